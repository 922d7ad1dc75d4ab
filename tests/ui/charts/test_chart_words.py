from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.set_aside import Reason
from persienne.insight.bars import Level, totals
from persienne.ui.charts.picture import Hole, draw_picture
from persienne.ui.charts.scale import Form, Tick
from persienne.ui.charts.words import ChartWords
from persienne.ui.style.translation import locale_for
from support.histories import made_history, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ui.charts.scale import CalendarScale

    Midnight = Callable[[int, int, int], int]

pytestmark = pytest.mark.gui

NBSP = "\u00a0"


@pytest.fixture
def french() -> ChartWords:
    return ChartWords(locale_for("fr"), local_days())


@pytest.fixture
def english() -> ChartWords:
    return ChartWords(locale_for("en"), local_days())


def tick(form: Form, *wall: int) -> Tick:
    return Tick(0, form, datetime(*wall))  # type: ignore[arg-type,misc] # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("form", "wall", "fr", "en"),
    [
        (Form.HOUR, (2026, 10, 5, 6), f"6{NBSP}h", "06:00"),
        (Form.DAY, (2026, 10, 5), "lun. 5", "Mon 5"),
        (Form.MONTH, (2026, 10, 1), "oct.", "Oct"),
        (Form.MONTH_YEAR, (2026, 1, 1), "janv. 2026", "Jan 2026"),
        (Form.YEAR, (2026, 1, 1), "2026", "2026"),
    ],
)
def test_ticks_speak_the_household_s_language(
    french: ChartWords, english: ChartWords, form: Form, wall: tuple[int, ...], fr: str, en: str
) -> None:
    assert french.tick(tick(form, *wall)) == fr
    assert english.tick(tick(form, *wall)) == en


def test_the_doubled_hour_is_said_to_be_one(english: ChartWords) -> None:
    assert english.tick(tick(Form.HOUR_AGAIN, 2026, 10, 25, 2)) == "02:00 again"
    assert english.tick(tick(Form.HOUR_TWICE, 2026, 10, 25, 2)) == "02:00, twice"


def test_axis_values_have_their_unit_and_no_needless_decimal(french: ChartWords) -> None:
    assert [french.axis(value, "kW") for value in (0, 2.0, 1.5, 0.25)] == [
        "0",
        f"2{NBSP}kW",
        f"1,5{NBSP}kW",
        f"0,25{NBSP}kW",
    ]


def test_periods_are_named_in_the_fewest_words(french: ChartWords, midnight: Midnight) -> None:
    assert french.period(midnight(2026, 10, 1), midnight(2026, 11, 1)) == "octobre 2026"
    assert french.period(midnight(2026, 1, 1), midnight(2027, 1, 1)) == "2026"
    assert french.period(midnight(2024, 1, 1), midnight(2027, 1, 1)) == f"2024{NBSP}– 2026"
    assert french.period(midnight(2026, 10, 25), midnight(2026, 10, 26)) == "25 oct. 2026"


def test_a_hole_says_days_or_hours(english: ChartWords) -> None:
    def said(hours: float) -> str:
        return english.hole(Hole(0, int(hours * 3600), 0, 1))

    assert said(4) == f"4{NBSP}h without data"
    assert said(47).startswith("2 day")
    assert said(49).startswith("2 day")
    assert said(75).startswith("3 day")


def test_coverage_of_a_day_is_in_hours_and_of_a_month_in_days(english: ChartWords) -> None:
    assert english.coverage(17 * 3600, 86_400) == f"17{NBSP}h of 24"
    assert english.coverage(24 * 3600, 25 * 3600) == f"24{NBSP}h of 25"
    assert english.coverage(28 * 86_400, 31 * 86_400) == "28 of 31 days"


def test_the_second_passage_of_an_hour_is_told_from_the_first(english: ChartWords, midnight: Midnight) -> None:
    two = midnight(2026, 10, 25) + 2 * 3600
    assert "second" not in english.slot(Level.CURVE, two, two + 1800)
    assert english.slot(Level.CURVE, two + 3600, two + 5400).endswith("second time")


