"""Periods: weeks begin on Monday, months and years are whole, and nothing lies beyond what is known.

Last year on this year's axis: weekday on weekday, date on date, both odd nights, and a comparison of equals.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.bars import Level, pick_level
from persienne.insight.period import (
    Comparison,
    Pairing,
    Period,
    Span,
    compare,
    last_year,
    neighbour,
    pairing_of,
    period_of,
    year_before,
)
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

if TYPE_CHECKING:
    from persienne.insight.series import History


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


KNOWN = (day("2023-11-01"), day("2026-11-23"))


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.DAY, "2026-10-25", "2026-10-25"),
        (Span.WEEK, "2026-10-19", "2026-10-25"),
        (Span.MONTH, "2026-10-01", "2026-10-31"),
        (Span.YEAR, "2026-01-01", "2026-12-31"),
        (Span.ALL, "2023-11-01", "2026-11-23"),
    ],
)
def test_a_period_holds_its_day_from_its_first_to_its_last(span: Span, first: str, last: str) -> None:
    assert period_of(span, day("2026-10-25"), known=KNOWN) == Period(span, day(first), day(last))


def test_december_is_followed_by_january() -> None:
    december = period_of(Span.MONTH, day("2025-12-31"), known=KNOWN)
    assert neighbour(december, 1, known=KNOWN) == period_of(Span.MONTH, day("2026-01-01"), known=KNOWN)


def test_a_leap_february_has_29_days() -> None:
    assert period_of(Span.MONTH, day("2024-02-10"), known=KNOWN).last == day("2024-02-29")


def test_no_period_lies_wholly_beyond_what_is_known() -> None:
    newest, oldest = (period_of(Span.MONTH, end, known=KNOWN) for end in (KNOWN[1], KNOWN[0]))
    assert neighbour(newest, 1, known=KNOWN) is None
    assert neighbour(oldest, -1, known=KNOWN) is None
    assert neighbour(newest, -1, known=KNOWN) is not None


def test_everything_has_no_neighbour() -> None:
    assert neighbour(period_of(Span.ALL, KNOWN[0], known=KNOWN), 1, known=KNOWN) is None


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


@pytest.mark.slow
def test_a_whole_year_keeps_every_hour_but_those_that_one_side_lacks() -> None:
    first = ordinal(2022, 10, 1)
    curve = steady(at(first), at(first + 364), HALF_HOUR)
    found = last_year(history(curve), Level.CURVE, at(first + 364), at(first + 728))
    assert (found.ends[:-1] <= found.starts[1:]).all()
    # 2 h of 2 April 2023 falls on the night of March 2024. October 2022 and October 2023 have the doubled hour both.
    assert len(found) == len(curve) - 2
    clocks = {FRENCH.wall(instant).strftime("%a %H:%M") for instant in found.starts.tolist()}
    assert len(clocks) == 7 * 48


def test_the_second_passage_of_the_doubled_hour_stands_empty_beside_a_day_of_24_hours() -> None:
    day = ordinal(2021, 10, 31)
    curve = steady(at(day - 364), at(day - 363))
    found = last_year(history(curve), Level.CURVE, at(day), at(day + 1))
    missing = set(range(at(day), at(day + 1), HALF_HOUR)) - set(found.starts.tolist())
    assert missing == {at(day, 2, fold=1), at(day, 2, 30, fold=1)}


def test_the_doubled_hours_of_two_octobers_stand_beside_each_other() -> None:
    """The last Sundays of October 2023 and 2024 lie 364 days apart, and both have 25 hours."""
    curve = steady(at(OCTOBER - 364), at(OCTOBER - 363))
    found = last_year(history(curve), Level.CURVE, at(OCTOBER), at(OCTOBER + 1))
    assert found.starts.tolist() == list(range(at(OCTOBER), at(OCTOBER + 1), HALF_HOUR))


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
    found = compare(history(days=totals(days)), now, now + 9, Pairing.DATE)
    assert (found.days, found.joules, found.joules_before) == (2, 16 + 128, 1 + 8)


def test_29_february_is_not_compared() -> None:
    home = history(days=whole_days(ordinal(2023, 1), [1] * 800))
    assert compare(home, ordinal(2024, 2), ordinal(2024, 2, 29), Pairing.DATE).days == 28


def test_nothing_known_compares_nothing() -> None:
    for home in (history(), history(days=whole_days(MARCH, [1]))):
        found = compare(home, MARCH, MARCH + 5, Pairing.WEEKDAY)
        assert (found.days, found.joules, found.joules_before) == (0, 0, 0)
        assert found.share is None


def uneven(first: int, days: int) -> History:
    """A curve whose every half-hour differs, and its day totals."""
    starts = np.arange(at(first), at(first + days), HALF_HOUR)
    values = 1000 + np.random.default_rng(14).integers(0, 100_000, len(starts))
    curve = series([(int(start), HALF_HOUR, int(value)) for start, value in zip(starts, values, strict=True)])
    of_day = (FRENCH.days(starts) - first).astype(np.int64)
    return history(curve, whole_days(first, np.bincount(of_day, values).astype(np.int64).tolist()))


@pytest.mark.slow
@pytest.mark.for_each("length", [1, 2, 7, 8, 9, 30, 365])
def test_the_ghost_of_complete_days_sums_to_what_is_compared(length: int) -> None:
    home, first = uneven(ordinal(2023, 10, 20), 900), ordinal(2025, 1, 6)
    start, end = at(first), at(first + length)
    for has_curve in (home, history(days=home.days)):
        level = pick_level(start, end, has_curve=len(has_curve.curve) > 0)
        ghost = last_year(has_curve, level, start, end)
        if level in (Level.CURVE, Level.DAY):
            found = compare(has_curve, first, first + length - 1, pairing_of(start, end))
            assert (found.days, found.joules_before) == (length, int(ghost.joules.sum()))


def test_a_day_and_a_week_stand_beside_the_same_weekdays_and_longer_ranges_beside_the_same_dates() -> None:
    # The last Sunday of October 2026 has 25 hours, and is in both ranges.
    first = ordinal(2026, 10, 19)
    assert pairing_of(at(first), at(first + 1)) is Pairing.WEEKDAY
    assert pairing_of(at(first), at(first + 8)) is Pairing.WEEKDAY
    assert pairing_of(at(first), at(first + 9)) is Pairing.DATE
    one = Comparison(ordinal(2025, 10, 31), ordinal(2025, 10, 31), Pairing.WEEKDAY, 1, 2, 1)
    assert one.first_before == date(2024, 11, 1)
    assert Comparison(ordinal(2024, 2, 29), ordinal(2025, 2, 28), Pairing.DATE, 3, 2, 1).first_before == date(
        2023, 2, 28
    )


def test_days_alone_of_a_week_stand_beside_those_364_days_earlier() -> None:
    first = ordinal(2024, 3, 4)
    home = history(days=whole_days(first - 364, list(range(1, 365 + 8))))
    found = last_year(home, Level.DAY, at(first), at(first + 7))
    assert found.starts.tolist() == [at(first + n) for n in range(7)]
    assert found.joules.tolist() == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(("compared", "length", "told"), [(1, 1, True), (2, 7, False), (3, 7, True), (2, 2, True)])
def test_fewer_than_three_days_say_nothing_of_more(compared: int, length: int, *, told: bool) -> None:
    now = ordinal(2024, 3, 4)
    home = history(
        days=totals([(now - 364 + n, 1, DAY) for n in range(compared)] + [(now + n, 2, DAY) for n in range(7)])
    )
    found = compare(home, now, now + length - 1, Pairing.WEEKDAY)
    assert found.days == compared
    assert (found.share == 1.0) is told


def test_last_year_says_nothing_of_a_night_that_nobody_read() -> None:
    day = ordinal(2024, 10, 15)
    before = half_open(day - 364, 3)
    found = last_year(before, Level.CURVE, at(day), at(day + 2))
    assert not ((found.starts >= at(day, 23)) & (found.starts < at(day + 1, 8))).any()
    assert found.joules.sum() == before.curve.values[: 2 * 30].sum()
