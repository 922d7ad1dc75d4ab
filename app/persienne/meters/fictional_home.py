"""A home that does not exist, and how it lives: dates and a seed come in, a load curve and agreeing indexes go out.

It lives in 100 m2 somewhere in inland France: electric heating, an off-peak water heater, mornings, evenings, meals,
week-ends, late guests now and then, a week of snow in February and an August away. Nobody was measured for it.

The same day of the same seed is the same on every machine and in every range. Every draw is a raw word of Philox at a
counter made from the day, and shapes are made with + - * / alone, which IEEE 754 rounds in one way only; sines and
exponentials are not so lucky.

How the fictional home lives: days and draws come in, half-hourly watts by the wall clock go out; no epoch.
Times of day are minutes of the wall clock. A day's appliances are laid over 96 half-hours, its own and the next
day's, so that what runs past midnight goes on. Orders of magnitude: a well-kept home of 100 m2, two adults and two
children, 7 to 9 MWh a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.random import Philox

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Block, Made, Meter, Quality, Source, index_register

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs

    Floats = NDArray[np.floating[Any]]


SLOTS = 48
DAY_MINUTES = 1440
_SLOT_STARTS = 30.0 * np.arange(2 * SLOTS)

# Mean temperatures of the months in inland France (°C), December to January around them.
_MONTHLY_CELSIUS = np.array([4.5, 3.5, 4.5, 8.5, 11.5, 15.5, 19.5, 22.0, 21.5, 17.5, 13.0, 7.5, 4.5, 3.5])
_HEATED_UP_TO = 17.0  # °C outside: sun and people do the rest
_HEAT_LOSS = 62.0  # W per °C
_WEATHER_DAYS = 12  # how long a cold spell is remembered

_STANDBY = 118.0
_FRIDGE_AND_FREEZER = 62.0
_WATER_HEATER = 2000.0

# Draws of a day: one word each; the half-hours' own noise comes after them.
_WAKE, _HOME, _DINNER, _OVEN, _LAUNDRY, _DISHES, _GUESTS, _LATE, _WATER, _SCREEN, _LUNCH, _COLD = range(12)
_NOISE = 16
_WORDS = _NOISE + SLOTS
_YEARS_STREAM, _DAYS_STREAM = 0, 1


def uniform(seed: int, stream: int, first: int, rows: int, words: int) -> Floats:
    """Draws in [0, 1), shape [rows, words]: row r belongs to number ``first`` + r, whatever the range asked for.

    ``words`` is a multiple of 4, the words that Philox4x64 makes of one counter.
    """
    raw = Philox(key=[seed, stream], counter=first * words // 4).random_raw(rows * words)
    return (raw >> np.uint64(11)).reshape(rows, words) * 2.0**-53


def half_hour_watts(
    first_day: int, last_day: int, seed: int, off_peak: tuple[tuple[int, int], ...], limit: int
) -> Longs:
    """Mean power of each half-hour of the wall clock: even whole W, int64 [days, 48], never above ``limit``.

    ``first_day`` and ``last_day`` are ordinals, both included; the water heater runs in the longest of ``off_peak``,
    or at night where there is none.
    """
    # One day more, for what runs past its midnight into the first.
    days = _Days(seed, first_day - 1, last_day)
    own = _appliances(days) + _water_heater(days, off_peak)
    watts = own[1:, :SLOTS] + own[:-1, SLOTS:] + _always(days)[1:] + _heating(days)[1:]
    even = 2 * np.floor(watts / 2 + 0.5).astype(np.int64)
    # What sheds load before the main breaker does: the least urgent waits.
    return np.minimum(even, limit // 2 * 2)


@dataclass(frozen=True)
class _Days:
    """What each day is like, and its draws: arrays of one row a day."""

    seed: int
    first: int
    last: int

    @cached_property
    def numbers(self) -> Longs:
        return np.arange(self.first, self.last + 1)

    @cached_property
    def words(self) -> Floats:
        return uniform(self.seed, _DAYS_STREAM, self.first, len(self.numbers), words=_WORDS)

    def draw(self, word: int, low: float = 0.0, high: float = 1.0) -> Floats:
        """One draw a day, between ``low`` and ``high``."""
        return low + (high - low) * self.words[:, word]

    @cached_property
    def noise(self) -> Floats:
        """One draw a half-hour, around 1."""
        return 0.8 + 0.4 * self.words[:, _NOISE:]

    @cached_property
    def away(self) -> Bools:
        """Two weeks and a half in August and five days of snow in February, from a Saturday; the year draws them."""
        away = np.zeros(len(self.numbers), np.bool_)
        for year in range(date.fromordinal(self.first).year, date.fromordinal(self.last).year + 1):
            draws = uniform(self.seed, _YEARS_STREAM, year, 1, words=4)[0]
            august = _saturday(date(year, 8, 1).toordinal()) + 7 * int(draws[0] * 2)
            february = _saturday(date(year, 2, 8).toordinal()) + 7 * int(draws[1] * 2)
            for start, length in ((august, 15 + int(draws[2] * 4)), (february, 6)):
                away |= (self.numbers >= start) & (self.numbers < start + length)
        return away

    @cached_property
    def at_home(self) -> Bools:
        """Week-ends, public holidays of a fixed date, and the days between Christmas and New Year."""
        weekday = (self.numbers - 1) % 7
        dates = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), *((12, day) for day in range(23, 32))]
        fixed = np.isin(self.month_days, [100 * month + day for month, day in dates])
        free: Bools = (weekday >= 5) | fixed
        return free

    @cached_property
    def guests(self) -> Bools:
        """A few late Fridays and Saturdays, Christmas Eve and New Year's Eve."""
        weekday = (self.numbers - 1) % 7
        feasts = np.isin(self.month_days, [1224, 1231])
        late: Bools = (((weekday == 4) | (weekday == 5)) & (self.draw(_GUESTS) < 0.09) & ~self.away) | feasts
        return late

    @cached_property
    def month_days(self) -> Longs:
        """The date as 100 x month + day."""
        dates = (self.numbers - date(1970, 1, 1).toordinal()).astype("M8[D]")
        months = dates.astype("M8[M]")
        day = (dates - months.astype("M8[D]")).astype(np.int64) + 1
        month_days: Longs = (months.astype(np.int64) % 12 + 1) * 100 + day
        return month_days

    @cached_property
    def celsius(self) -> Floats:
        """The day's mean temperature outside: the season's, and spells of a few days around it."""
        month, day = np.divmod(self.month_days, 100)
        # Straight between the middles of months, which lie 30.5 days apart or so.
        place = month + (day - 15.5) / 30.5
        before = np.floor(place).astype(np.int64)
        share = place - before
        season = _MONTHLY_CELSIUS[before] * (1 - share) + _MONTHLY_CELSIUS[before + 1] * share
        history = self.first - _WEATHER_DAYS
        colds = (
            uniform(self.seed, _DAYS_STREAM, history, len(self.numbers) + _WEATHER_DAYS, words=_WORDS)[:, _COLD] - 0.5
        )
        spell = np.zeros(len(self.numbers))
        weight = 7.0
        for ago in range(_WEATHER_DAYS):
            spell += weight * colds[_WEATHER_DAYS - ago : len(colds) - ago]
            weight *= 0.8
        return season + spell

    @cached_property
    def dark(self) -> Floats:
        """How much of the evening needs light: 0.2 around midsummer to 1 around midwinter, straight between."""
        month, day = np.divmod(self.month_days, 100)
        dark: Floats = 0.2 + 0.8 * np.abs((month - 1) * 30.4 + day - 172.0) / 193.0
        return dark


