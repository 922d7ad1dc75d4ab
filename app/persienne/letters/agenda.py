"""Requests and a day come in; what the household may look at, and when, goes out. Pure; nothing rings, nothing is sent.

No day here is a deadline of anyone's but ``due``; the others are the household's own pauses for thought.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import months_after
from persienne.letters.deletion import is_deletion
from persienne.letters.events import What
from persienne.letters.lifecycle import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.letters.clock import Receipt
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

SOON: Final = timedelta(days=7)
"""How long before the end the household is told of it."""
PATIENCE: Final = timedelta(days=15)
"""The courtesy that is left before asking after something for which no text gives a time."""
NEWS_MONTHS: Final = 3
"""After how long an authority should have said how a complaint goes on (GDPR article 78(2))."""
MEDIATOR_ENDS: Final = timedelta(days=30)
"""How long before the last day on which the mediator may be asked the household is told of it."""

_ONE_DAY = timedelta(days=1)
_SETTLED: Final = frozenset({State.ANSWERED_FULL, State.MEDIATOR, State.CLOSED})
"""Where nothing is left to tell of the mediator."""


class ToDo(StrEnum):
    """What there is to look at."""

    DUE_SOON = "due_soon"
    DUE = "due"
    OVERDUE = "overdue"
    NO_RECEIPT = "no_receipt"
    NO_ACKNOWLEDGEMENT = "no_acknowledgement"
    UNDELIVERED = "undelivered"
    IDENTITY = "identity"
    ANSWER = "answer"
    """An answer that is not a yes to everything is to be read closely."""
    EFFECT = "effect"
    UNDONE = "undone"
    """What was granted was looked for and not seen."""
    REMINDER = "reminder"
    """A reminder without an answer."""
    SILENCE = "silence"
    """No answer to a request for which no text gives a time, and no acknowledgement is awaited."""
    MEDIATOR = "mediator"
    """A written complaint did not settle the matter in two months."""
    MEDIATOR_ENDS = "mediator_ends"
    """The year after it is almost over."""
    GROUNDS = "grounds"
    """It is not known what a letter that was written without Persienne rests on."""
    NEWS = "news"
    """A complaint without news."""
    SEALS_END = "seals_end"
    """Seals of days that earlier versions kept for the check of a deletion go."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing for the household: the request, what, the day ``on`` from which, and the end of the time, if any.

    ``due`` is the last day to answer, and for the mediator the last day on which it may be asked.
    ``cnil`` says whether the CNIL could look at what is left open: it is named for nothing else, and ``mediation``
    whether the energy mediator may be: a written complaint leads to it. Of a request that is not ``founded`` neither is
    known; one that is ``nameless`` is known to name no text. ``month`` says that a text gives a month from the receipt,
    ``curve`` that a load curve was to be deleted: what they give afterwards can be checked. ``receipt`` is the day from
    which the time to answer is counted.
    """

    reference: str
    what: ToDo
    on: date
    due: date | None = None
    kind: str = ""
    body: str = ""
    cnil: bool = True
    mediation: bool = False
    founded: bool = True
    nameless: bool = False
    month: bool = True
    receipt: Receipt | None = None
    curve: bool = False


def todo(requests: Iterable[Request], on: date) -> tuple[Task, ...]:
    """What there is to do on a day, the longest waiting first."""
    found = [task for task in _tasks(requests, on) if task.on <= on]
    # The end of a time is told once: as near, as today, or as past.
    for ends in (OF_THE_END, _OF_THE_MEDIATOR):
        last = {task.reference: task.what for task in found if task.what in ends}
        found = [task for task in found if task.what not in ends or last[task.reference] is task.what]
    return tuple(found)


def agenda(requests: Iterable[Request], on: date) -> tuple[Task, ...]:
    """What there is to do on a day, and every day to come that is known now, in their order."""
    requests = tuple(requests)
    return (*todo(requests, on), *(task for task in _tasks(requests, on) if task.on > on))


OF_THE_END: Final = frozenset({ToDo.DUE_SOON, ToDo.DUE, ToDo.OVERDUE})
"""What tells of the last day to answer."""
_OF_THE_MEDIATOR: Final = frozenset({ToDo.MEDIATOR, ToDo.MEDIATOR_ENDS})


def _tasks(requests: Iterable[Request], on: date) -> list[Task]:
    found = []
    for request in requests:
        status = request.status(on)
        for what, day in _days(request, status, on):
            window = status.mediator if what in _OF_THE_MEDIATOR else None
            found.append(
                Task(
                    reference=request.reference,
                    what=what,
                    on=day,
                    due=status.due if window is None else window.last,
                    kind=request.kind,
                    body=request.draft.body.name,
                    cnil=status.cnil,
                    mediation=request.mediation,
                    founded=request.founded,
                    nameless=request.nameless,
                    month=request.terms.month,
                    receipt=status.receipt,
                    curve=is_deletion(request),
                )
            )
    return sorted(found, key=lambda task: (task.on, _PLACE[task.what], task.reference))


def open_checks(requests: Iterable[Request], on: date) -> tuple[Request, ...]:
    """The requests for a deletion that are on their way and not closed: what they give may still be looked at."""
    sent = [one for one in requests if is_deletion(one) and one.last(What.SENT, on) is not None]
    return tuple(one for one in sent if one.status(on).state is not State.CLOSED)


def seals_end(requests: Iterable[Request], end: date | None, on: date) -> tuple[Task, ...]:
    """That seals go on the day ``end``, for the first request of which a check is open."""
    known = open_checks(requests, on)[:1] if end is not None else ()
    return tuple(Task(one.reference, ToDo.SEALS_END, on, due=end, body=one.draft.body.name) for one in known)


_PLACE: Final = {what: place for place, what in enumerate(ToDo)}


def _days(request: Request, status: RequestStatus, on: date) -> Iterator[tuple[ToDo, date]]:
    """Every day that the state of a request asks for; those of the end of a time hold as long as it waits."""
    if status.state is State.CLOSED:
        return
    if status.due is not None and (status.state.waits or status.state is State.OVERDUE):
        yield ToDo.DUE_SOON, status.due - SOON
        yield ToDo.DUE, status.due
        yield ToDo.OVERDUE, status.due + _ONE_DAY
    if not request.founded:
        yield ToDo.GROUNDS, request.made_on
    yield from _waiting(request, status, on)
    yield from _after(request, status, on)


def _waiting(request: Request, status: RequestStatus, on: date) -> Iterator[tuple[ToDo, date]]:
    """While nothing was answered."""
    waits = status.state.waits or status.state is State.OVERDUE
    if waits and status.awaits_notice and status.sent_on is not None:
        yield ToDo.NO_RECEIPT, status.sent_on + PATIENCE
    owed = request.terms.acknowledgement and request.last(What.ACKNOWLEDGED, on) is None
    if owed and waits and status.receipt is not None:
        yield ToDo.NO_ACKNOWLEDGEMENT, status.receipt.on + PATIENCE
    elif _unanswered(request, status) and status.receipt is not None:
        yield ToDo.SILENCE, status.receipt.on + PATIENCE
    returned = request.last(What.UNDELIVERED, on)
    if status.state is State.UNDELIVERED and returned is not None:
        yield ToDo.UNDELIVERED, returned.on
    if status.identity_open is not None and status.state not in (State.COMPLAINT, State.MEDIATOR):
        yield ToDo.IDENTITY, status.identity_open


def _unanswered(request: Request, status: RequestStatus) -> bool:
    """Whether a request waits for which no time is counted, and a written complaint or a new letter is the way on."""
    timeless = status.state.waits and status.due is None
    return timeless and (request.nameless or (request.mediation and not status.cnil))


def _after(request: Request, status: RequestStatus, on: date) -> Iterator[tuple[ToDo, date]]:
    """After an answer, a reminder or a complaint."""
    reminded, complaint = request.last(What.REMINDED, on), request.last(What.COMPLAINT, on)
    unmet = status.state in (State.ANSWERED_PARTIAL, State.REFUSED)
    if status.answered_on is not None and (unmet or (status.state is State.EFFECT_MISSING and status.open_requests)):
        yield ToDo.ANSWER, status.answered_on
    if status.state is State.EFFECT_MISSING and status.checked_on is not None:
        yield ToDo.UNDONE, status.checked_on
    if status.effect_from is not None:
        yield ToDo.EFFECT, status.effect_from
    if status.state is State.REMINDED and reminded is not None and status.cnil:
        yield ToDo.REMINDER, reminded.on + PATIENCE
    window = status.mediator
    if window is not None and on <= window.last and status.state not in _SETTLED:
        yield ToDo.MEDIATOR, window.first
        yield ToDo.MEDIATOR_ENDS, window.last - MEDIATOR_ENDS
    if status.state is State.COMPLAINT and complaint is not None:
        yield ToDo.NEWS, months_after(complaint.on, NEWS_MONTHS)
