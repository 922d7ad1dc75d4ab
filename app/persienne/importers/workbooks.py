"""Bytes of a workbook come in, its sheets go out as plain cells; this runs in the limited child alone.

Three fences (docs/decisions/0005, 0012): the zip's directory (members, sizes, ratios), a streamed look at what really
unpacks and at the cells that the sheets claim, and the limits of this process. Then xlsx.py or ods.py reads it.
"""

from __future__ import annotations

import copy
import io
import sys
import zipfile
from typing import TYPE_CHECKING

from persienne.base.parser_faults import OF_ZIP
from persienne.importers.xlsx import Extent, FarReference, read_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.table import Sheet

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
_PIECE = 1 << 20


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
    from persienne.importers.ods import read_ods  # noqa: PLC0415 - few files need it

    return read_ods(data, job)


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
        size, too_far = _looked_through(archive, info, room, look, job)
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
