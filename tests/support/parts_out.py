"""Parts of exports made by hand: blocks come in, parts go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Kind
from persienne.exporters.extract import NATURES, Nature, Part

if TYPE_CHECKING:
    from persienne.base.reading import Block


def part_of(block: Block, nature: Nature | None = None, *, place: int = 1, meter: str | None = None) -> Part:
    """The part that holds what ``block`` does; indexes are told by their kind."""
    kind = Nature.INDEX if block.register.kind is Kind.INDEX else nature or Nature.INTERVAL
    return Part(
        block.meter.point or "" if meter is None else meter,
        "",
        place,
        block.register,
        block.starts,
        block.starts + block.durations,
        block.values,
        block.durations,
        np.full(len(block), NATURES.index(kind)),
        block.qualities,
        np.zeros(len(block), np.int64),
        (block.source.format,),
    )
