"""Tables of local dates and energies or indexes come in, one of them a day goes out; the formats name the columns.

Tables of local dates and energies come in, one energy a local day goes out; the formats name the columns.
docs/formats.md, "XLSX, daily energy". A date with a time of day makes a row no daily energy. Tariff columns add up to
the total: a row in which they do not gives the total alone.

Tables of local dates and cumulative indexes come in, an index a midnight goes out; the formats name the columns.
docs/formats.md, "XLSX, daily index": the index of a date is that of the midnight which begins it. Grids of tariff
registers add up to the total: a row in which one does not gives none of that grid, and a grid that does not in most
rows is not what its titles say, and is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_WH, Block, Made, Quality, Source, index_register
from persienne.importers.cells import label_unit, text_of
from persienne.importers.indexes import Runs
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.measured import kilo, precision, quality_of
from persienne.importers.stamps import DAY, EPOCH_DAY, local_date, wall_seconds
from persienne.importers.table import written_point_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter, Register
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Table


MOST_OF_A_DAY = 240_000
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
        self.intervals[self._given.register].append(Interval(start, length, total, quality, line=row.number))
        for register, joules in self._parts(row, total).items():
            self.intervals[register].append(Interval(start, length, joules, quality, line=row.number))

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
        energy = kilo(self._table.cell(row, column), MOST_OF_A_DAY * _WH_PER_KWH // self._watt_hours)
        if isinstance(energy, Reason):
            if column == "value" or energy is not Reason.EMPTY_VALUE:
                self._table.refuse(self._refusals, row, energy, column)
            return NONE
        self._decimals = max(self._decimals, energy.decimals)
        return energy.times(self._watt_hours * JOULES_PER_WH)


MOST_OF_AN_INDEX = 1_000_000_000


@dataclass(frozen=True, slots=True)
class IndexTable:
    """A table with the columns ``date`` and, where the file tells how an index was come by, ``nature``.

    ``total`` is the register of the total, EAST or EAIT, and ``place`` its column, None where it is the sum of its one
    grid. ``grids`` are columns that add up to it, each by its place with its register, None where nothing names one.
    """

    table: Table
    total: str
    place: int | None
    grids: tuple[Mapping[int, str | None], ...] = ()

    @property
    def registers(self) -> dict[str, int | None]:
        """The column of each register, the total first."""
        named = {name: place for grid in self.grids for place, name in grid.items() if name is not None}
        return {self.total: self.place, **named}


def read_indexes(name: str, tables: Sequence[IndexTable], meter: Meter, job: Job) -> ParsedFile:
    """The indexes of the tables, in Wh, as the format ``name``: a block for each register, totals before their grids.

    Values are kWh, but where the title of the total, or of the first column of a grid, says Wh.
    """
    refusals = Refusals(job)
    for given in tables:
        check_dates(given.table, "date", job)
    parts = [_IndexDays(table, refusals) for table in tables]
    runs = Runs.of({register: by_day for part in parts for register, by_day in part.indexes.items()})
    blocks = [block for part in parts for block in part.blocks(name, meter, runs, job.days)]
    sheets = [each.table.sheet for each in tables]
    return ParsedFile(
        name,
        meter,
        sum(part.rows for part in parts),
        tuple(blocks),
        holes=runs.holes(parts[0].seen, job.days),
        duplicates=sum(part.duplicates for part in parts),
        refused=refusals.lines(),
        written_point=written_point_in(sheets),
        odd_cell=refusals.odd_cell,
        label_unit=parts[0].unit,
        replaced=runs.replaced(job.days),
    )


class _IndexRow(NamedTuple):
    """The first row of a day: its indexes in Wh by column."""

    row: Row
    quality: Quality
    found: Mapping[int, int]


class _IndexDays:
    """The indexes of one table by register and local day; ``rows`` counts its rows, good or not."""

    def __init__(self, given: IndexTable, refusals: Refusals) -> None:
        self.duplicates = self.decimals = 0
        self.seen: set[int] = set()
        self.indexes: dict[str, dict[int, int]] = {register: {} for register in given.registers}
        self._given, self._refusals = given, refusals
        self._table, self.rows = given.table.whole_rows(refusals)
        place = next(iter(given.grids[0])) if given.place is None else given.place
        self.unit = label_unit(given.table.title_at(place))
        self._watt_hours = 1 if self.unit == "wh" else _WH_PER_KWH
        self._rows: dict[int, _IndexRow] = {}
        shortened = self._table.shortened_row(*self._places)
        for row in self._table.own_rows():
            self.rows += 1
            if row.number == shortened:  # an index does not lose a digit from one day to the next
                refusals.add(row.number, Reason.CUT_LINE, row.seen)
            else:
                self._row(row)
        self._take_totals()
        for grid in given.grids:
            self._take_grid(grid)

    @property
    def _places(self) -> Iterator[int]:
        if self._given.place is not None:
            yield self._given.place
        for grid in self._given.grids:
            yield from grid

    def _row(self, row: Row) -> None:
        date = text_of(self._table.cell(row, "date"))
        day = local_date(date)
        if day is None:
            self._refuse(row, Reason.BAD_STAMP, self._table.places["date"])
            return
        self.seen.add(day)
        found: dict[int, int] = {}
        for place in self._places:
            index = kilo(row.cell(place), MOST_OF_AN_INDEX * _WH_PER_KWH // self._watt_hours)
            if not isinstance(index, Reason):
                self.decimals = max(self.decimals, index.decimals)
                found[place] = index.times(self._watt_hours)
            elif index is not Reason.EMPTY_VALUE:
                self._refuse(row, index, place)
                return
        if not found or (self._given.place is not None and self._given.place not in found):
            self._refusals.add(row.number, Reason.EMPTY_VALUE, row.seen)
            return
        known = self._rows.setdefault(day, _IndexRow(row, quality_of(self._table.cell(row, "nature")), found))
        if known.row.number == row.number:
            return
        if known.found == found:
            self.duplicates += 1
        else:
            self._refusals.add(row.number, Reason.CONTRADICTION, row.seen)

    def _take_totals(self) -> None:
        total, place = self._given.total, self._given.place
        for day, known in self._rows.items():
            if place is not None:
                self.indexes[total][day] = known.found[place]
            elif known.found.keys() == self._given.grids[0].keys():
                self.indexes[total][day] = sum(known.found.values())

    def _take_grid(self, grid: Mapping[int, str | None]) -> None:
        """Keep the registers of a grid, without the rows in which they do not add up to the total."""
        wrong = {day for day, known in self._rows.items() if not self._adds_up(grid, known.found)}
        if 2 * len(wrong) > len(self._rows):
            return
        for day, known in self._rows.items():
            if day in wrong:
                self._refusals.add(known.row.number, Reason.CONTRADICTION, known.row.seen)
                continue
            for place, register in grid.items():
                if register is not None and place in known.found:
                    self.indexes[register][day] = known.found[place]

    def _adds_up(self, grid: Mapping[int, str | None], found: Mapping[int, int]) -> bool:
        """Whether the registers of a row add up to its total, each rounded as written; yes where one is missing."""
        if self._given.place is None or not found.keys() >= grid.keys():
            return True
        return abs(sum(found[place] for place in grid) - found[self._given.place]) <= len(grid) * self._step

    @property
    def _step(self) -> int:
        """The smallest step of the indexes as written, in Wh."""
        return precision(self._watt_hours, self.decimals)

    def _refuse(self, row: Row, reason: Reason, place: int) -> None:
        self._refusals.add(
            row.number, reason, row.seen, column=self._table.title_at(place), cell=text_of(row.cell(place))
        )

    def blocks(self, name: str, meter: Meter, runs: Runs, local: LocalDays) -> Iterator[Block]:
        """The days of each register in order, without the rows that go back; a row is noted once."""
        back: set[int] = set()
        for register, by_day in self.indexes.items():
            good = runs.kept(by_day)
            for day in sorted(by_day.keys() - set(good)):
                line = self._rows[day].row.number
                if line not in back:
                    back.add(line)
                    self._refusals.add(line, Reason.INDEX_WENT_BACK, f"{register} {by_day[day]}")
            if good:
                yield Block(
                    meter,
                    index_register(register),
                    Source(name, Made.INDEX, self._precision(register)),
                    np.array([local.midnight(day) for day in good], np.int64),
                    durations=np.zeros(len(good), np.int64),
                    values=np.array([by_day[day] for day in good], np.int64),
                    qualities=np.array([int(self._rows[day].quality) for day in good], np.int64),
                )

    def _precision(self, register: str) -> int:
        """How finely an index is written, in Wh: a sum is as fine as all its parts together."""
        of_sum = self._given.place is None and register == self._given.total
        return self._step * (len(self._given.grids[0]) if of_sum else 1)
