from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.ui.charts.scale import (
    HOUR_PIXELS,
    CalendarScale,
    Form,
    Tick,
    View,
    areas,
    bar_spans,
    columns,
    gridlines,
    held,
    kept,
    runs,
    slot_at,
    steps,
    time_ticks,
    zoomed,
)

OCTOBER = date(2026, 10, 25).toordinal()


@given(st.integers(min_value=1_000_000_000, max_value=2_500_000_000))
def test_an_instant_comes_back_from_its_position(at: int) -> None:
    scale = CalendarScale()
    assert float(scale.instants(scale.position(at))) == pytest.approx(at, abs=0.01)


def test_every_day_is_one_unit_wide_whatever_its_hours(scale: CalendarScale) -> None:
    for day in (OCTOBER, date(2026, 3, 29).toordinal(), date(2026, 6, 1).toordinal()):
        begin, end = scale.local.midnight(day), scale.local.midnight(day + 1)
        assert scale.positions([begin, (begin + end) / 2, end]).tolist() == [day, day + 0.5, day + 1]


def test_an_instant_far_outside_the_calendar_is_held_at_its_edge(scale: CalendarScale) -> None:
    left, right = scale.positions([0, 9e9]).tolist()
    assert date.fromordinal(int(left)).year == 2000
    assert date.fromordinal(int(right)).year == 2060


def test_a_view_puts_its_corners_on_its_edges() -> None:
    view = View(10, 20, 4.0, 500, 200)
    assert view.pitch == 50
    assert view.x([10, 15, 20]).tolist() == [0, 250, 500]
    assert view.y([0.0, 1.0, 4.0]).tolist() == [200, 150, 0]
    assert np.isnan(view.y([np.nan])).all()


MARCH = date(2026, 3, 29).toordinal()


def hours(scale: CalendarScale, day: int, pixels: float) -> list[tuple[Form, int]]:
    return [(tick.form, tick.wall.hour) for tick in time_ticks(scale, day, day + 1, pixels)]


def test_the_october_night_has_two_o_clock_twice(scale: CalendarScale) -> None:
    found = hours(scale, OCTOBER, 1500)
    assert found[:5] == [(Form.HOUR, 0), (Form.HOUR, 1), (Form.HOUR, 2), (Form.HOUR_AGAIN, 2), (Form.HOUR, 3)]
    assert len(found) == 25


def test_both_passages_share_a_tick_where_there_is_no_room(scale: CalendarScale) -> None:
    found = hours(scale, OCTOBER, 580)
    assert (Form.HOUR_TWICE, 2) in found
    assert not {(Form.HOUR, 2), (Form.HOUR_AGAIN, 2), (Form.HOUR, 3)} & set(found)


def test_the_march_night_has_no_two_o_clock(scale: CalendarScale) -> None:
    found = hours(scale, MARCH, 1500)
    assert [hour for _, hour in found[:4]] == [0, 1, 3, 4]
    assert len(found) == 23


def test_the_doubled_hour_of_another_zone_is_its_own() -> None:
    ticks = time_ticks(CalendarScale("Europe/London"), OCTOBER, OCTOBER + 1, 1500)
    assert [tick.wall.hour for tick in ticks if tick.form is Form.HOUR_AGAIN] == [1]


def test_a_month_names_its_first_day_and_its_mondays(scale: CalendarScale) -> None:
    first = date(2026, 10, 1).toordinal()
    ticks = time_ticks(scale, first, first + 31, 580)
    assert [tick.wall.day for tick in ticks] == [1, 5, 12, 19, 26]
    assert {tick.form for tick in ticks} == {Form.DAY}
    assert all(tick.position % 1 == 0.5 for tick in ticks)


def test_days_of_two_months_say_which(scale: CalendarScale) -> None:
    first = date(2026, 10, 20).toordinal()
    forms = {tick.wall.day: tick.form for tick in time_ticks(scale, first, first + 31, 580)}
    assert forms[1] is Form.DAY_MONTH
    assert 2 not in forms  # a Monday too near the first of the month


def test_a_year_names_each_month_in_its_middle(scale: CalendarScale) -> None:
    first = date(2026, 1, 1).toordinal()
    ticks = time_ticks(scale, first, first + 365, 580)
    assert [(tick.wall.month, tick.form) for tick in ticks] == [(month, Form.MONTH) for month in range(1, 13)]
    assert ticks[0].position == first + 15.5


def test_januaries_carry_the_year_when_years_are_crossed(scale: CalendarScale) -> None:
    first = date(2024, 6, 1).toordinal()
    forms = {(tick.wall.year, tick.wall.month): tick.form for tick in time_ticks(scale, first, first + 700, 580)}
    assert forms[2025, 1] is Form.YEAR
    assert forms[2025, 7] is Form.MONTH


def test_ten_years_name_years(scale: CalendarScale) -> None:
    first = date(2016, 1, 1).toordinal()
    ticks = time_ticks(scale, first, date(2026, 1, 1).toordinal(), 580)
    assert [tick.wall.year for tick in ticks] == list(range(2016, 2026))


@given(
    st.floats(min_value=date(2005, 1, 1).toordinal(), max_value=date(2040, 1, 1).toordinal()),
    st.floats(min_value=0.25, max_value=5000),
    st.floats(min_value=200, max_value=3000),
)
def test_ticks_ascend_inside_any_range_with_air_between_them(first: float, span: float, pixels: float) -> None:
    ticks: list[Tick] = time_ticks(CalendarScale(), first, first + span, pixels)
    places = [tick.position for tick in ticks]
    assert places == sorted(places)
    assert all(first <= place <= first + span for place in places)
    assert len(ticks) <= pixels / 20 + 2


