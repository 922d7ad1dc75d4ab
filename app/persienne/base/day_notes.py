"""Notes that the household writes on local days of its home: what a text of one may be; no database.

A note is of the home and of none of its meters: a power cut or a cold spell meets them all, and a file in which two
homes have a meter each can say in a note which of them is meant.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from persienne.base.errors import UserError
from persienne.base.localtime import FIRST_YEAR, LAST_YEAR

LONGEST: Final = 200
"""Characters of a note."""
FIRST_DAY, LAST_DAY = date(FIRST_YEAR + 1, 1, 1), date(LAST_YEAR - 1, 12, 31)
"""Charts have these days, with a year on either side for what stands beside them."""


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


def require_days(first: int, last: int) -> None:
    """Raise ``day_note_dates`` where the last day (ordinals) comes first, ``day_note_far`` where no chart has one.

    The latter names the first and the last day that there are.
    """
    if first > last:
        raise UserError("day_note_dates")
    if first < FIRST_DAY.toordinal() or last > LAST_DAY.toordinal():
        raise UserError("day_note_far", first=FIRST_DAY, last=LAST_DAY)
