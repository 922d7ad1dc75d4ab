"""Energy and known time since the beginning of a curve, at any instant: a series comes in, two running sums go out.

By slot of the wall clock too, over both changed nights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import running
from persienne.insight.wallclock import DAY, clock_changes, wall_seconds

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from persienne.base.localtime import LocalDays
    from persienne.insight.intervals import Floats
    from persienne.insight.series import Series


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
