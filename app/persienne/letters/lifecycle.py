"""The rows of a request and a day come in; where it stands, when its answer is due and what may be done go out. Pure.

Nothing is stored of what is derived here: a corrected day of receipt moves everything that follows from it. Lateness is
said only after the later of two possible days, and only of a request for which a text gives a time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from persienne.letters.complaint import Outcome
from persienne.letters.deadlines import EXTENDED_MONTHS, MONTHS, Due, due
from persienne.letters.events import Happening, SentBy, What, in_force

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.letters.working_days import Overseas

EFFECT_AFTER: Final = timedelta(days=7)
"""How long after a yes the household looks whether it was done."""


class State(StrEnum):
    """Where a request stands."""

    DRAFT = "draft"
    READY = "ready"
    SENT = "sent"
    UNDELIVERED = "undelivered"
    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity_asked"
    EXTENDED = "extended"
    OVERDUE = "overdue"
    ANSWERED_FULL = "answered_full"
    ANSWERED_PARTIAL = "answered_partial"
    REFUSED = "refused"
    REMINDED = "reminded"
    COMPLAINT = "complaint"
    CLOSED = "closed"

    @property
    def waits(self) -> bool:
        """Whether an answer is still to come within its time."""
        return self in (State.RECEIVED, State.ACKNOWLEDGED, State.EXTENDED)


class Action(StrEnum):
    """What the household may do next; nothing is ever done for it."""

    PRINT = "print"
    SEND = "send"
    NOTE_RECEIPT = "note_receipt"
    FIX_ADDRESS = "fix_address"
    WAIT = "wait"
    ANSWER_IDENTITY = "answer_identity"
    CHECK_ANSWER = "check_answer"
    REMIND = "remind"
    COMPLAIN = "complain"
    ASK_FOR_NEWS = "ask_for_news"
    CHECK_EFFECT = "check_effect"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a request's own text means for its clock.

    ``month``: a text gives a month to answer. ``acknowledgement``: a text owes an acknowledgement, without any time.
    ``paragraphs``: how many numbered requests. ``alsace_moselle``: two holidays more may count.
    ``overseas``: the own holiday of these places may. ``personal_data``: the CNIL is competent.
    """

    month: bool = True
    acknowledgement: bool = False
    paragraphs: int = 1
    alsace_moselle: bool = False
    overseas: frozenset[Overseas] = frozenset()
    personal_data: bool = True


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to be shown beside the state: a code, the row that it is about, and the day that it speaks of."""

    code: str
    number: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a timeline: the code of what happened (or ``due``, ``effect_check``), its day, and how it counts."""

    what: str
    on: date
    how: Literal["done", "ignored", "coming", "past"]
    number: int | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """Where a request stands on a day.

    ``nominal`` and ``due`` are None where no time runs; while the clock stands still they are those of an answer to the
    question that very day. ``months`` is 1, or 3 once a notice of extension counts. ``verdicts`` are the last ones said
    on each numbered request, or empty. ``answered_on`` is the day of the last answer, ``first_month`` the end of the
    first month, ``effect_from`` the day from which an effect may be looked at that was not seen yet.
    """

    state: State
    nominal: date | None = None
    due: date | None = None
    months: int = MONTHS
    suspended: bool = False
    suspended_days: int = 0
    days_late: int = 0
    sent_on: date | None = None
    received_on: date | None = None
    answered_on: date | None = None
    first_month: date | None = None
    effect_from: date | None = None
    verdicts: tuple[Outcome, ...] = ()
    steps: tuple[Step, ...] = ()
    next_actions: tuple[Action, ...] = ()
    warnings: tuple[Caution, ...] = ()

    @property
    def overdue(self) -> bool:
        """Whether the time has ended without an answer."""
        return self.days_late > 0

    @property
    def open_requests(self) -> tuple[int, ...]:
        """The numbers, from 1, of the requests that were answered otherwise than with a yes."""
        return tuple(number for number, one in enumerate(self.verdicts, 1) if one is not Outcome.GRANTED)


def status_on(rows: Iterable[Happening], on: date, terms: Terms | None = None) -> RequestStatus:
    """Where a request stands on a day, with what is known of it now."""
    standing = tuple(row for row in in_force(rows) if row.on <= on)
    return _Reading(standing, on, terms or Terms()).status()


