from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.mirror.heating import ClockLoad
from persienne.insight.mirror.inferences import Inference, Subject
from persienne.insight.mirror.presence import Presence, Stretch
from persienne.insight.mirror.verdict import Word
from persienne.insight.series import DayTotals, Series
from persienne.telling.mirror.pictures import (
    clock_of,
    day_marks,
    last_week,
    step_marks,
    unread_days,
    untold_days,
    week_of,
)
from persienne.telling.mirror.view import MarkKind, SlotKind
from support.curves import MARCH, OCTOBER, at, totals
from support.lived_homes import curve_of

if TYPE_CHECKING:
    from persienne.insight.mirror.reflection import Said

FIRST = date(2026, 11, 9)
TEN_MINUTES = 600


def test_the_water_heater_is_told_to_the_quarter_of_an_hour_as_its_sentence_tells_it() -> None:
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    up = np.full((8, 48), 0.1)
    presence = Presence(1800, FIRST.toordinal() - 1, up, up, 0.1)
    load = ClockLoad(22.61, 2200.0, np.zeros((8, 48)), np.full(8, 128.0))
    said = {
        Subject.PRESENCE: Inference(Subject.PRESENCE, 1800, Word.READABLE, presence, 8, None),
        Subject.TANK: Inference(Subject.TANK, 1800, Word.READABLE, load, 8, None),
    }
    marks = [mark for mark in step_marks(said, Series.empty(), week, 1800) if mark.kind is MarkKind.HEATER]
    walls = [tuple(local_days(FRANCE).wall(at).strftime("%H:%M") for at in (mark.start, mark.end)) for mark in marks]
    assert walls == [("00:00", "00:45"), *[("22:30", "00:45")] * 6, ("22:30", "00:00")]


def test_a_clock_of_two_weeks_is_not_said_to_be_one_of_four() -> None:
    for days, weeks in ((15, 1), (23, 2), (60, 4)):
        up = np.full((days, 48), 0.9)
        presence = Presence(1800, FIRST.toordinal(), up, up, 0.1)
        clock = clock_of({Subject.PRESENCE: Inference(Subject.PRESENCE, 1800, Word.READABLE, presence, days, None)})
        assert clock is not None
        assert clock.weeks == weeks


def test_a_stay_begins_and_ends_on_whole_slots_of_ten_minutes() -> None:
    per_day = 86_400 // TEN_MINUTES
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    for slot in range(1, per_day - 1):
        up = np.zeros((7, per_day))
        up[0, slot] = 1
        presence = Presence(TEN_MINUTES, FIRST.toordinal(), up, up, 0.1)
        said = {
            Subject.PRESENCE: Inference(Subject.PRESENCE, TEN_MINUTES, Word.READABLE, presence, 7, None),
        }
        (mark,) = step_marks(said, Series.empty(), week, TEN_MINUTES)
        begin = local_days(FRANCE).midnight(FIRST.toordinal()) + slot * TEN_MINUTES
        assert (mark.start, mark.end) == (begin, begin + TEN_MINUTES)


@pytest.mark.for_each(
    ("begin", "end", "start", "until"),
    [
        (0, 12, at(OCTOBER), at(OCTOBER, 6)),  # over both passages: seven hours
        (0, 4, at(OCTOBER), at(OCTOBER, 2)),
        (2, 5, at(OCTOBER, 1), at(OCTOBER, 2, 30, fold=1)),
        (4, 6, at(OCTOBER, 2), at(OCTOBER, 3)),
        (5, 6, at(OCTOBER, 2, 30), at(OCTOBER, 3)),
        (6, 8, at(OCTOBER, 3), at(OCTOBER, 4)),
    ],
)
def test_a_stay_in_october_s_night_ends_with_the_second_passage(begin: int, end: int, start: int, until: int) -> None:
    assert stays(OCTOBER, begin, end) == [(start, until)]


@pytest.mark.parametrize(
    ("begin", "end", "start", "until"),
    [
        (0, 12, at(MARCH), at(MARCH, 6)),  # five hours, in one
        (0, 4, at(MARCH), at(MARCH, 3)),
        (2, 7, at(MARCH, 1), at(MARCH, 3, 30)),
        (6, 8, at(MARCH, 3), at(MARCH, 4)),
    ],
)
def test_a_stay_in_march_s_night_is_not_cut_by_the_hour_that_is_skipped(
    begin: int, end: int, start: int, until: int
) -> None:
    assert stays(MARCH, begin, end) == [(start, until)]


def stays(day: int, begin: int, end: int) -> list[tuple[int, int]]:
    """The marks of a week that ends with ``day``, with somebody up in its half-hours ``begin`` to before ``end``."""
    week = week_of(Series.empty(), DayTotals.empty(), date.fromordinal(day - 6), FRANCE)
    up = np.zeros((7, 48))
    up[6, begin:end] = 1
    if day == MARCH:
        up[6, 4:6] = np.nan
    presence = Presence(1800, day - 6, up, up, 0.1)
    said = {Subject.PRESENCE: Inference(Subject.PRESENCE, 1800, Word.READABLE, presence, 7, None)}
    return [(mark.start, mark.end) for mark in step_marks(said, Series.empty(), week, 1800)]


def presence_said(presence: Presence, word: Word = Word.READABLE) -> Said:
    return {Subject.PRESENCE: Inference(Subject.PRESENCE, presence.step, word, presence, len(presence.up), None)}


