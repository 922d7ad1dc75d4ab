from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.ui.charts.scale import CalendarScale, View

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
