"""The heat map's colours: watts and a palette's stops come in, shades and a lookup table go out; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Watts = NDArray[np.float32]
    Bytes = NDArray[np.uint8]

UNKNOWN = 0
"""The shade of what was not measured: transparent, so that the hatch beneath is seen."""


def heat_range(watts: Watts) -> tuple[float, float]:
    """The watts of the first and the last colour: robust percentiles, so that one kettle does not flatten a year."""
    known = watts[np.isfinite(watts)]
    if not len(known):
        return 0.0, 1000.0
    low, high = np.percentile(known, (2, 99.5)).tolist()
    return float(low), float(max(high, low + 100))


def shades(watts: Watts, low: float, high: float) -> Bytes:
    """Each cell's shade: 1 to 255 between ``low`` and ``high``, ``UNKNOWN`` where it is NaN."""
    parts = np.clip((watts - low) / (high - low), 0, 1)
    return np.where(np.isfinite(parts), 1 + np.nan_to_num(parts) * 254, UNKNOWN).astype(np.uint8)


def lookup(stops: Sequence[str]) -> Bytes:
    """The table of 256 RGBA colours of ``stops`` (#rrggbb, from little to much); its first is transparent."""
    points = np.array([[int(stop[n : n + 2], 16) for n in (1, 3, 5)] for stop in stops], np.float64)
    places = np.linspace(0, len(stops) - 1, 255)
    table = np.zeros((256, 4), np.uint8)
    for channel in range(3):
        table[1:, channel] = np.round(np.interp(places, np.arange(len(stops)), points[:, channel]))
    table[1:, 3] = 255
    return table


def merged(watts: Watts, days: int) -> Watts:
    """The mean of every ``days`` columns (the last group may be shorter); NaN only where all of them are NaN."""
    if days == 1:
        return watts
    missing = -len(watts) % days
    padded = np.concatenate([watts, np.full((missing, watts.shape[1]), np.nan, np.float32)])
    groups = padded.reshape(-1, days, watts.shape[1])
    known = np.isfinite(groups)
    totals = np.where(known, groups, 0).sum(axis=1)
    counts = known.sum(axis=1)
    return np.where(counts > 0, totals / np.maximum(counts, 1), np.nan).astype(np.float32)
