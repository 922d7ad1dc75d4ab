"""The day that is not over: its curve and yesterday's, its holes, its off-peak share, and what a home draws asleep."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.insight.series import Series
from persienne.insight.today import (
    Known,
    Split,
    highest,
    last_day_long,
    last_days,
    off_peak_spans,
    same_time_yesterday,
    since_midnight,
    split,
    standby,
    today,
)
from support.curves import FRENCH, HALF_HOUR, HOUR, MARCH, OCTOBER, at, history, intervals, series, steady, whole_days

DAY = date(2026, 11, 24).toordinal()
NIGHT = ((22 * 60, 6 * 60),)


def rows(*parts: Series) -> list[tuple[int, int, int]]:
    """The intervals of several curves, ascending."""
    columns = ((part.starts.tolist(), part.durations.tolist(), part.values.tolist()) for part in parts)
    return sorted(row for three in columns for row in zip(*three, strict=True))


def joined(*parts: Series) -> Series:
    return series(rows(*parts))


def test_today_holds_its_own_slots_and_yesterdays_at_the_same_hour() -> None:
    now = at(DAY, 20, 4)
    found = today(history(steady(at(DAY - 2), at(DAY, 20))), now)
    assert (found.day, found.start, found.end) == (DAY, at(DAY), at(DAY + 1))
    assert len(found.slots) == 40
    assert len(found.before) == 48
    assert found.before.starts[0] == at(DAY)
    assert not len(found.holes)


def test_the_last_24_hours_begin_yesterday() -> None:
    found = last_day_long(history(steady(at(DAY - 2), at(DAY, 20))), at(DAY, 20))
    assert (found.starts[0], len(found)) == (at(DAY - 1, 20), 48)


def test_a_measure_that_is_late_is_a_hole_up_to_now() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 12)))
    assert not len(today(home, at(DAY, 12, 44)).holes)
    late = today(home, at(DAY, 14)).holes
    assert (late.starts.tolist(), late.ends.tolist()) == ([at(DAY, 12)], [at(DAY, 14)])


def test_a_curve_that_ended_yesterday_leaves_the_whole_day_a_hole() -> None:
    holes = today(history(steady(at(DAY - 1), at(DAY - 1, 12))), at(DAY, 9)).holes
    assert (holes.starts.tolist(), holes.ends.tolist()) == ([at(DAY)], [at(DAY, 9)])


def test_before_the_first_measure_nothing_is_missing() -> None:
    assert not len(today(history(), at(DAY, 9)).holes)
    assert not len(today(history(steady(at(DAY, 8), at(DAY, 9))), at(DAY, 9)).holes)


def test_october_draws_yesterday_on_the_first_passage_of_the_doubled_hour() -> None:
    found = today(history(steady(at(OCTOBER - 1), at(OCTOBER, 12))), at(OCTOBER, 12))
    assert found.end - found.start == 25 * HOUR
    assert len(found.slots) == 26
    assert len(found.before) == 48
    assert np.diff(found.before.starts).max() == HOUR + HALF_HOUR


def test_since_midnight_is_the_day_as_far_as_it_is_known() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 20), watts=1000))
    assert since_midnight(home, at(DAY, 20, 4)) == Known(20 * HOUR * 1000, 20 * HOUR)
    assert since_midnight(home, at(DAY + 1, 1)) is None
    assert since_midnight(history(), at(DAY)) is None


def test_off_peak_hours_pass_midnight() -> None:
    spans = off_peak_spans(NIGHT, FRENCH, DAY, DAY)
    assert list(zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)) == [
        (at(DAY), at(DAY, 6)),
        (at(DAY, 22), at(DAY + 1)),
    ]


def test_windows_that_touch_are_one() -> None:
    spans = off_peak_spans(((0, 120), (120, 180), (1320, 1440)), FRENCH, DAY, DAY + 1)
    assert len(spans) == 3
    assert (spans.starts[1], spans.ends[1]) == (at(DAY, 22), at(DAY + 1, 3))


@pytest.mark.parametrize(("day", "hours"), [(OCTOBER, 9), (MARCH, 7), (DAY, 8)])
def test_a_night_lasts_as_long_as_the_clocks_let_it(day: int, hours: int) -> None:
    spans = off_peak_spans(NIGHT, FRENCH, day - 1, day)
    night = int(np.flatnonzero(spans.starts == at(day - 1, 22))[0])
    assert spans.ends[night] - spans.starts[night] == hours * HOUR


def test_an_hour_that_march_skips_begins_when_it_would_have() -> None:
    spans = off_peak_spans(((2 * 60, 7 * 60),), FRENCH, MARCH, MARCH)
    assert (spans.starts.tolist(), spans.ends.tolist()) == ([at(MARCH, 3)], [at(MARCH, 7)])


def test_an_interval_in_both_tariffs_is_shared_by_the_second() -> None:
    home = today(history(series([(at(DAY, 5), 2 * HOUR, 7_200_000)])), at(DAY, 8))
    spans = off_peak_spans(((0, 5 * 60 + 20),), FRENCH, DAY, DAY)
    assert split(home.slots, spans) == Split(1_200_000, 6_000_000)
    assert split(home.slots, off_peak_spans((), FRENCH, DAY, DAY)) == Split(0, 7_200_000)


@given(intervals(start=at(DAY)), st.lists(st.tuples(st.integers(0, 1439), st.integers(0, 1440)), max_size=3))
def test_the_two_shares_add_up(made: list[tuple[int, int, int]], windows: list[tuple[int, int]]) -> None:
    slots = today(history(series(made)), at(DAY + 1) - 1).slots
    spans = off_peak_spans(tuple(windows), FRENCH, DAY, DAY + 3)
    shares = split(slots, spans)
    assert shares.off_peak + shares.peak == slots.joules.sum()
    assert 0 <= shares.off_peak <= slots.joules.sum()


def test_the_highest_is_a_power_and_not_an_energy() -> None:
    slots = today(history(series([(at(DAY), HOUR, 3_600_000), (at(DAY, 1), 600, 1_200_000)])), at(DAY, 2)).slots
    assert highest(slots) == 1
    assert highest(slots.where(np.zeros(2, bool))) is None


def test_standby_is_the_lowest_quarter_of_the_nights() -> None:
    nights = steady(at(DAY - 10), at(DAY), watts=300)
    heater = series([(at(day, 2), HALF_HOUR * 2, HOUR * 2000) for day in range(DAY - 10, DAY)])
    keep = np.array([FRENCH.wall(start).hour != 2 for start in nights.starts.tolist()])
    columns = (nights.starts, nights.durations, nights.values, nights.qualities, nights.origins)
    assert standby(history(joined(Series(*(column[keep] for column in columns)), heater)), DAY) == 300


def test_one_night_tells_no_standby() -> None:
    assert standby(history(steady(at(DAY - 1), at(DAY))), DAY) is None
    assert standby(history(), DAY) is None


def test_the_same_time_yesterday_stops_where_todays_curve_does() -> None:
    home = history(joined(steady(at(DAY - 1), at(DAY), watts=500), steady(at(DAY), at(DAY, 20), watts=1000)))
    found = same_time_yesterday(home, at(DAY, 20, 20))
    assert found is not None
    assert (found.until, found.joules, found.joules_before) == (at(DAY, 20), 20 * HOUR * 1000, 20 * HOUR * 500)


def test_days_with_holes_are_not_compared() -> None:
    home = history(joined(steady(at(DAY - 1), at(DAY - 1, 8)), steady(at(DAY), at(DAY, 12))))
    assert same_time_yesterday(home, at(DAY, 12, 10)) is None
    assert same_time_yesterday(history(), at(DAY, 12)) is None


def test_the_last_days_end_yesterday() -> None:
    home = history(days=whole_days(DAY - 3, [1000, 2000, 3000, 4000]))
    assert last_days(home, DAY, 14).joules.tolist() == [1000, 2000, 3000]
