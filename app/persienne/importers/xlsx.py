"""Bytes of an XLSX that passed the fences of workbooks.py come in, its sheets go out; in the limited child alone.

docs/decisions/0005: calamine may abort the process, or be ended by its limits.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from persienne.importers.table import MAX_EXTENT, Grid, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job

_OVERLAP = 1024
# Rows and columns that none of these reaches span less than MAX_EXTENT together.
_FAR = re.compile(rb"""r\s{0,40}=\s{0,40}["'](?:[A-Za-z]{3}[0-9]|[A-Za-z]{0,2}[0-9]{5})""")
_ANY = re.compile(rb"""r\s{0,40}=\s{0,40}["']([A-Za-z]{0,3})([0-9]{1,10})""")
_REFERENCE = rb"""\br\s{0,40}=\s{0,40}["']"""
# The bounds keep a search linear in hostile text. A cell that is closed at once or empty has a style alone: even the
# last cell that there can be then takes no room.
_FILLED_CELL = re.compile(
    rb"<(?:\w{1,20}:)?c\s[^<>]{0,400}?" + _REFERENCE + rb"([A-Za-z]{1,3})([0-9]{1,10})[^<>]{0,400}(?<!/)>(?!\s{0,40}</)"
)
# A row whose first cell does not say where it is, and so is where the row is.
_FILLED_ROW = re.compile(
    rb"<(?:\w{1,20}:)?row\s[^<>]{0,400}?" + _REFERENCE + rb"([0-9]{1,10})[^<>]{0,400}(?<!/)>"
    rb"\s{0,40}<(?:\w{1,20}:)?c\b(?![^<>]{0,400}" + _REFERENCE + rb")"
)


def read_xlsx(data: bytes, job: Job) -> tuple[Grid, ...]:
    """The sheets, in order; ``file_damaged`` (``workbook``, ``size``)."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - text files need none

    room = Room(job)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = []
        for name in workbook.sheet_names:
            rows = [_row(row) for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)]
            room.take(sum(map(len, rows)))
            sheets.append(Grid(name, rows))
    except (CalamineError, ValueError, OSError) as error:
        raise job.damaged("workbook") from error
    return tuple(sheets)


def _row(row: Sequence[object]) -> list[Cell]:
    length = len(row)
    while length and row[length - 1] == "":
        length -= 1
    return [_plain(cell) for cell in row[:length]]


def _plain(cell: object) -> Cell:
    """Text and numbers as they are, a date as ISO text with a blank before its time, an empty cell as None."""
    if cell == "":
        return None
    if isinstance(cell, (str, int, float)) and not isinstance(cell, bool):
        return cell
    return str(cell)


class FarReference:
    """Looks for a reference in one member, fed in pieces, without which its cells cannot span too much.

    It takes a small part of the time of :class:`Extent`, and few sheets have one.
    """

    def __init__(self) -> None:
        self.too_far = False
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Look at the next piece."""
        data = self._rest + piece
        self._rest = data[-_OVERLAP:]
        self.too_far = self.too_far or _FAR.search(data) is not None


class Extent:
    """Follows the cells of one member, fed in pieces, up to where they span too much.

    A first look takes whatever may be a reference, in a quarter of the time; only where these span too much need the
    ``filled`` cells be told from the empty ones.
    """

    def __init__(self, *, filled: bool = False) -> None:
        self._filled = filled
        self._rest = b""
        self._row = self._column = 1

    @property
    def too_far(self) -> bool:
        """Whether what was fed so far spans too much."""
        return self._row * self._column > MAX_EXTENT

    def feed(self, piece: bytes) -> None:
        """Look at the next piece."""
        data = self._rest + piece
        self._rest = data[-_OVERLAP:]
        cells = set((_FILLED_CELL if self._filled else _ANY).findall(data))
        for letters in {letters for letters, _ in cells}:
            self._column = max(self._column, _column(letters))
        rows = {digits for _, digits in cells}
        if self._filled:
            rows |= set(_FILLED_ROW.findall(data))
        self._row = max([self._row, *map(int, rows)])


def _column(letters: bytes) -> int:
    """``A`` is 1, ``XFD`` 16384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
