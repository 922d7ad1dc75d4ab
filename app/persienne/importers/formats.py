"""A path comes in, what its file holds goes out, whatever it is called; nothing is stored and nothing is guessed."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE
from persienne.importers import (
    enedis_curve_csv,
    enedis_curve_xlsx,
    enedis_energy_xlsx,
    enedis_index_csv,
    enedis_index_xlsx,
    enedis_r63,
)
from persienne.importers.job import Job, never
from persienne.importers.seen import describe, describe_sheets
from persienne.importers.text import Preamble, decode, preamble
from persienne.importers.xlsx import MAX_FILE as MAX_WORKBOOK
from persienne.importers.xlsx import Sheet, is_workbook, read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.importers.parsed import ParsedFile

HEAD = 1 << 16
"""Bytes that are looked at to recognise a file."""

MAX_TEXT = 256 << 20
"""Bytes; ten years of half hours in CSV have 6 MB."""

_PIECE = 8 << 20
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A reader of text files; ``sniff`` sees the preamble of the file's head."""

    name: str
    sniff: Callable[[Preamble], bool]
    read: Callable[[str, Preamble, Job], ParsedFile]


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """A reader of workbooks; ``sniff`` sees the sheets."""

    name: str
    sniff: Callable[[Sequence[Sheet]], bool]
    read: Callable[[Sequence[Sheet], Job], ParsedFile]


TEXT_FORMATS = tuple(
    TextFormat(reader.FORMAT, reader.sniff, reader.read) for reader in (enedis_r63, enedis_index_csv, enedis_curve_csv)
)
SHEET_FORMATS = tuple(
    SheetFormat(reader.FORMAT, reader.sniff, reader.read)
    for reader in (enedis_curve_xlsx, enedis_energy_xlsx, enedis_index_xlsx)
)


def read_file(path: Path, *, zone: str = FRANCE, cancelled: Callable[[], bool] = never) -> ParsedFile:
    """Recognise a file by its content and read it whole; ``zone`` is that of naive local stamps.

    Raises ``UserError``, always with the fact ``file`` (the base name): ``file_missing``; ``file_unreadable``;
    ``file_unknown`` (``seen``, a code of :func:`~persienne.importers.seen.describe`, ``xlsx``, ``enedis.several`` or
    ``enedis.other_unit``; ``columns``, at most 8); ``file_too_large`` (``size``, ``limit`` in bytes); ``file_damaged``
    (``detail``: a code); ``file_unreadable_values`` (``column``, ``seen``) where no value was read for another
    reason than emptiness; ``cancelled``.
    """
    job = Job(path.name, zone, cancelled)
    file, size = _opened(path, job)
    with file:
        return _read(file, size, job)


def _opened(path: Path, job: Job) -> tuple[BinaryIO, int]:
    """The open file and its size in bytes."""
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):  # and not a folder, nor a pipe that would never answer
            return path.open("rb"), status.st_size
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the path
        raise UserError("file_missing", file=job.file) from error
    except OSError as error:
        raise UserError("file_unreadable", file=job.file) from error
    raise UserError("file_unreadable", file=job.file)


def _piece(file: BinaryIO, size: int, job: Job) -> bytes:
    """The next bytes, at most ``size``."""
    job.check()
    try:
        return file.read(size)
    except OSError as error:
        raise UserError("file_unreadable", file=job.file) from error


def _read(file: BinaryIO, size: int, job: Job) -> ParsedFile:
    """Choose by the head; only a file that is recognised, and not too large, is read further."""
    head = _piece(file, HEAD, job)
    if head.startswith(_ZIP):
        return _read_workbook(_whole(file, head, size, MAX_WORKBOOK, job), job)
    text = decode(head, whole=False)
    if text is None or _chosen(preamble(text)) is None:
        raise job.unknown(*describe(head))
    whole = decode(_whole(file, head, size, MAX_TEXT, job))
    if whole is None:
        raise job.damaged("encoding")
    found = preamble(whole)
    reader = _chosen(found)
    if reader is None:  # the rest of the file changed how its head is decoded
        raise job.damaged("encoding")
    return job.with_values(reader.read(whole, found, job))


def _chosen(head: Preamble) -> TextFormat | None:
    return next((reader for reader in TEXT_FORMATS if reader.sniff(head)), None)


def _read_workbook(data: bytes, job: Job) -> ParsedFile:
    if not is_workbook(data, job):
        raise job.unknown("zip")
    sheets = read_workbook(data, job)
    for reader in SHEET_FORMATS:
        if reader.sniff(sheets):
            return job.with_values(reader.read(sheets, job))
    raise job.unknown("xlsx", describe_sheets(sheets))


def _whole(file: BinaryIO, head: bytes, size: int, limit: int, job: Job) -> bytes:
    """All bytes, read piece by piece; ``file_too_large`` before a byte more than the head is read, or if it grows."""
    pieces = [head]
    room = limit - len(head)
    while size <= limit and room >= 0:
        piece = _piece(file, min(_PIECE, room + 1), job)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        room -= len(piece)
    raise UserError("file_too_large", file=job.file, size=size, limit=limit)
