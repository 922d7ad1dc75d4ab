"""Short strong appliances at one minute, and a vehicle that charges: slots come in, their runs go out.

A rise and the fall of the same size that ends it (after Hart 1992). Coarser steps do not show them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import runs
from persienne.insight.mirror.slots import HOUR, MINUTE, around, median, quantile

if TYPE_CHECKING:
    from persienne.base.reading import Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots


ALIKE_RUNS = 0.2
"""How much the fall differs from the rise at most, as a share."""


class Appliance(StrEnum):
    """What a minute tells apart."""

    KETTLE = "kettle"
    SHOWER = "shower"


SHAPES = {Appliance.KETTLE: (1500.0, 3200.0, 2, 6), Appliance.SHOWER: (5500.0, 11000.0, 2, 15)}
"""Watts from and below, and minutes from and to (both included)."""
EVENTS = 5
DAYS_NEEDED = 7


@dataclass(frozen=True, slots=True)
class Uses:
    """An appliance that ran; ``example`` is the place of one of its uses in the flat row of minutes."""

    appliance: Appliance
    example: int


def appliances(slots: Slots) -> tuple[Uses, ...]:
    """The appliances that ran at least five times; nothing of any step but a minute."""
    days = int(slots.known.any(1).sum())
    if slots.step != MINUTE or days < DAYS_NEEDED:
        return ()
    flat = slots.watts.ravel()
    found = []
    for appliance, shape in SHAPES.items():
        starts = _starts(flat, *shape)
        if len(starts) >= EVENTS:
            found.append(Uses(appliance, int(starts[len(starts) // 2])))
    return tuple(found)


def moments(slots: Slots) -> np.ndarray:
    """The places in the flat row of minutes at which some appliance begins, ascending; nothing of another step."""
    if slots.step != MINUTE:
        return np.empty(0, np.int64)
    flat = slots.watts.ravel()
    return np.unique(np.concatenate([_starts(flat, *shape) for shape in SHAPES.values()]))


def _starts(flat: Floats, low: float, high: float, shortest: int, longest: int) -> np.ndarray:
    """The places of rises within ``low`` and ``high`` that a fall alike ends in time; an edge may take two minutes."""
    edges = _edges(flat)
    rises = np.flatnonzero((edges >= low) & (edges < high))
    ended = np.zeros(len(rises), np.bool_)
    for lasting in range(shortest, longest + 1):
        places = np.minimum(rises + lasting, len(edges) - 1)
        ended |= np.abs(edges[places] + edges[rises]) <= ALIKE_RUNS * edges[rises]
    return rises[ended]


def _edges(flat: Floats) -> Floats:
    """How much each minute is above the one before; two steps the same way in a row are one edge, at the first."""
    steps = np.diff(flat, prepend=flat[:1])
    steps = np.where(np.isfinite(steps), steps, 0)
    following = np.roll(steps, -1)
    following[-1:] = 0
    one = (np.sign(steps) == np.sign(following)) & (np.abs(following) > 100) & (np.abs(steps) > 100)
    second = np.roll(one, 1)
    second[:1] = False
    return np.asarray(np.where(second, 0, steps + np.where(one, following, 0)))


WATTS = 2800.0
LASTING = 0.75 * HOUR
"""How long the plateau lasts at least, in seconds."""
STEADY, MOSTLY = 0.2, 0.75
"""How far three quarters of a plateau's slots are from its median at most, as a share of it; its ends are left out."""
ALIKE_CHARGES = 0.1
"""How far the charges of one vehicle are from each other in power, as a share."""
LONG = 1.5 * HOUR
CHARGES = 4
"""How many charges of an hour and a half it takes; half of all charges are as long."""
REACH_HOURS = 6
DAYS_OF_CHARGES = 14


@dataclass(frozen=True, slots=True, eq=False)
class Vehicle:
    """Charges mostly from hour ``start`` on the wall, ``per_week`` times a week from the first to the last of them.

    ``begins`` are places in the flat row of slots.
    """

    start: float
    per_week: float
    begins: Longs


def vehicle(slots: Slots) -> Vehicle | None:
    """The charges of a vehicle, of slots of ten minutes or more; None where there are fewer than four."""
    flat = slots.watts.ravel()
    rest = quantile(around(flat, REACH_HOURS * HOUR // slots.step), 0.25)
    above = flat - rest
    with np.errstate(invalid="ignore"):
        charges = runs(above >= WATTS)
    shortest = -int(-LASTING // slots.step)
    kept = [(begin, end) for begin, end in charges.tolist() if end - begin >= shortest and _steady(above[begin:end])]
    days = int(slots.known.any(1).sum())
    levels = np.array([float(median(above[begin:end])) for begin, end in kept])
    lasting = np.array([end - begin for begin, end in kept])
    level = _common(levels[lasting * slots.step >= LONG]) if kept else None
    if level is None or days < DAYS_OF_CHARGES:
        return None
    alike = np.abs(levels - level) <= ALIKE_CHARGES * level
    if np.median(lasting[alike]) * slots.step < LONG:
        return None
    begins = np.array(kept, np.int64)[alike, 0]
    hours = (begins % len(slots.hours)) * (slots.step / HOUR)
    # Around noon: an hour past midnight is later than one before.
    start = float(median((hours - 12) % 24)) + 12
    return Vehicle(start % 24, len(begins) * 7 / _days_with(slots, begins), begins)


def _days_with(slots: Slots, begins: Longs) -> int:
    """How many days are known from the first charge to the last; a fortnight at least, as it takes to find them."""
    first, last = (int(place) // len(slots.hours) for place in begins[[0, -1]])
    return max(int(slots.known[first : last + 1].any(1).sum()), DAYS_OF_CHARGES)


def _common(levels: Floats) -> float | None:
    """The power that most long charges have; None where fewer than four have one."""
    if not len(levels):
        return None
    near = (np.abs(levels[:, np.newaxis] - levels) <= ALIKE_CHARGES * levels).sum(0)
    return float(levels[np.argmax(near)]) if near.max() >= CHARGES else None


def _steady(above: Floats) -> bool:
    """Whether a plateau keeps to its level; two slots or fewer say nothing against it."""
    inner = above[1:-1]
    return len(inner) < 2 or bool(np.quantile(np.abs(inner - np.median(inner)), MOSTLY) <= STEADY * np.median(inner))
