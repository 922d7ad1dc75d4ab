"""Moving the slats from the window: a stop comes in, what becomes of finer measures is asked, the session does it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from persienne.slats import Retention, Slat, Then
from persienne.ui.desks.lever import Lever
from persienne.ui.dialogs.closing import ClosingDialog
from persienne.ui.dialogs.contract import ContractDialog
from persienne.ui.dialogs.widening import WideningDialog
from persienne.ui.widgets.stops import stop_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.keeping import Moved, Plan
    from persienne.store.meters import StoredMeter
    from persienne.ui.desk import Desk
    from persienne.ui.pages.meter_data import MeterDataPage


class SlatLever(Lever):
    """Opening asks who and why; closing asks what becomes of what is finer, and waits ten seconds."""

    def __init__(self, desk: Desk, page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk, page)
        self._changed = changed
        self._words = page.keeping_words
        self._stop = page.stop
        page.stop.wanted.connect(self._on_wanted)
        page.stop.contract_wanted.connect(self._on_contract)
        page.retention.wanted.connect(self._on_retention)

    @Slot(object, object)
    def _on_wanted(self, meter: StoredMeter | None, stop: Slat) -> None:
        if self.session is not None:
            self.session.ask(partial(_plan, meter=meter, stop=stop), partial(self._on_planned, meter, stop))

    def _on_planned(self, meter: StoredMeter | None, stop: Slat, planned: tuple[tuple[Plan, ...], Slat]) -> None:
        plans, now = planned
        finer = [plan for plan in plans if plan.finer]
        if finer:
            self._ask_to_close(meter, stop, finer)
        elif stop.openness > now.openness:
            self._ask_to_open(meter, stop)
        else:
            self._move(meter, stop)

    def _ask_to_close(self, meter: StoredMeter | None, stop: Slat, plans: list[Plan]) -> None:
        counted = [self._words.finer(plan.finer) for plan in plans]
        if len(plans) > 1:
            pairs = zip(plans, counted, strict=True)
            counted = [self.tr("%1: %2").replace("%1", self._words.meter(p.meter)).replace("%2", c) for p, c in pairs]
        split = "none" if any(plan.split == "none" for plan in plans) else plans[0].split
        said = self._words.split(split) if stop is Slat.CLOSED else ""
        dialog = ClosingDialog("\n".join(counted), said, date.today(), self.tools.theme, self._page.window())  # noqa: DTZ011 - the household's calendar
        dialog.accepted.connect(lambda: self._close(meter, stop, Then(dialog.then), dialog.until, counted))
        dialog.rejected.connect(self._put_back)
        dialog.open()

    def _close(self, meter: StoredMeter | None, stop: Slat, then: Then, until: date | None, counted: list[str]) -> None:
        if then is Then.KEEP:
            self._move(meter, stop, then=then, until=until)
            return
        said = self.tr("Reducing in 10 s: %1") if then is Then.REDUCE else self.tr("Erasing in 10 s: %1")
        act = partial(self._move, meter, stop, then=then)
        text = said.replace("%1", counted[0])
        self.tools.waiting.offer(("slat", stop), text, act, called_off=self._put_back)

    def _ask_to_open(self, meter: StoredMeter | None, stop: Slat) -> None:
        dialog = WideningDialog(stop_words(stop), self.tools.theme, self._page.window())
        dialog.accepted.connect(lambda: self._move(meter, stop, by=dialog.by, why=dialog.why))
        dialog.rejected.connect(self._put_back)
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
            self.session.change(work, self._on_moved)

    def _on_moved(self, moved: Moved) -> None:
        if moved.gone:
            self.tools.tell("info", self.tr("Done: %1").replace("%1", self._words.gone(moved.gone)), "")
        self._changed()

    @Slot()
    def _put_back(self) -> None:
        """Show the stop that holds."""
        if self.session is not None:
            self.session.read()

    @Slot(Retention)
    def _on_retention(self, retention: Retention) -> None:
        if self.session is not None:
            self.session.ask(partial(_retain, retention=retention), lambda _none: self._changed())

    @Slot(object)
    def _on_contract(self, meter: StoredMeter) -> None:
        if self.session is not None:
            self.session.ask(partial(_contract, meter=meter), partial(self._ask_contract, meter))

    def _ask_contract(self, meter: StoredMeter, known: tuple[Timeline, int | None]) -> None:
        timeline, first = known
        today = date.today()  # noqa: DTZ011 - the household's calendar
        since = today if first is None else date.fromordinal(first)
        dialog = ContractDialog(timeline, since, today, self._words, self.tools.theme, self._page.window())
        dialog.accepted.connect(lambda: self._keep_contract(meter, dialog.timeline))
        dialog.open()

    def _keep_contract(self, meter: StoredMeter, timeline: Timeline) -> None:
        if self.session is not None:
            self.session.ask(partial(_say_contract, meter=meter, timeline=timeline), lambda _none: self._changed())


def _plan(household: Household, *, meter: StoredMeter | None, stop: Slat) -> tuple[tuple[Plan, ...], Slat]:
    """What the move would find, and the narrowest stop that it moves from."""
    stops = [household.slat] if meter is None else []
    stops += [household.keeping.stop(one) for one in (household.meters() if meter is None else (meter,))]
    return household.keeping.plan(meter, stop), min(stops, key=lambda one: one.openness)


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
    return household.keeping.move(meter, stop, then, until, by=by, why=why)


def _retain(household: Household, *, retention: Retention) -> None:
    household.keeping.set_retention(retention)


def _contract(household: Household, *, meter: StoredMeter) -> tuple[Timeline, int | None]:
    """The contract that was said, or that the meter tells; and the first day of which something is stored."""
    said = household.keeping.contract(meter)
    days = household.days(meter).totals.days
    first = int(days[0]) if len(days) else None
    return said if said.periods else household.keeping.suggested(meter), first


def _say_contract(household: Household, *, meter: StoredMeter, timeline: Timeline) -> None:
    household.keeping.set_contract(meter, timeline)
