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
    gaps = np.empty_like(ends)
    gaps[:1] = _NEVER // 4
    np.subtract(ends[1:], ends[:-1], out=gaps[1:])
    # Runs of one gap are few where rows are many, and the stamps of a run are all multiples of its gap, or none is.
    heads = np.flatnonzero(np.append(np.ones(min(len(gaps), 1), np.bool_), gaps[1:] != gaps[:-1]))
    lengths = np.diff(heads, append=len(ends))
    steps = np.where(np.isin(gaps[heads], ALLOWED_STEPS), gaps[heads], 0)
    aligned = np.where((steps > 0) & (ends[heads] % np.maximum(steps, 1) == 0), steps, 0)
    # A whole curve beside the hour grid is still a curve; a lone stamp beside it is not a change of step.
    on_grid = bool(aligned.any())
    steps = _believed(aligned if on_grid else steps, lengths)
    if not steps.any():
        return np.full(len(ends), fallback, np.int64)
    places = np.flatnonzero(np.repeat(steps == 0, lengths))
    wished, gaps = _wished(steps, heads, lengths, places), gaps[places]
    found = np.repeat(steps, lengths)
    found[places] = _fitting(wished, gaps, ends[places] if on_grid else np.zeros_like(places))
    return found


def _believed(steps: Longs, lengths: Longs) -> Longs:
    """The ``steps`` of runs, 0 for a run of gaps that are holes rather than steps."""
    sure = (steps > 0) & (lengths >= SURE_RUN)
    if not sure.any():
        # Too few rows for certainty: the finest gap is the only evidence there is.
        return np.where(steps == steps[steps > 0].min(initial=_NEVER), steps, 0)
    before, after = _nearest(np.where(sure, steps, 0))
    return np.where(sure | ((steps > 0) & (steps <= np.maximum(before, after))), steps, 0)


def _nearest(values: Longs) -> tuple[Longs, Longs]:
    """For each place, the nearest value above 0 at or before it, and at or after it (0 where there is none)."""
    places = np.arange(len(values))
    last = np.maximum.accumulate(np.where(values > 0, places, -1))
    following = np.minimum.accumulate(np.where(values > 0, places, len(values))[::-1])[::-1]
    padded = np.append(values, 0)
    return padded[last], padded[following]


def _wished(steps: Longs, heads: Longs, lengths: Longs, places: Longs) -> Longs:
    """What the rows at ``places``, whose runs have no step, would take of their neighbours."""
    known = np.flatnonzero(steps)
    at = np.searchsorted(heads[known], places)
    before, after = (steps[known[np.clip(place, 0, len(known) - 1)]] for place in (at - 1, at))
    one = np.minimum(np.where(at > 0, before, after), np.where(at < len(known), after, before))
    run = np.searchsorted(heads, places + 1, side="right") - 1
    follower = np.where(places + 1 < heads[-1] + lengths[-1], steps[run], 0)
    return np.where(follower > 0, follower, one)


def _fitting(wished: Longs, gaps: Longs, grid: Longs) -> Longs:
    """The longest allowed step up to ``wished`` that fits the gap and divides the stamp; the shortest one at worst."""
    result = np.minimum(gaps, ALLOWED_STEPS[0])
    for step in ALLOWED_STEPS[1:]:
        fits: NDArray[np.bool_] = (step <= wished) & (step <= gaps) & (grid % step == 0)
        result = np.where(fits, step, result)
    return result
