"""What one range shows, in kWh and in euros: a history and two instants come in, columns ready to paint go out; no Qt.

Everything that the chart, its table, its tooltip and its spoken sentence say is read from one :class:`Picture`, so that
they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_KWH, LONGEST_DAY
from persienne.insight.bars import Bars, Level, bars, pick_level
from persienne.insight.costs.priced import NOTHING, Cost
from persienne.insight.last_known import Volumes
from persienne.insight.lumps import left_over, lumps, outside, unknown
from persienne.insight.period import last_year
from persienne.insight.set_aside import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.costs.priced import BarCosts, PricedEnergy
    from persienne.insight.lumps import Lump
    from persienne.insight.series import History, Periods
    from persienne.ui.charts.scale import CalendarScale, Floats


DAY_SECONDS = 86_400

BETWEEN_FROM = 3
"""Days from which bars astride midnights stand: of fewer, little more than the halves of two would be seen."""

HEADROOM = 1.16
"""Room above the highest value, for the labels that stand on it."""
LEAST_TOP = 0.2
"""The least value (kW or kWh) at the upper edge, so that an empty home does not look like a busy one."""
LEAST_EUROS = 0.02
"""The same in euros."""
GHOST_COVERED = 0.9
"""The part of last year's slot that must have been measured for it to be compared with."""


@dataclass(frozen=True, slots=True, eq=False)
class PictureCosts:
    """What a picture shows in euros, with all taxes and without any subscription.

    ``slots`` and ``lumps`` have what the picture has, in the same order; ``total`` are all days that the slots are of.
    """

    slots: BarCosts
    lumps: tuple[Cost, ...]
    total: Cost

    def values(self, sums: Bars) -> Floats:
        """The euros of each slot; NaN where nothing is known, or nothing of it has a price."""
        return np.where(self._told(sums), self.slots.euros, np.nan)

    def rest(self, lumps: Sequence[Lump]) -> Cost:
        """What is left of the total beside the slots and those of ``lumps`` that it holds."""
        left = self.total - self.slots.all
        for lump, cost in zip(lumps, self.lumps, strict=True):
            left -= cost if lump.held else NOTHING
        return left

    def without_price(self, sums: Bars) -> Bools:
        """The slots whose energy has no price at all."""
        return np.asarray(self._told(sums) & np.isnan(self.slots.euros))

    def alone(self, sums: Bars) -> list[tuple[int, int]]:
        """From when to when each slot lasts that has a cost, or energy without a price, and no energy in ``sums``."""
        places = self._told(sums) & (sums.covered == 0)
        return list(zip(sums.starts[places].tolist(), sums.ends[places].tolist(), strict=True))

    def _told(self, sums: Bars) -> Bools:
        """The slots of which anything is known: of gas a volume alone may have made their energy."""
        return np.asarray((sums.covered > 0) | (self.slots.units != 0) | (self.slots.unpriced != 0))


