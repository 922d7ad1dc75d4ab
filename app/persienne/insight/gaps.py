"""The gaps of a meter line: ranked blocks come in, one curve goes out, shaped by the finer values beside and below.

While nobody read the meter its index counted on. The first frame after the silence therefore tells one energy of a
known length and of unknown shape: a gap. A file, or the meter's own load-curve points, may know the shape. The index
keeps the total: what the finer values do not add up to stands beside them as a remainder (architecture, 4).

Finer values that a longer one hides: a resolved curve and its candidates come in, the curve with its shape goes out.
The curve is what ranks highest, and a longer value may rank higher: an hour in whole watts over half-hours in tens of
watts, or over half-hours of two files, of which neither knows the whole hour. Where they fill it and add up to it they
are its shape, and it keeps the energy: what they leave is a remainder, which may be below zero. Where they say another
energy, both numbers are told, it is doubtful, and nothing is adjusted.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_WH, Made, Quality
from persienne.insight.intervals import marked, overlap, running
from persienne.insight.resolve import Columns, differ_over_several, resolve
from persienne.insight.series import Contradictions, Periods, SaidBy, Series
from persienne.meters.tic.readings import SLOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Bools, Longs


class Detailed(NamedTuple):
    """A curve with the shape of its longer values, what that shape leaves of their energy, and what contradicts them.

    ``rests`` cover no time; ``origins`` everywhere are positions among the candidates.
    """

    series: Series
    rests: Periods
    doubts: Contradictions


def with_hidden_detail(series: Series, candidates: Sequence[Block]) -> Detailed:
    """``series``, which the ``candidates`` (best ranked first) resolve to, in the finest values that agree with it.

    Only load curves shape each other: a silence of the meter line is shaped in ``gaps``.
    """
    rests = Periods.empty()
    while True:
        fill = _fill(series, candidates)
        if fill is None:
            return Detailed(series, rests, Contradictions.empty())
        if not fill.agrees.any():
            return _doubted(series, rests, fill)
        rests = rests.joined(_rests(series, fill))
        series = series.where(~fill.agrees).joined(fill.finer.where(fill.taken()))


class _Fill(NamedTuple):
    """How ``finer`` values fill those of a curve, one entry a value of it: they stand at ``first`` to ``last``."""

    finer: Series
    first: Longs
    last: Longs
    energy: Longs
    agrees: Bools
    against: Bools

    def taken(self) -> Bools:
        """Which of the finer values are the shape of one that they agree with."""
        return marked(self.first[self.agrees], self.last[self.agrees], len(self.finer))


def _fill(series: Series, candidates: Sequence[Block]) -> _Fill | None:
    """The values that ``series`` hides, held against it; None where it hides none."""
    if not len(series):
        return None
    is_curve = np.array([block.source.made is Made.CURVE for block in candidates], np.bool_)
    of_curve = is_curve[series.origins]
    longest = int(series.durations.max())
    hidden = [_hidden(series, of_curve, longest, block) for block in candidates]
    if not any(len(block) for block in hidden):
        return None
    finer, sources = resolve(hidden), [block.source for block in candidates]
    steps = running(Columns.of_series(finer, sources).steps)
    over = overlap(finer.starts, finer.durations, series.starts, series.durations)
    joules = running(finer.values)
    energy, written = joules[over.last] - joules[over.first], steps[over.last] - steps[over.first]
    filled = of_curve & over.inside & (over.covered == series.durations) & (over.last - over.first > 1)
    apart = differ_over_several(energy - series.values, written, Columns.of_series(series, sources).steps)
    return _Fill(finer, over.first, over.last, energy, agrees=filled & ~apart, against=filled & apart)


def _hidden(series: Series, of_curve: Bools, longest: int, block: Block) -> Block:
    """The values of a load curve that lie in a longer one of ``series``, whose ``longest`` has so many seconds."""
    if block.source.made is not Made.CURVE or not len(block) or int(block.durations.min()) >= longest:
        return block.where(np.zeros(len(block), np.bool_))
    place = np.maximum(np.searchsorted(series.starts, block.starts, side="right") - 1, 0)
    inside = of_curve[place] & (block.durations < series.durations[place])
    inside &= series.starts[place] <= block.starts
    return block.where(inside & (block.starts + block.durations <= series.starts[place] + series.durations[place]))


def _rests(series: Series, fill: _Fill) -> Periods:
    left = series.values - fill.energy
    chosen = fill.agrees & (left != 0)
    shaped = series.where(chosen)
    nothing, exact = np.zeros(len(shaped), np.int64), np.ones(len(shaped), np.bool_)
    return Periods(
        shaped.starts,
        shaped.ends,
        left[chosen],
        nothing,
        qualities=shaped.qualities,
        origins=shaped.origins,
        exact=exact,
    )


def _doubted(series: Series, rests: Periods, fill: _Fill) -> Detailed:
    against = fill.against
    qualities = np.where(against, int(Quality.DOUBTFUL), series.qualities)
    doubted = series.where(against)
    by = np.full(len(doubted), int(SaidBy.OTHER_FILE), np.int64)
    doubts = Contradictions(doubted.starts, doubted.ends, doubted.values, fill.energy[against], said_by=by)
    return Detailed(replace(series, qualities=qualities), rests, doubts)


def second_opinions(series: Series, candidates: Sequence[Block]) -> tuple[Series, Contradictions]:
    """``series``, which the ``candidates`` resolve to, with its doubtful values marked, and what contradicts them.

    Only load curves are held against each other: indexes and the meter's points have rules of their own (``gaps``).
    Where several files contradict the same values, the one of the shorter intervals is told, and of equals the first
    candidate.
    """
    doubts = Contradictions.empty()
    curves = [block for block in candidates if block.source.made is Made.CURVE and len(block)]
    shortest = int(series.durations.min(initial=np.iinfo(np.int64).max))
    longer = [block for block in curves if int(block.durations.max()) > shortest]
    longer.sort(key=lambda block: int(block.durations.max()))
    if not longer:
        return series, doubts
    shown = Columns.of_series(series, [block.source for block in candidates])
    qualities = series.qualities.copy()
    joules, steps, series_ends = running(shown.values), running(shown.steps), series.ends
    is_curve = np.array([block.source.made is Made.CURVE for block in candidates], np.bool_)
    of_curves = running(is_curve[series.origins].astype(np.int64))
    for block in longer:
        said = Columns.of_block(block)
        # What the block speaks of alone: a home has hundreds of files, and each spans a week.
        low = int(np.searchsorted(series_ends, said.starts[0], side="right"))
        high = int(np.searchsorted(series.starts, said.starts[-1] + said.durations[-1], side="left"))
        over = overlap(series.starts[low:high], series.durations[low:high], said.starts, said.durations)
        first, last = over.first + low, over.last + low
        filled = over.inside & (over.covered == said.durations) & (last - first > 1)
        filled &= of_curves[last] - of_curves[first] == last - first
        counted = joules[last] - joules[first]
        against = filled & differ_over_several(counted - said.values, steps[last] - steps[first], said.steps)
        for begin, end in zip(first[against].tolist(), last[against].tolist(), strict=True):
            qualities[begin:end] = int(Quality.DOUBTFUL)
        starts, by = said.starts[against], np.full(int(against.sum()), int(SaidBy.OTHER_FILE), np.int64)
        ends = starts + said.durations[against]
        doubts = doubts.joined(Contradictions(starts, ends, counted[against], said.values[against], said_by=by))
    return replace(series, qualities=qualities), doubts


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
    fill = _fill_gap(short, finer, Columns.of_series(finer, [block.source for block in candidates]).steps)
    shaped = np.zeros(len(base), np.bool_)
    shaped[np.flatnonzero(is_gap)[fill.agrees]] = True
    series = base.where(~shaped).joined(finer.where(fill.taken(len(finer)))).joined(_edges(short, fill))
    return replace(
        ResolvedCurve.empty(),
        series=resolve(others, series),
        long_gaps=long_gaps,
        rests=_rests_of_gaps(short, fill),
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


class _GapFill(NamedTuple):
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


def _fill_gap(gaps: Series, finer: Series, steps: Longs) -> _GapFill:
    """Hold ``finer`` (ascending, without overlap; ``steps`` in J is how finely each is written) against ``gaps``.

    Values fill a gap when they follow on one another and begin and end with it. At one of its edges a value may reach
    over: an hour of which the meter was heard for one half. What of that hour lies in the gap is what the others leave
    of it, and no more than the whole hour.
    """
    if not len(finer):
        nothing, never = np.zeros(len(gaps), np.int64), np.zeros(len(gaps), np.bool_)
        return _GapFill(nothing, nothing, nothing, nothing, at_end=never, agrees=never, against=never, said=nothing)
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
    return _GapFill(
        first,
        last,
        energy,
        uncovered,
        at_end=at_end > 0,
        agrees=filled & may_be & one_edge,
        against=filled & ~may_be,
        said=said,
    )


def _edge(finer: Series, place: Longs, there: Bools, at: Longs) -> tuple[Longs, Longs]:
    """Whether the value at ``place`` holds the instant ``at`` (0 or 1), and its energy where it does, else 0."""
    over = there & (finer.starts[place] <= at) & (finer.ends[place] > at)
    return over.astype(np.int64), np.where(over, finer.values[place], 0)


def _edges(gaps: Series, fill: _GapFill) -> Series:
    """The edges of shaped gaps that no finer value says alone: the index says what is left for them, if anything."""
    edged = fill.agrees & (fill.uncovered > 0)
    starts = np.where(fill.at_end, gaps.ends - fill.uncovered, gaps.starts)
    left = np.maximum(gaps.values - fill.energy, 0)
    return Series(starts[edged], fill.uncovered[edged], left[edged], gaps.qualities[edged], origins=gaps.origins[edged])


def _rests_of_gaps(gaps: Series, fill: _GapFill) -> Periods:
    left = gaps.values - fill.energy
    joules = np.where(fill.uncovered > 0, np.minimum(left, 0), left)
    chosen = fill.agrees & (joules != 0)
    nothing, exact = np.zeros(int(chosen.sum()), np.int64), np.ones(int(chosen.sum()), np.bool_)
    of_gap = (gaps.qualities[chosen], gaps.origins[chosen])
    return Periods(gaps.starts[chosen], gaps.ends[chosen], joules[chosen], nothing, *of_gap, exact)


def _contradictions(gaps: Series, fill: _GapFill, is_point: Bools) -> Contradictions:
    """``is_point`` says which of the finer values are load-curve points of the meter."""
    against = fill.against
    first, last = fill.first[against], fill.last[against]
    before = running(is_point.astype(np.int64))
    points = before[last] - before[first]
    said_by: Longs = SaidBy.POINTS * np.sign(points) + SaidBy.FILE * np.sign(last - first - points)
    return Contradictions(
        gaps.starts[against], gaps.ends[against], gaps.values[against], fill.said[against], said_by=said_by
    )
