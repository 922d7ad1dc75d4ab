"""What one range shows: a history and two instants come in, columns ready to paint go out; no Qt, no words.

Everything that the chart, its table, its tooltip and its spoken sentence say is read from one :class:`Picture`, so that
they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.bars import Bars, Level, bars, gaps, pick_level
from persienne.insight.past import last_year
from persienne.insight.set_aside import Stretch, stretches

if TYPE_CHECKING:
    from persienne.base.reading import Bools
    from persienne.insight.series import History
    from persienne.ui.charts.scale import CalendarScale, Floats


JOULES_PER_KWH = 3_600_000
DAY_SECONDS = 86_400

HEADROOM = 1.16
"""Room above the highest value, for the labels that stand on it."""
LEAST_TOP = 0.2
"""The least value (kW or kWh) at the upper edge, so that an empty home does not look like a busy one."""
GHOST_COVERED = 0.9
"""The part of last year's slot that must have been measured for it to be compared with."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch without measurement: epoch seconds and positions."""

    start: int
    end: int
    left: float
    right: float

    @property
    def seconds(self) -> int:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Aside(Hole):
    """A stretch of whole local days that is measured and set aside: in no sum, and why."""

    stretch: Stretch


@dataclass(frozen=True, slots=True, eq=False)
class Slots:
    """Bars with their places.

    ``sums`` as levels has them, ``lefts`` and ``rights`` positions in local days, ``values`` kWh of bars or kW of a
    curve, NaN where nothing is known.
    """

    sums: Bars
    lefts: Floats
    rights: Floats
    values: Floats

    def __len__(self) -> int:
        """The number of slots."""
        return len(self.sums)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One range of one history: a slot per bar, or per interval of the curve.

    ``start`` and ``end`` epoch seconds; ``partial`` marks the slots that were measured in part; ``ghost`` is last
    year's, or None; ``top`` is the value at the plot's upper edge.
    """

    level: Level
    start: float
    end: float
    slots: Slots
    partial: Bools
    ghost: Slots | None
    holes: tuple[Hole, ...]
    top: float
    aside: tuple[Aside, ...] = ()

    def __len__(self) -> int:
        """The number of slots."""
        return len(self.slots)

    @property
    def peak(self) -> int | None:
        """The slot of the highest value of those measured whole, or None when there is none."""
        values = np.where(self.partial, np.nan, self.slots.values)
        return int(np.nanargmax(values)) if np.isfinite(values).any() else None

    def aside_in(self, first: int, last: int) -> tuple[Stretch, ...]:
        """What is set aside of the days from ``first`` to ``last`` (ordinals, both included)."""
        return tuple(
            one._replace(first=max(one.first, first), last=min(one.last, last))
            for one in (aside.stretch for aside in self.aside)
            if one.first <= last and one.last >= first
        )


def draw_picture(history: History, scale: CalendarScale, start: float, end: float, *, ghost: bool) -> Picture:
    """The picture of ``history`` from ``start`` to ``end`` (epoch seconds), with last year's ghost when asked."""
    first, last = int(start), int(np.ceil(end))
    level = level_of(history, first, last)
    slots = _placed(bars(history, level, first, last), level, scale)
    before = None
    if ghost:
        sums = last_year(history, level, first, last)
        before = _placed(sums.where(sums.covered >= sums.expected * GHOST_COVERED), level, scale)
    spans = gaps(history, level, first, last)
    holes = tuple(
        Hole(int(opened), int(closed), left, right)
        for opened, closed, left, right in zip(
            spans.starts.tolist(),
            spans.ends.tolist(),
            scale.positions(spans.starts).tolist(),
            scale.positions(spans.ends).tolist(),
            strict=True,
        )
    )
    aside = _aside(history, first, last)
    return Picture(level, start, end, slots, partial(slots.sums, level), before, holes, _top(slots, before), aside)


def _aside(history: History, start: int, end: int) -> tuple[Aside, ...]:
    """What is set aside of the days that touch the range; a day's place is its ordinal."""
    if not history.set_aside:
        return ()
    local = local_days(history.zone)
    return tuple(
        Aside(
            local.midnight(one.first), local.midnight(one.last + 1), float(one.first), float(one.last + 1), stretch=one
        )
        for one in stretches(history.set_aside, local.day(start), local.day(end - 1))
    )


def level_of(history: History, start: int, end: int) -> Level:
    """The level that the range is shown at; days, where the curve does not reach it and the days may."""
    level = pick_level(start, end, has_curve=len(history.curve) > 0)
    if level is Level.CURVE and not len(bars(history, level, start, end)) and len(bars(history, Level.DAY, start, end)):
        return Level.DAY
    return level


def partial(sums: Bars, level: Level) -> Bools:
    """Which slots were measured in part.

    Of a day any missing second tells; a month or a year is whole unless it lacks a day or more.
    """
    if level is Level.CURVE:
        return np.zeros(len(sums), bool)
    lacking = sums.expected - sums.covered
    return np.asarray((sums.covered > 0) & (lacking >= (1 if level is Level.DAY else DAY_SECONDS)))


def _placed(sums: Bars, level: Level, scale: CalendarScale) -> Slots:
    if level is Level.CURVE:
        values = sums.joules / np.maximum(sums.expected, 1) / 1000
    else:
        values = np.where(sums.covered > 0, sums.joules / JOULES_PER_KWH, np.nan)
    return Slots(sums, scale.positions(sums.starts), scale.positions(sums.ends), values)


def _top(slots: Slots, ghost: Slots | None) -> float:
    highest = max((float(np.nanmax(s.values)) for s in (slots, ghost) if s and np.isfinite(s.values).any()), default=0)
    return max(highest, LEAST_TOP) * HEADROOM
