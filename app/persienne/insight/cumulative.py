"""Energy and known time since the beginning of a curve, at any instant: a series comes in, two running sums go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import running

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

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
