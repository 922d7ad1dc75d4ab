"""What the store resolves to: one curve and one total a day as columns, and the running sums of a curve at any instant.

Energy and known time since the beginning of a curve, at any instant: a series comes in, two running sums go out.
By slot of the wall clock too, over both changed nights.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from typing import TYPE_CHECKING, Self

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.energy_market import Energy
from persienne.base.localtime import FRANCE
from persienne.insight.intervals import DAY, clock_changes, running, wall_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.base.set_aside import SetAside
    from persienne.insight.intervals import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Series(InColumns):
    """One resolved series of intervals: int64 columns of one length, ascending, without overlap.

    ``starts`` UTC epoch seconds, ``durations`` seconds, ``values`` joules, ``qualities`` as ``Quality``; ``origins`` is
    the position, in the sequence of candidates that was resolved, of the one that each value came from.
    """

    starts: Longs
    durations: Longs
    values: Longs
    qualities: Longs
    origins: Longs

    @property
    def ends(self) -> Longs:
        """Where each interval ends (epoch seconds, excluded)."""
        return self.starts + self.durations

    def joined(self, other: Series) -> Series:
        """Both, which do not overlap, ascending."""
        both = Series.of_all([self, other])
        # Two sorted runs: the stable sort merges them in linear time.
        return both.where(np.argsort(both.starts, kind="stable"))


@dataclass(frozen=True, slots=True, eq=False)
class DayTotals(InColumns):
    """Energy per local day: int64 columns of one length, ``days`` ascending ordinals without repeats.

    ``joules`` is the energy known of the day, ``covered`` the seconds of the day that it speaks of (the day's whole
    length when it comes from indexes or from a daily energy), ``qualities`` the worst quality in it, ``origins`` as in
    ``Series``.
    """

    days: Longs
    joules: Longs
    covered: Longs
    qualities: Longs
    origins: Longs

    def joined(self, other: DayTotals) -> DayTotals:
        """Both, which share no day, ascending."""
        both = DayTotals.of_all([self, other])
        return both.where(np.argsort(both.days, kind="stable"))


@dataclass(frozen=True, slots=True, eq=False)
class Periods(InColumns):
    """Energies known of a span as a whole and of no day: columns of one length, ascending by start; spans may nest.

    What a range of days holds is the sum of its days and of the periods whose span lies in it: a period counts only
    what the days and the shorter periods in its span do not. ``starts`` and ``ends`` are UTC epoch seconds, the end
    excluded. ``joules`` is negative where the finer values in the span say a little more than its index. ``covered``
    is the time, in seconds, that is known by this period alone. Where ``exact`` is false the energy was counted from
    some instant of the span's first day to some instant of its last day. ``qualities`` and ``origins`` as in
    ``Series``.
    """

    starts: Longs
    ends: Longs
    joules: Longs
    covered: Longs
    qualities: Longs
    origins: Longs
    exact: Bools

    def joined(self, other: Periods) -> Periods:
        """Both, ascending by start and then by end."""
        both = Periods.of_all([self, other])
        return both.where(np.lexsort((both.ends, both.starts)))

    @property
    def in_part(self) -> Bools:
        """Which were counted over some part of their span only, nobody knowing how much of it that is."""
        found: Bools = ~self.exact & (self.covered >= self.ends - self.starts)
        return found

    @classmethod
    def empty(cls) -> Periods:
        """No period at all."""
        return cls.of_rows([])

    @classmethod
    def of_rows(cls, rows: Sequence[tuple[int, int, int, int, int, int, bool]]) -> Periods:
        """Periods given one by one, in any order; each row has the columns in their order."""
        starts, ends, joules, covered, qualities, origins, exact = np.array(sorted(rows), np.int64).reshape(-1, 7).T
        return cls(starts, ends, joules, covered, qualities=qualities, origins=origins, exact=exact.astype(np.bool_))


class SaidBy(IntFlag):
    """Whose the values are that say another energy than what counts; POINTS and FILE together where some are of each.

    What counts is the meter's index, which finer values of the first two contradict.
    """

    POINTS = 1
    """The meter's own load-curve points, heard on its line."""
    FILE = 2
    """A file of the household's."""
    OTHER_FILE = 4
    """A file's values of another length than those that are shown of the same time; no index is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Contradictions(InColumns):
    """Spans of which other sources say another energy than the meter counted: int64 columns of one length, ascending.

    A gap of a meter line that a finer source fills, gaps and whole days, or two indexes and the days between them.
    ``starts`` and ``ends`` in UTC epoch seconds; ``counted`` is what the meter counted and ``said`` what the others
    say, in joules: less than all of the span where its edges lie in no whole day. ``said_by`` as ``SaidBy``: of
    OTHER_FILE ``counted`` is what the curve shows, and ``said`` what another file says of that time.
    """

    starts: Longs
    ends: Longs
    counted: Longs
    said: Longs
    said_by: Longs

    def joined(self, other: Contradictions) -> Contradictions:
        """Both together, ascending by start; a contradiction of ``other`` that overlaps one of these is left out."""
        apart = np.array(
            [
                not np.any((self.starts < end) & (self.ends > start))
                for start, end in zip(other.starts.tolist(), other.ends.tolist(), strict=True)
            ],
            np.bool_,
        )
        both = Contradictions.of_all([self, other.where(apart)])
        return both.where(np.argsort(both.starts, kind="stable"))

    @classmethod
    def of_rows(cls, rows: Sequence[tuple[int, int, int, int]], said_by: SaidBy) -> Contradictions:
        """Contradictions given one by one, in any order: starts, ends, counted, said; the last by ``said_by``, all."""
        columns = np.array([(*row, said_by) for row in sorted(rows)], np.int64).reshape(-1, 5).T
        return cls(*columns)


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """All that the charts of one register of one meter need: the resolved curve (maybe empty) and the resolved days."""

    curve: Series
    """The intervals that have a shape to show; the gaps are not among them."""
    days: DayTotals
    periods: Periods
    """What is known beside the days: over a silence across midnight, between indexes that missed some midnights."""
    zone: str = FRANCE
    gaps: Series = field(default_factory=Series.empty)
    """The silences of the meter line: each is one energy whose shape is not known, in a day or over midnights."""
    contradictions: Contradictions = field(default_factory=Contradictions.empty)
    set_aside: tuple[SetAside, ...] = ()
    """The days whose values are stored and stand in none of the columns above, the earliest first."""
    with_set_aside: Periods = field(default_factory=Periods.empty)
    """What is in no sum either, of days that count: it is known only together with days that are set aside."""
    energy: Energy = Energy.ELECTRICITY
    volume: History | None = None
    """Of gas, the volumes beside the energies: the same columns, with dm3 in the place of joules."""

    @classmethod
    def empty(cls) -> Self:
        """Nothing at all."""
        return cls(Series.empty(), DayTotals.empty(), Periods.empty())


class Cumulative:
    """The running sums of a curve, straight inside each interval and level across holes.

    The difference between two instants is what the curve says of the time between them; intervals of any step are
    thus shared out by time. Exact to the joule at the edges of intervals (float64 holds integers up to 2**53; ten
    years of a home come to 10**12 J).
    """

    def __init__(self, series: Series) -> None:
        self._knots = _edges(series.starts, series.ends)
        joules, seconds = running(series.values), running(series.durations)
        self._joules = _edges(joules[:-1], joules[1:])
        self._seconds = _edges(seconds[:-1], seconds[1:])

    def joules(self, at: ArrayLike) -> Floats:
        """Energy from the beginning to each instant ``at`` (epoch seconds, any shape)."""
        return self._read(at, self._joules)

    def seconds(self, at: ArrayLike) -> Floats:
        """Known time from the beginning to each instant ``at``."""
        return self._read(at, self._seconds)

    def _read(self, at: ArrayLike, sums: Floats) -> Floats:
        if not len(self._knots):
            return np.zeros(np.shape(at))
        return np.asarray(np.interp(np.asarray(at, np.float64), self._knots, sums))


def _edges(before: ArrayLike, after: ArrayLike) -> Floats:
    """Interleaves what stands at the start and at the end of each interval."""
    return np.column_stack([before, after]).astype(np.float64).ravel()


def by_wall_slot(series: Series, local: LocalDays, first_day: int, last_day: int, step: int) -> tuple[Floats, Floats]:
    """Joules and known seconds [days, slots] of each slot of ``step`` seconds (a divisor of an hour) on the wall.

    From ``first_day`` to ``last_day`` (ordinals, both included). Intervals are shared out by time. A day of 23 hours
    knows nothing of 2 h; in one of 25 hours the slots of 2 h hold both passages.
    """
    midnights = local.midnights(np.arange(first_day, last_day + 1))
    sums = Cumulative(series)
    edges = midnights[:, np.newaxis] + step * np.arange(DAY // step + 1)
    joules, seconds = np.diff(sums.joules(edges), axis=1), np.diff(sums.seconds(edges), axis=1)
    for change in clock_changes(local, first_day, last_day):
        row = change.day - first_day
        joules[row], seconds[row] = _changed_day(sums, local, change.day, step)
    return joules, seconds


def _changed_day(sums: Cumulative, local: LocalDays, day: int, step: int) -> tuple[Floats, Floats]:
    """Energy and known time of a day of 23 or 25 hours, by slot of its wall clock."""
    edges = local.midnight(day) + np.arange(0, local.length(day) + 1, step)
    slots = wall_seconds(local, edges[:-1]) // step
    joules, seconds = np.zeros(DAY // step), np.zeros(DAY // step)
    np.add.at(joules, slots, np.diff(sums.joules(edges)))
    np.add.at(seconds, slots, np.diff(sums.seconds(edges)))
    return joules, seconds
