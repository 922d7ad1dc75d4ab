"""The periods that a history is read by, and last year beside this one: a kind and a day come in, days and bars go out.

Days are ordinals (``date.toordinal()``), both ends of a period are in it; weeks begin on Monday.

Last year beside this one: a history comes in, last year's bars on this year's axis and a fair comparison go out.
Both follow one pairing of the range: what the picture shows as last year's is what the percentage counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.bars import CURVE_SPAN, Bars, Level, bucket_edges, dates, day_bars, known_days, ordinals
from persienne.insight.days import complete
from persienne.insight.intervals import instants, wall_seconds

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import History


class Span(StrEnum):
    """How much is shown at once."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Period:
    """From the day ``first`` to the day ``last``, both in."""

    span: Span
    first: int
    last: int


def period_of(span: Span, day: int, *, known: tuple[int, int]) -> Period:
    """The period of this kind that holds ``day``; ``known`` are the first and the last day of everything."""
    at = date.fromordinal(day)
    match span:
        case Span.DAY:
            return Period(span, day, day)
        case Span.WEEK:
            monday = day - at.weekday()
            return Period(span, monday, monday + 6)
        case Span.MONTH:
            return Period(span, at.replace(day=1).toordinal(), _next_month(at).toordinal() - 1)
        case Span.YEAR:
            return Period(span, date(at.year, 1, 1).toordinal(), date(at.year, 12, 31).toordinal())
        case Span.ALL:
            return Period(span, *known)


def neighbour(period: Period, step: int, *, known: tuple[int, int]) -> Period | None:
    """The period before (``step`` -1) or after (+1), or None where nothing is known there."""
    if period.span is Span.ALL:
        return None
    day = period.first - 1 if step < 0 else period.last + 1
    beside = period_of(period.span, day, known=known)
    return beside if beside.first <= known[1] and beside.last >= known[0] else None


