"""Enedis' sheets of daily energies come in, from a workbook or saved as anything else; one energy a local day goes out.

docs/formats.md, "XLSX, daily energy": the label of the values said ``(en kW)`` in early 2025 and ``(en kWh)`` since;
they are kWh in both (equal to the load curve's sums to the Wh). A second sheet holds the injection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Made, Quality, Source
from persienne.importers.cells import label_unit, text_of
from persienne.importers.enedis_curve_xlsx import COLUMNS as CURVE_COLUMNS
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import DAY, EPOCH_DAY, wall_seconds
from persienne.importers.start_end_curve import kilo
from persienne.importers.table import Table, meter_in, tables_in, written_point_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Register
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet

FORMAT = "enedis.energy.xlsx"
COLUMNS = {"date": "date", "value": r"valeur \(en kwh?\)"}
MAX_KILOWATT_HOURS = 240_000
JOULES_PER_KWH = 3_600_000


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and kWh, and none has a curve."""
    return bool(tables_in(sheets, COLUMNS)) and not tables_in(sheets, CURVE_COLUMNS)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The daily energies of the workbook: EAST, and EAIT where there is a sheet of production."""
    refusals = Refusals(job)
    meter = meter_in(sheets, job)
    tables = tables_in(sheets, COLUMNS)
    rows = 0
    found: dict[Register, list[Interval]] = {}
    finest: dict[Register, int] = {}
    for table in tables:
        register = TOTAL_INJECTION if table.sheet.is_production else TOTAL_IMPORT
        intervals, decimals, count = _days(table, job.days, refusals)
        rows += count
        found.setdefault(register, []).extend(intervals)
        finest[register] = max(finest.get(register, 0), decimals)
    curves = {register: settle(intervals, refusals) for register, intervals in found.items()}
    blocks: list[Block] = []
    for register, curve in curves.items():
        source = Source(FORMAT, Made.DAILY, max(1, 1000 // 10 ** finest[register]))
        blocks.extend(curve.blocks(meter, register, source))
    return ParsedFile(
        FORMAT,
        meter,
        rows,
        tuple(blocks),
        holes=next(iter(curves.values())).holes(),
        duplicates=sum(curve.duplicates for curve in curves.values()),
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        missing_end=next(iter(curves.values())).missing_end(job.days, tables[0].sheet.announced_end),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(tables[0].title("value")),
    )


def _days(found: Table, local: LocalDays, refusals: Refusals) -> tuple[list[Interval], int, int]:
    """The days of one table, the decimals of its values and the number of its rows."""
    intervals: list[Interval] = []
    table, cut = found.without_cut_row()
    decimals, count = 0, int(cut is not None)
    if cut is not None:
        refusals.add(cut.number, Reason.CUT_LINE, cut.seen)
    for row in table.own_rows():
        count += 1
        date, value = text_of(table.cell(row, "date")), table.cell(row, "value")
        wall = wall_seconds(date)
        if wall is None or wall % DAY:  # a time of day makes it no daily energy
            refusals.add(row.number, Reason.BAD_STAMP, row.seen, column=table.title("date"), cell=date)
            continue
        energy = kilo(value, MAX_KILOWATT_HOURS)
        if isinstance(energy, Reason):
            refusals.add(row.number, energy, row.seen, column=table.title("value"), cell=text_of(value))
            joules = NONE
        else:
            decimals = max(decimals, energy.decimals)
            joules = energy.times(JOULES_PER_KWH)
        day = wall // DAY + EPOCH_DAY
        intervals.append(Interval(local.midnight(day), local.length(day), joules, Quality.MEASURED, row.number))
    return intervals, decimals, count
