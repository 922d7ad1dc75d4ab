"""What is kept: slats and retention are moved once a person says what goes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from persienne.base.errors import UserError
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.base.slats import Retention, Slat, Then
from persienne.household.privacy.slat_moves import split_of_all
from persienne.store.meters import every_meter
from persienne.ui.frame.contract_lever import ContractLever
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.meter.import_dialogs import OlderKeptDialog
from persienne.ui.style.translation import listed
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.shutter import stop_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.household.privacy.retention import Tidied
    from persienne.household.privacy.slat_moves import Plan
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


KEPT_AT_FIRST = timedelta(days=90)
"""From today to the day that « keep until » names until a person says another."""

NEITHER = 2
"""How the dialog ends where it was neither accepted nor rejected: Qt's own are 1 and 0."""

_NO_END = 10_000
"""More months than any choice: for ever is the longest of them."""


class ClosingDialog(Form):
    """Asks once, with the advised answer first; the ten seconds to think again come after it.

    ``stop`` is where the shutter goes. ``counted`` says how much is finer (« 11 842 demi-heures, du ... au ... »),
    ``split`` whether the totals will be told apart by tariff period, ``contract_missing`` that a contract would do it.
    """

    contract_wanted = Signal()
    """A person wants to say the contract first; the dialog is closed, and asks again afterwards."""

    def __init__(
        self,
        stop: Slat,
        counted: str,
        split: str,
        today: date,
        parent: QWidget | None = None,
        *,
        contract_missing: bool = False,
    ) -> None:
        closed = stop is Slat.CLOSED
        title = self.tr("What becomes of the half-hours?") if closed else self.tr("What becomes of the live values?")
        super().__init__(title, parent)
        self.add_words(counted, "ink")
        self.options = self.add_options(title, self._answers(closed=closed))
        self._until = self.add_day(self.tr("Until"), today + KEPT_AT_FIRST, first=today + timedelta(days=1))
        self._split = self.add_words(split, "warn" if contract_missing else "ink2")
        self._contract = self.add_link(self.tr("Say my contract first"), self._on_contract)
        self._missing = contract_missing
        self.add_words(self.tr("Opening the shutter again will not bring them back."))
        self.ends(self.tr("Close the shutter") if closed else self.tr("Close it halfway"), "lock")

    def _answers(self, *, closed: bool) -> tuple[tuple[str, str, str], ...]:
        reduce = self.tr("Reduce them to half-hours (advised)")
        exact = self.tr("The half-hours stay exact to the Wh; the gestures within them are gone for good.")
        empty = self.tr("Half-hours of which nothing else is known will be empty.")
        if closed:
            reduce = self.tr("Reduce them to one total a day (advised)")
            exact = self.tr("Each total stays exact to the Wh; the hours of the day are gone for good.")
            empty = self.tr("Without a total in their place: days of which nothing else is known will be empty.")
        later = self.tr("Nothing finer is added; they are reduced on that day.")
        return (
            (Then.REDUCE.value, reduce, exact),
            (Then.KEEP.value, self.tr("Keep them until a date"), later),
            (Then.ERASE.value, self.tr("Erase them"), empty),
        )

    @property
    def then(self) -> Then:
        """The answer."""
        return Then(self.options.key)

    @property
    def until(self) -> date | None:
        """The day until which they are kept, where that is the answer."""
        return self._until.day if self.then is Then.KEEP else None

    def refresh(self) -> None:
        """Ask what the chosen answer needs."""
        reduces = self.then is Then.REDUCE
        self._until.setVisible(self.then is Then.KEEP)
        self._split.setVisible(reduces and bool(self._split.text()))
        self._contract.setVisible(reduces and self._missing)
        self.fit()

    def _on_contract(self) -> None:
        """Close without an answer: the household comes back with its contract."""
        self.done(NEITHER)
        self.contract_wanted.emit()


