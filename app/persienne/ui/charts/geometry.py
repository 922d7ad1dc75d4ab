"""Where things stand in pixels: arrays come in, rects, steps, columns and shades go out; pure numpy, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight import intervals

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.ui.charts.scale import Floats

BAR_GAP = 5.0
BAR_WIDEST = 72.0


def bar_spans(lefts: Floats, rights: Floats) -> tuple[Floats, Floats]:
    """Left edge and width of each bar, in pixels, from the edges of its slot: the pitch less 5 px of air.

    Narrow slots give up a share of themselves instead, and the few bars of long slots stay bars.
    """
    pitch = rights - lefts
    widths: Floats = np.minimum(np.maximum(pitch - np.minimum(BAR_GAP, pitch * 0.28), 1.0), BAR_WIDEST)
    starts = (lefts + rights - widths) / 2
    if len(pitch) and float(np.median(pitch)) >= 8:
        return np.round(starts), np.round(widths)
    return starts, widths


def steps(lefts: Floats, rights: Floats, values: Floats) -> tuple[Floats, Floats]:
    """A step line as x and y; NaN parts the runs, where a value is NaN or a slot does not touch the one before it."""
    known = np.isfinite(values)
    xs = np.column_stack([lefts, rights])
    ys = np.column_stack([values, values])
    parted = np.zeros(len(values), bool)
    parted[1:] = ~np.isclose(lefts[1:], rights[:-1], rtol=0, atol=0.01) | ~known[:-1]
    parted &= known
    before = np.flatnonzero(parted[known])
    x = np.insert(xs[known].ravel(), before * 2, np.nan)
    y = np.insert(ys[known].ravel(), before * 2, np.nan)
    return x, y


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs of True as (first, one past the last)."""
    return [(first, last) for first, last in intervals.runs(flags).tolist()]


def areas(x: Floats, y: Floats, base: float) -> tuple[Floats, Floats]:
    """The outline of the areas between the step lines ``x``, ``y`` (as ``steps`` gives them) and ``base``."""
    parts_x: list[Floats] = []
    parts_y: list[Floats] = []
    nan = np.array([np.nan])
    for first, last in runs(np.isfinite(x)):
        parts_x += [x[first : first + 1], x[first:last], x[last - 1 : last], nan]
        parts_y += [np.array([base]), y[first:last], np.array([base]), nan]
    if not parts_x:
        return np.empty(0), np.empty(0)
    return np.concatenate(parts_x[:-1]), np.concatenate(parts_y[:-1])


def columns(middles: Floats, values: Floats, width: float) -> tuple[Floats, Floats, Floats]:
    """The lowest and highest value in each pixel column that holds one: x (column centres), low, high.

    ``middles`` are pixels, ascending; values that are NaN are left out. Neighbouring columns are made to touch, so
    that upright strokes read as one band.
    """
    inside = np.isfinite(values) & (middles >= -1) & (middles <= width + 1)
    places, seen = np.floor(middles[inside]).astype(np.int64), values[inside]
    if not len(places):
        return np.empty(0), np.empty(0), np.empty(0)
    starts = np.flatnonzero(np.concatenate([[True], np.diff(places) > 0]))
    low, high = np.minimum.reduceat(seen, starts), np.maximum.reduceat(seen, starts)
    at = places[starts]
    touching = np.diff(at) == 1
    joined_low: Floats = low.copy()
    joined_high: Floats = high.copy()
    joined_low[1:] = np.where(touching, np.minimum(low[1:], high[:-1]), low[1:])
    joined_high[1:] = np.where(touching, np.maximum(high[1:], low[:-1]), high[1:])
    return np.asarray(at + 0.5, np.float64), joined_low, joined_high


def slot_at(lefts: Floats, rights: Floats, x: float) -> int | None:
    """The index of the slot that holds ``x``, or None between slots and outside them."""
    index = int(np.searchsorted(lefts, x, side="right")) - 1
    return index if 0 <= index < len(lefts) and x < rights[index] else None


def zoomed(span: tuple[float, float], factor: float, at: float, shortest: float) -> tuple[float, float]:
    """``span`` made ``factor`` times as long around ``at`` (0 start, 1 end), never shorter than ``shortest``."""
    first, last = span
    length = max((last - first) * factor, shortest)
    start = first + (last - first - length) * at
    return start, start + length


def held(span: tuple[float, float], limits: tuple[float, float]) -> tuple[float, float]:
    """``span`` moved, and if it must be cut, to stand inside ``limits``."""
    first, last = span
    length = min(last - first, limits[1] - limits[0])
    start = min(max(first, limits[0]), limits[1] - length)
    return start, start + length
