"""The values that charts of a history draw: bars of periods, and a heat map by local day and half-hour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.localtime import local_days
from persienne.base.slats import PART_OF_A_DAY
from persienne.insight.days import complete
from persienne.insight.intervals import marked, running
from persienne.insight.series import Series, by_wall_slot
from persienne.insight.set_aside import holds, instants, runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import History


HALF_HOUR = 1800
SLOTS = 48


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """Mean power by day and half-hour: ``watts`` float32 [days, 48], NaN where it is not known.

    Row 0 is local day ``first_day`` (an ordinal). ``lengths`` (int64 [days]) are seconds: a day of 82 800 has no 2 h,
    and its two half-hours are NaN; in a day of 90 000 those of 2 h are the means of both passages. ``told`` (bool
    [days, 48]) are the half-hours that a gap or a period speaks of as a whole.
    """

    first_day: int
    watts: NDArray[np.float32]
    lengths: Longs
    told: NDArray[np.bool_]

    def between(self, first_day: int, last_day: int) -> Heat:
        """The days from ``first_day`` to ``last_day`` (ordinals, both included) that are in it, and no other."""
        rows = slice(max(first_day - self.first_day, 0), max(last_day + 1 - self.first_day, 0))
        kept = max(self.first_day, first_day)
        return Heat(kept, self.watts[rows], self.lengths[rows], self.told[rows])


def whole_heat(history: History) -> Heat | None:
    """The heat map of all days of which hours are known or a silence is told; None without a curve."""
    local, curve, gaps = local_days(history.zone), history.curve, history.gaps
    if not len(curve):
        return None
    first = min([*curve.starts[:1].tolist(), *gaps.starts[:1].tolist()])
    last = max([*curve.ends[-1:].tolist(), *gaps.ends[-1:].tolist()])
    return heat(history, local.day(first), local.day(last - 1))


def heat(history: History, first_day: int, last_day: int) -> Heat:
    """The heat map from ``first_day`` to ``last_day`` (ordinals, both included).

    Intervals of other steps are shared out over half-hours by time; a half-hour known in part shows the mean power of
    that part.
    """
    local = local_days(history.zone)
    joules, seconds = by_wall_slot(history.curve, local, first_day, last_day, step=HALF_HOUR)
    watts = np.full(joules.shape, np.nan, np.float32)
    np.divide(joules, seconds, out=watts, where=seconds > 0, casting="same_kind")
    _, told = by_wall_slot(_told(history), local, first_day, last_day, step=HALF_HOUR)
    return Heat(first_day, watts, np.diff(local.midnights(np.arange(first_day, last_day + 2))), told > 0)


def _told(history: History) -> Series:
    """The time that gaps and periods speak of, each stretch once; its energy is not in it."""
    gaps, periods = history.gaps, history.periods.where(history.periods.covered > 0)
    starts, ends = np.concatenate([gaps.starts, periods.starts]), np.concatenate([gaps.ends, periods.ends])
    order = np.argsort(starts, kind="stable")
    starts, reached = starts[order], np.maximum.accumulate(ends[order])
    begins = np.maximum(starts, np.concatenate([starts[:1], reached[:-1]]))
    more = reached > begins
    nothing = np.zeros(int(more.sum()), np.int64)
    return Series(begins[more], (reached - begins)[more], nothing, nothing, origins=nothing)


DAY = 86_400

# The longest ranges of each level: what a chart of usual width still shows as separate marks. An hour of grace, as
# eight days in October last an hour longer.
CURVE_SPAN = 8 * DAY + 3600
DAY_SPAN = 100 * DAY + 3600
MONTH_SPAN = (5 * 366) * DAY

_UNIX_DAY = 719_163  # date(1970, 1, 1).toordinal(): numpy counts days from there


class Level(StrEnum):
    """How finely a range is shown."""

    CURVE = "curve"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, eq=False)
class Bars(InColumns):
    """Sums of one chart: int64 columns of one length, ascending, without overlap.

    ``starts``, ``ends`` epoch seconds (of the whole day, month or year); ``joules`` the energy known; ``covered`` the
    seconds that it speaks of, out of ``expected``. Covered 0 is no measure, not no consumption.
    """

    starts: Longs
    ends: Longs
    joules: Longs
    covered: Longs
    expected: Longs


@dataclass(frozen=True, slots=True, eq=False)
class Spans(InColumns):
    """Stretches of time: int64 epoch seconds, ascending, apart from one another, ends excluded."""

    starts: Longs
    ends: Longs


@dataclass(frozen=True, slots=True)
class RangeTotals:
    """What is known of a range of days: ``joules`` over ``covered`` seconds out of ``expected``.

    ``complete``, ``partial``, ``together``, ``missing``, ``set_aside`` and ``to_come`` count its days, each in one of
    them. ``together`` are the days of which nothing is known but an energy that they share with others. ``beside`` is
    what ``joules`` holds that is in no single day. ``average`` is the joules of a day; None where that would say
    nothing.
    """

    joules: int
    covered: int
    expected: int
    complete: int
    partial: int
    missing: int
    set_aside: int = 0
    together: int = 0
    beside: int = 0
    average: int | None = None
    to_come: int = 0

    @property
    def days(self) -> int:
        """The days of the range."""
        return self.complete + self.partial + self.together + self.missing + self.set_aside + self.to_come


def pick_level(start: int, end: int, *, has_curve: bool) -> Level:
    """The level that suits the range from ``start`` to ``end`` (epoch seconds)."""
    span = end - start
    if has_curve and span <= CURVE_SPAN:
        return Level.CURVE
    if span <= DAY_SPAN:
        return Level.DAY
    return Level.MONTH if span <= MONTH_SPAN else Level.YEAR


def bars(history: History, level: Level, start: int, end: int) -> Bars:
    """The bars of ``level`` that touch the range, whole, from the history's first one to its last one.

    Those in between of which nothing is known are there, with ``covered`` 0; at level CURVE, where a bar is an
    interval of the curve, they are left out (see :func:`holes`). A period counts in the month or year that holds the
    whole of it, beside the days; it is never spread.
    """
    if level is Level.CURVE:
        return _curve_bars(history, start, end)
    local = local_days(history.zone)
    reach = known_days(history, local)
    if reach is None or start >= end:
        return Bars.empty()
    first, last = max(local.day(start), reach[0]), min(local.day(end - 1), reach[1])
    if first > last:
        return Bars.empty()
    return day_bars(history, bucket_edges(level, first, last), local)


def _curve_bars(history: History, start: int, end: int) -> Bars:
    curve = history.curve
    first = int(np.searchsorted(curve.ends, start, side="right"))
    last = max(first, int(np.searchsorted(curve.starts, end, side="left")))
    shown = slice(first, last)
    durations = curve.durations[shown]
    return Bars(curve.starts[shown], curve.ends[shown], curve.values[shown], durations, expected=durations)


def known_days(history: History, local: LocalDays) -> tuple[int, int] | None:
    """The first and the last day (ordinals) that the days, the periods or what is set aside speak of; None: none.

    Of gas the volumes speak too.
    """
    firsts, lasts = [], []
    for told in (history, *(() if history.volume is None else (history.volume,))):
        if len(told.days):
            firsts.append(int(told.days.days[0]))
            lasts.append(int(told.days.days[-1]))
        if len(told.periods):
            firsts.append(local.day(int(told.periods.starts[0])))
            lasts.append(local.day(int(told.periods.ends.max()) - 1))
    firsts += [span.first for span in history.set_aside]
    lasts += [span.last for span in history.set_aside]
    return (min(firsts), max(lasts)) if firsts else None


def bucket_edges(level: Level, first_day: int, last_day: int) -> Longs:
    """First days (ordinals) of the days, months or years that hold both days and all between, and of the one after."""
    units: dict[Level, Literal["D", "M", "Y"]] = {Level.DAY: "D", Level.MONTH: "M", Level.YEAR: "Y"}
    unit = units[level]
    first, last = (np.datetime64(day - _UNIX_DAY, "D").astype(f"M8[{unit}]") for day in (first_day, last_day))
    return ordinals(np.arange(first, last + np.timedelta64(2, unit)))


def ordinals(dates: np.ndarray[tuple[int, ...], np.dtype[np.datetime64]]) -> Longs:
    """Day ordinals of numpy dates of any unit (a month's is its first day's)."""
    return dates.astype("M8[D]").astype(np.int64) + _UNIX_DAY


def dates(days: Longs) -> np.ndarray[tuple[int, ...], np.dtype[np.datetime64]]:
    """Numpy dates of day ordinals."""
    return (days - _UNIX_DAY).astype("M8[D]")


def day_bars(history: History, edges: Longs, local: LocalDays) -> Bars:
    """Sums of days and periods between each of ``edges`` (ascending ordinals) and the next."""
    days = history.days
    joules, covered = running(days.joules), running(days.covered)
    cuts = np.searchsorted(days.days, edges)
    midnights = local.midnights(edges)
    sums = Bars(
        midnights[:-1], midnights[1:], np.diff(joules[cuts]), np.diff(covered[cuts]), expected=np.diff(midnights)
    )

    periods = history.periods
    first_day, last_day = local.days(periods.starts), local.days(periods.ends - 1)
    bucket = np.searchsorted(edges, first_day, side="right") - 1
    held = (bucket >= 0) & (bucket < len(edges) - 1)
    held &= last_day < edges[np.where(held, bucket, 0) + 1]
    np.add.at(sums.joules, bucket[held], periods.joules[held])
    np.add.at(sums.covered, bucket[held], periods.covered[held])
    return sums


def holes(history: History, level: Level, start: int, end: int) -> Spans:
    """What the chart hatches in the range: time without any measure between the first measure and the last.

    At level CURVE the time between intervals, cut to the range; above, the runs of whole days, months or years of
    which nothing is known. What is set aside is measured, and is no hole.
    """
    if level is Level.CURVE:
        opened, closed = history.curve.ends[:-1], history.curve.starts[1:]
        shown = (opened < closed) & (opened < end) & (closed > start)
        found = Spans(np.maximum(opened[shown], start), np.minimum(closed[shown], end))
    else:
        shown_bars = bars(history, level, start, end)
        unknown = np.concatenate([[False], shown_bars.covered == 0, [False]])
        turns = np.flatnonzero(np.diff(unknown))
        found = Spans(shown_bars.starts[turns[0::2]], shown_bars.ends[turns[1::2] - 1])
    return _without_set_aside(found, history)


def _without_set_aside(spans: Spans, history: History) -> Spans:
    """What is left of ``spans`` outside the days that are set aside."""
    for begin, end in zip(*instants(runs(history.set_aside), local_days(history.zone)), strict=True):
        starts = np.concatenate([spans.starts, np.maximum(spans.starts, end)])
        ends = np.concatenate([np.minimum(spans.ends, begin), spans.ends])
        left = np.flatnonzero(starts < ends)
        left = left[np.argsort(starts[left], kind="stable")]
        spans = Spans(starts[left], ends[left])
    return spans


def totals(history: History, first_day: int, last_day: int, *, today: int | None = None) -> RangeTotals:
    """What is known from ``first_day`` to ``last_day`` (ordinals, both included).

    From ``today`` on, a day of which nothing is known is not over, and so not missing.
    """
    local = local_days(history.zone)
    total = day_bars(history, np.array([first_day, last_day + 1]), local)
    range_of = np.arange(first_day, last_day + 1)
    single = day_bars(history, np.arange(first_day, last_day + 2), local)
    inside = (history.days.days >= first_day) & (history.days.days <= last_day)
    known = inside & (history.days.covered > 0)
    whole = int((complete(history.days, local) & known).sum())
    aside = holds(runs(history.set_aside), range_of)
    without = (single.covered == 0) & ~aside
    together = without & _in_periods(history, range_of, local)
    ahead = without & ~together & (range_of >= (last_day + 1 if today is None else today))
    shared, to_come = int(together.sum()), int(ahead.sum())
    return RangeTotals(
        joules=int(total.joules[0]),
        covered=int(total.covered[0]),
        expected=int(total.expected[0]),
        complete=whole,
        partial=len(range_of) - whole - int(without.sum()) - int(aside.sum()),
        missing=int(without.sum()) - shared - to_come,
        set_aside=int(aside.sum()),
        together=shared,
        beside=int(total.joules[0] - single.joules.sum()),
        average=_a_day(history, inside, total, single, local=local),
        to_come=to_come,
    )


def _a_day(history: History, inside: Bools, total: Bars, single: Bars, local: LocalDays) -> int | None:
    """The joules of a day on average; of whole days alone where how much of a day is known is not stored.

    A day of 23 or 25 hours is a day like the others. None where no more than one is known.
    """
    if np.any(inside & (history.days.covered == PART_OF_A_DAY)):
        whole = inside & complete(history.days, local)
        days = int(whole.sum())
        return int(history.days.joules[whole].sum()) // days if days > 1 else None
    begin, end = int(total.starts[0]), int(total.ends[0])
    if np.any(history.periods.in_part & (history.periods.starts >= begin) & (history.periods.ends <= end)):
        return None  # over how many days it was counted nobody knows
    beside = int(total.covered[0] - single.covered.sum())
    known = beside + int((single.covered * DAY // single.expected).sum())
    return int(total.joules[0]) * DAY // known if known > DAY else None


def _in_periods(history: History, days: Longs, local: LocalDays) -> Bools:
    """Which of ``days`` (ordinals in a row) some period speaks of that nothing finer fills."""
    periods = history.periods.where(history.periods.covered > 0)
    first = np.clip(local.days(periods.starts) - days[0], 0, len(days))
    last = np.clip(local.days(periods.ends - 1) + 1 - days[0], 0, len(days))
    return marked(first, last, len(days))
