"""Tables of a curve come in, by ends, or by starts and ends, energies per interval go out; formats name columns.

A table of end stamps and mean powers in W comes in, energies per interval go out; the formats name its columns.
docs/formats.md, "Old CSV, load curve": each stamp is the END of its interval, the step is written nowhere. Where every
row of a text is a plain ``stamp;value`` it is read by columns, which is several times faster; any other row sends its
stretch of the file down the careful road, row by row. Both give the same. Powers are kept in mW while they are read,
as some programs write W with decimals.

Tables of local starts, ends and kW (or kWh) come in, energies per interval go out; the formats name the columns.
docs/formats.md, "XLSX, load curve": local start and end without zone (or with an offset), numbers with a comma;
October's doubled hour is told by the order of the rows. The title of the values is taken at its word: kW are mean
powers, kWh are energies.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import label_unit, plain, text_of
from persienne.importers.intervals import NONE, Curve, Interval, Points, each_once, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates, check_order
from persienne.importers.measured import MAX_WATTS, kilo, whole
from persienne.importers.stamps import ALLOWED_STEPS, NEVER, IsoStamps, WallClock, infer_steps, wall_seconds
from persienne.importers.table import written_point_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from persienne.base.reading import Block, Meter, Register
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.table import Row, Sheet, Stretch, Table


GRID = ALLOWED_STEPS[0]
"""Seconds; every stamp of a curve is a multiple of it."""

_MAX_DIGITS = len(str(MAX_WATTS))
MILLI = 1000


class PointRows(Protocol):
    """Reads the rows of a table, stretch by stretch."""

    rows: int
    """How many data rows were read so far, good or not."""

    def points(self) -> Iterator[Points]:
        """The stamped powers in mW, in the order of the file; each refused row is noted."""


def read_curve(
    name: str,
    found: Table,
    meter: Meter,
    register: Register,
    job: Job,
    *,
    rows: Callable[[Table, Job, Refusals], PointRows] | None = None,
) -> ParsedFile:
    """The curve of one table as the format ``name``: one block of ``register``, with what the sheet says of it.

    The table has the columns ``stamp`` and ``value``, a row a point; ``rows`` reads tables that are written otherwise.
    """
    refusals = Refusals(job)
    table, cut_rows = found.whole_rows(refusals)
    reader = (rows or Rows)(table, job, refusals)
    sheet = found.sheet
    step = _said_step(sheet)
    curve = _curve(_instants(Points.joined(reader.points()), WallClock(job.days), refusals, table), step, refusals)
    missing_end = curve.missing_end(job.days, sheet.announced_end)
    if missing_end and sheet.ends_open and curve.durations.all():
        curve = _last_doubted(curve)
    return ParsedFile(
        name,
        meter,
        reader.rows + cut_rows,
        curve.blocks(meter, register, Source(name)),
        holes=curve.holes(),
        duplicates=curve.duplicates,
        refused=refusals.lines(),
        written_point=written_point_in([sheet]),
        missing_end=missing_end,
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(sheet.labels.get("unite")) or label_unit(found.title("value")),
    )


def _instants(points: Points, clock: WallClock, refusals: Refusals, table: Table) -> Points:
    """The same points with an instant for each local wall clock, without those that no clock showed."""
    if not points.naive.any():
        return points
    walls, values = points.stamps[points.naive], points.values[points.naive]
    instants = clock.instants(walls, ends=True)
    for place in np.flatnonzero((instants == NEVER) & (values != NONE)).tolist():  # the others are refused already
        seen = datetime.fromtimestamp(int(walls[place]), UTC).strftime("%Y-%m-%d %H:%M:%S")
        line = int(points.lines[points.naive][place])
        refusals.add(line, Reason.OFF_GRID, seen, column=table.title("stamp"), cell=seen)
    stamps = points.stamps.copy()
    stamps[points.naive] = instants
    return replace(points, stamps=stamps).taken(stamps != NEVER)


def _said_step(sheet: Sheet) -> int:
    """Seconds of ``Pas en minutes``, 0 if it says nothing (it is empty in every real file seen)."""
    said = sheet.said("pas en minutes")
    step = int(said) * 60 if re.fullmatch("[0-9]{1,2}", said) else 0
    return step if step in ALLOWED_STEPS else 0


def _curve(points: Points, fallback: int, refusals: Refusals) -> Curve:
    """End-stamped powers as intervals of joules; the points' own columns may become those of the curve."""
    points, duplicates = each_once(points, refusals, per_unit=MILLI)
    steps = infer_steps(points.stamps, fallback)
    good = points.values != NONE
    if not steps.all():  # then no row has one
        for line, value in zip(points.lines[good].tolist(), points.values[good].tolist(), strict=True):
            refusals.add(line, Reason.NO_STEP, f"{value / MILLI:g}")
        good &= steps > 0
    # In place: of millions of rows every column counts.
    starts, joules = points.stamps, points.values
    starts -= steps
    joules *= steps
    joules += MILLI // 2
    joules //= MILLI
    joules[~good] = NONE
    return Curve(starts, steps, joules, points.qualities, duplicates=duplicates)


