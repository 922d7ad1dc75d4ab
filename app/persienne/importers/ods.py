"""Bytes of an ODS that passed the fences of workbooks.py come in, its sheets go out; in the limited child alone.

OpenDocument 1.2, part 1: ``content.xml`` holds tables of rows of cells. A row or a cell may say how often it stands
there: spreadsheets fill a sheet with a million empty rows so, and what is empty is counted and never made. A document
with a type declaration is refused: without one there are no entities to unfold.
"""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from persienne.importers.table import Grid, Room

if TYPE_CHECKING:
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job

CONTENT = "content.xml"

_PIECE = 1 << 20
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT = (f"{_NAMESPACE}{name}:1.0 " for name in ("office", "table", "text"))
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": " "}
_NUMBERS = frozenset({"float", "percentage", "currency"})


def read_ods(data: bytes, job: Job) -> tuple[Grid, ...]:
    """The sheets, in order; ``file_damaged`` (``workbook``, ``size``, ``extents``)."""
    reader = _Content(job)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(CONTENT) as stream:
            while piece := stream.read(_PIECE):
                job.check()
                parser.Parse(piece, False)
            parser.Parse(b"", True)
    except (expat.ExpatError, KeyError, ValueError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise job.damaged("workbook") from error
    return tuple(reader.sheets)


class _Content:
    """Hears the elements of ``content.xml``."""

    def __init__(self, job: Job) -> None:
        self.sheets: list[Grid] = []
        self._job = job
        self._room = Room(job)
        self._depth = 0  # of tables in tables; the inner ones are no sheets
        self._row = 0  # rows of this sheet so far, empty ones too
        self._row_repeats = self._repeats = 1
        self._cells: list[Cell] = []
        self._gap = 0  # empty cells since the last filled one
        self._value: Cell = None
        self._paragraphs: list[str] | None = None  # None outside a cell
        self._notes = 0  # depth of annotations, whose text is not the cell's

    def refuse(self, *_: object) -> None:
        """A declaration of the document's type."""
        raise self._job.damaged("workbook")

    def start(self, name: str, said: dict[str, str]) -> None:
        """An element begins."""
        if name == f"{_TABLE}table":
            self._depth += 1
            if self._depth == 1:
                self.sheets.append(Grid(said.get(f"{_TABLE}name", ""), []))
                self._row = 0
        elif self._depth != 1:
            return
        elif name == f"{_TABLE}table-row":
            self._row_repeats = _count(said.get(f"{_TABLE}number-rows-repeated"))
            self._cells, self._gap = [], 0
        elif name in _CELLS:
            self._repeats = _count(said.get(f"{_TABLE}number-columns-repeated"))
            self._value, self._paragraphs = _typed(said), []
        elif name == f"{_OFFICE}annotation":
            self._notes += 1
        elif self._paragraphs is not None and not self._notes:
            if name == f"{_TEXT}p":
                self._paragraphs.append("")
            elif name in _BLANKS:
                self.text(_BLANKS[name] * min(_count(said.get(f"{_TEXT}c")), 80))

    def text(self, data: str) -> None:
        """Some text."""
        if self._paragraphs and not self._notes and self._depth == 1:
            self._paragraphs[-1] += data

    def end(self, name: str) -> None:
        """An element ends."""
        if name == f"{_TABLE}table":
            self._depth -= 1
        elif self._depth != 1:
            return
        elif name == f"{_OFFICE}annotation":
            self._notes -= 1
        elif name in _CELLS:
            self._end_cell()
        elif name == f"{_TABLE}table-row":
            self._end_row()

    def _end_cell(self) -> None:
        value = self._value if self._value is not None else (" ".join(self._paragraphs or ()).strip() or None)
        self._paragraphs = None
        if value is None:
            self._gap += self._repeats
            return
        width = len(self._cells) + self._gap + self._repeats
        self._room.take(0, row=1, column=width)
        self._cells += [None] * self._gap + [value] * self._repeats
        self._gap = 0

    def _end_row(self) -> None:
        if self._cells:
            last, width = self._row + self._row_repeats, len(self._cells)
            self._room.take(width * self._row_repeats, row=last, column=width)
            rows = self.sheets[-1].rows
            rows += [[]] * (self._row - len(rows))
            rows += [self._cells] * self._row_repeats
        self._row += self._row_repeats


def _typed(said: dict[str, str]) -> Cell:
    """The value that the cell itself says; None where its text is its value, or where there is none."""
    kind = said.get(f"{_OFFICE}value-type", "")
    if kind in _NUMBERS:
        number = float(said.get(f"{_OFFICE}value", "nan"))
        return number if math.isfinite(number) else None
    if kind == "date":
        return said.get(f"{_OFFICE}date-value", "").replace("T", " ") or None
    return said.get(f"{_OFFICE}string-value") or None


def _count(said: str | None) -> int:
    """How often something stands there; ValueError for what is no number."""
    return max(1, int(said or 1))
