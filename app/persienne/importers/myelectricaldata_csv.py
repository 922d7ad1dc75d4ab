"""The load curve out of MyElectricalData's database, saved as CSV, comes in; energies per interval go out.

docs/formats.md, "Data Connect and its gateways": the program takes the length of an interval from its end, so that
``date`` is a local START; it keeps of the length its digits alone, so that an hour (``PT1H``) has the length 1 and
begins one minute before its end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import meter_of, plain, text_of, written_point
from persienne.importers.data_connect import is_production
from persienne.importers.intervals import NONE, Interval, energy_of, is_on_grid, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.meters_apart import several_in
from persienne.importers.stamps import ALLOWED_STEPS, IsoStamps, WallClock, wall_seconds
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.job import Job
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "myelectricaldata.csv"
COLUMNS = {"date": "date", "value": "value", "interval": "interval", "kind": "mea?sure_type"}
OTHERS = {"point": "usage_point_id", "failures": "fail_count"}

_LENGTH = re.compile("(?:PT)?([0-9]{1,2})M?")
_CUT_HOUR = 60  # what is left of PT1H: one minute


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has the columns of the program's table of curves."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve: EAST, or EAIT where the file's name says production."""
    found = only(tables_in(sheets, COLUMNS, OTHERS), job)
    refusals = Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    check_dates(table, "date", job)
    rows = list(table.rows())
    named = {text_of(table.cell(row, "point")) for row in rows} - {""}
    if len(named) > 1:
        raise several_in([found], "point", read, job)
    point = next(iter(named), None)
    meter = meter_of(point)
    curve = settle(_intervals(rows, table, job, refusals), refusals)
    register = TOTAL_INJECTION if is_production(job.file) else TOTAL_IMPORT
    return ParsedFile(
        FORMAT,
        meter,
        len(rows) + cut_rows,
        curve.blocks(meter, register, Source(FORMAT)),
        holes=curve.holes(),
        duplicates=curve.duplicates,
        refused=refusals.lines(),
        written_point=written_point(point),
        missing_end=curve.missing_end(job.days),
        odd_cell=refusals.odd_cell,
    )


def _intervals(rows: Sequence[Row], table: Table, job: Job, refusals: Refusals) -> Iterator[Interval]:
    iso = IsoStamps()
    stamps = [text_of(table.cell(row, "date")).removesuffix(".000000") for row in rows]
    known = [iso.epoch(stamp) for stamp in stamps]
    walls = [wall_seconds(stamp) if at is None else None for stamp, at in zip(stamps, known, strict=True)]
    lengths = [_seconds(text_of(table.cell(row, "interval"))) for row in rows]
    # An hour is told by its end, which the doubled hour of October has to know.
    moved = [
        None if wall is None else wall + (_CUT_HOUR if length == _CUT_HOUR else 0)
        for wall, length in zip(walls, lengths, strict=True)
    ]
    locals_ = WallClock(job.days).epochs(moved, ends=False)
    for row, at, wall, local, length in zip(rows, known, walls, locals_, lengths, strict=True):
        if row.number % 1024 == 0:
            job.check()
        if (at is None and wall is None) or length is None:
            table.refuse(refusals, row, Reason.BAD_STAMP, "date" if length is not None else "interval")
            continue
        edge = local if at is None else at + (_CUT_HOUR if length == _CUT_HOUR else 0)
        step = 3600 if length == _CUT_HOUR else length
        start = edge if edge is None or length != _CUT_HOUR else edge - step
        if start is None or not is_on_grid(start, step):
            table.refuse(refusals, row, Reason.OFF_GRID, "date")
            continue
        failed = text_of(table.cell(row, "failures")) not in ("", "0")  # it writes zeros for what it did not get
        value = Reason.EMPTY_VALUE if failed else energy_of(table.cell(row, "value"), step)
        if isinstance(value, Reason):
            table.refuse(refusals, row, value, "value")
            value = NONE
        yield Interval(start, step, value, Quality.MEASURED, line=row.number)


def _seconds(text: str) -> int | None:
    """The seconds of a length, 60 for what is left of an hour, None for what no curve has."""
    if plain(text) in ("1", "pt1h"):
        return _CUT_HOUR
    found = _LENGTH.fullmatch(text)
    seconds = int(found[1]) * 60 if found else 0
    return seconds if seconds in ALLOWED_STEPS else None
