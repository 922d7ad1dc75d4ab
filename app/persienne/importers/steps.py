"""How long each row of an end-stamped curve lasts: ends come in, steps go out; values and clocks play no part.

Enedis' old CSV gives only the end of each interval, the step changes inside a file at any hour, and rows are missing
(docs/formats.md, "Old CSV, load curve"). The gap to the row before is the step where rows follow each other, and a hole
where they do not:

- a gap of an allowed step whose stamp is a multiple of that step may be that step;
- of such gaps, three equal ones in a row are sure; fewer are taken only if they are not coarser than both sure
  neighbours (one missing half hour looks like one hour, but three in a row do not);
- any other row follows a hole (as does the first row) and takes the step of the row that follows it directly, or else
  the finer of its two sure neighbours: energy is never claimed for time that the file does not speak of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.reading import Longs

ALLOWED_STEPS = (60, 300, 600, 900, 1800, 3600)
"""Seconds; every step that a meter's curve was seen with."""

SURE_RUN = 3
_NEVER = np.iinfo(np.int64).max


def infer_steps(ends: Longs, fallback: int = 0) -> Longs:
    """The step in seconds of each of ``ends`` (epoch seconds, strictly ascending).

    ``fallback`` is the step where no gap tells one (a file of one row); 0 there means that nothing is known. No
    interval ever reaches back over the end before it.
    """
    gaps = np.diff(ends, prepend=ends[:1] - _NEVER // 4)
    steps = np.where(np.isin(gaps, ALLOWED_STEPS), gaps, 0)
    aligned = np.where((steps > 0) & (ends % np.maximum(steps, 1) == 0), steps, 0)
    # A whole curve beside the hour grid is still a curve; a lone stamp beside it is not a change of step.
    on_grid = bool(aligned.any())
    steps = _believed(aligned if on_grid else steps)
    if not steps.any():
        return np.full(len(ends), fallback, np.int64)
    return _filled(steps, gaps, ends if on_grid else np.zeros_like(ends))


def _believed(steps: Longs) -> Longs:
    """``steps`` with every gap that is a hole rather than a step set to 0."""
    if len(steps) == 0:
        return steps
    heads = np.flatnonzero(np.diff(steps, prepend=-1))
    lengths = np.diff(heads, append=len(steps))
    values = steps[heads]
    sure = (values > 0) & (lengths >= SURE_RUN)
    if not sure.any():
        # Too few rows for certainty: the finest gap is the only evidence there is.
        finest = values[values > 0].min(initial=_NEVER)
        return np.where(steps == finest, steps, 0)
    before, after = _nearest(np.where(sure, values, 0))
    kept = sure | ((values > 0) & (values <= np.maximum(before, after)))
    return np.repeat(np.where(kept, values, 0), lengths)


def _nearest(values: Longs) -> tuple[Longs, Longs]:
    """For each place, the nearest value above 0 at or before it, and at or after it (0 where there is none)."""
    places = np.arange(len(values))
    last = np.maximum.accumulate(np.where(values > 0, places, -1))
    following = np.minimum.accumulate(np.where(values > 0, places, len(values))[::-1])[::-1]
    padded = np.append(values, 0)
    return padded[last], padded[following]


def _filled(steps: Longs, gaps: Longs, grid: Longs) -> Longs:
    """``steps`` with the rows after holes filled in from their neighbours; ``grid`` holds the ends to align to."""
    open_rows = steps == 0
    if not open_rows.any():
        return steps
    before, after = _nearest(steps)
    one = np.minimum(np.where(before > 0, before, after), np.where(after > 0, after, before))
    follower = np.append(steps[1:], 0)
    wished = np.where(follower > 0, follower, one)
    return np.where(open_rows, _fitting(wished, gaps, grid), steps)


def _fitting(wished: Longs, gaps: Longs, grid: Longs) -> Longs:
    """The longest allowed step up to ``wished`` that fits the gap and divides the stamp; the shortest one at worst."""
    result = np.minimum(gaps, ALLOWED_STEPS[0])
    for step in ALLOWED_STEPS[1:]:
        fits: NDArray[np.bool_] = (step <= wished) & (step <= gaps) & (grid % step == 0)
        result = np.where(fits, step, result)
    return result
