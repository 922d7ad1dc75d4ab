"""Notes that the household writes on local days of its home: what a text of one may be; no database.

A note is of the home and of none of its meters: a power cut or a cold spell meets them all, and a file in which two
homes have a meter each can say in a note which of them is meant.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple
from unicodedata import category

from persienne.base.errors import UserError
from persienne.base.localtime import FIRST_YEAR, LAST_YEAR

LONGEST: Final = 200
"""Characters of a note."""
FIRST_DAY, LAST_DAY = date(FIRST_YEAR + 1, 1, 1), date(LAST_YEAR - 1, 12, 31)
"""Charts have these days, with a year on either side for what stands beside them."""

_JOINER: Final = "\u200d"
_LEFT_RIGHT: Final = "\u2194"
"""Of the pictures that emoji are made of, the one that Unicode calls a sign of mathematics."""
_PICTURED: Final = "\ufe0f"
"""Says of the sign before that it is drawn as a picture."""


class DayNote(NamedTuple):
    """A note on the local days ``first`` to ``last`` (ordinals, both included); ``id`` is its number in the file."""

    id: int
    first: int
    last: int
    text: str

    def touches(self, first: int, last: int) -> bool:
        """Whether one of its days is among the local days ``first`` to ``last`` (ordinals, both included)."""
        return self.first <= last and self.last >= first


def require_text(text: str) -> str:
    """``text`` as one line without blanks around it.

    Raises ``day_note_empty``, ``day_note_long`` (longest, length) and, for signs that nobody sees,
    ``day_note_signs``: they turn a text around, hide something in it or steer a terminal. What makes one emoji of
    several is no such sign.
    """
    said = " ".join(text.split())
    if not said:
        raise UserError("day_note_empty")
    if len(said) > LONGEST:
        raise UserError("day_note_long", longest=LONGEST, length=len(said))
    if not _is_seen(said):
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


def _is_seen(text: str) -> bool:
    """Whether each sign is seen, or joins two emoji."""
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return all(
        sign.isprintable()
        or _is_picture(sign)
        or (sign == _JOINER and _is_picture(after) and (_is_picture(before) or before == _PICTURED))
        for before, sign, after in around
    )


def _is_picture(sign: str) -> bool:
    """Whether emoji are made of it, the newest too: Python may know less of Unicode than who typed it."""
    return category(sign) == "So" or sign == _LEFT_RIGHT or "\U0001f000" <= sign <= "\U0001faff"
