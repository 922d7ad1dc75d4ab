"""A request and a day come in, the answers to the questions of the letter about one's identity go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from datetime import date

    from persienne.letters.facts import Value
    from persienne.letters.requests import Request

KIND: Final = "identity-answer"


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