@dataclass(slots=True)
class _Clock:
    """The time to answer, as the rows make it go."""

    received: date
    alsace_moselle: bool
    overseas: frozenset[Overseas]
    months: int = MONTHS
    days: int = 0
    since: date | None = None
    warnings: list[Caution] = field(default_factory=list)
    ignored: set[int] = field(default_factory=set)

    def stopped(self, on: date) -> int:
        """The calendar days for which it stood still, up to a day."""
        return self.days + ((on - self.since).days if self.since is not None else 0)

    def end(self, on: date, months: int | None = None) -> Due:
        """When it ends, as known on a day."""
        return due(
            self.received,
            months or self.months,
            suspended_days=self.stopped(on),
            alsace_moselle=self.alsace_moselle,
            overseas=self.overseas,
        )

    def take(self, row: Happening) -> None:
        """Go on past one row."""
        if row.what is What.IDENTITY_ASKED:
            self._asked(row)
        elif row.what is What.IDENTITY_ANSWERED and self.since is not None:
            self.days, self.since = self.stopped(row.on), None
        elif row.what is What.EXTENDED:
            self._extended(row)

    def _asked(self, row: Happening) -> None:
        if row.said.doubt is False:
            self.warnings.append(Caution("identity_without_doubt", row.number))
        if row.on > self.end(row.on).due:
            self.warnings.append(Caution("identity_asked_late", row.number, self.end(row.on).due))
            self.ignored.add(row.number)
        else:
            self.since = row.on

    def _extended(self, row: Happening) -> None:
        """A notice counts where it came inside the first month, with its reasons as far as is known."""
        first = self.end(row.on, MONTHS).due
        if row.on > first:
            self.warnings.append(Caution("late_extension", row.number, first))
            self.ignored.add(row.number)
        elif row.said.reasons is False:
            self.warnings.append(Caution("extension_without_reasons", row.number, first))
            self.ignored.add(row.number)
        else:
            self.months = EXTENDED_MONTHS


class _Reading:
    """One request on one day, its rows in the order in which they happened."""

    def __init__(self, rows: tuple[Happening, ...], on: date, terms: Terms) -> None:
        self._rows = rows
        self._on = on
        self._terms = terms
        self._sent = self._last(What.SENT)
        self._received = self._last(What.RECEIVED)
        self._answers = [row for row in rows if row.what.answers]
        self._clock = self._wound()

    def status(self) -> RequestStatus:
        """What can be said of it."""
        clock, end = self._clock, self._end()
        verdicts = self._verdicts()
        state = self._state(verdicts)
        return RequestStatus(
            state=state,
            nominal=None if end is None else end.nominal,
            due=None if end is None else end.due,
            months=MONTHS if clock is None else clock.months,
            suspended=clock is not None and clock.since is not None and not self._answers,
            suspended_days=0 if clock is None else clock.stopped(self._stop()),
            days_late=self._days_late(end),
            sent_on=None if self._sent is None else self._sent.on,
            received_on=None if self._received is None else self._received.on,
            answered_on=self._answers[-1].on if self._answers else None,
            first_month=None if clock is None or end is None else clock.end(self._stop(), MONTHS).due,
            effect_from=self._effect_from(),
            verdicts=verdicts,
            steps=self._steps(end),
            next_actions=self._actions(state),
            warnings=self._warnings(),
        )

    def _last(self, *whats: What) -> Happening | None:
        return next((row for row in reversed(self._rows) if row.what in whats), None)

    def _wound(self) -> _Clock | None:
        if self._received is None:
            return None
        clock = _Clock(self._received.on, self._terms.alsace_moselle, self._terms.overseas)
        for row in self._rows:
            if row.what.answers:
                break
            clock.take(row)
        return clock

    def _stop(self) -> date:
        """The day up to which the clock is looked at: the first answer's, else today."""
        return self._answers[0].on if self._answers else self._on

    def _end(self) -> Due | None:
        return self._clock.end(self._stop()) if self._clock is not None and self._terms.month else None

    def _days_late(self, end: Due | None) -> int:
        """How many days without an answer there were after the end; an answer that came late is late for ever."""
        return max((self._stop() - end.due).days, 0) if end is not None else 0

    def _verdicts(self) -> tuple[Outcome, ...]:
        """On each request the last word that was said; nothing where an answer was not read request by request."""
        found: list[Outcome] = []
        for row in self._answers:
            new = row.said.verdicts
            if not new:
                return ()
            found = [one if one is not Outcome.UNANSWERED else old for one, old in zip(new, found or new, strict=True)]
        return tuple(found)

    def _state(self, verdicts: tuple[Outcome, ...]) -> State:
        if self._last(What.CLOSED) is not None:
            return State.CLOSED
        if self._last(What.COMPLAINT) is not None:
            return State.COMPLAINT
        last = self._last(What.REMINDED, What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED)
        if last is not None:
            return State.REMINDED if last.what is What.REMINDED else _answered(last, verdicts)
        if self._clock is not None:
            return self._waiting(self._clock)
        gone = [row for row in self._rows if row.what in (What.SENT, What.UNDELIVERED)]
        if gone:  # what came back may have been sent again the same day
            return State(max(gone, key=lambda row: (row.on, row.number)).what.value)
        return State.DRAFT if self._last(What.READY) is None else State.READY

    def _waiting(self, clock: _Clock) -> State:
        end = self._end()
        if clock.since is not None:
            return State.IDENTITY_ASKED
        if end is not None and self._on > end.due:
            return State.OVERDUE
        if end is not None and clock.months == EXTENDED_MONTHS:
            return State.EXTENDED
        return State.RECEIVED if self._last(What.ACKNOWLEDGED) is None else State.ACKNOWLEDGED

    def _steps(self, end: Due | None) -> tuple[Step, ...]:
        """What happened and what is to come, by its days."""
        ignored = set() if self._clock is None else self._clock.ignored
        steps = [
            Step(row.what.value, row.on, "ignored" if row.number in ignored else "done", row.number, row.evidence)
            for row in self._rows
        ]
        if end is not None and not self._answers:
            steps.append(Step("due", end.due, "past" if end.due < self._on else "coming"))
        yes = self._effect_from()
        if yes is not None and yes > self._on:
            steps.append(Step("effect_check", yes, "coming"))
        return tuple(sorted(steps, key=lambda step: step.on))

    def _effect_from(self) -> date | None:
        """The day from which the effect may be looked at; None where there was no yes, or it was seen already."""
        switched = self._sent is not None and self._sent.said.channel is SentBy.ONLINE_SWITCH
        yes = self._sent if switched else next((row for row in reversed(self._answers) if _grants(row)), None)
        if yes is None:
            return None
        seen = self._last(What.EFFECT_CHECKED)
        return None if seen is not None and seen.on >= yes.on else yes.on + EFFECT_AFTER

    def _actions(self, state: State) -> tuple[Action, ...]:
        found = _ACTIONS[state]
        if not self._terms.personal_data:
            found = tuple(action for action in found if action is not Action.COMPLAIN)
        if state is State.SENT and self._effect_from() is not None:
            return (Action.CHECK_EFFECT, Action.CLOSE)
        if Action.CHECK_EFFECT in found and self._effect_from() is None:
            found = tuple(action for action in found if action is not Action.CHECK_EFFECT)
        return found

    def _warnings(self) -> tuple[Caution, ...]:
        found = [] if self._clock is None else list(self._clock.warnings)
        for row in self._answers:
            if row.what is not What.ANSWERED_FULL:
                found += [
                    Caution(code, row.number)
                    for code, told in (("no_reasons", row.said.reasons), ("no_remedies", row.said.remedies))
                    if told is False
                ]
            if not row.said.verdicts:
                found.append(Caution("verdicts_missing", row.number))
        checked = self._last(What.EFFECT_CHECKED)
        if checked is not None and checked.said.seen is False:
            found.append(Caution("effect_not_seen", checked.number))
        reminded, end = self._last(What.REMINDED), self._end()
        if reminded is not None and end is not None and not self._answers and reminded.on <= end.due:
            found.append(Caution("reminded_early", reminded.number, end.due))
        return tuple(found)