def _saturday(day: int) -> int:
    return day + (5 - (day - 1) % 7) % 7


def _use(watts: Floats | float, start: Floats | float, minutes: Floats | float) -> Floats:
    """Mean power over 96 half-hours of what draws ``watts`` from ``start`` for so many minutes, a row a day."""
    begins = np.atleast_1d(np.asarray(start, np.float64))[:, np.newaxis]
    ends = begins + np.atleast_1d(np.asarray(minutes, np.float64))[:, np.newaxis]
    shared = np.minimum(_SLOT_STARTS + 30.0, ends) - np.maximum(_SLOT_STARTS, begins)
    mean: Floats = np.atleast_1d(np.asarray(watts, np.float64))[:, np.newaxis] * np.maximum(shared, 0.0) / 30.0
    return mean


def _always(days: _Days) -> Floats:
    """Standby, the box, the fridge and the freezer, which work harder in a warm kitchen."""
    warm = 1.0 + np.maximum(days.celsius - 15.0, 0.0) / 30.0
    always: Floats = _STANDBY + _FRIDGE_AND_FREEZER * warm[:, np.newaxis] * days.noise
    return always


def _appliances(days: _Days) -> Floats:
    """Everything that people switch on: [days, 96]."""
    home, present = days.at_home, 1.0 * ~days.away
    wake = np.where(home, days.draw(_WAKE, 480, 580), days.draw(_WAKE, 385, 420))
    leave = np.where(home, wake + 150, 510.0)
    back = np.where(home, 660.0, days.draw(_HOME, 1010, 1090))
    bed = np.where(days.guests, days.draw(_LATE, 1500, 1590), days.draw(_LATE, 1350, 1415))
    evening = np.maximum(back, 1020.0)
    dinner = days.draw(_DINNER, 1130, 1185)
    dark = days.dark

    loads = _use(present * (90 + 190 * dark), wake, leave - wake)  # lights, radio, hot water of the morning
    loads += _use(present * 950, wake + 15, 20.0)  # kettle, toaster, hair dryer
    loads += _use(present * home * 170, back, np.maximum(evening - back, 0))  # a day at home
    loads += _use(present * (130 + 250 * dark + days.draw(_SCREEN, 40, 170)), evening, bed - evening)
    loads += _use(present * days.draw(_DINNER, 1100, 1700), dinner, 40.0)  # hobs
    loads += _use(present * (days.draw(_OVEN) < 0.4) * 1500, dinner - 25, 50.0)
    loads += _use(present * days.guests * 1400, dinner + 45, 60.0)
    loads += _use(present * home * days.draw(_LUNCH, 900, 1900), days.draw(_LUNCH, 725, 760), 40.0)
    laundry = np.where(home, days.draw(_LAUNDRY) < 0.75, days.draw(_LAUNDRY) < 0.25)
    loads += _use(present * laundry * 800, np.where(home, 625.0, 1110.0), 65.0)
    loads += _use(present * (days.draw(_DISHES) < 0.6) * 820, days.draw(_DISHES, 1255, 1400), 75.0)
    # Nobody uses the same thing quite as yesterday.
    varied: Floats = loads * np.concatenate([days.noise, days.noise], axis=1)
    return varied


