"""Local days of a zone against the standard library: lengths, midnights, odd nights, the table's ends."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import FIRST_YEAR, FRANCE, LAST_YEAR, local_days, months_after

PARIS = local_days()
OCTOBER = date(2024, 10, 27).toordinal()
MARCH = date(2024, 3, 31).toordinal()
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()
FIRST, LAST = PARIS.midnight(FIRST_DAY), PARIS.midnight(LAST_DAY + 1) - 1


@pytest.mark.parametrize(("day", "hours"), [(MARCH, 23), (OCTOBER, 25), (OCTOBER + 1, 24)])
def test_a_day_lasts_from_midnight_to_midnight(day: int, hours: int) -> None:
    assert PARIS.length(day) == hours * 3600
    assert PARIS.day(PARIS.midnight(day)) == day
    assert PARIS.day(PARIS.midnight(day + 1) - 1) == day


def test_the_table_holds_60_days_of_23_hours_and_60_of_25_up_to_2059() -> None:
    midnights = PARIS.midnights(np.arange(FIRST_DAY, date(2060, 1, 1).toordinal() + 1))
    lengths, counts = np.unique(np.diff(midnights), return_counts=True)
    assert dict(zip((lengths // 3600).tolist(), counts.tolist(), strict=True)) == {23: 60, 24: 21_795, 25: 60}


@given(st.lists(st.integers(FIRST, LAST), max_size=30))
def test_days_of_arrays_are_those_of_the_standard_library(instants: list[int]) -> None:
    zone = ZoneInfo(FRANCE)
    expected = [datetime.fromtimestamp(instant, zone).toordinal() for instant in instants]
    assert PARIS.days(np.array(instants, np.int64)).tolist() == expected
    assert [PARIS.day(instant) for instant in instants] == expected


@given(st.lists(st.integers(FIRST_DAY, LAST_DAY), max_size=30))
def test_midnights_of_arrays_are_those_of_single_days(days: list[int]) -> None:
    assert PARIS.midnights(np.array(days, np.int64)).tolist() == [PARIS.midnight(day) for day in days]


@given(st.integers(FIRST_DAY, LAST_DAY))
def test_midnight_is_0_h_on_the_wall(day: int) -> None:
    wall = PARIS.wall(PARIS.midnight(day))
    assert (wall.toordinal(), wall.hour, wall.minute, wall.second) == (day, 0, 0, 0)


@given(st.integers(FIRST, LAST))
def test_a_wall_clock_and_its_fold_are_one_instant(instant: int) -> None:
    wall = PARIS.wall(instant)
    assert PARIS.epoch(wall.replace(tzinfo=None, fold=0), fold=wall.fold) == instant


def test_the_doubled_hour_is_two_instants_an_hour_apart() -> None:
    two = datetime(2024, 10, 27, 2, 30)  # noqa: DTZ001 - a wall clock
    assert PARIS.epoch(two, fold=1) - PARIS.epoch(two) == 3600
    assert PARIS.wall(PARIS.epoch(two)).utcoffset() == timedelta(hours=2)


def test_another_zone_has_its_own_midnights() -> None:
    reunion = local_days("Indian/Reunion")
    assert PARIS.midnight(MARCH + 1) - reunion.midnight(MARCH + 1) == 2 * 3600
    assert {reunion.length(day) for day in (MARCH, OCTOBER)} == {86_400}


def test_a_zone_is_made_once() -> None:
    assert local_days(FRANCE) is PARIS


def test_a_day_outside_the_table_is_refused_and_never_wrapped() -> None:
    assert PARIS.midnights(np.array([FIRST_DAY, LAST_DAY + 1])).tolist() == [FIRST, LAST + 1]
    for day in (FIRST_DAY - 1, LAST_DAY + 2):
        with pytest.raises(IndexError):
            PARIS.midnights(np.array([day]))


def test_no_day_has_no_midnight() -> None:
    assert len(PARIS.midnights(np.array([], np.int64))) == 0


@given(st.lists(st.integers(FIRST, FIRST + 40 * 86_400), max_size=60).map(sorted))
def test_ascending_instants_are_parted_by_their_days(instants: list[int]) -> None:
    days, begins = PARIS.parts(np.array(instants, np.int64))
    each = [PARIS.day(at) for at in instants]
    assert days.tolist() == sorted(set(each))
    assert begins.tolist() == [each.index(day) for day in days.tolist()]


def test_the_last_instant_of_the_table_is_parted_from_those_before_it() -> None:
    assert PARIS.parts(np.array([LAST - 86_400, LAST]))[1].tolist() == [0, 1]
    assert len(PARIS.days(np.array([], np.int64))) == 0


# --- months ----------------------------------------------------------------------------------------------------------


@pytest.mark.for_each(
    ("day", "months", "after"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 11, 15), 1, date(2024, 12, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2024, 2, 29), 0, date(2024, 2, 29)),
    ],
)
def test_so_many_months_later_is_the_same_date_or_the_last_of_a_shorter_month(
    day: date, months: int, after: date
) -> None:
    assert months_after(day, months) == after


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-500, 500))
def test_months_are_counted_by_the_calendar(day: date, months: int) -> None:
    after = months_after(day, months)
    assert (after.year - day.year) * 12 + after.month - day.month == months
    assert after.day == day.day or (after.day < day.day and (after + timedelta(days=1)).day == 1)
