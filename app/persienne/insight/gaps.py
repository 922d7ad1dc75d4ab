"""The gaps of a meter line: ranked blocks come in, one curve goes out in which finer values shape what they fill.

While nobody read the meter its index counted on. The first frame after the silence therefore tells one energy of a
known length and of unknown shape: a gap. A file, or the meter's own load-curve points, may know the shape. The index
keeps the total: what the finer values do not add up to stands beside them as a remainder (architecture, 4).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_WH, Made
from persienne.insight.hidden_detail import second_opinions, with_hidden_detail
from persienne.insight.intervals import marked, overlap, running
from persienne.insight.resolve import Columns, resolve
from persienne.insight.series import Contradictions, Periods, SaidBy, Series
from persienne.meters.tic.readings import SLOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Bools, Longs

LONGEST_STEP = 3600
"""Seconds between two values of a load curve; what lasts longer is known as a whole and has no shape."""

LONGEST_GAP = 62 * 86_400
"""Seconds. A longer gap is the energy of a period and no part of a curve: it keeps no other value out."""


@dataclass(frozen=True, slots=True, eq=False)
class ResolvedCurve:
    """One curve out of many candidates; ``origins`` everywhere are positions among the candidates.

    ``series`` holds every interval, the gaps included that nothing shapes. ``long_gaps`` are those of more than
    :data:`LONGEST_GAP`. ``rests`` are what is left of what was shaped (a gap, or a longer value of a file) beside its
    finer values, and cover no time. ``contradictions`` are gaps that are filled and do not add up, ``doubts`` what
    values of one length say otherwise than those of another (``hidden_detail``, ``second_opinions``).
    """

    series: Series
    is_gap: Bools
    long_gaps: Series
    rests: Periods
    contradictions: Contradictions
    doubts: Contradictions = field(default_factory=Contradictions.empty)

    @classmethod
    def empty(cls) -> ResolvedCurve:
        """Nothing at all."""
        nothing = Series.empty()
        return cls(nothing, np.zeros(0, np.bool_), nothing, Periods.empty(), Contradictions.empty())


def resolve_curve(candidates: Sequence[Block]) -> ResolvedCurve:
    """``candidates`` (ENERGY blocks in J, best ranked first) as one curve; see ``resolve`` for what overlaps."""
    found = _resolved(candidates)
    detailed = with_hidden_detail(found.series, candidates)
    series, doubts = second_opinions(detailed.series, candidates)
    return replace(
        found,
        series=series,
        is_gap=_gaps_in(series, candidates),
        rests=found.rests.joined(detailed.rests),
        doubts=doubts.joined(detailed.doubts),
    )


def _resolved(candidates: Sequence[Block]) -> ResolvedCurve:
    """By rank alone, without saying which intervals are gaps."""
    counted = [block if block.source.made is Made.INDEX else _none_of(block) for block in candidates]
    base, long_gaps = _counted(counted)
    is_gap = base.durations > SLOT
    if not is_gap.any() and not len(long_gaps):
        return replace(ResolvedCurve.empty(), series=resolve(candidates))
    others = [block if block.source.made is not Made.INDEX else _none_of(block) for block in candidates]
    finer = resolve(others)
    is_point = _made(candidates, Made.CURVE_POINT)[finer.origins]
    short = base.where(is_gap)
    fill = _fill(short, finer, Columns.of_series(finer, [block.source for block in candidates]).steps)
    shaped = np.zeros(len(base), np.bool_)
    shaped[np.flatnonzero(is_gap)[fill.agrees]] = True
    series = base.where(~shaped).joined(finer.where(fill.taken(len(finer)))).joined(_edges(short, fill))
    return replace(
        ResolvedCurve.empty(),
        series=resolve(others, series),
        long_gaps=long_gaps,
        rests=_rests(short, fill),
        contradictions=_contradictions(short, fill, is_point),
    )


def _counted(blocks: Sequence[Block]) -> tuple[Series, Series]:
    """What indexes tell as a curve, and the gaps that are too long for one and are not known whole otherwise."""
    base = resolve([block.where(block.durations <= LONGEST_GAP) for block in blocks])
    long_gaps = resolve([block.where(block.durations > LONGEST_GAP) for block in blocks])
    over = overlap(base.starts, base.durations, long_gaps.starts, long_gaps.durations)
    return base, long_gaps.where(over.covered < long_gaps.durations)


def _none_of(block: Block) -> Block:
    return block.where(np.zeros(len(block), np.bool_))


def _gaps_in(series: Series, candidates: Sequence[Block]) -> Bools:
    """Of the meter line; and what our own table tells of such a line beside other curves: longer than any step."""
    counted = _made(candidates, Made.INDEX)[series.origins]
    found: Bools = (series.durations > np.where(counted, SLOT, LONGEST_STEP)) | (
        ~counted & (series.durations > SLOT) & (LONGEST_STEP % np.maximum(series.durations, 1) != 0)
    )
    return found


def _made(candidates: Sequence[Block], made: Made) -> Bools:
    """Which of the candidates are made so."""
    return np.array([block.source.made is made for block in candidates], np.bool_)


class _Fill(NamedTuple):
    """How finer values fill gaps, one entry a gap: those at ``first`` (included) to ``last`` (excluded) lie inside it.

    ``energy`` is their sum and ``uncovered`` the seconds of the gap at its edges that they leave; ``at_end`` says which
    edge is left. ``agrees`` says that they leave no other time and add up to the gap, ``against`` that they cannot add
    up to it; neither is true where they leave both edges or a hole. ``said`` is what they say of a gap that they are
    against: the values over its edges are in it where even with these it is too little.
    """

    first: Longs
    last: Longs
    energy: Longs
    uncovered: Longs
    at_end: Bools
    agrees: Bools
    against: Bools
    said: Longs

    def taken(self, length: int) -> Bools:
        """Which of the ``length`` finer values give a gap its shape."""
        return marked(self.first[self.agrees], self.last[self.agrees], length)


def _fill(gaps: Series, finer: Series, steps: Longs) -> _Fill:
    """Hold ``finer`` (ascending, without overlap; ``steps`` in J is how finely each is written) against ``gaps``.

    Values fill a gap when they follow on one another and begin and end with it. At one of its edges a value may reach
    over: an hour of which the meter was heard for one half. What of that hour lies in the gap is what the others leave
    of it, and no more than the whole hour.
    """
    if not len(finer):
        nothing, never = np.zeros(len(gaps), np.int64), np.zeros(len(gaps), np.bool_)
        return _Fill(nothing, nothing, nothing, nothing, never, never, never, nothing)
    first = np.searchsorted(finer.starts, gaps.starts, side="left")
    last = np.maximum(first, np.searchsorted(finer.ends, gaps.ends, side="right"))
    time, joules, written = running(finer.durations), running(finer.values), running(steps)
    energy, known = joules[last] - joules[first], time[last] - time[first]
    head, before = _edge(finer, np.maximum(first - 1, 0), first > 0, gaps.starts)
    tail, after = _edge(finer, np.minimum(last, len(finer) - 1), last < len(finer), gaps.ends - 1)
    at_start = head * (finer.ends[np.maximum(first - 1, 0)] - gaps.starts)
    at_end = tail * (gaps.ends - finer.starts[np.minimum(last, len(finer) - 1)])
    filled = (last > first) & (known + at_start + at_end == gaps.durations)
    # Our own table of the gap says the same as it does, and nothing of its shape.
    filled &= (last - first > 1) | (known < gaps.durations)
    # Two indexes that are cut off at whole Wh are a Wh apart from what they counted at most.
    rest, tolerance = gaps.values - energy, written[last] - written[first] + 2 * JOULES_PER_WH
    may_be = (2 * -rest <= tolerance) & (2 * (rest - before - after) <= tolerance)
    one_edge = (at_start == 0) | (at_end == 0)
    said = energy + np.where(rest > 0, before + after, 0)
    uncovered = at_start + at_end
    return _Fill(first, last, energy, uncovered, at_end > 0, filled & may_be & one_edge, filled & ~may_be, said)


def _edge(finer: Series, place: Longs, there: Bools, at: Longs) -> tuple[Longs, Longs]:
    """Whether the value at ``place`` holds the instant ``at`` (0 or 1), and its energy where it does, else 0."""
    over = there & (finer.starts[place] <= at) & (finer.ends[place] > at)
    return over.astype(np.int64), np.where(over, finer.values[place], 0)


def _edges(gaps: Series, fill: _Fill) -> Series:
    """The edges of shaped gaps that no finer value says alone: the index says what is left for them, if anything."""
    edged = fill.agrees & (fill.uncovered > 0)
    starts = np.where(fill.at_end, gaps.ends - fill.uncovered, gaps.starts)
    left = np.maximum(gaps.values - fill.energy, 0)
    return Series(starts[edged], fill.uncovered[edged], left[edged], gaps.qualities[edged], gaps.origins[edged])


def _rests(gaps: Series, fill: _Fill) -> Periods:
    left = gaps.values - fill.energy
    joules = np.where(fill.uncovered > 0, np.minimum(left, 0), left)
    chosen = fill.agrees & (joules != 0)
    nothing, exact = np.zeros(int(chosen.sum()), np.int64), np.ones(int(chosen.sum()), np.bool_)
    of_gap = (gaps.qualities[chosen], gaps.origins[chosen])
    return Periods(gaps.starts[chosen], gaps.ends[chosen], joules[chosen], nothing, *of_gap, exact)


def _contradictions(gaps: Series, fill: _Fill, is_point: Bools) -> Contradictions:
    """``is_point`` says which of the finer values are load-curve points of the meter."""
    against = fill.against
    first, last = fill.first[against], fill.last[against]
    before = running(is_point.astype(np.int64))
    points = before[last] - before[first]
    said_by: Longs = SaidBy.POINTS * np.sign(points) + SaidBy.FILE * np.sign(last - first - points)
    return Contradictions(gaps.starts[against], gaps.ends[against], gaps.values[against], fill.said[against], said_by)
