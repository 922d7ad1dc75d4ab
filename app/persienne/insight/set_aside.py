"""Days that are set aside: readings and spans of days come in, what counts in sums and why the rest doesn't go out.

Whatever touches a day that is set aside is left out whole, for how much of its energy belongs to that day is not known:
an interval over its midnight, the difference of two indexes around it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.days import complete

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.base.set_aside import Reason, SetAside
    from persienne.insight.series import DayTotals, Periods, Series


class Runs(NamedTuple):
    """Runs of local days (int64 ordinals, both included), ascending, with at least a day between two."""

    firsts: Longs
    lasts: Longs


class Stretch(NamedTuple):
    """Local days (ordinals, both included) that are set aside for the same reasons."""

    first: int
    last: int
    reasons: tuple[Reason, ...]

    @property
    def days(self) -> int:
        """How many days."""
        return self.last - self.first + 1


def stretches(spans: Sequence[SetAside], first: int, last: int) -> tuple[Stretch, ...]:
    """The days from ``first`` to ``last`` that are set aside, each in one stretch with all the reasons said of it."""
    edges = sorted({day for span in spans for day in (span.first, span.last + 1)} | {first, last + 1})
    found: list[Stretch] = []
    for begin, end in pairwise(edge for edge in edges if first <= edge <= last + 1):
        reasons = tuple(sorted({span.reason for span in spans if span.first <= begin <= span.last}))
        if not reasons:
            continue
        if found and (found[-1].last, found[-1].reasons) == (begin - 1, reasons):
            found[-1] = found[-1]._replace(last=end - 1)
        else:
            found.append(Stretch(begin, end - 1, reasons))
    return tuple(found)


def runs(spans: Sequence[SetAside]) -> Runs:
    """The days of ``spans``, each once; spans that meet or overlap become one run."""
    joined: list[list[int]] = []
    for span in sorted(spans, key=lambda one: one.first):
        if joined and span.first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], span.last)
        else:
            joined.append([span.first, span.last])
    table = np.array(joined, np.int64).reshape(-1, 2)
    return Runs(table[:, 0], table[:, 1])


def holds(aside: Runs, days: Longs) -> Bools:
    """Which of ``days`` (ordinals) are set aside."""
    if not len(aside.firsts):
        return np.zeros(len(days), np.bool_)
    place = np.searchsorted(aside.firsts, days, side="right") - 1
    return (place >= 0) & (aside.lasts[place] >= days)


def instants(aside: Runs, local: LocalDays) -> tuple[Longs, Longs]:
    """Where each run begins and ends (epoch seconds, the end excluded)."""
    return local.midnights(aside.firsts), local.midnights(aside.lasts + 1)


def days_that_count(totals: DayTotals, aside: Runs) -> DayTotals:
    """The totals of the days that are not set aside."""
    return totals.where(~holds(aside, totals.days)) if len(aside.firsts) else totals


def intervals_that_count(series: Series, aside: Runs, local: LocalDays) -> Series:
    """The intervals that touch no day that is set aside."""
    return series.where(touch_no_day(series.starts, series.ends, aside, local)) if len(aside.firsts) else series


def touch_no_day(starts: Longs, ends: Longs, aside: Runs, local: LocalDays) -> Bools:
    """Which of the spans from ``starts`` to ``ends`` (epoch seconds, excluded) touch no day that is set aside."""
    if not len(aside.firsts):
        return np.ones(len(starts), np.bool_)
    begins, stops = instants(aside, local)
    place = np.searchsorted(begins, ends, side="left") - 1
    found: Bools = (place < 0) | (stops[place] <= starts)
    return found


def known_with_them_only(periods: Periods, totals: DayTotals, aside: Runs, local: LocalDays) -> Periods:
    """The ``periods`` that are left out although a day of theirs counts and ``totals`` do not know it whole."""
    if not len(aside.firsts):
        return periods.where(np.zeros(len(periods), np.bool_))
    whole = totals.days[complete(totals, local)]
    left_out = ~touch_no_day(periods.starts, periods.ends, aside, local)
    firsts, lasts = local.days(periods.starts), local.days(periods.ends - 1)
    for place in np.flatnonzero(left_out).tolist():
        days = np.arange(firsts[place], lasts[place] + 1)
        left_out[place] = not (holds(aside, days) | np.isin(days, whole)).all()
    return periods.where(left_out)
