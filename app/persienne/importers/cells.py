"""Single cells as households' files write them: text comes in, labels, numbers and meter numbers go out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from persienne.base.reading import Meter

Cell = str | int | float | None
"""A cell of a sheet; dates are ISO text."""

_POINT = re.compile(r"[0-9]{14}")
_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,12})(?:[.,](?P<part>[0-9]{1,17}))?")
_ABSENT = frozenset({"", "-", "na", "n/a", "nan", "null"})


def plain(cell: Cell) -> str:
    """A label without case, accents or doubled blanks, so that re-saved files still match."""
    if cell is None:
        return ""
    bare = unicodedata.normalize("NFKD", str(cell)).casefold()
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())


def text_of(cell: Cell) -> str:
    """The cell as text; a whole float as a whole number (sheets know no integers)."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def meter_of(cell: Cell) -> Meter:
    """The meter of a cell that holds a PRM; unknown when it is not whole (a spreadsheet leaves ``2,31282E+13``)."""
    text = text_of(cell).replace(" ", "")
    return Meter(text if _POINT.fullmatch(text) else None)


def is_absent(cell: Cell) -> bool:
    """Whether the cell says that there is no measure (empty, ``NA``, ``-``)."""
    return plain(cell) in _ABSENT


@dataclass(frozen=True, slots=True)
class Written:
    """A decimal number exactly as written: ``digits`` / 10 ** ``decimals``."""

    digits: int
    decimals: int

    def times(self, factor: int) -> int:
        """The number times ``factor``, to the nearest integer, halves up; exact where the result is whole."""
        scale: int = 10**self.decimals
        return (2 * self.digits * factor + scale) // (2 * scale)


def written(cell: Cell) -> Written | None:
    """The number in a cell, with a comma or a point, or None; blanks between thousands are allowed."""
    found = _NUMBER.fullmatch("".join(text_of(cell).split()))
    if found is None:
        return None
    part = found["part"] or ""
    digits = int(found["whole"] + part)
    return Written(-digits if found["sign"] else digits, len(part))
