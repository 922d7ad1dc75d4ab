"""The base load: slots or days come in, the watts that the home draws when nobody does anything go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.known import median, quantile

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

SHARE = 0.05
DAYS_NEEDED = 7


def base_load(slots: Slots) -> float | None:
    """The 5 % quantile of a day's slots, as the median over days, in watts; None where less than a week is known."""
    lows = np.where(slots.whole_days, quantile(slots.watts, SHARE), np.nan)
    return float(median(lows)) if np.isfinite(lows).sum() >= DAYS_NEEDED else None


def bound_of_days(watts: Floats) -> float | None:
    """What the base load is at most, from mean watts of days alone: the 5 % quantile of the days."""
    return float(quantile(watts, SHARE)) if np.isfinite(watts).sum() >= DAYS_NEEDED else None