def _water_heater(days: _Days, off_peak: tuple[tuple[int, int], ...]) -> Floats:
    """It starts with the longest window and stops when the tank is hot: more after guests, and in winter."""
    windows = [(opens, (closes - opens) % DAY_MINUTES) for opens, closes in off_peak] or [(60, 5 * 60)]
    opens, minutes = max(windows, key=lambda window: window[1])
    needed = days.draw(_WATER, 105, 165) + 30 * days.guests + np.maximum(15 - days.celsius, 0)
    return _use(_WATER_HEATER * ~days.away, float(opens), np.minimum(needed, minutes))


def _heating(days: _Days) -> Floats:
    """What it takes to hold 19 °C when people are there, less at night and on working days, frost guard when away."""
    slot = np.arange(SLOTS)
    # The outside is coldest at 6 h and warmest at 16 h.
    daily = np.abs((slot / 2 - 16.0 + 12.0) % 24 - 12.0) / 12.0
    outside = days.celsius[:, np.newaxis] + 3.5 - 7.0 * daily
    demand = _HEAT_LOSS * np.maximum(_HEATED_UP_TO - outside, 0.0)
    away_demand = _HEAT_LOSS * np.maximum(6.0 - outside, 0.0)
    night, morning, evening = slot < 12, (slot >= 12) & (slot < 17), (slot >= 34) & (slot < 45)
    plan = np.select([night, morning, evening], [0.6, 1.45, 1.3], 0.75)
    plan_at_home = np.select([night, morning, evening], [0.6, 1.2, 1.2], 1.05)
    warm_season = np.isin(days.month_days // 100, [6, 7, 8, 9])[:, np.newaxis]
    wanted = np.where(days.at_home[:, np.newaxis], plan_at_home, plan) * demand
    return np.where(warm_season, 0.0, np.where(days.away[:, np.newaxis], away_demand, wanted)) * days.noise


FICTIONAL_POINT = "09999999999998"
SEED = 1806

HALF_HOUR = 1800

# Where the counters stood when the fictional meter was first read (Wh), peak and off-peak in each season.
_LOW_OFF_PEAK, _LOW_PEAK, _HIGH_OFF_PEAK, _HIGH_PEAK = 3_104_221, 4_420_876, 4_987_310, 6_011_452

# Shares of the year in the distributor's grid: «saison basse» from April to October (TURPE 6).
_LOW_SEASON_MONTHS = range(4, 11)


@dataclass(frozen=True, slots=True)
class Contract:
    """What the fictional home pays for: its power in kVA and its off-peak windows.

    ``off_peak`` holds (from, to) in minutes of the wall clock, and may pass midnight; none of it is a base contract.
    """

    kva: int = 9
    off_peak: tuple[tuple[int, int], ...] = ((22 * 60 + 30, 6 * 60 + 30),)


BASE = Contract(kva=6, off_peak=())
HPHC = Contract()


@dataclass(frozen=True, slots=True, eq=False)
class FictionalHome:
    """What its meter says of ``first`` to ``last``, both included.

    ``curve`` holds energies (J), of which every W is a whole number; ``indexes`` hold one index a day, at midnight
    (Wh), from the midnight that opens ``first`` to the one that closes ``last``: EAST, EASF.. as the supplier counts,
    EASD.. as the distributor does. F and D both add up to EAST.
    """

    meter: Meter
    contract: Contract
    first: date
    last: date
    curve: Block
    indexes: tuple[Block, ...]

    def index(self, name: str) -> Block:
        """The indexes of one register; ``KeyError`` where the contract has no such register."""
        for block in self.indexes:
            if block.register.name == name:
                return block
        raise KeyError(name)


def fictional_home(
    first: date,
    last: date,
    *,
    seed: int = SEED,
    step: int = HALF_HOUR,
    contract: Contract = HPHC,
    holes: Sequence[tuple[int, int]] = (),
    zone: str = FRANCE,
) -> FictionalHome:
    """The home from ``first`` to ``last``, both included, with a curve every ``step`` seconds.

    ``step`` divides 1800 or is 3600; every step tells the same energy by the half-hour. ``holes`` are spans of epoch
    seconds whose intervals the curve lacks; the indexes went on counting. Raises ``ValueError`` for another step.
    """
    if step != 2 * HALF_HOUR and (step <= 0 or HALF_HOUR % step):
        raise ValueError(f"a step of {step} s does not fill half-hours")
    local = local_days(zone)
    bounds = local.midnights(np.arange(first.toordinal(), last.toordinal() + 2))
    starts = np.arange(bounds[0], bounds[-1], HALF_HOUR)
    days = local.days(starts)
    slots = wall_slots(starts, days, local)
    by_day = half_hour_watts(first.toordinal(), last.toordinal(), seed, contract.off_peak, limit=contract.kva * 1000)
    watts = by_day[days - first.toordinal(), slots]

    meter = Meter(FICTIONAL_POINT)
    indexes = _indexes(meter, contract, starts, days, slots=slots, watts=watts, bounds=bounds)
    curve = _curve(meter, starts, watts, step, seed=seed, limit=contract.kva * 1000)
    return FictionalHome(meter, contract, first, last, curve=_cut(curve, holes), indexes=indexes)


def wall_slots(starts: Longs, days: Longs, local: LocalDays) -> Longs:
    """The half-hour of the wall clock (0 to 47) of each start: in October those of 2 h come twice, in March never."""
    slots = (starts - local.midnights(days)) // HALF_HOUR
    numbers, firsts, counts = np.unique(days, return_index=True, return_counts=True)
    for place in np.flatnonzero(counts != 48).tolist():
        changed = slice(firsts[place], firsts[place] + counts[place])
        walls = (local.wall(at) for at in starts[changed].tolist())
        slots[changed] = [(wall.hour * 60 + wall.minute) // 30 for wall in walls]
    assert len(numbers) == days[-1] - days[0] + 1
    return slots


def _curve(meter: Meter, starts: Longs, watts: Longs, step: int, seed: int, limit: int) -> Block:
    if step < HALF_HOUR:
        watts = _finer(starts, watts, HALF_HOUR // step, seed, limit=limit)
        starts = (starts[:, np.newaxis] + np.arange(0, HALF_HOUR, step)).ravel()
    elif step > HALF_HOUR:
        # Offsets from UTC are whole hours, so every hour holds two half-hours, even on the nights that change.
        starts, watts = starts[::2], (watts[0::2] + watts[1::2]) // 2
    return _block(meter, "EAST", starts, watts * step, step=step)


def _finer(starts: Longs, watts: Longs, parts: int, seed: int, limit: int) -> Longs:
    """Each half-hour cut into ``parts`` whole powers whose mean is its own: what one part adds, its mirror takes."""
    swing = np.minimum(watts // 2, limit - watts)
    draws = uniform(seed, 2, int(starts[0]) // HALF_HOUR, len(starts), words=4 * -(-parts // 8))[:, : parts // 2]
    added = np.floor(draws * (2 * swing + 1)[:, np.newaxis]).astype(np.int64) - swing[:, np.newaxis]
    middle = np.zeros((len(watts), parts % 2), np.int64)
    finer: Longs = watts[:, np.newaxis] + np.concatenate([added, middle, -added[:, ::-1]], axis=1)
    return finer.ravel()


def _indexes(
    meter: Meter, contract: Contract, starts: Longs, days: Longs, slots: Longs, watts: Longs, bounds: Longs
) -> tuple[Block, ...]:
    """The midnight indexes of every register; an even number of W over a half-hour is a whole number of Wh."""
    off_peak = watts * 60 * _off_peak_minutes(contract)[slots]
    peak = watts * HALF_HOUR - off_peak
    months = (days - date(1970, 1, 1).toordinal()).astype("M8[D]").astype("M8[M]").astype(np.int64) % 12 + 1
    low = (months >= _LOW_SEASON_MONTHS.start) & (months < _LOW_SEASON_MONTHS.stop)
    midnights = np.searchsorted(starts, bounds)

    total = _counted(peak + off_peak, midnights)
    if not contract.off_peak:
        opening = _LOW_OFF_PEAK + _LOW_PEAK + _HIGH_OFF_PEAK + _HIGH_PEAK
        counters = dict.fromkeys(("EAST", "EASF01", "EASD01"), opening + total)
    else:
        # A window that opens inside a half-hour cuts a Wh: the last counter of each grid is what is left of the total.
        f1 = _counted(off_peak, midnights)
        d1, d3 = _counted(off_peak * low, midnights), _counted(off_peak * ~low, midnights)
        d2 = _counted((peak + off_peak) * low, midnights) - d1
        counters = {
            "EAST": _LOW_OFF_PEAK + _LOW_PEAK + _HIGH_OFF_PEAK + _HIGH_PEAK + total,
            "EASF01": _LOW_OFF_PEAK + _HIGH_OFF_PEAK + f1,
            "EASF02": _LOW_PEAK + _HIGH_PEAK + total - f1,
            "EASD01": _LOW_OFF_PEAK + d1,
            "EASD02": _LOW_PEAK + d2,
            "EASD03": _HIGH_OFF_PEAK + d3,
            "EASD04": _HIGH_PEAK + total - d1 - d2 - d3,
        }
    return tuple(_block(meter, name, bounds, values, step=0) for name, values in counters.items())


def _counted(joules: Longs, midnights: Longs) -> Longs:
    """What a counter that shows whole Wh has counted at each midnight."""
    counted: Longs = np.concatenate([[0], np.cumsum(joules)])[midnights] // JOULES_PER_WH
    return counted


def _off_peak_minutes(contract: Contract) -> Longs:
    """Minutes of each half-hour of the wall clock that lie in an off-peak window."""
    off_peak = np.zeros(DAY_MINUTES, np.bool_)
    for opens, closes in contract.off_peak:
        minutes = np.arange(opens, closes if closes > opens else closes + DAY_MINUTES) % DAY_MINUTES
        off_peak[minutes] = True
    minutes_of_slots: Longs = off_peak.reshape(48, 30).sum(axis=1, dtype=np.int64)
    return minutes_of_slots


def _block(meter: Meter, name: str, starts: Longs, values: Longs, step: int) -> Block:
    """The curve where ``step`` is a length, indexes where it is 0."""
    return Block(
        meter,
        TOTAL_IMPORT if step else index_register(name),
        Source("fictional", Made.CURVE if step else Made.INDEX),
        starts,
        durations=np.full(len(starts), step, np.int64),
        values=values,
        qualities=np.full(len(starts), Quality.MEASURED, np.int64),
    )


def _cut(curve: Block, holes: Sequence[tuple[int, int]]) -> Block:
    kept: NDArray[np.bool_] = np.ones(len(curve), np.bool_)
    for start, end in holes:
        kept &= (curve.starts >= end) | (curve.starts + curve.durations <= start)
    return curve.where(kept)
