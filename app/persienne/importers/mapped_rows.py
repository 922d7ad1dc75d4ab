"""The rows of a table that a household describes come in, their times and values go out, row by row; no curve yet.

A row is refused where its cells are not what the mapping says. Hours that a file counts instead of showing a clock are
placed by the length of their day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from persienne.base.reading import JOULES_PER_KWH, JOULES_PER_WH, Quality
from persienne.importers.cells import has_digit, is_absent, plain, text_of
from persienne.importers.gas_rows import DM3_PER_M3, MAX_CUBIC_METRES
from persienne.importers.intervals import NONE
from persienne.importers.job import Reason
from persienne.importers.mapped_cells import Dates, bare, clock_range, day_of, is_count, number, period_of
from persienne.importers.mapping import DAY, SPAN, Clock, Stamp
from persienne.importers.measured import quality_of
from persienne.importers.stamps import ALLOWED_STEPS, EPOCH_DAY, WallClock, clock_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, Refusals
    from persienne.importers.mapping import Mapping
    from persienne.importers.spans import Span
    from persienne.importers.table import Row, Table

GRID = ALLOWED_STEPS[0]
_JOULES = {"wh": JOULES_PER_WH, "kwh": JOULES_PER_KWH}
_DM3 = {"m3": DM3_PER_M3}
_MILLIWATTS = {"w": 1000, "kw": 1_000_000}
_MOST = {"w": 10**7, "kw": 10**4, "wh": 240 * 10**6, "kwh": 240_000, "m3": MAX_CUBIC_METRES}
_MOST_INDEX = 10**12
_FEW = 0.25
"""The share of rows with an empty cell beside a value up to which these are taken for missing values."""


@dataclass(slots=True)
class Columns:
    """The rows of one text of the column ``where``, in their order; values in mW, J or dm3, or NONE."""

    stamps: list[int] = field(default_factory=list)
    naive: list[bool] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    qualities: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Time:
    """When a row is: an instant, or what a clock shows; ``length`` to its end where it says one, else 0."""

    at: int
    naive: bool
    length: int = 0
    count: int = 0
    """The number of the hour within its day, from 1; 0 where the row shows a clock."""


class MappedRows:
    """Reads the rows of one table. ``rows`` counts them, ``decimals`` is how finely the values are written.

    ``points`` are the texts that name the meter, ``spans`` the spans of days that the rows are of.
    """

    def __init__(self, found: Table, mapping: Mapping, job: Job, refusals: Refusals) -> None:
        self.rows = 0
        self.decimals = 0
        self.points: set[str] = set()
        self._found, self._mapping, self._job, self._refusals = found, mapping, job, refusals
        self._dates = Dates(mapping.order)
        self._clock = WallClock(job.days)
        self._by_day = mapping.by_days
        self._day = ""
        self.spans: list[Span] = []

    def groups(self) -> list[Columns]:
        """The rows by the text of the column ``where``, each with a time and a value or NONE."""
        groups: dict[str, Columns] = {}
        table, cut_rows = self._found.whole_rows(self._refusals)
        self.rows += cut_rows
        counted: list[tuple[Columns, int, _Time]] = []
        shortened = table.shortened_row(*(table.places[f"value{n}"] for n in range(len(self._mapping.values))))
        for place, row in enumerate(self._data_rows(table)):
            if place % 4096 == 0:
                self._job.check()
            group = plain(table.cell(row, "where"))
            if self._mapping.where is not None and group not in self._mapping.texts:
                continue
            self.rows += 1
            if row.number == shortened and self._mapping.measure.is_index:
                self._refusals.add(row.number, Reason.CUT_LINE, row.seen)
                continue
            time = self._time(table, row)
            if time is None:
                continue
            columns = groups.setdefault(group, Columns())
            if time.count:
                counted.append((columns, len(columns.stamps), time))
            columns.stamps.append(time.at)
            columns.naive.append(time.naive)
            columns.lengths.append(time.length)
            columns.values.append(self._value(table, row))
            columns.lines.append(row.number)
            said = table.cell(row, "quality") if self._mapping.quality is not None else None
            columns.qualities.append(Quality.DOUBTFUL if row.number == shortened else quality_of(said))
            if self._mapping.point is not None and (point := bare(table.cell(row, "point"))):
                self.points.add(point)
        self._place_counted(counted)
        return list(groups.values())

    def _data_rows(self, table: Table) -> Iterator[Row]:
        """The rows with a value or a stamp; in a table without a header, from its first date on."""
        begun = bool(self._mapping.titles)
        for row in table.own_rows():
            begun = begun or self._shows_date(bare(table.cell(row, "date")))
            is_units = begun and not self.rows and not any(map(has_digit, row.cells))
            if begun and not is_units:
                yield row

    def _shows_date(self, text: str) -> bool:
        return self._dates.instant(text) is not None or self._dates.shown(text) is not None

    def _time(self, table: Table, row: Row) -> _Time | None:
        """When a row is, or None; it is refused then."""
        written = bare(table.cell(row, "date"))
        if not written and self._mapping.time is not None:
            written = self._day  # the date stands in the first row of its day alone
        self._day = written
        if self._mapping.is_period:
            return self._period(table, row, written)
        if self._mapping.step == SPAN and (span := self._dates.span(written)) is not None:
            return self._of_span(span)
        start = self._moment(written, table.cell(row, "time") if self._mapping.time is not None else None)
        if start is None or (not self._by_day and not start.count and start.at % GRID):
            reason = Reason.BAD_STAMP if start is None else Reason.OFF_GRID
            self._refusals.add(row.number, reason, row.seen, column=table.title("date"), cell=written)
            return None
        if self._mapping.end is None:
            return start
        length = self._length(table, row, start)
        if length is None:
            self._refuse_end(table, row, written)
            return None
        return _Time(start.at, start.naive, length)

    def _refuse_end(self, table: Table, row: Row, written: str) -> None:
        """Refuse a row for its end; where that is days later, the cell is right, and its length was said wrongly."""
        cell = bare(table.cell(row, "end"))
        span = period_of(self._dates, written, cell, self._job.days)
        if span is not None and span.last > span.first:
            self._refusals.add(row.number, Reason.NO_STEP, row.seen)
        else:
            self._refusals.add(row.number, Reason.BAD_STAMP, row.seen, column=table.title("end"), cell=cell)

    def _period(self, table: Table, row: Row, written: str) -> _Time | None:
        """The days from one column to another, or None; the row is refused then, for the cell that is no day."""
        end = bare(table.cell(row, "end"))
        span = period_of(self._dates, written, end, self._job.days)
        if span is not None:
            return self._of_span(span)
        has_start = day_of(self._dates, written, self._job.days) is not None
        name, cell = ("end", end) if has_start else ("date", written)
        self._refusals.add(row.number, Reason.BAD_STAMP, row.seen, column=table.title(name), cell=cell)
        return None

    def _of_span(self, span: Span) -> _Time:
        self.spans.append(span)
        open_end = self._mapping.stamp is Stamp.END and not span.calendar and span.last > span.first
        days = span.last - span.first + (not open_end)
        return _Time((span.first - EPOCH_DAY) * DAY, naive=True, length=days * DAY)

    def _moment(self, written: str, time: Cell) -> _Time | None:
        at = self._dates.instant(written)
        if at is not None and time is None:
            if self._by_day:  # the date that it shows, whatever its offset
                shown = self._dates.shown(written[:10])
                return None if shown is None else _Time(shown[0] * DAY, naive=True)
            return _Time(at, naive=False)
        shown = self._dates.shown(written)
        if shown is None:
            return None
        day, rest = shown
        text = rest if time is None else bare(time)
        return self._within(day * DAY, text, counted=time is not None)

    def _within(self, midnight: int, text: str, *, counted: bool) -> _Time | None:
        """The time of a day that a cell shows, or counts (an hour's number)."""
        if self._by_day:
            return _Time(midnight + DAY * (clock_seconds(text) == DAY), naive=True)
        if counted and is_count(text):
            return _Time(midnight + int(text) * (self._mapping.step or 3600), naive=True, count=1 + int(text))
        both = clock_range(text)
        seconds = both[self._mapping.stamp is Stamp.END] if both is not None else clock_seconds(text) if text else 0
        return None if seconds is None else _Time(midnight + seconds, naive=True)

    def _length(self, table: Table, row: Row, start: _Time) -> int | None:
        """The seconds from the start of a row to its end: an allowed step, or whole days."""
        time = table.cell(row, "end_time") if self._mapping.end_time is not None else None
        written = bare(table.cell(row, "end"))
        at = self._dates.instant(written)
        shown = None if at is not None else self._dates.shown(written)
        if at is not None:
            end, naive = at, False
        elif shown is not None:
            text = bare(time) if self._mapping.end_time is not None else shown[1]
            seconds = clock_seconds(text) if text else 0
            if seconds is None:
                return None
            end, naive = shown[0] * DAY + seconds, True
        else:
            both = clock_seconds(written) if written else None
            if both is None or not start.naive:
                return None
            end, naive = start.at - start.at % DAY + (both or DAY), True
        if naive is not start.naive:
            return None
        if self._by_day:
            return DAY if end - start.at in (DAY, DAY - 3600, DAY + 3600, DAY - 1, DAY - 60, 0) else None
        length = end - start.at
        if naive and self._mapping.clock is Clock.LOCAL:
            first = next(iter(self._clock.passages(start.at)), None)
            said = None if first is None else self._clock.length(first, start.at, end)
            return said if said is not None else (length if length in ALLOWED_STEPS else None)
        return length if length in ALLOWED_STEPS else None

    def _place_counted(self, counted: Sequence[tuple[Columns, int, _Time]]) -> None:
        """Hours that are counted and not shown by a clock: a day of 25 has a 25th, where its rows count so far."""
        step = self._mapping.step or 3600
        from_one = all(time.count > 1 for _, _, time in counted)
        highest: dict[int, int] = {}
        for _, _, time in counted:
            day = (time.at - (time.count - 1) * step) // DAY
            highest[day] = max(highest.get(day, 0), time.count - 1)
        for columns, place, time in counted:
            day = (time.at - (time.count - 1) * step) // DAY
            length = self._job.days.length(day + EPOCH_DAY)
            if length != DAY and highest[day] + (not from_one) == length // step:
                midnight = self._job.days.midnight(day + EPOCH_DAY)
                columns.stamps[place], columns.naive[place] = midnight + (time.count - 1) * step, False

    def _value(self, table: Table, row: Row) -> int:
        """The value in mW, J or dm3, or NONE; the row is then refused."""
        measure, total = self._mapping.measure, 0
        factor = (_MILLIWATTS | _JOULES | _DM3)[measure.unit]
        if plain(table.cell(row, "quality")).startswith("absence"):  # written as 0 by the gas operator
            self._refusals.add(row.number, Reason.EMPTY_VALUE, row.seen)
            return NONE
        most = _MOST_INDEX if measure.is_index else _MOST[measure.unit]
        for place in range(len(self._mapping.values)):
            cell = table.cell(row, f"value{place}")
            if not text_of(cell) and self._has_empty_parts and self._has_value(table, row):
                continue
            found = None if is_absent(cell) else number(cell, self._mapping.decimal, measure.unit)
            reason = None
            if found is None:
                reason = Reason.EMPTY_VALUE if is_absent(cell) else Reason.BAD_VALUE
            elif found.digits < 0:
                reason = Reason.NEGATIVE
            elif found.digits > most * 10**found.decimals:
                reason = Reason.BAD_VALUE
            if found is None or reason is not None:
                table.refuse(self._refusals, row, reason or Reason.BAD_VALUE, f"value{place}")
                return NONE
            self.decimals = max(self.decimals, found.decimals)
            total += found.times(factor)
        return total

    @cached_property
    def _has_empty_parts(self) -> bool:
        """Whether an empty cell of several values says that this part counted nothing: it is the table's own way.

        So are seasons and colours written. Where few rows have an empty cell beside a value, it is one that is missing.
        """
        if len(self._mapping.values) < 2 or self._mapping.measure.is_index:
            return False
        rows = [row for row in self._found.own_rows() if self._has_value(self._found, row)]
        places = range(len(self._mapping.values))
        partial = sum(any(not text_of(self._found.cell(row, f"value{n}")) for n in places) for row in rows)
        return partial > len(rows) * _FEW

    def _has_value(self, table: Table, row: Row) -> bool:
        cells = [table.cell(row, f"value{place}") for place in range(len(self._mapping.values))]
        return any(map(has_digit, cells))
