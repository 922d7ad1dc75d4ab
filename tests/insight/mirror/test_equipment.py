"""A vehicle, short appliances, own uniqueness and registers: found where they are, and not where they are not."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.appliances import Appliance, appliances, moments, vehicle
from persienne.insight.mirror.registers import auc, registers
from persienne.insight.mirror.slots import HALF_HOUR, MINUTE, Slots, slots
from persienne.insight.mirror.uniqueness import Uniqueness, uniqueness
from support.lived_homes import MONDAY, curve_of, lived


def read(watts: np.ndarray, step: int = HALF_HOUR) -> Slots:
    found = slots(curve_of(watts, MONDAY, step=step), step, FRANCE)
    assert found is not None
    return found


def test_a_vehicle_is_told_by_its_plateau_and_its_usual_hour() -> None:
    watts, _ = lived(28)
    assert vehicle(read(watts)) is None
    for day in range(1, 28, 3):
        watts[day * 48 + 38 : day * 48 + 44] += 3700
    found = vehicle(read(watts))
    assert found is not None
    assert found.start == 19
    assert found.per_week == pytest.approx(9 * 7 / 25)  # in the 25 days from the first to the last
    assert (found.begins // 48).tolist() == list(range(1, 28, 3))
    assert vehicle(read(watts[: 13 * 48])) is None


def test_ovens_and_plateaus_that_do_not_last_or_do_not_keep_are_no_vehicle() -> None:
    watts, _ = lived(28)
    for day in range(28):
        watts[day * 48 + 38] += 5000
        watts[day * 48 + 24 : day * 48 + 30] += np.array([3000, 6000, 3200, 7000, 3100, 9000])
    assert vehicle(read(watts)) is None


def test_ovens_that_are_mostly_on_for_an_hour_are_no_vehicle() -> None:
    watts, _ = lived(28)
    for day in range(28):
        watts[day * 48 + 38 : day * 48 + 40 + 2 * (day % 4 == 0)] += 3700
    assert vehicle(read(watts)) is None


def test_charges_after_midnight_have_an_hour_after_midnight() -> None:
    watts, _ = lived(28)
    for day in range(28):
        watts[day * 48 + 1 + day % 2 : day * 48 + 10] += 7000
    found = vehicle(read(watts))
    assert found is not None
    assert found.start in {0.5, 0.75, 1.0}


def minutes_with(watts: float, lasting: int, times: int) -> np.ndarray:
    found = np.full(14 * 1440, 90.0)
    for use in range(times):
        found[use * 1400 + 500 : use * 1400 + 500 + lasting] += watts
    return found


def test_a_kettle_and_a_shower_show_at_a_minute_and_at_no_coarser_step() -> None:
    kettle = read(minutes_with(2000, 3, 14), MINUTE)
    (found,) = appliances(kettle)
    assert found.appliance is Appliance.KETTLE
    assert kettle.watts.ravel()[found.example] > 2000
    (found,) = appliances(read(minutes_with(8000, 6, 10), MINUTE))
    assert found.appliance is Appliance.SHOWER
    assert appliances(read(np.full(14 * 48, 2000.0))) == ()


def test_long_rare_or_weak_loads_are_no_kettle() -> None:
    assert appliances(read(minutes_with(2000, 30, 14), MINUTE)) == ()
    assert appliances(read(minutes_with(2000, 3, 4), MINUTE)) == ()
    assert appliances(read(minutes_with(800, 3, 14), MINUTE)) == ()
    assert appliances(read(minutes_with(2000, 3, 14)[: 3 * 1440], MINUTE)) == ()


def test_an_edge_that_takes_two_minutes_is_one_edge() -> None:
    watts = minutes_with(2000, 3, 14)
    for use in range(14):
        watts[use * 1400 + 499] += 1200
    assert len(moments(read(watts, MINUTE))) == 14


def test_few_half_hours_single_out_a_day_of_noise_and_none_a_day_like_the_others() -> None:
    rng = np.random.default_rng(2)
    noise = uniqueness(read(rng.integers(50, 800, 40 * 48).astype(float)))
    assert noise is not None
    assert noise.readings in {2, 3}
    assert noise.share >= 0.95
    same = uniqueness(read(np.tile(rng.integers(50, 800, 48).astype(float), 40)))
    assert same is not None
    assert same.readings is None
    assert same.share < 0.05


def test_uniqueness_needs_four_weeks_of_half_hours() -> None:
    assert uniqueness(read(np.full(20 * 48, 100.0))) is None
    assert uniqueness(read(np.full(40 * 24, 100.0), 3600)) is None
    assert uniqueness(read(np.full(40 * 48, 100.0))) == Uniqueness(None, 0.0, 0)


def test_a_hole_belongs_to_no_row_of_half_hours() -> None:
    watts = read(np.random.default_rng(2).integers(50, 800, 40 * 48).astype(float))
    holed = watts.watts.copy()
    holed[:, ::2] = np.nan
    found = uniqueness(watts.with_watts(holed))
    assert found is not None
    assert (found.readings, found.share) == (None, 0.0)


def test_registers_are_held_against_the_days_at_home() -> None:
    whole = read(lived(56)[0])
    home = ((MONDAY - 1 + np.arange(56)) % 7 >= 5).astype(float)
    found = registers(whole, home)
    assert found.total is not None
    assert found.midday is not None
    assert found.total > 0.95
    assert found.midday > 0.95
    shuffled = registers(whole, np.random.default_rng(4).permutation(home))
    assert shuffled.midday is not None
    assert 0.2 < shuffled.midday < 0.8


def test_a_chance_of_ties_is_a_half_and_few_days_say_nothing() -> None:
    assert auc(np.ones(40), np.arange(40) % 2.0) == 0.5
    assert auc(np.ones(12), np.arange(12) % 2.0) is None
