"""The water heater under other off-peak hours: the mirror's load and a schedule come in, its joules by price go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import HALF_HOUR, HOUR, at_step, steps_of
from persienne.insight.mirror.tank import clock_load
from persienne.insight.series import Series
from persienne.insight.split import pieces_of
from persienne.insight.wallclock import DAY, wall_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots
    from persienne.insight.mirror.tank import ClockLoad
    from persienne.insight.tariff import Schedule

HALF_HOURS: int = DAY // HALF_HOUR


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


def _half_hours(watts: Floats) -> tuple[float, ...]:
    return tuple(np.repeat(watts, HALF_HOURS // len(watts)).tolist())


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
    drawn = Series(kept.starts, kept.durations, joules, kept.qualities, kept.origins)
    pieces = pieces_of(drawn.where(joules > 0), plan, local)
    found: dict[int, dict[int, int]] = {}
    rows_of = zip(pieces.days.tolist(), pieces.price_periods.tolist(), pieces.joules.tolist(), strict=True)
    for day, number, share in rows_of:
        of_day = found.setdefault(day, {})
        of_day[number] = of_day.get(number, 0) + share
    return found
