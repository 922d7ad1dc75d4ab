"""The heat map: half-hours of the wall clock, other steps shared out, both nights that change, and energy kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given

from persienne.base.localtime import local_days
from persienne.insight.bars import SLOTS, heat, whole_heat
from support.curves import (
    FRENCH,
    HALF_HOUR,
    HOUR,
    MARCH,
    OCTOBER,
    Rows,
    at,
    history,
    intervals,
    periods,
    series,
    steady,
)

DAY = MARCH + 10


def test_each_half_hour_stands_in_its_row_and_slot() -> None:
    start = at(DAY)
    curve = series([(start + slot * HALF_HOUR, HALF_HOUR, slot * HALF_HOUR) for slot in range(SLOTS)])
    found = heat(history(curve), DAY - 1, DAY + 1)
    assert found.first_day == DAY - 1
    assert found.watts.dtype == np.float32
    assert found.watts[1].tolist() == list(range(SLOTS))
    assert np.isnan(found.watts[[0, 2]]).all()
    assert found.lengths.tolist() == [86_400] * 3


def test_an_hour_fills_two_slots_and_ten_minutes_make_a_mean() -> None:
    curve = series([(at(DAY, 1), HOUR, 300 * HOUR), *((at(DAY, 2, m), 600, m * 600) for m in (0, 10, 20))])
    watts = heat(history(curve), DAY, DAY).watts[0]
    assert watts[2:5].tolist() == [300, 300, 10]
    assert np.isnan(watts[5])


def test_an_interval_off_the_grid_is_shared_out_by_time() -> None:
    curve = series([(at(DAY, 1, 15), HALF_HOUR, 100 * HALF_HOUR), (at(DAY, 1, 45), 900, 400 * 900)])
    assert heat(history(curve), DAY, DAY).watts[0, 2:4].tolist() == [100, 250]


def test_the_doubled_hour_is_a_mean_of_both_passages() -> None:
    curve = steady(at(OCTOBER), at(OCTOBER + 1), watts=100)
    curve.values[4:6] = 200 * HALF_HOUR  # first passage of 2 h
    curve.values[6:8] = 600 * HALF_HOUR  # second passage
    found = heat(history(curve), OCTOBER, OCTOBER)
    assert found.watts[0].tolist() == [100] * 4 + [400] * 2 + [100] * 42
    assert found.lengths.tolist() == [25 * HOUR]


def test_the_missing_hour_is_unknown_and_its_day_is_short() -> None:
    found = heat(history(steady(at(MARCH), at(MARCH + 1))), MARCH, MARCH)
    assert np.flatnonzero(np.isnan(found.watts[0])).tolist() == [4, 5]
    assert found.lengths.tolist() == [23 * HOUR]


def test_after_the_march_night_the_wall_clock_is_followed() -> None:
    curve = series([(at(MARCH, 7), HALF_HOUR, 500 * HALF_HOUR)])
    assert np.flatnonzero(~np.isnan(heat(history(curve), MARCH, MARCH).watts[0])).tolist() == [14]


def test_half_hours_that_a_gap_or_a_period_speaks_of_are_told_as_a_whole() -> None:
    gaps = series([(at(MARCH - 2, 23), 9 * HOUR, 30)])
    day = periods((at(MARCH - 3), 86_400, 5), (at(MARCH - 3, 20), 5 * HOUR, 2))
    found = heat(history(steady(at(MARCH - 2), at(MARCH - 2, 23)), periods=day, gaps=gaps), MARCH - 3, MARCH - 1)
    assert found.told.sum(axis=1).tolist() == [48, 2 + 2, 16]
    assert np.isnan(found.watts[found.told]).sum() == 48 + 2 + 16


def test_a_night_of_the_march_change_is_told_by_its_wall_clock() -> None:
    gaps = series([(at(MARCH - 1, 23), 8 * HOUR, 30)])
    found = heat(history(steady(at(MARCH, 8), at(MARCH + 1)), gaps=gaps), MARCH, MARCH)
    assert np.flatnonzero(found.told[0]).tolist() == [0, 1, 2, 3, *range(6, 16)]


def test_an_empty_curve_is_unknown_everywhere() -> None:
    assert np.isnan(heat(history(), OCTOBER, OCTOBER + 9).watts).all()


@pytest.mark.slow
@given(intervals(start=at(MARCH - 1)) | intervals(start=at(OCTOBER - 1)))
def test_the_heat_map_holds_the_energy_of_the_curve(made: Rows) -> None:
    """Where every half-hour is known whole or not at all, watts x seconds add up to the curve."""
    filled = [(start - start % HALF_HOUR, HALF_HOUR, joules) for start, _, joules in made]
    curve = series(list({start: (start, step, joules) for start, step, joules in filled}.values()))
    if not len(curve):
        return
    first, last = FRENCH.days(curve.starts[[0, -1]]).tolist()
    found = heat(history(curve), first, last)
    weights = np.full(found.watts.shape, float(HALF_HOUR))
    for row in np.flatnonzero(found.lengths == 25 * HOUR).tolist():
        starts = [at(first + row, 2, minute, fold=fold) for minute in (0, 30) for fold in (0, 1)]
        known = np.isin(starts, curve.starts)
        weights[row, 4:6] = HALF_HOUR * known.reshape(2, 2).sum(axis=1)
    assert np.isclose(np.nansum(found.watts * weights), curve.values.sum(), rtol=1e-5)


@pytest.mark.slow
def test_ten_years_have_a_row_a_day() -> None:
    first = date(2014, 1, 1).toordinal()
    found = heat(history(steady(at(first), at(first + 3650), HOUR)), first, first + 3649)
    assert found.watts.shape == (3650, SLOTS)
    assert int(np.isnan(found.watts).sum()) == 2 * 10
    assert sorted(set(found.lengths.tolist())) == [23 * HOUR, 24 * HOUR, 25 * HOUR]


def test_a_zone_without_summer_time_has_48_half_hours_every_day() -> None:
    local = local_days("America/Martinique")
    curve = steady(local.midnight(OCTOBER), local.midnight(OCTOBER + 1))
    home = history(curve)
    found = heat(type(home)(home.curve, home.days, home.periods, "America/Martinique"), OCTOBER, OCTOBER)
    assert found.watts[0].tolist() == [100] * SLOTS


def test_the_days_of_a_silence_at_the_edge_of_the_curve_have_a_column_too() -> None:
    night = series([(at(DAY, 21, 30), 12 * HOUR + HALF_HOUR, 19_100 * 3600)])
    found = whole_heat(replace(history(steady(at(DAY), at(DAY, 21, 30))), gaps=night))
    assert found is not None
    assert (found.first_day, len(found.watts)) == (DAY, 2)
    assert found.told[1].tolist() == [True] * 20 + [False] * 28
    alone = whole_heat(history(steady(at(DAY), at(DAY, 21, 30))))
    assert alone is not None
    assert (alone.first_day, len(alone.watts)) == (DAY, 1)
    assert whole_heat(history()) is None
