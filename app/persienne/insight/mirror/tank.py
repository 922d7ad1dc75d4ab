"""The off-peak water heater: slots come in, when it starts, what it draws and its minutes a night go out.

A load that begins at the same time of the clock on most days, and the time until it drops (after Zufferey et al. 2021
and Belikov, Matheron and Sassi 2022). It is taken out of the curve before anything else is read from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import DAY_HOURS, HOUR, quantile

if TYPE_CHECKING:
    from persienne.base.reading import Bools
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