def test_no_pixels_no_ticks(scale: CalendarScale) -> None:
    assert time_ticks(scale, MARCH, MARCH + 1, 0) == []
    assert time_ticks(scale, MARCH, MARCH, 500) == []


def test_hours_keep_their_distance(scale: CalendarScale) -> None:
    places = [tick.position for tick in time_ticks(scale, MARCH - 1, MARCH, 580)]
    assert min(b - a for a, b in pairwise(places)) * 580 >= HOUR_PIXELS


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_any_top_has_three_or_four_round_gridlines(top: float) -> None:
    lines = gridlines(top)
    assert len(lines) in (3, 4)
    assert lines[-1] <= top * (1 + 1e-9)
    assert lines == pytest.approx([lines[0] * n for n in range(1, len(lines) + 1)])


def test_gridlines_below_zero_have_the_step_of_those_above() -> None:
    assert gridlines(47, -25) == [-20, -10, 10, 20, 30, 40]
    assert gridlines(3, -47) == [-40, -30, -20, -10]
    assert gridlines(0, -7) == [-6, -4, -2]


def test_gridlines_are_those_of_the_mockups() -> None:
    assert gridlines(47) == [10, 20, 30, 40]
    assert gridlines(7) == [2, 4, 6]
    assert gridlines(0) == []


def test_a_label_that_would_touch_the_one_before_it_is_left_out() -> None:
    assert kept([20, 50, 90], [40, 40, 40], 200) == [0, 2]
    assert kept([20, 190], [40, 60], 200) == [0]


def edges(count: int, pitch: float) -> tuple[np.ndarray, np.ndarray]:
    lefts = np.arange(count) * pitch
    return lefts, lefts + pitch


def test_a_bar_is_its_pitch_less_five_pixels() -> None:
    starts, widths = bar_spans(*edges(31, 18.0))
    assert widths.tolist() == [13.0] * 31
    assert starts[1] - starts[0] == 18
    assert starts[0] == 2  # centred, on a whole pixel


def test_narrow_bars_keep_a_share_and_never_vanish() -> None:
    assert bar_spans(*edges(365, 1.6))[1].min() >= 1
    assert bar_spans(*edges(3, 0.5))[1].tolist() == [1, 1, 1]


def test_the_few_bars_of_years_stay_bars() -> None:
    starts, widths = bar_spans(*edges(3, 190.0))
    assert widths.tolist() == [72] * 3
    assert starts[0] == 59


def test_no_bars_is_no_trouble() -> None:
    empty = np.empty(0)
    assert [len(part) for part in bar_spans(empty, empty)] == [0, 0]


def test_steps_part_where_nothing_is_known_and_where_slots_do_not_touch() -> None:
    lefts, rights = np.array([0.0, 1, 2, 3, 6]), np.array([1.0, 2, 3, 4, 7])
    x, y = steps(lefts, rights, np.array([5.0, 6, np.nan, 7, 8]))
    assert [(x[a:b].tolist(), y[a:b].tolist()) for a, b in runs(np.isfinite(x))] == [
        ([0, 1, 1, 2], [5, 5, 6, 6]),
        ([3, 4], [7, 7]),
        ([6, 7], [8, 8]),
    ]


def test_an_area_stands_on_its_base_run_by_run() -> None:
    x, y = steps(np.array([0.0, 5]), np.array([1.0, 6]), np.array([3.0, 4]))
    ax, ay = areas(x, y, 9)
    assert ax[:4].tolist() == [0, 0, 1, 1]
    assert ay[:4].tolist() == [9, 3, 3, 9]
    assert np.isnan(ax[4])
    assert ay[5:].tolist() == [9, 4, 4, 9]


def test_no_steps_no_area() -> None:
    empty = np.empty(0)
    assert [len(part) for part in areas(*steps(empty, empty, empty), 1)] == [0, 0]


@pytest.mark.slow
@given(st.lists(st.floats(min_value=-100, max_value=100), min_size=1, max_size=400))
def test_columns_lose_no_extreme_and_touch_their_neighbours(values: list[float]) -> None:
    middles = np.linspace(0, 39.9, len(values))
    x, low, high = columns(middles, np.array(values), 40)
    assert low.min() == min(values)
    assert high.max() == max(values)
    assert (low <= high).all()
    near = np.diff(x) == 1
    assert (low[1:][near] <= high[:-1][near]).all()
    assert (high[1:][near] >= low[:-1][near]).all()


def test_columns_leave_out_what_is_unknown() -> None:
    x, low, high = columns(np.array([0.2, 0.6, 5.5]), np.array([1.0, np.nan, 4.0]), 10)
    assert x.tolist() == [0.5, 5.5]
    assert low.tolist() == high.tolist() == [1, 4]
    assert len(columns(np.array([0.5]), np.array([np.nan]), 10)[0]) == 0


def test_a_point_snaps_to_the_slot_that_holds_it() -> None:
    lefts, rights = np.array([0.0, 1, 5]), np.array([1.0, 2, 6])
    assert [slot_at(lefts, rights, x) for x in (-0.1, 0.0, 0.99, 1.0, 3.0, 5.5, 6.0)] == [None, 0, 0, 1, None, 2, None]


def test_zooming_keeps_what_is_under_the_mouse() -> None:
    assert zoomed((0, 10), 0.5, 0.25, 0.1) == (1.25, 6.25)
    first, last = zoomed((0, 1), 0.01, 0.5, 0.25)
    assert last - first == 0.25


@pytest.mark.parametrize(
    ("span", "expected"), [((2, 4), (2, 4)), ((-3, 1), (0, 4)), ((8, 12), (6, 10)), ((-5, 50), (0, 10))]
)
def test_a_range_is_held_inside_its_limits(span: tuple[float, float], expected: tuple[float, float]) -> None:
    assert held(span, (0, 10)) == expected
