"""Electric heating is told by the clock alone: by its nights, by its seasons, or because it charges off-peak."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.intervals import DAY
from persienne.insight.mirror.heating import Heating, decided, heating_of_days
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.reflection import prepared, reflect
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, QUARTER
from persienne.insight.mirror.verdict import Word
from support.curves import whole_days
from support.lived_homes import MONDAY, curve_of, in_local_days, lived, nothing

YES, NO = Heating(likely=True), Heating(likely=False)
NEW_YEAR = date(2021, 1, 1).toordinal()


def read(watts: np.ndarray) -> Heating:
    return prepared(curve_of(watts, MONDAY), FRANCE, nothing)[HALF_HOUR].heating


def test_strong_nights_are_heating() -> None:
    watts, _ = lived(28)
    assert not read(watts).likely
    assert read(watts + 900).likely
    assert read(watts + 900).night > 900


def test_a_tank_is_no_heating_and_storage_heaters_are() -> None:
    watts, _ = lived(28)
    night = (np.arange(len(watts)) % 48 >= 45) | (np.arange(len(watts)) % 48 < 4)
    assert not read(watts + 2200 * night).likely
    assert read(watts + 7000 * night).likely
    made = prepared(curve_of(watts + 7000 * night, MONDAY), FRANCE, nothing)[HALF_HOUR]
    assert made.load is not None
    assert made.load.is_heating
    assert np.isnan(made.rest.watts[3, 45:]).all()


def test_less_than_a_fortnight_says_nothing() -> None:
    assert not read(lived(10)[0] + 900).likely


def test_a_winter_of_twice_a_summer_is_heating() -> None:
    day = np.arange(365)
    season = np.cos(2 * np.pi * (day - 15) / 365)
    assert heating_of_days(500 + 300 * season, NEW_YEAR).likely
    assert not heating_of_days(500 + 100 * season, NEW_YEAR).likely
    assert not heating_of_days((500 + 300 * season)[:150], NEW_YEAR).likely
    assert not heating_of_days(60 + 30 * season, NEW_YEAR).likely


def test_mild_heating_is_told_by_the_nights_of_a_year() -> None:
    curve = in_local_days(
        lambda days, hours: 150 + 300.0 * ((days - NEW_YEAR) % 365 < 100) + 300 * (hours > 18), NEW_YEAR, 365
    )
    found = prepared(curve, FRANCE, nothing)[HALF_HOUR].heating
    assert found.likely
    assert found.night < 500


# --- one step decides for the whole home ------------------------------------------------------------------------------


def uneven_nights(days: int = 42) -> np.ndarray:
    """A home that draws 1 kW from 3 to 5 h every other night: over half of a night's whole hours, not of half-hours."""
    watts, _ = lived(days)
    hour, day = np.arange(len(watts)) % 48 / 2, np.arange(len(watts)) // 48
    return watts + 1000 * ((hour >= 3) & (hour < 5) & (day % 2 == 0))


@pytest.mark.slow
def test_the_half_hour_decides_where_the_hour_alone_would_show_heating() -> None:
    curve = curve_of(uneven_nights(), MONDAY)
    ready = prepared(curve, FRANCE, nothing)
    assert [ready[step].heating.likely for step in (HALF_HOUR, HOUR)] == [False, True]
    found = reflect(curve, days_of_curve(curve, local_days(FRANCE)), FRANCE, nothing)
    assert not found.heated
    assert {said[Subject.HEATING].word for said in found.by_step.values()} == {Word.ILLEGIBLE}


def test_without_a_half_hour_the_step_nearest_to_it_decides_and_without_a_curve_the_days() -> None:
    assert decided({HOUR: YES}, NO).by_curve is YES
    assert decided({QUARTER: YES, HOUR: NO}, NO).likely
    assert decided({}, YES) == (None, YES)
    assert decided({}, NO) == (None, None)


def test_day_totals_tell_of_heating_only_where_no_winter_of_a_curve_is_known() -> None:
    assert decided({HALF_HOUR: Heating(likely=False, winter=True)}, YES) == (None, None)
    assert decided({HALF_HOUR: Heating(likely=False, winter=False)}, YES) == (None, YES)
    assert decided({HALF_HOUR: YES}, YES) == (YES, YES)


@pytest.mark.slow
@pytest.mark.parametrize(("first", "heated"), [(date(2021, 1, 4), False), (date(2021, 6, 7), True)])
def test_a_curve_s_winter_outweighs_day_totals_and_its_summer_does_not(first: date, *, heated: bool) -> None:
    curve = curve_of(lived(42, first=first.toordinal())[0], first.toordinal())
    day = np.arange(first.toordinal() - 400, first.toordinal() + 42)
    season = np.cos(2 * np.pi * (day - NEW_YEAR - 15) / 365)
    days = whole_days(int(day[0]), np.round((500 + 300 * season) * 86_400).astype(int).tolist())
    found = reflect(curve, days, FRANCE, nothing)
    assert found.heated is heated
    words = {said[Subject.HEATING].word for said in found.by_step.values()}
    assert words == {Word.READABLE if heated else Word.ILLEGIBLE}


@pytest.mark.slow
def test_the_base_load_of_a_heated_home_is_that_of_the_months_without_heating() -> None:
    def watts(days: np.ndarray, hours: np.ndarray) -> np.ndarray:
        months = np.array([date.fromordinal(int(day)).month for day in days])
        return np.where(np.isin(months, (10, 11, 12, 1, 2, 3, 4)), 1400.0, 90.0) + 400 * (hours > 18)

    for days, base in ((90, None), (365, 90)):
        curve = in_local_days(watts, NEW_YEAR, days)
        found = reflect(curve, days_of_curve(curve, local_days()), FRANCE, nothing)
        one = found.by_step[HALF_HOUR][Subject.BASE_LOAD]
        assert found.heated
        assert one.word is Word.GUESSABLE
        if base is None:
            assert one.read_at == DAY  # a limit by the totals of days, and no more
        else:
            assert one.says == pytest.approx(base, abs=5)
