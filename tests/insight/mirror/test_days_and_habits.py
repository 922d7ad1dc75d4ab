"""Days away, base load, usual hours and weekdays, of homes whose life is known."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.night import base_load, bound_of_days
from persienne.insight.mirror.presence import (
    SILENT_DAYS,
    Presence,
    Stretch,
    bedtimes,
    days_away,
    habits,
    home_by_day,
    presence_by_step,
    risings,
    stretches,
)
from persienne.insight.mirror.reflection import Prepared, prepared
from persienne.insight.mirror.slots import HALF_HOUR, HOUR
from support.lived_homes import MONDAY, curve_of, lived, nothing

DAYS = 56


def read(days: int = DAYS, step: int = HALF_HOUR, holidays: tuple[int, int] = (0, 0)) -> tuple[Prepared, Presence]:
    ready = prepared(curve_of(lived(days, holidays=holidays)[0], MONDAY), FRANCE, nothing)
    rest = {one: each.rest for one, each in ready.items()}
    return ready[step], presence_by_step(rest, heated=False, check=nothing)[step]


def test_days_of_less_than_half_of_the_usual_are_away() -> None:
    watts = np.full(60, 300.0)
    watts[20:34] = 100
    assert np.flatnonzero(days_away(watts)).tolist() == list(range(20, 34))
    watts[40] = np.nan
    assert not days_away(watts)[40]


def test_four_weeks_are_needed_to_tell_a_day_away() -> None:
    watts = np.array([300.0] * 20 + [50.0] * 7)
    assert not days_away(watts).any()


def test_a_stretch_is_dated_a_week_after_it_and_no_earlier() -> None:
    away = np.zeros(40, bool)
    away[[3, 4, 5, 20, 30, 31, 32, 33, 38]] = True
    assert stretches(away, 100, 139) == (Stretch(103, 105), Stretch(120, 120))
    assert stretches(away, 100, 139)[0].nights == 2
    assert all(one.last <= 139 - SILENT_DAYS for one in stretches(away, 100, 139))


def test_the_base_load_is_what_is_drawn_when_nobody_does_anything() -> None:
    one, _ = read(28)
    assert base_load(one.whole) == pytest.approx(82, abs=5)
    assert base_load(one.whole.with_watts(one.whole.watts[:6])) is None
    assert bound_of_days(np.arange(100.0)) == pytest.approx(4.95)
    assert bound_of_days(np.arange(3.0)) is None


@pytest.mark.slow
@pytest.mark.parametrize("step", [HALF_HOUR, HOUR])
def test_usual_hours_are_those_of_the_home(step: int) -> None:
    one, told = read(step=step)
    found = habits(one.rest, told, home_by_day(told))
    assert found.rising == pytest.approx(7, abs=0.3)
    assert found.bedtime in {(22.5, 23.5), (22.0, 23.0)}
    assert found.home == (5, 6)
    assert found.out == (0, 1, 2, 3, 4)


def test_days_at_home_are_those_with_somebody_in_for_half_of_the_workday() -> None:
    present = np.full((3, 24), 0.9)
    present[1, 9:17] = [0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1]
    present[2, 9:17] = np.nan
    found = home_by_day(Presence(HOUR, MONDAY, present, present, 0.1))
    assert found[:2].tolist() == [1, 0]
    assert np.isnan(found[2])


@pytest.mark.slow
def test_nobody_rises_and_nobody_goes_to_bed_on_days_away() -> None:
    one, told = read(holidays=(20, 34))
    assert np.isnan(risings(one.rest, told)[21:33]).all()
    assert np.isnan(bedtimes(one.rest, told)[21:33]).all()
    assert np.isfinite(risings(one.rest, told)[:15]).all()


def test_a_few_days_make_no_habit() -> None:
    one, told = read(7)
    found = habits(one.rest, told, home_by_day(told))
    assert (found.rising, found.bedtime) == (None, None)


@pytest.mark.slow
def test_a_habit_is_read_at_its_own_step_with_a_presence_of_a_finer_one() -> None:
    ready = prepared(curve_of(lived(DAYS, step=600)[0], MONDAY, step=600), FRANCE, nothing)
    told = presence_by_step({one: each.rest for one, each in ready.items()}, heated=False, check=nothing)[600]
    assert habits(ready[HALF_HOUR].rest, told, home_by_day(told)).rising == pytest.approx(7, abs=0.3)
