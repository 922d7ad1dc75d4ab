"""Blocks made smaller: a block comes in, fewer or coarser intervals go out, energy for energy; it decides nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Kind
from persienne.insight.intervals import running

if TYPE_CHECKING:
    from persienne.base.reading import Block, Bools, Longs

SHORTEST_DAY = 23 * 3600
SLOT = 1800


def is_daily(durations: Longs) -> Bools:
    """Which intervals (lengths in seconds) last a local day or longer."""
    return durations >= SHORTEST_DAY


def coarsen(block: Block, finest: int) -> Block:
    """``block`` (energies) without interval shorter than ``finest`` seconds: such ones are merged by half-hour.

    Merged are neighbours without a hole between them, within one half-hour of UTC (which is one of every French
    zone). A remainder that stays shorter than ``finest`` is left out: its energy is known, its shape may not be kept.
    """
    assert block.register.kind is Kind.ENERGY
    fine = block.durations < finest
    if not fine.any():
        return block
    starts, ends = block.starts, block.starts + block.durations
    slots = starts // SLOT
    joined = np.zeros(len(block), np.bool_)
    joined[1:] = (starts[1:] == ends[:-1]) & (slots[1:] == slots[:-1]) & (fine[1:] | fine[:-1])
    first = np.flatnonzero(~joined)
    last = np.append(first[1:], len(block)) - 1
    energy = running(block.values)
    merged = replace(
        block,
        starts=starts[first],
        durations=ends[last] - starts[first],
        values=energy[last + 1] - energy[first],
        qualities=np.maximum.reduceat(block.qualities, first),
    )
    return merged.where(merged.durations >= finest)
