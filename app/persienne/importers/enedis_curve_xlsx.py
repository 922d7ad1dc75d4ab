"""Enedis' XLSX load curve comes in, energies per interval go out; the cover sheet and the logos are not looked at.

docs/formats.md, "XLSX, load curve": local start and end without zone, power in kW as text with a comma and two or three
decimals; the last half hour of a file may be missing; October's doubled hour is told by the order of the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import is_absent, label_unit, text_of, written
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.sheets import Table, find_table, meter_in, written_point_in
from persienne.importers.stamps import WallClock, wall_seconds
from persienne.importers.steps import ALLOWED_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.cells import Cell, Written
    from persienne.importers.job import Job
    from persienne.importers.xlsx import Sheet

FORMAT = "enedis.curve.xlsx"
LABELS = ("debut", "fin", "valeur (en kw)")
MAX_KILOWATTS = 10_000


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of starts, ends and kW."""
    return any(find_table(sheet, LABELS) for sheet in sheets)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curves of the workbook: EAST, and EAIT where there is a sheet of production."""
    refusals = Refusals(job)
    meter = meter_in(sheets, job)
    tables = [table for sheet in sheets if (table := find_table(sheet, LABELS))]
    rows = 0
    by_register: dict[Register, list[_Rows]] = {}
    for table in sorted(tables, key=lambda table: table.is_production):
        part = _Rows(table, WallClock(job.days), refusals)
        rows += part.count
        by_register.setdefault(TOTAL_INJECTION if table.is_production else TOTAL_IMPORT, []).append(part)
    curves = {
        register: settle((interval for part in parts for interval in part.intervals), refusals)
        for register, parts in by_register.items()
    }
    blocks: list[Block] = []
    for register, curve in curves.items():
        decimals = max(part.decimals for part in by_register[register])
        source = Source(FORMAT, precision=max(1, 1000 // 10**decimals))
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
        label_unit=label_unit(tables[0].title(2)),
    )


class _Rows:
    """The intervals of one table, in the sheet's order; ``decimals`` is how finely its values are written."""

    def __init__(self, table: Table, clock: WallClock, refusals: Refusals) -> None:
        self.decimals = 0
        lines = list(table.rows())
        self.count = len(lines)
        walls = [wall_seconds(text_of(start)) for _, (start, _, _) in lines]
        starts = clock.epochs(walls, ends=False)
        self._table, self._refusals = table, refusals
        self.intervals = list(self._each(lines, walls, starts, clock))

    def _each(
        self,
        lines: list[tuple[int, list[Cell]]],
        walls: list[int | None],
        starts: list[int | None],
        clock: WallClock,
    ) -> Iterator[Interval]:
        for (number, cells), wall, start in zip(lines, walls, starts, strict=True):
            end = wall_seconds(text_of(cells[1]))
            if wall is None or end is None:
                self._refuse(number, Reason.BAD_STAMP, cells, 0 if wall is None else 1)
                continue
            length = None if start is None else clock.length(start, wall, end)
            if start is None or length is None or start % ALLOWED_STEPS[0]:
                off_grid = start is None or bool(start % ALLOWED_STEPS[0])
                self._refuse(number, Reason.OFF_GRID if off_grid else Reason.BAD_STAMP, cells, 0 if off_grid else 1)
                continue
            power = kilo(cells[2], MAX_KILOWATTS)
            if isinstance(power, Reason):
                self._refuse(number, power, cells, 2)
                yield Interval(start, length, NONE, Quality.MEASURED, number)
                continue
            self.decimals = max(self.decimals, power.decimals)
            yield Interval(start, length, power.times(1000 * length), Quality.MEASURED, number)

    def _refuse(self, number: int, reason: Reason, cells: list[Cell], odd: int) -> None:
        """Note a row; ``odd`` is the column that made it so."""
        seen = ";".join(map(text_of, cells))
        self._refusals.add(number, reason, seen, column=self._table.title(odd), cell=text_of(cells[odd]))


def kilo(cell: Cell, most: int) -> Written | Reason:
    """The number in a cell of kW or kWh, or why there is none."""
    if is_absent(cell):
        return Reason.EMPTY_VALUE
    number = written(cell)
    if number is None or number.digits > most * 10**number.decimals:
        return Reason.BAD_VALUE
    return Reason.NEGATIVE if number.digits < 0 else number
