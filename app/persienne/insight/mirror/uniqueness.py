"""How unique a home is in its own history: half-hours come in, how many in a row single out a day goes out.

After Voyez et al. 2022, who found it among 2.5 million homes; here the crowd is the home's own other days.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import HALF_HOUR

if TYPE_CHECKING:
    from persienne.insight.mirror.slots import Slots

ROUNDED_TO = 10
"""Watts: the precision of the files that Enedis gives."""
SINGLED_OUT = 0.95
MOST = 12
DAYS_NEEDED = 28
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Uniqueness:
    """``readings`` half-hours in a row occur only once in ``share`` of all cases; ``example`` is where one begins.

    ``readings`` is the fewest of which 95 % occur once; None where even twelve do not.
    """

    readings: int | None
    share: float
    example: int


def uniqueness(slots: Slots, *, rounded_to: int = ROUNDED_TO) -> Uniqueness | None:
    """How many half-hours in a row, at ``rounded_to`` watts, single out a day; None of other steps, or too few days."""
    if slots.step != HALF_HOUR or slots.known.any(1).sum() < DAYS_NEEDED:
        return None
    flat = slots.watts.ravel()
    known = np.isfinite(flat)
    values = (np.where(known, flat, 0) // rounded_to).astype(np.uint64)
    share, example = 0.0, 0
    for readings in range(1, MOST + 1):
        share, example = once(values, known, readings)
        if share >= SINGLED_OUT:
            return Uniqueness(readings, share, example)
    return Uniqueness(None, share, example)


def once(values: np.ndarray, known: np.ndarray, readings: int) -> tuple[float, int]:
    """The share of rows of so many readings that occur once, and the place where one of them begins."""
    wide = len(values) - readings + 1
    sums, whole = np.zeros(wide, np.uint64), np.ones(wide, np.bool_)
    for place in range(readings):
        # Whole rows by one number: two rows share it with a chance of one in 2**64.
        sums = sums * _FACTOR + values[place : place + wide] + np.uint64(1)
        whole &= known[place : place + wide]
    rows = np.flatnonzero(whole)
    _, first, counts = np.unique(sums[rows], return_index=True, return_counts=True)
    if not len(rows):
        return 0.0, 0
    lone = rows[first[counts == 1]]
    return len(lone) / len(rows), int(lone[len(lone) // 2]) if len(lone) else 0
