"""The rows of a request and a day come in; where it stands, when its answer is due and what may be done go out. Pure.

Nothing is stored of what is derived here: a corrected day of receipt moves everything that follows from it. Lateness is
said only after the later of two possible days, and only of a request for which a text gives a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from persienne.letters.case import Outcome
from persienne.letters.clock import (
    EXTENDED_MONTHS,
    MONTHS,
    Caution,
    Clock,
    Due,
    How,
    Receipt,
    Terms,
    Window,
    receipt_of,
    window,
)
from persienne.letters.event_rules import Lapse, Point, known, lapses_of, leaves_to_the_cnil, points_of
from persienne.letters.events import Happening, SentBy, What, in_force, origins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.letters.facts import Channel

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
    EFFECT_MISSING = "effect_missing"
    """They said yes, to all or to a part of it, and what they granted was looked for and not seen."""
    REMINDED = "reminded"
    WRITTEN_COMPLAINT = "written_complaint"
    COMPLAINT = "complaint"
    MEDIATOR = "mediator"
    CLOSED = "closed"

    @property
    def waits(self) -> bool:
        """Whether an answer is still to come within its time."""
        return self in (State.SENT, State.RECEIVED, State.ACKNOWLEDGED, State.EXTENDED)


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
    COMPLAIN_IN_WRITING = "complain_in_writing"
    """To the supplier or the operator, before the mediator."""
    COMPLAIN = "complain"
    REFER = "refer"
    """To the national energy mediator."""
    ASK_FOR_NEWS = "ask_for_news"
    CHECK_EFFECT = "check_effect"
    SAY_GROUNDS = "say_grounds"
    """What a letter that was written without Persienne rests on, as it says: until then no way on is known."""
    CLOSE = "close"


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
    question that very day. ``months`` is 1, or 3 once a notice of extension counts. ``receipt`` is the day from which
    they are counted; ``received_on`` is that day where it was noted. ``answered_on`` is the day of the last answer,
    ``effect_from`` the day from which an effect may be looked at that nobody looked at yet.

    ``suspensions`` are the times for which the clock stood still until the answer, from each question about identity
    to what answered it; ``extended_on`` is the day of the notice of extension that counts. ``points`` are what each
    numbered request came to, none before an answer, and ``lapses`` what the refusals did not say. ``switched`` says
    that a switch in an account was moved, which nobody answers. ``checked_on`` is the day of the last look at the
    effect of what was granted, and ``checkable`` whether there is an effect to look at that was not seen.
    ``identity_open`` is the day of the last question about identity that was not answered, whether or not it stopped
    the clock, unless they answered the request since. ``cnil`` says whether the CNIL could look at what is left open;
    points that rest on no personal-data law are none of its matters. ``mediator`` are the days on which the national
    energy mediator may be asked.
    """

    state: State
    nominal: date | None = None
    due: date | None = None
    months: int = MONTHS
    suspended: bool = False
    suspended_days: int = 0
    days_late: int = 0
    sent_on: date | None = None
    receipt: Receipt | None = None
    answered_on: date | None = None
    effect_from: date | None = None
    suspensions: tuple[tuple[date, date], ...] = ()
    extended_on: date | None = None
    points: tuple[Point, ...] = ()
    lapses: tuple[Lapse, ...] = ()
    switched: bool = False
    checked_on: date | None = None
    checkable: bool = False
    identity_open: date | None = None
    cnil: bool = True
    mediator: Window | None = None
    steps: tuple[Step, ...] = ()
    next_actions: tuple[Action, ...] = ()
    warnings: tuple[Caution, ...] = ()

    @property
    def received_on(self) -> date | None:
        """The day of receipt that was noted."""
        return self.receipt.on if self.receipt is not None and self.receipt.how is How.NOTED else None

    @property
    def awaits_notice(self) -> bool:
        """Whether a notice of receipt may still come."""
        return self.receipt is not None and self.receipt.awaits_notice

    @property
    def unproved(self) -> Caution | None:
        """What is to be said with the last day to answer; None where the receipt was noted."""
        return next((one for one in self.warnings if one.code.startswith("receipt_")), None)

    @property
    def overdue(self) -> bool:
        """Whether the time has ended without an answer."""
        return self.days_late > 0

    @property
    def pauses(self) -> tuple[tuple[date, date], ...]:
        """The suspensions that moved the end: those answered on a later day."""
        return tuple((asked, answered) for asked, answered in self.suspensions if asked < answered)

    @property
    def verdicts(self) -> tuple[Outcome, ...]:
        """The last word on each numbered request, or nothing where an answer was not read point by point."""
        return known(self.points)

    @property
    def undone(self) -> tuple[int, ...]:
        """The numbers, from 1, of the granted requests that the last look found not done."""
        return tuple(number for number, point in enumerate(self.points, 1) if point.unseen is not None)

    @property
    def open_requests(self) -> tuple[int, ...]:
        """The numbers, from 1, of the requests that were answered otherwise than with a yes."""
        return tuple(number for number, one in enumerate(self.verdicts, 1) if one is not Outcome.GRANTED)


