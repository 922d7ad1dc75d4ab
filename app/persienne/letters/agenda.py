"""Requests and a day come in; what the household may look at, and when, goes out. Pure; nothing rings, nothing is sent.

No day here is a deadline of anyone's but ``due``; the others are the household's own pauses for thought.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import months_after
from persienne.letters.events import SentBy, What
from persienne.letters.lifecycle import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

SOON: Final = timedelta(days=7)
"""How long before the end the household is told of it."""
PATIENCE: Final = timedelta(days=15)
"""The courtesy that is left before asking after something for which no text gives a time."""
NEWS_MONTHS: Final = 3
"""After how long an authority should have said how a complaint goes on (GDPR article 78(2))."""
MEDIATOR_MONTHS: Final = 2
"""After how long from a written complaint the national energy mediator may be called on (Code de l'énergie L122-1)."""

_ONE_DAY = timedelta(days=1)


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
    MEDIATOR = "mediator"
    """A written complaint that rests on no personal-data law, and was not settled in two months."""
    NEWS = "news"
    """A complaint without news."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing for the household: the request, what, the day ``on`` from which, and the end of the time, if any.

    ``personal_data`` says whether the request rests on such law: the CNIL is named for no other.
    """

    reference: str
    what: ToDo
    on: date
    due: date | None = None
    kind: str = ""
    body: str = ""
    personal_data: bool = True


def todo(requests: Iterable[Request], on: date) -> tuple[Task, ...]:
    """What there is to do on a day, the longest waiting first."""
    found = [task for task in _tasks(requests, on) if task.on <= on]
    # The end of a time is told once: as near, as today, or as past.
    last = {task.reference: task.what for task in found if task.what in _OF_THE_END}
    return tuple(task for task in found if task.what not in _OF_THE_END or last[task.reference] is task.what)


def agenda(requests: Iterable[Request], on: date) -> tuple[Task, ...]:
    """What there is to do on a day, and every day to come that is known now, in their order."""
    requests = tuple(requests)
    return (*todo(requests, on), *(task for task in _tasks(requests, on) if task.on > on))


_OF_THE_END: Final = frozenset({ToDo.DUE_SOON, ToDo.DUE, ToDo.OVERDUE})


def _tasks(requests: Iterable[Request], on: date) -> list[Task]:
    found = []
    for request in requests:
        status = request.status(on)
        for what, day in _days(request, status, on):
            about = (request.kind, request.draft.body.name, request.personal_data)
            found.append(Task(request.reference, what, day, status.due, *about))
    return sorted(found, key=lambda task: (task.on, _PLACE[task.what], task.reference))


_PLACE: Final = {what: place for place, what in enumerate(ToDo)}


def _days(request: Request, status: RequestStatus, on: date) -> Iterator[tuple[ToDo, date]]:
    """Every day that the state of a request asks for; those of the end of a time hold as long as it waits."""
    if status.state is State.CLOSED:
        return
    if status.due is not None and (status.state.waits or status.state is State.OVERDUE):
        yield ToDo.DUE_SOON, status.due - SOON
        yield ToDo.DUE, status.due
        yield ToDo.OVERDUE, status.due + _ONE_DAY
    yield from _waiting(request, status, on)
    yield from _after(request, status, on)


def _waiting(request: Request, status: RequestStatus, on: date) -> Iterator[tuple[ToDo, date]]:
    """While nothing was answered."""
    sent, received = request.last(What.SENT, on), status.received_on
    if status.state is State.SENT and sent is not None and sent.said.channel is not SentBy.ONLINE_SWITCH:
        yield ToDo.NO_RECEIPT, sent.on + PATIENCE
    owed = request.terms.acknowledgement and request.last(What.ACKNOWLEDGED, on) is None
    if owed and received is not None and status.state in (State.RECEIVED, State.EXTENDED, State.OVERDUE):
        yield ToDo.NO_ACKNOWLEDGEMENT, received + PATIENCE
    returned = request.last(What.UNDELIVERED, on)
    if status.state is State.UNDELIVERED and returned is not None:
        yield ToDo.UNDELIVERED, returned.on
    if status.identity_open is not None and status.state is not State.COMPLAINT:
        yield ToDo.IDENTITY, status.identity_open


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
    if status.state is State.REMINDED and reminded is not None:
        if request.personal_data:
            yield ToDo.REMINDER, reminded.on + PATIENCE
        else:
            yield ToDo.MEDIATOR, months_after(reminded.on, MEDIATOR_MONTHS)
    if status.state is State.COMPLAINT and complaint is not None:
        yield ToDo.NEWS, months_after(complaint.on, NEWS_MONTHS)
