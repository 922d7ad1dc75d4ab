"""What the chart of the day shows, as a value: slots, ghost, holes, bands, and an upper edge that never sinks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from persienne.insight.series import History
from persienne.insight.today import day_at_home
from persienne.ui.charts.day_picture import draw_day
from persienne.ui.charts.scale import CalendarScale
from support.days import LIVE, NOW, clock, evening

SCALE = CalendarScale()


def test_the_day_is_one_unit_wide_and_now_lies_in_it() -> None:
    day = draw_day(day_at_home(evening(), NOW), SCALE, LIVE.off_peak, 2.64)
    assert day.picture.slots.lefts[0] == day.day
    assert day.ended == day.day + 20 / 24
    assert day.now == pytest.approx(day.day + (20 + 4 / 60) / 24)
    edges = [edge - day.day for band in day.bands for edge in band]
    assert edges == pytest.approx([0, 0.25, 22 / 24, 1])
    assert day.picture.ghost is not None
    assert len(day.picture.ghost) == 48
    assert day.standby is not None


def test_a_hole_reaches_to_now_once_a_measure_is_late() -> None:
    holes = draw_day(day_at_home(evening(until=clock(14)), NOW), SCALE, (), None).picture.holes
    assert [(hole.start, hole.end) for hole in holes] == [(clock(14), NOW)]


def test_the_upper_edge_rises_to_the_live_power_and_stays() -> None:
    day = draw_day(day_at_home(evening(until=clock(14)), clock(14, 10)), SCALE, (), None)
    risen = day.moved(day.now, 9.0)
    assert risen.picture.top > 9.0 > day.picture.top
    assert risen.moved(day.now, 0.2).picture.top == risen.picture.top


def test_no_half_hour_is_the_highest_where_a_stretch_without_its_shape_is_higher_on_average() -> None:
    picture = draw_day(day_at_home(evening(), NOW), SCALE, (), None).picture
    highest, lowest = int(picture.slots.values.argmax()), int(picture.slots.values.argmin())
    assert picture.peak == highest
    for slot, peak in ((lowest, highest), (highest, None)):
        assert replace(picture, partial=np.arange(len(picture)) == slot).peak == peak


def test_nothing_known_still_has_a_scale() -> None:
    day = draw_day(day_at_home(History.empty(), NOW), SCALE, (), None)
    assert not len(day.picture)
    assert day.picture.ghost is None
    assert day.picture.peak is None
    assert day.picture.top > 1
