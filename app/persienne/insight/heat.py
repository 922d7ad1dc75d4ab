"""The heat map: a curve comes in, mean power by local day and half-hour of the wall clock goes out; NaN is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.series import Series, by_wall_slot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.reading import Longs
    from persienne.insight.series import History

HALF_HOUR = 1800
SLOTS = 48


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """Mean power by day and half-hour: ``watts`` float32 [days, 48], NaN where it is not known.

    Row 0 is local day ``first_day`` (an ordinal). ``lengths`` (int64 [days]) are seconds: a day of 82 800 has no 2 h,
    and its two half-hours are NaN; in a day of 90 000 those of 2 h are the means of both passages. ``told`` (bool
    [days, 48]) are the half-hours that a gap or a period speaks of as a whole.
    """

    first_day: int
    watts: NDArray[np.float32]
    lengths: Longs
    told: NDArray[np.bool_]

    def between(self, first_day: int, last_day: int) -> Heat:
        """The days from ``first_day`` to ``last_day`` (ordinals, both included) that are in it, and no other."""
        rows = slice(max(first_day - self.first_day, 0), max(last_day + 1 - self.first_day, 0))
        kept = max(self.first_day, first_day)
        return Heat(kept, self.watts[rows], self.lengths[rows], self.told[rows])


def whole_heat(history: History) -> Heat | None:
    """The heat map of all days of which hours are known or a silence is told; None without a curve."""
    local, curve, gaps = local_days(history.zone), history.curve, history.gaps
    if not len(curve):
        return None
    first = min([*curve.starts[:1].tolist(), *gaps.starts[:1].tolist()])
    last = max([*curve.ends[-1:].tolist(), *gaps.ends[-1:].tolist()])
    return heat(history, local.day(first), local.day(last - 1))


def heat(history: History, first_day: int, last_day: int) -> Heat:
    """The heat map from ``first_day`` to ``last_day`` (ordinals, both included).

    Intervals of other steps are shared out over half-hours by time; a half-hour known in part shows the mean power of
    that part.
    """
    local = local_days(history.zone)
    joules, seconds = by_wall_slot(history.curve, local, first_day, last_day, HALF_HOUR)
    watts = np.full(joules.shape, np.nan, np.float32)
    np.divide(joules, seconds, out=watts, where=seconds > 0, casting="same_kind")
    _, told = by_wall_slot(_told(history), local, first_day, last_day, HALF_HOUR)
    return Heat(first_day, watts, np.diff(local.midnights(np.arange(first_day, last_day + 2))), told > 0)


def _told(history: History) -> Series:
    """The time that gaps and periods speak of, each stretch once; its energy is not in it."""
    gaps, periods = history.gaps, history.periods.where(history.periods.covered > 0)
    starts, ends = np.concatenate([gaps.starts, periods.starts]), np.concatenate([gaps.ends, periods.ends])
    order = np.argsort(starts, kind="stable")
    starts, reached = starts[order], np.maximum.accumulate(ends[order])
    begins = np.maximum(starts, np.concatenate([starts[:1], reached[:-1]]))
    more = reached > begins
    nothing = np.zeros(int(more.sum()), np.int64)
    return Series(begins[more], (reached - begins)[more], nothing, nothing, nothing)
