"""Solar panels on the fictional home's roof: local days and a seed come in, what the panels make goes out; no meter.

Of a day of the year only the sun's height is taken, of a half-hour how cloudy it is, by a draw. Nothing was measured.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.meters.household_habits import uniform

if TYPE_CHECKING:
    from persienne.base.reading import Longs


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
