"""Running sums of a curve at the edges of intervals, inside them and in holes."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from persienne.insight.cumulative import Cumulative
from support.curves import Rows, intervals, series


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
