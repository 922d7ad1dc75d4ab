"""Presence at each step: a finer one is never less certain, and heating or holes never make it more so."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.presence import Presence, habit, presence_by_step
from persienne.insight.mirror.reflection import prepared
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, MINUTE, TEN_MINUTES
from support.lived_homes import MONDAY, curve_of, lived, nothing


def told(days: int, step: int, *, seed: int = 1, heated: bool = False) -> tuple[dict[int, Presence], np.ndarray]:
    watts, present = lived(days, step=step, seed=seed)
    ready = prepared(curve_of(watts, MONDAY, step=step), FRANCE, nothing)
    rest = {one: each.rest for one, each in ready.items()}
    return presence_by_step(rest, heated=heated, check=nothing), present.reshape(days, -1)


@pytest.mark.slow
@pytest.mark.for_each("seed", range(4))
@pytest.mark.for_each("heated", [False, True])
def test_a_finer_step_is_never_less_certain(seed: int, heated: bool) -> None:
    found, _ = told(14, 600, seed=seed, heated=heated)
    assert list(found) == [HOUR, HALF_HOUR, TEN_MINUTES]
    assert found[TEN_MINUTES].doubt <= found[HALF_HOUR].doubt <= found[HOUR].doubt


def test_a_minute_says_of_presence_what_ten_minutes_say() -> None:
    found, _ = told(7, 60)
    assert found[MINUTE] is found[TEN_MINUTES]


def test_each_step_tells_who_is_in_by_day() -> None:
    found, present = told(28, HALF_HOUR)
    for one in found.values():
        by_slot = present.reshape(28, one.present.shape[1], -1).mean(2) > 0.5
        assert ((one.present > 0.5) == by_slot).mean() > 0.9
        assert one.doubt < 0.45


def test_what_is_not_known_of_the_curve_is_not_known_of_presence() -> None:
    watts, _ = lived(14)
    curve = curve_of(watts, MONDAY)
    curve = curve.where((np.arange(len(curve)) < 300) | (np.arange(len(curve)) >= 340))
    ready = prepared(curve, FRANCE, nothing)
    found = presence_by_step({step: one.rest for step, one in ready.items()}, heated=False, check=nothing)[HALF_HOUR]
    assert np.isnan(found.present.ravel()[300:340]).all()
    assert np.isfinite(found.present).sum() == 14 * 48 - 40
    assert np.isfinite(found.up).sum() == np.isfinite(found.present).sum()


@pytest.mark.slow
def test_days_that_a_finer_step_does_not_know_are_told_by_the_coarser_one() -> None:
    watts, _ = lived(35, step=600)
    old = curve_of(watts[: 21 * 144].reshape(-1, 3).mean(1), MONDAY)
    new = curve_of(watts, MONDAY, step=600)
    curve = old.joined(new.where(np.arange(len(new)) >= 21 * 144))
    ready = prepared(curve, FRANCE, nothing)
    found = presence_by_step({step: one.rest for step, one in ready.items()}, heated=False, check=nothing)
    assert np.isfinite(found[TEN_MINUTES].present).all()
    assert np.array_equal(found[TEN_MINUTES].present[:20, ::3], found[HALF_HOUR].present[:20])
    assert found[TEN_MINUTES].doubt <= found[HALF_HOUR].doubt


def test_the_habit_of_a_day_is_that_of_the_other_days_of_its_kind() -> None:
    present = np.array([[1.0], [0.0], [0.0], [0.0], [np.nan], [1.0], [0.4]])
    found = habit(Presence(HOUR, MONDAY, present, present, 0.5)).ravel()
    assert np.allclose(found, [0, 1 / 3, 1 / 3, 1 / 3, 0.25, 0.4, 1])


def test_nothing_is_told_without_a_step() -> None:
    assert presence_by_step({}, heated=False, check=nothing) == {}
