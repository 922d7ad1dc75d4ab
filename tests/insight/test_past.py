"""Last year on this year's axis: weekday on weekday, date on date, both odd nights, and a comparison of equals."""

from __future__ import annotations

from datetime import date

import numpy as np

from persienne.insight.bars import Level
from persienne.insight.past import compare, last_year, year_before
from support.curves import (
    FRENCH,
    HALF_HOUR,
    HOUR,
    MARCH,
    OCTOBER,
    at,
    history,
    longs,
    series,
    steady,
    totals,
    whole_days,
)
from support.silent_nights import half_open

DAY = 86_400


def ordinal(year: int, month: int, day: int = 1) -> int:
    return date(year, month, day).toordinal()


def test_the_date_before_is_a_year_earlier_and_29_february_has_none() -> None:
    days = longs([ordinal(2024, 2, 28), ordinal(2024, 2, 29), ordinal(2024, 3, 1), ordinal(2025, 1, 31)])
    before, exists = year_before(days)
    assert before[exists].tolist() == [ordinal(2023, 2, 28), ordinal(2023, 3, 1), ordinal(2024, 1, 31)]
    assert exists.tolist() == [True, False, True, True]


def test_a_curve_comes_from_364_days_before_at_the_same_wall_clock() -> None:
    # 15 October 2024 is in summer time, and so is the 17 October 2023 of the year before: a Tuesday both.
    day = ordinal(2024, 10, 15)
    found = last_year(history(steady(at(day - 364), at(day - 363), HOUR)), Level.CURVE, at(day), at(day + 1))
    assert found.starts.tolist() == [at(day, hour) for hour in range(24)]
    assert set(found.joules.tolist()) == {100 * HOUR}


def test_the_wall_clock_is_kept_where_one_year_had_changed_its_clock_already() -> None:
    # 28 March 2024 is in winter time, 30 March 2023 was in summer time.
    day = ordinal(2024, 3, 28)
    evening = series([(at(day - 364, 19), HOUR, 7)])
    assert last_year(history(evening), Level.CURVE, at(day), at(day + 1)).starts.tolist() == [at(day, 19)]


def test_a_whole_year_keeps_every_hour_but_those_that_one_side_lacks() -> None:
    first = ordinal(2022, 10, 1)
    curve = steady(at(first), at(first + 364), HALF_HOUR)
    found = last_year(history(curve), Level.CURVE, at(first + 364), at(first + 728))
    assert (found.ends[:-1] <= found.starts[1:]).all()
    # October 2022's second passage, and 2 h of 2 April 2023, which falls on the night of March 2024.
    assert len(found) == len(curve) - 2 - 2
    clocks = {FRENCH.wall(instant).strftime("%a %H:%M") for instant in found.starts.tolist()}
    assert len(clocks) == 7 * 48


def test_the_second_passage_of_the_doubled_hour_stands_empty() -> None:
    curve = steady(at(OCTOBER - 364), at(OCTOBER - 363))
    found = last_year(history(curve), Level.CURVE, at(OCTOBER), at(OCTOBER + 1))
    missing = set(range(at(OCTOBER), at(OCTOBER + 1), HALF_HOUR)) - set(found.starts.tolist())
    assert missing == {at(OCTOBER, 2, fold=1), at(OCTOBER, 2, 30, fold=1)}


def test_the_hour_that_this_march_skips_is_left_out() -> None:
    curve = steady(at(MARCH - 364), at(MARCH - 363))
    found = last_year(history(curve), Level.CURVE, at(MARCH), at(MARCH + 1))
    assert found.starts.tolist() == list(range(at(MARCH), at(MARCH + 1), HALF_HOUR))


def test_only_what_touches_the_range_is_drawn() -> None:
    curve = steady(at(MARCH - 364), at(MARCH - 363), HOUR)
    found = last_year(history(curve), Level.CURVE, at(MARCH, 10, 30), at(MARCH, 12))
    assert found.starts.tolist() == [at(MARCH, 10), at(MARCH, 11)]