def _costs_of(
    energy: PricedEnergy, level: Level, sums: Bars, lumps: Sequence[Lump], days: tuple[int, int], local: LocalDays
) -> PictureCosts:
    """What the slots ``sums`` of ``level`` cost; ``days`` are the instants from which to which the slots are."""
    first, after = local.day(days[0]), local.day(days[1] - 1) + 1
    if level is Level.CURVE:
        slots = energy.of_intervals(sums)
    else:
        slots = energy.of_days(local.days(sums.starts), local.days(sums.ends - 1) + 1)
    return PictureCosts(
        slots,
        tuple(energy.of_lump(one.start, one.end, one.joules) for one in lumps),
        energy.of_days(np.array([first]), np.array([after])).all,
    )


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch of which nothing is known: epoch seconds and positions."""

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


@dataclass(frozen=True, slots=True)
class Shapeless(Hole):
    """A stretch, or a part of it, of which one energy is known as a whole, and how it was spread is not."""

    lump: Lump


@dataclass(frozen=True, slots=True)
class Unpriced(Hole):
    """A stretch of slots of which the energy is known, in joules, and no price."""

    joules: int


@dataclass(frozen=True, slots=True, eq=False)
class Slots:
    """Bars with their places.

    ``sums`` as levels has them, ``lefts`` and ``rights`` positions in local days, ``values`` kWh of bars or kW of a
    curve, in euros what a slot costs; NaN where nothing is known, or nothing has a price.
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
    """One range of one history: a slot per bar, or per interval of the curve and per stretch that the curve leaves out.

    ``start`` and ``end`` epoch seconds; ``partial`` marks the slots that were measured in part; ``ghost`` is last
    year's, or None; ``top`` is the value at the plot's upper edge, ``bottom`` at its lower one: 0, unless euros lie
    below it. ``lumps`` are the energies that are in no slot, and ``shapeless`` where they lie, but for those
    ``between`` two days that follow on one another: about a day each, and no day's own, they are bars astride the
    midnight. ``left_over`` are the joules that the total has beside both. ``volumes`` are those of gas.

    In euros there are ``costs``, no ghost, and the slots that have no price at all are ``unpriced``; of those that have
    one in part ``partial`` tells too. ``notes`` are what the household wrote on these days: no figure is made of them.
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
    lumps: tuple[Lump, ...] = ()
    shapeless: tuple[Shapeless, ...] = ()
    between: tuple[Shapeless, ...] = ()
    left_over: int = 0
    volumes: Volumes | None = None
    costs: PictureCosts | None = None
    unpriced: tuple[Unpriced, ...] = ()
    bottom: float = 0.0
    notes: tuple[DayNote, ...] = ()

    def __len__(self) -> int:
        """The number of slots."""
        return len(self.slots)

    @property
    def lines(self) -> bool:
        """Whether it is a curve, and no bars: powers are one, what intervals cost are not."""
        return self.level is Level.CURVE and self.costs is None

    def cost_of(self, lump: Lump) -> Cost | None:
        """What one of the lumps costs, where euros are shown."""
        if self.costs is None:
            return None
        return next((cost for one, cost in zip(self.lumps, self.costs.lumps, strict=True) if one is lump), None)

    @property
    def blank(self) -> bool:
        """Whether no bar and no line is in it."""
        series = [slots for slots in (self.slots, self.ghost) if slots is not None]
        return not self.between and not any(np.isfinite(slots.values).any() for slots in series)

    @property
    def hatches_bars(self) -> bool:
        """Whether a bar is in it that is known in part."""
        return not self.lines and bool((self.partial & np.isfinite(self.slots.values)).any())

    @property
    def peak(self) -> int | None:
        """The slot of the highest value of those measured whole, or None when there is none.

        Of a curve there is none either where a stretch without its shape is higher on average: somewhere in it the
        power was higher still.
        """
        values = np.where(self.partial, np.nan, self.slots.values)
        if not np.isfinite(values).any():
            return None
        highest = int(np.nanargmax(values))
        beaten = self.lines and bool((self.slots.values[self.partial] > values[highest]).any())
        return None if beaten else highest

    def before_in(self, start: int, end: int) -> int | None:
        """The joules that the ghost says from ``start`` to ``end`` (epoch seconds), or None unless it says it all."""
        if self.ghost is None:
            return None
        sums = self.ghost.sums
        inside = (sums.starts >= start) & (sums.ends <= end) & np.isfinite(self.ghost.values)
        told = int((sums.ends - sums.starts)[inside].sum())
        return int(sums.joules[inside].sum()) if told == end - start else None

    def lumps_in(self, start: int, end: int) -> tuple[Lump, ...]:
        """The energies that may in part belong to the time from ``start`` to ``end`` (epoch seconds)."""
        return tuple(lump for lump in self.lumps if lump.touches(start, end))

    def notes_in(self, first: int, last: int) -> tuple[DayNote, ...]:
        """The notes that touch the days from ``first`` to ``last`` (ordinals, both included)."""
        return tuple(note for note in self.notes if note.touches(first, last))

    def aside_in(self, first: int, last: int) -> tuple[Stretch, ...]:
        """What is set aside of the days from ``first`` to ``last`` (ordinals, both included)."""
        return tuple(
            one._replace(first=max(one.first, first), last=min(one.last, last))
            for one in (aside.stretch for aside in self.aside)
            if one.first <= last and one.last >= first
        )


def draw_picture(
    history: History,
    scale: CalendarScale,
    start: float,
    end: float,
    *,
    ghost: bool,
    priced: PricedEnergy | None = None,
    notes: Sequence[DayNote] = (),
) -> Picture:
    """The picture of ``history`` from ``start`` to ``end`` (epoch seconds), with last year's ghost when asked.

    With ``priced`` energy it is in euros, and without a ghost. Of the ``notes`` it has those of its days.
    """
    first, last = int(start), int(np.ceil(end))
    level = _level_of(history, first, last)
    slots = _placed(bars(history, level, first, last), level, scale)
    before = _ghost(history, level, first, last, scale=scale) if ghost and priced is None else None
    known = lumps(history, level, first, last)
    silent = unknown(history, level, first, last, known=known)
    holes = tuple(Hole(*one) for one in _at(silent, scale))
    astride_shown = priced is None and level is Level.DAY and len(slots) >= BETWEEN_FROM
    between = _between(known, slots, scale) if astride_shown else ()
    shapeless = _shapeless(known, between, scale)
    aside = _aside(history, first, last)
    if level is Level.CURVE:
        slots = _with_the_rest(slots, (*holes, *shapeless, *aside))
    days = first, last
    if level is not Level.CURVE and len(slots):
        days = int(slots.sums.starts[0]), int(slots.sums.ends[-1])
    in_part = _partial(slots.sums, level) | _in_part(slots.sums, history.periods)
    costs: PictureCosts | None = None
    unpriced: tuple[Unpriced, ...] = ()
    if priced is not None:
        costs = _costs_of(priced, level, slots.sums, known, days=days, local=scale.local)
        if level is not Level.CURVE:
            told = costs.alone(slots.sums)
            holes = tuple(Hole(*one) for one in _at((left for one in silent for left in outside(one, told)), scale))
        slots = replace(slots, values=costs.values(slots.sums))
        unpriced = _unpriced(slots, costs)
        in_part |= np.isfinite(slots.values) & (costs.slots.unpriced != 0)
    return Picture(
        level,
        start,
        end,
        slots,
        partial=in_part,
        ghost=before,
        holes=holes,
        top=_top(slots, before, [one.lump.joules / JOULES_PER_KWH for one in between], in_euros=costs is not None),
        aside=aside,
        lumps=known,
        shapeless=shapeless,
        between=between,
        left_over=left_over(history, slots.sums, *days, known),
        volumes=None if history.volume is None else Volumes(history.volume),
        costs=costs,
        unpriced=unpriced,
        bottom=min(0.0, float(np.nanmin(slots.values, initial=0.0))) * HEADROOM,
        notes=tuple(note for note in notes if note.touches(scale.local.day(first), scale.local.day(last - 1))),
    )


def _ghost(history: History, level: Level, first: int, last: int, scale: CalendarScale) -> Slots:
    """The slots of the year before, without those of which it knows too little."""
    sums = last_year(history, level, first, last)
    return _placed(sums.where(sums.covered >= sums.expected * GHOST_COVERED), level, scale)


def _shapeless(known: Iterable[Lump], between: Iterable[Shapeless], scale: CalendarScale) -> tuple[Shapeless, ...]:
    """Where the lumps lie that are not drawn ``between`` two days."""
    astride = {id(one.lump) for one in between}
    parts = [(lump, part) for lump in known if id(lump) not in astride for part in lump.parts]
    placed = _at((part for _, part in parts), scale)
    return tuple(Shapeless(*one, lump=lump) for (lump, _), one in zip(parts, placed, strict=True))


def _unpriced(slots: Slots, costs: PictureCosts) -> tuple[Unpriced, ...]:
    """The slots without any price. Neighbouring ones are merged into one span."""
    found: list[Unpriced] = []
    places = np.flatnonzero(costs.without_price(slots.sums)).tolist()
    for n in places:
        columns = (slots.sums.starts, slots.sums.ends, costs.slots.unpriced)
        start, end, joules = (int(column[n]) for column in columns)
        left, right = float(slots.lefts[n]), float(slots.rights[n])
        if found and found[-1].end == start:
            start, left, joules = found[-1].start, found[-1].left, found.pop().joules + joules
        found.append(Unpriced(start, end, left, right, joules=joules))
    return tuple(found)


def _at(spans: Iterable[tuple[int, int]], scale: CalendarScale) -> list[tuple[int, int, float, float]]:
    """Each span with the positions of its ends."""
    edges = np.array(list(spans), np.int64).reshape(-1, 2)
    places = scale.positions(edges.ravel()).reshape(-1, 2)
    return [
        (start, end, left, right) for (start, end), (left, right) in zip(edges.tolist(), places.tolist(), strict=True)
    ]


def _between(known: Iterable[Lump], slots: Slots, scale: CalendarScale) -> tuple[Shapeless, ...]:
    """The lumps from some instant of a day to some instant of the next, where neither has a bar of its own."""
    bare, days = slots.sums.covered == 0, slots.lefts
    about_a_day = [lump for lump in known if not lump.exact and lump.covered <= LONGEST_DAY]
    found = []
    for lump, (start, end, left, right) in zip(
        about_a_day, _at(((lump.start, lump.end) for lump in about_a_day), scale), strict=True
    ):
        inside = (days >= left) & (days < right)
        if right - left == 2 and bare[inside].all():
            found.append(Shapeless(start, end, left + 0.5, right - 0.5, lump=lump))
    return tuple(found)


def _with_the_rest(slots: Slots, spans: Iterable[Hole]) -> Slots:
    """``slots`` and, without a value, those of ``spans``, so that they can be pointed at and stand in the table."""
    rest = sorted(spans, key=lambda span: span.start)
    starts = np.concatenate([slots.sums.starts, np.array([span.start for span in rest], np.int64)])
    ends = np.concatenate([slots.sums.ends, np.array([span.end for span in rest], np.int64)])
    order, nothing = np.argsort(starts, kind="stable"), np.zeros(len(rest), np.int64)

    def joined(one: Longs, other: Longs) -> Longs:
        return np.concatenate([one, other])[order]

    sums = Bars(
        starts[order],
        ends[order],
        joined(slots.sums.joules, nothing),
        joined(slots.sums.covered, nothing),
        expected=(ends - starts)[order],
    )
    lefts = np.concatenate([slots.lefts, np.array([span.left for span in rest], np.float64)])[order]
    rights = np.concatenate([slots.rights, np.array([span.right for span in rest], np.float64)])[order]
    return Slots(sums, lefts, rights, np.concatenate([slots.values, np.full(len(rest), np.nan)])[order])


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


def _level_of(history: History, start: int, end: int) -> Level:
    """The level that the range is shown at; days, where the curve does not reach it and the days may."""
    level = pick_level(start, end, has_curve=len(history.curve) > 0)
    if level is Level.CURVE and not len(bars(history, level, start, end)) and len(bars(history, Level.DAY, start, end)):
        return Level.DAY
    return level


def _partial(sums: Bars, level: Level) -> Bools:
    """Which slots were measured in part.

    Of a day any missing second tells; a month or a year is whole unless it lacks a day or more.
    """
    if level is Level.CURVE:
        return np.zeros(len(sums), bool)
    lacking = sums.expected - sums.covered
    return np.asarray((sums.covered > 0) & (lacking >= (1 if level is Level.DAY else DAY_SECONDS)))


def _in_part(sums: Bars, periods: Periods) -> Bools:
    """Which slots hold an energy that was counted over some part of its days only."""
    told = periods.where(periods.in_part)
    inside = (told.starts[:, None] >= sums.starts) & (told.ends[:, None] <= sums.ends)
    return np.asarray(inside.any(axis=0))


def _placed(sums: Bars, level: Level, scale: CalendarScale) -> Slots:
    if level is Level.CURVE:
        values = sums.joules / np.maximum(sums.expected, 1) / 1000
    else:
        values = np.where(sums.covered > 0, sums.joules / JOULES_PER_KWH, np.nan)
    return Slots(sums, scale.positions(sums.starts), scale.positions(sums.ends), values)


def _top(slots: Slots, ghost: Slots | None, more: Iterable[float], *, in_euros: bool) -> float:
    highest = [float(np.nanmax(s.values)) for s in (slots, ghost) if s and np.isfinite(s.values).any()]
    least = LEAST_EUROS if in_euros else LEAST_TOP
    return max(*highest, *more, least, least) * HEADROOM
