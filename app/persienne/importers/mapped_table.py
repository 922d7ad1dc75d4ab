"""A table and what a household says of it come in, its readings go out; nothing is guessed.

A row is a stamp, or a start and an end, and a value: a mean power, an energy, or a cumulative index. The decisions are
the mapping's; what does not fit it is refused row by row, as with any format.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import (
    GAS_VOLUME,
    TOTAL_GAS,
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Block,
    Made,
    Meter,
    Quality,
    Source,
    index_register,
)
from persienne.importers.cells import written_point
from persienne.importers.gas_rows import between_readings, by_days
from persienne.importers.grdf_table import gas_meter
from persienne.importers.indexes import Runs, never_back, restarts
from persienne.importers.intervals import NONE, Curve, Interval, Points, each_once, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import are_apart, between_dates, month_of, name_months
from persienne.importers.mapped_rows import MappedRows
from persienne.importers.mapping import DAY, MAYBE, MONTH, READINGS, SPAN, Clock, Measure, Stamp, titles_of
from persienne.importers.measured import precision
from persienne.importers.meters_apart import several_in
from persienne.importers.spans import edges_of
from persienne.importers.stamps import ALLOWED_STEPS, EPOCH_DAY, NEVER, WallClock, infer_steps
from persienne.importers.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.reading import Bools, Longs, Register
    from persienne.importers.job import Hole, Job
    from persienne.importers.mapped_rows import Columns
    from persienne.importers.mapping import Mapping
    from persienne.importers.table import Sheet

FORMAT = "mapped"
_HORIZON = 1 << 40
"""A multiple of every step, beyond every stamp: starts counted back from it are ends."""

_PARTS = {"w": 1, "kw": 1000, "wh": 1, "kwh": 1000, "m3": 1000}


def table_of(mapping: Mapping, sheets: Iterable[Sheet]) -> Table | None:
    """The first table with the columns of ``mapping``, or None; one without titles is taken from the first sheet."""
    for sheet in sheets:
        if not mapping.titles:
            return Table(sheet, 0, (), _places(mapping))
        for row in sheet.top:
            if titles_of(row.cells) == mapping.titles:
                return Table(sheet, row.number, row.cells, _places(mapping))
    return None


def _places(mapping: Mapping) -> dict[str, int]:
    places = {f"value{number}": column for number, column in enumerate(mapping.values)}
    named = {name: getattr(mapping, name) for name in ("date", *MAYBE)}
    return places | {name: column for name, column in named.items() if column is not None}


def matching(sheets: Sequence[Sheet], mappings: Sequence[Mapping]) -> Mapping | None:
    """The first mapping whose columns the sheets have."""
    return next((each for each in mappings if table_of(each, sheets)), None)


def read(sheets: Sequence[Sheet], mapping: Mapping, job: Job) -> ParsedFile:
    """The readings of the table as ``mapping`` says; ``file_unknown`` where it is not there.

    A table of several meters is a :class:`SeveralMetersError`. Of gas the volumes are a block of their own. What is in
    m3 and not said to be gas gives nothing.
    """
    table = table_of(mapping, sheets)
    if table is None:
        raise job.unknown("csv")
    parsed = _Reading(table, mapping, job).parsed()
    if mapping.gas and mapping.volume is not None and not mapping.measure.is_volume:
        beside = replace(mapping, values=(mapping.volume,), measure=Measure.M3, volume=None)
        table = Table(table.sheet, table.header, table.titles, _places(beside))
        volumes = _Reading(table, beside, replace(job, mappings=())).parsed().blocks
        parsed = replace(parsed, blocks=(*parsed.blocks, *volumes))
    return parsed


class _Reading:
    def __init__(self, found: Table, mapping: Mapping, job: Job) -> None:
        self._meter = Meter()
        self._found, self._mapping, self._job = found, mapping, job
        self._refusals = Refusals(job)
        self._clock = WallClock(job.days)
        self._register = _register(mapping)
        self._rows = MappedRows(found, mapping, job, self._refusals)
        self._holes: tuple[Hole, ...] = ()
        self._replaced: tuple[Hole, ...] = ()
        self._duplicates = 0
        self._by_day = mapping.by_days

    def parsed(self) -> ParsedFile:
        """The file; :class:`SeveralMetersError` where its rows name several meters."""
        groups = self._rows.groups()
        points = self._rows.points
        if len(points) > 1:
            raise several_in([self._found], "point", self._read_part, self._job)
        written = min(points) if points else ""
        self._meter = gas_meter(written)
        if self._mapping.measure.is_volume and not self._mapping.gas:
            groups = []
        blocks, missing = self._indexes(groups) if self._mapping.measure.is_index else self._energies(groups)
        return ParsedFile(
            FORMAT,
            self._meter,
            self._rows.rows,
            blocks,
            holes=self._holes,
            duplicates=self._duplicates,
            refused=self._refusals.lines(),
            written_point="" if self._meter.point else written_point(written),
            missing_end=missing,
            odd_cell=self._refusals.odd_cell,
            replaced=self._replaced,
            columns=self._mapping.titles,
            partial=edges_of(self._rows.spans, self._job.days),
        )

    def _read_part(self, sheets: Sequence[Sheet], job: Job) -> ParsedFile:
        return read(sheets, self._mapping, job)

    def _energies(self, groups: Sequence[Columns]) -> tuple[tuple[Block, ...], Hole | None]:
        curve = self._curve(groups)
        if self._mapping.gas:
            made, kept = Made.DAILY, by_days(curve, self._job.days)
        else:
            made, kept = Made.DAILY if self._by_day else Made.CURVE, curve
        source = Source(FORMAT, made, self._precision(curve))
        self._holes = curve.holes()
        return kept.blocks(self._meter, self._register, source), curve.missing_end(self._job.days)

    # --- intervals ----------------------------------------------------------------------------------------------------

    def _points_of(self, columns: Columns) -> tuple[Points, Longs]:
        """The rows of a group with an instant each, and their lengths; those that no clock showed are refused."""
        stamps, naive = np.array(columns.stamps, np.int64), np.array(columns.naive, np.bool_)
        lengths = np.array(columns.lengths, np.int64)
        values, lines = np.array(columns.values, np.int64), np.array(columns.lines, np.int64)
        qualities = np.array(columns.qualities, np.int64)
        if naive.any():
            if self._mapping.clock is Clock.LOCAL:
                ends = self._mapping.stamp is Stamp.END and self._mapping.end is None
                stamps[naive] = self._clock.instants(stamps[naive], ends=ends)
            else:
                stamps[naive] -= self._mapping.clock.offset
        for place in np.flatnonzero((stamps == NEVER) & (values != NONE)).tolist():
            title = self._found.title("date")
            self._refusals.add(int(lines[place]), Reason.OFF_GRID, str(lines[place]), column=title, cell="")
        known = stamps != NEVER
        return Points(stamps, values, lines, qualities, naive=naive).taken(known), lengths[known]

    def _curve(self, groups: Sequence[Columns]) -> Curve:
        if self._by_day:
            return self._joined([self._days(one) for one in groups])
        if self._mapping.end is not None:
            return self._joined([self._spans(one) for one in groups])
        together = self._together([self._points_of(one)[0] for one in groups])
        is_end = self._mapping.stamp is Stamp.END
        ends = together.stamps if is_end else (_HORIZON - together.stamps)[::-1]
        steps = infer_steps(ends, self._mapping.step)
        if self._mapping.step:
            gaps = np.diff(ends, prepend=ends[:1] - DAY)
            fits = np.minimum(gaps, self._mapping.step)
            steps = np.where(np.isin(fits, ALLOWED_STEPS), fits, steps)
        steps = steps if is_end else steps[::-1]
        return self._of(together, together.stamps - steps if is_end else together.stamps, steps)

    def _of(self, points: Points, starts: Longs, steps: Longs) -> Curve:
        """Values of some lengths as energies; those without a length are refused."""
        good = points.values != NONE
        for line in points.lines[good & (steps == 0)].tolist():
            self._refusals.add(line, Reason.NO_STEP, "")
        good &= steps > 0
        joules = (points.values * steps + 500) // 1000 if self._mapping.measure.is_power else points.values
        return Curve(starts, steps, np.where(good, joules, NONE), points.qualities, duplicates=self._duplicates)

    def _spans(self, group: Columns) -> Curve:
        points, lengths = self._points_of(group)
        curve = self._of(points, points.stamps, lengths)
        columns = (curve.starts, lengths, curve.values, points.qualities, points.lines)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        settled = settle(
            (
                Interval(start, length, value, Quality(quality), line=line)
                for start, length, value, quality, line in rows
            ),
            self._refusals,
        )
        self._duplicates += settled.duplicates
        return settled

    def _days(self, columns: Columns) -> Curve:
        """Energies of whole days: the date that the stamp shows, or the day before where it ends it; or of spans."""
        local, lengths = self._job.days, self._lengths(columns)
        if lengths is None:
            for line in columns.lines:
                self._refusals.add(line, Reason.NO_STEP, str(line))
            return settle((), self._refusals)
        rows = []
        for span, value, quality, line in zip(lengths, columns.values, columns.qualities, columns.lines, strict=True):
            if span is None:
                self._refusals.add(line, Reason.NO_STEP, str(line))
                continue
            day, days = span
            length = local.midnight(day + days) - local.midnight(day)
            is_power = value != NONE and self._mapping.measure.is_power
            joules = (value * length + 500) // 1000 if is_power else value
            rows.append(Interval(local.midnight(day), length, joules, Quality(quality), line=line))
        settled = settle(rows, self._refusals)
        self._duplicates += settled.duplicates
        return settled

    def _lengths(self, columns: Columns) -> Sequence[tuple[int, int] | None] | None:
        """The first day (ordinal) of each row and how many it has, None for a row of which nothing tells it.

        None for all of them where the dates are no days, nor tell how long.

        Days a month apart are no single days, whatever was said: they are months where they are their first or last.
        """
        mapping, closes = self._mapping, self._closes_day()
        shown = [at // DAY + EPOCH_DAY for at in columns.stamps]
        apart = mapping.step == DAY and mapping.end is None and are_apart(shown)
        if mapping.step == MONTH or apart:
            if not name_months(shown):
                return None
            months = [month_of((at - closes) // DAY + EPOCH_DAY) for at in columns.stamps]
            self._rows.spans += months
            return [(month.first, month.last - month.first + 1) for month in months]
        if mapping.step == READINGS:
            return between_dates(shown, ends=mapping.stamp is Stamp.END)
        if mapping.step == SPAN and not any(columns.lengths):
            return None
        days = [(at - closes) // DAY + EPOCH_DAY for at in columns.stamps]
        return [
            (day, span // DAY if mapping.step == SPAN and span else 1)
            for day, span in zip(days, columns.lengths, strict=True)
        ]

    def _closes_day(self) -> int:
        """The seconds (1) by which a stamp is put back that is the midnight which ends its day or month; else 0."""
        mapping = self._mapping
        return int(mapping.step in (DAY, MONTH) and mapping.stamp is Stamp.END and mapping.end is None)

    def _together(self, groups: Sequence[Points]) -> Points:
        """Rows of one time added up, each group's repeats counted once."""
        once = []
        for points in groups:
            kept, duplicates = each_once(points, self._refusals)
            self._duplicates += duplicates
            once.append(kept)
        if len(once) == 1:
            return once[0]
        # Registers that did not count have no value; of indexes one alone is no total.
        return self._summed(Points.joined(once), least=len(once) if self._mapping.measure.is_index else 1)

    def _summed(self, joined: Points, *, least: int) -> Points:
        """The rows of one time added up, where ``least`` of them have a value."""
        stamps, which = np.unique(joined.stamps, return_inverse=True)
        good = joined.values != NONE
        values, counted = np.zeros(len(stamps), np.int64), np.zeros(len(stamps), np.int64)
        np.add.at(values, which[good], joined.values[good])
        np.add.at(counted, which[good], 1)
        qualities, lines = np.zeros(len(stamps), np.int64), np.full(len(stamps), _HORIZON, np.int64)
        np.maximum.at(qualities, which, joined.qualities)
        np.minimum.at(lines, which, joined.lines)
        naive = np.zeros(len(stamps), np.bool_)
        return Points(stamps, np.where(counted >= least, values, NONE), lines, qualities, naive=naive)

    def _joined(self, curves: Sequence[Curve]) -> Curve:
        """Curves of the same intervals added up; the same time cut otherwise in another one is refused."""
        if len(curves) == 1:
            return curves[0]
        by_span: dict[tuple[int, int], tuple[int, int]] = {}
        for curve in curves:
            columns = (curve.starts, curve.durations, curve.values, curve.qualities)
            for start, length, value, quality in zip(*(column.tolist() for column in columns), strict=True):
                known, worst = by_span.get((start, length), (NONE, 0))
                total = max(known, value) if NONE in (known, value) else known + value
                by_span[start, length] = total, max(worst, quality)
        rows = (Interval(*span, value, Quality(quality), 0) for span, (value, quality) in by_span.items())
        return settle(rows, self._refusals)

    def _precision(self, curve: Curve) -> int:
        """How finely the values are written: W of a curve, Wh of days."""
        unit = self._mapping.measure.unit
        step: int = _PARTS[unit] // 10**self._rows.decimals
        shortest = int(curve.durations[curve.durations > 0].min(initial=3600)) if len(curve.durations) else 3600
        return max(1, step * 3600 // shortest if unit.endswith("h") and not self._by_day else step)

    @property
    def _written_step(self) -> int:
        """The smallest step of the values as written, in Wh or dm3."""
        return precision(_PARTS[self._mapping.measure.unit], self._rows.decimals)

    # --- gas ----------------------------------------------------------------------------------------------------------

    def _gas_indexes(self, points: Points, days: Longs) -> tuple[tuple[Block, ...], Hole | None]:
        """What was used between the midnights of an index of gas; only what lies around them is refused."""
        local = self._job.days
        at_midnight = local.midnights(days) == points.stamps
        known = np.flatnonzero(at_midnight)
        first, last = (int(points.stamps[known[0]]), int(points.stamps[known[-1]])) if len(known) else (0, 0)
        for place in np.flatnonzero((points.stamps < first) | (points.stamps > last)).tolist():
            line = int(points.lines[place])
            self._refusals.add(line, Reason.OFF_GRID, str(line), column=self._found.title("date"))
        closes = self._by_day and self._mapping.stamp is Stamp.END
        numbers = (days[at_midnight] + closes).tolist()
        by_day = dict(zip(numbers, points.values[at_midnight].tolist(), strict=True))
        lines = dict(zip(numbers, points.lines[at_midnight].tolist(), strict=True))
        qualities = dict(zip(numbers, points.qualities[at_midnight].tolist(), strict=True))
        curve, runs = between_readings(by_day, qualities, local)
        for day in by_day.keys() - set(runs.kept(by_day)):
            self._went_back(lines[day], by_day[day])
        self._holes = self._replaced = runs.replaced(local)
        precision = self._written_step
        return curve.blocks(self._meter, self._register, Source(FORMAT, Made.DAILY, precision)), None

    # --- indexes ------------------------------------------------------------------------------------------------------

    def _indexes(self, groups: Sequence[Columns]) -> tuple[tuple[Block, ...], Hole | None]:
        """The cumulative values: at midnights as indexes, at other times as what was counted between them."""
        local = self._job.days
        points = self._together([self._points_of(one)[0] for one in groups])
        points = points.taken(points.values != NONE)
        if not len(points.stamps):
            return (), None
        closes = self._by_day and self._mapping.stamp is Stamp.END
        days = local.days(points.stamps)
        if self._mapping.gas:
            return self._gas_indexes(points, days)
        if self._by_day or bool((local.midnights(days) == points.stamps).all()):
            return self._midnights(dict(zip((days + closes).tolist(), points.values.tolist(), strict=True)), points)
        keep, cuts = self._rising(points)
        stamps, values = points.stamps[keep], points.values[keep]
        begins = np.isin(np.flatnonzero(keep), cuts)[1:]
        curve = Curve(
            stamps[:-1],
            np.diff(stamps),
            np.where(begins, NONE, np.diff(values)),
            points.qualities[keep][1:],
            duplicates=0,
        )
        source = Source(FORMAT, Made.INDEX, self._written_step)
        return curve.blocks(self._meter, self._register, source), None

    def _rising(self, points: Points) -> tuple[Bools, list[int]]:
        """Which indexes are kept, and the places at which another meter begins; those that go back are refused."""
        values = points.values.tolist()
        cuts = restarts(values)
        keep: list[bool] = []
        for start, end in zip([0, *cuts], [*cuts, len(values)], strict=True):
            keep += never_back(values[start:end])
        for place in np.flatnonzero(~np.array(keep, np.bool_)).tolist():
            self._went_back(int(points.lines[place]), values[place])
        return np.array(keep, np.bool_), cuts

    def _midnights(self, by_day: dict[int, int], points: Points) -> tuple[tuple[Block, ...], Hole | None]:
        local, name = self._job.days, self._register.name
        runs = Runs.of({name: by_day})
        kept = runs.kept(by_day)
        self._holes, self._replaced = runs.holes(by_day, local), runs.replaced(local)
        lines = dict(zip(by_day, points.lines.tolist(), strict=False))
        for day in by_day.keys() - set(kept):
            self._went_back(lines.get(day, 0), by_day[day])
        starts = np.array([local.midnight(day) for day in kept], np.int64)
        values = np.array([(by_day[day] + 1800) // 3600 for day in kept], np.int64)
        precision = self._written_step
        source = Source(FORMAT, Made.INDEX, precision)
        nothing = np.zeros(len(kept), np.int64)
        register = index_register(name)
        return (
            Block(self._meter, register, source, starts, durations=nothing, values=values, qualities=nothing.copy()),
        ), None

    def _went_back(self, line: int, joules: int) -> None:
        title, seen = self._found.title("value0"), f"{joules // 3600}"
        self._refusals.add(line, Reason.INDEX_WENT_BACK, seen, column=title, cell=seen)


def _register(mapping: Mapping) -> Register:
    if mapping.gas:
        return GAS_VOLUME if mapping.measure.is_volume else TOTAL_GAS
    return TOTAL_INJECTION if mapping.injection else TOTAL_IMPORT
