"""Energy per local day: curves and midnight indexes come in, day totals go out; it never spreads an energy over days.

A day is local midnight to local midnight (23, 24 or 25 hours) and an index row belongs to the date of its stamp
(architecture, 3; docs/formats.md, "Old CSV, daily index").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Quality
from persienne.base.slats import PART_OF_A_DAY
from persienne.insight.intervals import running
from persienne.insight.series import DayTotals, Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import History, Periods


def lengths(days: Longs, local: LocalDays) -> Longs:
    """Seconds of each local day of ``days`` (ordinals)."""
    return local.midnights(days + 1) - local.midnights(days)


def complete(totals: DayTotals, local: LocalDays) -> Bools:
    """Which days are known from midnight to midnight."""
    return totals.covered >= lengths(totals.days, local)


def whole_days(history: History) -> int:
    """How many days of a history are known from midnight to midnight."""
    return int(np.count_nonzero(complete(history.days, local_days(history.zone))))


def covered_or_part(days: Longs, covered: Longs, local: LocalDays) -> Longs:
    """``covered`` of the local days ``days`` as whole days or parts: seconds would say when a computer was on."""
    length = lengths(days, local)
    return np.where(covered >= length, length, np.where(covered > 0, PART_OF_A_DAY, 0))


def of_parts(joules: Longs, covered: Longs) -> Longs:
    """``joules`` where a part of a day is covered, no matter which, else 0: of two such parts the larger says more."""
    return np.where(covered == PART_OF_A_DAY, joules, 0)


def within_days(series: Series, local: LocalDays) -> Series:
    """The intervals of ``series`` that lie in one local day; how much of another belongs to which is not known."""
    inside = local.days(series.starts) == local.days(series.ends - 1)
    return series.where(inside)


def days_of_curve(series: Series, local: LocalDays) -> DayTotals:
    """Sums of a curve by local day; days without any interval are left out.

    An interval belongs to the day of its start, so that the sum of the days is the sum of the curve to the joule.
    Half-hours and hours never cross midnight; of a longer interval that does, only the time before midnight counts as
    covered. ``qualities`` and ``origins`` are the worst and the lowest ranked of the day.
    """
    if not len(series):
        return DayTotals.empty()
    first, last = local.days(series.starts[[0, -1]]).tolist()
    midnights = local.midnights(np.arange(first, last + 2))
    cuts = np.searchsorted(series.starts, midnights)
    known = cuts[1:] > cuts[:-1]
    start, stop, next_midnight = cuts[:-1][known], cuts[1:][known], midnights[1:][known]
    joules, time = running(series.values), running(series.durations)
    beyond = np.maximum(series.ends[stop - 1] - next_midnight, 0)
    return DayTotals(
        np.arange(first, last + 1)[known],
        joules[stop] - joules[start],
        time[stop] - time[start] - beyond,
        np.maximum.reduceat(series.qualities, start),
        origins=np.maximum.reduceat(series.origins, start),
    )


def with_rests(totals: DayTotals, rests: Periods, local: LocalDays) -> DayTotals:
    """``totals`` with what is left of the shaped gaps ``rests``, each of which lies in one of their days."""
    joules = totals.joules.copy()
    np.add.at(joules, np.searchsorted(totals.days, local.days(rests.starts)), rests.joules)
    return replace(totals, joules=joules)


def meter_changes(days: Longs, wh: Longs, steps: Longs) -> Longs:
    """Where the cumulative indexes ``wh`` of ``days`` (ascending ordinals) went back: another meter was put in.

    One row a change: the day before it and the day after it. ``steps`` are the smallest steps (Wh) in which each index
    is written; an index that goes back by less is the same one, cut off otherwise.
    """
    back = np.diff(wh) < -np.maximum(steps[1:], steps[:-1])
    return np.stack([days[:-1][back], days[1:][back]], axis=1)


def around(changes: Longs, days: Longs) -> Bools:
    """Which neighbours among ``days`` (ascending ordinals) stand around one of the ``changes``."""
    found = np.zeros(max(len(days) - 1, 0), np.bool_)
    for before, after in changes.tolist():
        found |= (days[1:] > before) & (days[:-1] < after)
    return found


def days_of_indexes(
    days: Longs,
    wh: Longs,
    local: LocalDays,
    *,
    qualities: Longs | None = None,
    origins: Longs | None = None,
    apart: Bools | None = None,
) -> tuple[DayTotals, Series]:
    """Differences of the cumulative indexes ``wh`` that stood at the first midnight of ``days`` (ascending ordinals).

    Two midnights in a row make a day. Wider apart they make a period, from midnight to midnight, whose energy is
    known and whose days are not. An index that went back makes neither, and neither do two neighbours that are
    ``apart``: they were counted by two counters, whether this register shows it or not. ``qualities`` (measured,
    unless said) and ``origins`` (0) belong to the indexes; a difference takes the worse of its two.
    """
    qualities = np.full(len(days), Quality.MEASURED, np.int64) if qualities is None else qualities
    origins = np.zeros(len(days), np.int64) if origins is None else origins
    span, joules = np.diff(days), np.diff(wh) * JOULES_PER_WH
    if (span <= 0).any():
        raise ValueError("the days of indexes ascend")
    of_one_meter = (joules >= 0) if apart is None else (joules >= 0) & ~apart
    quality, origin = np.maximum(qualities[1:], qualities[:-1]), np.maximum(origins[1:], origins[:-1])
    starts = local.midnights(days)
    durations = np.diff(starts)
    day, period = (span == 1) & of_one_meter, (span > 1) & of_one_meter
    return (
        DayTotals(days[:-1][day], joules[day], durations[day], quality[day], origins=origin[day]),
        Series(starts[:-1][period], durations[period], joules[period], quality[period], origins=origin[period]),
    )


def merge_days(candidates: Sequence[DayTotals], local: LocalDays) -> DayTotals:
    """One total a day out of ``candidates``, which come in rank order, best first; two are never added.

    The best ranked complete total is taken; where none is complete, the one that covers most of the day, and the
    better ranked of two that cover as much. Of two that cover ``PART_OF_A_DAY`` it is the larger one. ``origins`` stay
    those of the total that was taken, so the candidates must count them in one list of sources.
    """
    if not candidates:
        return DayTotals.empty()
    every = DayTotals.of_all(candidates)
    ranks = np.repeat(np.arange(len(candidates)), [len(totals) for totals in candidates])
    covered = np.minimum(every.covered, lengths(every.days, local))
    order = np.lexsort((ranks, -of_parts(every.joules, covered), -covered, every.days))
    # The first of each day, in that order, is the one to take.
    best = order[np.flatnonzero(np.diff(every.days[order], prepend=-1))]
    return replace(every, covered=covered).where(best)
