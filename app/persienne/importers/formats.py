"""The bytes of a file come in, what they hold goes out, whatever the file is called; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.importers import (
    curves_of_programs,
    data_connect,
    dsmr_reader,
    edf_daily,
    edf_months_csv,
    edf_power_csv,
    enedis_curve_csv,
    enedis_index_csv,
    enedis_pmax_csv,
    enedis_r63,
    enedis_sge,
    enedis_xlsx,
    grdf_json,
    grdf_table,
    green_button,
    homeassistant_history,
    homeassistant_statistics,
    mapped_table,
    myelectricaldata_csv,
    octopus_days_csv,
    persienne_csv,
    tic_log,
)
from persienne.importers.archives import ZIP
from persienne.importers.cells import text_of
from persienne.importers.csv_table import CsvSheet
from persienne.importers.families import describe, describe_sheets, family_of_text, shown
from persienne.importers.files import HEAD, MAX_FILE, MAX_LOG
from persienne.importers.mapping import UnknownTableError
from persienne.importers.proposals import look_at
from persienne.importers.stamps import local_date
from persienne.importers.text import decode, in_place, is_page
from persienne.importers.workbooks import MAX_FILE as MAX_WORKBOOK
from persienne.importers.workbooks import is_workbook, read_workbook, saved_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet


MAX_TEXT = 32 << 20
"""Bytes of a text file; ten years of half hours have 6 MB. For as many as this no reader needs much more than half of
the child's memory, and two thirds of its seconds."""


MAX_CURVE = 60 << 20
"""The same of a curve of end stamps, whose rows take less: four years of minutes have 62 MB."""


@dataclass(frozen=True, slots=True)
class Format:
    """Columns by name: ``sniff`` says whether sheets have them, ``read`` reads them, however they were saved.

    ``most`` is how many bytes of text it may have.
    """

    name: str
    sniff: Callable[[Sequence[Sheet]], bool]
    read: Callable[[Sequence[Sheet], Job], ParsedFile]
    most: int = MAX_TEXT


def _of(reader: ModuleType, most: int = MAX_TEXT) -> Format:
    """The format of a module with ``FORMAT``, ``sniff`` and ``read``."""
    return Format(reader.FORMAT, reader.sniff, reader.read, most)


