"""The bytes of a file come in, what they hold goes out, whatever the file is called; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.importers import (
    enedis_curve_csv,
    enedis_curve_xlsx,
    enedis_energy_xlsx,
    enedis_index_csv,
    enedis_index_xlsx,
    enedis_r63,
)
from persienne.importers.archives import ZIP
from persienne.importers.file_bytes import HEAD, MAX_FILE
from persienne.importers.seen import describe, describe_sheets
from persienne.importers.text import Preamble, decode, preamble
from persienne.importers.xlsx import MAX_FILE as MAX_WORKBOOK
from persienne.importers.xlsx import Sheet, is_workbook, read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile


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


def read_content(data: bytes, job: Job) -> ParsedFile:
    """Recognise the content of one file and read it.

    Raises ``UserError``, always with the fact ``file`` (the base name): ``file_unknown`` (``seen``, a code of
    :func:`~persienne.importers.seen.describe`, ``xlsx``, ``enedis.several`` or ``enedis.other_unit``; ``columns``, at
    most 8); ``file_too_large`` (``size``, ``limit`` in bytes); ``file_damaged`` (``detail``: a code);
    ``file_unreadable_values`` (``column``, ``seen``) where no value was read for another reason than emptiness;
    ``cancelled``.
    """
    job.check()
    if data.startswith(ZIP):
        return _read_workbook(data, job)
    head = data[:HEAD]
    text = decode(head, whole=False)
    if text is None or _chosen(preamble(text)) is None:
        raise job.unknown(*describe(head))
    whole = decode(data)
    if whole is None:
        raise job.damaged("encoding")
    found = preamble(whole)
    reader = _chosen(found)
    if reader is None:  # the rest of the file changed how its head is decoded
        raise job.damaged("encoding")
    return job.with_values(reader.read(whole, found, job))


def too_large(head: bytes, size: int, job: Job) -> UserError:
    """Why a file of ``size`` bytes is refused of which only the head was read: it is unknown, or else too large."""
    text = decode(head, whole=False)
    if not head.startswith(ZIP) and (text is None or _chosen(preamble(text)) is None):
        return job.unknown(*describe(head))
    return UserError("file_too_large", file=job.file, size=size, limit=MAX_FILE)


def _chosen(head: Preamble) -> TextFormat | None:
    return next((reader for reader in TEXT_FORMATS if reader.sniff(head)), None)


def _read_workbook(data: bytes, job: Job) -> ParsedFile:
    if len(data) > MAX_WORKBOOK:
        raise UserError("file_too_large", file=job.file, size=len(data), limit=MAX_WORKBOOK)
    if not is_workbook(data, job):
        raise job.unknown("zip")
    sheets = read_workbook(data, job)
    for reader in SHEET_FORMATS:
        if reader.sniff(sheets):
            return job.with_values(reader.read(sheets, job))
    raise job.unknown("xlsx", describe_sheets(sheets))
