"""The day that is not over: its curve and yesterday's, its holes, its off-peak share, and what a home draws asleep."""

from __future__ import annotations

from dataclasses import replace
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
    last_days,
    off_peak_spans,
    same_time_yesterday,
    split,
    standby,
    today,
)
from persienne.meters.meter_status import Counted
from support.curves import (
    FRENCH,
    HALF_HOUR,
    HOUR,
    MARCH,
    OCTOBER,
    at,
    history,
    intervals,
    series,
    steady,
    totals,
    whole_days,
)

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


def test_a_measure_that_is_late_is_a_hole_up_to_now() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 12)))
    assert not len(today(home, at(DAY, 12, 44)).holes)
    late = today(home, at(DAY, 14)).holes
    assert (late.starts.tolist(), late.ends.tolist()) == ([at(DAY, 12)], [at(DAY, 14)])


def test_a_curve_that_ended_yesterday_leaves_the_whole_day_a_hole() -> None:
    holes = today(history(steady(at(DAY - 1), at(DAY - 1, 12))), at(DAY, 9)).holes
    assert (holes.starts.tolist(), holes.ends.tolist()) == ([at(DAY)], [at(DAY, 9)])


def test_a_part_of_a_day_without_hours_is_not_taken_to_begin_at_midnight() -> None:
    """With closed slats the first index of today was heard at ten: its energy is stored, and its hour is not."""
    home = history(days=totals([(DAY, 680 * 3600, HOUR)]))
    found = today(home, at(DAY, 11))
    assert found.known == Known(680 * 3600, HOUR, None, at(DAY, 11))
    assert not found.whole
    whole = today(history(days=totals([(DAY, 680 * 3600, 11 * HOUR)])), at(DAY, 11))
    assert whole.known == Known(680 * 3600, 11 * HOUR, at(DAY), at(DAY, 11))


def test_before_the_first_measure_the_day_is_not_known() -> None:
    assert not len(today(history(), at(DAY, 9)).holes)
    holes = today(history(steady(at(DAY, 8), at(DAY, 9))), at(DAY, 9)).holes
    assert (holes.starts.tolist(), holes.ends.tolist()) == ([at(DAY)], [at(DAY, 8)])


def test_an_interval_that_holds_midnight_says_no_hour_of_the_day() -> None:
    night = series([(at(DAY - 1, 23), 9 * HOUR + HALF_HOUR, 5_000_000)])
    holes = today(replace(history(), gaps=night), at(DAY, 8, 40)).holes
    assert (holes.starts.tolist(), holes.ends.tolist()) == ([at(DAY)], [at(DAY, 8, 30)])
    after = replace(history(steady(at(DAY, 8, 30), at(DAY, 9, 30))), gaps=night)
    found = today(after, at(DAY, 9, 40))
    assert found.over is not None
    assert (found.over.start, found.over.end, found.over.joules) == (at(DAY - 1, 23), at(DAY, 8, 30), 5_000_000)
    assert not found.over.held
    assert (found.holes.starts.tolist(), found.holes.ends.tolist()) == ([at(DAY)], [at(DAY, 8, 30)])
    assert not found.whole


def test_october_draws_yesterday_on_the_first_passage_of_the_doubled_hour() -> None:
    found = today(history(steady(at(OCTOBER - 1), at(OCTOBER, 12))), at(OCTOBER, 12))
    assert found.end - found.start == 25 * HOUR
    assert len(found.slots) == 26
    assert len(found.before) == 48
    assert np.diff(found.before.starts).max() == HOUR + HALF_HOUR


def test_without_a_meter_the_day_is_known_as_far_as_it_is_stored() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 20), watts=1000))
    found = today(home, at(DAY, 20, 4))
    assert found.known == Known(20 * HOUR * 1000, 20 * HOUR, at(DAY), at(DAY, 20))
    assert found.whole
    assert found.shaped
    assert today(home, at(DAY + 1, 1)).known is None
    assert today(history(), at(DAY)).known is None


def counted(since: int, cut: int, until: int, watts: int = 1000) -> Counted:
    """An index that counts one power from 5,000 Wh on."""
    wh = [5_000 + watts * (instant - since) // 3600 for instant in (since, cut, until)]
    return Counted(since, wh[0], cut, wh[1], until, wh[2])


def test_in_the_first_minute_of_a_half_hour_the_figure_is_the_sum_of_what_is_drawn() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 20), watts=1000))
    found = today(home, at(DAY, 20) + 50, counted(at(DAY), at(DAY, 20), at(DAY, 20) + 50))
    assert found.known is not None
    assert found.known.joules == int(found.slots.joules.sum())
    assert found.known.until == at(DAY, 20)


