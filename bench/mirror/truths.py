"""What is true of a labelled home: its truth comes in, risings, bedtimes, days at home and days away go out by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

MINUTES = 1440
BLOCK = 28
FEWEST = 10


def rising(awake: Floats, present: Floats) -> Floats:
    """The hour at which somebody is first up after 4 h, on days on which all slept at home; else NaN."""
    found = np.full(len(awake), np.nan)
    for day, minutes in enumerate(awake):
        up = np.flatnonzero(minutes[240:720] > 0)
        if len(up) and not minutes[180:240].any() and present[day, 240]:
            found[day] = (240 + up[0]) / 60
    return found


def bedtime(awake: Floats, present: Floats) -> Floats:
    """The hour after which nobody is up until 4 h (24 and more: past midnight), of nights at home; else NaN."""
    flat = np.concatenate([awake.ravel(), np.zeros(MINUTES)])
    found = np.full(len(awake), np.nan)
    for day in range(len(awake)):
        up = np.flatnonzero(flat[day * MINUTES + 19 * 60 : day * MINUTES + 28 * 60] > 0)
        if len(up) and present[day, -1]:
            found[day] = 19 + (up[-1] + 1) / 60
    return found


def home_by_day(present: Floats) -> Floats:
    """1 where somebody is in for half of the time from 9 to 17 h, else 0; NaN where less than half is told."""
    hour = np.arange(present.shape[1]) * 24 / present.shape[1]
    inside = present[:, (hour >= 9) & (hour < 17)]
    known = np.isfinite(inside)
    share = np.where(known, inside, 0).sum(1) / np.maximum(known.sum(1), 1)
    return np.where(known.mean(1) >= 0.5, (share >= 0.5).astype(float), np.nan)


def days_away(present: Floats) -> Floats:
    """1 where nobody was in all day, else 0; NaN where nothing is told."""
    known = np.isfinite(present)
    return np.where(known.any(1), (~(np.where(known, present, 0) > 0).any(1)).astype(float), np.nan)


def month_error(found: Floats, true: Floats) -> float:
    """Minutes between the medians of both over 28 days, on average of all such rows, a week apart; NaN of none."""
    errors = []
    for first in range(0, len(found) - BLOCK + 1, 7):
        mine, theirs = found[first : first + BLOCK], true[first : first + BLOCK]
        if min(np.isfinite(mine).sum(), np.isfinite(theirs).sum()) >= FEWEST:
            errors.append(abs(np.nanmedian(mine) - np.nanmedian(theirs)) * 60)
    return float(np.mean(errors)) if errors else float("nan")
