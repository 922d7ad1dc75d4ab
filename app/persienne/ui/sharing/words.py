"""The words of the page Sharing: flows, bodies and reminders come in, short sentences go out; no widget.

Names that a person typed come out as they went in: who paints them, paints plain text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.base.placeholders import fill
from persienne.consents.flows import Status
from persienne.telling import sharing_words
from persienne.telling.report import State
from persienne.telling.spoken import facts
from persienne.ui.sharing.view import Place, step_of
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.shutter import stop_words
from persienne.ui.widgets.strokes import Standing, Step

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from persienne.base.slats import Slat
    from persienne.consents.flows import Flow
    from persienne.ui.sharing.view import Body, Line, SharingView


class SharingWords(sharing_words.SharingWords):
    """The sentences of the page, beside those that the command line shares."""

    def __init__(self, locale: QLocale) -> None:
        self.numbers = Numbers(locale)
        super().__init__(QtSpeech(), self.numbers)

    # The answer

    def answer(self, view: SharingView) -> str:
        """Who gets data, and how fine, in one sentence; whether more is not known."""
        if view.empty:
            return self.tr("No sharing is noted yet")
        bodies = view.receivers()
        count = len(bodies)
        if not count and not view.whole:
            return self.tr("Nothing of what you noted passes any more; the rest is not known")
        if not count:
            return self.tr("By what you noted, nobody receives your data any more")
        finer = sum(any(step_of(flow) not in {Step.DAY, Step.NONE} for flow in body.passing) for body in bodies)
        said = self.numbers.in_letters(self.tr("%n organisations receive your data", "", count), count)
        if not finer:
            rest = self.tr("none finer than by the day") if view.whole else self.tr("by the day")
        elif finer == count:
            rest = self.tr("by the half-hour") if count == 1 else self.tr("all by the half-hour")
        else:
            rest = self.numbers.in_letters(self.tr("%n of them by the half-hour", "", finer), finer)
        told = fill(self.tr("{who}, {what}", "who receives, and how fine"), who=said, what=rest)
        told = told if view.whole else fill(self.tr("{known}; the rest is not known"), known=told)
        return self.numbers.capital(told)

    # A line of the table

    def who(self, line: Line, on: date) -> tuple[str, str]:
        """Whose line it is, in two lines."""
        flow = line.flow
        if flow is None:
            return self.tr("This computer"), self.tr("the slats of Persienne")
        if line.place is Place.RECORDING:
            who, what = self.tr("In the meter"), self.tr("recording")
        elif line.place is Place.COLLECTION:
            name = self.operator(flow.counterparty.name if flow.counterparty else None)
            who, what = fill(self.tr("At {name}"), name=name), self.tr("collection")
        else:
            who, what = self.party(flow), self.role(flow.counterparty.role if flow.counterparty else None)
        return who, facts(self.speech, filter(None, (self.of_meter(what, flow), self.seen(flow, on))))

    def what(self, line: Line, slat: Slat) -> str:
        """The step of the data."""
        if line.flow is None:
            return self.numbers.capital(stop_words(slat)[0])
        return self.step(line.flow)

    def why(self, line: Line) -> str:
        """What the data are for."""
        if line.flow is None:
            return self.tr("Your own reading")
        if line.place is Place.RECORDING:
            return self.tr("The meter’s memory")
        return self.purpose(line.flow)

    def state(self, line: Line, on: date) -> State:
        """The chip of a line."""
        if line.flow is None:
            return State(self.tr("Stays here"), "info", "lock")
        return self.standing(line.flow, on)

    def action(self, line: Line) -> str:
        """The word of what can be done next."""
        flow = line.flow
        if flow is None:
            return self.tr("Set")
        if flow.consent_id is None:
            return self.tr("Note")
        if flow.status in {Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED}:
            return self.tr("Follow")
        if line.place is Place.RECORDING:
            return self.tr("Object") if flow.status.passes else self.tr("See")
        return self.tr("Withdraw") if flow.status.passes else self.tr("See")

    # The picture

    def detail(self, body: Body, on: date) -> str:
        """The second line of a body's node: what most needs to be known, and up to which day it was seen in a file."""
        seen = max((flow.seen.last for flow in body.passing if flow.seen and step_of(flow) is body.step), default=None)
        parts = [self._detail(body, on)]
        if seen is not None:
            parts.append(fill(self.tr("seen up to {day}"), day=self.numbers.day(seen, year=seen.year != on.year)))
        return facts(self.speech, parts)

    def _detail(self, body: Body, on: date) -> str:
        standing, flow = body.standing, body.first
        if body.role is Role.OPERATOR and standing is Standing.OPEN:
            return self.picture_step(body.step)
        if standing is Standing.OPEN:
            if flow.status is Status.EXPIRING and flow.until is not None:
                return fill(self.tr("until {day}"), day=self.numbers.day(flow.until, year=False))
            return self.role(body.role)
        if flow.status is Status.WITHDRAWN and flow.ended_on is not None:
            return fill(self.tr("withdrawn on {day}"), day=self.numbers.day(flow.ended_on, year=False))
        said = self.standing(flow, on).words
        return said[:1].lower() + said[1:]

    def meter(self, energy: Energy) -> str:
        """The meter of an energy, as people call it."""
        return self.tr("Gas meter") if energy is Energy.GAS else self.tr("Linky meter")

    def node(self, operator: Body) -> str:
        """The label of the operator's node: its name, or «Grid operator» while none was noted."""
        return operator.name or self.tr("Grid operator")

    def computer(self) -> str:
        """This computer."""
        return self.tr("This computer")

    def stays(self) -> str:
        """What leaves this computer."""
        return self.tr("nothing leaves it")

    def others(self, count: int) -> str:
        """How many bodies the picture leaves to the table."""
        return self.tr("+ %n others", "", count)

    def in_table(self) -> str:
        """Where they are."""
        return self.tr("in the table below")

    def picture_step(self, step: Step) -> str:
        """What a width of line means."""
        return {
            Step.LIVE: self.tr("live"),
            Step.HALF_HOUR: self.tr("half-hour"),
            Step.DAY: self.tr("day"),
            Step.NONE: self.tr("closed"),
        }[step]

    def recording(self, flow: Flow | None) -> str:
        """The second line of the meter's node."""
        if flow is None:
            return self.tr("index")
        if flow.status is Status.NOT_NOTED:
            return self.tr("recording not known")
        if flow.status is Status.WITHDRAWAL_REQUESTED:
            return self.tr("recording, stop asked for")
        return self.tr("recording on") if flow.passes else self.tr("recording off")

    def more(self, count: int) -> str:
        """Reminders that are not shown; the table marks the lines that they are about."""
        return self.tr("%n more, marked in the table", "", count)
