"""Small homes whose life is known: a first day and days come in, a curve and whether somebody is in go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.intervals import wall_seconds
from persienne.insight.mirror.slots import SATURDAY, weekdays
from persienne.insight.series import Series

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from persienne.base.reading import Longs

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

MONDAY = date(2021, 1, 4).toordinal()
OUT, HOLIDAY, UP, ASLEEP = 90.0, 60.0, 450.0, 80.0


def nothing() -> None:
    """Nobody cancels."""


def curve_of(watts: Floats, first: int, *, step: int = 1800, zone: str = FRANCE) -> Series:
    """A curve of mean watts in a row from local midnight of the day ``first`` on."""
    starts = local_days(zone).midnight(first) + step * np.arange(len(watts), dtype=np.int64)
    zeros = np.zeros(len(watts), np.int64)
    return Series(starts, zeros + step, np.round(watts * step).astype(np.int64), zeros, zeros)


def lived(
    days: int, *, first: int = MONDAY, step: int = 1800, seed: int = 1, holidays: tuple[int, int] = (0, 0)
) -> tuple[Floats, Bools]:
    """Mean watts in a row of slots of the wall clock, and whether somebody was in.

    On weekdays they are up from 7 h, out from 8:30 to 17:30 and in bed from 23 h; on other days in. From day
    ``holidays[0]`` to before day ``holidays[1]`` nobody is in.
    """
    rng = np.random.default_rng(seed)
    slots = np.arange(days * 86_400 // step)
    hour, day = (slots * step % 86_400) / 3600, slots * step // 86_400
    weekday = weekdays(first, days)[day] < SATURDAY
    away = (day >= holidays[0]) & (day < holidays[1])
    out = away | (weekday & (hour >= 8.5) & (hour < 17.5))
    asleep = ~out & ((hour < 7) | (hour >= 23))
    level = np.select([away, out, asleep], [HOLIDAY, OUT, ASLEEP], UP)
    busy = ~out & ~asleep
    return level + rng.uniform(0, 20, len(slots)) + busy * rng.exponential(350, len(slots)), ~out


def in_local_days(
    watts: Callable[[Longs, Floats], Floats], first: int, days: int, *, step: int = 1800, zone: str = FRANCE
) -> Series:
    """A curve by a function of local days (ordinals) and of the hours that the wall clock shows."""
    local = local_days(zone)
    starts = np.arange(local.midnight(first), local.midnight(first + days), step)
    found = watts(local.days(starts), wall_seconds(local, starts) / 3600)
    zeros = np.zeros(len(starts), np.int64)
    return Series(starts, zeros + step, np.round(found * step).astype(np.int64), zeros, zeros)