def status_on(rows: Iterable[Happening], on: date, terms: Terms | None = None) -> RequestStatus:
    """Where a request stands on a day, with what is known of it now."""
    rows = tuple(rows)
    standing = tuple(row for row in in_force(rows) if row.on <= on)
    return _Reading(standing, on, terms or Terms(), origins(rows)).status()


class _Reading:
    """One request on one day, its rows in the order in which they happened.

    ``first`` is by the number of each row that of the first one whose place it takes: a correction is no newer event.
    """

    def __init__(self, rows: tuple[Happening, ...], on: date, terms: Terms, first: dict[int, int]) -> None:
        self._rows = rows
        self._first = first
        self._on = on
        self._terms = terms
        self._receipt = receipt_of(sorted(rows, key=self._place))
        self._sent = self._left()
        self._answers = [row for row in rows if row.what.answers]
        self._clock = self._wound()
        self._points = points_of(rows, terms.paragraphs)
        self._verdicts = known(self._points)
        self._undone = any(point.unseen is not None for point in self._points)
        self._lapses = lapses_of(self._answers, terms.paragraphs)
        self._yes = self._said_yes()
        self._check = self._looked()

    def status(self) -> RequestStatus:
        """What can be said of it."""
        clock, end, check = self._clock, self._end(), self._last_look()
        state = self._state()
        extended = None if clock is None else clock.extended
        return RequestStatus(
            state=state,
            nominal=None if end is None else end.nominal,
            due=None if end is None else end.due,
            months=MONTHS if clock is None else clock.months,
            suspended=clock is not None and clock.since is not None and not self._answers,
            suspended_days=0 if clock is None else clock.stopped(self._stop()),
            days_late=self._days_late(end),
            sent_on=None if self._sent is None else self._sent.on,
            receipt=self._receipt,
            answered_on=self._answers[-1].on if self._answers else None,
            effect_from=self._effect_from(),
            suspensions=() if clock is None else tuple(clock.spans),
            extended_on=None if extended is None else extended.on,
            points=self._points,
            lapses=self._lapses,
            switched=self._switch() is not None,
            checked_on=None if check is None else check.on,
            checkable=self._checkable,
            identity_open=self._asked_who(),
            cnil=self._is_of_the_cnil(self._points),
            mediator=self._window(),
            steps=self._steps(end),
            next_actions=self._actions(state),
            warnings=self._warnings(),
        )

    def _last(self, *whats: What) -> Happening | None:
        return next((row for row in reversed(self._rows) if row.what in whats), None)

    def _wound(self) -> Clock | None:
        if self._receipt is None:
            return None
        clock = Clock(self._receipt, self._terms.alsace_moselle, self._terms.overseas, timed=self._terms.month)
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
        """How many days without an answer there were after the end; an answer that is proved late is so for ever."""
        doubtful = self._receipt is not None and self._receipt.how is not How.NOTED and self._answers
        return 0 if end is None or doubtful else max((self._stop() - end.due).days, 0)

    def _left(self) -> Happening | None:
        """The sending of what was received, else the last one."""
        sent, receipt = [row for row in self._rows if row.what is What.SENT], self._receipt
        came = [row for row in sent if receipt is not None and row.on <= receipt.on]
        return next(reversed(came or sent), None)

    def _sent_otherwise(self) -> Happening | None:
        """The sending, where it is by another way than the one on the letter that was printed before it."""
        sent, meant = self._sent, self._terms.channel
        return sent if sent is not None and meant is not None and otherwise(sent, meant) else None

    def _switch(self) -> Happening | None:
        """The sending, where it was a switch that the household moved."""
        sent = self._sent
        return sent if sent is not None and sent.said.channel is SentBy.ONLINE_SWITCH else None

    def _said_yes(self) -> Happening | None:
        """What has an effect to look at: the last answer that grants anything, else a switch that was moved."""
        if self._verdicts and not any(one.grants for one in self._verdicts):
            return self._switch()
        return next((row for row in reversed(self._answers) if _grants(row)), self._switch())

    def _looked(self) -> Happening | None:
        """The last look at the effect of that yes."""
        check = self._last(What.EFFECT_CHECKED)
        return check if check is not None and self._yes is not None and check.on >= self._yes.on else None

    def _last_look(self) -> Happening | None:
        """The last look at what was granted; a yes since to something else leaves what it found."""
        return self._last(What.EFFECT_CHECKED) if self._undone else self._check

    def _asked_who(self) -> date | None:
        """The day of the last question about identity, while it waits for its answer and they have not answered."""
        asked = [row for row in self._rows if row.what is What.IDENTITY_ASKED]
        told = sum(row.what is What.IDENTITY_ANSWERED for row in self._rows)
        late = self._answers and asked and self._place(self._answers[-1]) > self._place(asked[-1])
        return asked[-1].on if len(asked) > told and not late else None

    def _state(self) -> State:
        if self._last(What.CLOSED) is not None:
            return State.CLOSED
        referred = self._last(What.COMPLAINT, What.MEDIATOR)
        if referred is not None:
            return State(referred.what.value)
        if self._answers or self._last(*_URGED) is not None:
            return self._answered()
        if self._clock is not None:
            return self._waiting(self._clock)
        gone = [row for row in self._rows if row.what in (What.SENT, What.UNDELIVERED)]
        if gone:  # what came back may have been sent again the same day
            return State(max(gone, key=self._place).what.value)
        return State.DRAFT if self._last(What.READY) is None else State.READY

    def _answered(self) -> State:
        """What an answer came to, until the household reminds of it; what it saw afterwards is newer."""
        last, check = self._last(*_URGED, *_ANSWERS), self._check
        newer = last is not None and check is not None and self._place(check) > self._place(last)
        if last is not None and (not self._answers or (last.what in _URGED and not newer)):
            return State(last.what.value)
        return State.EFFECT_MISSING if self._undone else _answered(self._answers[-1], self._verdicts)

    @property
    def _checkable(self) -> bool:
        """Whether there is an effect to look at that nobody has seen yet."""
        return self._yes is not None and (self._check is None or self._check.said.seen is False)

    def _place(self, row: Happening) -> tuple[date, int]:
        """The key that orders rows in time; a correction has the place of the row that it corrects."""
        return row.on, self._first[row.number]

    def _waiting(self, clock: Clock) -> State:
        end = self._end()
        if clock.since is not None:
            return State.IDENTITY_ASKED
        if end is not None and self._on > end.due:
            return State.OVERDUE
        if end is not None and clock.months == EXTENDED_MONTHS:
            return State.EXTENDED
        if self._receipt is not None and self._receipt.how is How.PRESUMED:
            return State.SENT
        return State.RECEIVED if self._last(What.ACKNOWLEDGED) is None else State.ACKNOWLEDGED

    def _steps(self, end: Due | None) -> tuple[Step, ...]:
        """The steps of the timeline, past and to come, by date."""
        ignored = set() if self._clock is None else self._clock.ignored
        stood: dict[bool, Literal["ignored", "done"]] = {True: "ignored", False: "done"}
        steps = [
            Step(row.what.value, row.on, stood[row.number in ignored], row.number, evidence=row.evidence)
            for row in self._rows
        ]
        if end is not None and not self._answers:
            steps.append(Step("due", end.due, "past" if end.due < self._on else "coming"))
        yes = self._effect_from()
        if yes is not None and yes > self._on:
            steps.append(Step("effect_check", yes, "coming"))
        return tuple(sorted(steps, key=lambda step: step.on))

    def _effect_from(self) -> date | None:
        """The day from which the effect may be looked at; None where there was no yes, or it was looked at already."""
        return None if self._yes is None or self._check is not None else self._yes.on + EFFECT_AFTER

    def _actions(self, state: State) -> tuple[Action, ...]:
        found = self._ways_on(state)
        if state is State.SENT and self._yes is not None:
            return (Action.CHECK_EFFECT, Action.CLOSE)
        if self._asked_who() is not None and state in (State.OVERDUE, State.REMINDED):
            found = (*found, Action.ANSWER_IDENTITY)
        if state is State.EFFECT_MISSING and set(self._verdicts) != {Outcome.GRANTED}:
            found = (Action.CHECK_ANSWER, *found)
        if not self._checkable:
            found = tuple(action for action in found if action is not Action.CHECK_EFFECT)
        return found

    def _ways_on(self, state: State) -> tuple[Action, ...]:
        """What may be done in a state: where the CNIL can do nothing, a written complaint; the mediator in its time."""
        found, written = _ACTIONS[state], state is State.WRITTEN_COMPLAINT
        asks = state in (State.SENT, State.OVERDUE)
        if asks and self._receipt is not None and self._receipt.awaits_notice:
            found = (Action.NOTE_RECEIPT,) if state is State.SENT else (*found, Action.NOTE_RECEIPT)
        if not self._terms.founded:
            unknown = (Action.REMIND, Action.COMPLAIN, Action.ANSWER_IDENTITY)
            over = state in (State.DRAFT, State.CLOSED)
            return found if over else (Action.SAY_GROUNDS, *(one for one in found if one not in unknown))
        instead = (Action.COMPLAIN_IN_WRITING,) if self._terms.mediation and not written else ()
        if not self._is_of_the_cnil(self._points):
            found = tuple(one for action in found for one in (instead if action is Action.COMPLAIN else (action,)))
            found += instead if state.waits and self._receipt is not None and self._end() is None else ()
        window, over = self._window(), state in (State.MEDIATOR, State.CLOSED, State.ANSWERED_FULL)
        return (Action.REFER, *found) if window is not None and window.open and not over else found

    def _window(self) -> Window | None:
        """When the mediator may be asked; None where it could do nothing, or no written complaint came before.

        A reminder is such a complaint where, on its day, nothing was left open that the CNIL could look at.
        """
        terms = self._terms
        if not terms.mediation:
            return None
        told = [
            row
            for place, row in enumerate(self._rows)
            if row.what is not What.REMINDED
            or not self._is_of_the_cnil(points_of(self._rows[:place], terms.paragraphs))
        ]
        return window(told, self._on, alsace_moselle=terms.alsace_moselle, overseas=terms.overseas)

    def _is_of_the_cnil(self, points: tuple[Point, ...]) -> bool:
        return self._terms.personal_data and leaves_to_the_cnil(points, self._terms.under)

    def _owed(self, lapse: Lapse) -> bool:
        """Whether a text asks for what a refusal did not say: the remedies, of points of personal-data law alone."""
        under, free = self._terms.under, lapse.code != "no_remedies" or not lapse.points
        return free or under is None or not under.isdisjoint(lapse.points)

    def _warnings(self) -> tuple[Caution, ...]:
        found = [] if self._terms.founded else [Caution("grounds_unknown")]
        if self._receipt is not None and self._receipt.caution and self._end() is not None and not self._answers:
            found.append(self._receipt.caution)
        found += [] if self._clock is None else self._clock.warnings
        for row in self._answers:
            found += [
                Caution(lapse.code, row.number) for lapse in self._lapses if lapse.row is row and self._owed(lapse)
            ]
            if not row.said.verdicts and row.what is not What.REFUSED:
                found.append(Caution("verdicts_missing", row.number))
        if (way := self._sent_otherwise()) is not None:
            found.append(Caution("sent_otherwise", way.number))
        look = self._last_look()
        if look is not None and look.said.seen is False:
            found.append(Caution("effect_not_seen" if look.said.days is None else "curve_there", look.number))
        reminded, end = self._last(What.REMINDED), self._end()
        if reminded is not None and end is not None and not self._answers and reminded.on <= end.due:
            found.append(Caution("reminded_early", reminded.number, end.due))
        return tuple(found)


