"""Tables of local starts, ends and kW (or kWh) come in, energies per interval go out; the formats name the columns.

docs/formats.md, "XLSX, load curve": local start and end without zone (or with an offset), numbers with a comma;
October's doubled hour is told by the order of the rows. The title of the values is taken at its word: kW are mean
powers, kWh are energies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import label_unit, text_of
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.mapped_periods import check_dates
from persienne.importers.measured import kilo
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import IsoStamps, WallClock, wall_seconds
from persienne.importers.steps import ALLOWED_STEPS
from persienne.importers.table import written_point_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.reading import Block, Meter, Register
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Table

MAX_KILOWATTS = 10_000
HOUR = 3600


def read_curves(name: str, tables: Sequence[tuple[Table, Register]], meter: Meter, job: Job) -> ParsedFile:
    """The curves of the tables as the format ``name``: a block for each register, EAST first.

    A table has the columns ``start``, ``end`` and ``value``.
    """
    refusals = Refusals(job)
    for table, _ in tables:
        check_dates(table, "start", job)
    by_register: dict[Register, list[_Rows]] = {register: [] for register in (TOTAL_IMPORT, TOTAL_INJECTION)}
    for table, register in tables:
        by_register[register].append(_Rows(table, WallClock(job.days), refusals))
    curves = {
        register: settle((interval for part in parts for interval in part.intervals), refusals)
        for register, parts in by_register.items()
        if parts
    }
    blocks: list[Block] = []
    for register, curve in curves.items():
        precision = min(part.precision for part in by_register[register])
        blocks.extend(curve.blocks(meter, register, Source(name, precision=precision)))
    main = next(iter(curves.values()))
    sheets = [table.sheet for table, _ in tables]
    return ParsedFile(
        name,
        meter,
        sum(part.count for parts in by_register.values() for part in parts),
        tuple(blocks),
        holes=main.holes(),
        duplicates=sum(curve.duplicates for curve in curves.values()),
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        missing_end=main.missing_end(job.days, sheets[0].announced_end),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(tables[0][0].title("value")),
    )


class _Rows:
    """The intervals of one table, in its order; ``precision`` is how finely its values are written, in W."""

    def __init__(self, found: Table, clock: WallClock, refusals: Refusals) -> None:
        table, cut_rows = found.whole_rows(refusals)
        self._table, self._refusals = table, refusals
        self._is_energy = label_unit(table.title("value")) == "kwh"
        self._decimals = 0
        self._shortest = HOUR
        self._clock, self._iso = clock, IsoStamps()
        self._doubted = table.shortened_row(table.places["value"])
        # The rows are gone through twice: to keep them takes ten times the memory of the file.
        walls = [wall_seconds(text_of(table.cell(row, "start"))) for row in table.own_rows()]
        self.count = len(walls) + cut_rows
        self.intervals = list(self._each(walls, clock.epochs(walls, ends=False)))

    @property
    def precision(self) -> int:
        """The smallest step of the values as written, in W."""
        step: int = 1000 // 10**self._decimals
        return max(1, step * HOUR // self._shortest if self._is_energy else step)

    def _each(self, walls: list[int | None], epochs: list[int | None]) -> Iterator[Interval]:
        for row, wall, epoch in zip(self._table.own_rows(), walls, epochs, strict=True):
            start = self._iso.epoch(text_of(self._table.cell(row, "start"))) if epoch is None else epoch
            if wall is None and start is None:
                self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "start")
                continue
            if start is None or start % ALLOWED_STEPS[0]:
                self._table.refuse(self._refusals, row, Reason.OFF_GRID, "start")
                continue
            length = self._length(row, wall, start)
            if length is None:
                self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "end")
                continue
            quality = Quality.DOUBTFUL if row.number == self._doubted else Quality.MEASURED
            yield Interval(start, length, self._joules(row, length), quality, row.number)

    def _length(self, row: Row, wall: int | None, start: int) -> int | None:
        """The seconds from the start of a row to its end, None where they are no allowed step."""
        stamp = text_of(self._table.cell(row, "end"))
        end = wall_seconds(stamp)
        if wall is not None and end is not None:
            return self._clock.length(start, wall, end)
        at = self._iso.epoch(stamp)
        return at - start if at is not None and at - start in ALLOWED_STEPS else None

    def _joules(self, row: Row, length: int) -> int:
        """The energy of a row, or NONE; the row is then refused."""
        number = kilo(self._table.cell(row, "value"), MAX_KILOWATTS)
        if isinstance(number, Reason):
            self._table.refuse(self._refusals, row, number, "value")
            return NONE
        self._decimals = max(self._decimals, number.decimals)
        self._shortest = min(self._shortest, length)
        return number.times(1000 * (HOUR if self._is_energy else length))