class WideningDialog(Dialog):
    """Says what the wider stop shows, and asks for a yes."""

    def __init__(self, stop: Slat, parent: QWidget | None = None) -> None:
        title = self.tr("Open the shutter") if stop is Slat.OPEN else self.tr("Open the shutter halfway")
        super().__init__(title, parent)
        self.add_words(stop_words(stop).sentence, "ink")
        self.add_words(
            self.tr(
                "It changes what this computer writes from now on. What was erased does not come back, and at the grid "
                "operator nothing changes."
            )
        )
        self._by = Field(self.tr("Who decides (may stay empty)"), hint=self.tr("a first name is enough"))
        self._why = Field(self.tr("Why (may stay empty)"))
        for field in (self._by, self._why):
            self.body.addWidget(field)
        self.add_words(self.tr("The day, the new position and these two lines are kept in this household’s register."))
        self.add_cancel(self.tr("Leave it as it is"))
        self.add_action(PrimaryButton(self.tr("Open"), "sun"))

    @property
    def by(self) -> str | None:
        """Who decides, or None."""
        return self._by.text or None

    @property
    def why(self) -> str | None:
        """Why, or None."""
        return self._why.text or None


class SlatLever(Lever):
    """Opening asks who and why; closing asks what becomes of what is finer, and waits ten seconds."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._words = page.keeping_words
        page.stop.wanted.connect(self._move_to)
        self._contract = ContractLever(desk)
        page.meters.contract_wanted.connect(lambda meter: self._contract.ask(meter, page))
        page.retention.wanted.connect(self._retain)
        page.retention.date_confirmed.connect(self._confirm_date)
        page.retention.older_wanted.connect(self._let_go_older)

    @deed
    async def _move_to(self, meter: StoredMeter | None, stop: Slat) -> None:
        plans, now = await self.work(partial(_plan, meter=meter, stop=stop))
        finer = [plan for plan in plans if plan.finer]
        closes = any(plan.meter.slat.openness > stop.openness for plan in finer)
        if finer and (closes or stop.openness <= now.openness):
            await self._close(meter, stop, finer)
        elif stop.openness > now.openness:  # what a shut shutter kept stays as it is
            dialog = WideningDialog(stop, self._page.window())
            if await answer(dialog):
                await self._move(meter, stop, by=dialog.by, why=dialog.why)
            else:
                self._page.stop.show_stop()
        else:
            await self._move(meter, stop)

    async def _close(self, meter: StoredMeter | None, stop: Slat, plans: list[Plan]) -> None:
        """Ask what becomes of what is finer; what goes waits ten seconds."""
        counted = [self._words.finer(plan.finer) for plan in plans]
        if len(self._page.stop.meters) > 1:
            pairs = zip(plans, counted, strict=True)
            counted = [fill(self.tr("{meter}: {what}"), meter=self._words.meter(p.meter), what=c) for p, c in pairs]
        dialog = self._closing_dialog(meter, stop, plans, counted)
        if not await answer(dialog):
            self._page.stop.show_stop()
            return
        then, until = dialog.then, dialog.until
        if then is Then.KEEP:
            await self._move(meter, stop, then=then, until=until)
            return
        said = self.tr("Erasing in {seconds} s: {what}")
        if then is Then.REDUCE:
            said = self.tr("Reducing in {seconds} s: {what}")
        key = ("slat", None if meter is None else meter.id, stop, then)
        if await self.tools.waiting.stands(key, fill(said, seconds=COUNTED_DOWN, what=listed(counted))):
            self.tools.tell("busy", self.tr("The file is being written anew…"), "")
            await self._move(meter, stop, then=then)
        else:
            self._page.stop.show_stop()

    def _closing_dialog(
        self, meter: StoredMeter | None, stop: Slat, plans: list[Plan], counted: list[str]
    ) -> ClosingDialog:
        split = split_of_all([plan.split for plan in plans])
        missing = [plan.meter for plan in plans if plan.split == "none"] if stop is Slat.CLOSED else []
        some = missing if len(missing) < len(plans) else []
        dialog = ClosingDialog(
            stop,
            "\n".join(line[:1].upper() + line[1:] for line in counted),
            self._words.split(split, some) if stop is Slat.CLOSED else "",
            date.today(),  # noqa: DTZ011 - the household's calendar
            parent=self._page.window(),
            contract_missing=bool(missing),
        )
        dialog.contract_wanted.connect(lambda: self._say_contract(missing[0], meter, stop))
        return dialog

    @deed
    async def _say_contract(self, missing: StoredMeter, meter: StoredMeter | None, stop: Slat) -> None:
        """Ask for the contract that is missing, then for the move once more."""
        await self._contract.asked(missing, self._page)
        self._move_to(meter, stop)

    async def _move(
        self,
        meter: StoredMeter | None,
        stop: Slat,
        *,
        then: Then | None = None,
        until: date | None = None,
        by: str | None = None,
        why: str | None = None,
    ) -> None:
        moved = await self.change(lambda household: household.slats.move(meter, stop, then, until, by=by, why=why))
        said = fill(self.tr("Done: {what}"), what=self._words.gone(moved.gone)) if moved.gone else ""
        self.tools.tell("ok", said, "")
        self._changed()

    @deed
    async def _retain(self, wanted: Retention) -> None:
        """A longer time holds at once; a shorter one waits ten seconds, for the next run of the job deletes by it."""
        now = await self.work(lambda household: household.retention.chosen)
        months, kept = (one.curve_months or _NO_END for one in (wanted, now))
        if months < kept or wanted.frames_days < now.frames_days:
            known = {"months": self._words.months(wanted.curve_months), "days": self._words.days(wanted.frames_days)}
            said = self.tr("In {seconds} s: half-hours stay for {months}, live values for {days}")
            text = fill(said, known, seconds=COUNTED_DOWN)
            if not await self.tools.waiting.stands(("retention", wanted), text):
                self._changed()
                return
        await self.work(lambda household: household.retention.choose(wanted))
        self._changed()

    @deed
    async def _confirm_date(self, day: int) -> None:
        """A person says that today is ``day``: in ten seconds what waited goes."""
        text = self.tr("In {seconds} s what is older than you keep goes: today is {day}")
        said = fill(text, seconds=COUNTED_DOWN, day=self._words.numbers.long_day(date.fromordinal(day)))
        if not await self.tools.waiting.stands(("date", day), said):
            return
        try:
            done = await self.change(lambda household: household.confirm_date(day))
        except UserError as error:  # the clock was set meanwhile: the page shows what holds now
            self.refused(error)
            self._changed()
            return
        self._tell_tidied(done)

    @deed
    async def _let_go_older(self) -> None:
        """Ask what becomes of what imports keep beyond the retention; what goes waits ten seconds."""
        older = await self.work(lambda household: household.retention.older_kept())
        if older is None:
            self._changed()
            return
        said = self._words.older_kept(older)
        text = self.tr("In {seconds} s older half-hours become daily totals: {what}")
        text = fill(text, seconds=COUNTED_DOWN, what=said)
        dialog = OlderKeptDialog(said, self._page.window())
        if await answer(dialog) and await self.tools.waiting.stands(("older", older), text):
            self._tell_tidied(await self.change(lambda household: household.retention.let_go_kept()))

    def _tell_tidied(self, done: Tidied) -> None:
        if done.doubtful:
            said = self.tr("Nothing went: the household knows no day near this computer’s date. Import a recent file.")
            self.tools.tell("warn", self.tr("The date of this computer is in doubt"), said)
        else:
            self.tools.tell("ok", fill(self.tr("Done: {what}"), what=self._words.gone(done.gone)), "")
        self._changed()


def _plan(household: Household, *, meter: StoredMeter | None, stop: Slat) -> tuple[tuple[Plan, ...], Slat]:
    """What the move would find, and the narrowest stop that it moves from."""
    stops = [household.slats.of_new_meters] if meter is None else []
    stops += [household.slats.stop(one) for one in (every_meter(household.conn) if meter is None else (meter,))]
    return household.slats.plan(meter, stop), min(stops, key=lambda one: one.openness)
