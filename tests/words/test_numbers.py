from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from persienne.base.reading import JOULES_PER_KWH
from persienne.words.numbers import Figures, unbroken

NO_BREAK = "\u00a0"
FR, EN = (Figures(french=french) for french in (True, False))


def wall(*parts: int) -> datetime:
    """A wall clock."""
    return datetime(*parts)  # type: ignore[arg-type,misc] # noqa: DTZ001 - it has no zone


def spaced(text: object) -> str:
    """``text`` with its no-break spaces as plain ones, to be read in a test."""
    return str(text).replace(NO_BREAK, " ")


def test_a_unit_never_leaves_its_figure() -> None:
    assert str(FR.energy(JOULES_PER_KWH)) == f"1,00{NO_BREAK}kWh"


@pytest.mark.for_each(
    ("kwh", "french", "english"),
    [
        (0, "0 kWh", "0 kWh"),
        (1.456, "1,46 kWh", "1.46 kWh"),
        (9.999, "10,0 kWh", "10.0 kWh"),
        (25.84, "25,8 kWh", "25.8 kWh"),
        (99.96, "100 kWh", "100 kWh"),
        (773.2, "773 kWh", "773 kWh"),
        (12_345, "12\u202f345 kWh", "12,345 kWh"),
        (-3.5, "\u22123,50 kWh", "\u22123.50 kWh"),
    ],
)
def test_energy_keeps_about_three_figures(kwh: float, french: str, english: str) -> None:
    joules = round(kwh * JOULES_PER_KWH)
    assert [spaced(numbers.energy(joules)) for numbers in (FR, EN)] == [french, english]


def test_decimals_can_be_fixed_for_a_column() -> None:
    assert spaced(FR.energy(773 * JOULES_PER_KWH, 1)) == "773,0 kWh"


@pytest.mark.parametrize(
    ("watts", "text"), [(410, "410 W"), (999.4, "999 W"), (999.6, "1,0 kW"), (6_480, "6,5 kW"), (0, "0 W")]
)
def test_power_changes_unit_at_one_kilowatt(watts: float, text: str) -> None:
    assert spaced(FR.power(watts)) == text


def test_a_scale_keeps_kilowatts() -> None:
    assert spaced(FR.kilowatts(210)) == "0,2 kW"


def test_figure_and_unit_come_apart_for_large_type() -> None:
    assert FR.energy(25_800_000 * 36 // 10) == ("25,8", "kWh")


@pytest.mark.parametrize(
    ("share", "signed", "french", "english"),
    [
        (0.02, True, "+2\u202f%", "+2%"),
        (-0.12, True, "\u221212\u202f%", "\u221212%"),
        (0.6, False, "60\u202f%", "60%"),
        (-0.001, True, "0\u202f%", "0%"),
    ],
)
def test_percent_has_a_true_minus_and_no_minus_zero(share: float, signed: bool, french: str, english: str) -> None:
    assert [numbers.percent(share, signed=signed) for numbers in (FR, EN)] == [french, english]


@pytest.mark.for_each(
    ("count", "french", "english"),
    [
        (0, "0 o", "0 bytes"),
        (1, "1 o", "1 byte"),
        (512, "512 o", "512 bytes"),
        (24_000, "24 ko", "24 kB"),
        (999_950, "1,0 Mo", "1.0 MB"),
        (3_200_000, "3,2 Mo", "3.2 MB"),
        (123_000_000, "123 Mo", "123 MB"),
    ],
)
def test_sizes_are_decimal(count: int, french: str, english: str) -> None:
    assert [spaced(numbers.size(count)) for numbers in (FR, EN)] == [french, english]


@pytest.mark.for_each(
    ("seconds", "text"),
    [
        (45, "45 s"),
        (59, "59 s"),
        (720, "12 min"),
        (3_599, "1 h"),
        (5_400, "1 h 30"),
        (7_500, "2 h 05"),
        (360_000, "4 j 4 h"),
    ],
)
def test_a_duration_has_two_units_at_most(seconds: int, text: str) -> None:
    assert spaced(FR.duration(seconds)) == text


def test_the_first_of_a_month_is_premier() -> None:
    first = date(2026, 10, 1)
    assert FR.weekday(first) == "jeu. 1er oct."
    assert FR.day(first) == "1er oct. 2026"
    assert FR.long_day(date(2026, 12, 1)) == "mardi 1er décembre 2026"
    assert FR.weekday(date(2026, 10, 5)) == "lun. 5 oct."
    assert EN.weekday(first) == "Thu 1 Oct"


def test_dates_in_full() -> None:
    day = date(2026, 11, 24)
    assert FR.long_day(day) == "mardi 24 novembre 2026"
    assert EN.long_day(day) == "Tuesday 24 November 2026"
    assert FR.month(day) == "novembre 2026"
    assert FR.capital(FR.month(day)) == "Novembre 2026"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 11, 9), date(2026, 11, 15), "9 – 15 nov. 2026"),
        (date(2026, 10, 1), date(2026, 11, 23), "1er oct. – 23 nov. 2026"),
        (date(2025, 10, 1), date(2026, 11, 23), "1er oct. 2025 – 23 nov. 2026"),
        (date(2026, 11, 9), date(2026, 11, 9), "9 nov. 2026"),
    ],
)
def test_a_span_says_nothing_twice(first: date, last: date, text: str) -> None:
    assert spaced(FR.span(first, last)) == text