def test_the_first_passage_of_an_hour_ends_when_its_clock_would_have_gone_on(
    english: ChartWords, midnight: Midnight
) -> None:
    two = midnight(2026, 10, 25) + 2 * 3600
    assert english.slot(Level.CURVE, two + 1800, two + 3600).endswith(f"02:30{NBSP}–{NBSP}03:00")
    assert english.slot(Level.CURVE, two, two + 3600).endswith(f"02:00{NBSP}–{NBSP}03:00")


def test_a_cell_of_the_heat_map_says_what_is_odd_about_it(english: ChartWords) -> None:
    march, october = date(2026, 3, 29).toordinal(), date(2026, 10, 25).toordinal()
    assert "No such hour" in english.cell_tooltip(march, 4, float("nan"), 82_800)[1]
    assert english.cell_tooltip(march, 6, float("nan"), 82_800)[1] == "No data"
    assert "both passages" in english.cell_tooltip(october, 4, 900.0, 90_000)[2]
    assert english.cell_tooltip(october, 12, 900.0, 90_000)[1] == f"900{NBSP}W, 0.45{NBSP}kWh"


def test_the_summary_says_how_much_the_highest_and_what_is_missing(
    english: ChartWords, scale: CalendarScale, midnight: Midnight
) -> None:
    history = made_history(date(2026, 9, 1), 80, holes=[(midnight(2026, 10, 14), midnight(2026, 10, 16) + 7 * 3600)])
    picture = draw_picture(history, scale, midnight(2026, 10, 1), midnight(2026, 11, 1), ghost=False)
    first = date(2026, 10, 1).toordinal()
    said = english.summary(picture, totals(history, first, first + 30))
    assert said.startswith("October 2026: ")
    assert "kWh, highest " in said
    assert "1 day(s) measured in part" in said
    assert "2 day(s) without data" in said


def test_the_summary_says_what_is_set_aside_and_why(
    english: ChartWords, scale: CalendarScale, midnight: Midnight
) -> None:
    home = without(made_history(date(2026, 9, 1), 80), date(2026, 9, 30), date(2026, 10, 2))
    home = without(home, date(2026, 10, 9), reason=Reason.WRONG_UNIT)
    start, end = midnight(2026, 10, 1), midnight(2026, 11, 1)
    known = totals(home, date(2026, 10, 1).toordinal(), date(2026, 10, 31).toordinal())
    said = english.summary(draw_picture(home, scale, start, end, ghost=False), known)
    assert said.endswith("2 day(s) set aside: implausible values, 1 day(s) set aside: wrong unit.")
    assert "without data" not in said


def test_tooltips_of_days_that_are_set_aside_say_so(
    english: ChartWords, scale: CalendarScale, midnight: Midnight
) -> None:
    home = without(made_history(date(2026, 9, 1), 80), date(2026, 10, 1), date(2026, 10, 2))
    picture = draw_picture(home, scale, midnight(2026, 10, 1), midnight(2026, 11, 1), ghost=False)
    assert english.tooltip(picture, 0)[1:] == ["1 day(s) set aside: implausible values"]
    day = date(2026, 10, 2).toordinal()
    cell = english.cell_tooltip(day, 4, float("nan"), 86_400, picture.aside_in(day, day))
    assert cell[1] == "1 day(s) set aside: implausible values"
    year = draw_picture(home, scale, midnight(2026, 1, 1), midnight(2027, 1, 1), ghost=False)
    assert english.tooltip(year, 1)[2:] == ["measured: 29 of 31 days", "2 day(s) set aside: implausible values"]


def test_the_summary_of_nothing_says_so(english: ChartWords, scale: CalendarScale, midnight: Midnight) -> None:
    history = made_history(date(2026, 1, 1), 3)
    picture = draw_picture(history, scale, midnight(2030, 1, 1), midnight(2031, 1, 1), ghost=False)
    first = date(2030, 1, 1).toordinal()
    assert english.summary(picture, totals(history, first, first + 364)) == "2030: no data."
