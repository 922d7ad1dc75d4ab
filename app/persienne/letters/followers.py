"""The letters that follow a request: what the sending of one is in it, and where an answer to one belongs. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.letters.events import What
from persienne.letters.identifying import KIND as IDENTITY
from persienne.letters.reminding import KIND as REMINDER
from persienne.letters.written_complaint import KIND as WRITTEN

if TYPE_CHECKING:
    from persienne.letters.requests import Request

ECHOES: Final = {REMINDER: What.REMINDED, WRITTEN: What.WRITTEN_COMPLAINT, IDENTITY: What.IDENTITY_ANSWERED}
"""The kinds that speak of a request that waits for its answer, and what their sending is in it."""


def answered_in(letter: Request) -> str:
    """The reference of the request that an answer to a letter answers: its own, or that of which a reminder speaks."""
    about = letter.draft.about if letter.kind in ECHOES else None
    return letter.reference if about is None else about
