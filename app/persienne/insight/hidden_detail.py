"""Finer values that a longer one hides: a resolved curve and its candidates come in, the curve with its shape goes out.

The curve is what ranks highest, and a longer value may rank higher: an hour in whole watts over half-hours in tens of
watts, or over half-hours of two files, of which neither knows the whole hour. Where they fill it and add up to it they
are its shape, and it keeps the energy: what they leave is a remainder, which may be below zero. Where they say another
energy, both numbers are told, it is doubtful, and nothing is adjusted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import Made, Quality
from persienne.insight.intervals import marked, overlap, running
from persienne.insight.resolve import Columns, differ_over_several, resolve
from persienne.insight.series import Contradictions, Periods, SaidBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Bools, Longs
    from persienne.insight.series import Series


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
    return _Fill(finer, over.first, over.last, energy, filled & ~apart, filled & apart)


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
    return Periods(shaped.starts, shaped.ends, left[chosen], nothing, shaped.qualities, shaped.origins, exact)


def _doubted(series: Series, rests: Periods, fill: _Fill) -> Detailed:
    against = fill.against
    qualities = np.where(against, int(Quality.DOUBTFUL), series.qualities)
    doubted = series.where(against)
    by = np.full(len(doubted), int(SaidBy.OTHER_FILE), np.int64)
    doubts = Contradictions(doubted.starts, doubted.ends, doubted.values, fill.energy[against], by)
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
        doubts = doubts.joined(Contradictions(starts, ends, counted[against], said.values[against], by))
    return replace(series, qualities=qualities), doubts
