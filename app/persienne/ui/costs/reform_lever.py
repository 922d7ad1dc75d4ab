"""What the reform's page does: its report is read for a meter, a letter's hours are asked for, played and noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.localtime import local_days
from persienne.household.measures.contracts import set_contract
from persienne.insight.reform.hours import BEGINS, Change, noted
from persienne.insight.tariff_text import clock
from persienne.store.contracts import read_contract
from persienne.telling.reform_found import AskedReform, reform_found
from persienne.ui.costs.help import REFORM
from persienne.ui.costs.reform_strips import DayStrips
from persienne.ui.frame.contract_fields import HoursField
from persienne.ui.frame.keys import COSTS, MIRROR
from persienne.ui.frame.page import turn_to
from persienne.ui.frame.report_page import LEFT, ReportPage
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.keyboard import give

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.tariff import PriceWindow
    from persienne.store.meters import StoredMeter
    from persienne.telling.reform_found import AskedMidday, ReformFound
    from persienne.telling.report import Picture, Report
    from persienne.ui.frame.contract_lever import ContractLever
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.session import Session
    from persienne.words.numbers import Figures


class ReformDialog(Form):
    """From which day on, and which hours in winter and in summer. ``known`` is what was said before, or nothing."""

    def __init__(self, known: Change | None, since: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The hours of your letter"), parent)
        self.add_words(
            self.tr(
                "Copy the day and the hours of your supplier’s letter, or of your account there: as it prints them, or "
                "as 2:00 – 7:00, 13:00 – 16:00."
            )
        )
        begins = date.fromordinal(BEGINS)
        self._since = self.add_day(self.tr("From which day on"), max(since, begins), first=begins)
        winter, summer = ("", "") if known is None else (_text(known.winter), _text(known.summer))
        self._same = self.add_tick(
            self.tr("The same hours all year"),
            self.tr("Otherwise the letter has some for winter and some for summer."),
            checked=winter == summer,
        )
        hint = self.tr("HC (2H00-7H00;13H00-16H00)")
        self._winter = self.add(HoursField("", text=winter, hint=hint))
        self._summer = self.add(HoursField(self.tr("In summer (1 April – 31 October)"), text=summer, hint=hint))
        self.ends(self.tr("See what it changes"), act=self._on_show)

    @property
    def change(self) -> Change:
        """What was typed."""
        winter, summer = (field.windows() or () for field in self._fields)
        return Change(self._since.day.toordinal(), winter, summer)

    def copy(self, since: date, winter: str, summer: str | None) -> None:
        """Fill the fields as a person would; ``summer`` is None for the same hours all year."""
        self._since.choose(since)
        self._same.setChecked(summer is None)
        self._winter.edit.setText(winter)
        self._summer.edit.setText(summer or "")

    @property
    def _fields(self) -> tuple[HoursField, HoursField]:
        """The field of the winter hours and that of the summer hours; the same field where both seasons agree."""
        return self._winter, self._winter if self._same.isChecked() else self._summer

    def refresh(self) -> None:
        """Ask for the hours of summer where they are others."""
        same = self._same.isChecked()
        self._winter.rename(self.tr("All year") if same else self.tr("In winter (1 November – 31 March)"))
        self._summer.setVisible(not same)
        self.fit()

    def _on_show(self) -> None:
        said = [field.windows() for field in self._fields]
        if self.show_wrong():
            return
        if not self._since.refused and all(windows is not None for windows in said):
            self.accept()


def _text(windows: tuple[PriceWindow, ...]) -> str:
    """Hours as they are typed."""
    return ", ".join(f"{clock(window.start)} - {clock(window.end)}" for window in windows)


class ReformPage(ReportPage):
    """My off-peak hours change; what does that cost? The page Costs leads here, and the page leads back."""

    HELP = REFORM
    GUIDE = "mirror"

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("The reform of off-peak hours"), self._strips, self.tr("Back to Costs"))
        self._figures = Numbers(locale)

    def _strips(self, picture: Picture) -> DayStrips:
        return DayStrips(self._figures, picture.values)


class ReformLever(QObject):
    """Shows the page, which is built when it is first wanted; ``session`` is asked for at each call."""

    def __init__(
        self, tools: Tools, session: Callable[[], Session | None], contract: ContractLever, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._session, self._contract = tools, session, contract
        self._page: ReformPage | None = None
        self._asked: AskedReform | None = None
        self._report: Report[ReformFound] | None = None
        self._acts: dict[str, Callable[[], object]] = {
            LEFT: lambda: tools.go(COSTS),
            "mirror": lambda: tools.go(MIRROR),
            "contract": self._ask_contract,
            "hours": self._ask_hours,
            "midday": self._read_midday,
            "note": self._note,
        }

    @property
    def page(self) -> ReformPage:
        """The page, one of those of the window."""
        if self._page is None:
            self._page = ReformPage(self._tools.locale)
            self._page.acted.connect(lambda key: self._acts[key]())
            self._tools.pages.addWidget(self._page)
        return self._page

    def show(self, meter: StoredMeter) -> None:
        """Show the page for a meter; what was typed for it before is still there."""
        if self._asked is None or self._asked.meter.id != meter.id:
            self._asked = self._about(meter, None)
        turn_to(self._tools.pages, self.page)
        give(self.page.back)
        self.read()

    def read(self) -> None:
        """Read what the page shows."""
        session = self._session()
        if session is not None and self._asked is not None:
            session.ask(partial(_report, self._asked, Numbers(self._tools.locale)), self._show)

    def refresh(self) -> None:
        """Something was changed: read anew what is being looked at."""
        if self._page is not None and self._page.isVisible():
            self.read()

    def ask(self, change: Change) -> None:
        """Show what a change of hours does."""
        if self._asked is not None:
            self._asked = self._about(self._asked.meter, change)
            self.read()

    def _about(self, meter: StoredMeter, change: Change | None) -> AskedReform:
        return AskedReform(meter, change, local_days(meter.zone).day(self._tools.now()))

    def _show(self, report: Report[ReformFound]) -> None:
        if report.found.asked == self._asked:
            self._report = report
            self.page.show_report(report)

    def _ask_hours(self) -> None:
        if self._report is None:
            return
        found = self._report.found
        known = None if found.year is None else found.year.replay.change
        since = found.asks_since or (known.since if known else found.asked.today)
        dialog = ReformDialog(known, date.fromordinal(since), self.page.window())
        dialog.accepted.connect(lambda: self.ask(dialog.change))
        dialog.open()

    def _ask_contract(self) -> None:
        if self._asked is not None:
            self._contract.ask(self._asked.meter, self.page)

    def _read_midday(self) -> None:
        """Have midday totals read aside: that takes seconds."""
        report, session = self._report, self._session()
        if session is not None and report is not None and report.found.year is not None:
            work = partial(_asked_midday, report.found.asked.meter, report.found.year.replay.change)
            session.ask(work, partial(self._work_out, report))

    def _work_out(self, report: Report[ReformFound], asked: AskedMidday) -> None:
        if (session := self._session()) is not None:
            session.aside(asked.found, partial(self._show_midday, report))

    def _show_midday(self, report: Report[ReformFound], midday: MiddayTells | None) -> None:
        found = report.found
        if self._report is report and found.year is not None:
            year = replace(found.year, has_read_midday=True, midday=midday)
            self._show(_told(replace(found, year=year), Numbers(self._tools.locale)))

    def _note(self) -> None:
        """Every page that tells of contracts or costs is read anew, this one too."""
        report, session = self._report, self._session()
        if session is not None and report is not None and report.found.year is not None:
            session.change(partial(_note, report.found.asked, report.found.year.replay.change), lambda _none: None)


def _report(asked: AskedReform, figures: Figures, household: Household) -> Report[ReformFound]:
    return _told(reform_found(household, asked), figures)


def _told(found: ReformFound, figures: Figures) -> Report[ReformFound]:
    from persienne.telling.reform import ReformTeller  # noqa: PLC0415 - it loads the engine

    return ReformTeller(QtSpeech(), figures).report(found)


def _asked_midday(meter: StoredMeter, change: Change, household: Household) -> AskedMidday:
    from persienne.telling.reform_found import AskedMidday  # noqa: PLC0415 - it loads the mirror's engine

    return AskedMidday.of(household, meter, change)


def _note(asked: AskedReform, change: Change, household: Household) -> None:
    conn, meter = household.conn, asked.meter
    set_contract(conn, meter, noted(read_contract(conn, meter.id), change, asked.today))
