"""A vehicle that charges: slots without tank come in, its usual hour and how often go out; no day is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import runs
from persienne.insight.mirror.known import around, median, quantile
from persienne.insight.mirror.slots import HOUR

if TYPE_CHECKING:
    from persienne.base.reading import Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

WATTS = 2800.0
LASTING = 0.75 * HOUR
"""How long the plateau lasts at least, in seconds."""
STEADY, MOSTLY = 0.2, 0.75
"""How far three quarters of a plateau's slots are from its median at most, as a share of it; its ends are left out."""
ALIKE = 0.1
"""How far the charges of one vehicle are from each other in power, as a share."""
LONG = 1.5 * HOUR
EVENTS = 4
"""How many charges of an hour and a half it takes; half of all charges are as long."""
REACH_HOURS = 6
DAYS_NEEDED = 14


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
    if level is None or days < DAYS_NEEDED:
        return None
    alike = np.abs(levels - level) <= ALIKE * level
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
    return max(int(slots.known[first : last + 1].any(1).sum()), DAYS_NEEDED)


def _common(levels: Floats) -> float | None:
    """The power that most long charges have; None where fewer than four have one."""
    if not len(levels):
        return None
    near = (np.abs(levels[:, np.newaxis] - levels) <= ALIKE * levels).sum(0)
    return float(levels[np.argmax(near)]) if near.max() >= EVENTS else None


def _steady(above: Floats) -> bool:
    """Whether a plateau keeps to its level; two slots or fewer say nothing against it."""
    inner = above[1:-1]
    return len(inner) < 2 or bool(np.quantile(np.abs(inner - np.median(inner)), MOSTLY) <= STEADY * np.median(inner))
