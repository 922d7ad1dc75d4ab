"""The letters that follow a request: what the sending of one is in it, and where an answer to one belongs. Pure.

Of the letter about one's identity, the answers to its questions go out too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.events import What
from persienne.letters.reminding import KIND as REMINDER
from persienne.letters.written_complaint import KIND as WRITTEN

if TYPE_CHECKING:
    from datetime import date

    from persienne.letters.facts import Value
    from persienne.letters.requests import Request

IDENTITY: Final = "identity-answer"
ECHOES: Final = {REMINDER: What.REMINDED, WRITTEN: What.WRITTEN_COMPLAINT, IDENTITY: What.IDENTITY_ANSWERED}
"""The kinds that speak of a request that waits for its answer, and what their sending is in it."""


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
