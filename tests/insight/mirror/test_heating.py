"""Electric heating is told by the clock alone: by its nights, by its seasons, or because it charges off-peak."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.heating import heating_of_days
from persienne.insight.mirror.prepared import prepared
from persienne.insight.mirror.slots import HALF_HOUR
from support.lived_homes import MONDAY, curve_of, in_local_days, lived, nothing

if TYPE_CHECKING:
    from persienne.insight.mirror.heating import Heating

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
    assert heating_of_days(500 + 300 * season, NEW_YEAR).seasons == pytest.approx(3.5, abs=0.3)


def test_mild_heating_is_told_by_the_nights_of_a_year() -> None:
    curve = in_local_days(
        lambda days, hours: 150 + 300.0 * ((days - NEW_YEAR) % 365 < 100) + 300 * (hours > 18), NEW_YEAR, 365
    )
    found = prepared(curve, FRANCE, nothing)[HALF_HOUR].heating
    assert found.likely
    assert found.night < 500
