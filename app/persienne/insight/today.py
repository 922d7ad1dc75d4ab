"""The day that is not over: a history and an instant come in, today's curve, its split and its standby go out; pure.

Nothing here reads a clock: ``now`` is always given, in UTC epoch seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.insight.bars import Bars, Level, Spans, bars
from persienne.insight.intervals import instants, wall_seconds
from persienne.insight.lumps import Lump
from persienne.insight.period import curve_before
from persienne.insight.series import Cumulative, History, Series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.meters.meter_status import Counted

Windows = tuple[tuple[int, int], ...]
"""Hours of every day as (first, end) minutes of the wall clock; an end not after its first is the next day's."""

NIGHT = (1 * 3600, 5 * 3600)
"""When a home sleeps, in seconds of the wall clock."""
NIGHTS = 14
LEAST_SLOTS = 16
"""Fewer intervals than these (two nights of half-hours) tell no standby."""
SAME_COVERED = 0.95
"""The part of a stretch that must have been measured for it to be compared, or split by hours."""
HALF_HOUR = 1800
LONGEST_SHAPE = 3600
"""Seconds above which an interval is an energy whose hours nobody knows: no source writes longer steps."""
SHORTEST = 60
"""Seconds of the index below which the whole Wh that it counts tell no power."""


@dataclass(frozen=True, slots=True)
class Known:
    """Energy in joules between two instants (epoch seconds), and the seconds between them that it speaks of.

    ``since`` is None where the energy is known from the first index of the day on, and nobody knows when that was.
    """

    joules: int
    covered: int
    since: int | None
    until: int


@dataclass(frozen=True, slots=True, eq=False)
class Today:
    """The local day (ordinal) that holds ``now``, from midnight ``start`` to midnight ``end``, as far as it is known.

    ``slots`` are the intervals of its curve, the one under way included, and those of which only the energy is known:
    ``shapeless`` says where these are. ``before`` are the intervals of the day before at the same wall clock, ``holes``
    the time without measure from midnight to ``now``. ``known`` is its energy, None where nothing is known. ``over`` is
    the energy that was counted over its first midnight, where it can't be parted there.
    """

    day: int
    start: int
    end: int
    slots: Bars
    before: Bars
    holes: Spans
    shapeless: Spans
    known: Known | None = None
    over: Lump | None = None

    @property
    def timed(self) -> Bars:
        """The slots whose hours are known."""
        return self.slots.where(~np.isin(self.slots.starts, self.shapeless.starts))

    @property
    def untimed(self) -> Bars:
        """The slots of which only the energy is known."""
        return self.slots.where(np.isin(self.slots.starts, self.shapeless.starts))

    @property
    def whole(self) -> bool:
        """Whether all of the energy since midnight is known."""
        return self.known is not None and self.known.since == self.start and not self.missing

    @property
    def missing(self) -> int:
        """The seconds since the day began to be known of which nothing is."""
        known = self.known
        if known is None or known.since is None:
            return 0
        return max(0, known.until - known.since - known.covered)

    @property
    def shaped(self) -> bool:
        """Whether nearly all of the time since midnight is known, and the hours of all of the known energy."""
        known = self.known
        if known is None or known.covered < SAME_COVERED * (known.until - self.start) or len(self.shapeless):
            return False
        return int(self.slots.joules.sum()) == known.joules


