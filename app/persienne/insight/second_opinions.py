"""Longer intervals over a curve of shorter ones: ranked blocks and their curve come in, what contradicts it goes out.

The finer values are the curve (``equals``, ``hidden_detail``). An hour that another file gives of the same time
confirms them, or says another energy than rounding explains. Then both numbers are told, the finer values are doubtful,
and nothing is adjusted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Made, Quality
from persienne.insight.intervals import overlap, running
from persienne.insight.resolve import Columns, differ_over_several
from persienne.insight.series import Contradictions, SaidBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block
    from persienne.insight.series import Series


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
