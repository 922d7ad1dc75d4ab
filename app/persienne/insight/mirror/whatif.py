"""What would be read if something were otherwise: a curve comes in, another one goes out; nothing is written.

The sun is a clear sky by latitude with clouds drawn from a seed, and a battery has no losses but a share: both are
simulations, and are called so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.bars import dates
from persienne.insight.intervals import wall_seconds
from persienne.insight.series import Series

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.insight.intervals import Floats

LATITUDE = 46.6
"""Degrees north: the middle of mainland France."""
SEED = 1
SOLAR_NOON = 13.3
"""The hour of the wall clock at which the sun stands highest, between winter's and summer's."""
KEPT = 0.9
"""The share of what a battery takes that it gives back."""
CHECKED_EVERY = 5000
JOULES_PER_KWH = 3_600_000


@dataclass(frozen=True, slots=True)
class Battery:
    """``kwh`` of room and ``watts`` at most, in and out.

    ``flatten`` keeps the meter at the mean of the day before; else the battery takes what the sun leaves over.
    """

    kwh: float = 5.0
    watts: float = 2500.0
    flatten: bool = False


def sunshine(series: Series, zone: str, *, latitude: float = LATITUDE, seed: int = SEED) -> Floats:
    """The share of their nominal power that panels facing south give in each interval, 0 to about 0.9."""
    local = local_days(zone)
    middle = series.starts + series.durations // 2
    days = local.days(middle)
    of_year = (dates(days) - dates(days).astype("M8[Y]")).astype(np.int64)
    declination = np.radians(23.44) * np.sin(2 * np.pi * (of_year - 80) / 365.25)
    angle = np.radians(15 * (wall_seconds(local, middle) / 3600 - SOLAR_NOON))
    place = np.radians(latitude)
    height = np.sin(place) * np.sin(declination) + np.cos(place) * np.cos(declination) * np.cos(angle)
    tilt = np.radians(30)
    on_panel = np.sin(place - tilt) * np.sin(declination) + np.cos(place - tilt) * np.cos(declination) * np.cos(angle)
    clear = np.where(height > 0.02, 0.75 ** (1 / np.maximum(height, 0.02)) ** 0.68, 0) * np.clip(on_panel, 0, None)
    rng = np.random.default_rng(seed)
    first = int(days[0]) if len(days) else 0
    clouds = rng.beta(1.6, 1.1, int(days[-1]) - first + 1 if len(days) else 0)
    ripple = rng.uniform(0.7, 1.3, len(series))
    return np.asarray(clear * np.clip(clouds[days - first] * ripple, 0, 1))


def with_sun(series: Series, zone: str, peak_watts: float, *, seed: int = SEED) -> tuple[Series, Floats]:
    """What the meter counts as drawn with panels of ``peak_watts``, and the joules that they leave over."""
    given = sunshine(series, zone, seed=seed) * peak_watts * series.durations
    net = series.values - given
    return _with_values(series, np.clip(net, 0, None)), np.clip(-net, 0, None)


def with_battery(series: Series, left: Floats, battery: Battery, check: Callable[[], None]) -> Series:
    """What the meter counts as drawn with ``battery``; ``left`` are the joules that panels leave over in each interval.

    ``check`` is called now and then and may raise.
    """
    room, power = battery.kwh * JOULES_PER_KWH, battery.watts
    wanted = _wanted(series) if battery.flatten else np.zeros(len(series))
    stored = room / 2 if battery.flatten else 0.0
    drawn = series.values.astype(np.float64)
    found = np.empty(len(series))
    rows = zip(drawn.tolist(), left.tolist(), series.durations.tolist(), wanted.tolist(), strict=True)
    for place, (need, spare, seconds, level) in enumerate(rows):
        if place % CHECKED_EVERY == 0:
            check()
        most, target = power * seconds, level * seconds
        given = min(max(need - target, 0.0), most, stored)
        from_grid = max(target - need, 0.0) if battery.flatten else 0.0
        taken = min(spare + from_grid, most, (room - stored) / KEPT)
        stored += taken * KEPT - given
        found[place] = need - given + max(taken - spare, 0.0)
    return _with_values(series, found)


def _wanted(series: Series) -> Floats:
    """The mean watts of the 24 hours before each interval, which the meter is to show."""
    joules = np.concatenate([[0], np.cumsum(series.values)]).astype(np.float64)
    seconds = np.concatenate([[0], np.cumsum(series.durations)]).astype(np.float64)
    begin = np.searchsorted(series.starts, series.starts - 86_400)
    place = np.arange(len(series))
    known = np.maximum(seconds[place] - seconds[begin], 1)
    mean = float(joules[-1] / max(seconds[-1], 1))
    return np.asarray(np.where(place > begin, (joules[place] - joules[begin]) / known, mean))


def _with_values(series: Series, joules: Floats) -> Series:
    values = np.round(joules).astype(np.int64)
    return Series(series.starts, series.durations, values, series.qualities, origins=series.origins)