@dataclass(frozen=True, slots=True, eq=False)
class DayAtHome:
    """All that a page says of a day that is not over: what was ``drawn``, and what was ``injected`` where anything was.

    ``asleep`` is the standby in W. ``same`` sets the day beside yesterday. Both are None where they are not known.
    """

    now: int
    zone: str
    drawn: Today
    injected: Today | None = None
    asleep: float | None = None
    same: SameTime | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Joules in off-peak hours and in all the others; they add up to what was split.

    It is ``estimated`` where an interval lies in both.
    """

    off_peak: int
    peak: int
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class SameTime:
    """Joules from midnight to ``until`` (epoch seconds), and from the midnight before to the same wall clock."""

    until: int
    joules: int
    joules_before: int


def day_at_home(
    history: History, now: int, *, injection: History | None = None, counted: Mapping[str, Counted] | None = None
) -> DayAtHome:
    """The day of ``now``, of what the home draws and of what it injects; ``counted`` is as in ``MeterStatus``."""
    indexes = {} if counted is None else counted
    drawn = today(history, now, indexes.get(TOTAL_IMPORT.name))
    injected = None
    if injection is not None or TOTAL_INJECTION.name in indexes:
        injected = today(injection or History.empty(), now, indexes.get(TOTAL_INJECTION.name))
        if injected.known is None or not injected.known.joules:
            injected = None
    asleep = standby(history, drawn.day)
    return DayAtHome(now, history.zone, drawn, injected, asleep=asleep, same=same_time_yesterday(history, now))


def today(history: History, now: int, counted: Counted | None = None) -> Today:
    """The day of ``now``, whatever is known of it: by the history, and up to now by what the index has ``counted``."""
    local = local_days(history.zone)
    day = local.day(now)
    start, end = local.midnight(day), local.midnight(day + 1)
    shown = _with_gaps(bars(history, Level.CURVE, start, end), history)
    slots = shown.where((shown.starts >= start) & (shown.starts < now) & (shown.ends <= end))
    first_seconds = False
    if counted is not None and start <= counted.since <= counted.until < end:
        told_before = counted.since < counted.cut or len(slots) > 0
        if told_before and counted.cut < counted.until < counted.cut + SHORTEST:
            # Too short to be drawn: the day is told up to the cut, so that its figure is the sum of its slots.
            counted = counted._replace(until=counted.cut, until_wh=counted.cut_wh)
        slots = _with_index(slots, counted)
        if first_seconds := not len(slots) and counted.since < counted.until:
            counted = counted._replace(cut=counted.until, cut_wh=counted.until_wh)
            slots = _with_index(slots, counted, shortest=1)
        known: Known | None = _as_drawn(_counted(slots, counted, start), slots)
    else:
        known = _stored(history, day, slots, now)
    before = curve_before(history, start, end, days=1)
    over = _over_midnight(history.gaps, start, end)
    holes = _holes(history, slots, over, now)
    long = slots.ends - slots.starts > LONGEST_SHAPE
    # The first seconds of a reading have an energy, and no power that is worth telling: one Wh more would double it.
    without = long | np.isin(slots.starts, history.gaps.starts) | first_seconds
    shapeless = Spans(slots.starts[without], slots.ends[without])
    return Today(day, start, end, slots, before=before, holes=holes, shapeless=shapeless, known=known, over=over)


def _with_gaps(slots: Bars, history: History) -> Bars:
    """``slots`` and the energies without a shape between them."""
    gaps = history.gaps
    columns = (gaps.starts, gaps.ends, gaps.values, gaps.durations, gaps.durations)
    mine = (slots.starts, slots.ends, slots.joules, slots.covered, slots.expected)
    order = np.argsort(np.concatenate([slots.starts, gaps.starts]), kind="stable")
    return Bars(*(np.concatenate(both)[order] for both in zip(mine, columns, strict=True)))


def _over_midnight(gaps: Series, midnight: int, end: int) -> Lump | None:
    """The energy that was counted over ``midnight`` and until before ``end``."""
    place = int(np.searchsorted(gaps.starts, midnight)) - 1
    if place < 0 or not midnight < gaps.ends[place] < end:
        return None
    begun, ended, joules = int(gaps.starts[place]), int(gaps.ends[place]), int(gaps.values[place])
    return Lump(begun, ended, joules, ended - begun, exact=True, held=False, parts=((begun, ended),))


def _with_index(slots: Bars, counted: Counted, *, shortest: int = SHORTEST) -> Bars:
    """``slots`` and what the index adds to them, before the first one that it knows and after the last.

    What it adds just before its cut goes on after it where it is shorter than ``shortest`` (seconds).
    """
    since, since_wh, cut, cut_wh, until, until_wh, _ = counted
    begun, carried = cut, 0
    for first, last, wh in ((since, cut, cut_wh - since_wh), (cut, until, until_wh - cut_wh)):
        inside = slots.where((slots.starts >= first) & (slots.ends <= last))
        left = wh * JOULES_PER_WH - int(inside.joules.sum())
        opened, closed = np.append(first, inside.ends), np.append(inside.starts, last)
        free = np.flatnonzero(opened < closed)
        # Of two free stretches nobody knows how much belongs to which.
        if left >= 0 and len(free) == 1:
            start, end = int(opened[free[0]]), int(closed[free[0]])
            if ((slots.starts < end) & (slots.ends > start)).any():
                continue
            if start == cut:
                start, left = begun, left + carried
            if end == cut and end - start < shortest:
                begun, carried = start, left
            else:
                slots = _laid(slots, start, end, left, shortest=shortest)
    return slots


def _laid(slots: Bars, start: int, end: int, joules: int, shortest: int) -> Bars:
    """``slots`` with one more interval appended, merged into the last one where both lie in the same half-hour."""
    before = slots.ends == start
    if before.any():
        begun = int(slots.starts[before][0])
        if begun // HALF_HOUR == (end - 1) // HALF_HOUR:
            start, joules = begun, joules + int(slots.joules[before][0])
            slots = slots.where(~before)
    if end - start < shortest:
        return slots
    place = int(np.searchsorted(slots.starts, start))
    added = (start, end, joules, end - start, end - start)
    columns = (slots.starts, slots.ends, slots.joules, slots.covered, slots.expected)
    return Bars(*(np.insert(column, place, value) for column, value in zip(columns, added, strict=True)))


def _counted(slots: Bars, counted: Counted, start: int) -> Known:
    """What the index has counted of the day from ``start`` on, and what was measured before it was known.

    Where the first index of the day has counted more than that, all of it is known, and not since when.
    """
    earlier, begun, begun_wh = slots.where(slots.ends <= counted.since), counted.since, counted.since_wh
    astride = slots.where((slots.starts < counted.since) & (slots.ends > counted.since) & (slots.ends <= counted.cut))
    if len(astride):
        # A half-hour as the meter itself says it began before the first index: up to the cut the curve has the energy.
        on = slots.where((slots.starts >= astride.starts[0]) & (slots.ends <= counted.cut))
        if int((on.ends - on.starts).sum()) == counted.cut - int(astride.starts[0]):
            earlier, begun, begun_wh = slots.where(slots.ends <= counted.cut), counted.cut, counted.cut_wh
    joules = (counted.until_wh - begun_wh) * JOULES_PER_WH + int(earlier.joules.sum())
    covered = counted.until - begun + int((earlier.ends - earlier.starts).sum())
    since = int(earlier.starts[0]) if len(earlier) else counted.since
    of_all = 0 if counted.first_wh is None else (counted.until_wh - counted.first_wh) * JOULES_PER_WH
    if of_all > joules and not (since == start and covered == counted.until - start):
        return Known(of_all, covered, None, counted.until)
    return Known(joules, covered, since, counted.until)


def _as_drawn(known: Known, slots: Bars) -> Known:
    """``known`` up to its last slot, where what was counted since is too short for one and nothing else is missing."""
    seconds = slots.ends - slots.starts
    if not len(slots) or known.since is None:
        return known
    tail = known.until - int(slots.ends[-1])
    if not 0 < tail < SHORTEST or known.covered - tail != int(seconds.sum()):
        return known
    return Known(int(slots.joules.sum()), known.covered - tail, known.since, int(slots.ends[-1]))


def _stored(history: History, day: int, slots: Bars, now: int) -> Known | None:
    """What is stored of ``day``, from its curve or its indexes; None where nothing is."""
    days = history.days
    place = int(np.searchsorted(days.days, day))
    if place == len(days) or days.days[place] != day or not days.covered[place]:
        return None
    start = local_days(history.zone).midnight(day)
    joules, covered = int(days.joules[place]), int(days.covered[place])
    if len(slots):
        return Known(joules, covered, int(slots.starts[0]), int(slots.ends[-1]))
    # Of a part of a day without its hours nobody knows when it began.
    return Known(joules, covered, start if covered >= now - start else None, now)


def _holes(history: History, slots: Bars, over: Lump | None, now: int) -> Spans:
    """The time from midnight to ``now`` that no slot says; the next slot is missed once it is late by half of it."""
    local = local_days(history.zone)
    start = local.midnight(local.day(now))
    if not len(slots) and over is not None:
        return Spans(np.array([start]), np.array([min(over.end, now)]))
    ends = slots.ends if len(slots) else history.curve.ends[-1:]
    if not len(ends):
        return Spans(ends, ends)
    length = int((slots.ends - slots.starts if len(slots) else history.curve.durations)[-1])
    late = min(max(length, HALF_HOUR), 2 * HALF_HOUR) * 3 // 2
    opened, closed = np.append(start, slots.ends), np.append(slots.starts, now)
    if now - int(ends[-1]) < late:
        opened, closed = opened[:-1], closed[:-1]
    shown = opened < closed
    return Spans(opened[shown], closed[shown])


def off_peak_spans(windows: Windows, local: LocalDays, first_day: int, last_day: int) -> Spans:
    """When the off-peak hours of ``windows`` lie in the days from ``first_day`` to ``last_day`` (ordinals, both in).

    Cut to these days; windows that touch or overlap become one.
    """
    seen = [
        (_instant(local, day, first), _instant(local, day if end > first else day + 1, end))
        for day in range(first_day - 1, last_day + 1)
        for first, end in windows
    ]
    low, high = local.midnight(first_day), local.midnight(last_day + 1)
    merged: list[list[int]] = []
    for begin, stop in sorted(seen):
        opened, closed = max(begin, low), min(stop, high)
        if opened >= closed:
            continue
        if merged and opened <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], closed)
        else:
            merged.append([opened, closed])
    table = np.array(merged, np.int64).reshape(-1, 2)
    return Spans(table[:, 0], table[:, 1])


def _instant(local: LocalDays, day: int, minutes: int) -> int:
    """When the wall clock of ``day`` shows ``minutes`` (1440: the next midnight).

    Of October's doubled hour it is the first passage; of March's missing one, the moment as counted on from before it.
    """
    if minutes == 1440:
        return local.midnight(day + 1)
    return local.epoch(datetime.fromordinal(day) + timedelta(minutes=minutes))


def split(slots: Bars, spans: Spans) -> Split:
    """``slots`` cut by the off-peak ``spans``; an interval that lies in both is shared pro rata, to the second."""
    total = int(slots.joules.sum())
    if not len(spans) or not len(slots):
        return Split(0, total)
    edges = np.column_stack([spans.starts, spans.ends]).ravel()
    lengths = np.column_stack([spans.ends - spans.starts, np.zeros(len(spans), np.int64)]).ravel()
    # Off-peak seconds gone by at each edge: they grow inside a span and stand still between two.
    gone = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    inside = np.diff(np.interp(np.column_stack([slots.starts, slots.ends]), edges, gone), axis=1).ravel()
    durations = np.maximum(slots.ends - slots.starts, 1)
    seconds = inside.round().astype(np.int64)
    off_peak = (slots.joules * seconds + durations // 2) // durations
    both = (seconds > 0) & (seconds < durations) & (slots.joules > 0)
    return Split(int(off_peak.sum()), total - int(off_peak.sum()), bool(both.any()))


def highest(slots: Bars) -> int | None:
    """The place of the interval of the highest mean power, the first of equals; None without any."""
    if not len(slots):
        return None
    return int(np.argmax(slots.joules / np.maximum(slots.ends - slots.starts, 1)))


def standby(history: History, day: int) -> float | None:
    """What the home draws asleep, in W: a quarter of the powers from 1 h to 5 h of the 14 days before ``day`` are less.

    The quarter, and not the least, so that neither a cut nor a meter's zero is taken for it; and not the middle, for
    water is heated at night. None where fewer than two nights are known.
    """
    local, curve = local_days(history.zone), history.curve
    cuts = np.searchsorted(curve.starts, local.midnights(np.array([day - NIGHTS, day])))
    nights = slice(*cuts.tolist())
    asleep = _between(wall_seconds(local, curve.starts[nights]), *NIGHT)
    if int(asleep.sum()) < LEAST_SLOTS:
        return None
    watts = curve.values[nights][asleep] / np.maximum(curve.durations[nights][asleep], 1)
    return float(np.quantile(watts, 0.25))


def _between(seconds: Longs, first: int, end: int) -> Bools:
    return np.asarray((seconds >= first) & (seconds < end))


def same_time_yesterday(history: History, now: int) -> SameTime | None:
    """Today up to the end of its curve, beside yesterday up to the same wall clock; None where either has holes."""
    known = today(history, now)
    if not len(known.slots):
        return None
    local = local_days(history.zone)
    until = int(known.slots.ends[-1])
    if until >= known.end:
        before = known.start
    else:
        clock = wall_seconds(local, np.array([until]))
        before = int(instants(local, np.array([known.day - 1]), clock)[0][0])
    sums = Cumulative(history.curve)
    found: list[int] = []
    for start, end in ((known.start, until), (local.midnight(known.day - 1), before)):
        edges = np.array([start, end])
        if np.diff(sums.seconds(edges))[0] < SAME_COVERED * (end - start):
            return None
        found.append(round(float(np.diff(sums.joules(edges))[0])))
    return SameTime(until, *found) if found[1] > 0 else None


def last_days(history: History, day: int, count: int) -> Bars:
    """The ``count`` days before ``day`` (ordinal), oldest first, those of which nothing is known with ``covered`` 0."""
    local = local_days(history.zone)
    return bars(history, Level.DAY, local.midnight(day - count), local.midnight(day))