_ACTIONS: Final = {
    State.DRAFT: (Action.PRINT,),
    State.READY: (Action.SEND,),
    State.SENT: (Action.NOTE_RECEIPT,),
    State.UNDELIVERED: (Action.FIX_ADDRESS, Action.SEND),
    State.RECEIVED: (Action.WAIT,),
    State.ACKNOWLEDGED: (Action.WAIT,),
    State.EXTENDED: (Action.WAIT,),
    State.IDENTITY_ASKED: (Action.ANSWER_IDENTITY,),
    State.OVERDUE: (Action.REMIND, Action.COMPLAIN),
    State.ANSWERED_FULL: (Action.CHECK_EFFECT, Action.CLOSE),
    State.ANSWERED_PARTIAL: (Action.CHECK_ANSWER, Action.REMIND, Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE),
    State.REFUSED: (Action.CHECK_ANSWER, Action.REMIND, Action.COMPLAIN, Action.CLOSE),
    State.REMINDED: (Action.COMPLAIN, Action.CLOSE),
    State.COMPLAINT: (Action.ASK_FOR_NEWS, Action.CLOSE),
    State.CLOSED: (),
}


def _answered(last: Happening, verdicts: tuple[Outcome, ...]) -> State:
    """What the answers came to, request by request; the last one's own word where that was not said."""
    if not verdicts:
        return State(last.what.value)
    if set(verdicts) == {Outcome.GRANTED}:
        return State.ANSWERED_FULL
    if set(verdicts) <= {Outcome.REFUSED, Outcome.UNANSWERED}:
        return State.REFUSED
    return State.ANSWERED_PARTIAL


def _grants(row: Happening) -> bool:
    """Whether an answer says yes to anything."""
    if not row.said.verdicts:
        return row.what is not What.REFUSED
    return any(one in (Outcome.GRANTED, Outcome.PARTIAL) for one in row.said.verdicts)
