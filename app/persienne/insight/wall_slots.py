"""A curve by slot of the wall clock: energy and known time of each slot of each local day, over both changed nights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.cumulative import Cumulative
from persienne.insight.wallclock import DAY, clock_changes, wall_seconds

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.intervals import Floats
    from persienne.insight.series import Series


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
