"""Habits and no dates: what a step tells of presence comes in, usual hours and weekdays go out.

Rising is the median of the first lasting rise after 4 h; bedtime is a band of an hour; weekdays are those on which
somebody is mostly in by day, or mostly nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.night import night
from persienne.insight.mirror.slots import HOUR, mean, median, weekdays

if TYPE_CHECKING:
    from persienne.base.reading import Bools
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.presence import Presence
    from persienne.insight.mirror.slots import Slots

RISING = (4.0, 12.0)
LASTING = 0.5
"""Hours that a rise has to last."""
EVENING = (19.0, 28.0)
LIVELY = (18.0, 22.0)
RISE_SHARE, BED_SHARE = 0.2, 0.35
"""Somebody is up where the power is so far from the night's level to the evening's: to rise, and to be still up."""
LEAST = 25.0
WORKDAY = (9.0, 17.0)
AT_HOME = 0.5
"""The share of the workday's hours that makes a day one at home."""
MOSTLY = 0.7
DAYS_NEEDED = 28
FEWEST = 10
"""How many risings or bedtimes a habit takes."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Usual hours on the wall, None where they are not known: ``rising`` and the band of ``bedtime`` (from, to).

    ``home`` and ``out`` are weekdays (0 is Monday) on which somebody is mostly in by day, or mostly nobody.
    """

    rising: float | None
    bedtime: tuple[float, float] | None
    home: tuple[int, ...]
    out: tuple[int, ...]


def habits(slots: Slots, presence: Presence, by_day: Floats) -> Habits:
    """The habits of all days of ``slots`` (tanks taken out), read with ``presence`` of the same days.

    ``by_day`` is what :func:`home_by_day` gives for it.
    """
    up = _usual(risings(slots, presence))
    bed = _usual(bedtimes(slots, presence))
    weekday = weekdays(presence.first_day, len(by_day))
    shares = [mean(by_day[weekday == day]) if (weekday == day).any() else np.nan for day in range(7)]
    return Habits(
        rising=up,
        bedtime=None if bed is None else _band(bed),
        home=tuple(day for day, share in enumerate(shares) if share >= MOSTLY),
        out=tuple(day for day, share in enumerate(shares) if share <= 1 - MOSTLY),
    )


def _usual(hours: Floats) -> float | None:
    return float(median(hours)) if np.isfinite(hours).sum() >= FEWEST else None


def _band(hour: float) -> tuple[float, float]:
    """The hour around, to the half-hour."""
    begin = round((hour - 0.5) * 2) / 2
    return begin % 24, (begin + 1) % 24


def risings(slots: Slots, presence: Presence) -> Floats:
    """The hour of the first lasting rise after 4 h, by day; NaN where nobody is seen to rise."""
    level, active = _active(slots, presence, RISE_SHARE)
    lasting = max(round(LASTING * HOUR / slots.step), 1)
    inside = slots.between(*RISING)
    rise = active & inside
    for later in range(1, lasting):
        rise &= np.roll(active, -later, axis=1)
    rise &= _at(presence.present, slots) >= 0.5
    seen = rise.any(1)
    first = np.argmax(rise, axis=1)
    rows = np.flatnonzero(seen)
    found = np.full(slots.days, np.nan)
    found[rows] = (first[rows] + 1 - _filled(slots, rows, first[rows], level)) * (slots.step / HOUR)
    return found


def _filled(slots: Slots, rows: np.ndarray, first: np.ndarray, level: Floats) -> Floats:
    """How much of the slot in which they rise is after it, by its power beside that of the next."""
    here = slots.watts[rows, first] - level[rows]
    later = np.fmax(slots.watts[rows, np.minimum(first + 1, len(slots.hours) - 1)] - level[rows], 1.0)
    return np.asarray(np.clip(here / later, 0, 1))


def bedtimes(slots: Slots, presence: Presence) -> Floats:
    """The hour after which the evening is quiet, by day (24 and more: past midnight); NaN where that is not seen."""
    _, active = _active(slots, presence, BED_SHARE)
    per_day = len(slots.hours)
    begin, end = (round(hour * HOUR / slots.step) for hour in EVENING)
    flat = np.concatenate([active.ravel(), np.zeros(per_day, np.bool_)])
    evening = flat[np.arange(slots.days)[:, np.newaxis] * per_day + np.arange(begin, end)]
    seen = evening.any(1) & (_at(presence.present, slots)[:, -1] >= 0.5)
    last = evening.shape[1] - np.argmax(evening[:, ::-1], axis=1)
    return np.where(seen, (begin + last) * (slots.step / HOUR), np.nan)


def _active(slots: Slots, presence: Presence, share: float) -> tuple[Floats, Bools]:
    """The night's level by day, and the slots above it by ``share`` of the way to what the home draws of an evening."""
    level = night(slots).level
    with np.errstate(invalid="ignore"):
        inside = slots.between(*LIVELY) & (_at(presence.present, slots) >= 0.5)
        evening = float(median(np.where(inside, slots.watts - level[:, np.newaxis], np.nan).ravel()))
        return level, slots.watts > level[:, np.newaxis] + max(share * evening, LEAST)


def _at(values: Floats, slots: Slots) -> Floats:
    """Values of another step at the slots of this one."""
    mine, theirs = len(slots.hours), values.shape[1]
    if theirs <= mine:
        return np.repeat(values, mine // theirs, axis=1)
    return mean(values.reshape(len(values), mine, theirs // mine))


def home_by_day(presence: Presence) -> Floats:
    """1 for each day on which somebody is judged in for half of the workday, 0 for the others; NaN: not known."""
    inside = presence.present[:, (presence.hours >= WORKDAY[0]) & (presence.hours < WORKDAY[1])]
    known = np.isfinite(inside)
    share = np.divide((inside > 0.5).sum(1), known.sum(1), out=np.zeros(len(inside)), where=known.any(1))
    return np.where(known.mean(1) >= 0.5, (share >= AT_HOME).astype(float), np.nan)
