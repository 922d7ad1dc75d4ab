"""Sources of equal rank over one time: their intervals come in, those to believe come out; it adds up no energy.

Two logs of one meter may overlap by half: a copy that was cut at its beginning tells a part of a half-hour that the
whole one knows. What tells more of the time is believed, and then what tells it more finely, so that no file makes less
known than was known before: an hour hides no half-hours, whichever came later.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from persienne.base.reading import Bools, Longs
    from persienne.insight.intervals import Floats


class Spans(NamedTuple):
    """Intervals (epoch seconds, the end excluded), ascending by start; ``origins`` say which source gives each.

    Those of one origin do not overlap. Of two origins the lower number is the one to believe first.
    """

    starts: Longs
    ends: Longs
    origins: Longs

    def where(self, mask: Bools) -> Spans:
        """The intervals where ``mask`` is true."""
        return Spans(self.starts[mask], self.ends[mask], self.origins[mask])


def islands(starts: Longs, ends: Longs) -> Longs:
    """The number of the island of each of some intervals (ascending by start): those that overlap are on one."""
    if not len(starts):
        return starts
    reached = np.maximum.accumulate(ends)
    begins = np.ones(len(starts), np.bool_)
    begins[1:] = starts[1:] >= reached[:-1]
    return np.cumsum(begins) - 1


def believed(spans: Spans, lengths: Floats) -> Bools:
    """Which of the intervals of equal rank ``spans`` to believe where they overlap; no two of these do.

    On each island it is one source that knows all of its time, and of several the one of the shortest intervals there.
    Of those that are as fine the first is believed, unless ``lengths`` tells them apart: the mean length of the
    intervals of each origin on the whole, the shortest going first. Two sources that say the same indexes part them at
    a half-hour a Wh apart, so that one of them is kept to. Where no source knows all of an island, it is what tells
    most of the time together.
    """
    island = islands(spans.starts, spans.ends)
    count = int(island[-1]) + 1 if len(island) else 0
    begins = np.searchsorted(island, np.arange(count))
    width = np.maximum.reduceat(spans.ends, begins) - spans.starts[begins] if count else begins
    # One row for each source of each island.
    codes, row_of = np.unique(island * _room(spans) + spans.origins, return_inverse=True)
    row_island = codes // _room(spans)
    pieces = np.bincount(row_of, minlength=len(codes))
    seconds = np.bincount(row_of, weights=spans.ends - spans.starts, minlength=len(codes)).astype(np.int64)
    whole = seconds == width[row_island]
    length = lengths[codes % _room(spans)]
    order = np.lexsort((codes, length, -pieces, ~whole, row_island))
    first = order[np.searchsorted(row_island[order], np.arange(count))]
    taken = np.zeros(len(codes), np.bool_)
    taken[first] = whole[first]
    found: Bools = taken[row_of]
    for torn in np.flatnonzero(~whole[first]).tolist():
        part = slice(int(begins[torn]), int(begins[torn + 1]) if torn + 1 < count else len(island))
        found[part] = _most_time(Spans(*(column[part] for column in spans)))
    return found


def _room(spans: Spans) -> int:
    return int(spans.origins.max(initial=0)) + 1


def _most_time(spans: Spans) -> list[bool]:
    """Which intervals tell most of the time without an overlap; of two that tell as much, the lower origins.

    Weighted interval scheduling: the best choice among those that end first is known when the next one comes.
    """
    columns = (spans.ends, spans.starts, spans.origins, np.arange(len(spans.starts)))
    rows = sorted(zip(*(column.tolist() for column in columns), strict=True))
    ends = [end for end, *_ in rows]
    best, before = [(0, 0)], []
    for place, (end, start, origin, _) in enumerate(rows):
        last = bisect_right(ends, start, hi=place)
        told = best[last][0] + end - start, best[last][1] - origin * (end - start)
        before.append(last if told > best[-1] else -1)
        best.append(max(told, best[-1]))
    chosen = [False] * len(rows)
    place = len(rows)
    while place:
        if before[place - 1] < 0:
            place -= 1
        else:
            chosen[rows[place - 1][3]] = True
            place = before[place - 1]
    return chosen