@pytest.mark.parametrize(
    ("first", "last", "french", "english"),
    [
        (date(2026, 11, 3), date(2026, 11, 9), "du 3 au 9 novembre 2026", "from 3 to 9 November 2026"),
        (
            date(2026, 10, 30),
            date(2026, 11, 1),
            "du 30 octobre au 1er novembre 2026",
            "from 30 October to 1 November 2026",
        ),
        (
            date(2025, 12, 1),
            date(2026, 1, 3),
            "du 1er décembre 2025 au 3 janvier 2026",
            "from 1 December 2025 to 3 January 2026",
        ),
        (date(2026, 11, 3), date(2026, 11, 3), "du 3 novembre 2026", "of 3 November 2026"),
    ],
)
def test_whole_days_after_a_noun_are_in_full(first: date, last: date, french: str, english: str) -> None:
    assert FR.of_days(first, last) == french
    assert EN.of_days(first, last) == english


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        (
            wall(2026, 11, 2, 23),
            wall(2026, 11, 3, 8, 30),
            "entre le 2 nov. 23 h et le 3 nov. 8 h 30",
            "between 2 Nov 23:00 and 3 Nov 08:30",
        ),
        (
            wall(2026, 11, 2, 12),
            wall(2026, 11, 2, 14),
            "le 2 nov. entre 12 h et 14 h",
            "on 2 Nov between 12:00 and 14:00",
        ),
        (
            wall(2026, 11, 2, 23),
            wall(2026, 11, 3),
            "le 2 nov. entre 23 h et 24 h",
            "on 2 Nov between 23:00 and 24:00",
        ),
        (wall(2026, 11, 2), wall(2026, 11, 5), "du 2 au 4 nov.", "from 2 to 4 Nov"),
        (
            wall(2026, 12, 31, 23),
            wall(2027, 1, 1, 8),
            "entre le 31 déc. 2026 23 h et le 1er janv. 2027 8 h",
            "between 31 Dec 2026 23:00 and 1 Jan 2027 08:00",
        ),
    ],
)
def test_a_stretch_says_its_two_ends(start: datetime, end: datetime, french: str, english: str) -> None:
    assert [spaced(numbers.between(start, end)) for numbers in (FR, EN)] == [french, english]


def test_a_stretch_breaks_no_line_inside_a_date_or_an_hour() -> None:
    said = FR.between(wall(2026, 11, 2, 23), wall(2026, 11, 3, 8, 30))
    assert [spaced(part) for part in said.split(" ")] == ["entre", "le", "2 nov. 23 h", "et", "le", "3 nov. 8 h 30"]


def test_a_stretch_between_two_days_names_no_instant() -> None:
    span = wall(2026, 11, 2), wall(2026, 11, 4)
    assert spaced(FR.between(*span, exact=False)) == "entre le 2 et le 3 nov."
    assert spaced(EN.between(*span, exact=False, year=True)) == "between 2 and 3 Nov 2026"
    over = wall(2026, 10, 31), wall(2026, 11, 2)
    assert spaced(FR.between(*over, exact=False)) == "entre le 31 oct. et le 1er nov."


