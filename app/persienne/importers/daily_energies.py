"""Tables of local dates and energies come in, one energy a local day goes out; the formats name the columns.

docs/formats.md, "XLSX, daily energy". A date with a time of day makes a row no daily energy. Tariff columns add up to
the total: a row in which they do not gives the total alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.base.reading import JOULES_PER_WH, Made, Quality, Source
from persienne.importers.cells import label_unit, text_of
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.mapped_periods import check_dates
from persienne.importers.measured import kilo, precision, quality_of
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import DAY, EPOCH_DAY, wall_seconds
from persienne.importers.table import written_point_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter, Register
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Table

MAX_KILOWATT_HOURS = 240_000
_WH_PER_KWH = 1000


@dataclass(frozen=True, slots=True)
class DayTable:
    """A table with the columns ``date`` and ``value``, and ``nature`` where the file says how a value was come by.

    ``register`` is that of the values, ``parts`` are the registers of the columns that add up to it, where there are
    any. Values are kWh, but where the title of ``value`` says Wh.
    """

    table: Table
    register: Register
    parts: Mapping[str, Register] = field(default_factory=dict)


def read_days(name: str, tables: Sequence[DayTable], meter: Meter, job: Job) -> ParsedFile:
    """The daily energies of the tables as the format ``name``: a block for each register, in their order."""
    refusals = Refusals(job)
    for given in tables:
        check_dates(given.table, "date", job)
    read = [_Days(table, job.days, refusals) for table in tables]
    registers = dict.fromkeys(register for days in read for register in days.intervals)
    curves = {
        register: settle((one for days in read for one in days.intervals.get(register, ())), refusals)
        for register in registers
    }
    finest = {register: min(days.precision for days in read if register in days.intervals) for register in registers}
    blocks = [
        block
        for register, curve in curves.items()
        for block in curve.blocks(meter, register, Source(name, Made.DAILY, finest[register]))
    ]
    main, sheets = next(iter(curves.values())), [each.table.sheet for each in tables]
    return ParsedFile(
        name,
        meter,
        sum(days.rows for days in read),
        tuple(blocks),
        holes=main.holes(),
        duplicates=sum(curves[register].duplicates for register in {each.register for each in tables}),
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        missing_end=main.missing_end(job.days, sheets[0].announced_end),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(tables[0].table.title("value")),
    )


class _Days:
    """The days of one table by register, in its order; ``rows`` counts its rows, good or not."""

    def __init__(self, given: DayTable, local: LocalDays, refusals: Refusals) -> None:
        self._given, self._local, self._refusals = given, local, refusals
        self._table, self.rows = given.table.whole_rows(refusals)
        self._watt_hours = 1 if label_unit(self._table.title("value")) == "wh" else _WH_PER_KWH
        self._decimals = 0
        self._doubted = self._table.shortened_row(self._table.places["value"])
        self.intervals: dict[Register, list[Interval]] = {
            register: [] for register in (given.register, *given.parts.values())
        }
        for row in self._table.own_rows():
            self.rows += 1
            self._row(row)

    @property
    def precision(self) -> int:
        """The smallest step of the values as written, in Wh."""
        return precision(self._watt_hours, self._decimals)

    def _row(self, row: Row) -> None:
        date = text_of(self._table.cell(row, "date"))
        wall = wall_seconds(date)
        if wall is None or wall % DAY:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "date")
            return
        day, quality = wall // DAY + EPOCH_DAY, quality_of(self._table.cell(row, "nature"))
        if row.number == self._doubted:
            quality = Quality.DOUBTFUL
        start, length = self._local.midnight(day), self._local.length(day)
        total = self._joules(row, "value")
        self.intervals[self._given.register].append(Interval(start, length, total, quality, row.number))
        for register, joules in self._parts(row, total).items():
            self.intervals[register].append(Interval(start, length, joules, quality, row.number))

    def _parts(self, row: Row, total: int) -> dict[Register, int]:
        """The energies of a row by tariff; none where they do not add up, each rounded as it is written."""
        if total == NONE or not self._given.parts:
            return {}
        found = {register: self._joules(row, column) for column, register in self._given.parts.items()}
        if NONE in found.values():
            return {}
        most = len(found) * self.precision * JOULES_PER_WH
        if abs(sum(found.values()) - total) <= most:
            return found
        self._refusals.add(row.number, Reason.CONTRADICTION, row.seen)
        return {}

    def _joules(self, row: Row, column: str) -> int:
        """The energy of a cell, or NONE; the row is then refused, but where only a tariff is not told."""
        energy = kilo(self._table.cell(row, column), MAX_KILOWATT_HOURS * _WH_PER_KWH // self._watt_hours)
        if isinstance(energy, Reason):
            if column == "value" or energy is not Reason.EMPTY_VALUE:
                self._table.refuse(self._refusals, row, energy, column)
            return NONE
        self._decimals = max(self._decimals, energy.decimals)
        return energy.times(self._watt_hours * JOULES_PER_WH)