def _next_month(at: date) -> date:
    return date(at.year + at.month // 12, at.month % 12 + 1, 1)


DAY = 86_400

# 52 weeks: the same weekday at the same wall-clock time, which shapes a day or a week more than the date does.
WEEKDAY_SHIFT_DAYS = 364
LEAST_DAYS = 3
"""Fewer compared days than these say nothing of a week, a month or a year."""


class Pairing(Enum):
    """Which day of the year before stands beside a day."""

    WEEKDAY = auto()
    """364 days earlier: the same weekday."""
    DATE = auto()
    """The same calendar date; 29 February has none."""


def pairing_of(start: float, end: float) -> Pairing:
    """The pairing of the range from ``start`` to ``end`` (epoch seconds): weekdays up to eight days, dates beyond."""
    return Pairing.WEEKDAY if end - start <= CURVE_SPAN else Pairing.DATE


@dataclass(frozen=True, slots=True)
class Comparison:
    """Energy of ``days`` days of a range and of the days paired with them: only days complete on both sides count.

    The range is from the day ``first`` to the day ``last`` (ordinals, both in), whatever is known of it.
    """

    first: int
    last: int
    pairing: Pairing
    days: int
    joules: int
    joules_before: int

    @property
    def share(self) -> float | None:
        """How much more was used than a year before, as a part of that; None where too few days were compared."""
        enough = self.days >= min(LEAST_DAYS, self.last - self.first + 1)
        return self.joules / self.joules_before - 1 if enough and self.joules_before else None

    @property
    def first_before(self) -> date:
        """The day that is paired with the first one; 28 February stands for a 29th that there was not."""
        first = date.fromordinal(self.first)
        if self.pairing is Pairing.WEEKDAY:
            return first - timedelta(WEEKDAY_SHIFT_DAYS)
        day = 28 if (first.month, first.day) == (2, 29) else first.day
        return first.replace(year=first.year - 1, day=day)


def paired(days: Longs, pairing: Pairing) -> tuple[Longs, Bools]:
    """The day of the year before that is paired with each of ``days`` (ordinals), and whether there is one."""
    if pairing is Pairing.WEEKDAY:
        return days - WEEKDAY_SHIFT_DAYS, np.ones(len(days), bool)
    return year_before(days)


def year_before(days: Longs) -> tuple[Longs, Bools]:
    """The same calendar date of the previous year, and whether there is one (29 February has none)."""
    today = dates(days)
    months = today.astype("M8[M]")
    months_before = months - np.timedelta64(12, "M")
    before = months_before.astype("M8[D]") + (today - months.astype("M8[D]"))
    return ordinals(before), before.astype("M8[M]") == months_before


def last_year(history: History, level: Level, start: int, end: int) -> Bars:
    """What the year before says, placed where it is to be drawn: bars that touch the range, unknown ones left out.

    Of a range of up to eight days all comes from 364 days earlier, weekday on weekday; a curve wall clock on wall
    clock: the hour that one side lacks is left out, be it the second passage of a doubled one. Of longer ranges
    days, months and years come from the same date of the previous year. ``covered`` and ``expected`` are those of last
    year.
    """
    local = local_days(history.zone)
    if start >= end:
        return Bars.empty()
    if level is Level.CURVE:
        return curve_before(history, start, end, days=WEEKDAY_SHIFT_DAYS)
    return _days_before(history, level, start, end, local=local)


def _days_before(history: History, level: Level, start: int, end: int, local: LocalDays) -> Bars:
    reach = known_days(history, local)
    if reach is None:
        return Bars.empty()
    # Only dates whose year before may be known, so that no range, however wide, leaves the table of midnights.
    first, last = max(local.day(start), reach[0] + WEEKDAY_SHIFT_DAYS), min(local.day(end - 1), reach[1] + 366)
    if first > last:
        return Bars.empty()
    edges = bucket_edges(level, first, last)
    source, exists = paired(edges[:-1], pairing_of(start, end))
    source_edges = bucket_edges(level, *reach)
    sums = day_bars(history, source_edges, local)
    place = np.minimum(np.searchsorted(source_edges, source), len(sums) - 1)
    found = exists & (source_edges[place] == source) & (sums.covered[place] > 0)
    midnights, place = local.midnights(edges), place[found]
    return Bars(
        midnights[:-1][found],
        midnights[1:][found],
        sums.joules[place],
        sums.covered[place],
        expected=sums.expected[place],
    )


def curve_before(history: History, start: int, end: int, *, days: int) -> Bars:
    """The curve of ``days`` days earlier, wall clock on wall clock, placed where it is to be drawn (see last_year)."""
    local, curve = local_days(history.zone), history.curve
    shift = days * DAY
    # A day of room on both sides: wall clocks a year apart may differ by an hour.
    window = slice(*np.searchsorted(curve.starts, [start - shift - DAY, end - shift + DAY]).tolist())
    starts, durations, joules = curve.starts[window], curve.durations[window], curve.values[window]
    own, walls = local.days(starts), wall_seconds(local, starts)
    placed, shown = instants(local, own + days, walls)
    # A second passage stands beside the second passage of a day that has one.
    again = placed + starts - instants(local, own, walls)[0]
    placed = np.where(wall_seconds(local, again) == walls, again, placed)
    ends = placed + durations
    shown &= (placed < end) & (ends > start)
    # What is shown twice falls on what stands there already: a second passage that the day has not.
    reached = np.maximum.accumulate(np.concatenate([[start - DAY - shift], np.where(shown, ends, 0)]))[:-1]
    shown &= placed >= reached
    return Bars(placed[shown], ends[shown], joules[shown], durations[shown], expected=durations[shown])


def compare(history: History, first_day: int, last_day: int, pairing: Pairing) -> Comparison:
    """The days from ``first_day`` to ``last_day`` (ordinals, both included) against those paired with them."""
    local = local_days(history.zone)
    whole = complete(history.days, local)
    days, joules = history.days.days[whole], history.days.joules[whole]
    wanted = (days >= first_day) & (days <= last_day)
    if not wanted.any():
        return Comparison(first_day, last_day, pairing, 0, joules=0, joules_before=0)
    before, exists = paired(days[wanted], pairing)
    place = np.minimum(np.searchsorted(days, before), len(days) - 1)
    both = exists & (days[place] == before)
    now, then = joules[wanted][both], joules[place[both]]
    return Comparison(
        first_day, last_day, pairing, int(both.sum()), joules=int(now.sum()), joules_before=int(then.sum())
    )
