"""A request and a day come in, what a written complaint about it says goes out: dated facts, and the points left open.

It goes to a supplier or an operator, and comes before the national energy mediator. What rests on personal-data law
alone is no part of it: that is for the CNIL.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.agenda import PATIENCE
from persienne.letters.compose import ACKNOWLEDGED
from persienne.letters.events import What
from persienne.letters.facts import Point
from persienne.letters.law import personal
from persienne.letters.lifecycle import State
from persienne.letters.reminding import named, outcome_of, proved, undone_values, without_numbers

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from persienne.letters.facts import Value
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

KIND: Final = "written-complaint"
_ONE_DAY = timedelta(days=1)


def written_values(request: Request, on: date, gone: Container[str] = ()) -> tuple[dict[str, Value], tuple[Point, ...]]:
    """What the complaint about ``request`` says on this day; ``gone`` are the ids of files that are not kept any more.

    Raises ``UserError`` ``written_complaint_unfit`` (reference) where the mediator could do nothing about it,
    ``mediator_names_nothing`` (reference) where that is so of a letter that names no text,
    ``letter_not_sent`` (reference), ``written_complaint_early`` (reference, day) while an answer may still come, and
    ``written_complaint_nothing`` (reference) where nothing is left open, or an answer was not read point by point.
    """
    if not request.mediation:
        if request.nameless:
            raise UserError("mediator_names_nothing", reference=request.reference)
        raise UserError("written_complaint_unfit", reference=request.reference)
    status = request.status(on)
    if status.sent_on is None:
        raise UserError("letter_not_sent", reference=request.reference)
    outcome, points = _outcome(request, status, on), open_points(request, on)
    if outcome is None or not points:
        raise UserError("written_complaint_nothing", reference=request.reference)
    values: dict[str, Value] = {"request_on": status.sent_on, "request_reference": request.quoted, "outcome": outcome}
    if status.received_on is not None:
        values["received_on"] = status.received_on
    if proved(request, on, gone):
        values["proof"] = True
    for name, what in (("acknowledged_on", What.ACKNOWLEDGED), ("reminded_on", What.REMINDED)):
        row = request.last(what, on)
        if row is not None:
            values[name] = row.on
    values |= named(request, gone) | _answered(request, status, outcome)
    return {name: value for name, value in values.items() if value not in ("", ())}, points


def open_points(request: Request, on: date) -> tuple[Point, ...]:
    """The points that are left open on a day: see :func:`points_left`."""
    return points_left(request, request.status(on))


def points_left(request: Request, status: RequestStatus) -> tuple[Point, ...]:
    """The points that are left open as a request stands, with what each rests on beside personal-data law.

    A point that rests on such law alone is none of them, nor one that asks for an acknowledgement that came. Where
    it is not known which point rests on what, none is said to rest on anything.
    """
    printed = request.printed
    if printed is None:
        return ()
    every = range(1, len(printed.requests) + 1)
    left = sorted({*status.open_requests, *status.undone}) if status.answered_on is not None else every
    acknowledged = any(step.what == What.ACKNOWLEDGED.value for step in status.steps)
    found = []
    for number in left:
        rests_on = printed.rests_on[number - 1]
        own = tuple(one for one in rests_on if not personal([one]))
        came = acknowledged and bool(own) and ACKNOWLEDGED.issuperset(own)
        if (own or not rests_on) and not came:
            found.append(Point(number, printed.requests[number - 1], own if request.allotted else ()))
    return tuple(found)


def _outcome(request: Request, status: RequestStatus, on: date) -> str | None:
    """How it stands, in the words of the complaint; None where there is nothing to complain of."""
    if status.answered_on is not None:
        answered = outcome_of(status)
        return answered if answered != "partial" or status.verdicts else None
    if status.state in (State.IDENTITY_ASKED, State.UNDELIVERED):
        return None
    begins = _silent_from(status)
    if on < begins:
        raise UserError("written_complaint_early", reference=request.reference, day=begins.isoformat())
    owed = request.terms.acknowledgement and status.received_on is not None
    return "unacknowledged" if owed and request.last(What.ACKNOWLEDGED, on) is None else "silence"


def _silent_from(status: RequestStatus) -> date:
    """The day from which silence may be complained of: after the time to answer, else after our own courtesy."""
    if status.due is not None:
        return status.due + _ONE_DAY
    begun = status.received_on or status.sent_on
    assert begun is not None
    return begun + PATIENCE


def _answered(request: Request, status: RequestStatus, outcome: str) -> dict[str, Value]:
    """Their last answer, or the ones that they did not act upon."""
    if outcome == "undone":
        return undone_values(status) if request.pointed else without_numbers(undone_values(status))
    return {} if status.answered_on is None else {"answered_on": status.answered_on}