def test_from_one_instant_to_another() -> None:
    span = wall(2026, 11, 2, 23), wall(2026, 11, 3, 8, 30)
    assert spaced(FR.from_to(*span)) == "du 2 nov. 23 h au 3 nov. 8 h 30"
    assert spaced(EN.from_to(*span)) == "from 2 Nov 23:00 to 3 Nov 08:30"
    assert spaced(FR.from_to(wall(2026, 11, 2, 12), wall(2026, 11, 2, 14))) == "le 2 nov. de 12 h à 14 h"


@pytest.mark.parametrize(
    ("hour", "minute", "french", "english"),
    [(0, 0, "0 h", "00:00"), (19, 30, "19 h 30", "19:30"), (7, 5, "7 h 05", "07:05"), (24, 0, "24 h", "24:00")],
)
def test_a_clock_reads_as_it_is_said(hour: int, minute: int, french: str, english: str) -> None:
    assert [spaced(numbers.clock(hour, minute)) for numbers in (FR, EN)] == [french, english]


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        (22 * 60 + 30, 6 * 60 + 30, "22_h_30_–_6_h_30", "22:30_–_06:30"),
        (0, 7 * 60, "0_h_–_7_h", "00:00_–_07:00"),
        (23 * 60 + 30, 24 * 60, "23_h_30_–_24_h", "23:30_–_24:00"),
    ],
)
def test_a_stretch_of_hours_has_no_space_at_which_a_line_may_end(
    start: int, end: int, french: str, english: str
) -> None:
    said = [numbers.stretch(start, end) for numbers in (FR, EN)]
    assert said == [text.replace("_", "\u00a0") for text in (french, english)]


def test_a_half_hour_that_ends_the_day_ends_at_24() -> None:
    text = FR.hours(datetime(2026, 10, 23, 23, 30), datetime(2026, 10, 24))  # noqa: DTZ001 - a wall clock
    assert spaced(text) == "23 h 30 – 24 h"


def test_a_moment_has_its_day_and_its_time() -> None:
    assert EN.instant(datetime(2026, 11, 23, 14, 12)) == "23 Nov 2026 at 14:12"  # noqa: DTZ001 - a wall clock


@pytest.mark.for_each(
    ("text", "kept"),
    [
        ("lu le 1er nov. 2026", "lu le 1er_nov. 2026"),
        ("29 Nov 2026, Monday 5 October", "29_Nov 2026, Monday 5_October"),
        ("6 sont hors de 207 à 253", "6_sont hors de 207_à 253"),
        ("et 1 trou", "et 1_trou"),
        ("(art. D. 322-16)", "(art._D._322-16)"),
        ("en 2026 seulement", "en 2026 seulement"),
        ("13 – 15 oct.", "13 – 15_oct."),
        ("comme 22 h 30 – 6 h 30, 12 h – 14 h", "comme 22_h_30_–|_6_h_30, 12_h_–|_14_h"),
        ("as 22:30 – 6:30, 12:00 – 14:00", "as 22:30_–|_6:30, 12:00_–|_14:00"),
        ("de 5,60 – 7,10 kVA", "de 5,60 – 7,10 kVA"),
        ("plein depuis 22 h – 6 jours", "plein depuis 22_h – 6_jours"),
    ],
)
def test_no_line_ends_within_a_date_an_hour_a_count_or_the_name_of_an_article(text: str, kept: str) -> None:
    assert unbroken(text) == kept.replace("_", "\u00a0").replace("|", "\N{WORD JOINER}")


def test_what_is_written_solid_stays_solid_after_its_dash() -> None:
    assert unbroken(FR.stretch(1350, 390)) == unbroken("22 h 30 – 6 h 30")


@pytest.mark.parametrize(
    ("amount", "french", "english"),
    [("0.25", "0,2500 €", "€0.2500"), ("0.1952", "0,1952 €", "€0.1952"), ("0.12345", "0,12345 €", "€0.12345")],
)
def test_the_price_of_a_kwh_has_four_decimals_or_those_of_its_source(amount: str, french: str, english: str) -> None:
    assert [spaced(numbers.price_of_kwh(Decimal(amount))) for numbers in (FR, EN)] == [french, english]
