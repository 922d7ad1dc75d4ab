"""Loads that were never there: an off-peak water heater and a vehicle; watts by minute go out, by seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

MINUTES = 1440
TANK_WATTS, TANK_START = 2200, 22 * 60 + 30
LITRES_A_DAY = 110
WATTS_FOR_A_LITRE = 1.163 * 35
"""Watt-hours that warm a litre by 35 K, from cold to what is mixed at a tap."""
LOSSES = 700
"""Watt-hours that a tank loses in a day."""
VEHICLE_WATTS = 3700
VEHICLE_SHARE = 0.3


def tank(litres: Floats | None, days: int, seed: int) -> tuple[Floats, Floats]:
    """Watts by minute [days * 1440] of a tank of 2.2 kW from 22:30, and its minutes a night [days].

    A night makes up for the litres of the day that ends. Without ``litres`` by minute they are drawn: 110 a day on
    average, none on one day in thirty.
    """
    rng = np.random.default_rng(seed)
    if litres is None:
        drawn = rng.gamma(4, LITRES_A_DAY / 4, days) * (rng.random(days) > 1 / 30)
    else:
        drawn = litres.reshape(days, MINUTES).sum(1)
    minutes = np.round((drawn * WATTS_FOR_A_LITRE + LOSSES) / TANK_WATTS * 60).clip(0, 8 * 60)
    return _from_each(np.full(days, TANK_START), minutes, TANK_WATTS), minutes


def vehicle(days: int, seed: int) -> tuple[Floats, Floats]:
    """Watts by minute of a vehicle at 3.7 kW on three evenings in ten, from about 19 h, and its minutes a night."""
    rng = np.random.default_rng(seed)
    minutes = np.round(rng.uniform(60, 300, days)) * (rng.random(days) < VEHICLE_SHARE)
    starts = np.round(rng.normal(19 * 60, 45, days)).astype(int)
    return _from_each(starts, minutes, VEHICLE_WATTS), minutes


def _from_each(starts: NDArray[np.int64], minutes: Floats, watts: float) -> Floats:
    """A load that runs so many minutes from that minute of each day on; what goes past the last day is cut."""
    days = len(starts)
    found = np.zeros((days + 1) * MINUTES)
    for day in range(days):
        begin = day * MINUTES + int(starts[day])
        found[begin : begin + int(minutes[day])] = watts
    return found[: days * MINUTES]
