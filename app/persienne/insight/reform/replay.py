"""A home's last known year under its off-peak hours and under others: energies come in, kWh and euros go out; pure.

Same energy, same behaviour, same prices. Both are cut out of the curve: the meter's registers can't be cut anew at
other hours, and energy that is known by a total alone is left out of both and counted apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.energies import energies
from persienne.insight.intervals import DAY, wall_seconds
from persienne.insight.mirror.heating import clock_load
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, at_step, steps_of
from persienne.insight.reform.hours import YEAR, is_summer, minutes_a_day
from persienne.insight.series import Series
from persienne.insight.split import pieces_of
from persienne.insight.tariff import Timeline, schedule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.energies import Energies, Known
    from persienne.insight.costs.rates import Rates
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.heating import ClockLoad
    from persienne.insight.mirror.slots import Slots
    from persienne.insight.reform.hours import Change
    from persienne.insight.tariff import Period, Schedule

OFF_PEAK, PEAK = 0, 1
"""The numbers of the price periods of peak and off-peak hours."""

HALF_HOURS: int = DAY // HALF_HOUR


@dataclass(frozen=True, slots=True)
class Split:
    """Joules in off-peak and in peak hours."""

    off_peak: int = 0
    peak: int = 0

    def __add__(self, other: Split) -> Split:
        """Both together."""
        return Split(self.off_peak + other.off_peak, self.peak + other.peak)


@dataclass(frozen=True, slots=True)
class Prices:
    """Euros a kWh with all taxes, in force on the local day ``on`` (an ordinal), from the day ``since``."""

    off_peak: Decimal
    peak: Decimal
    on: int
    since: int

    def euros(self, split: Split) -> Fraction:
        """What the energy of a split costs, exact."""
        off_peak, peak = (Fraction(joules, JOULES_PER_KWH) for joules in (split.off_peak, split.peak))
        return off_peak * Fraction(self.off_peak) + peak * Fraction(self.peak)


@dataclass(frozen=True, slots=True)
class MovedTank:
    """The water heater that the mirror finds: it starts at ``start`` (hours on the wall), on ``days`` of those counted.

    ``joules`` are all of it, and ``moved`` those that the new hours leave in peak hours and that fit into off-peak
    ones; ``after`` is the year with these moved.
    """

    start: float
    days: int
    joules: int
    moved: int
    after: Split

    @property
    def start_minute(self) -> int:
        """The minute of the day, to the quarter of an hour."""
        return round(self.start * 4) % 96 * 15


@dataclass(frozen=True, slots=True)
class UsualDay:
    """Mean watts of each half-hour of a day, and of the water heater in it; both are empty where nothing is known."""

    watts: tuple[float, ...] = ()
    tank: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Replay:
    """The local days ``first`` to ``last`` (ordinals, both included) before and after a change of hours.

    ``winter`` and ``summer`` count the days that were cut anew. ``missing`` is the energy in joules that no curve tells
    the hours of, on ``missing_days``; ``told`` is what the meter's own registers say of ``told_days`` of them, by the
    hours as they are.
    """

    change: Change
    contract: Period
    first: int
    last: int
    winter: int
    summer: int
    before: Split
    after: Split
    missing: int
    missing_days: int
    told: Split
    told_days: int
    prices: Prices | None
    tank: MovedTank | None
    usual: UsualDay
    usual_winter: UsualDay
    usual_summer: UsualDay

    @property
    def counted(self) -> int:
        """How many days were cut anew."""
        return self.winter + self.summer


def replay(known: Known, contract: Period, change: Change, zone: str, rates: Rates) -> Replay | None:
    """The last known year under ``contract`` and under the hours of ``change``; None where nothing is known at all."""
    if not len(known.days):
        return None
    local = local_days(zone)
    last = int(known.days.days[-1])
    first = max(int(known.days.days[0]), last + 1 - YEAR)
    by_curve = known.curve_alone()
    before = energies(by_curve, _alone(contract, first), first, last, local=local, colours={})
    new = _alone(replace(contract, off_peak=change.hours), first)
    after = energies(by_curve, new, first, last, local=local, colours={})
    cut = {one.day for one in before.days if not one.holes and any(one.joules)}
    shape = shape_of(known.curve, zone)
    told, told_days = _told(energies(known, _alone(contract, first), first, last, local=local, colours={}), cut)
    summer = {day for day in cut if is_summer(day)}
    return Replay(
        change=change,
        contract=contract,
        first=first,
        last=last,
        winter=len(cut - summer),
        summer=len(summer),
        before=_sum(before),
        after=_sum(after),
        missing=sum(sum(one.holes.values()) for one in before.days) + sum(span.joules for span in before.spans),
        missing_days=sum(1 for one in before.days if one.holes),
        told=told,
        told_days=told_days,
        prices=_prices(contract, rates, (change.since, last)),
        tank=_tank(known, shape, after, new, change=change, local=local, cut=cut),
        usual=_usual(shape, cut),
        usual_winter=_usual(shape, cut - summer),
        usual_summer=_usual(shape, summer),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A curve by wall slot, and the tank in it (None: none is found, or storage heaters are)."""

    slots: Slots
    tank: ClockLoad | None

    def usual_day(self, days: set[int]) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Mean watts by half-hour of the local days ``days`` (ordinals), and of the tank alone; empty of nothing."""
        rows = np.array(sorted(day - self.slots.first_day for day in days), np.int64)
        rows = rows[(rows >= 0) & (rows < self.slots.days)]
        watts = self.slots.watts[rows]
        if not np.isfinite(watts).any(0).all():
            return (), ()
        drawn = np.zeros(watts.shape) if self.tank is None else np.where(np.isfinite(watts), self.tank.drawn[rows], 0)
        count = np.isfinite(watts).sum(0)
        return _half_hours(np.nansum(watts, 0) / count), _half_hours(drawn.sum(0) / count)


def shape_of(curve: Series, zone: str) -> Shape | None:
    """The curve by half-hour, else by hour, as the mirror reads it; None where it has neither step."""
    steps = steps_of(curve)
    step = next((step for step in (HALF_HOUR, HOUR) if step in steps), None)
    if step is None:
        return None
    slots = at_step(curve, step, zone)
    load = clock_load(slots)
    return Shape(slots, None if load is None or load.is_heating else load)


def tank_by_period(curve: Series, shape: Shape, plan: Schedule, local: LocalDays) -> Mapping[int, Mapping[int, int]]:
    """The joules of the tank by local day and price period; ``curve`` is within ``plan``, each interval in one day."""
    slots, tank = shape.slots, shape.tank
    assert tank is not None
    rows = local.days(curve.starts) - slots.first_day
    inside = (rows >= 0) & (rows < slots.days) & (curve.durations <= slots.step)
    kept = curve.where(inside)
    places = wall_seconds(local, kept.starts) // slots.step
    watts = tank.drawn[rows[inside], places]
    joules = np.minimum(np.rint(watts * kept.durations).astype(np.int64), kept.values)
    drawn = Series(kept.starts, kept.durations, joules, kept.qualities, origins=kept.origins)
    pieces = pieces_of(drawn.where(joules > 0), plan, local)
    found: dict[int, dict[int, int]] = {}
    rows_of = zip(pieces.days.tolist(), pieces.price_periods.tolist(), pieces.joules.tolist(), strict=True)
    for day, number, share in rows_of:
        of_day = found.setdefault(day, {})
        of_day[number] = of_day.get(number, 0) + share
    return found


def _alone(contract: Period, first: int) -> Timeline:
    """A contract as if it held all the year, whenever it begins and ends."""
    return Timeline((replace(contract, since=first, until=None),))


def _sum(used: Energies) -> Split:
    return Split(*(sum(one.joules[number] for one in used.days) for number in (OFF_PEAK, PEAK)))


def _told(used: Energies, cut: set[int]) -> tuple[Split, int]:
    """What the registers say of the days that no curve cuts, and of how many."""
    days = [one for one in used.days if one.day not in cut and not one.holes and any(one.joules)]
    return Split(*(sum(one.joules[number] for one in days) for number in (OFF_PEAK, PEAK))), len(days)


def _prices(contract: Period, rates: Rates, days: tuple[int, int]) -> Prices | None:
    """The prices of the first of ``days`` on which they are known."""
    for day in days:
        row = rates.row(contract, day)
        off_peak, peak = (None if row is None else row.of(name) for name in contract.price_periods)
        if row is None or off_peak is None or peak is None or off_peak.ttc is None or peak.ttc is None:
            continue
        return Prices(off_peak.ttc, peak.ttc, day, row.since)
    return None


def _usual(shape: Shape | None, days: set[int]) -> UsualDay:
    return UsualDay() if shape is None or not days else UsualDay(*shape.usual_day(days))


def _tank(
    known: Known, shape: Shape | None, after: Energies, new: Timeline, change: Change, local: LocalDays, cut: set[int]
) -> MovedTank | None:
    """The tank of the days that were cut, its peak hours moved into off-peak ones of the same day."""
    if shape is None or shape.tank is None:
        return None
    plan = schedule(new, after.first, after.last, local, colours={})
    inside = (known.curve.starts >= local.midnight(after.first)) & (known.curve.ends <= local.midnight(after.last + 1))
    by_day = tank_by_period(known.curve.where(inside), shape, plan, local)
    drawn = {day: parts for day, parts in by_day.items() if day in cut}
    if not drawn:
        return None
    minutes = (minutes_a_day(change.winter), minutes_a_day(change.summer))
    moved = 0
    for day, parts in drawn.items():
        room = int(shape.tank.watts * 60 * minutes[is_summer(day)]) - parts.get(OFF_PEAK, 0)
        moved += min(parts.get(PEAK, 0), max(room, 0))
    total = sum(sum(parts.values()) for parts in drawn.values())
    return MovedTank(shape.tank.start, len(drawn), total, moved, after=_sum(after) + Split(moved, -moved))


def _half_hours(watts: Floats) -> tuple[float, ...]:
    return tuple(np.repeat(watts, HALF_HOURS // len(watts)).tolist())
