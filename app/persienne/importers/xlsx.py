"""Bytes of an XLSX file come in, its sheets go out as plain cells; hostile files end in ``UserError``, not a crash.

Three fences (security.md, 6): the zip's directory (members, sizes, ratios), a streamed look at what really unpacks and
at the cells that the sheets claim, and a child process with limits in which alone calamine runs.
"""

from __future__ import annotations

import copy
import io
import json
import re
import subprocess
import sys
import time
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.importers import xlsx_child

if TYPE_CHECKING:
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
"""Cells between A1 and the last row and column that a sheet claims: calamine sets aside room for all of them."""
TIMEOUT = 20.0
"""Seconds for the child, waiting included; its own limit is on processor time."""

WORKBOOK = "xl/workbook.xml"

_PIECE = 1 << 20
_OVERLAP = 64
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,10})["']""")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``rows[0]`` is row 1, ``rows[n][0]`` column A; rows end at their last filled cell."""

    name: str
    rows: list[list[Cell]]


def is_workbook(data: bytes, job: Job) -> bool:
    """Whether a zip holds a workbook; ``file_damaged`` (``zip``) when its directory cannot be read."""
    return any(info.filename == WORKBOOK for info in _members(data, job))


def read_workbook(data: bytes, job: Job) -> tuple[Sheet, ...]:
    """The sheets of an XLSX file, in order; ``file_damaged`` for anything that cannot or should not be unpacked."""
    _check(data, job)
    return tuple(Sheet(name, rows) for name, rows in json.loads(_through_child(data, job)))


def _members(data: bytes, job: Job) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RecursionError) as error:
        raise job.damaged("zip") from error


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
    """Follows the cell references of one member and refuses it when they span too much."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._rest = b""
        self._row = self._column = 1

    def feed(self, piece: bytes) -> None:
        data = self._rest + piece
        self._rest = data[-_OVERLAP:]
        for letters, digits in set(_REFERENCE.findall(data)):
            self._row = max(self._row, int(digits))
            self._column = max(self._column, _column(letters))
        if self._row * self._column > MAX_EXTENT:
            raise self._job.damaged("extents")


def _column(letters: bytes) -> int:
    """``A`` is 1, ``XFD`` 16384; nothing (the reference of a row) is 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _through_child(data: bytes, job: Job) -> bytes:
    """The child's answer, as JSON."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter and our own file
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            answer = _answer(child, data, job)
        finally:
            child.kill()  # nothing to do with a child that is gone
    if child.returncode != 0:
        raise job.damaged("workbook")
    return answer


def _answer(child: subprocess.Popen[bytes], data: bytes, job: Job) -> bytes:
    """Feed the child and wait for its end, looking up now and then for a wish to stop."""
    end = time.monotonic() + TIMEOUT
    rest: bytes | None = data
    while True:
        try:
            return child.communicate(rest, timeout=0.1)[0]
        except subprocess.TimeoutExpired:
            rest = None  # communicate goes on with what it has already been given
            job.check()
            if time.monotonic() > end:
                raise job.damaged("timeout") from None


def _command() -> list[str]:
    """How to start the child; a frozen program starts itself, and its ``__main__`` knows the flag."""
    if getattr(sys, "frozen", False):
        return [sys.executable, xlsx_child.FLAG]
    # -P: neither the child's folder nor the working directory may offer it modules; -B: it writes no file.
    return [sys.executable, "-P", "-B", str(Path(xlsx_child.__file__).resolve())]
