"""The totals that may be a day's come in from every source; one total a day and what is known beside the days go out.

A complete day beats a partial one; then index-made beats the rest, unless it is written in whole kWh, and the finer
precision the coarser (architecture, 3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Made, Source
from persienne.insight.days import around, days_of_curve, days_of_indexes, merge_days, with_rests, within_days
from persienne.insight.file_periods import FilePeriod, beside_what_is_known
from persienne.insight.periods import Beside, between_indexes, over_midnight
from persienne.insight.series import Contradictions, DayTotals, Periods

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.household.measures.recalled import RecalledCurve, StoredLine
    from persienne.insight.series import Series
    from persienne.store.days import DayColumns
    from persienne.store.periods import PeriodRow


EXACT_INDEX = 100
"""Wh in which an index may be written to beat a curve whatever the curve's step; files in whole kWh move by more."""


def day_step(source: Source) -> int:
    """How finely a source writes a day's energy, in Wh; a curve of whole watts adds up exactly (architecture, 4)."""
    if source.made is Made.CURVE and source.precision > 1:
        return source.precision * 24
    return source.precision


class DayCandidates:
    """The totals that may be a day's, with one list of sources for all; ``ranked`` are their numbers in the file."""

    def __init__(self, local: LocalDays, ranked: Sequence[int]) -> None:
        self._local = local
        self._place = {number: place for place, number in enumerate(ranked)}
        self.sources: list[Source] = []
        self._totals: list[tuple[tuple[bool, int, Made, int], DayTotals]] = []
        self._curve: tuple[RecalledCurve, int] | None = None
        self._line: tuple[StoredLine, Bools, int] | None = None
        self._numbers: list[int] = []
        self._periods: list[tuple[int, FilePeriod]] = []

    def add_periods(self, source: Source, number: int, rows: Iterable[PeriodRow]) -> None:
        """What one source gives of several days together; the source to believe first comes first."""
        self._periods += [(number, FilePeriod(*row, len(self.sources))) for row in rows]
        self._add_sources([source], [number])

    def add(self, source: Source, number: int, columns: DayColumns) -> None:
        """Totals that one source gives by day."""
        origins = np.full(len(columns), len(self.sources), np.int64)
        totals = DayTotals(columns.days, columns.joules, columns.covered, columns.qualities, origins=origins)
        self._add_sources([source], [number])
        self._append(source, number, totals)

    def add_curve(self, curve: RecalledCurve) -> None:
        """The sums of a resolved curve; the worst ranked source of each day says how fine it is.

        A silence of the meter line over midnight left one interval in two days: how much belongs to which is not
        known, so neither takes it (see :meth:`settled`). What is left of a gap that was shaped belongs to its day.
        """
        if not curve.sources:
            return
        begin = len(self.sources)
        self._curve = curve, begin
        self._add_sources(curve.sources, curve.numbers)
        series, rests = within_days(curve.series, self._local), curve.resolved.rests
        totals = days_of_curve(series, self._local)
        totals = with_rests(totals, rests.where(self._in_one_day(rests.starts, rests.ends)), self._local)
        for position, (source, number) in enumerate(zip(curve.sources, curve.numbers, strict=True)):
            own = totals.where(totals.origins == position)
            self._append(source, number, replace(own, origins=own.origins + begin))
        for position, whole in curve.whole_days:
            origins = np.full(len(whole), begin + position, np.int64)
            totals = DayTotals(whole.days, whole.joules, whole.covered, whole.qualities, origins=origins)
            self._append(curve.sources[position], curve.numbers[position], totals)

    def add_indexes(self, line: StoredLine, changes: Longs) -> None:
        """Differences within each file, then those between files; ``changes`` are the days around each new meter."""
        if not len(line.line):
            return
        begin, apart, points = len(self.sources), line.apart(changes), line.line
        self._line = line, apart, begin
        self._add_sources(line.sources, line.numbers)
        for position, entry in enumerate(line.stored):
            block, days = entry.block, self._local.days(entry.block.starts)
            origins = np.full(len(block), begin + position, np.int64)
            totals, _ = days_of_indexes(
                days,
                block.values,
                self._local,
                qualities=block.qualities,
                origins=origins,
                apart=around(changes, days),
            )
            self._append(block.source, entry.source_id, totals)
        if line.stored:
            # What was heard in a day is there only where neither of its midnights is: two of these stand in a row.
            keeps = points.at_midnight
            totals, _ = days_of_indexes(
                points.days[keeps],
                points.wh[keeps],
                self._local,
                qualities=points.qualities[keeps],
                origins=begin + points.origins[keeps],
                apart=_among(apart, keeps),
            )
            self._append(line.stored[-1].block.source, line.stored[-1].source_id, totals)

    def settled(self) -> tuple[DayTotals, Beside]:
        """One total a day, and what is known beside the days."""
        in_rank = sorted(self._totals, key=lambda entry: entry[0], reverse=True)
        totals = merge_days([totals for _, totals in in_rank], self._local)
        beside = self._over_midnight(totals)
        if self._line is not None:
            line, apart, begin = self._line
            outside = self._outside_of_gaps(line)
            points = replace(line.line, origins=line.line.origins + begin).where(outside)
            apart = _among(apart, outside)
            # Its load-curve points are the line's too: what they say before an index is in the night before it.
            made = np.array([source.made in (Made.INDEX, Made.CURVE_POINT) for source in self.sources], np.bool_)
            of_line = made[totals.origins]
            of_days = (totals, of_line, self._before_index(totals, of_line))
            found = between_indexes(points, apart, of_days, beside.periods, local=self._local)
            beside = Beside(found.periods, beside.against.joined(found.against))
        if self._periods:
            beside = beside._replace(periods=self._with_periods(totals, beside.periods))
        return totals, beside

    def _add_sources(self, sources: Sequence[Source], numbers: Sequence[int]) -> None:
        self.sources.extend(sources)
        self._numbers.extend(numbers)

    def _with_periods(self, totals: DayTotals, known: Periods) -> Periods:
        """``known`` and what files give of several days that counts beside it and beside ``totals``."""
        own: dict[int, set[int]] = {}
        for origin, number in enumerate(self._numbers):
            own.setdefault(number, set()).add(origin)
        with_periods = {self._place[number] for number, _ in self._periods}
        days: dict[int, set[int]] = {}
        for (*_, place), known_days in self._totals:
            if -place in with_periods:
                days.setdefault(-place, set()).update(known_days.days.tolist())
        given = []
        for number, period in self._periods:
            own_days = days.get(self._place[number], set())
            with_days = not own_days.isdisjoint(range(period.first, period.last + 1))
            given.append(period._replace(own=frozenset(own[number]), with_days=with_days))
        return beside_what_is_known(given, totals, known, self._local)

    def _over_midnight(self, totals: DayTotals) -> Beside:
        """What the gaps of the curve that cross a midnight leave beside ``totals``, shaped ones included."""
        if self._curve is None:
            return Beside(Periods.empty(), Contradictions.empty())
        curve, begin = self._curve
        inside = self._in_one_day(curve.series.starts, curve.series.ends)
        rests = curve.resolved.rests
        left = rests.where(~self._in_one_day(rests.starts, rests.ends))
        found = over_midnight(self._crossing(curve), curve.series.where(inside), totals, self._local)
        return Beside(_from(found.periods.joined(left), begin), found.against)

    def _outside_of_gaps(self, line: StoredLine) -> Bools:
        """Which indexes of ``line`` were not heard by another source while the meter line was silent over a midnight.

        The gap is an energy that such an index would part, without its instant. A silence of the line's own ends with
        an index, so that only another source has heard an earlier one in that day.
        """
        found = np.ones(len(line.line), np.bool_)
        if self._curve is None:
            return found
        curve, local = self._curve[0], self._local
        gaps = self._crossing(curve)
        gaps = gaps.where(np.array([one.made is Made.INDEX for one in curve.sources], np.bool_)[gaps.origins])
        first, last = local.days(gaps.starts) + 1, local.days(gaps.ends - 1)
        numbers = np.array(curve.numbers, np.int64)[gaps.origins]
        for place in np.flatnonzero(~line.line.at_midnight).tolist():
            day, number = int(line.line.days[place]), line.numbers[line.line.origins[place]]
            found[place] = not ((first <= day) & (last >= day) & ((last > day) | (numbers != number))).any()
        return found

    def _crossing(self, curve: RecalledCurve) -> Series:
        """The intervals that cross a midnight, those included that are too long for a curve."""
        inside = self._in_one_day(curve.series.starts, curve.series.ends)
        return curve.series.where(~inside).joined(curve.resolved.long_gaps)

    def _before_index(self, totals: DayTotals, of_line: Bools) -> Longs:
        """What each of ``totals`` holds from before the first index of its day, where it is a sum of the curve."""
        if self._curve is None:
            return np.zeros(len(totals), np.int64)
        curve, begin = self._curve
        is_sum = of_line & (totals.origins >= begin) & (totals.origins < begin + len(curve.sources))
        return np.where(is_sum, [curve.before.get(day, 0) for day in totals.days.tolist()], 0)

    def _in_one_day(self, starts: Longs, ends: Longs) -> Bools:
        found: Bools = self._local.days(starts) == self._local.days(ends - 1)
        return found

    def _append(self, source: Source, number: int, totals: DayTotals) -> None:
        exact = source.made is Made.INDEX and source.precision <= EXACT_INDEX
        rank = (exact, -day_step(source), source.made, -self._place[number])
        self._totals.append((rank, totals))


def _among(apart: Bools, keeps: Bools) -> Bools:
    """Which neighbours among the points that stay are apart: those with anything apart between them."""
    steps = np.concatenate([[0], np.cumsum(apart)])[np.flatnonzero(keeps)]
    found: Bools = np.diff(steps) > 0
    return found


def _from(periods: Periods, begin: int) -> Periods:
    """``periods`` with origins that count from ``begin``."""
    columns = (periods.starts, periods.ends, periods.joules, periods.covered, periods.qualities)
    return Periods(*columns, periods.origins + begin, periods.exact)
