"""Enedis' XLSX of daily energies comes in, one energy a local day goes out; no curve is made of them.

docs/formats.md, "XLSX, daily energy": the label of the values said ``(en kW)`` in early 2025 and ``(en kWh)`` since;
they are kWh in both (equal to the load curve's sums to the Wh). A second sheet holds the injection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Made, Quality, Source
from persienne.importers.cells import label_unit, text_of
from persienne.importers.enedis_curve_xlsx import LABELS as CURVE_LABELS
from persienne.importers.enedis_curve_xlsx import kilo
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.sheets import Table, find_table, meter_in, written_point_in
from persienne.importers.stamps import local_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Register
    from persienne.importers.job import Job
    from persienne.importers.xlsx import Sheet

FORMAT = "enedis.energy.xlsx"
LABELS = ("date", "valeur (en kw")
MAX_KILOWATT_HOURS = 240_000
JOULES_PER_KWH = 3_600_000


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and kWh, and none has a curve."""
    return any(find_table(sheet, LABELS) for sheet in sheets) and not any(
        find_table(sheet, CURVE_LABELS) for sheet in sheets
    )


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The daily energies of the workbook: EAST, and EAIT where there is a sheet of production."""
    refusals = Refusals(job)
    meter = meter_in(sheets, job)
    tables = [table for sheet in sheets if (table := find_table(sheet, LABELS))]
    rows = 0
    found: dict[Register, list[Interval]] = {}
    finest: dict[Register, int] = {}
    for table in sorted(tables, key=lambda table: table.is_production):
        register = TOTAL_INJECTION if table.is_production else TOTAL_IMPORT
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
        written_point="" if meter.point else written_point_in(sheets),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(tables[0].title(1)),
    )


def _days(table: Table, local: LocalDays, refusals: Refusals) -> tuple[list[Interval], int, int]:
    """The days of one table, the decimals of its values and the number of its rows."""
    intervals: list[Interval] = []
    decimals = count = 0
    for number, (date, value) in table.rows():
        count += 1
        seen = f"{text_of(date)};{text_of(value)}"
        day = local_date(text_of(date))
        if day is None:
            refusals.add(number, Reason.BAD_STAMP, seen, column=table.title(0), cell=text_of(date))
            continue
        energy = kilo(value, MAX_KILOWATT_HOURS)
        if isinstance(energy, Reason):
            refusals.add(number, energy, seen, column=table.title(1), cell=text_of(value))
            joules = NONE
        else:
            decimals = max(decimals, energy.decimals)
            joules = energy.times(JOULES_PER_KWH)
        intervals.append(Interval(local.midnight(day), local.length(day), joules, Quality.MEASURED, number))
    return intervals, decimals, count