def test_in_the_first_minute_of_a_reading_the_figure_is_the_sum_of_what_an_earlier_one_drew() -> None:
    home = history(steady(at(DAY, 18), at(DAY, 19), watts=1000))
    begun = at(DAY, 20, 3)
    found = today(home, begun + 20, counted(begun, begun, begun + 20))
    assert found.known is not None
    assert found.known.joules == int(found.slots.joules.sum())
    alone = today(history(), begun + 20, counted(begun, begun, begun + 20))
    assert alone.known is not None
    assert alone.known.until == begun + 20  # there is nothing that it could differ from


@pytest.mark.for_each("seconds", range(1, 240, 7))
@pytest.mark.for_each("begun", [0, 9, 27, 59, 60, 1799, 1800, 1801, 1828, 1859, 1860])
def test_whenever_a_reading_begins_around_midnight_the_figure_is_the_sum_of_what_is_drawn(
    begun: int, seconds: int
) -> None:
    """The index of midnight is stored, the program is opened ``begun`` seconds after it and has read ``seconds``."""
    midnight = at(DAY)
    home = history(steady(at(DAY - 1), midnight + begun - begun % HALF_HOUR, watts=3600))
    now = midnight + begun + seconds
    index = counted(midnight, midnight + begun, now, watts=3600)
    found = today(home, now, index)
    assert found.known is not None
    assert found.known.joules == int(found.slots.joules.sum()) > 0
    assert found.known.until == found.slots.ends[-1]
    assert not len(found.holes)
    in_seconds = int((found.slots.ends - found.slots.starts).min())
    assert in_seconds >= 60 or len(found.shapeless) == 1  # one Wh more would double the power of some seconds


def test_the_index_says_the_day_from_its_midnight_up_to_now() -> None:
    home = history(steady(at(DAY - 1), at(DAY, 20), watts=1000))
    found = today(home, at(DAY, 20, 6), counted(at(DAY), at(DAY, 20), at(DAY, 20, 6)))
    assert found.known == Known(20_100 * 3600, 20 * HOUR + 360, at(DAY), at(DAY, 20, 6))
    assert found.shaped
    assert (found.slots.starts[-1], found.slots.ends[-1]) == (at(DAY, 20), at(DAY, 20, 6))
    assert found.slots.joules[-1] == 360_000
    assert not len(found.holes)


def test_the_day_is_known_before_its_first_half_hour_is_over() -> None:
    home = history(steady(at(DAY - 1), at(DAY), watts=1000))
    found = today(home, at(DAY, 0, 12), counted(at(DAY), at(DAY), at(DAY, 0, 12)))
    assert found.known is not None
    assert (found.known.joules, found.known.since) == (720_000, at(DAY))
    assert (len(found.slots), found.shaped) == (1, True)


def test_a_half_hour_under_way_that_is_stored_grows_and_is_one() -> None:
    home = history(joined(steady(at(DAY), at(DAY, 20), watts=1000), series([(at(DAY, 20), 900, 900_000)])))
    found = today(home, at(DAY, 20, 24), counted(at(DAY), at(DAY, 20), at(DAY, 20, 24)))
    assert (len(found.slots), found.slots.ends[-1], found.slots.joules[-1]) == (41, at(DAY, 20, 24), 1_440_000)
    assert found.shaped


def test_a_computer_that_was_switched_on_at_eight_knows_the_day_from_eight_on() -> None:
    night = series([(at(DAY - 1, 23), 9 * HOUR + HALF_HOUR, 5_000_000)])
    home = replace(history(steady(at(DAY, 8, 30), at(DAY, 10), watts=1000)), gaps=night)
    found = today(home, at(DAY, 10, 6), counted(at(DAY, 8), at(DAY, 10), at(DAY, 10, 6)))
    assert found.known == Known(2_100 * 3600, 2 * HOUR + 360, at(DAY, 8), at(DAY, 10, 6))
    assert not found.whole
    assert (found.holes.starts.tolist(), found.holes.ends.tolist()) == ([at(DAY)], [at(DAY, 8)])
    assert int(found.slots.joules.sum()) == found.known.joules


