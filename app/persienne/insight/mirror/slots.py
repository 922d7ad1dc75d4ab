"""A curve as the wall clock sees it: mean watts by local day and slot; quantiles that count no NaN."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.intervals import DAY, instants
from persienne.insight.series import by_wall_slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.series import Series


def quantile(values: Floats, share: float) -> Floats:
    """The quantile of what is known along the last axis, between neighbours where it falls between; NaN of nothing."""
    ordered = np.sort(values, axis=-1)
    count = np.isfinite(values).sum(-1)
    place = share * np.maximum(count - 1, 0)
    low = np.floor(place).astype(np.int64)
    high = np.minimum(low + 1, np.maximum(count - 1, 0))
    if not ordered.shape[-1]:
        return np.full(ordered.shape[:-1], np.nan)
    below = np.take_along_axis(ordered, low[..., np.newaxis], -1)[..., 0]
    above = np.take_along_axis(ordered, high[..., np.newaxis], -1)[..., 0]
    return np.asarray(below + (above - below) * (place - low), np.float64)


def median(values: Floats) -> Floats:
    """The median of what is known along the last axis."""
    return quantile(values, 0.5)


def mean(values: Floats) -> Floats:
    """The mean of what is known along the last axis; NaN of nothing."""
    known = np.isfinite(values)
    count = known.sum(-1)
    total = np.where(known, values, 0).sum(-1)
    return np.asarray(np.divide(total, count, out=np.full(np.shape(total), np.nan), where=count > 0), np.float64)


def around(values: Floats, reach: int) -> Floats:
    """Each value of a row with its ``reach`` neighbours on both sides, on a last axis; NaN beyond the ends."""
    padded = np.concatenate([np.full(reach, np.nan), values, np.full(reach, np.nan)])
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1))


DAY_HOURS = 24
MINUTE, TEN_MINUTES, QUARTER, HALF_HOUR, HOUR = 60, 600, 900, 1800, 3600
STEPS = (MINUTE, TEN_MINUTES, QUARTER, HALF_HOUR, HOUR)
"""The steps below the day that the mirror shows, in seconds, the finest first."""
LONGEST = 2 * 366
"""How many days are looked at, the last ones."""
SATURDAY = 5
WHOLE = 0.8
"""The share of a slot that has to be known."""
MOSTLY = 0.8
"""The share of a curve's time whose intervals have to be as short as a step, for the curve to have this step."""
LATELY = 14 * DAY
"""A curve has the step too that it has had for its last seconds, so many."""


@dataclass(frozen=True, eq=False)
class Slots:
    """Mean watts [days, slots] by slot of ``step`` seconds; row 0 is the local day ``first_day`` (an ordinal).

    A day of 23 hours knows nothing of 2 h; in one of 25 hours the slots of 2 h are the means of both passages.
    """

    step: int
    first_day: int
    watts: Floats
    zone: str

    @property
    def days(self) -> int:
        """The number of days, those of which nothing is known included."""
        return len(self.watts)

    @property
    def known(self) -> Bools:
        """Which slots are known [days, slots]."""
        return np.isfinite(self.watts)

    @property
    def local(self) -> LocalDays:
        """The days of the zone."""
        return local_days(self.zone)

    @cached_property
    def hours(self) -> Floats:
        """The hour of the wall clock at which each slot of a day begins, 0 to 24."""
        return np.asarray(np.arange(DAY // self.step) * (self.step / HOUR))

    @cached_property
    def weekend(self) -> Bools:
        """Which days are a Saturday or a Sunday."""
        return np.asarray(weekdays(self.first_day, self.days) >= SATURDAY)

    @property
    def whole_days(self) -> Bools:
        """The days of which nearly everything is known."""
        found: Bools = self.known.mean(1) >= WHOLE
        return found

    def between(self, begin: float, end: float) -> Bools:
        """Which slots of a day begin from hour ``begin`` to before ``end``; past midnight where that is less."""
        if begin < end:
            return (self.hours >= begin) & (self.hours < end)
        return (self.hours >= begin) | (self.hours < end)

    def within(self, spans: Iterable[tuple[float, float]]) -> Bools:
        """Which slots of a day begin in any of ``spans`` of hours (:meth:`between`)."""
        found = np.zeros(len(self.hours), np.bool_)
        for begin, end in spans:
            found |= self.between(begin, end)
        return found

    def with_watts(self, watts: Floats) -> Slots:
        """The same slots with other powers."""
        return replace(self, watts=watts)

    def span(self, row: int, begin: float = 0, end: float = 24) -> tuple[int, int]:
        """The instants of two hours of a row's day, in epoch seconds; hour 24 and later are the next day's."""
        days = np.array([row + int(hour // 24) for hour in (begin, end)]) + self.first_day
        at, _ = instants(self.local, days, np.array([round(hour % 24 * HOUR) for hour in (begin, end)]))
        return int(at[0]), int(at[1])


def weekdays(first_day: int, days: int) -> Longs:
    """The weekday of each of so many days in a row, 0 is Monday."""
    return np.asarray((first_day - 1 + np.arange(days)) % 7)


def steps_of(series: Series) -> tuple[int, ...]:
    """The steps that a curve has, the finest first: it is averaged to a coarser one, and never to a finer one.

    Ten minutes and a quarter of an hour tell the same; of a curve that has both it is ten minutes.
    """
    late = series.where(series.starts >= (series.ends[-1] - LATELY if len(series) else 0))
    found = [step for step in STEPS if _mostly(series, step) or _mostly(late, step)]
    return tuple(step for step in found if step != QUARTER or TEN_MINUTES not in found)


def _fit(series: Series, step: int) -> Bools:
    """Which intervals go into slots of ``step`` seconds, a whole number of them in each."""
    fits: Bools = (series.durations <= step) & (step % np.maximum(series.durations, 1) == 0)
    return fits


def _mostly(series: Series, step: int) -> bool:
    """Whether most of the time of ``series`` is known at ``step``."""
    total = int(series.durations.sum())
    return total > 0 and int(series.durations[_fit(series, step)].sum()) >= MOSTLY * total


def slots(series: Series, step: int, zone: str, *, days: int = LONGEST) -> Slots | None:
    """The last ``days`` days of ``series`` by slot of ``step`` seconds; None where the curve has no such step."""
    return at_step(series, step, zone, days=days) if step in steps_of(series) else None


def at_step(series: Series, step: int, zone: str, *, days: int = LONGEST) -> Slots:
    """The same at a step that the curve has (:func:`steps_of`)."""
    local = local_days(zone)
    last = local.day(int(series.ends[-1]) - 1)
    first = max(local.day(int(series.starts[0])), last + 1 - days)
    kept = series.where(_fit(series, step) & (series.ends > local.midnight(first)))
    joules, seconds = by_wall_slot(kept, local, first, last, step=step)
    watts = np.full(joules.shape, np.nan)
    np.divide(joules, seconds, out=watts, where=seconds >= WHOLE * step)
    return Slots(step, first, watts, zone)
