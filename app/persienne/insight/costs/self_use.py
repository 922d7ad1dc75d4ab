"""What a home used of its own production: what was produced and what was injected come in, the difference goes out.

It is known where both are: of an interval that both curves have, and of a day whose totals are both whole. Where more
was injected than produced nothing is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.costs.energies import Known
from persienne.insight.series import DayTotals, Periods, Series

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays


def self_used(produced: Known, injected: Known, local: LocalDays) -> Known:
    """The energy that was produced and not injected, as if it had been drawn at these hours."""
    days, tolerance = _days(produced, injected, local)
    return Known(_curve(produced.curve, injected.curve), days, tolerance, Periods.empty())


def _curve(produced: Series, injected: Series) -> Series:
    _, mine, theirs = np.intersect1d(produced.starts, injected.starts, assume_unique=True, return_indices=True)
    made, sold = produced.where(mine), injected.where(theirs)
    left = made.values - sold.values
    clear = (made.durations == sold.durations) & (left >= 0)
    return Series(made.starts, made.durations, left, np.maximum(made.qualities, sold.qualities), made.origins).where(
        clear
    )


def _days(produced: Known, injected: Known, local: LocalDays) -> tuple[DayTotals, np.ndarray]:
    made, sold = produced.days, injected.days
    _, mine, theirs = np.intersect1d(made.days, sold.days, assume_unique=True, return_indices=True)
    lengths = np.array([local.length(int(day)) for day in made.days[mine]], np.int64)
    left = made.joules[mine] - sold.joules[theirs]
    clear = (made.covered[mine] >= lengths) & (sold.covered[theirs] >= lengths) & (left >= 0)
    qualities = np.maximum(made.qualities[mine], sold.qualities[theirs])
    days = DayTotals(made.days[mine], left, lengths, qualities, made.origins[mine])
    return days.where(clear), (produced.tolerance[mine] + injected.tolerance[theirs])[clear]
