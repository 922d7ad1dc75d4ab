"""The load that starts by the clock: found where it is, taken out to the joule, told from storage heaters."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.heating import charging_hours, clock_load, without
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, TEN_MINUTES, Slots, slots
from support.lived_homes import MONDAY, curve_of, lived

DAYS = 28


def read(watts: np.ndarray, step: int) -> Slots:
    found = slots(curve_of(watts.reshape(-1, step // 600).mean(1), MONDAY, step=step), step, FRANCE)
    assert found is not None
    return found


def with_load(start: float, watts: float, minutes: np.ndarray) -> np.ndarray:
    """A lived home at ten minutes, with a load from that hour of each day on, so many minutes."""
    found, _ = lived(DAYS, step=600)
    more = np.zeros(len(found) + 144)
    for day, length in enumerate(minutes):
        begin = day * 144 + round(start * 6)
        more[begin : begin + int(length) // 10] += watts
    return found + more[: len(found)]


MINUTES = np.random.default_rng(5).integers(6, 24, DAYS) * 10


@pytest.mark.for_each("step", [TEN_MINUTES, HALF_HOUR, HOUR])
@pytest.mark.for_each("start", [22.5, 1.5, 14.0])
def test_a_tank_is_found_at_its_hour(step: int, start: float) -> None:
    found = clock_load(read(with_load(start, 2200, MINUTES), step))
    assert found is not None
    assert found.start == pytest.approx(start, abs=0.2)
    assert found.watts == pytest.approx(2200, rel=0.15)
    assert not found.is_heating
    assert np.nanmean(np.abs(found.minutes - MINUTES)) < (8 if step < HOUR else 25)


@pytest.mark.parametrize("step", [TEN_MINUTES, HALF_HOUR, HOUR])
def test_what_is_taken_out_and_what_is_left_are_the_curve_to_the_joule(step: int) -> None:
    whole = read(with_load(22.5, 2200, MINUTES), step)
    found = clock_load(whole)
    assert found is not None
    rest = without(whole, found)
    assert np.allclose(rest.watts + found.drawn, whole.watts, rtol=0, atol=1e-9)
    assert (found.drawn >= 0).all()
    assert (rest.watts > 0).all()
    assert (found.drawn * step).sum() == pytest.approx(MINUTES[:-1].sum() * 60 * 2200, rel=0.1)


def test_a_lived_home_has_none() -> None:
    whole = read(lived(DAYS, step=600)[0], HALF_HOUR)
    assert clock_load(whole) is None
    assert without(whole, None) is whole


def test_less_than_a_fortnight_tells_of_none() -> None:
    whole = read(with_load(22.5, 2200, MINUTES), HALF_HOUR)
    assert clock_load(whole.with_watts(whole.watts[:13])) is None


def test_a_load_of_another_power_each_night_is_no_tank() -> None:
    watts = with_load(22.5, 0, MINUTES)
    for day, power in enumerate(np.random.default_rng(7).uniform(700, 3000, DAYS - 1)):
        watts[day * 144 + 135 : day * 144 + 160] += power
    assert clock_load(read(watts, HALF_HOUR)) is None


def test_storage_heaters_are_no_tank_and_hide_the_night() -> None:
    whole = read(with_load(22.5, 6000, MINUTES * 2), HALF_HOUR)
    found = clock_load(whole)
    assert found is not None
    assert found.is_heating
    hidden = charging_hours(whole, found)
    assert hidden[3, 45:].all()
    assert hidden[4, :15].all()
    assert not hidden[:, 16:45].any()


def test_a_night_of_which_nothing_is_known_has_no_minutes() -> None:
    whole = read(with_load(22.5, 2200, MINUTES), HALF_HOUR)
    watts = whole.watts.copy()
    watts[5, 44:] = np.nan
    found = clock_load(whole.with_watts(watts))
    assert found is not None
    assert np.isnan(found.minutes[5])
    assert np.isfinite(found.minutes[4])
    assert np.isfinite(found.drawn).all()
