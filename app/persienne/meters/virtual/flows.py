"""What the fictional home draws from the grid and gives to it: an instant comes in, powers and energies go out.

Both are steady for 20 s at a time and are never there together. The energy of each half-hour is a whole number of Wh,
so that a Wh belongs to one register of each grid.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.meters.fictional_home import HALF_HOUR, Contract, fictional_home, uniform

if TYPE_CHECKING:
    from persienne.base.reading import Block, Longs


STEP: Final = 20
"""Seconds for which the power is steady."""

STEPS: Final = HALF_HOUR // STEP

_WH_OF_STEPS: Final = JOULES_PER_WH // STEP
_KEPT_DAYS: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """One local day one way: W of each step, J since its midnight before each step (and after the last)."""

    midnight: int
    watts: Longs
    joules: Longs

    def energy(self, at: int) -> int:
        """J from midnight to the instant ``at`` of this day, or to its end."""
        step, part = divmod(at - self.midnight, STEP)
        joules = int(self.joules[step])
        return joules + int(self.watts[step]) * part if part else joules


@dataclass(frozen=True, slots=True, eq=False)
class DayFlows:
    """One local day both ways."""

    drawn: Flow
    given: Flow


class Flows:
    """The powers of a home under ``contract``, in the local days of ``zone``; with panels on its roof, or without."""

    def __init__(self, contract: Contract, *, seed: int, zone: str, solar: Solar) -> None:
        self._contract = contract
        self._seed = seed
        self._zone = zone
        self._solar = solar
        self._local = local_days(zone)
        self._days: dict[int, DayFlows] = {}

    def day(self, day: int) -> DayFlows:
        """The powers of the local day ``day`` (an ordinal)."""
        if day not in self._days:
            if len(self._days) >= _KEPT_DAYS:  # a meter looks at today and yesterday
                del self._days[next(iter(self._days))]
            starts, drawn, given = self._steps(day, day)
            self._days[day] = DayFlows(_flow(int(starts[0]), drawn), _flow(int(starts[0]), given))
        return self._days[day]

    def at(self, at: int) -> DayFlows:
        """The powers of the local day in which the instant ``at`` lies."""
        return self.day(self._local.day(at))

    def net(self, start: int, end: int) -> Longs:
        """W of the steps under way from ``start`` to before ``end``: drawn, or below 0 where they are given."""
        parts = []
        first = start // STEP * STEP
        for day in range(self._local.day(first), self._local.day(end - 1) + 1):
            flows = self.day(day)
            since = flows.drawn.midnight
            steps = slice(max(0, (first - since) // STEP), -(-(end - since) // STEP))
            parts.append(flows.drawn.watts[steps] - flows.given.watts[steps])
        return np.concatenate(parts)

    def mean(self, start: int, end: int) -> tuple[int, int]:
        """The mean powers (W, rounded down) from ``start`` to ``end``: drawn, and given."""
        drawn = given = 0
        for day in range(self._local.day(start), self._local.day(end - 1) + 1):
            flows = self.day(day)
            since = flows.drawn.midnight
            first, last = max(start, since), min(end, since + STEP * len(flows.drawn.watts))
            drawn += flows.drawn.energy(last) - flows.drawn.energy(first)
            given += flows.given.energy(last) - flows.given.energy(first)
        return drawn // (end - start), given // (end - start)

    def half_hours(self, first: int, last: int) -> tuple[Longs, Longs, Longs]:
        """Starts of the half-hours of the local days ``first`` to ``last``, and the Wh drawn and given in each."""
        if self._solar is Solar.NONE:
            curve = self._home(first, last, HALF_HOUR)
            return curve.starts, curve.values // JOULES_PER_WH, np.zeros(len(curve), np.int64)
        starts, drawn, given = self._steps(first, last)
        sums = (watts.reshape(-1, STEPS).sum(axis=1) // _WH_OF_STEPS for watts in (drawn, given))
        return starts[::STEPS], *sums

    def _home(self, first: int, last: int, step: int) -> Block:
        dates = date.fromordinal(first), date.fromordinal(last)
        return fictional_home(*dates, seed=self._seed, step=step, contract=self._contract, zone=self._zone).curve

    def _steps(self, first: int, last: int) -> tuple[Longs, Longs, Longs]:
        """Starts of the steps of the local days ``first`` to ``last``, and the W drawn and given in each."""
        curve = self._home(first, last, STEP)
        used = curve.values // STEP
        if self._solar is Solar.NONE:
            return curve.starts, used, np.zeros(len(used), np.int64)
        net = used - solar_watts(curve.starts, STEP, self._seed)
        return curve.starts, _whole(np.maximum(net, 0)), _whole(np.maximum(-net, 0))


def _flow(midnight: int, watts: Longs) -> Flow:
    return Flow(midnight, watts, np.concatenate([[0], np.cumsum(watts * STEP)]))


def _whole(watts: Longs) -> Longs:
    """A little less, from the beginning of each half-hour on, so that its energy is a whole number of Wh."""
    slots = watts.reshape(-1, STEPS)
    over = slots.sum(axis=1) % _WH_OF_STEPS
    before = np.cumsum(slots, axis=1) - slots
    less = np.clip(over[:, None] - before, 0, slots)
    whole: Longs = (slots - less).reshape(-1)
    return whole


class Solar(StrEnum):
    """What becomes of what the panels make and the home does not use."""

    NONE = "none"
    """There are no panels."""
    SOLD = "sold"
    """It is sold: the meter counts and says it (EAIT, SINSTI, CCAIN)."""
    GIVEN = "given"
    """There is no contract for it: the meter says that 0 VA are drawn, and currents without a direction."""


PEAK: Final = 4_000
"""W of the panels under a clear sky in June."""

_CLOUDS_STREAM: Final = 4  # 0 to 2 are the home's own draws, 3 Tempo's
_SLOTS: Final = 48
_LATITUDE: Final = 0.816  # radians: the middle of France
_TILT: Final = 0.4093
_SOLSTICE: Final = 172
"""The number of the longest day in its year."""
_NOON: Final = 11.8 * 3600
"""Seconds of the UTC day at which the sun stands highest."""


def solar_watts(starts: Longs, step: int, seed: int) -> Longs:
    """W that the panels make in each step of ``step`` s from ``starts`` (UTC epoch seconds, one after the other) on."""
    days, seconds = np.divmod(starts + step // 2, 86_400)
    first = int(days[0])
    number = days + (date(1970, 1, 1) - date(2001, 1, 1)).days
    season = np.cos(2 * np.pi * (number - _SOLSTICE) / 365.25)
    declination = _TILT * season
    hour = 2 * np.pi * (seconds - _NOON) / 86_400
    height = np.sin(_LATITUDE) * np.sin(declination) + np.cos(_LATITUDE) * np.cos(declination) * np.cos(hour)
    clouds = uniform(seed, _CLOUDS_STREAM, first, int(days[-1]) - first + 1, _SLOTS + 4)
    overcast = clouds[days - first, -1]
    passing = clouds[days - first, seconds // (86_400 // _SLOTS)]
    sky = np.where(overcast < 0.35, 0.15 + 0.2 * passing, 1 - 0.4 * passing * overcast)
    made: Longs = (PEAK * np.maximum(height, 0) * sky / 0.92).astype(np.int64)
    return made
