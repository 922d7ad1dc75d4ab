"""The day that is not over: a history and an instant come in, today's curve, its split and its standby go out; pure.

Nothing here reads a clock: ``now`` is always given, in UTC epoch seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.bars import Bars, Level, Spans, bars, gaps
from persienne.insight.cumulative import Cumulative
from persienne.insight.past import curve_before
from persienne.insight.wallclock import instants, wall_seconds

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import History

Windows = tuple[tuple[int, int], ...]
"""Hours of every day as (first, end) minutes of the wall clock; an end not after its first is the next day's."""

NIGHT = (1 * 3600, 5 * 3600)
"""When a home sleeps, in seconds of the wall clock."""
NIGHTS = 14
LEAST_SLOTS = 16
"""Fewer intervals than these (two nights of half-hours) tell no standby."""
SAME_COVERED = 0.95
"""The part of a stretch that must have been measured on both days for them to be compared."""


@dataclass(frozen=True, slots=True, eq=False)
class Today:
    """The local day (ordinal) that holds ``now``, from midnight ``start`` to midnight ``end``, as far as it is known.

    ``slots`` are the intervals of its curve, ``before`` those of the day before at the same wall clock, ``holes`` the
    time without measure from midnight to ``now``.
    """

    day: int
    start: int
    end: int
    slots: Bars
    before: Bars
    holes: Spans


@dataclass(frozen=True, slots=True)
class Known:
    """Energy in joules, and the seconds that it speaks of."""

    joules: int
    covered: int


@dataclass(frozen=True, slots=True)
class Split:
    """Joules in off-peak hours and in all the others; they add up to what was split."""

    off_peak: int
    peak: int


@dataclass(frozen=True, slots=True)
class SameTime:
    """Joules from midnight to ``until`` (epoch seconds), and from the midnight before to the same wall clock."""

    until: int
    joules: int
    joules_before: int


def today(history: History, now: int) -> Today:
    """The day of ``now``, whatever is known of it."""
    local = local_days(history.zone)
    day = local.day(now)
    start, end = local.midnight(day), local.midnight(day + 1)
    shown = bars(history, Level.CURVE, start, end)
    slots = shown.where((shown.starts >= start) & (shown.starts < now))
    return Today(day, start, end, slots, curve_before(history, start, end, days=1), _holes(history, start, now))


def last_day_long(history: History, now: int) -> Bars:
    """The curve's intervals that began in the 24 hours before ``now``."""
    start = now - 86_400
    shown = bars(history, Level.CURVE, start, now)
    return shown.where((shown.starts >= start) & (shown.starts < now))


def _holes(history: History, start: int, now: int) -> Spans:
    """Gaps of the curve, and the time since its end once the next interval is late."""
    known = gaps(history, Level.CURVE, start, now)
    curve = history.curve
    if not len(curve):
        return known
    # Overdue by half an interval: until then the next one is being measured.
    ended, late = int(curve.ends[-1]), int(curve.durations[-1]) * 3 // 2
    if ended > now - late:
        return known
    return Spans(np.append(known.starts, max(ended, start)), np.append(known.ends, now))


def since_midnight(history: History, now: int) -> Known | None:
    """What is known of the day of ``now``, from its curve or its indexes; None where nothing is."""
    days = history.days
    place = int(np.searchsorted(days.days, local_days(history.zone).day(now)))
    if place == len(days) or days.days[place] != local_days(history.zone).day(now) or not days.covered[place]:
        return None
    return Known(int(days.joules[place]), int(days.covered[place]))


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
    off_peak = (slots.joules * inside.round().astype(np.int64) + durations // 2) // durations
    return Split(int(off_peak.sum()), total - int(off_peak.sum()))


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
