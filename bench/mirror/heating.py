"""Electric heating that was never there: a home's own curve and seeds come in, the watts of its heating go out.

It is the generator of the score, written and committed before any method that is to find it. Three kinds: convectors
by thermostat, storage heaters that charge at off-peak hours, and a heat pump. All that is drawn by chance stands in
``RANGES``, which the score prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
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


ROOMS = 4
OFF_PEAK_START, OFF_PEAK_HOURS = 22.5, 8
OFF = 5.0
"""What a thermostat is left at in summer, in degrees Celsius."""
DESIGN_OUTSIDE = -5.0
"""What heating is sized for, in degrees Celsius outside."""
GAINS = 2.5
"""How many kelvins people and appliances warm a home with storage heaters by."""

RANGES = {
    "outdoor mean of the year, °C": YEAR_MEAN,
    "outdoor season, half of the swing, K": SEASON,
    "outdoor day, half of the swing, K": DAY_SWING,
    "warm and cold spells, standard deviation, K": SPELL,
    "heating begins, day of the year": (268.0, 298.0),
    "heating ends, day of the year": (110.0, 140.0),
    "thermostat, °C": (18.0, 21.5),
    "heat loss of the home, W/K": (70.0, 260.0),
    "time constant of walls and air, h": (20.0, 80.0),
    "night set-back, K (half of the homes have none)": (0.5, 3.0),
    "set-back on weekdays 8:30-17 h, K (half have none)": (0.5, 2.5),
    "sun through the windows, W at most": (300.0, 1500.0),
    "band of a convector's thermostat, K": (0.1, 0.6),
    "power of convectors / need at -5 °C": (1.2, 1.8),
    "storage heaters, W at most": (9000.0, 9000.0),
    "power of the heat pump / need at -5 °C": (1.0, 1.4),
    "heat pump, COP at 0 °C": (2.3, 3.3),
    "heat pump, COP per K": (0.05, 0.09),
    "heat pump, least modulation": (0.2, 0.4),
}
"""What is drawn by chance, evenly between the two, one value a home."""


class Kind(StrEnum):
    """How the home is heated."""

    CONVECTORS = "convectors"
    STORAGE = "storage at off-peak hours"
    HEAT_PUMP = "heat pump"


@dataclass(frozen=True, slots=True, eq=False)
class Building:
    """Homes in rows, drawn from ``RANGES``; temperatures in °C, ``loss`` and ``mass`` in W/K and J/K by room."""

    wanted: Floats
    loss: Floats
    mass: Floats
    windows: Floats
    band: Floats
    power: Floats


def heating(kind: Kind, watts: Floats, first_day: int, seeds: Sequence[int]) -> Floats:
    """Mean watts of the heating, [seeds, five-minute slots], of a home that draws ``watts`` [slots] without it.

    ``first_day`` is the ordinal of the first local day; slots are those of a wall clock that never changes, 288 a day.
    What the home draws warms it. The same kind and seed draw the same building and the same weather.
    """
    days = len(watts) // SLOTS
    rngs = [np.random.default_rng([list(Kind).index(kind), seed]) for seed in seeds]
    day_of_year = date.fromordinal(first_day).timetuple().tm_yday - 1
    weathers = [made_weather(day_of_year, days, rng) for rng in rngs]
    building = _buildings(kind, days, first_day, rngs)
    if kind is Kind.STORAGE:
        return np.stack(
            [
                _charges(row, building, weather, days, rng)
                for row, (weather, rng) in enumerate(zip(weathers, rngs, strict=True))
            ]
        )
    heat = _simulated(kind, building, weathers, watts)
    if kind is Kind.CONVECTORS:
        return heat
    return np.stack([_pumped(*each) for each in zip(heat, building.power.sum(1), weathers, rngs, strict=True)])


def _drawn(name: str, rng: np.random.Generator) -> float:
    """A value of ``RANGES``; the beginning of its name is enough."""
    (found,) = (bounds for key, bounds in RANGES.items() if key.startswith(name))
    return float(rng.uniform(*found))


def _buildings(kind: Kind, days: int, first_day: int, rngs: Sequence[np.random.Generator]) -> Building:
    """One building for each generator."""
    made = []
    for rng in rngs:
        wanted = _wanted(days, first_day, rng)
        share = rng.dirichlet(np.full(ROOMS, 12.0))
        loss = _drawn("heat loss", rng) * share
        mass = loss * _drawn("time constant", rng) * 3600
        sized = "power of the heat pump" if kind is Kind.HEAT_PUMP else "power of convectors"
        power = _drawn(sized, rng) * loss * (wanted.max() - DESIGN_OUTSIDE)
        windows = _drawn("sun", rng) * share
        made.append(Building(wanted, loss, mass, windows, np.array([_drawn("band", rng)]), power))
    fields = ("wanted", "loss", "mass", "windows", "band", "power")
    return Building(*(np.stack([getattr(one, name) for one in made]) for name in fields))


def _wanted(days: int, first_day: int, rng: np.random.Generator) -> Floats:
    """What the thermostat is set to at each slot: a level, less at night or while a programme thinks nobody is in."""
    hour = np.tile(np.arange(SLOTS) * 24 / SLOTS, days)
    weekday = np.repeat((first_day - 1 + np.arange(days)) % 7 < 5, SLOTS)
    night = _drawn("night set-back", rng) * (rng.random() < 0.5)
    out = _drawn("set-back on weekdays", rng) * (rng.random() < 0.5)
    evening, morning = rng.uniform(21.5, 23.5), rng.uniform(5, 7)
    wanted = np.full(len(hour), _drawn("thermostat", rng))
    wanted -= night * ((hour >= evening) | (hour < morning))
    wanted -= out * (weekday & (hour >= 8.5) & (hour < 17))
    return np.where(_heated_days(days, first_day, rng), wanted, OFF)


def _heated_days(days: int, first_day: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """In which slots the heating is switched on: not in summer."""
    of_year = np.array([date.fromordinal(first_day + day).timetuple().tm_yday for day in range(days)])
    begins, ends = _drawn("heating begins", rng), _drawn("heating ends", rng)
    return np.repeat((of_year >= begins) | (of_year <= ends), SLOTS)


def _simulated(kind: Kind, building: Building, weathers: Sequence[Weather], watts: Floats) -> Floats:
    """Heat in W by home and slot: each room is its air and its walls, heated by its thermostat."""
    outside = np.stack([weather.outside for weather in weathers]).T[:, :, np.newaxis]
    sun = np.stack([weather.sun for weather in weathers]).T[:, :, np.newaxis] * building.windows
    wanted = building.wanted.T[:, :, np.newaxis]
    share = building.loss / building.loss.sum(1, keepdims=True)
    gains = sun + (80 + 0.7 * watts)[:, np.newaxis, np.newaxis] * share
    air_mass, joined = 0.05 * building.mass, 5 * building.loss
    air = np.broadcast_to(wanted.max(0), building.loss.shape).copy()
    walls, on = air - 0.5, np.zeros(air.shape, bool)
    heat = np.empty((len(watts), len(weathers)))
    for slot in range(len(watts)):
        if kind is Kind.CONVECTORS:
            on = np.where(air < wanted[slot] - building.band / 2, True, on & (air < wanted[slot] + building.band / 2))
            given = building.power * on
        else:
            given = building.power * np.clip((wanted[slot] + 0.5 - air) / 1.0, 0, 1)
        flow = joined * (walls - air)
        air = air + STEP / air_mass * (given + gains[slot] + flow - building.loss * (air - outside[slot]))
        walls = walls - STEP / (building.mass - air_mass) * flow
        heat[slot] = given.sum(1)
    return heat.T


def _pumped(heat: Floats, power: float, weather: Weather, rng: np.random.Generator) -> Floats:
    """The electricity of a heat pump that gives ``heat``; below its least modulation it starts and stops."""
    cop = np.clip(_drawn("heat pump, COP at", rng) + _drawn("heat pump, COP per", rng) * weather.outside, 1.5, 5.5)
    least = _drawn("heat pump, least", rng) * power
    slots = np.arange(len(heat))
    period = int(rng.integers(6, 12))
    runs = (slots % period) < np.ceil(period * heat / least)
    drawn = np.where(heat >= least, heat, least * runs * (heat > 0.03 * power))
    defrost = (weather.outside < 5) & (slots % int(rng.integers(12, 20)) == 0) & (heat > least)
    return np.where(defrost, 0.3 * drawn, drawn) / cop + rng.uniform(8, 20)


def _charges(row: int, building: Building, weather: Weather, days: int, rng: np.random.Generator) -> Floats:
    """Storage heaters: from the start of the off-peak hours each charges what the day that ends has asked for."""
    (most,) = {high for key, (_, high) in RANGES.items() if key.startswith("storage")}
    installed = building.power[row] * 24 / OFF_PEAK_HOURS
    installed *= min(1.0, most / installed.sum())
    need = building.wanted[row] - weather.outside - building.windows[row].sum() / building.loss[row].sum() * weather.sun
    need = np.clip(need - GAINS, 0, None).reshape(days, SLOTS).mean(1) * 24
    found = np.zeros(days * SLOTS + SLOTS)
    for heater in range(ROOMS):
        energy = need * building.loss[row, heater] * rng.normal(1, 0.08, days).clip(0.7, 1.3)
        slots = np.minimum(energy / installed[heater] * 3600 / STEP, OFF_PEAK_HOURS * 3600 / STEP)
        for day in range(days):
            begin = day * SLOTS + int(OFF_PEAK_START * 3600 / STEP)
            whole = int(slots[day])
            found[begin : begin + whole] += installed[heater]
            found[begin + whole] += installed[heater] * (slots[day] - whole)
    return found[: days * SLOTS]


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
