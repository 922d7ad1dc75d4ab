"""What a household may do with a request as it stands: a status comes in, the likely acts and the others go out. Pure.

An act that notes something asks for its day first; nothing is sent by any of them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.letters.case import Outcome
from persienne.letters.clock import How
from persienne.letters.deletion import is_deletion
from persienne.letters.events import What
from persienne.letters.following_letters import points_left
from persienne.letters.lifecycle import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request


class Move(StrEnum):
    """An act."""

    PRINT = "print"
    CHANGE = "change"
    DISCARD = "discard"
    SEND = "send"
    RECEIVE = "receive"
    UNDELIVERED = "undelivered"
    ACKNOWLEDGE = "acknowledge"
    IDENTITY = "identity"
    IDENTITY_LETTER = "identity_letter"
    IDENTITY_ANSWER = "identity_answer"
    EXTEND = "extend"
    ANSWER = "answer"
    EFFECT = "effect"
    REMIND = "remind"
    WRITTEN_COMPLAINT = "written_complaint"
    """To the supplier or the operator."""
    COMPLAIN = "complain"
    """To the CNIL."""
    REFER = "refer"
    """To the national energy mediator."""
    CLOSE = "close"
    GROUNDS = "grounds"
    """Say or correct what a letter that was written without Persienne rests on."""
    CHECK = "check"
    """Look at what they gave after a deletion."""
    CORRECT_SENDING = "correct_sending"
    CORRECT_RECEIPT = "correct_receipt"


NOTES: Final[Mapping[Move, What]] = {
    Move.SEND: What.SENT,
    Move.RECEIVE: What.RECEIVED,
    Move.UNDELIVERED: What.UNDELIVERED,
    Move.ACKNOWLEDGE: What.ACKNOWLEDGED,
    Move.IDENTITY: What.IDENTITY_ASKED,
    Move.IDENTITY_ANSWER: What.IDENTITY_ANSWERED,
    Move.EXTEND: What.EXTENDED,
    Move.ANSWER: What.ANSWERED_PARTIAL,
    Move.EFFECT: What.EFFECT_CHECKED,
    Move.CLOSE: What.CLOSED,
    Move.CORRECT_SENDING: What.SENT,
    Move.CORRECT_RECEIPT: What.RECEIVED,
}
"""What each act notes; an answer is judged point by point first."""

_NOT_BY_FILES: Final = frozenset({Move.CLOSE, Move.CORRECT_SENDING, Move.CORRECT_RECEIPT})
"""What no paper that comes in proves."""

_WAITING: Final = (
    (Move.ANSWER,),
    (Move.IDENTITY, Move.EXTEND, Move.ACKNOWLEDGE, Move.CORRECT_RECEIPT, Move.CORRECT_SENDING, Move.CLOSE),
)
_ASKED_LATE: Final = frozenset({State.OVERDUE, State.REMINDED})
"""Where a question about identity that stopped no clock may wait for its answer."""
_UNSATISFIED: Final = (
    (Move.REMIND, Move.COMPLAIN, Move.CLOSE),
    (Move.ANSWER, Move.EFFECT),
)
_WRITES: Final = frozenset(
    {Move.REMIND, Move.WRITTEN_COMPLAINT, Move.COMPLAIN, Move.REFER, Move.IDENTITY_LETTER, Move.EXTEND, Move.IDENTITY}
)
_ABOUT: Final = frozenset({Move.REMIND, Move.WRITTEN_COMPLAINT, Move.COMPLAIN, Move.REFER, Move.IDENTITY_LETTER})
"""The letters and files about another letter."""
_URGED: Final = frozenset(
    {State.WRITTEN_COMPLAINT, State.REMINDED, State.ANSWERED_PARTIAL, State.REFUSED, State.EFFECT_MISSING}
)
"""Where something is left open after a written complaint."""
_OF_STATE: Final[Mapping[State, tuple[tuple[Move, ...], tuple[Move, ...]]]] = {
    State.DRAFT: ((Move.PRINT,), (Move.CHANGE, Move.DISCARD)),
    State.READY: ((Move.SEND,), (Move.CLOSE,)),
    State.SENT: _WAITING,
    State.UNDELIVERED: ((Move.SEND,), (Move.RECEIVE, Move.CLOSE)),
    State.RECEIVED: _WAITING,
    State.ACKNOWLEDGED: _WAITING,
    State.EXTENDED: _WAITING,
    State.IDENTITY_ASKED: (
        (Move.IDENTITY_LETTER, Move.IDENTITY_ANSWER, Move.ANSWER),
        (Move.EXTEND, Move.CORRECT_RECEIPT, Move.CLOSE),
    ),
    State.OVERDUE: ((Move.REMIND, Move.COMPLAIN, Move.ANSWER), (Move.EXTEND, Move.CORRECT_RECEIPT, Move.CLOSE)),
    State.ANSWERED_FULL: ((Move.EFFECT, Move.CLOSE), (Move.ANSWER,)),
    State.ANSWERED_PARTIAL: _UNSATISFIED,
    State.REFUSED: _UNSATISFIED,
    State.EFFECT_MISSING: ((Move.REMIND, Move.COMPLAIN, Move.EFFECT), (Move.ANSWER, Move.CLOSE)),
    State.REMINDED: ((Move.ANSWER, Move.COMPLAIN), (Move.EFFECT, Move.EXTEND, Move.CLOSE)),
    State.WRITTEN_COMPLAINT: ((Move.ANSWER, Move.COMPLAIN), (Move.EFFECT, Move.CLOSE)),
    State.COMPLAINT: ((Move.ANSWER, Move.CLOSE), (Move.EFFECT,)),
    State.MEDIATOR: ((Move.ANSWER, Move.CLOSE), (Move.EFFECT,)),
    State.CLOSED: ((), ()),
}


def moves(
    status: RequestStatus,
    *,
    personal_data: bool = True,
    mediation: bool = False,
    follows: bool = False,
    founded: bool = True,
    acknowledgement: bool = True,
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """The acts that are likely in this state, and the other ones that make sense.

    Where what is left open of a request is no matter of the CNIL, nothing is complained of to it: where ``mediation``
    is possible, a written complaint takes the place. Where the whole request rests on no ``personal_data`` law, no
    letter cites what that law says of a question about identity. A letter that ``follows`` from another one is
    followed there, and nothing is written about it. Nor is it about one of which it is not known what it rests on (not
    ``founded``). Where no time to answer is counted, an ``acknowledgement`` that is owed may be reminded of, and
    nothing else.
    """
    likely, others = _OF_STATE[status.state]
    if status.received_on is None:
        likely, others = _unproved(status, likely, others)
    if status.identity_open is not None and status.state in _ASKED_LATE:
        others = (Move.IDENTITY_LETTER, Move.IDENTITY_ANSWER, *others)
    if status.state is State.SENT and status.switched:
        likely, others = (Move.EFFECT, Move.CLOSE), (Move.CORRECT_SENDING,)
    elif status.state.waits and status.due is None:  # no text gives a time: whether it is too early is said then
        owed = acknowledgement and status.state is not State.ACKNOWLEDGED
        reminds = (Move.REMIND,) if owed else ()
        others = (*reminds, Move.COMPLAIN, *others)
    likely, others = _ways_on(status, likely, others, personal_data=personal_data, mediation=mediation)
    left_out: frozenset[Move] = frozenset()
    left_out |= _WRITES if follows else frozenset()
    left_out |= frozenset() if founded else _ABOUT
    left_out |= frozenset() if status.checkable else {Move.EFFECT}
    left_out |= frozenset() if personal_data else {Move.IDENTITY_LETTER}
    return tuple(one for one in likely if one not in left_out), tuple(one for one in others if one not in left_out)


def _unproved(
    status: RequestStatus, likely: tuple[Move, ...], others: tuple[Move, ...]
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """With a receipt to be noted in the place of one to be corrected, at once where a notice is awaited."""
    presumed = status.receipt is not None and status.receipt.how is How.PRESUMED
    first = (Move.RECEIVE,) if status.state is State.SENT and status.awaits_notice else ()
    instead = (*(() if first else (Move.RECEIVE,)), *((Move.UNDELIVERED,) if presumed else ()))
    told = {Move.CORRECT_RECEIPT: instead}
    return (*first, *likely), tuple(one for move in others for one in told.get(move, (move,)))


def moves_of(request: Request, status: RequestStatus) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """The likely acts and the other ones of a request as it stands."""
    likely, others = moves(
        status,
        personal_data=request.personal_data,
        mediation=request.mediation and (status.answered_on is None or bool(points_left(request, status))),
        follows=request.draft.about is not None,
        founded=request.founded,
        acknowledgement=request.terms.acknowledgement,
    )
    if status.state is State.CLOSED:
        return likely, others
    if is_deletion(request):
        likely, others = _of_deletion(status, likely, others)
    if not request.earlier:
        return likely, others
    return (likely, (*others, Move.GROUNDS)) if request.founded else ((Move.GROUNDS, *likely), others)


def _of_deletion(
    status: RequestStatus, likely: tuple[Move, ...], others: tuple[Move, ...]
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """With the check at theirs before the plain look."""
    if status.sent_on is None:
        return likely, others
    if Move.EFFECT in likely:
        place = likely.index(Move.EFFECT)
        return (*likely[:place], Move.CHECK, *likely[place:]), others
    return likely, (Move.CHECK, *others)


def _ways_on(
    status: RequestStatus,
    likely: tuple[Move, ...],
    others: tuple[Move, ...],
    *,
    personal_data: bool,
    mediation: bool,
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """With the written complaint and the mediator where they lead on, and the CNIL where it does."""
    written = mediation and status.state is not State.WRITTEN_COMPLAINT
    if written and personal_data and status.cnil and Move.COMPLAIN in (*likely, *others):
        others = (*others, Move.WRITTEN_COMPLAINT)
    if not (personal_data and status.cnil):
        instead = {Move.COMPLAIN: (Move.WRITTEN_COMPLAINT,) if written else ()}
        likely, others = (
            tuple(one for move in group for one in instead.get(move, (move,))) for group in (likely, others)
        )
    if status.mediator is not None and status.mediator.open and status.state in _URGED:
        likely = (Move.REFER, *likely)
    return likely, others


def proved_by_files(status: RequestStatus) -> tuple[Move, ...]:
    """What files that come by themselves may prove, the likeliest first: a notice, an answer, else the next thing."""
    likely, others = moves(status)
    proved = [one for one in (*likely, *others) if one in NOTES and one not in _NOT_BY_FILES]
    awaited = {Move.ANSWER, *(likely[:1] if status.state is State.SENT else ())}
    return tuple(sorted(proved, key=lambda one: one not in awaited))


def answer_of(verdicts: Sequence[Outcome]) -> What:
    """What an answer is, from what it says on each numbered request."""
    said = set(verdicts)
    if said == {Outcome.GRANTED}:
        return What.ANSWERED_FULL
    return What.REFUSED if said == {Outcome.REFUSED} else What.ANSWERED_PARTIAL
