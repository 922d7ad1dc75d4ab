"""Columns by a mask: every column of an interval or a day stays with it.

Running sums of a curve at the edges of intervals, inside them and in holes.
"""

from __future__ import annotations

import numpy as np
from hypothesis import given

from persienne.insight.series import Cumulative, DayTotals, Series
from support.curves import Rows, intervals, series


def columns(start: int) -> list[np.ndarray]:
    return [np.array([start + place, start + place + 10, start + place + 20], np.int64) for place in range(5)]


MIDDLE_OUT = np.array([True, False, True])


def test_intervals_by_a_mask_keep_their_columns() -> None:
    kept = Series(*columns(1)).where(MIDDLE_OUT)
    said = [getattr(kept, name).tolist() for name in ("starts", "durations", "values", "qualities", "origins")]
    assert said == [[1, 21], [2, 22], [3, 23], [4, 24], [5, 25]]


def test_days_by_a_mask_keep_their_columns() -> None:
    kept = DayTotals(*columns(1)).where(MIDDLE_OUT)
    said = [getattr(kept, name).tolist() for name in ("days", "joules", "covered", "qualities", "origins")]
    assert said == [[1, 21], [2, 22], [3, 23], [4, 24], [5, 25]]


def test_nothing_may_be_left() -> None:
    nothing = np.zeros(3, bool)
    assert len(Series(*columns(1)).where(nothing)) == len(DayTotals(*columns(1)).where(nothing)) == 0


def test_energy_grows_straight_inside_an_interval_and_not_in_a_hole() -> None:
    sums = Cumulative(series([(1000, 100, 50), (1100, 100, 30), (1400, 100, 20)]))
    assert sums.joules([0, 1000, 1050, 1100, 1200, 1300, 1400, 1500, 9999]).tolist() == [
        0, 0, 25, 50, 80, 80, 80, 100, 100,
    ]  # fmt: skip
    assert sums.seconds([1000, 1050, 1300, 1450]).tolist() == [0, 50, 200, 250]


def test_an_empty_curve_has_no_energy_at_any_time() -> None:
    sums = Cumulative(series([]))
    assert sums.joules(np.array([[0, 1], [2, 3]])).tolist() == [[0, 0], [0, 0]]


@given(intervals())
def test_sums_are_exact_at_every_edge(made: Rows) -> None:
    curve = series(made)
    sums = Cumulative(curve)
    assert (sums.joules(curve.ends) == np.cumsum(curve.values)).all()
    assert (sums.seconds(curve.starts) == np.cumsum(curve.durations) - curve.durations).all()
