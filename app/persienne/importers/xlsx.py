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


class Extent:
    """Follows the filled cells of one member, fed in pieces, and refuses it when they span too much."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._rest = b""
        self._row = self._column = 1

    def feed(self, piece: bytes) -> None:
        """Look at the next piece; ``file_damaged`` (``extents``)."""
        data = self._rest + piece
        self._rest = data[-_OVERLAP:]
        cells = set(_FILLED_CELL.findall(data))
        for letters in {letters for letters, _ in cells}:
            self._column = max(self._column, _column(letters))
        rows = {digits for _, digits in cells} | set(_FILLED_ROW.findall(data))
        self._row = max([self._row, *map(int, rows)])
        if self._row * self._column > MAX_EXTENT:
            raise self._job.damaged("extents")


def _column(letters: bytes) -> int:
    """``A`` is 1, ``XFD`` 16384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
