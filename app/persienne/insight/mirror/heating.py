"""Electric heating, told by the clock alone: slots or day totals come in, whether it is likely goes out.

No temperature is used: the nights of the cold season draw what nobody awake would, or a winter's days are twice a
summer's. It is measured in docs/mirror.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.bars import dates
from persienne.insight.mirror.known import mean, median, quantile

if TYPE_CHECKING:
    from persienne.base.reading import Bools, Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots
    from persienne.insight.mirror.tank import ClockLoad

NIGHT = (1.0, 4.5)
STRONG_NIGHT = 500.0
"""Watts that the 90 % quantile of the nights reaches under electric heating."""
SEASONS = 2.0
"""How many times a summer's day a winter's day is."""
SEASON_WATTS = 200.0
SEASON_DAYS = 45
"""How many days of each season have to be known."""
WINTER, SUMMER = (12, 1, 2), (6, 7, 8)
COLD = (10, 11, 12, 1, 2, 3, 4)
"""The months whose nights tell of heating: a strong night of summer is something else."""
DAYS_NEEDED = 14


@dataclass(frozen=True, slots=True)
class Heating:
    """Whether electric heating is ``likely``.

    ``night`` is the 90 % quantile of the nights in watts, ``seasons`` how many times a summer's a winter's is (nights,
    or days where only days are known). NaN: not known.
    """

    likely: bool
    night: float
    seasons: float


def heating(slots: Slots, load: ClockLoad | None) -> Heating:
    """Whether the home is heated by electricity; ``slots`` without ``load``, which starts by the clock."""
    nights = median(slots.watts[:, slots.between(*NIGHT)])
    cold = np.where(_in(months_of(slots.first_day, len(nights)), COLD), nights, np.nan)
    strong = float(quantile(cold, 0.9)) if np.isfinite(cold).sum() >= DAYS_NEEDED else np.nan
    days = np.where(slots.whole_days, mean(slots.watts), np.nan)
    first = slots.first_day
    ratio = float(np.fmax(_seasons(nights, first), _seasons(days, first)))
    storage = load is not None and load.is_heating
    return Heating(storage or strong >= STRONG_NIGHT or ratio >= SEASONS, strong, ratio)


def heating_of_days(watts: Floats, first_day: int) -> Heating:
    """The same from mean watts of days in a row alone (NaN: unknown), which needs a winter and a summer."""
    ratio = _seasons(watts, first_day)
    return Heating(ratio >= SEASONS, np.nan, ratio)


def _seasons(watts: Floats, first_day: int) -> float:
    """How many times a summer's value a winter's is; NaN without both, 1 where they are not 200 W apart."""
    months = months_of(first_day, len(watts))
    known = np.isfinite(watts)
    winter, summer = (watts[known & _in(months, season)] for season in (WINTER, SUMMER))
    if min(len(winter), len(summer)) < SEASON_DAYS:
        return np.nan
    cold, warm = float(np.median(winter)), float(np.median(summer))
    return cold / max(warm, 1.0) if cold - warm >= SEASON_WATTS else 1.0


def months_of(first_day: int, days: int) -> Longs:
    """The month of each of so many days, 1 to 12."""
    return np.asarray(dates(first_day + np.arange(days)).astype("M8[M]").astype(np.int64) % 12 + 1)


def _in(months: Longs, season: tuple[int, ...]) -> Bools:
    found: Bools = np.isin(months, season)
    return found
