"""Readings of gas: rows become a parsed file, kWh and m3 as given, and intervals become the local days that they make.

The gas day goes from six to six; it is kept under the date that the operator gives it (docs/formats.md, "Gas").

Intervals of gas come in, the local days that they make go out, a part of a day as what is known of it.
Gas is kept by the day, as its operator gives it (docs/decisions/0016): what is finer is added up.
"""

from __future__ import annotations

from bisect import bisect_left
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
        chosen = {register: _shortest(intervals) for register, intervals in self._of.items()}
        energy = settle(chosen[TOTAL_GAS], self._refusals)
        volume = settle(chosen[GAS_VOLUME], Refusals(Job("")))
        blocks = (*energy.blocks(meter, TOTAL_GAS, source), *volume.blocks(meter, GAS_VOLUME, source))
        left_out = len(self._of[TOTAL_GAS]) - len(chosen[TOTAL_GAS])
        return ParsedFile(
            name,
            meter,
            rows,
            blocks,
            holes=energy.holes(),
            duplicates=energy.duplicates + left_out,
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


def _shortest(intervals: Iterable[Interval]) -> list[Interval]:
    """The intervals that overlap no shorter one: of a file with days and weeks, the days and the weeks without any."""
    kept: list[Interval] = []
    by_length: dict[int, list[Interval]] = {}
    for interval in intervals:
        by_length.setdefault(round(interval.duration / 86_400), []).append(interval)
    for _, some in sorted(by_length.items()):
        starts = sorted((one.start, one.start + one.duration) for one in kept)
        kept += [one for one in some if not _touches(starts, one.start, one.start + one.duration)]
    return kept


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span of ``spans``, ascending and without overlap, shares any time with the one from start to end."""
    place = bisect_left(spans, (end, 0))
    return place > 0 and spans[place - 1][1] > start
