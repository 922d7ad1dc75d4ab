"""Readings of gas: rows become a parsed file, kWh and m3 as given, and intervals become the local days that they make.

The gas day goes from six to six; it is kept under the date that the operator gives it (docs/formats.md, "Gas").

Intervals of gas come in, the local days that they make go out, a part of a day as what is known of it.
Gas is kept by the day, as its operator gives it (docs/decisions/0016): what is finer is added up.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import GAS_VOLUME, JOULES_PER_KWH, TOTAL_GAS, Made, Quality, Source
from persienne.importers.cells import is_absent, plain, text_of, written
from persienne.importers.indexes import Runs
from persienne.importers.intervals import NONE, Curve, Interval, settle
from persienne.importers.job import Job, ParsedFile, Reason, Refusals
from persienne.importers.measured import kilo, quality_of
from persienne.importers.spans import edges_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter, Register
    from persienne.importers.cells import Cell
    from persienne.importers.spans import Span
    from persienne.importers.table import Row


def by_days(curve: Curve, local: LocalDays) -> Curve:
    """Intervals as the days that they cover: each from its midnight, and as long as the time of it that is known.

    A curve of days or longer spans is given back as it is. Which part of a day is known is not kept: holes are those of
    the intervals.
    """
    days = local.days(curve.starts)
    if not len(days) or bool((local.days(curve.starts + curve.durations - 1) != days).any()):
        return curve
    each, firsts = np.unique(days, return_index=True)
    good = curve.values != NONE
    covered = np.add.reduceat(np.where(good, curve.durations, 0), firsts)
    totals = np.add.reduceat(np.where(good, curve.values, 0), firsts)
    qualities = np.maximum.reduceat(curve.qualities, firsts)
    any_known = covered > 0
    starts = local.midnights(each)[any_known]
    return Curve(starts, covered[any_known], totals[any_known], qualities[any_known], duplicates=curve.duplicates)


def between_readings(by_day: Mapping[int, int], qualities: Mapping[int, int], local: LocalDays) -> tuple[Curve, Runs]:
    """What was used between the days (ordinals) on which a cumulative meter was read, and the runs of its indexes."""
    runs = Runs.of({"GAS": by_day})
    kept = runs.kept(by_day)
    pairs = [pair for pair in pairwise(kept) if pair not in runs.changes]
    starts = np.array([local.midnight(first) for first, _ in pairs], np.int64)
    ends = np.array([local.midnight(last) for _, last in pairs], np.int64)
    values = np.array([by_day[last] - by_day[first] for first, last in pairs], np.int64)
    worst = np.array([max(qualities[first], qualities[last]) for first, last in pairs], np.int64)
    return Curve(starts, ends - starts, values, worst, duplicates=0), runs


DM3_PER_M3 = 1_000

MAX_KILOWATT_HOURS = 2_000_000
MAX_CUBIC_METRES = 200_000

PRECISION = 1_000
"""Wh: the operator gives whole kWh. It is the same for every export, so that the later one wins, however written."""


class GasRow(NamedTuple):
    """One row: the days that it means (None: nobody knows which) and its cells; ``line`` and ``seen`` as when refused.

    ``titles`` are what the cells of the date, the energy and the volume stand under. ``has_indexes`` is false where the
    file has cells for the meter's two indexes and both are empty.
    """

    span: Span | None
    written: Cell
    energy: Cell
    volume: Cell
    quality: Cell
    line: int
    seen: str
    has_indexes: bool = True
    titles: tuple[str, str, str] = ("", "", "")


def parsed_gas(
    name: str, meter: Meter, rows: Sequence[GasRow], job: Job, *, written_point: str = "", cut: Row | None = None
) -> ParsedFile:
    """The file of the format ``name`` with these rows; it visibly ends inside the row ``cut``, if there is one."""
    readings = _Readings(job)
    for row in rows:
        readings.add(row)
    if cut is not None:
        readings.cut(cut)
    return readings.parsed(name, meter, len(rows) + (cut is not None), written_point)


class _Readings:
    def __init__(self, job: Job) -> None:
        self._local = job.days
        self._refusals = Refusals(job)
        self._spans: dict[int, Span] = {}
        self._of: dict[Register, list[Interval]] = {TOTAL_GAS: [], GAS_VOLUME: []}

    def add(self, row: GasRow) -> None:
        if row.span is None:
            date, _, _ = row.titles
            self._refusals.add(row.line, Reason.BAD_STAMP, row.seen, column=date, cell=text_of(row.written))
            return
        self._spans[row.line] = row.span
        energy, volume = self._values(row)
        start, end = self._local.midnight(row.span.first), self._local.midnight(row.span.last + 1)
        quality = quality_of(row.quality) if energy != NONE else Quality.MEASURED
        self._of[TOTAL_GAS].append(Interval(start, end - start, energy, quality, line=row.line))
        if volume != NONE:
            self._of[GAS_VOLUME].append(Interval(start, end - start, volume, quality, line=row.line))

    def cut(self, row: Row) -> None:
        self._refusals.add(row.number, Reason.CUT_LINE, row.seen)

    def _values(self, row: GasRow) -> tuple[int, int]:
        """Joules and dm3 of a row, NONE for what it does not give: the row is then refused for the first."""
        if _is_absence(row):
            self._refusals.add(row.line, Reason.EMPTY_VALUE, row.seen)
            return NONE, NONE
        energy, volume = kilo(row.energy, MAX_KILOWATT_HOURS), kilo(row.volume, MAX_CUBIC_METRES)
        if isinstance(energy, Reason):
            column, cell = row.titles[1], text_of(row.energy)
            self._refusals.add(row.line, energy, row.seen, column=column, cell=cell)
        elif isinstance(volume, Reason) and volume is not Reason.EMPTY_VALUE:
            column, cell = row.titles[2], text_of(row.volume)
            self._refusals.add(row.line, volume, row.seen, column=column, cell=cell)
        return (
            NONE if isinstance(energy, Reason) else energy.times(JOULES_PER_KWH),
            NONE if isinstance(volume, Reason) else volume.times(DM3_PER_M3),
        )

    def parsed(self, name: str, meter: Meter, rows: int, written_point: str) -> ParsedFile:
        source = Source(name, Made.DAILY, PRECISION)
        unsaid = Refusals(Job(""))
        energies, repeated = _apart(self._of[TOTAL_GAS], self._local, self._refusals)
        volumes, _ = _apart(self._of[GAS_VOLUME], self._local, unsaid)
        energy, volume = settle(energies, self._refusals), settle(volumes, unsaid)
        blocks = (*energy.blocks(meter, TOTAL_GAS, source), *volume.blocks(meter, GAS_VOLUME, source))
        return ParsedFile(
            name,
            meter,
            rows,
            blocks,
            holes=energy.holes(),
            duplicates=energy.duplicates + repeated,
            refused=self._refusals.lines(),
            written_point=written_point,
            odd_cell=self._refusals.odd_cell,
            partial=edges_of(self._spans.values(), self._local),
        )


def _is_absence(row: GasRow) -> bool:
    """Whether a row says that there is no measure.

    Tables write it as 0 m3 and 0 kWh without indexes, JSON as nothing at all.
    """
    if plain(row.quality).startswith("absence") or (is_absent(row.energy) and is_absent(row.volume)):
        return True
    zeros = [number is not None and not number.digits for number in map(written, (row.energy, row.volume))]
    return not row.has_indexes and all(zeros)


def _apart(intervals: Iterable[Interval], local: LocalDays, refusals: Refusals) -> tuple[list[Interval], int]:
    """The intervals without what shorter ones say too, and how many say nothing else.

    A file may have days and the weeks that they are of: a week has what is left of it in the one part that its days
    leave. What does not add up is refused.
    """
    known: list[Interval] = []
    others: list[Interval] = []
    repeated = 0
    for one in sorted(intervals, key=lambda one: (one.duration, one.start, one.line)):
        inside = _touched(known, one)
        if one.value == NONE or (inside and (one.start, one.duration) == inside[0][:2]):
            others.append(one)
        elif not inside:
            insort(known, one)
        elif _ends_with_the_year(one, inside, local):
            insort(known, one._replace(duration=inside[0].start - one.start))
        elif (gap := _gap(one, inside)) is None:
            refusals.add(one.line, Reason.CONTRADICTION, str(one.value))
        else:
            left = one.value - sum(each.value for each in inside)
            if gap.duration and left >= 0:
                insort(known, gap._replace(value=left))
            elif abs(left) <= (1 + len(inside)) * JOULES_PER_KWH:  # each is rounded
                repeated += 1
            else:
                refusals.add(one.line, Reason.CONTRADICTION, str(one.value))
    return [*known, *others], repeated


def _touched(known: Sequence[Interval], one: Interval) -> Sequence[Interval]:
    """Those of ``known``, ascending and without overlap, that share any time with an interval."""
    first = bisect_left(known, one.start, key=lambda each: each.start + each.duration - 1)
    return known[first : bisect_left(known, one.start + one.duration, key=lambda each: each.start)]


def _ends_with_the_year(one: Interval, inside: Sequence[Interval], local: LocalDays) -> bool:
    """Whether a week goes over New Year, and its days of the new year are a row of their own.

    The operator's row of the old year is called by the whole week, and means its days up to 31 December.
    """
    rest = inside[0]
    first = date.fromordinal(local.day(rest.start))
    alone = len(inside) == 1 and rest.start + rest.duration == one.start + one.duration
    return alone and (first.month, first.day) == (1, 1)


def _gap(one: Interval, inside: Sequence[Interval]) -> Interval | None:
    """The one part of an interval (empty where there is none) that others leave; None where they leave several."""
    at, gaps = one.start, []
    for each in inside:
        gaps += [(at, each.start)] if each.start > at else []
        at = each.start + each.duration
    end = one.start + one.duration
    gaps += [(at, end)] if at < end else []
    if len(gaps) > 1 or at > end or inside[0].start < one.start:
        return None
    start, stop = gaps[0] if gaps else (end, end)
    return one._replace(start=start, duration=stop - start)
