"""Quantiles of arrays that have holes: NaN is unknown and counts for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats


def quantile(values: Floats, share: float) -> Floats:
    """The quantile of what is known along the last axis, between neighbours where it falls between; NaN of nothing."""
    ordered = np.sort(values, axis=-1)
    count = np.isfinite(values).sum(-1)
    place = share * np.maximum(count - 1, 0)
    low = np.floor(place).astype(np.int64)
    high = np.minimum(low + 1, np.maximum(count - 1, 0))
    if not ordered.shape[-1]:
        return np.full(ordered.shape[:-1], np.nan)
    below = np.take_along_axis(ordered, low[..., np.newaxis], -1)[..., 0]
    above = np.take_along_axis(ordered, high[..., np.newaxis], -1)[..., 0]
    return np.asarray(below + (above - below) * (place - low), np.float64)


def median(values: Floats) -> Floats:
    """The median of what is known along the last axis."""
    return quantile(values, 0.5)


def mean(values: Floats) -> Floats:
    """The mean of what is known along the last axis; NaN of nothing."""
    known = np.isfinite(values)
    count = known.sum(-1)
    total = np.where(known, values, 0).sum(-1)
    return np.asarray(np.divide(total, count, out=np.full(np.shape(total), np.nan), where=count > 0), np.float64)


def around(values: Floats, reach: int) -> Floats:
    """Each value of a row with its ``reach`` neighbours on both sides, on a last axis; NaN beyond the ends."""
    padded = np.concatenate([np.full(reach, np.nan), values, np.full(reach, np.nan)])
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1))
