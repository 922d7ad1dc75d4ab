from __future__ import annotations

import pytest

from persienne.base.reading import Meter
from persienne.importers.cells import Cell, Written, is_absent, meter_of, plain, text_of, written


def test_a_plain_label_has_no_case_accent_or_hard_space() -> None:
    assert plain("  Date du\u00a0télé-relevé ") == "date du tele-releve"


@pytest.mark.parametrize("cell", ["2,31282E+13", "1429xxxxxxxxxx", "", None, "123", 2.31282e13 + 0.5])
def test_a_damaged_meter_number_is_unknown(cell: Cell) -> None:
    assert meter_of(cell) == Meter(None)


@pytest.mark.parametrize("cell", ["99999999999901", 99999999999901.0, 99999999999901, " 9999999999 9901 "])
def test_a_meter_number_has_fourteen_digits(cell: Cell) -> None:
    assert meter_of(cell) == Meter("99999999999901")


@pytest.mark.parametrize("cell", [None, "", " ", "NA", "na", "-", "null", "NaN"])
def test_absent_values(cell: Cell) -> None:
    assert is_absent(cell)


@pytest.mark.parametrize(
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
