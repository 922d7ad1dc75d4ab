"""Moving the slats from the window: a stop comes in, what becomes of finer measures is asked, the session does it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.base.slats import Retention, Slat, Then
from persienne.household.privacy.slat_moves import split_of_all
from persienne.ui.frame.contract_lever import ContractLever
from persienne.ui.frame.lever import Lever
from persienne.ui.meter.closing_dialog import ClosingDialog
from persienne.ui.meter.older_dialog import OlderKeptDialog
from persienne.ui.meter.widening_dialog import WideningDialog
from persienne.ui.style.translation import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.privacy.retention import OlderKept, Tidied
    from persienne.household.privacy.slat_moves import Moved, Plan
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


_NO_END = 10_000
"""More months than any choice: for ever is the longest of them."""


class SlatLever(Lever):
    """Opening asks who and why; closing asks what becomes of what is finer, and waits ten seconds."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._words = page.keeping_words
        self._stop = page.stop
        page.stop.wanted.connect(self._on_wanted)
        self._contract = ContractLever(desk.tools, lambda: self.session, self)
        page.meters.contract_wanted.connect(self._on_contract)
        page.retention.wanted.connect(self._on_retention)
        page.retention.date_confirmed.connect(self._on_date)
        page.retention.older_wanted.connect(self._on_older)

    @Slot(object, object)
    def _on_wanted(self, meter: StoredMeter | None, stop: Slat) -> None:
        if self.session is not None:
            self.session.ask(partial(_plan, meter=meter, stop=stop), partial(self._on_planned, meter, stop))

    def _on_planned(self, meter: StoredMeter | None, stop: Slat, planned: tuple[tuple[Plan, ...], Slat]) -> None:
        plans, now = planned
        finer = [plan for plan in plans if plan.finer]
        closes = any(plan.meter.slat.openness > stop.openness for plan in finer)
        if finer and (closes or stop.openness <= now.openness):
            self._ask_to_close(meter, stop, finer)
        elif stop.openness > now.openness:  # what a shut shutter kept stays as it is
            self._ask_to_open(meter, stop)
        else:
            self._move(meter, stop)

    def _ask_to_close(self, meter: StoredMeter | None, stop: Slat, plans: list[Plan]) -> None:
        counted = [self._words.finer(plan.finer) for plan in plans]
        if len(self._stop.meters) > 1:
            pairs = zip(plans, counted, strict=True)
            counted = [self.tr("%1: %2").replace("%1", self._words.meter(p.meter)).replace("%2", c) for p, c in pairs]
        split = split_of_all([plan.split for plan in plans])
        missing = [plan.meter for plan in plans if plan.split == "none"] if stop is Slat.CLOSED else []
        some = missing if len(missing) < len(plans) else []
        said = self._words.split(split, some) if stop is Slat.CLOSED else ""
        dialog = ClosingDialog(
            stop,
            "\n".join(line[:1].upper() + line[1:] for line in counted),
            said,
            date.today(),  # noqa: DTZ011 - the household's calendar
            self.tools.theme,
            self._page.window(),
            contract_missing=bool(missing),
        )
        dialog.accepted.connect(lambda: self._close(meter, stop, dialog.then, dialog.until, counted))
        dialog.rejected.connect(self._stop.show_stop)
        dialog.contract_wanted.connect(lambda: self._on_contract(missing[0], then=lambda: self._on_wanted(meter, stop)))
        dialog.open()

    def _close(self, meter: StoredMeter | None, stop: Slat, then: Then, until: date | None, counted: list[str]) -> None:
        if then is Then.KEEP:
            self._move(meter, stop, then=then, until=until)
            return
        said = self.tr("Reducing in {seconds} s: %1") if then is Then.REDUCE else self.tr("Erasing in {seconds} s: %1")
        act = partial(self._move, meter, stop, then=then)
        key = ("slat", None if meter is None else meter.id, stop, then)
        said = said.replace("%1", listed(counted))
        self.tools.waiting.offer(key, said, act, called_off=self._stop.show_stop)

    def _ask_to_open(self, meter: StoredMeter | None, stop: Slat) -> None:
        dialog = WideningDialog(stop, self.tools.theme, self._page.window())
        dialog.accepted.connect(lambda: self._move(meter, stop, by=dialog.by, why=dialog.why))
        dialog.rejected.connect(self._stop.show_stop)
        dialog.open()

    def _move(
        self,
        meter: StoredMeter | None,
        stop: Slat,
        *,
        then: Then | None = None,
        until: date | None = None,
        by: str | None = None,
        why: str | None = None,
    ) -> None:
        if self.session is not None:
            work = partial(_move, meter=meter, stop=stop, then=then, until=until, by=by, why=why)
            if then in (Then.REDUCE, Then.ERASE):
                self.tools.tell("busy", self.tr("The file is being written anew…"), "")
            self.session.change(work, self._on_moved)

    def _on_moved(self, moved: Moved) -> None:
        said = self.tr("Done: %1").replace("%1", self._words.gone(moved.gone)) if moved.gone else ""
        self.tools.tell("ok", said, "")
        self._changed()

    @Slot(Retention)
    def _on_retention(self, retention: Retention) -> None:
        """A longer time holds at once; a shorter one waits ten seconds, for the next run of the job deletes by it."""
        if self.session is not None:
            self.session.ask(_retention, partial(self._weigh, retention))

    def _weigh(self, wanted: Retention, now: Retention) -> None:
        months, kept = (one.curve_months or _NO_END for one in (wanted, now))
        act = partial(self._retain, wanted)
        if months >= kept and wanted.frames_days >= now.frames_days:
            act()
            return
        text = self.tr("In {seconds} s: half-hours stay for %1, live values for %2")
        text = text.replace("%1", self._words.months(wanted.curve_months))
        text = text.replace("%2", self._words.days(wanted.frames_days))
        self.tools.waiting.offer(("retention", wanted), text, act, called_off=self._changed)

    def _retain(self, retention: Retention) -> None:
        if self.session is not None:
            self.session.ask(partial(_retain, retention=retention), lambda _none: self._changed())

    @Slot(int)
    def _on_date(self, day: int) -> None:
        """A person says that today is ``day``: in ten seconds what waited goes."""
        said = self.tr("In {seconds} s what is older than you keep goes: today is %1").replace(
            "%1", self._words.numbers.long_day(date.fromordinal(day))
        )
        self.tools.waiting.offer(("date", day), said, partial(self._confirm_date, day))

    def _confirm_date(self, day: int) -> None:
        if self.session is not None:
            self.session.change(partial(_confirm_date, day=day), self._on_tidied, self._on_date_refused)

    @Slot()
    def _on_older(self) -> None:
        """Ask what becomes of what imports keep beyond the retention."""
        if self.session is not None:
            self.session.ask(_older_kept, self._ask_older)

    def _ask_older(self, older: OlderKept | None) -> None:
        if older is None:
            self._changed()
            return
        said = self._words.older_kept(older)
        dialog = OlderKeptDialog(said, self.tools.theme, self._page.window())
        text = self.tr("In {seconds} s older half-hours become daily totals: %1").replace("%1", said)
        dialog.accepted.connect(lambda: self.tools.waiting.offer(("older", older), text, self._let_go_older))
        dialog.open()

    def _let_go_older(self) -> None:
        if self.session is not None:
            self.session.change(_let_go_kept, self._on_tidied)

    def _on_date_refused(self, error: UserError) -> None:
        """The clock was set meanwhile: the page shows what holds now."""
        if self.session is not None:
            self.session.refused.emit(error)
        self._changed()

    def _on_tidied(self, done: Tidied) -> None:
        if done.doubtful:
            said = self.tr("Nothing went: the household knows no day near this computer’s date. Import a recent file.")
            self.tools.tell("warn", self.tr("The date of this computer is in doubt"), said)
            self._changed()
            return
        self.tools.tell("ok", self.tr("Done: %1").replace("%1", self._words.gone(done.gone)), "")
        self._changed()

    @Slot(object)
    def _on_contract(self, meter: StoredMeter, then: Callable[[], None] | None = None) -> None:
        self._contract.ask(meter, self._page, then)


def _plan(household: Household, *, meter: StoredMeter | None, stop: Slat) -> tuple[tuple[Plan, ...], Slat]:
    """What the move would find, and the narrowest stop that it moves from."""
    stops = [household.slats.of_new_meters] if meter is None else []
    stops += [household.slats.stop(one) for one in (household.measures.meters() if meter is None else (meter,))]
    return household.slats.plan(meter, stop), min(stops, key=lambda one: one.openness)


def _move(
    household: Household,
    *,
    meter: StoredMeter | None,
    stop: Slat,
    then: Then | None,
    until: date | None,
    by: str | None,
    why: str | None,
) -> Moved:
    return household.slats.move(meter, stop, then, until, by=by, why=why)


def _retention(household: Household) -> Retention:
    return household.retention.chosen


def _older_kept(household: Household) -> OlderKept | None:
    return household.retention.older_kept()


def _let_go_kept(household: Household) -> Tidied:
    return household.retention.let_go_kept()


def _retain(household: Household, *, retention: Retention) -> None:
    household.retention.choose(retention)


def _confirm_date(household: Household, *, day: int) -> Tidied:
    return household.confirm_date(day)
