"""What heats: electric heating, told by the clock alone, and the off-peak water heater's starts, draws and minutes.

Electric heating is found without a temperature: the nights of the cold season draw what nobody awake would, or a
winter's days are twice a summer's. One step decides for the whole home (:func:`decided`); docs/mirror.md has measures.

The off-peak water heater: a load that begins at the same time of the clock on most days, and the time until it drops
(after Zufferey et al. 2021 and Belikov, Matheron and Sassi 2022). It is taken out of the curve before anything else is
read from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.bars import dates
from persienne.insight.mirror.slots import DAY_HOURS, HALF_HOUR, HOUR, mean, median, quantile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Bools, Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots


START_HOURS = ((20.0, 6.0), (11.5, 16.5))
"""When off-peak hours begin, today's and those of the midday reform, on the wall clock."""
LEAST_RISE = 600.0
MOST_DAYS = 0.6
"""The share of days on which the load has to begin at that time."""
RUNS_AT = 0.6
"""The share of its power above which it is taken to run."""
SMALLEST, LARGEST = 1000.0, 3300.0
"""Watts of a tank; what draws more at off-peak hours is storage heating."""
LONGEST_HOURS = 9.0
DAYS_NEEDED = 14
BLOCK_DAYS = 56
"""Heating and tanks may be off for a season: most days are those of some eight weeks."""
STEADY = 0.15
"""How far from its power, as a share of it, a tank is half of the time at most."""


@dataclass(frozen=True, slots=True, eq=False)
class ClockLoad:
    """A load that starts at ``start`` (hours on the wall) and draws ``watts``.

    ``drawn`` [days, slots] is its part of the curve in mean watts; ``minutes`` [days] how long it ran from that day's
    start on, NaN where that is not known.
    """

    start: float
    watts: float
    drawn: Floats
    minutes: Floats

    @property
    def is_heating(self) -> bool:
        """Whether it is too strong for a tank: storage heaters."""
        return self.watts > LARGEST


def clock_load(slots: Slots) -> ClockLoad | None:
    """The load that starts at one time of the clock on most days; None without one, or with less than a fortnight."""
    slot = _start_slot(slots)
    if slot is None:
        return None
    ahead = int(LONGEST_HOURS * HOUR / slots.step)
    window = _from(slots.watts, slot, ahead)
    above = window - _rest(slots)[:, np.newaxis]
    fraction, watts, steady = _shape(above, _rises(slots)[:, slot])
    if watts < SMALLEST or (watts <= LARGEST and not steady):
        return None
    part = np.ones(ahead)
    part[0] = fraction
    full = above >= RUNS_AT * watts * part
    runs = np.logical_and.accumulate(full, axis=1)
    drawn = np.where(runs, np.clip(above, 0, watts * part), 0)
    drawn += _tail(above, runs, watts)
    drawn = np.where(np.isfinite(window), drawn, 0)
    known = np.isfinite(window[:, :2]).all(1)
    minutes = np.where(known, drawn.sum(1) * slots.step / watts / 60, np.nan)
    start = ((slot + 1 - fraction) * slots.step / HOUR) % DAY_HOURS
    return ClockLoad(start, watts, _back(drawn, slots, slot), minutes)


def without(slots: Slots, load: ClockLoad | None) -> Slots:
    """The slots without the load; the sum of both is the curve."""
    return slots if load is None else slots.with_watts(slots.watts - load.drawn)


def _start_slot(slots: Slots) -> int | None:
    """The slot in which the load begins on most days of some eight weeks, within the hours at which off-peak may."""
    rise = _rises(slots)
    best = (0, 0.0)
    for first in range(0, slots.days, BLOCK_DAYS):
        block = rise[first : first + BLOCK_DAYS]
        known = np.isfinite(block).sum(0)
        share = np.where(slots.within(START_HOURS), (block >= LEAST_RISE).sum(0) / np.maximum(known, 1), 0)
        share[known < DAYS_NEEDED] = 0
        slot = int(np.argmax(share))
        if share[slot - 1] >= MOST_DAYS:
            slot -= 1  # an hour that it fills in part comes before the one that it fills
        best = max(best, (slot, float(share[slot])), key=lambda found: found[1])
    return best[0] if best[1] >= MOST_DAYS else None


def _rises(slots: Slots) -> Floats:
    """How much each slot is above the one before [days, slots]."""
    return np.asarray(np.diff(slots.watts.ravel(), prepend=np.nan).reshape(slots.watts.shape))


def _from(values: Floats, slot: int, ahead: int) -> Floats:
    """The slots from ``slot`` of each day on, so many, into the next day [days, ahead]; NaN beyond the end."""
    days, per_day = values.shape
    flat = np.concatenate([values.ravel(), np.full(per_day + ahead, np.nan)])
    places = np.arange(days)[:, np.newaxis] * per_day + slot + np.arange(ahead)
    return np.asarray(flat[places])


def _back(drawn: Floats, slots: Slots, slot: int) -> Floats:
    """What was laid out from each day's start on, at its own places again [days, slots]."""
    days, per_day = slots.watts.shape
    flat = np.zeros(days * per_day + per_day + drawn.shape[1])
    places = np.arange(days)[:, np.newaxis] * per_day + slot + np.arange(drawn.shape[1])
    np.add.at(flat, places, drawn)
    return np.asarray(flat[: days * per_day].reshape(days, per_day))


def _rest(slots: Slots) -> Floats:
    """What the home draws at rest, a value a day: the lowest tenth of the day, of all days where it is not known."""
    rest = quantile(slots.watts, 0.1)
    usual = float(quantile(rest, 0.5))
    return np.where(np.isfinite(rest), np.minimum(rest, 2 * usual), usual)


def _shape(above: Floats, rise: Floats) -> tuple[float, float, bool]:
    """How much of the first slot the load fills (0 to 1), its power in watts, and whether it keeps to that power."""
    peak = float(quantile(np.fmax(above[:, 0], above[:, 1]), 0.5))
    level = np.where(above >= RUNS_AT * peak, above, np.nan)
    inside = np.isfinite(level[:, 1:-1]) & np.isfinite(level[:, 2:])
    plateau = np.where(inside & np.logical_and.accumulate(inside, axis=1), level[:, 1:-1], np.nan)
    found = float(quantile(plateau.ravel(), 0.5))
    watts = found if np.isfinite(found) else peak
    off = quantile(np.abs(plateau.ravel() - watts), 0.5)
    steady = not np.isfinite(found) or bool(off <= STEADY * watts)
    lasting = np.isfinite(level[:, 1])
    filled = float(quantile(rise[lasting], 0.5)) / watts if lasting.any() else 1.0
    return float(np.clip(filled, 0.2, 1.0)), watts, steady


def _tail(above: Floats, runs: Bools, watts: float) -> Floats:
    """The slot in which the load ends, filled in part."""
    ended = runs.sum(1)
    found = np.zeros(above.shape)
    rows = np.flatnonzero((ended > 0) & (ended < above.shape[1]))
    left = np.clip(above[rows, ended[rows]], 0, RUNS_AT * watts)
    found[rows, ended[rows]] = np.where(np.isfinite(left), left, 0)
    return found


def charging_hours(slots: Slots, load: ClockLoad) -> Bools:
    """The slots [days, slots] in which storage heaters may charge: they hide all else, and are read as unknown."""
    ran = load.minutes > 0
    slot = int(load.start * HOUR / slots.step + 1e-6)
    ahead = int(LONGEST_HOURS * HOUR / slots.step)
    return _back(np.repeat(ran[:, np.newaxis].astype(float), ahead, axis=1), slots, slot) > 0


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
