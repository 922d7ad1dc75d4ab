"""A home whose panels feed in: what is read by day is a guess; the nights alone tell of heating and base load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.reflection import Reflection, reflect
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, MINUTE
from persienne.insight.mirror.verdict import Word
from persienne.insight.mirror.whatif import with_sun
from support.lived_homes import MONDAY, curve_of, in_local_days, lived, nothing

if TYPE_CHECKING:
    from persienne.insight.series import Series

DAY = 86_400
BY_DAY = (Subject.PRESENCE, Subject.WEEKDAYS, Subject.RISING, Subject.BEDTIME, Subject.REGISTERS)


def told(curve: Series, *, feeds_in: bool = True) -> Reflection:
    return reflect(curve, days_of_curve(curve, local_days(FRANCE)), FRANCE, nothing, feeds_in=feeds_in)


def sunny(days: int, watts: np.ndarray | None = None, *, step: int = HALF_HOUR) -> Series:
    """What the meter of a lived home counts as drawn under panels of 3 kWp."""
    drawn = lived(days, step=step)[0] if watts is None else watts
    return with_sun(curve_of(drawn, MONDAY, step=step), FRANCE, 3000.0)[0]


@pytest.mark.slow
def test_summers_that_the_sun_makes_low_are_no_heating() -> None:
    def drawn(days: np.ndarray, hours: np.ndarray) -> np.ndarray:
        winter = (days - MONDAY) % 365 < 90
        return np.where((hours > 6) & (hours < 22), np.where(winter, 900.0, 50.0), np.where(winter, 420.0, 100.0))

    curve = in_local_days(drawn, MONDAY, 400)
    assert told(curve, feeds_in=False).heated
    found = told(curve)
    assert not found.heated
    assert {said[Subject.HEATING].word for said in found.by_step.values()} == {Word.ILLEGIBLE}


def test_strong_nights_are_heating_under_panels_too() -> None:
    found = told(sunny(42, lived(42)[0] + 900))
    assert found.heated
    assert found.by_step[HALF_HOUR][Subject.HEATING].word is Word.READABLE


def test_what_is_read_by_day_is_a_guess_at_every_step() -> None:
    curve = curve_of(lived(56, holidays=(20, 30))[0], MONDAY)
    plain, found = told(curve, feeds_in=False), told(curve)
    assert (plain.blurred, found.blurred) == (False, True)
    assert plain.by_step[HALF_HOUR][Subject.PRESENCE].word is Word.READABLE
    for step in (HOUR, HALF_HOUR):
        assert {found.by_step[step][subject].word for subject in BY_DAY} == {Word.GUESSABLE}
    assert all(one.word is not Word.READABLE for one in found.by_step[DAY].values())


def test_a_week_is_enough_for_presence_to_be_no_less_than_a_guess() -> None:
    assert told(sunny(8)).by_step[HOUR][Subject.PRESENCE].word is Word.GUESSABLE


@pytest.mark.slow
def test_days_without_a_sign_are_a_guess_however_many_they_are() -> None:
    curve = curve_of(lived(56, holidays=(20, 30))[0], MONDAY)
    assert told(curve, feeds_in=False).by_step[DAY][Subject.AWAY].word is Word.READABLE
    assert told(curve).by_step[DAY][Subject.AWAY].word is Word.GUESSABLE


@pytest.mark.slow
def test_the_base_load_is_that_of_the_nights_and_day_totals_are_no_bound_of_it() -> None:
    found = told(sunny(200))
    one = found.by_step[HALF_HOUR][Subject.BASE_LOAD]
    assert one.word is Word.READABLE
    assert one.says == pytest.approx(82, abs=5)
    day = found.by_step[DAY][Subject.BASE_LOAD]
    assert (day.word, day.says) == (Word.ILLEGIBLE, None)


@pytest.mark.slow
def test_a_tank_of_the_night_stays_readable_and_one_of_midday_is_a_guess() -> None:
    for start, word in ((22.5, Word.READABLE), (14.0, Word.GUESSABLE)):
        watts, _ = lived(28)
        hour = np.arange(len(watts)) * HALF_HOUR % DAY / 3600
        watts += 2200 * ((hour - start) % 24 < 2)
        assert told(curve_of(watts, MONDAY)).by_step[HALF_HOUR][Subject.TANK].word is word


def test_short_appliances_are_a_guess_for_clouds_look_like_them() -> None:
    watts, _ = lived(10, step=MINUTE)
    for day in range(10):
        watts[day * 1440 + 900 : day * 1440 + 903] += 2000
    said = told(curve_of(watts, MONDAY, step=MINUTE)).by_step[MINUTE]
    assert said[Subject.APPLIANCES].word is Word.GUESSABLE
