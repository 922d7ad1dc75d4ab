"""The whole mirror: what each step says, never less than a coarser one, nothing dated of the last week, three words."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.inferences import DAYS_NEEDED, Subject
from persienne.insight.mirror.presence import Presence, Stretch
from persienne.insight.mirror.reflection import Reflection, reflect
from persienne.insight.mirror.registers import TELLS, RegistersTell
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, MINUTE, TEN_MINUTES
from persienne.insight.mirror.verdict import CERTAIN, Word, enough_days, gain, other_word, presence_word
from persienne.insight.series import DayTotals, Series
from support.chance import cases
from support.curves import Rows, at, intervals, series
from support.lived_homes import MONDAY, curve_of, lived, nothing

DAY = 86_400
COARSEST = {
    Subject.AWAY: DAY,
    Subject.PRESENCE: HOUR,
    Subject.WEEKDAYS: DAY,
    Subject.RISING: HOUR,
    Subject.BEDTIME: HOUR,
    Subject.TANK: HOUR,
    Subject.VEHICLE: HOUR,
    Subject.HEATING: DAY,
    Subject.BASE_LOAD: DAY,
    Subject.APPLIANCES: MINUTE,
    Subject.UNIQUENESS: HALF_HOUR,
    Subject.REGISTERS: DAY,
}
"""The coarsest step, in seconds, at which a subject can be read at all."""
FRENCH = local_days(FRANCE)


def mirrored(watts: np.ndarray, step: int = HALF_HOUR) -> Reflection:
    curve = curve_of(watts, MONDAY, step=step)
    return reflect(curve, days_of_curve(curve, FRENCH), FRANCE, nothing)


def tanked(days: int, step: int = HALF_HOUR, holidays: tuple[int, int] = (0, 0)) -> np.ndarray:
    """A lived home with a tank from 22:30 for two hours, that is off while nobody is in for days."""
    watts, _ = lived(days, step=step, holidays=holidays)
    hour = np.arange(len(watts)) * step % DAY / 3600
    day = np.arange(len(watts)) * step // DAY
    off = (day >= holidays[0]) & (day < holidays[1])
    return watts + 2200 * (((hour >= 22.5) | (hour < 0.5)) & ~off)


def test_each_step_says_what_it_can_and_all_that_coarser_ones_say() -> None:
    found = mirrored(tanked(56, holidays=(20, 30)))
    assert list(found.by_step) == [DAY, HOUR, HALF_HOUR]
    assert set(found.by_step[DAY]) == {
        Subject.AWAY,
        Subject.HEATING,
        Subject.BASE_LOAD,
        Subject.WEEKDAYS,
        Subject.REGISTERS,
    }
    weekdays = found.by_step[DAY][Subject.WEEKDAYS]  # days at home take more: a total a day lets them be guessed
    assert (weekdays.word, weekdays.read_at, weekdays.evidence) == (Word.GUESSABLE, DAY, None)
    assert set(found.by_step[DAY]) < set(found.by_step[HOUR]) < set(found.by_step[HALF_HOUR])
    said = found.by_step[HALF_HOUR]
    for subject in (Subject.AWAY, Subject.PRESENCE, Subject.WEEKDAYS, Subject.RISING, Subject.BEDTIME, Subject.TANK):
        assert said[subject].word is Word.READABLE, subject
    assert said[Subject.VEHICLE].word is Word.ILLEGIBLE
    assert said[Subject.VEHICLE].says is None
    assert said[Subject.AWAY].read_at == DAY
    assert not found.heated


def test_no_step_says_a_base_load_above_the_limit_that_day_totals_give() -> None:
    watts, _ = lived(56, holidays=(20, 30))  # while they are away a whole day takes less than a usual night
    found = [said[Subject.BASE_LOAD].says for said in mirrored(watts).by_step.values()]
    limit, *finer = found
    assert finer
    assert all(isinstance(one, float) and one <= limit for one in finer)


@pytest.mark.slow
def test_nothing_is_shown_of_the_last_seven_days() -> None:
    for said in mirrored(tanked(40, 600), 600).by_step.values():
        shown = [one.evidence for one in said.values() if one.evidence is not None]
        assert all(begin < end <= at(MONDAY + 34) for begin, end in shown)
        assert all(begin < at(MONDAY + 33) for begin, _ in shown)


def test_a_short_history_shows_nothing_dated_at_all() -> None:
    for said in mirrored(tanked(6)).by_step.values():
        assert [one.evidence for one in said.values() if one.evidence is not None] == []


def test_each_subject_says_its_coarsest_step_and_the_days_that_it_takes() -> None:
    assert set(COARSEST) == set(DAYS_NEEDED) == set(Subject)
    for step, said in mirrored(tanked(40)).by_step.items():
        for one in said.values():
            assert step <= COARSEST[one.subject]
            assert one.read_at >= step
            assert one.word is Word.ILLEGIBLE or one.days >= DAYS_NEEDED[one.subject]


def test_a_minute_tells_short_appliances() -> None:
    watts, _ = lived(10, step=60)
    for day in range(10):
        watts[day * 1440 + 900 : day * 1440 + 903] += 2000
    found = mirrored(watts, 60)
    assert list(found.by_step) == [DAY, HOUR, HALF_HOUR, TEN_MINUTES, MINUTE]
    assert found.by_step[MINUTE][Subject.APPLIANCES].word is Word.READABLE
    assert Subject.APPLIANCES not in found.by_step[TEN_MINUTES]


def test_under_electric_heating_nothing_of_presence_is_readable_or_illegible() -> None:
    watts, _ = lived(56, holidays=(20, 30))
    found = mirrored(watts + 1500 + np.random.default_rng(6).normal(0, 150, len(watts)))
    assert found.heated
    for step in (HOUR, HALF_HOUR):
        assert found.by_step[step][Subject.PRESENCE].word is Word.GUESSABLE
        assert found.by_step[step][Subject.HEATING].word is Word.READABLE
        assert found.by_step[step][Subject.RISING].word is not Word.READABLE


def test_under_electric_heating_days_away_are_a_guess_from_day_totals_too() -> None:
    watts, _ = lived(56, holidays=(20, 30))
    found = mirrored(watts + 600 * (watts > 70) + 0.2 * watts)
    assert found.heated
    assert found.by_step[DAY][Subject.AWAY].word is Word.GUESSABLE


@pytest.mark.slow
def test_registers_say_nothing_without_days_of_both_kinds() -> None:
    said = mirrored(lived(20)[0]).by_step[HALF_HOUR][Subject.REGISTERS]
    assert said.word is Word.ILLEGIBLE
    assert mirrored(lived(56)[0]).by_step[HALF_HOUR][Subject.REGISTERS].word is Word.GUESSABLE


@pytest.mark.slow
def test_a_vehicle_and_strong_nights_are_shown_on_the_curve() -> None:
    watts, _ = lived(42)
    for day in range(42):
        watts[day * 48 + 38 : day * 48 + 44] += 3700
    one = mirrored(watts).by_step[HALF_HOUR][Subject.VEHICLE]
    assert one.word is Word.READABLE
    assert one.evidence == (at(MONDAY + 33, 18), at(MONDAY + 33, 22))


def test_a_closed_home_sees_what_its_day_totals_say() -> None:
    curve = curve_of(lived(56, holidays=(20, 30))[0], MONDAY)
    found = reflect(Series.empty(), days_of_curve(curve, FRENCH), FRANCE, nothing)
    assert list(found.by_step) == [DAY]
    one = found.by_step[DAY][Subject.AWAY]
    assert one.word is Word.READABLE
    assert one.evidence == (at(MONDAY + 20), at(MONDAY + 30))


def test_a_home_without_anything_is_told_nothing() -> None:
    found = reflect(Series.empty(), DayTotals.empty(), FRANCE, nothing)
    assert found.by_step == {}
    assert not found.heated


@pytest.mark.slow
def test_whoever_waits_no_longer_ends_it_between_two_pieces() -> None:
    calls = []

    def counting() -> None:
        calls.append(1)

    curve = curve_of(tanked(14), MONDAY)
    reflect(curve, days_of_curve(curve, FRENCH), FRANCE, counting)
    assert len(calls) > 10
    for stop in (1, 4, len(calls)):
        left = [stop]

        def enough(left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            reflect(curve, days_of_curve(curve, FRENCH), FRANCE, enough)


@given(intervals(unit=300), st.sampled_from([1, 1000]))
@settings(max_examples=cases(20))
def test_whatever_is_known_of_a_home_it_is_read_without_a_fault(rows: Rows, weaker: int) -> None:
    curve = series([(start, length, joules // weaker) for start, length, joules in rows])
    found = reflect(curve, days_of_curve(curve, FRENCH), FRANCE, nothing)
    for said in found.by_step.values():
        assert {one.word for one in said.values()} <= set(Word)


def sure(days: int, doubt: float) -> Presence:
    """A home that is out on weekdays by turns, so that habit says little of a day."""
    present = np.where((np.arange(days)[:, np.newaxis] + np.arange(24)) % 2 == 0, 0.98, 0.02)
    return Presence(HOUR, MONDAY, present, present, doubt)


def test_presence_is_readable_where_it_beats_habit_with_little_doubt_and_enough_days() -> None:
    assert presence_word(sure(28, 0.14), blurred=False) is Word.READABLE
    assert presence_word(sure(28, CERTAIN + 0.01), blurred=False) is Word.GUESSABLE
    assert presence_word(sure(28, 0.14), blurred=True) is Word.GUESSABLE
    assert presence_word(sure(6, 0.14), blurred=False) is Word.ILLEGIBLE
    assert enough_days(sure(6, 0.14), 6)


def test_a_curve_that_says_what_habit_says_is_a_guess() -> None:
    steady = Presence(HOUR, MONDAY, np.full((28, 24), 0.97), np.full((28, 24), 0.97), 0.19)
    assert abs(gain(steady)) < 0.05
    assert presence_word(steady, blurred=False) is Word.GUESSABLE
    nothing_known = Presence(HOUR, MONDAY, np.full((28, 24), np.nan), np.full((28, 24), np.nan), 1.0)
    assert gain(nothing_known) == 0


def test_what_is_not_found_or_has_too_few_days_is_illegible() -> None:
    assert other_word(found=True, blurred=False, days=28, needed=28) is Word.READABLE
    assert other_word(found=True, blurred=True, days=28, needed=28) is Word.GUESSABLE
    assert other_word(found=True, blurred=False, days=27, needed=28) is Word.ILLEGIBLE
    assert other_word(found=False, blurred=True, days=28, needed=28) is Word.ILLEGIBLE


def test_day_totals_that_do_not_tell_days_at_home_from_others_let_no_weekday_be_guessed() -> None:
    watts, _ = lived(56)
    whole = watts.reshape(-1, DAY // HALF_HOUR)
    level = whole + (whole.mean() - whole.mean(1))[:, np.newaxis] + 600  # each day takes the same
    found = mirrored(level.ravel())
    assert Subject.WEEKDAYS not in found.by_step[DAY]


@pytest.mark.slow
def test_fewer_than_three_nights_in_a_row_without_a_sign_are_a_guess() -> None:
    for gone, word in ((2, Word.GUESSABLE), (3, Word.GUESSABLE), (4, Word.READABLE)):  # days; nights are one fewer
        watts, _ = lived(56, holidays=(20, 20 + gone))
        one = mirrored(watts).by_step[DAY][Subject.AWAY]
        assert one.says == (Stretch(MONDAY + 20, MONDAY + 19 + gone),)
        assert one.word is word


@pytest.mark.slow
def test_strong_nights_of_summer_are_no_heating() -> None:
    july = date(2021, 7, 5).toordinal()
    for first, heated in ((july, False), (MONDAY, True)):
        watts, _ = lived(42, first=first)
        curve = curve_of(watts + 700, first)
        assert reflect(curve, days_of_curve(curve, FRENCH), FRANCE, nothing).heated is heated


def test_a_habit_is_not_shown_on_a_day_on_which_nobody_was_in_nor_on_one_that_is_hardly_known() -> None:
    watts, _ = lived(56, holidays=(20, 30))
    watts[40 * 48 : 41 * 48 - 4] = np.nan
    curve = curve_of(np.nan_to_num(watts), MONDAY).where(np.isfinite(watts))
    found = reflect(curve, days_of_curve(curve, FRENCH), FRANCE, nothing).by_step[HALF_HOUR]
    aside = [(at(MONDAY + 20), at(MONDAY + 30)), (at(MONDAY + 40), at(MONDAY + 41))]
    for subject in (Subject.PRESENCE, Subject.RISING, Subject.BEDTIME, Subject.WEEKDAYS):
        shown = found[subject].evidence
        assert shown is not None
        assert all(shown[1] <= begin or shown[0] >= end for begin, end in aside)


def test_whoever_has_two_totals_a_day_reads_from_them_what_whoever_has_the_curve_does() -> None:
    found = mirrored(lived(56)[0])
    words = {step: said[Subject.REGISTERS].word for step, said in found.by_step.items()}
    assert words == dict.fromkeys((DAY, HOUR, HALF_HOUR), Word.GUESSABLE)
    assert found.by_step[DAY][Subject.REGISTERS].read_at == DAY


def test_totals_that_tell_it_are_a_guess_however_well_they_do() -> None:
    assert RegistersTell(1.0, 1.0, None, None).word is Word.GUESSABLE
    assert RegistersTell(TELLS, None, None, None).word is Word.GUESSABLE
    assert RegistersTell(0.5, 0.6, 0.64, 0.5).word is Word.ILLEGIBLE
    assert RegistersTell(None, None, None, None).word is Word.ILLEGIBLE


def test_what_only_the_reform_s_hours_would_tell_is_a_guess_and_known_as_such() -> None:
    assert RegistersTell(0.5, 0.6, 1.0, 0.5).word is Word.GUESSABLE
    assert RegistersTell(0.5, 0.6, 1.0, 0.5).only_reform
    assert not RegistersTell(0.7, 0.6, 1.0, 0.5).only_reform
    assert not RegistersTell(0.5, 0.6, 0.6, 0.5).only_reform
