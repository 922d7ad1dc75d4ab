"""The end of a time, against vectors computed elsewhere and against a slow oracle that walks from day to day."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.letters.clock import EXTENDED_MONTHS, Due, Overseas, due, overseas, working_day
from support.chance import cases

if TYPE_CHECKING:
    from pathlib import Path

ONE_DAY = timedelta(days=1)
FIXED = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
WORKED_WHIT_MONDAYS = (2005, 2006, 2007)
"""Years in which the library counts the day of solidarity as worked; no month of the GDPR ended then."""
CENTURY = st.dates(FIRST, LAST)


def easter(year: int) -> date:
    """Easter Sunday, by Gauss' rule for the Gregorian calendar as Oudin wrote it."""
    century, golden = year // 100, year % 19
    k = (century - 17) // 25
    i = (century - century // 4 - (century - k) // 3 + 19 * golden + 15) % 30
    i -= (i // 28) * (1 - (i // 28) * (29 // (i + 1)) * ((21 - golden) // 11))
    j = (year + year // 4 + i + 2 - century + century // 4) % 7
    month = 3 + (i - j + 40) // 44
    return date(year, month, i - j + 28 - 31 * (month // 4))


def idle(day: date, *, alsace_moselle: bool) -> bool:
    """Whether nobody works that day."""
    since_easter = (day - easter(day.year)).days
    if since_easter == 50 and day.year in WORKED_WHIT_MONDAYS:
        return False
    local = alsace_moselle and (since_easter == -2 or (day.month, day.day) == (12, 26))
    return day.isoweekday() > 5 or (day.month, day.day) in FIXED or since_easter in (1, 39, 50) or local


def walked(received: date, months: int, suspended: int, *, alsace_moselle: bool) -> Due:
    """The same by walking: over month ends until the month is reached, on to the date or the month's last day."""
    day = received
    for _ in range(months):
        left = day.month
        while day.month == left:
            day += ONE_DAY
    # now the first of the wanted month
    while day.day < received.day and (day + ONE_DAY).day != 1:
        day += ONE_DAY
    for _ in range(suspended):
        day += ONE_DAY
    nominal = day
    while idle(day, alsace_moselle=alsace_moselle):
        day += ONE_DAY
    return Due(nominal, day)


def test_the_vectors_computed_elsewhere(samples: Path) -> None:
    file = samples.parent / "data" / "deadlines" / "one_month_vectors.json"
    if not file.is_file():
        pytest.skip(f"no vectors in {file}")
    vectors = json.loads(file.read_text(encoding="utf-8"))["vectors"]
    assert len(vectors) >= 10
    for vector in vectors:
        received = date.fromisoformat(vector["received"])
        for months, name in ((1, "one_month"), (3, "three_months")):
            expected = [date.fromisoformat(vector[f"{name}_{which}"]) for which in ("nominal", "due")]
            assert due(received, months) == Due(*expected), vector["why"]


@pytest.mark.slow
@settings(max_examples=cases(600))
@given(CENTURY, st.sampled_from([1, EXTENDED_MONTHS]), st.integers(0, 60), st.booleans())
def test_a_century_agrees_with_walking_from_day_to_day(
    received: date, months: int, suspended: int, alsace_moselle: bool
) -> None:
    found = due(received, months, suspended_days=suspended, alsace_moselle=alsace_moselle)
    assert found == walked(received, months, suspended, alsace_moselle=alsace_moselle)


@pytest.mark.slow
def test_every_holiday_of_a_century_is_one_for_the_oracle_too() -> None:
    day = FIRST
    while day <= LAST:
        if day.isoweekday() < 6:
            for more in (False, True):
                assert working_day(day, alsace_moselle=more) is not idle(day, alsace_moselle=more), day
        day += ONE_DAY


@given(CENTURY, st.integers(1, 3))
def test_the_days_of_alsace_and_moselle_never_make_a_time_shorter(received: date, months: int) -> None:
    assert due(received, months, alsace_moselle=True).due >= due(received, months).due


def test_good_friday_and_the_day_after_christmas_count_in_alsace_and_moselle_alone() -> None:
    assert due(date(2026, 3, 3)).due == date(2026, 4, 3)
    assert due(date(2026, 3, 3), alsace_moselle=True).due == date(2026, 4, 7)  # Easter Monday is the sixth
    assert due(date(2024, 11, 26)).due == date(2024, 12, 26)
    assert due(date(2024, 11, 26), alsace_moselle=True).due == date(2024, 12, 27)


@pytest.mark.for_each(
    ("postcode", "received", "expected"),
    [
        ("97100", "2026-04-27", "2026-05-28"),
        ("97200", "2026-04-22", "2026-05-26"),  # a Friday, then a week-end and Whit Monday
        ("97300", "2026-05-10", "2026-06-11"),
        ("97400", "2027-11-20", "2027-12-21"),
        ("97600", "2026-03-27", "2026-04-28"),
        ("97133", "2026-09-09", "2026-10-12"),
        ("97150", "2026-04-27", "2026-05-29"),
        ("69003", "2026-04-27", "2026-05-27"),
    ],
)
def test_the_day_of_the_abolition_counts_where_the_postcode_is(postcode: str, received: str, expected: str) -> None:
    found = due(date.fromisoformat(received), overseas=overseas([postcode])).due
    assert found == date.fromisoformat(expected)


@given(CENTURY, st.frozensets(st.sampled_from(Overseas)), st.booleans())
def test_the_days_of_places_overseas_never_make_a_time_shorter(
    received: date, there: frozenset[Overseas], alsace_moselle: bool
) -> None:
    own = due(received, alsace_moselle=alsace_moselle, overseas=there).due
    assert own >= due(received, alsace_moselle=alsace_moselle).due
    assert working_day(own, alsace_moselle=alsace_moselle, there=there)


def test_a_month_is_no_thirty_days() -> None:
    assert due(date(2026, 3, 5)).nominal == date(2026, 4, 5)
    assert due(date(2026, 2, 5)).nominal == date(2026, 3, 5)
    assert due(date(2026, 8, 31)).nominal == date(2026, 9, 30)
    assert due(date(2023, 11, 30), 3).nominal == date(2024, 2, 29)


def test_days_of_suspension_are_added_before_the_move_to_a_working_day() -> None:
    assert due(date(2026, 6, 2), suspended_days=9) == Due(date(2026, 7, 11), date(2026, 7, 13))