def _last_doubted(curve: Curve) -> Curve:
    """The same, where the last value is doubtful if it has fewer digits than the one before: it may have been cut."""
    powers = [int(value) // int(step) for value, step in zip(curve.values[-2:], curve.durations[-2:], strict=True)]
    if len(powers) < 2 or powers[1] < 0 or len(str(powers[1])) >= len(str(powers[0])):
        return curve
    qualities = curve.qualities.copy()
    qualities[-1] = Quality.DOUBTFUL
    return replace(curve, qualities=qualities)


class Rows:
    """Reads the rows of a table, stretch by stretch; ``rows`` counts them, good or not."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.rows = 0
        self._table = table
        self._stamp, self._value = table.places["stamp"], table.places["value"]
        self._width = max(len(table.titles), 2)
        self._job = job
        self._refusals = refusals
        self._stamps = IsoStamps()
        self._dates: dict[str, str] = {}

    def points(self) -> Iterator[Points]:
        """The points of each stretch of the table."""
        read = 0
        for stretch in self._table.stretches():
            points = self.regular(stretch)
            points = self.careful(stretch) if points is None else points
            read += len(points.stamps)
            yield points
        check_order(self._dates.values(), self._table.title("stamp"), self._job)
        if read:
            self._table.sheet.let_go()

    def regular(self, stretch: Stretch) -> Points | None:
        """The points of a stretch of plain stamps and whole numbers or nothing; None for any other."""
        columns = stretch.columns(2) if self._width == 2 else None
        if columns is None:
            return None
        stamped, written = columns[self._stamp], columns[self._value]
        if not "".join(written).isdigit() or max(map(len, written)) > _MAX_DIGITS:
            return None
        try:
            stamps = np.array(self._stamps.column(stamped), np.int64)
        except ValueError:
            return None
        empty = [place for place, value in enumerate(written) if not value] if "" in written else []
        values = np.array([int(value or -1) for value in written] if empty else list(map(int, written)), np.int64)
        if (stamps % GRID).any() or values.max() > MAX_WATTS:
            return None
        line, count = stretch.number, len(written)
        for place in empty:
            self._refusals.add(line + place, Reason.EMPTY_VALUE, f"{stamped[place]};")
        self.rows += count
        powers = np.where(values < 0, NONE, values * MILLI)
        return Points.of(stamps, powers, np.arange(line, line + count, dtype=np.int64))

    def careful(self, stretch: Stretch) -> Points:
        """The points of any stretch; what cannot be read is refused row by row."""
        found: list[tuple[int, int, int, bool]] = []
        for row in stretch.rows():
            self.rows += 1
            point = self._point(row)
            if point is not None:
                found.append(point)
        columns = np.array(found, np.int64).reshape(-1, 4)
        return Points.of(columns[:, 0], columns[:, 1], columns[:, 2], naive=columns[:, 3] == 1)

    def _point(self, row: Row) -> tuple[int, int, int, bool] | None:
        """The stamp, the power or NONE, the row's number, and whether the stamp is a local wall clock."""
        written = text_of(row.cell(self._stamp))
        stamp = self._stamps.epoch(written)
        naive = stamp is None
        if stamp is None:
            stamp = wall_seconds(written)
            self._dates.setdefault(written.partition(" ")[0], written)
        if stamp is None or stamp % GRID:
            if plain(row.cells[0]) in ("horodate", "identifiant prm"):
                raise self._job.unknown("enedis.several")
            reason = Reason.BAD_STAMP if stamp is None else Reason.OFF_GRID
            self._table.refuse(self._refusals, row, reason, "stamp")
            return None
        value = self._power(row)
        if isinstance(value, Reason):
            self._table.refuse(self._refusals, row, value, "value")
            value = NONE
        return stamp, value, row.number, naive

    def _power(self, row: Row) -> int | Reason:
        """The power in mW; a cell beyond the columns with anything in it makes the row ambiguous."""
        return Reason.BAD_VALUE if len(row.cells) > self._width else power(row.cell(self._value))


def power(cell: Cell) -> int | Reason:
    """The power in mW of a cell in W, or why there is none."""
    return whole(cell, MAX_WATTS, MILLI)


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
            yield Interval(start, length, self._joules(row, length), quality, line=row.number)

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
