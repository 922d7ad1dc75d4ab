"""What the reform's page does: it is shown for a meter, its view is read, and hours are noted in the contract."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from persienne.base.localtime import local_days
from persienne.household.measures.contracts import set_contract
from persienne.insight.reform.hours import noted
from persienne.store.contracts import read_contract
from persienne.telling.reform_view import AskedReform, ReformView
from persienne.ui.costs.reform_dialog import ReformDialog
from persienne.ui.costs.reform_page import ReformPage
from persienne.ui.frame.keys import COSTS, MIRROR
from persienne.ui.frame.page import turn_to
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech
from persienne.ui.widgets.focus import give

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.insight.reform.hours import Change
    from persienne.insight.reform.midday import MiddayTells
    from persienne.store.meters import StoredMeter
    from persienne.telling.reform_midday import AskedMidday
    from persienne.telling.reform_view import ReformNotice
    from persienne.ui.frame.contract_lever import ContractLever
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.session import Session
    from persienne.words.numbers import Figures


class ReformLever(QObject):
    """Shows the page, which is built when it is first wanted; ``session`` is asked for at each call."""

    def __init__(
        self, tools: Tools, session: Callable[[], Session | None], contract: ContractLever, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._session, self._contract = tools, session, contract
        self._page: ReformPage | None = None
        self._asked: AskedReform | None = None

    @property
    def page(self) -> ReformPage:
        """The page, one of those of the window."""
        if self._page is None:
            page = self._page = ReformPage(self._tools.locale)
            page.left.connect(lambda: self._tools.go(COSTS))
            page.mirror_wanted.connect(lambda: self._tools.go(MIRROR))
            page.hours_wanted.connect(self._ask_hours)
            page.note_wanted.connect(self._note)
            page.midday_wanted.connect(self._read_midday)
            page.contract_wanted.connect(self._ask_contract)
            self._tools.pages.addWidget(page)
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
            session.ask(partial(_view, asked=self._asked, figures=Numbers(self._tools.locale)), self._show_view)

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

    def _show_view(self, view: ReformView | ReformNotice) -> None:
        if view.asked == self._asked:
            self.page.show_view(view)

    @Slot()
    def _ask_hours(self) -> None:
        view = self.page.view
        if view is None or self._asked is None:
            return
        known = view.change if isinstance(view, ReformView) else None
        since = known.since if known is not None and not view.question else view.changed or self._asked.today
        dialog = ReformDialog(known, date.fromordinal(since), self.page.window())
        dialog.accepted.connect(lambda: self.ask(dialog.change))
        dialog.open()

    @Slot()
    def _ask_contract(self) -> None:
        if self._asked is not None:
            self._contract.ask(self._asked.meter, self.page)

    @Slot()
    def _read_midday(self) -> None:
        """Have it read aside: that takes seconds."""
        view, session = self.page.view, self._session()
        if session is not None and isinstance(view, ReformView):
            session.ask(partial(_midday_of, view=view), partial(self._work_out, view))

    def _work_out(self, view: ReformView, asked: AskedMidday) -> None:
        if (session := self._session()) is not None:
            session.aside(asked.found, partial(self._show_midday, view))

    def _show_midday(self, view: ReformView, found: MiddayTells | None) -> None:
        from persienne.telling.reform_words import ReformWords  # noqa: PLC0415 - it loads the mirror's engine

        if self.page.view is view:
            self.page.show_midday(ReformWords(QtSpeech(), Numbers(self._tools.locale)).midday(found))

    @Slot()
    def _note(self) -> None:
        """Every page that tells of contracts or costs is read anew, this one too."""
        view, session = self.page.view, self._session()
        if session is not None and isinstance(view, ReformView):
            session.change(partial(_note, view=view), lambda _none: None)


def _view(household: Household, *, asked: AskedReform, figures: Figures) -> ReformView | ReformNotice:
    from persienne.telling.reform_view_maker import ReformViewMaker  # noqa: PLC0415 - it loads the engine

    return ReformViewMaker(QtSpeech(), figures).make(household, asked)


def _midday_of(household: Household, *, view: ReformView) -> AskedMidday:
    from persienne.telling.reform_midday import AskedMidday  # noqa: PLC0415 - it loads the mirror's engine

    return AskedMidday.of(household, view.asked.meter, view.change)


def _note(household: Household, *, view: ReformView) -> None:
    meter, conn = view.asked.meter, household.conn
    set_contract(conn, meter, noted(read_contract(conn, meter.id), view.change, view.asked.today))
