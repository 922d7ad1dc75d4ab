"""Bytes of a ZIP come in, the files in it go out one by one; this runs in the limited child alone.

Nothing is written anywhere: the names of members are shown and never used as paths.
"""

from __future__ import annotations

import copy
import io
import sys
import zipfile
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.parser_faults import OF_ZIP
from persienne.importers.files import MAX_FILE, is_passed_over

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.importers.job import Job

MAX_MEMBERS = 2_000
PLACES = 64
"""Places that a file has among those of an archive: its own, and behind it those of the meters in it."""

MAX_UNPACKED = 500_000_000
"""Bytes of all members together."""
MAX_RATIO = 200
"""Unpacked to packed, for members above :data:`SMALL`; real exports reach thirty."""
SMALL = 1 << 20

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
"""What a ZIP begins with; a workbook is one too."""

_PIECE = 1 << 20
_LOCAL_HEADER = 30
_ENCRYPTED = 1
_DOCUMENT = ("[Content_Types].xml", "META-INF/", "mimetype")
"""What the first member of a package is that is a document or a program, and no archive of files."""

_BACKUP = ("backup.json", "household.keys", "household.db")
"""The members of a backup of Persienne's own, in their order: it is restored, and not imported."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive or a mail: its name as written there, and what gives its bytes, or raises ``UserError``.

    ``mailed_on`` is the local day (ordinal) on which the mail was sent, None where it is in none or says no day;
    ``mailed_by`` is the address that sent it.
    """

    name: str
    read: Callable[[Job], bytes]
    mailed_on: int | None = None
    mailed_by: str = ""


def files_in_archive(data: bytes, job: Job) -> list[Member]:
    """The files in a ZIP, in its order; folders, hidden files and those of the system are passed over.

    Raises ``UserError`` where nothing of it should be unpacked: ``file_damaged`` (``zip``, ``members``, ``size``,
    ``ratio``, ``overlap``), ``file_unknown`` (``zip.empty``, ``document``, ``backup``).
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))  # it holds memory alone, and is read from as long as its files are
    except OF_ZIP as error:
        raise job.damaged("zip") from error
    members = archive.infolist()
    _check(members, len(data), job)
    if members and members[0].filename.startswith(_DOCUMENT):
        raise job.unknown("document")
    if [info.filename for info in members] == [*_BACKUP]:
        raise job.unknown("backup")
    meant = [info for info in members if _is_meant(info)]
    if not meant:
        raise job.unknown("zip.empty")
    return [Member(info.filename, partial(_unpacked, archive, info)) for info in meant]


def _check(members: Sequence[zipfile.ZipInfo], size: int, job: Job) -> None:
    """Refuse an archive by what its directory says."""
    if len(members) > MAX_MEMBERS:
        raise job.damaged("members")
    unpacked = sum(info.file_size for info in members)
    if unpacked > MAX_UNPACKED:
        raise job.damaged("size")
    if unpacked > max(SMALL, MAX_RATIO * size):
        raise job.damaged("ratio")
    ordered = sorted(members, key=lambda info: info.header_offset)
    for info, following in pairwise(ordered):
        if info.header_offset + _LOCAL_HEADER + info.compress_size > following.header_offset:
            raise job.damaged("overlap")


def _is_meant(info: zipfile.ZipInfo) -> bool:
    parts = [part for part in info.filename.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    if info.is_dir() or not parts or parts[0] == "__MACOSX":
        return False
    return not any(map(is_passed_over, parts))


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, job: Job) -> bytes:
    """The bytes of one member: never more than its directory says, nor than a file may have."""
    if info.flag_bits & _ENCRYPTED:
        raise job.unknown("encrypted")
    if info.file_size > MAX_FILE:
        raise UserError("file_too_large", file=job.file, size=info.file_size, limit=MAX_FILE)
    if info.file_size > max(SMALL, MAX_RATIO * info.compress_size):
        raise job.damaged("ratio")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise job.damaged("zip")
    honest = copy.copy(info)
    honest.file_size = sys.maxsize  # zipfile stops without a word at the size that the directory says
    content = bytearray()
    try:
        with archive.open(honest) as stream:
            while piece := stream.read(_PIECE):
                content += piece
                if len(content) > info.file_size:
                    raise job.damaged("size")
    except OF_ZIP as error:
        raise job.damaged("zip") from error
    return bytes(content)
