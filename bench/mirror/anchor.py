"""The anchor: presence by thresholds on the night's level alone, the simplest method that the mirror has to equal.

It is the first study's method (docs/mirror.md), kept here to be compared with and used nowhere else.
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
