"""Energies whose time a person has said, beside what dates itself: blocks come in, those that count go out.

A person may be wrong by days. Where anything else is known of a part of the time, the energy of a recording without a
date counts nowhere: it stays stored, and takes no other value's place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import overlap
from persienne.meters.tic.readings import UNDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Bools


def beside_the_known(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` (ENERGY, of one register) without the undated energies that another block touches."""
    known = [block for block in blocks if block.source != UNDATED]
    return [block.where(~touched_by(known, block)) if block.source == UNDATED else block for block in blocks]


def touched_by(known: Sequence[Block], block: Block) -> Bools:
    """Which intervals of ``block`` any of ``known`` touches."""
    found = np.zeros(len(block), np.bool_)
    for one in known:
        found |= overlap(one.starts, one.durations, block.starts, block.durations).touched
    return found
