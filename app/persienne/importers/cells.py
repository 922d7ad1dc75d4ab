"""Single cells as households' files write them: text comes in, labels, numbers and meter numbers go out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from persienne.base.reading import Meter

Cell = str | int | float | None
"""A cell of a sheet; dates are ISO text."""

SEEN_LENGTH = 40
"""Signs of a cell or a line that are kept to show where it was refused."""

_POINT = re.compile(r"[0-9]{14}")
# What is left of a number that a spreadsheet has shown as 2,31282E+13 and read again.
_ROUNDED_POINT = re.compile(r"[0-9]{1,7}0{7,}")
_POINT_IN_NAME = re.compile(r"(?<![0-9])[0-9]{14}(?![0-9])")
_MOMENT_IN_NAME = re.compile(
    r"20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])(?:[0-5][0-9]){2}"
)
# Thousands are set apart by a blank, plain, no-break or narrow (all of them ``\\s``), between groups of three digits.
_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,12}|[0-9]{1,3}(?:\s[0-9]{3}){1,4})(?:[.,](?P<part>[0-9]{1,17}))?")
_LABEL_UNIT = re.compile(r"(?<![a-z])(k?wh?)(?![a-z])")
_ABSENT = frozenset({"", "-", "na", "n/a", "nan", "null"})


def plain(cell: Cell) -> str:
    """A label without case, accents or doubled blanks, so that re-saved files still match."""
    if cell is None:
        return ""
    bare = unicodedata.normalize("NFKD", str(cell)).casefold()
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())


def is_filled(cell: Cell) -> bool:
    """Whether anything but blanks stands in a cell."""
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def has_digit(cell: Cell) -> bool:
    """Whether a digit stands in a cell."""
    return any(map(str.isdigit, text_of(cell)))


def text_of(cell: Cell) -> str:
    """The cell as text; a whole float as a whole number (sheets know no integers)."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def meter_of(cell: Cell) -> Meter:
    """The meter of a cell that holds a PRM; unknown when it is not whole (a spreadsheet leaves ``2,31282E+13``)."""
    text = "".join(text_of(cell).split()).strip("'\"=")
    return Meter(text if _POINT.fullmatch(text) and not _ROUNDED_POINT.fullmatch(text) else None)


def written_point(cell: Cell) -> str:
    """What stands in a cell that should hold a PRM and does not, 40 signs at most; empty if it does, or is absent."""
    return "" if is_absent(cell) or meter_of(cell).point else text_of(cell)[:SEEN_LENGTH]


def point_in_name(name: str) -> str | None:
    """The one run of exactly 14 digits in a file's name that is no date and time; a hint and no proof, or None."""
    found = {run for run in _POINT_IN_NAME.findall(name) if not _MOMENT_IN_NAME.fullmatch(run)}
    return found.pop() if len(found) == 1 else None


def label_unit(label: Cell) -> str:
    """The unit in the title of a column of values: ``kw``, ``kwh``, ``w`` or ``wh``, or nothing if it names none."""
    found = _LABEL_UNIT.search(plain(label))
    return found[1] if found else ""


def is_absent(cell: Cell) -> bool:
    """Whether the cell says that there is no measure (empty, ``NA``, ``-``)."""
    text = text_of(cell)
    return not ("0" <= text[:1] <= "9") and plain(text) in _ABSENT


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
    found = _NUMBER.fullmatch(text_of(cell))
    if found is None:
        return None
    part = found["part"] or ""
    digits = int("".join(found["whole"].split()) + part)
    return Written(-digits if found["sign"] else digits, len(part))


def whole_unit(cell: Cell) -> Written | None:
    """The number in a cell of a unit that files write without decimals (W, Wh), or None.

    ``1.284`` and ``1,284`` are none: what is a decimal point here is a mark between thousands elsewhere.
    """
    number = written(cell)
    if number is None or (number.decimals == 3 and 0 < abs(number.digits) // 1000 < 1000):
        return None
    return number
