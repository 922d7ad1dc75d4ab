"""What a total of midday hours would tell: much in a home that is out on weekdays, nothing without such hours."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.reform.midday import MiddayTells, midday_tells, midday_windows
from persienne.insight.tariff_text import off_peak_of
from support.lived_homes import curve_of, lived, nothing
from support.reform_reports import REFORM, change

JUNE = date(2021, 6, 7).toordinal()
MIDDAY = off_peak_of("13:00-16:00")


def told(days: int, summer: str = "02:00-07:00,13:00-16:00", winter: str = "23:00-07:00") -> MiddayTells | None:
    watts, _ = lived(days, first=JUNE)
    curve = curve_of(watts, JUNE)
    return midday_tells(curve, days_of_curve(curve, local_days(FRANCE)), FRANCE, change(winter, summer), nothing)


def test_midday_hours_tell_days_in_from_days_out_better_than_the_day() -> None:
    found = told(84)
    assert found is not None
    assert (found.windows, found.tells) == (MIDDAY, True)
    assert found.days >= 80
    assert found.midday is not None
    assert found.day is not None
    assert found.midday >= found.day > 0.65


def test_too_few_days_of_their_season_tell_nothing() -> None:
    found = told(21)
    assert found is not None
    assert (found.midday, found.day, found.tells) == (None, None, False)
    winter = told(84, "23:00-07:00", "02:00-07:00,13:00-16:00")
    assert winter is not None
    assert (winter.days, winter.midday) == (0, None)


def test_hours_of_all_year_are_held_against_every_day() -> None:
    found = told(35, "02:00-07:00,13:00-16:00")
    assert found is not None
    assert found.days >= 30


def test_hours_without_any_at_midday_are_not_held_against_anything() -> None:
    assert told(35, "23:00-07:00") is None


def test_a_curve_without_half_hours_tells_nothing() -> None:
    watts, _ = lived(28, first=JUNE, step=14_400)
    curve = curve_of(watts, JUNE, step=14_400)
    assert midday_tells(curve, days_of_curve(curve, local_days(FRANCE)), FRANCE, REFORM, nothing) is None


@pytest.mark.parametrize(
    ("winter", "summer", "found"),
    [
        ("23:00-07:00", "02:00-07:00,13:00-16:00", (MIDDAY, True)),
        ("02:00-07:00,13:00-16:00", "23:00-07:00", (MIDDAY, False)),
        ("02:00-07:00,13:00-16:00", "02:00-07:00,13:00-16:00", (MIDDAY, None)),
        ("23:00-07:00", "23:00-07:00", ((), None)),
        ("23:00-07:00", "07:00-11:00", ((), None)),
    ],
)
def test_the_midday_hours_of_a_letter_are_those_of_summer_first(
    winter: str, summer: str, found: tuple[object, bool | None]
) -> None:
    assert midday_windows(change(winter, summer)) == found