FORMATS = (
    _of(enedis_r63),
    _of(enedis_index_csv),
    _of(enedis_curve_csv, MAX_CURVE),
    Format(enedis_xlsx.CURVE, enedis_xlsx.has_curve, enedis_xlsx.read_curve),
    Format(enedis_xlsx.DAYS, enedis_xlsx.has_energies, enedis_xlsx.read_energies),
    Format(enedis_xlsx.INDEXES, enedis_xlsx.has_indexes, enedis_xlsx.read_midnights),
    Format(curves_of_programs.SIMULATEUR, curves_of_programs.is_of_simulateur, curves_of_programs.read_simulateur),
    Format(curves_of_programs.DOWNLOADER, curves_of_programs.is_of_downloader, curves_of_programs.read_downloader),
    _of(edf_power_csv),
    _of(grdf_table),
    _of(persienne_csv),
    _of(myelectricaldata_csv),
    _of(homeassistant_statistics),
    _of(homeassistant_history),
    _of(dsmr_reader),
    Format(edf_daily.INDEXES, edf_daily.has_indexes, edf_daily.read_midnights),
    Format(edf_daily.DAYS, edf_daily.has_energies, edf_daily.read_energies),
    _of(edf_months_csv),
    Format(edf_daily.MAXIMA, edf_daily.has_maxima, edf_daily.read_highest),
    _of(enedis_pmax_csv),
    _of(octopus_days_csv),
)


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A text that is no table: its head is of a family (:mod:`~persienne.importers.families`), ``read`` reads all."""

    name: str
    family: str
    read: Callable[[str, Job], ParsedFile]


TEXTS = (
    TextFormat(grdf_json.FORMAT, "grdf", grdf_json.read),
    TextFormat(data_connect.FORMAT, "dataconnect", data_connect.read),
    TextFormat(enedis_sge.FORMAT, "enedis.sge", enedis_sge.read),
    TextFormat(green_button.FORMAT, "greenbutton", green_button.read),
    TextFormat(homeassistant_statistics.FORMAT, "homeassistant", homeassistant_statistics.read_json),
)


def read_content(data: bytes | bytearray, job: Job) -> ParsedFile:
    """Recognise the content of one file and read it; a ``bytearray`` is used up, so that it takes no memory longer.

    Raises ``UserError``, always with the fact ``file`` (the base name): ``file_unknown`` (``seen``, a code of
    :func:`.families.describe`, ``xlsx``, ``enedis.several``, ``enedis.other_unit``, ``tic.several``,
    ``meters.several``, which is a :class:`~persienne.importers.meters_apart.SeveralMetersError`; ``columns``, at most
    8); ``file_too_large`` (``size``, ``limit`` in bytes); ``file_damaged`` (``detail``: a code);
    ``file_unreadable_values`` (``column``, ``seen``) where no value was read for another reason than emptiness;
    ``cancelled``. A table of no known family that none of the job's mappings fits is an ``UnknownTableError``, whose
    ``seen`` is ``table``.
    """
    job.check()
    head = bytes(data[:HEAD])
    if head.startswith(ZIP):
        return _read_workbook(_as_bytes(data), job)
    if tic_log.sniff(head):
        return tic_log.read(_as_bytes(data), job)
    text = decode(head, whole=False)
    as_text = None if text is None else _chosen_text(text)
    of_head = None if text is None or as_text else _chosen([CsvSheet(text, job)])
    is_known = text is not None and bool(as_text or of_head or is_page(text))
    most = MAX_TEXT if of_head is None else of_head.most
    if not is_known and ((seen := describe(head))[0] not in _TABLES or len(data) > most):
        raise job.unknown(*seen)
    if len(data) > most:
        raise UserError("file_too_large", file=job.file, size=len(data), limit=most)
    whole = in_place(data) if of_head is not None and not is_page(text or "") else decode(data)
    if whole is None:
        raise job.damaged("encoding")
    if as_text is not None and isinstance(whole, str):
        return job.with_values(as_text.read(whole, job))
    page = whole if isinstance(whole, str) and is_page(whole) else None
    sheets = (CsvSheet(whole, job),) if page is None else _sheets_of_page(page, job)
    found = _chosen(sheets)
    if found is not None:
        return _read_sheets(found, sheets, job)
    if is_known and page is None:  # the rest of the file changed how its head is decoded
        raise job.damaged("encoding")
    return _read_unknown(sheets, describe(head), job)


def _as_bytes(data: bytes | bytearray) -> bytes:
    if isinstance(data, bytes):
        return data
    kept = bytes(data)
    data.clear()
    return kept


def too_large(head: bytes, size: int, job: Job) -> UserError:
    """Why a file of ``size`` bytes is refused of which only the head was read: it is unknown, or else too large."""
    if head.startswith(ZIP):
        return UserError("file_too_large", file=job.file, size=size, limit=MAX_FILE)
    if tic_log.sniff(head):
        return UserError("file_too_large", file=job.file, size=size, limit=MAX_LOG)
    text = decode(head, whole=False)
    as_text = None if text is None else _chosen_text(text)
    of_head = None if text is None or as_text else _chosen([CsvSheet(text, job)])
    if as_text is None and of_head is None:
        return job.unknown(*describe(head))
    limit = MAX_TEXT if of_head is None else of_head.most
    return UserError("file_too_large", file=job.file, size=size, limit=limit)


def _chosen(sheets: Sequence[Sheet]) -> Format | None:
    return next((each for each in FORMATS if each.sniff(sheets)), None)


def _chosen_text(text: str) -> TextFormat | None:
    family = family_of_text(text)
    return next((each for each in TEXTS if each.family == family), None)


def _sheets_of_page(text: str, job: Job) -> Sequence[Sheet]:
    from persienne.importers.html_table import html_sheets  # noqa: PLC0415 - few files need it

    return html_sheets(text, job)


def _read_workbook(data: bytes, job: Job) -> ParsedFile:
    if len(data) > MAX_WORKBOOK:
        raise UserError("file_too_large", file=job.file, size=len(data), limit=MAX_WORKBOOK)
    if not is_workbook(data, job):
        raise job.unknown("zip")
    sheets = read_workbook(data, job)
    found = _chosen(sheets)
    if found is None:
        return _read_unknown(sheets, describe_sheets(sheets), job)
    return replace(_read_sheets(found, sheets, job), saved_on=saved_on(data))


def _read_sheets(found: Format, sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The sheets as their format reads them, with the last day that their heads announce."""
    announced = [day for sheet in sheets if (day := local_date(text_of(sheet.announced_end))) is not None]
    try:
        parsed = job.with_values(found.read(sheets, job))
    except UserError as error:
        if (error.code, error.facts.get("detail")) not in _UNREADABLE:
            raise
        return _read_described(sheets, job, error)
    return replace(parsed, announced_end=max(announced) if announced else None)


_UNREADABLE = frozenset({("file_unreadable_values", None), ("file_damaged", "lines")})
"""Why a known table may be described all the same: its cells are written otherwise than its maker writes them."""

_TABLES = frozenset({"csv", "html", "text", "xlsx", "dsmr", "edf"})
"""What a table looks like that the household may describe: of no known family, or of one with other electric tables."""


def _read_unknown(sheets: Sequence[Sheet], seen: tuple[str, tuple[str, ...]], job: Job) -> ParsedFile:
    """The sheets as one of the job's mappings says, if they are tables at all."""
    if seen[0] not in _TABLES:
        raise job.unknown(*seen)
    return _read_described(sheets, job, job.unknown(*seen))


def _read_described(sheets: Sequence[Sheet], job: Job, refusal: UserError) -> ParsedFile:
    """The sheets as one of the job's mappings says; else refused, with a look at the table if it is one."""
    mapping = mapped_table.matching(sheets, job.mappings)
    if mapping is not None:
        return job.with_values(mapped_table.read(sheets, mapping, job))
    look = look_at(sheets, job.zone)
    if look is None:
        raise refusal
    raise UnknownTableError(job.unknown("table", shown(look.titles)), look)
