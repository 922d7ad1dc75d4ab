"""What is left of readings once the days that are set aside are out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.set_aside import Reason, SetAside
from persienne.insight.series import DayTotals, Series
from persienne.insight.set_aside import days_that_count, holds, instants, intervals_that_count, runs, stretches

LOCAL = local_days()
BEGIN = 739_180  # 2024-10-21, the week of October's doubled hour


def span(first: int, last: int) -> SetAside:
    return SetAside(0, BEGIN + first, BEGIN + last, Reason.OTHER, 0)


SPANS = st.lists(st.tuples(st.integers(0, 13), st.integers(0, 4)).map(lambda one: span(one[0], one[0] + one[1])))


def curve(step: int) -> Series:
    """Intervals of ``step`` seconds over two weeks, one joule each."""
    starts = np.arange(LOCAL.midnight(BEGIN), LOCAL.midnight(BEGIN + 14), step)
    steps, ones, zeros = np.full(len(starts), step), np.ones(len(starts), np.int64), np.zeros(len(starts), np.int64)
    return Series(starts, steps, ones, zeros, zeros)


@given(SPANS)
def test_a_day_is_held_when_any_span_holds_it(spans: list[SetAside]) -> None:
    days = np.arange(BEGIN - 2, BEGIN + 20)
    found = holds(runs(spans), days).tolist()
    assert found == [any(one.first <= day <= one.last for one in spans) for day in days.tolist()]
    firsts, lasts = runs(spans)
    assert (firsts[1:] > lasts[:-1] + 1).all()


@given(SPANS, st.sampled_from([1800, 3600, 5 * 3600, 30 * 3600]))
def test_an_interval_counts_when_it_touches_no_such_day(spans: list[SetAside], step: int) -> None:
    series, aside = curve(step), runs(spans)
    begins, ends = instants(aside, LOCAL)
    touched = [
        any(start < end and until > begin for begin, end in zip(begins, ends, strict=True))
        for start, until in zip(series.starts.tolist(), series.ends.tolist(), strict=True)
    ]
    assert intervals_that_count(series, aside, LOCAL).starts.tolist() == [
        start for start, out in zip(series.starts.tolist(), touched, strict=True) if not out
    ]


def test_where_spans_overlap_both_reasons_are_said() -> None:
    one, two = span(0, 5), replace(span(4, 8), reason=Reason.WRONG_UNIT)
    said = stretches([one, two], BEGIN + 1, BEGIN + 7)
    assert [(each.first - BEGIN, each.last - BEGIN, each.reasons) for each in said] == [
        (1, 3, (Reason.OTHER,)),
        (4, 5, (Reason.OTHER, Reason.WRONG_UNIT)),
        (6, 7, (Reason.WRONG_UNIT,)),
    ]
    assert [each.days for each in stretches([span(0, 2), span(3, 4)], BEGIN, BEGIN + 20)] == [5]


@given(SPANS)
def test_the_days_that_count_are_the_others(spans: list[SetAside]) -> None:
    days = np.arange(BEGIN, BEGIN + 14)
    totals = DayTotals(days, days * 3, days * 0 + 86_400, days * 0, days * 0)
    left = days_that_count(totals, runs(spans))
    assert left.days.tolist() == [day for day in days.tolist() if not any(o.first <= day <= o.last for o in spans)]
    assert (left.joules == left.days * 3).all()
