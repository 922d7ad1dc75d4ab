from __future__ import annotations

import pytest

from persienne.importers.cells import Cell, Written
from persienne.importers.mapped_cells import Dates, bare, clock, clock_range, number
from persienne.importers.mapping import DateOrder

NOV_3 = 20_395
"""2025-11-03, as days since 1970."""


@pytest.mark.for_each(
    ("text", "seconds"),
    [
        ("00:00", 0),
        ("0:30", 1800),
        ("23:59:59", 86_399),
        ("24:00", 86_400),
        ("24:30", None),
        ("12:00 AM", 0),
        ("12:30 am", 1800),
        ("12:00 PM", 43_200),
        ("1:30 PM", 48_600),
        ("1 p.m.", 46_800),
        ("13:00 PM", None),
        ("0:10 AM", None),
        ("8h", 28_800),
        ("8h30", 30_600),
        ("7", None),
        ("10:61", None),
        ("10:00:61", None),
        ("10:00:00.999", 36_001),
        ("noon", None),
    ],
)
def test_times_of_day_are_read(text: str, seconds: int | None) -> None:
    assert clock(text) == seconds


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("00:00-01:00", (0, 3600)),
        ("23:00 - 00:00", (82_800, 86_400)),
        ("8h à 9h", (28_800, 32_400)),
        ("00:00", None),
        ("a-b", None),
    ],
)
def test_spans_of_a_day_are_read(text: str, span: tuple[int, int] | None) -> None:
    assert clock_range(text) == span


@pytest.mark.for_each(
    ("text", "order", "shown"),
    [
        ("03/11/2025", DateOrder.DAY_FIRST, (NOV_3, "")),
        ("11/03/2025", DateOrder.MONTH_FIRST, (NOV_3, "")),
        ("11/3/25 1:30 PM", DateOrder.MONTH_FIRST, (NOV_3, "1:30 PM")),
        ("03.11.2025, 10:00", DateOrder.DAY_FIRST, (NOV_3, "10:00")),
        ("2025-11-03T00:30", DateOrder.DAY_FIRST, (NOV_3, "00:30")),
        ("2025/11/3", DateOrder.YEAR_FIRST, (NOV_3, "")),
        ("20251103", DateOrder.DAY_FIRST, (NOV_3, "")),
        ("31/11/2025", DateOrder.DAY_FIRST, None),
        ("03/11/1025", DateOrder.DAY_FIRST, None),
        ("03/11/202", DateOrder.DAY_FIRST, None),
        ("12:30", DateOrder.DAY_FIRST, None),
    ],
)
def test_dates_are_read_in_their_order(text: str, order: DateOrder, shown: tuple[int, str] | None) -> None:
    assert Dates(order).shown(text) == shown


def test_instants_are_read_with_an_offset_or_as_a_count_of_seconds() -> None:
    dates = Dates(DateOrder.YEAR_FIRST)
    assert dates.instant("2025-11-03T01:00:00+01:00") == NOV_3 * 86_400
    assert dates.instant("1762128000") == dates.instant("1762128000000") == 1_762_128_000
    assert dates.instant("2025-11-03 01:00:00") is None


@pytest.mark.for_each(
    ("cell", "decimal", "unit", "read"),
    [
        ("1,5", ",", "", Written(15, 1)),
        ("1.284,5", ",", "", Written(12_845, 1)),
        ("1,284.5", ".", "", Written(12_845, 1)),
        ("1 284", ".", "", Written(1284, 0)),
        ("1'284,25", ",", "", Written(128_425, 2)),
        ("-0.5", ".", "", Written(-5, 1)),
        ("0.123 kWh", ".", "kwh", Written(123, 3)),
        ("0.123 kWh", ".", "wh", None),
        ("1.5", ",", "", None),
        ("12,34,5", ".", "", None),
        ("", ".", "", None),
        (1.5, ",", "", Written(15, 1)),
        (3, ",", "", Written(3, 0)),
        (1e-5, ",", "", Written(1, 5)),
    ],
)
def test_numbers_are_read_with_their_mark(cell: Cell, decimal: str, unit: str, read: Written | None) -> None:
    assert number(cell, decimal, unit) == read


def test_what_a_spreadsheet_is_to_take_for_text_is_bare() -> None:
    assert (bare('="541448"'), bare(None), bare(" a ")) == ("541448", "", "a")