def test_what_was_stored_before_the_index_is_known_counts_too() -> None:
    home = history(steady(at(DAY, 8, 30), at(DAY, 12), watts=1000))
    found = today(home, at(DAY, 14), counted(at(DAY, 12), at(DAY, 12), at(DAY, 14)))
    assert found.known == Known(5_500 * 3600, 5 * HOUR + HALF_HOUR, at(DAY, 8, 30), at(DAY, 14))


@pytest.mark.parametrize("minutes", [0, 30, 60])
def test_a_half_hour_of_the_meter_that_began_before_the_first_index_counts_whole(minutes: int) -> None:
    """The meter’s own curve says 8:00 to 8:30; the index is heard from 8:17 on, and cut at 8:30 and later."""
    cut = at(DAY, 8, 30) + 60 * minutes
    home = history(steady(at(DAY, 7, 30), cut, watts=1000))
    found = today(home, cut + 17 * 60, counted(at(DAY, 8, 17), cut, cut + 17 * 60))
    assert found.known is not None
    assert found.known.since == at(DAY, 7, 30)
    assert not found.missing
    assert abs(found.known.joules - 1000 * (found.known.until - found.known.since)) <= 3600
    assert found.known.joules == int(found.slots.joules.sum())


def test_the_first_index_of_the_day_counts_though_nobody_knows_when_it_was() -> None:
    """Closed slats keep it without its instant; half-open ones have the hours of a part of what it counts."""
    stands = counted(at(DAY, 12), at(DAY, 12), at(DAY, 14))._replace(first_wh=1_000)
    for home in (history(), history(steady(at(DAY, 10), at(DAY, 12), watts=1000))):
        found = today(home, at(DAY, 14), stands)
        assert found.known is not None
        assert (found.known.joules, found.known.since) == (6_000 * 3600, None)
        assert not found.whole
        assert not found.shaped
        assert not found.missing


def test_a_first_index_changes_nothing_where_all_of_its_energy_is_known() -> None:
    home = history(steady(at(DAY, 8), at(DAY, 12), watts=1000))
    stands = counted(at(DAY, 12), at(DAY, 12), at(DAY, 14))._replace(first_wh=1_000)
    assert today(home, at(DAY, 14), stands).known == Known(6_000 * 3600, 6 * HOUR, at(DAY, 8), at(DAY, 14))


def test_a_silence_in_the_day_is_an_energy_without_a_shape() -> None:
    silence = series([(at(DAY, 9), 4 * HOUR, 9_000_000)])
    home = replace(history(joined(steady(at(DAY), at(DAY, 9)), steady(at(DAY, 13), at(DAY, 20)))), gaps=silence)
    found = today(home, at(DAY, 20, 6), counted(at(DAY), at(DAY, 20), at(DAY, 20, 6), watts=180))
    assert (found.shapeless.starts.tolist(), found.shapeless.ends.tolist()) == ([at(DAY, 9)], [at(DAY, 13)])
    assert not len(found.holes)
    assert not found.shaped
    assert int(found.timed.joules.sum()) < int(found.slots.joules.sum())


def test_a_program_that_begins_anew_knows_the_energy_since_it_ended() -> None:
    home = history(steady(at(DAY), at(DAY, 12), watts=1000))
    found = today(home, at(DAY, 15), counted(at(DAY), at(DAY, 12), at(DAY, 15)))
    assert (found.shapeless.starts.tolist(), found.shapeless.ends.tolist()) == ([at(DAY, 12)], [at(DAY, 15)])
    assert found.known is not None
    assert int(found.slots.joules.sum()) == found.known.joules == 15_000 * 3600


def test_energy_of_which_no_slot_tells_the_hour_is_in_the_sum_alone() -> None:
    home = history(joined(steady(at(DAY), at(DAY, 9)), steady(at(DAY, 13), at(DAY, 19))))
    found = today(home, at(DAY, 20), counted(at(DAY), at(DAY, 19, 30), at(DAY, 20)))
    assert found.known is not None
    assert found.known.joules == 20_000 * 3600
    assert found.whole
    assert not found.shaped


def test_an_index_of_another_day_says_nothing_of_this_one() -> None:
    home = history(steady(at(DAY), at(DAY, 9)))
    old = counted(at(DAY - 1), at(DAY - 1, 20), at(DAY - 1, 21))
    assert today(home, at(DAY, 9, 10), old).known == today(home, at(DAY, 9, 10)).known


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
    assert split(home.slots, spans) == Split(1_200_000, 6_000_000, estimated=True)
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
