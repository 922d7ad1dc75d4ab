from __future__ import annotations

import pytest

from persienne.base.reading import Meter
from persienne.importers.cells import (
    Cell,
    Written,
    has_digit,
    is_absent,
    label_unit,
    meter_of,
    plain,
    point_in_name,
    text_of,
    whole_unit,
    written,
    written_point,
)


def test_a_plain_label_has_no_case_accent_or_hard_space() -> None:
    assert plain("  Date du\u00a0télé-relevé ") == "date du tele-releve"


@pytest.mark.for_each("cell", ["2,31282E+13", "1429xxxxxxxxxx", "", None, "123", 2.31282e13 + 0.5])
def test_a_damaged_meter_number_is_unknown(cell: Cell) -> None:
    assert meter_of(cell) == Meter(None)


@pytest.mark.parametrize("cell", ["99999999999901", 99999999999901.0, 99999999999901, " 9999999999 9901 "])
def test_a_meter_number_has_fourteen_digits(cell: Cell) -> None:
    assert meter_of(cell) == Meter("99999999999901")


@pytest.mark.for_each("cell", [None, "", " ", "NA", "na", "-", "null", "NaN"])
def test_absent_values(cell: Cell) -> None:
    assert is_absent(cell)


@pytest.mark.for_each(
    ("cell", "number"),
    [
        ("0,62", Written(62, 2)),
        ("1.050", Written(1050, 3)),
        ("1 234,5", Written(12345, 1)),
        ("1\u202f234", Written(1234, 0)),
        (0.62, Written(62, 2)),
        (12.0, Written(12, 0)),
        ("-3", Written(-3, 0)),
        ("1.234,5", None),
        ("1e5", None),
        ("", None),
        (None, None),
        ("NA", None),
    ],
)
def test_numbers_keep_their_decimals(cell: Cell, number: Written | None) -> None:
    assert written(cell) == number


def test_a_number_is_scaled_exactly() -> None:
    assert Written(984, 3).times(1000 * 1800) == 984 * 1800
    assert Written(5, 1).times(1) == 1  # half up


def test_text_of_a_whole_float_has_no_point() -> None:
    assert text_of(12.0) == "12"


@pytest.mark.parametrize(
    ("cell", "digits"),
    [("1 284", 1284), ("1\u00a0284", 1284), ("1\u202f284", 1284), ("12 345 678", 12_345_678), ("252,0", 2520)],
)
def test_thousands_may_be_set_apart_by_any_blank(cell: str, digits: int) -> None:
    number = written(cell)
    assert number is not None
    assert number.digits == digits


@pytest.mark.parametrize("cell", ["1 28", "12 3456", "1  284", "1284 000", "252 ,0"])
def test_a_blank_elsewhere_is_no_number(cell: str) -> None:
    assert written(cell) is None


@pytest.mark.parametrize("cell", ["1.284", "1,284", "999.000"])
def test_three_decimals_of_a_whole_unit_may_be_thousands_and_are_not_guessed(cell: str) -> None:
    assert whole_unit(cell) is None


@pytest.mark.parametrize(("cell", "watts"), [("252,0", 252), ("0.284", 0), ("1284.000", 1284), ("252", 252)])
def test_other_decimals_of_a_whole_unit_are_read(cell: str, watts: int) -> None:
    number = whole_unit(cell)
    assert number is not None
    assert number.times(1) == watts


@pytest.mark.for_each(
    ("cell", "kept"),
    [
        ("2,31282E+13", "2,31282E+13"),
        ("1429xxxxxxxxxx", "1429xxxxxxxxxx"),
        (" 9999999999990 ", "9999999999990"),
        (23_128_200_000_000.0, "23128200000000"),
        ("99999999999901", ""),
        ('="99999999999901"', ""),
        ("", ""),
        (None, ""),
        ("-", ""),
        ("NA", ""),
        ("x" * 60, "x" * 40),
    ],
)
def test_what_stands_in_place_of_a_meter_number_is_kept(cell: Cell, kept: str) -> None:
    assert written_point(cell) == kept


@pytest.mark.for_each(
    ("name", "point"),
    [
        ("Enedis_Conso_Heure_20230809-20240725_99999999999901.csv", "99999999999901"),
        ("99999999999904_Export_courbe.xlsx", "99999999999904"),
        ("ENEDIS_R63_P_CdC_00001_20250313093019.csv", None),
        ("99999999999901_99999999999902.csv", None),
        ("999999999999011.csv", None),
        ("conso.csv", None),
    ],
)
def test_a_file_s_name_may_hint_at_its_meter(name: str, point: str | None) -> None:
    assert point_in_name(name) == point


@pytest.mark.for_each(
    ("label", "unit"),
    [("Valeur (en kW)", "kw"), ("Valeur (en kWh)", "kwh"), ("W", "w"), ("Wh", "wh"), ("kWh", "kwh"), ("Valeur", "")],
)
def test_a_title_tells_the_unit_of_its_values(label: str, unit: str) -> None:
    assert label_unit(label) == unit


@pytest.mark.parametrize(("cell", "found"), [(None, False), ("", False), ("Total", False), ("R2", True), (0, True)])
def test_whether_a_digit_stands_in_a_cell(cell: str | int | None, found: bool) -> None:
    assert has_digit(cell) is found