def otherwise(sent: Happening, meant: Channel) -> bool:
    """Whether a letter left by another way than ``meant``; a switch that was moved in its place is none."""
    way = sent.said.channel
    return way is not None and way is not SentBy.ONLINE_SWITCH and way.channel is not meant


_ANSWERS: Final = tuple(what for what in What if what.answers)
_URGED: Final = (What.REMINDED, What.WRITTEN_COMPLAINT)
"""What the household sent after its request, to the same body."""

_ACTIONS: Final = {
    State.DRAFT: (Action.PRINT,),
    State.READY: (Action.SEND,),
    State.SENT: (Action.WAIT,),
    State.UNDELIVERED: (Action.FIX_ADDRESS, Action.SEND),
    State.RECEIVED: (Action.WAIT,),
    State.ACKNOWLEDGED: (Action.WAIT,),
    State.EXTENDED: (Action.WAIT,),
    State.IDENTITY_ASKED: (Action.ANSWER_IDENTITY,),
    State.OVERDUE: (Action.REMIND, Action.COMPLAIN),
    State.ANSWERED_FULL: (Action.CHECK_EFFECT, Action.CLOSE),
    State.ANSWERED_PARTIAL: (Action.CHECK_ANSWER, Action.REMIND, Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE),
    State.REFUSED: (Action.CHECK_ANSWER, Action.REMIND, Action.COMPLAIN, Action.CLOSE),
    State.EFFECT_MISSING: (Action.REMIND, Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE),
    State.REMINDED: (Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE),
    State.WRITTEN_COMPLAINT: (Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE),
    State.COMPLAINT: (Action.ASK_FOR_NEWS, Action.CLOSE),
    State.MEDIATOR: (Action.CLOSE,),
    State.CLOSED: (),
}


def _answered(last: Happening, verdicts: tuple[Outcome, ...]) -> State:
    """What the answers came to, request by request; the last one's own word where that was not said."""
    if not verdicts:
        return State(last.what.value)
    if set(verdicts) == {Outcome.GRANTED}:
        return State.ANSWERED_FULL
    if set(verdicts) == {Outcome.REFUSED}:
        return State.REFUSED
    return State.ANSWERED_PARTIAL


def _grants(row: Happening) -> bool:
    """Whether an answer says yes to anything."""
    if not row.said.verdicts:
        return row.what is not What.REFUSED
    return any(one.grants for one in row.said.verdicts)
