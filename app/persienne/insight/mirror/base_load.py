"""The base load: slots or days come in, the watts that the home draws when nobody does anything go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.insight.mirror.known import median, quantile

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

SHARE = 0.05
DAY: Final = (0.0, 24.0)
"""The hours of a whole day."""
DAYS_NEEDED = 7


def base_load(slots: Slots, hours: tuple[float, float] = DAY) -> float | None:
    """The 5 % quantile of a day's slots, as the median over days, in watts; None where less than a week is known.

    Only slots that begin within ``hours`` of the wall count: where panels feed in, those of the night.
    """
    inside = slots.between(*hours)
    lows = np.where(slots.whole_days, quantile(slots.watts[:, inside], SHARE), np.nan)
    return float(median(lows)) if np.isfinite(lows).sum() >= DAYS_NEEDED else None


def bound_of_days(watts: Floats) -> float | None:
    """What the base load is at most, from mean watts of days alone: the 5 % quantile of the days."""
    return float(quantile(watts, SHARE)) if np.isfinite(watts).sum() >= DAYS_NEEDED else None
