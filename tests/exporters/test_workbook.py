"""The workbook as openpyxl reads it: real dates and numbers, texts that are no formulas."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

from openpyxl import load_workbook

from persienne.exporters.workbook import Sheet, write

ROWS = [
    (datetime(2024, 10, 27, 2, 30), date(2024, 2, 29), 1.5, 12_345_678_901, "=HYPERLINK(1)", None),  # noqa: DTZ001
    (None, None, -2, 0, "<&>'\"\x00\ud800\uffff é 🔥\ue000", "+1"),
]


def test_cells_come_back_as_what_they_are() -> None:
    made = write([Sheet("Consommation", list("abcdef"), [10] * 6, ROWS)])
    sheet = load_workbook(io.BytesIO(made))["Consommation"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found[0] == list("abcdef")
    assert found[1] == [
        datetime(2024, 10, 27, 2, 30),  # noqa: DTZ001 - a sheet knows no zone
        datetime(2024, 2, 29),  # noqa: DTZ001
        1.5,
        12_345_678_901,
        "=HYPERLINK(1)",
        None,
    ]
    assert found[2] == [None, None, -2, 0, "<&>'\" é 🔥\ue000", "+1"]
    assert [cell.data_type for cell in sheet[2]][:5] == ["d", "d", "n", "n", "s"]
    assert sheet.freeze_panes == "A2"


def test_names_of_sheets_are_short_single_and_without_forbidden_signs() -> None:
    made = write([Sheet(name, ["x"], [5], []) for name in ("a/b", "A b", "", "x" * 40, "x" * 50)])
    assert load_workbook(io.BytesIO(made)).sheetnames == ["a b", "A b 2", "-", "x" * 31, "x" * 27 + " 2"]


def test_a_workbook_has_no_properties_of_who_wrote_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write([Sheet("a", ["x"], [5], [(1,)])]))) as book:
        assert not [name for name in book.namelist() if name.startswith("docProps")]


def test_the_same_content_gives_the_same_bytes() -> None:
    sheet = Sheet("a", ["x"], [5], [(1,)])
    assert write([sheet]) == write([sheet])
