"""What is true of a labelled home: its truth comes in, risings, bedtimes, days at home and days away go out by day.

Beside them the anchor: presence by thresholds on the night's level alone, the first study's method (docs/mirror.md) and
the simplest that the mirror has to equal. It is kept to be compared with and used nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.night import jumps, night
from persienne.insight.mirror.slots import HOUR, QUARTER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.insight.mirror.slots import Slots

    Bools = NDArray[np.bool_]
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


GAP = HOUR
EVENING, MORNING = 17, 12


def anchor(slots: Slots) -> NDArray[np.float64]:
    """1 where somebody is judged to be in, 0 where not, NaN where nothing is known [days, slots]."""
    smooth = slots if slots.step >= QUARTER else slots.with_watts(_smoothed(slots))
    base = night(smooth)
    active = smooth.watts > 1.15 * base.level[:, np.newaxis] + 15
    active |= jumps(smooth) > 1.3 * base.jump[:, np.newaxis] + 60
    flat = _without_runs(active.ravel(), True, max(QUARTER // slots.step, 1))
    flat = _without_runs(flat, False, GAP // slots.step)
    present = _over_nights(flat.reshape(active.shape), slots)
    return np.where(slots.known, present, np.nan)


def _smoothed(slots: Slots) -> NDArray[np.float64]:
    wide = QUARTER // slots.step | 1
    return np.convolve(slots.watts.ravel(), np.full(wide, 1 / wide), mode="same").reshape(slots.watts.shape)


def _without_runs(flags: Bools, which: bool, shortest: int) -> Bools:
    """The flags without the runs of ``which`` that are shorter than so many slots."""
    edges = np.flatnonzero(np.diff(np.concatenate([[not which], flags, [not which]])))
    found = flags.copy()
    for begin, end in zip(edges[0::2], edges[1::2], strict=True):
        if end - begin < shortest:
            found[begin:end] = not which
    return found


def _over_nights(active: Bools, slots: Slots) -> Bools:
    """Present too from the evening's last activity to the morning's first, where a night has both."""
    found = active.copy()
    flat, per_day = found.ravel(), active.shape[1]
    for day in range(len(active) - 1):
        begin = day * per_day + EVENING * HOUR // slots.step
        end = (day + 1) * per_day + MORNING * HOUR // slots.step
        midnight = (day + 1) * per_day + 3 * HOUR // slots.step
        evening, morning = np.flatnonzero(flat[begin:midnight]), np.flatnonzero(flat[midnight:end])
        if len(evening) and len(morning):
            flat[begin + evening[-1] : midnight + morning[0]] = True
    return found
