"""The last 24 hours of live powers: the highest of each ten seconds, and what was not read."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.insight.live import LENGTHS, STEP, LiveSpan, Window, gaps, rows_of, trace
from support.curves import longs

AT = 1_795_500_000
LOCAL = local_days()
DAY = date(2026, 11, 24).toordinal()
NOTHING = trace(longs([]), longs([]))


def earlier(window: Window, now: int, times: int = 1) -> Window:
    """The window that so many steps back lead to."""
    for _ in range(times):
        window = window.earlier(now, LOCAL)
    return window


def test_of_each_ten_seconds_the_highest_power_stays() -> None:
    found = trace(longs([AT, AT + 3, AT + 9, AT + 10, AT + 31]), longs([500, 2_900, 700, 400, 600]))
    assert found.starts.tolist() == [AT, AT + 10, AT + 30]
    assert found.values.tolist() == [2_900, 400, 600]
    assert found.highest == (2_900, AT)


def test_nothing_read_is_nothing() -> None:
    assert len(NOTHING) == 0


def test_a_half_hour_has_its_least_and_its_highest_power() -> None:
    total = trace(longs([AT, AT + 4, AT + 60, AT + 1800]), longs([900, 200, 300, 700]))
    day = LiveSpan(AT - 86_400, AT + 3600, total, NOTHING, (), "Europe/Paris")
    first = AT // 1800 * 1800
    found = [(start, end, int(one.least.min()), one.highest[0]) for start, end, one in rows_of(day, LOCAL)]
    assert found == [(first, first + 1800, 200, 900), (first + 1800, first + 3600, 700, 700)]
    assert STEP == 10


@pytest.mark.parametrize("step", [900, 3600, 86_400])
def test_longer_stretches_keep_the_sum_the_lowest_and_the_highest(step: int) -> None:
    made = np.random.default_rng(7)
    at = AT + np.flatnonzero(made.random(50_000) < 0.7)
    values = made.integers(-90, 9_000, len(at))
    found = trace(at, values, 60).by(step)
    assert (int(found.sums.sum()), int(found.counts.sum())) == (int(values.sum()), len(values))
    assert found.highest[0] == values.max()
    assert int(found.least.min()) == values.min()
    for start, total in zip(found.starts.tolist(), found.sums.tolist(), strict=True):
        assert total == values[(at >= start) & (at < start + step)].sum()


def test_gaps_are_told_at_the_edges_too_and_a_span_without_a_value_is_one() -> None:
    read = trace(longs([AT + 600, AT + 610, AT + 1000]), longs([5, 5, 5]))
    found = gaps(read, AT, AT + 2000)
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == [
        (AT, AT + 600),
        (AT + 620, AT + 1000),
        (AT + 1010, AT + 2000),
    ]
    alone = gaps(NOTHING, AT, AT + 50)
    assert (alone.starts.tolist(), alone.ends.tolist()) == ([AT], [AT + 50])


def test_a_window_ends_now_and_those_before_it_on_the_clock() -> None:
    now = LOCAL.midnight(DAY) + 15 * 3600 + 25 * 60
    assert Window().bounds(now, LOCAL) == (now - 86_400, now)
    assert earlier(Window(), now).bounds(now, LOCAL) == (LOCAL.midnight(DAY - 1), LOCAL.midnight(DAY))
    assert earlier(Window(7 * 86_400), now, 2).bounds(now, LOCAL) == (LOCAL.midnight(DAY - 14), LOCAL.midnight(DAY - 7))
    assert earlier(Window(3600), now).bounds(now, LOCAL) == (now - 25 * 60 - 3600, now - 25 * 60)
    six = earlier(Window(6 * 3600), now, 2)
    assert six.bounds(now, LOCAL) == (LOCAL.midnight(DAY), LOCAL.midnight(DAY) + 6 * 3600)


@pytest.mark.parametrize("length", LENGTHS)
def test_no_time_is_shown_twice_or_left_out_however_late_the_step_back_or_ahead_is_made(length: int) -> None:
    now = LOCAL.midnight(DAY) + 10 * 3600 + 59 * 60
    shown = earlier(Window(length), now)
    later = now + 2 * length  # two full ones are over in the meantime
    before, after = shown.earlier(later, LOCAL), shown.later(later, LOCAL)
    assert before.bounds(later, LOCAL)[1] == shown.bounds(now, LOCAL)[0]
    assert after.bounds(later, LOCAL)[0] == shown.bounds(now, LOCAL)[1]
    assert shown.later(now, LOCAL) == Window(length) == Window(length).later(now, LOCAL)


def test_a_day_back_has_its_25_hours_where_the_clock_goes_back() -> None:
    now = LOCAL.midnight(date(2026, 10, 26).toordinal()) + 60
    start, end = earlier(Window(86_400), now).bounds(now, LOCAL)
    assert end - start == 25 * 3600


@pytest.mark.for_each("length", LENGTHS)
@pytest.mark.for_each("back", [1, 5, 27])
def test_another_length_keeps_the_middle_in_sight(length: int, back: int) -> None:
    now = LOCAL.midnight(DAY) + 15 * 3600
    shown = earlier(Window(86_400), now, back)
    start, end = shown.of_length(length, now, LOCAL).bounds(now, LOCAL)
    assert start <= sum(shown.bounds(now, LOCAL)) // 2 <= end
    assert Window().of_length(length, now, LOCAL) == Window(length)
