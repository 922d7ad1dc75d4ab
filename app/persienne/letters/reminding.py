"""A request and a day come in, the answers to the reminder's own questions go out; nothing more is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.agenda import PATIENCE
from persienne.letters.complaint import Outcome
from persienne.letters.events import What
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from persienne.letters.facts import Value
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request

KIND: Final = "reminder"


def reminder_values(request: Request, on: date, gone: Container[str] = ()) -> dict[str, Value]:
    """What a reminder of ``request`` says on this day; ``gone`` are the ids of files that are not kept any more.

    Raises ``UserError`` ``letter_not_received`` where no receipt was noted, ``letter_not_late`` (due) while the time to
    answer runs, and ``letter_no_time`` where no text gives one and no acknowledgement is owed or awaited long enough.
    """
    status = request.status(on)
    if status.sent_on is None or status.received_on is None:
        raise UserError("letter_not_received", reference=request.reference)
    outcome = _outcome(status) or ("unacknowledged" if _unacknowledged(request, status, on) else None)
    if outcome is None:
        if status.due is None:
            raise UserError("letter_no_time", reference=request.reference)
        raise UserError("letter_not_late", reference=request.reference, due=status.due.isoformat())
    values: dict[str, Value] = {
        "request_on": status.sent_on,
        "request_reference": request.reference,
        "received_on": status.received_on,
        "outcome": outcome,
    }
    if outcome != "refused" and status.due is not None and status.due < on:
        values["due_on"] = status.due
    received = request.last(What.RECEIVED, on)
    if received is not None and any(number not in gone for number in received.evidence):
        values["proof"] = True
    if status.answered_on is not None:
        values["answered_on"] = status.answered_on
        values["open_requests"] = listed([str(number) for number in status.open_requests], "fr")
    elif outcome in ("late_extension", "extended"):
        extended = request.last(What.EXTENDED, on)
        if extended is not None:
            values["answered_on"] = extended.on
    asked, answered = request.last(What.IDENTITY_ASKED, on), request.last(What.IDENTITY_ANSWERED, on)
    if status.suspended_days and asked is not None and answered is not None:
        values |= {"suspended_from": asked.on, "suspended_to": answered.on}
    return {name: value for name, value in values.items() if value != ""}


def _outcome(status: RequestStatus) -> str | None:
    """How it stands, in the words of the reminder; None where there is nothing to remind of yet."""
    if status.answered_on is not None:
        if status.verdicts and set(status.verdicts) <= {Outcome.REFUSED, Outcome.UNANSWERED}:
            return "refused"
        return "partial" if status.open_requests or not status.verdicts else None
    if not status.overdue:
        return None
    if any(warning.code == "late_extension" for warning in status.warnings):
        return "late_extension"
    return "extended" if status.months > 1 else "silence"


def _unacknowledged(request: Request, status: RequestStatus, on: date) -> bool:
    """Whether an acknowledgement that a text owes has not come, although the household was patient."""
    if status.due is not None or status.received_on is None or status.answered_on is not None:
        return False
    missing = request.terms.acknowledgement and request.last(What.ACKNOWLEDGED, on) is None
    return missing and on >= status.received_on + PATIENCE
