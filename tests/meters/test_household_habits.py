"""Draws that belong to a day whatever the range, and a year’s weather, absences and feasts."""

from __future__ import annotations

from datetime import date

import numpy as np

from persienne.meters.household_habits import _Days, _use, half_hour_watts, uniform

YEAR = _Days(7, date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal())


def test_a_draw_belongs_to_its_number_whatever_the_range() -> None:
    whole = uniform(7, 1, 738_000, 50, 64)
    assert whole.shape == (50, 64)
    assert (uniform(7, 1, 738_010, 5, 64) == whole[10:15]).all()
    assert ((whole >= 0) & (whole < 1)).all()
    assert 0.45 < whole.mean() < 0.55


def test_seeds_and_streams_draw_apart() -> None:
    one = uniform(7, 1, 0, 10, 4)
    assert not np.isin(uniform(8, 1, 0, 10, 4), one).any()
    assert not np.isin(uniform(7, 2, 0, 10, 4), one).any()


def test_use_shares_a_run_over_the_half_hours_that_it_touches() -> None:
    load = _use(1200.0, 50.0, 25.0)[0]
    assert load[:4].tolist() == [0, 400, 600, 0]
    assert load.sum() * 0.5 == 1200 * 25 / 60


def test_a_run_past_midnight_goes_on_into_the_next_day() -> None:
    load = _use(1000.0, 1425.0, 45.0)[0]
    assert np.flatnonzero(load).tolist() == [47, 48]


def test_winter_is_cold_summer_is_warm_and_days_differ() -> None:
    months = YEAR.month_days // 100
    january, july = YEAR.celsius[months == 1], YEAR.celsius[months == 7]
    assert -3 < january.mean() < 8
    assert 18 < july.mean() < 26
    assert 0.5 < np.abs(np.diff(january)).mean() < 4


def test_dates_are_those_of_the_calendar() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers.tolist()]
    assert YEAR.month_days.tolist() == [100 * day.month + day.day for day in days]
    free = [day for day, home in zip(days, YEAR.at_home.tolist(), strict=True) if home]
    assert {day for day in days if day.weekday() >= 5} <= set(free)
    assert date(2023, 7, 14) in free


def test_away_is_two_stays_from_a_saturday() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers[YEAR.away].tolist()]
    august, february = ([day for day in days if day.month in months] for months in ((8,), (2,)))
    assert 15 <= len(august) <= 18
    assert len(february) == 6
    assert august[0].weekday() == february[0].weekday() == 5
    assert len(august) + len(february) == len(days)


def test_guests_come_on_fridays_saturdays_and_feasts_alone() -> None:
    days = [date.fromordinal(day) for day in YEAR.numbers[YEAR.guests].tolist()]
    assert {date(2023, 12, 24), date(2023, 12, 31)} <= set(days)
    assert all(day.weekday() in (4, 5) or day.month == 12 for day in days)
    assert 4 <= len(days) <= 20


def test_watts_are_even_and_below_the_limit() -> None:
    watts = half_hour_watts(YEAR.first, YEAR.last, 7, ((120, 420),), 2501)
    assert watts.shape == (365, 48)
    assert (watts % 2 == 0).all()
    assert watts.max() == 2500
