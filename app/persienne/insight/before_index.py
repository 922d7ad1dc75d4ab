"""What a day's curve tells before the first index that was heard in the day: blocks and their curve in, joules out.

The meter's own load-curve points speak of the hour before the first frame. Between that day's first index and the one
before it they are counted already, so whoever subtracts two indexes has to know how much of a day they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Made
from persienne.insight.intervals import running
from persienne.meters.tic.readings import UNDATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block
    from persienne.insight.series import Series


def before_first_index(blocks: Sequence[Block], series: Series, local: LocalDays) -> dict[int, int]:
    """The joules of ``series``, to which ``blocks`` resolve, before the first index of each local day (ordinal).

    The ends of what indexes tell are the instants at which an index is known. Of an interval that goes on over the
    first one it is what the indexes leave of it. Days of which nothing is told before it are left out, and so are all
    where no load-curve point is.
    """
    if not any(block.source.made is Made.CURVE_POINT for block in blocks):
        return {}
    counted = [block for block in blocks if block.source.made is Made.INDEX and block.source != UNDATED and len(block)]
    joules, found = running(series.values), {}
    for day, at in _first_instants(counted, local):
        begin = int(np.searchsorted(series.starts, local.midnight(day), side="left"))
        end = max(begin, int(np.searchsorted(series.ends, at, side="right")))
        told = int(joules[end] - joules[begin])
        if end < len(series) and local.midnight(day) <= int(series.starts[end]) < at:
            told += _left_of(int(series.values[end]), counted, at, int(series.ends[end]))
        if told:
            found[day] = told
    return found


def _first_instants(counted: Sequence[Block], local: LocalDays) -> Iterator[tuple[int, int]]:
    """Each day with the first instant in it at which an index is known, after its midnight."""
    if not counted:
        return
    instants = np.unique(np.concatenate([edge for one in counted for edge in (one.starts, one.starts + one.durations)]))
    days, first = np.unique(local.days(instants), return_index=True)
    at = instants[first]
    inside = at > local.midnights(days)
    yield from zip(days[inside].tolist(), at[inside].tolist(), strict=True)


def _left_of(joules: int, counted: Sequence[Block], begin: int, end: int) -> int:
    """What is left of an interval's ``joules`` before ``begin`` where indexes tell all from there to its ``end``."""
    for one in counted:
        part = one.where((one.starts >= begin) & (one.starts + one.durations <= end))
        if int(part.durations.sum()) == end - begin:
            return max(0, joules - int(part.values.sum()))
    return 0
