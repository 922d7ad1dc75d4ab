"""Notes that the household writes on local days of its home: what a text of one may be; no database.

A note is of the home and of none of its meters: a power cut or a cold spell meets them all, and a file in which two
homes have a meter each can say in a note which of them is meant.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from persienne.base.errors import UserError

LONGEST: Final = 200
"""Characters of a note."""


class DayNote(NamedTuple):
    """A note on the local days ``first`` to ``last`` (ordinals, both included); ``id`` is its number in the file."""

    id: int
    first: int
    last: int
    text: str


def require_text(text: str) -> str:
    """``text`` as one line without blanks around it.

    Raises ``day_note_empty``, ``day_note_long`` (longest, length) and, for signs that nobody sees,
    ``day_note_signs``.
    """
    said = " ".join(text.split())
    if not said:
        raise UserError("day_note_empty")
    if len(said) > LONGEST:
        raise UserError("day_note_long", longest=LONGEST, length=len(said))
    if not said.isprintable():
        raise UserError("day_note_signs")
    return said
