"""The letters that follow a request (reminder, written complaint, answer about identity): what each says on a day.

A written complaint says dated facts and the points left open. It goes to a supplier or an operator, and comes before
the national energy mediator. What rests on personal-data law alone is no part of a complaint: that is for the CNIL.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.agenda import PATIENCE
from persienne.letters.answers import told_days, told_spans
from persienne.letters.case import Outcome
from persienne.letters.compose import ACKNOWLEDGED, subject_line
from persienne.letters.events import What
from persienne.letters.facts import Point
from persienne.letters.law import personal
from persienne.letters.lifecycle import State

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from persienne.letters.events import Happening
    from persienne.letters.facts import Value
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

REMINDER: Final = "reminder"

WRITTEN_COMPLAINT: Final = "written-complaint"
_ONE_DAY = timedelta(days=1)

IDENTITY: Final = "identity-answer"
ECHOES: Final = {REMINDER: What.REMINDED, WRITTEN_COMPLAINT: What.WRITTEN_COMPLAINT, IDENTITY: What.IDENTITY_ANSWERED}
"""The letters about a request that waits for its answer, and the event of the request that sending each one is."""


def reminder_values(request: Request, on: date, gone: Container[str] = ()) -> dict[str, Value]:
    """What a reminder of ``request`` says on this day; ``gone`` are the ids of files that are not kept any more.

    Raises ``UserError`` ``letter_not_sent`` where it is not on its way, ``letter_not_late`` (due) while the time to
    answer runs, and ``letter_no_time`` where no text gives one and no acknowledgement is owed or awaited long enough;
    ``letter_names_nothing`` where the letter names no text.
    """
    status = request.status(on)
    if status.sent_on is None or status.receipt is None:
        raise UserError("letter_not_sent", reference=request.reference)
    outcome = outcome_of(status) or ("unacknowledged" if _unacknowledged(request, status, on) else None)
    if outcome is None:
        if status.due is None:
            raise UserError(
                "letter_names_nothing" if request.nameless else "letter_no_time", reference=request.reference
            )
        raise UserError("letter_not_late", reference=request.reference, due=status.due.isoformat())
    values: dict[str, Value] = {
        "request_on": status.sent_on,
        "request_reference": request.quoted,
        "outcome": outcome,
    }
    values |= _arrival(request, status, on, gone) | _days_of(request, on, none_held_on=What.NONE_HELD)
    proved = status.received_on is not None
    if proved and outcome not in ("refused", "undone") and status.due is not None and status.due < on:
        values["due_on"] = status.due
    values["basis"] = "personal" if status.cnil else "energy"
    if not (status.cnil or request.mediation):
        values["unmediated"] = True
    if outcome == "undone" and _kept(request.last(What.EFFECT_CHECKED, on), gone):
        values["finding"] = True
    values |= named(request, gone) | _reminded_of(request, status, outcome)
    if "due_on" in values:
        values |= _suspended(status)
    if outcome == "silence" and "none_held_on" in values and status.due and proved:
        in_time = request.last(What.NONE_HELD, status.due)
        values |= {"none_held_late": True} if in_time is None else {"none_held_on": in_time.on}
    return {name: value for name, value in values.items() if value not in ("", ())}


def named(request: Request, gone: Container[str]) -> dict[str, Value]:
    """What names a letter that bore no reference, whether its points are not known, and whether no copy of it is kept.

    The last two may be so of a letter that was written without Persienne.
    """
    values: dict[str, Value] = {} if request.pointed else {"whole": True}
    if not request.quoted:
        values |= {"unreferenced": True, "request_subject": subject_line(request.kind, request.draft.facts).fr}
    copied = request.has_pages or any(number not in gone for number in request.copies)
    return values if copied else values | {"without_copy": True}


def without_numbers(values: dict[str, Value]) -> dict[str, Value]:
    """``values`` of a letter whose points are not known: it is one request, which has no number."""
    return {name: value for name, value in values.items() if name not in ("open_requests", "undone_requests")}


def undone_values(status: RequestStatus) -> dict[str, Value]:
    """The points that were granted and not done, the days on which they were granted, and that of the last look."""
    days = sorted({one.granted.on for one in status.points if one.unseen is not None and one.granted is not None})
    if not days or status.checked_on is None:
        return {}
    several = {"granted_days": told_days(days)} if len(days) > 1 else {}
    undone = numbers_of(status.undone)
    curve = next((one.unseen.said.days for one in status.points if one.unseen is not None), None)
    there = {} if curve is None else {"curve_days": str(curve)}
    return {"answered_on": days[-1], "checked_on": status.checked_on, "undone_requests": undone, **several, **there}


def numbers_of(numbers: Iterable[int]) -> tuple[str, ...]:
    """The numbers of points, as a letter is told them."""
    return tuple(map(str, numbers))


def outcome_of(status: RequestStatus) -> str | None:
    """How a request stands, in the words of the reminder; None where there is nothing to remind of yet."""
    if status.answered_on is not None:
        if status.undone:
            return "undone"
        if status.verdicts and set(status.verdicts) == {Outcome.REFUSED}:
            return "refused"
        return "partial" if status.open_requests or not status.verdicts else None
    if not status.overdue:
        return None
    if any(warning.code == "late_extension" for warning in status.warnings):
        return "late_extension"
    return "extended" if status.months > 1 else "silence"


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
    outcome, points = _complaint_outcome(request, status, on), open_points(request, on)
    if outcome is None or not points:
        raise UserError("written_complaint_nothing", reference=request.reference)
    values: dict[str, Value] = {"request_on": status.sent_on, "request_reference": request.quoted, "outcome": outcome}
    values |= _arrival(request, status, on, gone)
    values |= _days_of(
        request, on, acknowledged_on=What.ACKNOWLEDGED, reminded_on=What.REMINDED, none_held_on=What.NONE_HELD
    )
    values |= named(request, gone) | _complained_of(request, status, outcome)
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


def answered_in(letter: Request) -> str:
    """The reference of the request that an answer to a letter answers: its own, or that of which a reminder speaks."""
    about = letter.draft.about if letter.kind in ECHOES else None
    return letter.reference if about is None else about


def identity_values(request: Request, on: date) -> dict[str, Value]:
    """What the answer to a question about identity says: the day and reference of ``request``, and its own day.

    It proposes a page of a bill and no more. A question that came too late to stop the clock can be answered too.
    Raises ``UserError`` ``letter_identity_not_asked`` where no question is open on this day.
    """
    status = request.status(on)
    if status.identity_open is None or status.sent_on is None:
        raise UserError("letter_identity_not_asked", reference=request.reference)
    return {
        "request_on": status.sent_on,
        "request_reference": request.quoted,
        "asked_on": status.identity_open,
        "bill": True,
        "basis": "personal" if request.personal_data else "energy",
    }


def _arrival(request: Request, status: RequestStatus, on: date, gone: Container[str]) -> dict[str, Value]:
    """The day of receipt that was noted, and whether a proof of it is kept; else how the letter was sent."""
    if status.received_on is None:
        sent = request.last(What.SENT, on)
        way = None if sent is None or status.receipt is None else sent.said.channel
        return {} if way is None else {"sent_by": way.channel.value}
    proof = _kept(request.last(What.RECEIVED, on), gone)
    return {"received_on": status.received_on, **({"proof": True} if proof else {})}


def _days_of(request: Request, on: date, **whats: What) -> dict[str, Value]:
    """The days on which these happened last, by the names of the values that say so."""
    rows = {name: request.last(what, on) for name, what in whats.items()}
    return {name: row.on for name, row in rows.items() if row is not None}


def _kept(row: Happening | None, gone: Container[str]) -> bool:
    """Whether any of the files that prove a row is kept."""
    return row is not None and any(number not in gone for number in row.evidence)


def _reminded_of(request: Request, status: RequestStatus, outcome: str) -> dict[str, Value]:
    """For the reminder: the last answer or announcement, the open points, and those granted and not done."""
    if status.answered_on is not None:
        left = [number for number in status.open_requests if number not in status.undone]
        found: dict[str, Value] = {"answered_on": status.answered_on, "open_requests": numbers_of(left)}
        found |= undone_values(status) if outcome == "undone" else {}
        return found if request.pointed else without_numbers(found)
    if outcome == "extended" and status.extended_on is not None:
        return {"answered_on": status.extended_on}
    late = {warning.number for warning in status.warnings if warning.code == "late_extension"}
    announced = [row.on for row in request.happened if row.number in late]
    return {"answered_on": announced[0]} if outcome == "late_extension" else {}


def _suspended(status: RequestStatus) -> dict[str, Value]:
    """The questions about identity that moved the end, and their answers."""
    names = ("suspended_from", "suspended_to"), ("suspended_again_from", "suspended_again_to")
    values: dict[str, Value] = {}
    for pair, span in zip(names, status.pauses, strict=False):
        values |= dict(zip(pair, span, strict=True))
    return values | {"suspended_more": told_spans(status.pauses[len(names) :])}


def _unacknowledged(request: Request, status: RequestStatus, on: date) -> bool:
    """Whether an acknowledgement that a text owes has not come, although the household was patient."""
    if status.due is not None or status.receipt is None or status.answered_on is not None:
        return False
    missing = request.terms.acknowledgement and request.last(What.ACKNOWLEDGED, on) is None
    return missing and on >= status.receipt.on + PATIENCE


def _complaint_outcome(request: Request, status: RequestStatus, on: date) -> str | None:
    """How a request stands, in the words of the complaint; None where there is nothing to complain of."""
    if status.answered_on is not None:
        answered = outcome_of(status)
        return answered if answered != "partial" or status.verdicts else None
    if status.state in (State.IDENTITY_ASKED, State.UNDELIVERED):
        return None
    begins = _silent_from(status)
    if on < begins:
        raise UserError("written_complaint_early", reference=request.reference, day=begins.isoformat())
    owed = request.terms.acknowledgement and status.receipt is not None
    return "unacknowledged" if owed and request.last(What.ACKNOWLEDGED, on) is None else "silence"


def _silent_from(status: RequestStatus) -> date:
    """The day from which silence may be complained of: after the time to answer, else after our own courtesy."""
    if status.due is not None:
        return status.due + _ONE_DAY
    begun = status.sent_on if status.receipt is None else status.receipt.on
    assert begun is not None
    return begun + PATIENCE


def _complained_of(request: Request, status: RequestStatus, outcome: str) -> dict[str, Value]:
    """For the complaint: the day of the last answer, or the points that were granted and not done."""
    if outcome == "undone":
        return undone_values(status) if request.pointed else without_numbers(undone_values(status))
    return {} if status.answered_on is None else {"answered_on": status.answered_on}
