from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.ui.charts.geometry import areas, bar_spans, columns, held, runs, slot_at, steps, zoomed


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
