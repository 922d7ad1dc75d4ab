"""Whether somebody is there: days away, presence at each step of the curve, usual hours and weekdays; no label.

Each step has a chain (``chain.py``). What is said at a step is the mean of the log-odds of this step, which counts
twice, and of all coarser ones, tempered so that the probability means what it says; of all such means from this step
up, the one with the least mean entropy is taken. A finer step is thus never less certain than a coarser one.

Habits have no dates. Rising is the median of the first lasting rise after 4 h; bedtime is a band of an hour; weekdays
are those on which somebody is mostly in by day, or mostly nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import DAY, runs
from persienne.insight.mirror.chain import entropy, learn
from persienne.insight.mirror.night import night, observed, observed_over_heating
from persienne.insight.mirror.slots import (
    DAY_HOURS,
    HALF_HOUR,
    HOUR,
    QUARTER,
    SATURDAY,
    TEN_MINUTES,
    around,
    mean,
    median,
    weekdays,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.base.reading import Bools
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.chain import Chain
    from persienne.insight.mirror.slots import Slots


SHARE = 0.5
"""A day away draws less than this share of a usual day."""
REACH = 42
"""A usual day is the median of six weeks on both sides: a fortnight away does not move it."""
DAYS_FOR_AWAY = 28
LONG_NIGHTS = 3
"""From so many nights on a stretch is readable; a shorter one is a guess: it may be quiet days at home."""
SILENT_DAYS = 7
"""The last days of which nothing dated is said."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row, ordinals, both included."""

    first: int
    last: int

    @property
    def nights(self) -> int:
        """The nights between its days."""
        return self.last - self.first


def days_away(watts: Floats) -> Bools:
    """Which days show no sign that anybody was in; none where fewer than four weeks are known."""
    if np.isfinite(watts).sum() < DAYS_FOR_AWAY:
        return np.zeros(len(watts), np.bool_)
    usual = median(around(watts, REACH))
    with np.errstate(invalid="ignore"):
        found: Bools = watts < SHARE * usual
    return found


def stretches(away: Bools, first_day: int, last_day: int) -> tuple[Stretch, ...]:
    """The runs of days in ``away`` (row 0 is ``first_day``) that ended at least a week before ``last_day``.

    One that goes on into the last seven days is not told: its end would be made up.
    """
    found = (Stretch(first_day + begin, first_day + end - 1) for begin, end in runs(away).tolist())
    return tuple(one for one in found if one.last <= last_day - SILENT_DAYS)


DAYTIME = (6, 22)
FINEST = TEN_MINUTES
"""Finer slots tell which appliance runs, and nothing more about presence."""
TEMPER = {TEN_MINUTES: 0.5, QUARTER: 0.46, HALF_HOUR: 0.4, HOUR: 0.3}
"""What the log-odds are multiplied by, by the finest step in a mean: slots in a row are not independent.

Each has the least log-loss on the homes that were tuned on (docs/mirror.md).
"""
DAYS_FOR_PRESENCE = 7


@dataclass(frozen=True, slots=True, eq=False)
class Presence:
    """What a step tells of presence, read at ``step`` and all coarser ones.

    ``present`` and ``up`` are probabilities [days, slots] that somebody is in, and up; row 0 is ``first_day``; NaN
    where the curve is not known. ``doubt`` is the mean entropy of ``present`` from 6 to 22 h in bits, 0 for certain.
    """

    step: int
    first_day: int
    present: Floats
    up: Floats
    doubt: float

    @property
    def hours(self) -> Floats:
        """The hour at which each slot of a day begins."""
        return np.asarray(np.arange(self.present.shape[1]) * (DAY_HOURS / self.present.shape[1]))


def presence_by_step(by_step: Mapping[int, Slots], *, heated: bool, check: Callable[[], None]) -> dict[int, Presence]:
    """What each step of ``by_step`` (tanks taken out) tells; where the home is ``heated``, over the local base."""
    steps = sorted((step for step in by_step if step >= FINEST), reverse=True)
    chains: dict[int, tuple[Slots, Chain]] = {}
    found: dict[int, Presence] = {}
    for step in steps:
        slots = by_step[step]
        seen = observed_over_heating(slots) if heated else observed(slots, night(slots))
        chains[step] = slots, learn(slots, seen, check)
        below = [found[coarser] for coarser in found if coarser % step == 0]
        here = _pooled([chains[coarser] for coarser in chains if coarser % step == 0], step, below[-1:])
        known = [here, *below]
        found[step] = min(known, key=lambda one: one.doubt)
    finest = min(found, default=0)
    found.update({step: found[finest] for step in by_step if step < FINEST and finest})
    return found


def _pooled(chains: Sequence[tuple[Slots, Chain]], step: int, coarser: Sequence[Presence]) -> Presence:
    """The tempered mean of chains, all at the slots of the finest; ``coarser`` tells what this step does not know."""
    slots = chains[-1][0]
    away = _mean_odds([chain.away for _, chain in chains], DAY // step) * TEMPER[step]
    lying = _mean_odds([chain.away + chain.asleep for _, chain in chains], DAY // step) * TEMPER[step]
    present, up = (np.where(slots.known, 1 / (1 + np.exp(odds)), np.nan) for odds in (away, lying))
    for one in coarser:
        times = present.shape[1] // one.present.shape[1]
        present = np.where(slots.known, present, np.repeat(one.present, times, axis=1))
        up = np.where(slots.known, up, np.repeat(one.up, times, axis=1))
    inside = entropy(present[:, slots.between(*DAYTIME)])
    known = np.isfinite(inside)
    return Presence(step, slots.first_day, present, up, doubt=float(inside[known].mean()) if known.any() else 1.0)


def _mean_odds(probabilities: Sequence[Floats], per_day: int) -> Floats:
    """The mean of the log-odds, the slots of coarser ones repeated, the last and finest counted twice."""
    total = np.zeros((len(probabilities[0]), per_day))
    for each in [*probabilities, probabilities[-1]]:
        inside = np.clip(each, 1e-6, 1 - 1e-6)
        total += np.repeat(np.log(inside / (1 - inside)), per_day // each.shape[1], axis=1)
    return total / (len(probabilities) + 1)


def habit(presence: Presence) -> Floats:
    """How likely somebody is in at each slot of each day, by all other days of its kind (weekday, week-end).

    Its own where there is no other.
    """
    weekend = weekdays(presence.first_day, len(presence.present)) >= SATURDAY
    found = np.full(presence.present.shape, np.nan)
    for kind in (True, False):
        rows = presence.present[weekend == kind]
        known = np.isfinite(rows)
        others = np.where(known, rows, 0).sum(0) - np.where(known, rows, 0)
        among = known.sum(0) - known
        np.divide(others, among, out=rows, where=among > 0)
        found[weekend == kind] = rows
    return found


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
DAYS_FOR_HABITS = 28
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