def tank_said(presence: Presence, tank: ClockLoad) -> Said:
    one = Inference(Subject.TANK, presence.step, Word.READABLE, tank, len(presence.up), None)
    return {**presence_said(presence), Subject.TANK: one}


def by_day(days: int) -> Presence:
    """Somebody up from 8 to 20 h, and in all day, on each of so many days in hours."""
    up = np.zeros((days, 24))
    up[:, 8:20] = 0.9
    return Presence(3600, FIRST.toordinal(), np.full((days, 24), 0.9), up, 0.1)


def test_what_is_likely_is_readable_and_a_guess_is_never_drawn_as_more() -> None:
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    unsure = by_day(7)
    unsure.up[3] *= 0.7
    words = [mark.word for mark in step_marks(presence_said(unsure), Series.empty(), week, 3600)]
    assert words == [*[Word.READABLE] * 3, Word.GUESSABLE, *[Word.READABLE] * 3]
    guessed = step_marks(presence_said(by_day(7), Word.GUESSABLE), Series.empty(), week, 3600)
    assert {mark.word for mark in guessed} == {Word.GUESSABLE}


def test_a_tank_is_drawn_for_as_long_as_it_ran_and_within_the_week_alone() -> None:
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    minutes = np.array([120.0, 0.0, np.nan, 60.0, 60.0, 60.0, 120.0])
    tank = ClockLoad(23.0, 2200.0, np.zeros((7, 24)), minutes)
    marks = step_marks(tank_said(by_day(7), tank), Series.empty(), week, 3600)
    drawn = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.HEATER]
    first = FIRST.toordinal()
    assert drawn[0] == (at(first, 23), at(first + 1, 1))
    assert drawn[1:4] == [(at(first + day, 23), at(first + day + 1)) for day in (3, 4, 5)]
    assert drawn[4:] == [(at(first + 6, 23), at(first + 7))]  # the week ends at midnight


def test_a_short_appliance_is_drawn_where_minutes_show_it_and_at_no_coarser_step() -> None:
    watts = np.full(7 * 1440, 90.0)
    watts[1440 + 500 : 1440 + 503] += 2000
    curve = curve_of(watts, FIRST.toordinal(), step=60)
    week = week_of(curve, DayTotals.empty(), FIRST, FRANCE)
    (mark,) = step_marks({}, curve, week, 60)
    assert (mark.kind, mark.start) == (MarkKind.APPLIANCE, at(FIRST.toordinal() + 1, 8, 20))
    assert step_marks({}, curve, week, 600) == ()
    assert step_marks({}, Series.empty(), week, 60) == ()


def test_days_known_in_part_and_days_away_have_no_mark() -> None:
    first = FIRST.toordinal()
    days = totals([(first + day, 10_000_000, 86_400 if day != 2 else 40_000) for day in range(7)])
    week = week_of(Series.empty(), days, FIRST, FRANCE)
    assert np.isnan(week.watts).tolist() == [day == 2 for day in range(7)]
    away = Inference(Subject.AWAY, 86_400, Word.READABLE, (Stretch(first + 4, first + 5),), 60, None)
    marks = day_marks(days, {Subject.AWAY: away}, week, Word.READABLE)
    assert [mark.start for mark in marks] == [at(first + day) for day in (0, 1, 3, 6)]
    assert untold_days(days, week) == (date(2026, 11, 11),)  # a day away is told


def test_a_day_of_which_a_step_knows_a_few_hours_is_not_told_by_it() -> None:
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    up = np.full((6, 48), 0.1)
    up[3, 4:] = np.nan
    presence = Presence(1800, FIRST.toordinal(), up, up, 0.1)
    said = {Subject.PRESENCE: Inference(Subject.PRESENCE, 1800, Word.READABLE, presence, 6, None)}
    assert unread_days(said, week) == (date(2026, 11, 12), date(2026, 11, 15))  # the last one is not known at all


def test_the_clock_says_for_each_half_hour_what_it_mostly_is() -> None:
    tank = ClockLoad(2.0, 2200.0, np.zeros((35, 24)), np.full(35, 60.0))
    tank.drawn[:, 2] = 2200
    clock = clock_of(tank_said(by_day(35), tank))
    assert clock is not None
    kinds = [slot.kind for slot in clock.weekdays]
    assert kinds == [slot.kind for slot in clock.weekend]
    assert set(kinds[:4]) == set(kinds[6:16]) == {SlotKind.NIGHT}
    assert set(kinds[4:6]) == {SlotKind.HEATER}
    assert set(kinds[16:40]) == {SlotKind.PRESENCE}


def test_half_hours_and_finer_slots_make_the_same_clock() -> None:
    hours = by_day(35)
    finer = Presence(600, hours.first_day, np.repeat(hours.present, 6, 1), np.repeat(hours.up, 6, 1), 0.1)
    clocks = [clock_of(presence_said(each)) for each in (finer, hours)]
    kinds = [[slot.kind for slot in (*clock.weekdays, *clock.weekend)] for clock in clocks if clock is not None]
    assert len(kinds) == 2
    assert kinds[0] == kinds[1]


def test_less_than_a_week_that_may_be_told_has_no_clock() -> None:
    assert clock_of({}) is None
    assert clock_of(presence_said(by_day(13))) is None
    assert clock_of(presence_said(by_day(14))) is not None


def test_the_last_week_is_over_since_a_week() -> None:
    for last in range(20):
        monday = last_week(FIRST.toordinal() + last)
        assert monday.weekday() == 0
        assert 13 <= FIRST.toordinal() + last - monday.toordinal() < 20
