"""Last year beside this one: a history comes in, last year's bars on this year's axis and a fair comparison go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.bars import Bars, Level, bucket_edges, dates, day_bars, known_days, ordinals
from persienne.insight.days import complete
from persienne.insight.wallclock import instants, wall_seconds

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import History

DAY = 86_400

# 52 weeks: the same weekday at the same wall-clock time, which shapes a curve more than the date does.
CURVE_SHIFT_DAYS = 364


@dataclass(frozen=True, slots=True)
class Comparison:
    """Energy of ``days`` days and of the same dates a year before: only days complete on both sides are counted."""

    days: int
    joules: int
    joules_before: int


def year_before(days: Longs) -> tuple[Longs, Bools]:
    """The same calendar date of the previous year, and whether there is one (29 February has none)."""
    today = dates(days)
    months = today.astype("M8[M]")
    months_before = months - np.timedelta64(12, "M")
    before = months_before.astype("M8[D]") + (today - months.astype("M8[D]"))
    return ordinals(before), before.astype("M8[M]") == months_before


def last_year(history: History, level: Level, start: int, end: int) -> Bars:
    """What the year before says, placed where it is to be drawn: bars that touch the range, unknown ones left out.

    A curve comes from 364 days earlier, weekday on weekday and wall clock on wall clock; the hour that one side lacks
    is left out, and of a doubled hour the first passage is taken. Days, months and years come from the same date of
    the previous year. ``covered`` and ``expected`` are those of last year.
    """
    local = local_days(history.zone)
    if start >= end:
        return Bars.empty()
    if level is Level.CURVE:
        return curve_before(history, start, end, days=CURVE_SHIFT_DAYS)
    return _days_before(history, level, start, end, local)


def _days_before(history: History, level: Level, start: int, end: int, local: LocalDays) -> Bars:
    reach = known_days(history, local)
    if reach is None:
        return Bars.empty()
    # Only dates whose year before may be known, so that no range, however wide, leaves the table of midnights.
    first, last = max(local.day(start), reach[0] + 365), min(local.day(end - 1), reach[1] + 366)
    if first > last:
        return Bars.empty()
    edges = bucket_edges(level, first, last)
    source, exists = year_before(edges[:-1])
    source_edges = bucket_edges(level, *reach)
    sums = day_bars(history, source_edges, local)
    place = np.minimum(np.searchsorted(source_edges, source), len(sums) - 1)
    found = exists & (source_edges[place] == source) & (sums.covered[place] > 0)
    midnights, place = local.midnights(edges), place[found]
    return Bars(
        midnights[:-1][found], midnights[1:][found], sums.joules[place], sums.covered[place], sums.expected[place]
    )


def curve_before(history: History, start: int, end: int, *, days: int) -> Bars:
    """The curve of ``days`` days earlier, wall clock on wall clock, placed where it is to be drawn (see last_year)."""
    local, curve = local_days(history.zone), history.curve
    shift = days * DAY
    # A day of room on both sides: wall clocks a year apart may differ by an hour.
    window = slice(*np.searchsorted(curve.starts, [start - shift - DAY, end - shift + DAY]).tolist())
    starts, durations, joules = curve.starts[window], curve.durations[window], curve.values[window]
    placed, shown = instants(local, local.days(starts) + days, wall_seconds(local, starts))
    ends = placed + durations
    shown &= (placed < end) & (ends > start)
    # What is shown twice falls on what stands there already: the second passage of October's hour.
    reached = np.maximum.accumulate(np.concatenate([[start - DAY - shift], np.where(shown, ends, 0)]))[:-1]
    shown &= placed >= reached
    return Bars(placed[shown], ends[shown], joules[shown], durations[shown], durations[shown])


def compare(history: History, first_day: int, last_day: int) -> Comparison:
    """The days from ``first_day`` to ``last_day`` (ordinals, both included) against the same dates a year before."""
    local = local_days(history.zone)
    whole = complete(history.days, local)
    days, joules = history.days.days[whole], history.days.joules[whole]
    wanted = (days >= first_day) & (days <= last_day)
    if not wanted.any():
        return Comparison(0, 0, 0)
    before, exists = year_before(days[wanted])
    place = np.minimum(np.searchsorted(days, before), len(days) - 1)
    both = exists & (days[place] == before)
    return Comparison(int(both.sum()), int(joules[wanted][both].sum()), int(joules[place[both]].sum()))
