"""Bytes of a workbook come in, its sheets go out as plain cells; this runs in the limited child alone.

Three fences (docs/decisions/0005, 0012): the zip's directory (members, sizes, ratios), a streamed look at what really
unpacks and at the cells that the sheets claim, and the limits of the process in which calamine runs.
"""

from __future__ import annotations

import copy
import io
import re
import sys
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job

MAX_FILE = 32 << 20
"""Bytes of the file; the portal's weekly file has 95 kB, ten years of half hours about 10 MB."""
MAX_MEMBERS = 512
MAX_UNPACKED = 128 << 20
"""Bytes of all members together."""
MAX_RATIO = 400
"""Unpacked to packed, for members above :data:`SMALL`; real sheets reach ten to fifty."""
SMALL = 1 << 20
MAX_EXTENT = 8_000_000
"""Cells between A1 and the last filled row and column of a sheet: calamine sets aside room for all of them."""
MAX_CELLS = 4_000_000
"""Cells in the rows of all sheets together, up to each row's last filled cell."""

WORKBOOK = "xl/workbook.xml"

_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_PIECE = 1 << 20
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``rows[0]`` is row 1, ``rows[n][0]`` column A; rows end at their last filled cell."""

    name: str
    rows: list[list[Cell]]


def is_workbook(data: bytes, job: Job) -> bool:
    """Whether a zip holds a workbook (XLSX or ODS); ``file_damaged`` (``zip``) when its directory cannot be read."""
    members = _members(data, job)
    return any(info.filename == WORKBOOK for info in members) or _is_ods(data, members)


def read_workbook(data: bytes, job: Job) -> tuple[Sheet, ...]:
    """The sheets of a workbook, in order; ``file_damaged`` for anything that cannot or should not be unpacked.

    calamine may abort the process, or be ended by its limits.
    """
    _check(data, job)
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - text files need none

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        room = MAX_CELLS
        sheets = []
        for name in workbook.sheet_names:
            rows = [_row(row) for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)]
            room -= sum(map(len, rows))
            if room < 0:
                raise job.damaged("size")
            sheets.append(Sheet(name, rows))
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


def _members(data: bytes, job: Job) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RecursionError) as error:
        raise job.damaged("zip") from error


def _is_ods(data: bytes, members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether the first member says so: OpenDocument wants it there, and stored."""
    first = members[0] if members else None
    if first is None or first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        return False
    return _ODS_TYPE in data[first.header_offset : first.header_offset + 200]


def _check(data: bytes, job: Job) -> None:
    """Refuse what should not be unpacked: first by what the directory says, then by what is really there."""
    members = _members(data, job)
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
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise job.damaged("zip") from error


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, job: Job) -> int:
    """The bytes that a member really unpacks to; its sheet's extent is checked on the way."""
    if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise job.damaged("zip")
    honest = copy.copy(info)
    honest.file_size = sys.maxsize  # zipfile stops at the size that the directory says; other readers do not
    extent = _Extent(job) if info.filename.endswith(".xml") else None
    size = 0
    with archive.open(honest) as stream:
        while piece := stream.read(_PIECE):
            job.check()
            size += len(piece)
            if size > room:
                raise job.damaged("size")
            if extent is not None:
                extent.feed(piece)
    return size


class _Extent:
    """Follows the filled cells of one member and refuses it when they span too much."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._rest = b""
        self._row = self._column = 1

    def feed(self, piece: bytes) -> None:
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
