"""Short strong appliances at one minute: slots of a minute come in, which of them run goes out.

A rise and the fall of the same size that ends it (after Hart 1992). Coarser steps do not show them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import MINUTE

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

ALIKE = 0.2
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
        ended |= np.abs(edges[places] + edges[rises]) <= ALIKE * edges[rises]
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
