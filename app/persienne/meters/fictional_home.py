"""A home that does not exist: two dates and a seed come in, a load curve and the indexes that agree with it go out.

It lives in 100 m2 somewhere in inland France: electric heating, an off-peak water heater, mornings, evenings, meals,
week-ends, late guests now and then, a week of snow in February and an August away. Nobody was measured for it.

The same day of the same seed is the same on every machine and in every range. Every draw is a raw word of Philox at a
counter made from the day, and shapes are made with + - * / alone, which IEEE 754 rounds in one way only; sines and
exponentials are not so lucky.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Block, Made, Meter, Quality, Source, index_register
from persienne.meters.household_habits import half_hour_watts, uniform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs

FICTIONAL_POINT = "09999999999998"
SEED = 1806

HALF_HOUR = 1800
DAY_MINUTES = 1440

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
    by_day = half_hour_watts(first.toordinal(), last.toordinal(), seed, contract.off_peak, contract.kva * 1000)
    watts = by_day[days - first.toordinal(), slots]

    meter = Meter(FICTIONAL_POINT)
    indexes = _indexes(meter, contract, starts, days, slots, watts, bounds)
    curve = _curve(meter, starts, watts, step, seed, contract.kva * 1000)
    return FictionalHome(meter, contract, first, last, _cut(curve, holes), indexes)


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
        watts = _finer(starts, watts, HALF_HOUR // step, seed, limit)
        starts = (starts[:, np.newaxis] + np.arange(0, HALF_HOUR, step)).ravel()
    elif step > HALF_HOUR:
        # Offsets from UTC are whole hours, so every hour holds two half-hours, even on the nights that change.
        starts, watts = starts[::2], (watts[0::2] + watts[1::2]) // 2
    return _block(meter, "EAST", starts, watts * step, step)


def _finer(starts: Longs, watts: Longs, parts: int, seed: int, limit: int) -> Longs:
    """Each half-hour cut into ``parts`` whole powers whose mean is its own: what one part adds, its mirror takes."""
    swing = np.minimum(watts // 2, limit - watts)
    draws = uniform(seed, 2, int(starts[0]) // HALF_HOUR, len(starts), 4 * -(-parts // 8))[:, : parts // 2]
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
    return tuple(_block(meter, name, bounds, values, 0) for name, values in counters.items())


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
        np.full(len(starts), step, np.int64),
        values,
        np.full(len(starts), Quality.MEASURED, np.int64),
    )


def _cut(curve: Block, holes: Sequence[tuple[int, int]]) -> Block:
    kept: NDArray[np.bool_] = np.ones(len(curve), np.bool_)
    for start, end in holes:
        kept &= (curve.starts >= end) | (curve.starts + curve.durations <= start)
    return curve.where(kept)
