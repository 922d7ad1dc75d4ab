"""Bytes of a workbook (XLSX, ODS) come in, its sheets go out as plain cells; this runs in the limited child alone.

Three fences (docs/decisions/0005, 0012): the zip's directory (members, sizes, ratios), a streamed look at what really
unpacks and at the cells that the sheets claim, and the limits of this process. Then a reader below reads it.

Bytes of an ODS that passed the fences of workbooks.py come in, its sheets go out; in the limited child alone.
OpenDocument 1.2, part 1: ``content.xml`` holds tables of rows of cells. A row or a cell may say how often it stands
there: spreadsheets fill a sheet with a million empty rows so, and what is empty is counted and never made. A document
with a type declaration is refused: without one there are no entities to unfold.

Bytes of an XLSX that passed the fences of workbooks.py come in, its sheets go out; in the limited child alone.
docs/decisions/0005: calamine may abort the process, or be ended by its limits.
"""

from __future__ import annotations

import copy
import io
import math
import re
import sys
import zipfile
import zlib
from datetime import date
from typing import TYPE_CHECKING
from xml.parsers import expat

from persienne.base.parser_faults import OF_ZIP
from persienne.importers.table import MAX_EXTENT, Grid, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet


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


MAX_FILE = 32 << 20
"""Bytes of the file; the portal's weekly file has 95 kB, ten years of half hours about 10 MB."""
MAX_MEMBERS = 512
MAX_UNPACKED = 128 << 20
"""Bytes of all members together."""
MAX_RATIO = 400
"""Unpacked to packed, for members above :data:`SMALL`; real sheets reach ten to fifty."""
SMALL = 1 << 20

WORKBOOK = "xl/workbook.xml"

_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def is_workbook(data: bytes, job: Job) -> bool:
    """Whether a zip holds a workbook (XLSX or ODS); ``file_damaged`` (``zip``) when its directory cannot be read."""
    members = _members(data, job)
    return any(info.filename == WORKBOOK for info in members) or _is_ods(data, members)


def read_workbook(data: bytes, job: Job) -> tuple[Sheet, ...]:
    """The sheets of a workbook, in order; ``file_damaged`` for anything that cannot or should not be unpacked."""
    members = _members(data, job)
    _check(data, members, job)
    if not _is_ods(data, members):
        return read_xlsx(data, job)

    return read_ods(data, job)


_PROPERTIES = {
    "docProps/core.xml": re.compile(rb"<dcterms:modified\b[^<>]{0,200}>\s{0,40}(\d{4}-\d{2}-\d{2})"),
    "meta.xml": re.compile(rb"<dc:date\b[^<>]{0,200}>\s{0,40}(\d{4}-\d{2}-\d{2})"),
}
"""Where a workbook says when it was saved last: ECMA-376 part 2, section 8.3; OpenDocument 1.2, section 4.3.2."""


def saved_on(data: bytes) -> int | None:
    """The day (ordinal, UTC) on which a workbook that passed the fences says that it was saved last; None for none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name, said in _PROPERTIES.items():
            if name in archive.namelist() and (found := said.search(archive.read(name)[:_PIECE])):
                try:
                    return date.fromisoformat(found[1].decode()).toordinal()
                except ValueError:
                    return None
    return None


def _members(data: bytes, job: Job) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except OF_ZIP as error:
        raise job.damaged("zip") from error


def _is_ods(data: bytes, members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether the first member says so: OpenDocument wants it there, and stored."""
    first = members[0] if members else None
    if first is None or first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        return False
    return _ODS_TYPE in data[first.header_offset : first.header_offset + 200]


def _check(data: bytes, members: Sequence[zipfile.ZipInfo], job: Job) -> None:
    """Refuse what should not be unpacked: first by what the directory says, then by what is really there."""
    if len(members) > MAX_MEMBERS:
        raise job.damaged("members")
    if sum(info.file_size for info in members) > MAX_UNPACKED:
        raise job.damaged("size")
    if any(info.file_size > max(SMALL, MAX_RATIO * info.compress_size) for info in members):
        raise job.damaged("ratio")
    room = MAX_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in members:
                room -= _unpacked(archive, info, room, job)
    except OF_ZIP as error:
        raise job.damaged("zip") from error


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, job: Job) -> int:
    """The bytes that a member really unpacks to; the extent of the sheet that it may be is checked on the way."""
    for look in (FarReference(), Extent(), Extent(filled=True)):
        size, too_far = _looked_through(archive, info, room, look, job=job)
        if not too_far:
            return size
    raise job.damaged("extents")


def _looked_through(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, look: FarReference | Extent, job: Job
) -> tuple[int, bool]:
    """The bytes of a member, and whether its cells span too much; whatever its name, it may be a sheet."""
    if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise job.damaged("zip")
    honest = copy.copy(info)
    honest.file_size = sys.maxsize  # zipfile stops at the size that the directory says; other readers do not
    size = 0
    with archive.open(honest) as stream:
        while piece := stream.read(_PIECE):
            job.check()
            size += len(piece)
            if size > room:
                raise job.damaged("size")
            look.feed(piece)
            if look.too_far:
                break
    return size, look.too_far
