"""Made weather: a seed and days come in, outdoor temperatures and sunshine go out; no place, no forecast, no file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

STEP = 300
SLOTS = 86_400 // STEP
COLDEST = 20
"""The day of the year (from 0) that is the coldest on average."""

YEAR_MEAN = (9.0, 14.0)
SEASON = (6.5, 9.0)
DAY_SWING = (2.0, 5.0)
SPELL = (2.5, 4.0)
SPELL_DAYS = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Weather:
    """Every five minutes: ``outside`` in degrees Celsius, ``sun`` as a share of the strongest sun (0 to 1)."""

    outside: Floats
    sun: Floats


def made_weather(day_of_year: int, days: int, rng: np.random.Generator) -> Weather:
    """The weather of ``days`` days from ``day_of_year`` (0 is the first of January) on.

    A year's mean, its seasons, warm and cold spells that last about three days, and the hours of the day; each by
    chance within the ranges above (kelvins, each half of the swing; of spells the standard deviation).
    """
    day = day_of_year + np.arange(days * SLOTS) / SLOTS
    hour = (day % 1) * 24
    season = np.cos(2 * np.pi * (day - COLDEST) / 365.25)
    spells = np.repeat(_spells(days + 1, rng), SLOTS)[SLOTS // 2 :][: days * SLOTS]
    swing = rng.uniform(*DAY_SWING) * np.cos(2 * np.pi * (hour - 15) / 24)
    outside = rng.uniform(*YEAR_MEAN) - rng.uniform(*SEASON) * season + swing + rng.uniform(*SPELL) * spells
    daylight = 12 - 3.8 * season
    height = np.clip(np.cos(np.pi * (hour - 13) / daylight), 0, None) * (np.abs(hour - 13) < daylight / 2)
    clouds = np.repeat(rng.beta(1.2, 1.6, days), SLOTS)
    return Weather(outside, height * (0.65 - 0.35 * season) * clouds)


def _spells(days: int, rng: np.random.Generator) -> Floats:
    """Warm and cold spells, one value a day: mean 0, standard deviation 1."""
    kept = np.exp(-1 / SPELL_DAYS)
    pushes = rng.normal(0, np.sqrt(1 - kept**2), days)
    found = np.empty(days)
    found[0] = rng.normal()
    for day in range(1, days):
        found[day] = kept * found[day - 1] + pushes[day]
    return found