def test_days_come_from_the_same_date_and_29_february_stands_empty() -> None:
    home = history(days=whole_days(ordinal(2023, 2, 26), [1, 2, 3, 4, 5]))
    found = last_year(home, Level.DAY, at(ordinal(2024, 2, 1)), at(ordinal(2024, 4, 1)))
    assert found.starts.tolist() == [at(ordinal(2024, *md)) for md in ((2, 26), (2, 27), (2, 28), (3, 1), (3, 2))]
    assert found.joules.tolist() == [1, 2, 3, 4, 5]


def test_days_of_last_year_without_measure_are_left_out() -> None:
    first = ordinal(2023, 6)
    home = history(days=totals([(first, 1, DAY), (first + 3, 2, HOUR), (first + 366, 9, DAY)]))
    found = last_year(home, Level.DAY, at(first + 366), at(first + 376))
    assert found.starts.tolist() == [at(first + 366), at(first + 369)]
    assert found.covered.tolist() == [DAY, HOUR]


def test_months_and_years_come_from_the_year_before_beyond_the_history_too() -> None:
    home = history(days=whole_days(ordinal(2023, 1), [1] * 400))
    months = last_year(home, Level.MONTH, at(ordinal(2024, 1)), at(ordinal(2024, 4)))
    assert (months.joules.tolist(), months.expected.tolist()) == ([31, 28, 31], [31 * DAY, 28 * DAY, 31 * DAY - HOUR])
    assert months.ends.tolist() == [at(ordinal(2024, month)) for month in (2, 3, 4)]
    years = last_year(home, Level.YEAR, 0, at(ordinal(2030, 1)))
    assert years.starts.tolist() == [at(ordinal(2024, 1)), at(ordinal(2025, 1))]
    assert years.joules.tolist() == [365, 35]


def test_a_history_without_a_year_before_has_no_ghost() -> None:
    home = history(days=whole_days(ordinal(2023, 1), [1] * 40))
    for level in Level:
        assert len(last_year(home, level, at(ordinal(2023, 1)), at(ordinal(2023, 2)))) == 0
        assert len(last_year(history(), level, at(ordinal(2023, 1)), at(ordinal(2023, 2)))) == 0
        assert len(last_year(home, level, at(ordinal(2023, 1)), at(ordinal(2023, 1)))) == 0


def test_a_history_from_the_first_year_of_the_table_has_a_ghost() -> None:
    home = history(days=whole_days(ordinal(2000, 1), [1] * 400))
    assert len(last_year(home, Level.DAY, at(ordinal(2000, 1)), at(ordinal(2001, 1, 5)))) == 4


def test_only_days_complete_on_both_sides_are_compared() -> None:
    now, before = ordinal(2024, 6), ordinal(2023, 6)
    days = [(before, 1, DAY), (before + 1, 2, HOUR), (before + 2, 4, DAY), (before + 3, 8, DAY)]
    days += [(now, 16, DAY), (now + 1, 32, DAY), (now + 2, 64, HOUR), (now + 3, 128, DAY)]
    found = compare(history(days=totals(days)), now, now + 9)
    assert (found.days, found.joules, found.joules_before) == (2, 16 + 128, 1 + 8)


def test_29_february_is_not_compared() -> None:
    home = history(days=whole_days(ordinal(2023, 1), [1] * 800))
    assert compare(home, ordinal(2024, 2), ordinal(2024, 2, 29)).days == 28


def test_nothing_known_compares_nothing() -> None:
    for home in (history(), history(days=whole_days(MARCH, [1]))):
        found = compare(home, MARCH, MARCH + 5)
        assert (found.days, found.joules, found.joules_before) == (0, 0, 0)
    assert np.isfinite(compare(history(), MARCH, MARCH).joules)


def test_last_year_says_nothing_of_a_night_that_nobody_read() -> None:
    day = ordinal(2024, 10, 15)
    before = half_open(day - 364, 3)
    found = last_year(before, Level.CURVE, at(day), at(day + 2))
    assert not ((found.starts >= at(day, 23)) & (found.starts < at(day + 1, 8))).any()
    assert found.joules.sum() == before.curve.values[: 2 * 30].sum()
