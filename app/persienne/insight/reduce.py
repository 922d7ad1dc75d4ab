"""Blocks made smaller: a block comes in, fewer or coarser intervals go out, energy for energy; it decides nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import LONGEST_DAY, Kind
from persienne.insight.intervals import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.reading import Block, Bools, Longs

SHORTEST_DAY = 23 * 3600
DAY_LENGTHS = (SHORTEST_DAY, 24 * 3600, LONGEST_DAY)
SLOT = 1800


def is_daily(durations: Longs) -> Bools:
    """Which intervals (lengths in seconds) last a local day or longer."""
    return durations >= SHORTEST_DAY


def is_longer(durations: Longs) -> Bools:
    """Which intervals last longer than any local day: what a file gives of several days together."""
    return durations > LONGEST_DAY


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


def join_short(block: Block, finest: int) -> Block:
    """``block`` (energies between indexes) without interval shorter than ``finest`` seconds, and with all its energy.

    A shorter one is joined to the one that follows on it, or where none does to the one before it. One that stands
    alone is left out.
    """
    assert block.register.kind is Kind.ENERGY
    if not (block.durations < finest).any():
        return block
    rows: list[tuple[int, int, int, int]] = []
    for start, length, joules, quality in _rows(block):
        before = rows[-1] if rows else None
        if before is not None and before[1] < finest and before[0] + before[1] == start:
            rows[-1] = before[0], before[1] + length, before[2] + joules, max(before[3], quality)
        else:
            rows.append((start, length, joules, quality))
    for place in range(len(rows) - 1, 0, -1):
        (start, length, joules, quality), last = rows[place - 1], rows[place]
        if last[1] < finest and start + length == last[0]:
            rows[place - 1] = start, length + last[1], joules + last[2], max(quality, last[3])
            del rows[place]
    kept = np.array([row for row in rows if row[1] >= finest], np.int64).reshape(-1, 4)
    starts, durations, values, qualities = kept.T.copy()
    return replace(block, starts=starts, durations=durations, values=values, qualities=qualities)


def join_first(block: Block, finest: int) -> Block:
    """``block`` (energies between indexes), in which the first interval of a run joins the next one if it is shorter.

    It begins at the first index of the run, which the curve goes on telling so.
    """
    assert block.register.kind is Kind.ENERGY
    if len(block) < 2:
        return block
    goes_on = block.starts[1:] == (block.starts + block.durations)[:-1]
    first = np.flatnonzero((block.durations[:-1] < finest) & goes_on & np.append(True, ~goes_on[:-1]))
    starts, durations, values = block.starts.copy(), block.durations.copy(), block.values.copy()
    qualities = block.qualities.copy()
    starts[first + 1] = starts[first]
    durations[first + 1] += durations[first]
    values[first + 1] += values[first]
    qualities[first + 1] = np.maximum(qualities[first], qualities[first + 1])
    kept = np.ones(len(block), np.bool_)
    kept[first] = False
    joined = replace(block, starts=starts, durations=durations, values=values, qualities=qualities)
    return joined.where(kept)


def _rows(block: Block) -> Iterator[tuple[int, int, int, int]]:
    columns = (block.starts, block.durations, block.values, block.qualities)
    return zip(*(column.tolist() for column in columns), strict=True)
