"""A long curve drawn fast: a series comes in once, lowest, highest and mean power per column go out at any zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.cumulative import Cumulative
from persienne.insight.intervals import paired

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats
    from persienne.insight.series import Series


@dataclass(frozen=True, slots=True, eq=False)
class Envelope:
    """Power per column of a chart, NaN in a column that no interval touches.

    ``edges`` float64 [columns + 1], epoch seconds; ``low``, ``high`` and ``mean`` float64 [columns], W.
    """

    edges: Floats
    low: Floats
    high: Floats
    mean: Floats


class CurveView:
    """What every zoom of one curve shares, worked out once: powers, and running sums of energy and known time."""

    def __init__(self, series: Series) -> None:
        self._starts, self._ends = series.starts, series.ends
        # One value more than there are intervals, for the open end of ``reduceat``.
        self._watts = np.append(series.values / np.maximum(series.durations, 1), 0.0)
        self._sums = Cumulative(series)

    def window(self, start: float, end: float) -> slice:
        """The positions in the series of the intervals that touch the range."""
        first = int(np.searchsorted(self._ends, start, side="right"))
        return slice(first, max(first, int(np.searchsorted(self._starts, end, side="left"))))

    def envelope(self, start: float, end: float, columns: int) -> Envelope:
        """The range cut into ``columns`` equal columns; an interval counts in every column that it touches.

        The mean is energy over known time, so that the columns' energies add up to the curve's.
        """
        edges = np.linspace(start, end, columns + 1)
        first = np.searchsorted(self._ends, edges[:-1], side="right")
        last = np.searchsorted(self._starts, edges[1:], side="left")
        pairs = paired(first, last, len(self._starts))
        unknown = last <= first
        low, high = np.minimum.reduceat(self._watts, pairs)[0::2], np.maximum.reduceat(self._watts, pairs)[0::2]
        low[unknown] = high[unknown] = np.nan
        joules, seconds = np.diff(self._sums.joules(edges)), np.diff(self._sums.seconds(edges))
        mean = np.full(columns, np.nan)
        np.divide(joules, seconds, out=mean, where=seconds > 0)
        return Envelope(edges, low, high, mean)
