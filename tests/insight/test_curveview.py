"""The envelope of a long curve against a plain loop over its intervals, at any zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.insight.curveview import CurveView
from support.curves import HALF_HOUR, HOUR, MARCH, Rows, at, intervals, series, steady

START = at(MARCH)


def test_each_column_has_its_lowest_highest_and_mean_power() -> None:
    curve = series([(slot * HALF_HOUR, HALF_HOUR, power * HALF_HOUR) for slot, power in enumerate([1, 3, 8, 4])])
    found = CurveView(curve).envelope(0, 2 * HOUR, 2)
    assert found.edges.tolist() == [0, HOUR, 2 * HOUR]
    assert (found.low.tolist(), found.high.tolist(), found.mean.tolist()) == ([1, 4], [3, 8], [2, 6])


def test_an_interval_counts_in_every_column_that_it_touches() -> None:
    found = CurveView(series([(0, HOUR, 50 * HOUR)])).envelope(-1800, 2 * HOUR - 1800, 4)
    assert np.isnan(found.low).tolist() == [True, False, False, True]
    assert found.high[1:3].tolist() == [50, 50]


def test_a_hole_is_unknown_and_not_zero() -> None:
    curve = series([(0, HOUR, HOUR), (5 * HOUR, HOUR, HOUR)])
    found = CurveView(curve).envelope(0, 6 * HOUR, 6)
    for column in (found.low, found.high, found.mean):
        assert np.isnan(column).tolist() == [False, True, True, True, True, False]


def test_an_empty_curve_is_unknown_everywhere() -> None:
    found = CurveView(series([])).envelope(0, 100, 7)
    assert np.isnan([found.low, found.high, found.mean]).all()
    assert CurveView(series([])).window(0, 100) == slice(0, 0)


def test_the_window_holds_the_intervals_that_touch_the_range() -> None:
    view = CurveView(steady(START, START + 4 * HOUR))
    assert view.window(START + 100, START + HOUR) == slice(0, 2)
    assert view.window(START + HALF_HOUR, START + HOUR + 1) == slice(1, 3)
    assert view.window(START - 9999, START) == slice(0, 0)


@given(intervals(start=START), st.integers(-5000, 50_000), st.integers(600, 200_000), st.integers(1, 40))
def test_the_envelope_is_what_a_loop_finds(made: Rows, offset: int, length: int, columns: int) -> None:
    begin = START + offset
    found = CurveView(series(made)).envelope(begin, begin + length, columns)
    for column, (left, right) in enumerate(zip(found.edges[:-1], found.edges[1:], strict=True)):
        powers = [joules / step for start, step, joules in made if start < right and start + step > left]
        if powers:
            assert (found.low[column], found.high[column]) == (min(powers), max(powers))
            assert min(powers) - 1 <= found.mean[column] <= max(powers) + 1
        else:
            assert np.isnan([found.low[column], found.high[column], found.mean[column]]).all()


@given(intervals(start=START), st.integers(1, 40))
def test_means_of_columns_hold_the_energy_of_the_curve(made: Rows, columns: int) -> None:
    curve = series(made)
    if not len(curve):
        return
    view = CurveView(curve)
    found = view.envelope(float(curve.starts[0]), float(curve.ends[-1]), columns)
    seconds = np.diff(view._sums.seconds(found.edges))
    assert float(np.nansum(found.mean * seconds)) == pytest.approx(float(curve.values.sum()))
