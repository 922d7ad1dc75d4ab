"""Levels, bars, holes and totals of a range: local days, months and years, and periods that belong to no day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given

from persienne.base.slats import PART_OF_A_DAY
from persienne.insight.bars import Level, bars, holes, known_days, pick_level, totals
from persienne.insight.series import Periods
from support.curves import (
    FRENCH,
    HALF_HOUR,
    HOUR,
    MARCH,
    OCTOBER,
    Rows,
    at,
    history,
    intervals,
    longs,
    periods,
    series,
    steady,
    whole_days,
)
from support.curves import totals as day_totals
from support.histories import made_history, without

DAY = 86_400


def ordinal(year: int, month: int, day: int = 1) -> int:
    return date(year, month, day).toordinal()


@pytest.mark.for_each(
    ("days", "has_curve", "level"),
    [
        (1, True, Level.CURVE),
        (8, True, Level.CURVE),
        (8, False, Level.DAY),
        (9, True, Level.DAY),
        (100, True, Level.DAY),
        (101, True, Level.MONTH),
        (5 * 365 + 2, True, Level.MONTH),
        (6 * 365, True, Level.YEAR),
    ],
)
def test_the_level_suits_the_length_of_the_range(days: int, has_curve: bool, level: Level) -> None:
    assert pick_level(0, days * DAY, has_curve=has_curve) is level


def test_eight_days_over_the_october_night_are_still_a_curve() -> None:
    start, end = FRENCH.midnight(OCTOBER - 3), FRENCH.midnight(OCTOBER + 5)
    assert pick_level(start, end, has_curve=True) is Level.CURVE


def test_curve_bars_are_the_intervals_that_touch_the_range() -> None:
    home = history(steady(at(OCTOBER), at(OCTOBER + 1)))
    found = bars(home, Level.CURVE, at(OCTOBER, 1, 15), at(OCTOBER, 2, 15, fold=1))
    assert found.starts.tolist() == list(range(at(OCTOBER, 1), at(OCTOBER, 2, 30, fold=1), HALF_HOUR))
    assert set(found.joules.tolist()) == {100 * HALF_HOUR}
    assert (found.covered == found.expected).all()


def test_day_bars_last_as_long_as_their_days() -> None:
    found = bars(history(days=whole_days(MARCH - 1, [1, 2, 3])), Level.DAY, at(MARCH - 1), at(MARCH + 2))
    assert (found.ends - found.starts).tolist() == [DAY, DAY - HOUR, DAY]
    assert found.joules.tolist() == [1, 2, 3]
    assert found.covered.tolist() == found.expected.tolist()


def test_only_days_that_touch_the_range_are_there_and_none_outside_the_history() -> None:
    home = history(days=whole_days(MARCH, [1, 2, 3, 4]))
    assert bars(home, Level.DAY, at(MARCH + 1, 12), at(MARCH + 2, 0, 1)).joules.tolist() == [2, 3]
    assert bars(home, Level.DAY, at(MARCH + 1), at(MARCH + 2)).joules.tolist() == [2]
    assert bars(home, Level.DAY, at(MARCH - 900), at(MARCH + 900)).joules.tolist() == [1, 2, 3, 4]
    assert len(bars(home, Level.DAY, at(MARCH + 10), at(MARCH + 20))) == 0
    assert len(bars(home, Level.DAY, at(MARCH + 2), at(MARCH + 2))) == 0


def test_a_day_without_measure_between_two_others_has_covered_0() -> None:
    found = bars(history(days=day_totals([(MARCH, 5, HOUR), (MARCH + 2, 7, DAY)])), Level.DAY, 0, at(MARCH + 9))
    assert found.joules.tolist() == [5, 0, 7]
    assert found.covered.tolist() == [HOUR, 0, DAY]


def test_an_empty_history_has_no_bar_at_any_level() -> None:
    for level in Level:
        assert len(bars(history(), level, 0, DAY * 20_000)) == 0
        assert len(holes(history(), level, 0, DAY * 20_000)) == 0


def test_months_and_years_are_whole_whatever_the_range_and_know_what_they_lack() -> None:
    home = history(days=whole_days(ordinal(2023, 12, 30), [1] * 40))
    months = bars(home, Level.MONTH, at(ordinal(2024, 1, 15)), at(ordinal(2024, 2, 2)))
    assert months.joules.tolist() == [31, 7]
    assert months.starts.tolist() == [at(ordinal(2024, 1)), at(ordinal(2024, 2))]
    assert months.ends.tolist() == [at(ordinal(2024, 2)), at(ordinal(2024, 3))]
    assert months.covered.tolist() == [31 * DAY, 7 * DAY]
    assert months.expected.tolist() == [31 * DAY, 29 * DAY]
    years = bars(home, Level.YEAR, 0, at(ordinal(2025, 1)))
    assert (years.joules.tolist(), years.expected.tolist()) == ([2, 38], [365 * DAY, 366 * DAY])


def test_a_period_counts_in_the_month_that_holds_it_and_in_no_day() -> None:
    start = ordinal(2024, 5, 10)
    days = day_totals([(start - 1, 1, DAY), (start, 2, HOUR), (start + 3, 4, DAY)])
    home = history(days=days, periods=periods((at(start), 3 * DAY, 90)))
    assert bars(home, Level.DAY, at(start - 1), at(start + 9)).joules.tolist() == [1, 2, 0, 0, 4]
    month = bars(home, Level.MONTH, at(start), at(start + 1))
    assert (month.joules.tolist(), month.covered.tolist()) == ([1 + 2 + 90 + 4], [5 * DAY + HOUR])


def test_a_remainder_below_zero_counts_and_covers_nothing() -> None:
    start = ordinal(2024, 5, 10)
    rest = Periods.of_rows([(at(start, 23), at(start + 1, 8), -2, 0, 0, 0, True)])
    month = bars(history(days=whole_days(start, [10, 20]), periods=rest), Level.MONTH, at(start), at(start + 1))
    assert (month.joules.tolist(), month.covered.tolist()) == ([28], [2 * DAY])


def test_a_period_across_two_months_counts_in_neither_but_in_their_year() -> None:
    start = ordinal(2024, 4, 29)
    home = history(periods=periods((at(start), 4 * DAY, 90)))
    months = bars(home, Level.MONTH, at(start), at(start + 4))
    assert (months.joules.tolist(), months.covered.tolist()) == ([0, 0], [0, 0])
    assert bars(home, Level.YEAR, at(start), at(start + 1)).joules.tolist() == [90]


def test_holes_of_a_curve_are_cut_to_the_range() -> None:
    home = history(series([(at(MARCH, 0), HOUR, 1), (at(MARCH, 5), HOUR, 1), (at(MARCH, 6), HOUR, 1)]))
    for start, end, expected in (
        (at(MARCH - 1), at(MARCH + 1), [(at(MARCH, 1), at(MARCH, 5))]),
        (at(MARCH, 3), at(MARCH, 4), [(at(MARCH, 3), at(MARCH, 4))]),
        (at(MARCH, 5), at(MARCH, 9), []),
    ):
        found = holes(home, Level.CURVE, start, end)
        assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == expected


def test_holes_of_days_are_runs_of_days_without_measure() -> None:
    home = history(days=day_totals([(MARCH, 1, 9), (MARCH + 3, 1, 9), (MARCH + 4, 1, 9), (MARCH + 6, 1, 9)]))
    found = holes(home, Level.DAY, at(MARCH - 9), at(MARCH + 9))
    assert found.starts.tolist() == [at(MARCH + 1), at(MARCH + 5)]
    assert found.ends.tolist() == [at(MARCH + 3), at(MARCH + 6)]


def test_days_from_today_on_are_to_come_where_nothing_is_known_of_them() -> None:
    home = history(days=day_totals([(MARCH, 10, 23 * HOUR), (MARCH + 3, 5, HOUR)]))
    found = totals(home, MARCH, MARCH + 6, today=MARCH + 3)
    assert (found.complete, found.partial, found.missing, found.to_come, found.days) == (1, 1, 2, 3, 7)
    assert totals(home, MARCH, MARCH + 6).missing == 5


def test_totals_count_whole_partial_and_missing_days() -> None:
    home = history(days=day_totals([(MARCH, 10, 23 * HOUR), (MARCH + 1, 5, HOUR), (MARCH + 9, 99, DAY)]))
    found = totals(home, MARCH, MARCH + 3)
    assert (found.joules, found.covered, found.expected) == (15, 24 * HOUR, 95 * HOUR)
    assert (found.complete, found.partial, found.missing) == (1, 1, 2)


def test_a_day_on_average_is_of_whole_days_where_nobody_knows_how_much_of_a_part_is_known() -> None:
    home = history(days=day_totals([(MARCH + 1, 10, DAY), (MARCH + 2, 20, DAY), (MARCH + 3, 90, PART_OF_A_DAY)]))
    assert totals(home, MARCH + 1, MARCH + 2).average == 15
    assert totals(home, MARCH + 1, MARCH + 3).average == 15
    assert totals(home, MARCH + 2, MARCH + 3).average is None
    timed = history(days=day_totals([(MARCH + 1, 10, DAY), (MARCH + 2, 20, DAY), (MARCH + 3, 30, DAY // 4)]))
    assert totals(timed, MARCH + 1, MARCH + 3).average == 60 * 4 // 9
    assert totals(timed, MARCH + 3, MARCH + 3).average is None


def test_a_day_of_twenty_five_hours_is_one_day_of_the_average() -> None:
    home = history(days=day_totals([(OCTOBER + n, 10, 25 * HOUR if n == 0 else DAY) for n in range(-6, 1)]))
    assert totals(home, OCTOBER - 6, OCTOBER).average == 10
    assert totals(home, OCTOBER, OCTOBER).average is None
    some = history(days=day_totals([(OCTOBER - 2, 10, DAY), (OCTOBER - 1, 10, DAY)]))
    assert totals(some, OCTOBER - 2, OCTOBER).average == 10
    spring = history(days=day_totals([(MARCH, 10, 23 * HOUR), (MARCH + 1, 10, DAY)]))
    assert totals(spring, MARCH, MARCH + 1).average == 10


def test_totals_know_the_energy_of_a_period_but_none_of_its_days() -> None:
    found = totals(history(periods=periods((at(MARCH + 1), 2 * DAY, 50))), MARCH + 1, MARCH + 2)
    assert (found.joules, found.covered, found.together, found.missing, found.beside) == (50, 2 * DAY, 2, 0, 50)


def test_what_is_set_aside_is_no_hole_and_is_counted_apart() -> None:
    first = date(2026, 10, 1)
    known = made_history(first, 20, holes=[(at(first.toordinal() + 4), at(first.toordinal() + 6))])
    home = without(known, date(2026, 10, 6), date(2026, 10, 8))  # the second day of the hole, and two measured ones
    begin, end = at(first.toordinal()), at(first.toordinal() + 20)
    hole = [(at(first.toordinal() + 4), at(first.toordinal() + 5))]
    for level in (Level.CURVE, Level.DAY):
        found = holes(home, level, begin, end)
        assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == hole
    found = totals(home, first.toordinal(), first.toordinal() + 19)
    assert (found.complete, found.partial, found.missing, found.set_aside) == (16, 0, 1, 3)


def test_a_history_reaches_as_far_as_what_is_set_aside_of_it() -> None:
    first = date(2026, 10, 1)
    home = without(made_history(first, 3), date(2026, 10, 2), date(2026, 10, 3))
    assert known_days(home, FRENCH) == (first.toordinal(), first.toordinal() + 2)
    assert bars(home, Level.DAY, 0, at(first.toordinal() + 90)).covered.tolist() == [DAY, 0, 0]


@given(intervals(start=at(OCTOBER - 40), unit=1800))
def test_days_months_and_years_tell_one_energy(made: Rows) -> None:
    home = history(series(made))
    sums = [int(bars(home, level, 0, at(OCTOBER + 5000)).joules.sum()) for level in Level]
    assert sums == [int(longs(joules for _, _, joules in made).sum())] * len(Level)


@given(intervals(start=at(MARCH - 2), unit=1800))
def test_holes_and_intervals_fill_the_curve_without_overlap(made: Rows) -> None:
    home = history(series(made))
    found = holes(home, Level.CURVE, 0, at(MARCH + 5000))
    edges = np.concatenate([home.curve.starts, found.starts]), np.concatenate([home.curve.ends, found.ends])
    order = np.argsort(edges[0])
    assert (edges[1][order][:-1] == edges[0][order][1:]).all()
