"""Electric heating, told by the clock alone: slots or day totals come in, whether it is likely goes out.

No temperature is used: the nights of the cold season draw what nobody awake would, or a winter's days are twice a
summer's. One step decides for the whole home (:func:`decided`). It is measured in docs/mirror.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.bars import dates
from persienne.insight.mirror.slots import HALF_HOUR, mean, median, quantile

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    ``night`` is the 90 % quantile of the cold season's nights in watts, NaN where fewer than a fortnight of them are
    known. ``winter`` says that as many nights from December to February are known: then nothing else has to tell it.
    """

    likely: bool
    night: float = np.nan
    winter: bool = False


class Decided(NamedTuple):
    """What tells that the home is heated by electricity: its curve, its day totals, both, or nothing (None)."""

    by_curve: Heating | None
    by_days: Heating | None

    @property
    def likely(self) -> bool:
        """Whether electric heating is likely."""
        return self.by_curve is not None or self.by_days is not None


def heating(slots: Slots, load: ClockLoad | None, *, feeds_in: bool = False) -> Heating:
    """Whether the home is heated by electricity; ``slots`` without ``load``, which starts by the clock.

    Where panels feed in, summers are low by themselves: seasons say nothing, and the nights alone tell it.
    """
    nights = median(slots.watts[:, slots.between(*NIGHT)])
    months = months_of(slots.first_day, len(nights))
    cold = np.where(_in(months, COLD), nights, np.nan)
    strong = float(quantile(cold, 0.9)) if np.isfinite(cold).sum() >= DAYS_NEEDED else np.nan
    winter = bool(np.isfinite(nights[_in(months, WINTER)]).sum() >= DAYS_NEEDED)
    storage = load is not None and load.is_heating
    return Heating(storage or strong >= STRONG_NIGHT or (not feeds_in and _of_seasons(slots, nights)), strong, winter)


def _of_seasons(slots: Slots, nights: Floats) -> bool:
    """Whether winter's nights, or its days, are twice those of summer."""
    days = np.where(slots.whole_days, mean(slots.watts), np.nan)
    return any(_seasons(each, slots.first_day) >= SEASONS for each in (nights, days))


def heating_of_days(watts: Floats, first_day: int, *, feeds_in: bool = False) -> Heating:
    """The same from mean watts of days in a row alone (NaN: unknown), which needs a winter and a summer.

    Where panels feed in they say nothing.
    """
    return Heating(not feeds_in and _seasons(watts, first_day) >= SEASONS)


def decided(by_step: Mapping[int, Heating], by_days: Heating) -> Decided:
    """Whether the home is heated, decided once for all steps.

    The half-hour decides where there is one, else the step nearest to it; day totals add to it where no winter of the
    curve is known, and decide alone without a curve.
    """
    if not by_step:
        return Decided(None, by_days if by_days.likely else None)
    curve = by_step[min(by_step, key=lambda step: abs(step - HALF_HOUR))]
    days_count = curve.likely or not curve.winter
    return Decided(curve if curve.likely else None, by_days if by_days.likely and days_count else None)


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
