"""What a home draws while nobody does anything: the base load, and the night's level by day or by season.

The level is the 90 % quantile of 1 to 4 h, as the median of a day and its seven neighbours on both sides; the jump is
the same of the differences between neighbouring slots (after Chen et al. 2013, «Non-intrusive occupancy monitoring»).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.insight.mirror.slots import HOUR, around, mean, median, quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots


SHARE = 0.05
DAY_LONG: Final = (0.0, 24.0)
"""The hours of a whole day."""
DAYS_NEEDED = 7


def base_load(slots: Slots, hours: tuple[float, float] = DAY_LONG) -> float | None:
    """The 5 % quantile of a day's slots, as the median over days, in watts; None where less than a week is known.

    Only slots that begin within ``hours`` of the wall count: where panels feed in, those of the night.
    """
    inside = slots.between(*hours)
    lows = np.where(slots.whole_days, quantile(slots.watts[:, inside], SHARE), np.nan)
    return float(median(lows)) if np.isfinite(lows).sum() >= DAYS_NEEDED else None


def bound_of_days(watts: Floats) -> float | None:
    """What the base load is at most, from mean watts of days alone: the 5 % quantile of the days."""
    return float(quantile(watts, SHARE)) if np.isfinite(watts).sum() >= DAYS_NEEDED else None


NIGHT = (1.0, 4.0)
NEIGHBOURS = 7
HIGH = 0.9
UNKNOWN, QUIET, BUSY, LOUD = -1, 0, 1, 2
LOCAL_HOURS = 5
LOCAL_SHARE = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class Night:
    """The night's ``level`` and ``jump`` in watts, one value a day [days]; NaN where a fortnight knows nothing."""

    level: Floats
    jump: Floats


def jumps(slots: Slots) -> Floats:
    """How far each slot is from the one before, in watts [days, slots]."""
    flat = slots.watts.ravel()
    return np.abs(np.diff(flat, prepend=flat[:1])).reshape(slots.watts.shape)


def night(slots: Slots) -> Night:
    """The level and the jump of the nights."""
    inside = slots.between(*NIGHT)
    return Night(
        *(median(around(quantile(values[:, inside], HIGH), NEIGHBOURS)) for values in (slots.watts, jumps(slots)))
    )


def observed(slots: Slots, base: Night) -> NDArray[np.int8]:
    """What each slot looks like beside the night: UNKNOWN, QUIET, BUSY or LOUD [days, slots]."""
    level, jump = base.level[:, np.newaxis], base.jump[:, np.newaxis]
    busy = (slots.watts > 1.15 * level + 15) | (jumps(slots) > 1.3 * jump + 60)
    loud = busy & (slots.watts > 1.6 * level + 150)
    return _with_holes(slots, busy, loud)


def observed_over_heating(slots: Slots) -> NDArray[np.int8]:
    """The same where electric heating hides the night's level: each slot beside the lowest of the hours around it."""
    reach = LOCAL_HOURS * HOUR // slots.step
    flat = slots.watts.ravel()
    lowest = quantile(around(flat, reach), LOCAL_SHARE)
    smooth = mean(around(lowest, reach // 2))
    above = slots.with_watts((flat - smooth).reshape(slots.watts.shape))
    inside = slots.between(*NIGHT)
    noise = median(around(quantile(np.abs(above.watts[:, inside]), 0.5), NEIGHBOURS))
    noise = np.where(np.isfinite(noise), noise, 0)[:, np.newaxis]
    busy = above.watts > noise + 100
    loud = busy & (above.watts > noise + 400)
    return _with_holes(slots, busy, loud)


def _with_holes(slots: Slots, busy: NDArray[np.bool_], loud: NDArray[np.bool_]) -> NDArray[np.int8]:
    return np.where(slots.known, busy.astype(np.int8) + loud, UNKNOWN).astype(np.int8)
