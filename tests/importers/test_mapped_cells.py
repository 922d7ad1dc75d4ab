"""Bills and months of tables that no format knows: periods of several days, and never the energy of a single one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Kind
from persienne.importers import mapped_table
from persienne.importers.cells import Cell, Written
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job, ParsedFile, Reason
from persienne.importers.mapped_cells import Dates, bare, clock_range, number
from persienne.importers.mapping import (
    DAY,
    MONTH,
    READINGS,
    SPAN,
    DateOrder,
    Doubt,
    Mapping,
    Measure,
    Proposal,
    Stamp,
    mapping_from,
)
from persienne.importers.proposals import look_at
from persienne.importers.stamps import clock_seconds

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
    assert clock_seconds(text) == seconds


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


JOB = Job("bills.csv")
LOCAL = local_days()


def proposed(text: str) -> Proposal:
    look = look_at([CsvSheet(text, JOB)])
    assert look is not None
    return look.proposals[0]


def read(text: str, mapping: Mapping) -> ParsedFile:
    return mapped_table.read([CsvSheet(text, JOB)], mapping, JOB)


def periods(parsed: ParsedFile) -> list[tuple[str, str, int]]:
    """First day, last day and kWh of each interval."""
    found = []
    for block in parsed.blocks:
        for start, length, value in zip(block.starts, block.durations, block.values, strict=True):
            days = LOCAL.day(int(start)), LOCAL.day(int(start + length) - 1)
            assert LOCAL.midnight(days[0]) == start
            assert LOCAL.midnight(days[1] + 1) == start + length
            found.append((*(date.fromordinal(day).isoformat() for day in days), int(value) // 3_600_000))
    return found


JANUARY, FEBRUARY = ("2025-01-01", "2025-01-31", 310), ("2025-02-01", "2025-02-28", 280)
INCLUSIVE = ("01/01/2025;31/01/2025;310", "01/02/2025;28/02/2025;280")
SHARED = ("01/01/2025;01/02/2025;310", "01/02/2025;01/03/2025;280")


def bills(*lines: str, title: str = "Du;Au;kWh") -> str:
    return "\n".join([title, *lines]) + "\n"


@pytest.mark.parametrize("title", ["Du;Au;kWh", "Début;Fin;kWh", "Date de début;Date de fin;kWh", "A;B;kWh"])
def test_two_columns_of_dates_are_proposed_as_the_first_and_the_last_days_of_periods(title: str) -> None:
    text = bills(*INCLUSIVE, title=title)
    found = proposed(text)
    assert found.doubts == ()
    assert (found.mapping.date, found.mapping.end, found.mapping.step) == (0, 1, SPAN)
    assert periods(read(text, found.mapping)) == [JANUARY, FEBRUARY]
    assert mapping_from(found.mapping.to_dict()) == found.mapping


def test_a_period_may_end_on_the_day_on_which_the_next_one_begins() -> None:
    text = bills(*SHARED)
    found = proposed(text)
    assert (found.doubts, found.mapping.stamp) == ((Doubt.ORDER,), Stamp.END)
    assert periods(read(text, found.mapping)) == [JANUARY, FEBRUARY]
    days = periods(read(text, replace(found.mapping, order=DateOrder.MONTH_FIRST)))
    assert days == [("2025-01-01", "2025-01-01", 310), ("2025-01-02", "2025-01-02", 280)]


@pytest.mark.parametrize("columns", [("31/01/2025", "01/01/2025"), ("28/02/2025", "01/02/2025")])
def test_the_column_of_the_last_days_may_stand_first(columns: tuple[str, str]) -> None:
    text = bills(";".join([*columns, "300"]), title="Au;Du;kWh")
    found = proposed(text)
    assert (found.mapping.date, found.mapping.end) == (1, 0)
    assert found.doubts == (Doubt.STAMP,)


def test_one_bill_is_asked_whether_its_last_day_is_in_it() -> None:
    text = bills("12/01/2025;13/03/2025;610")
    found = proposed(text)
    assert found.doubts == (Doubt.STAMP,)
    assert periods(read(text, found.mapping)) == [("2025-01-12", "2025-03-13", 610)]
    closing = replace(found.mapping, stamp=Stamp.END)
    assert periods(read(text, closing)) == [("2025-01-12", "2025-03-12", 610)]


def test_two_dates_that_nothing_joins_are_asked_about() -> None:
    text = bills("12/01/2025;13/02/2025;100", "15/05/2025;30/05/2025;200", title="A;B;kWh")
    assert proposed(text).doubts == (Doubt.STAMP, Doubt.STEP)


@pytest.mark.parametrize(
    "row",
    [
        "2025-01-01 00:00;2025-01-31 23:59:59;310",
        "2025-01-01T00:00:00+01:00;2025-01-31T23:59:59+01:00;310",
        "2024-12-31T23:00:00Z;2025-01-31T22:59:00Z;310",
    ],
)
def test_midnights_and_last_minutes_are_whole_days(row: str) -> None:
    text = bills(row)
    assert periods(read(text, proposed(text).mapping)) == [JANUARY]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ("2025-03-01;never;1", "never"),
        ("2025-03-01;2025-02-01;1", "2025-02-01"),
        ("2025-03-01 10:00;2025-04-01;1", "2025-03-01 10:00"),
        ("2025-03-01;2025-03-31 noon;1", "2025-03-31 noon"),
    ],
)
def test_a_row_that_names_no_whole_days_is_refused_by_the_cell_that_does_not(row: str, cell: str) -> None:
    mapping = Mapping(("du", "au", "kwh"), 0, (2,), Measure.KWH, step=SPAN, end=1, order=DateOrder.YEAR_FIRST)
    parsed = read(bills(row), mapping)
    assert (parsed.blocks, [line.reason for line in parsed.refused]) == ((), [Reason.BAD_STAMP])
    assert parsed.odd_cell is not None
    assert parsed.odd_cell.seen == cell


@pytest.mark.parametrize("step", [DAY, SPAN])
def test_the_energy_of_a_bill_is_never_that_of_its_first_day(step: int) -> None:
    rows = ("12/01/2025;100", "15/03/2025;200")
    mapping = Mapping(("date", "kwh"), 0, (1,), Measure.KWH, step=step)
    parsed = read(bills(*rows, title="Date;kWh"), mapping)
    assert (parsed.blocks, {line.reason for line in parsed.refused}) == ((), {Reason.NO_STEP})


@pytest.mark.parametrize("step", [0, DAY, 3600])
def test_periods_that_are_said_to_be_something_else_are_refused_for_their_length(step: int) -> None:
    mapping = Mapping(("du", "au", "kwh"), 0, (2,), Measure.KWH, step=step, end=1)
    parsed = read(bills(*INCLUSIVE), mapping)
    assert (parsed.blocks, {line.reason for line in parsed.refused}) == ((), {Reason.NO_STEP})
    assert parsed.odd_cell is None


YEARS = [f"01/{month:02}/{year};{100 + month}" for year in (2024, 2025) for month in range(1, 13)]


def test_months_by_their_first_day_are_months_and_which_one_is_asked() -> None:
    text = bills(*YEARS, title="Date;kWh")
    found = proposed(text)
    assert found.doubts == (Doubt.STAMP,)
    assert found.mapping.step == MONTH
    told = periods(read(text, found.mapping))
    assert (len(told), told[1], told[-1]) == (
        24,
        ("2024-02-01", "2024-02-29", 102),
        ("2025-12-01", "2025-12-31", 112),
    )
    before = periods(read(text, replace(found.mapping, stamp=Stamp.END)))
    assert before[0] == ("2023-12-01", "2023-12-31", 101)
    assert read(text, found.mapping).partial[0].start == LOCAL.midnight(date(2024, 1, 1).toordinal())


@pytest.mark.parametrize(
    ("title", "rows"),
    [("Mois;kWh", YEARS), ("Date;kWh", ["31/01/2025;310", "28/02/2025;280"])],
)
def test_a_title_or_the_last_days_tell_which_month(title: str, rows: list[str]) -> None:
    text = bills(*rows, title=title)
    assert proposed(text).doubts == ()
    assert len(periods(read(text, proposed(text).mapping))) == len(rows)


def test_one_first_of_a_month_is_a_day_or_a_month_and_is_asked() -> None:
    text = bills("31/01/2025;310", title="Date;kWh")
    found = proposed(text)
    assert Doubt.STEP in found.doubts
    assert periods(read(text, replace(found.mapping, step=MONTH))) == [JANUARY]


def test_readings_now_and_then_are_no_months() -> None:
    mapping = Mapping(("date", "kwh"), 0, (1,), Measure.KWH, step=MONTH)
    parsed = read(bills("12/01/2025;100", "12/02/2025;200", title="Date;kWh"), mapping)
    assert [line.reason for line in parsed.refused] == [Reason.NO_STEP, Reason.NO_STEP]


def test_what_a_bill_counted_is_no_index() -> None:
    rows = [f"01/{month:02}/2025;15/{month:02}/2025;{1000 + month}" for month in range(1, 13)]
    found = proposed(bills(*rows))
    assert found.mapping.measure is Measure.KWH
    assert Doubt.MEASURE in found.doubts


READ = ("12/03/2025;310", "14/04/2025;280", "11/05/2025;200")


@pytest.mark.parametrize("time", ["", " 00:00:00"])
def test_dates_a_month_apart_are_proposed_as_readings_and_which_end_a_date_is_is_asked(time: str) -> None:
    text = bills(*(line.replace(";", f"{time};") for line in READ), title="Date;Consommation (kWh)")
    found = proposed(text)
    assert (found.mapping.step, found.mapping.stamp, found.doubts) == (READINGS, Stamp.END, (Doubt.STAMP,))
    parsed = read(text, found.mapping)
    assert periods(parsed) == [("2025-03-12", "2025-04-13", 280), ("2025-04-14", "2025-05-10", 200)]
    assert [(line.line, line.reason) for line in parsed.refused] == [(2, Reason.NO_STEP)]
    begins = read(text, replace(found.mapping, stamp=Stamp.START))
    assert periods(begins) == [("2025-03-12", "2025-04-13", 310), ("2025-04-14", "2025-05-10", 280)]
    assert [line.line for line in begins.refused] == [4]


def test_a_title_tells_which_end_of_its_row_a_reading_is() -> None:
    found = proposed(bills(*READ, title="Fin de période;Consommation (kWh)"))
    assert (found.mapping.step, found.mapping.stamp, found.doubts) == (READINGS, Stamp.END, ())


def test_readings_of_every_week_are_no_days() -> None:
    found = proposed(bills(*(f"{day:02}/01/2025;{50 + day % 4}" for day in (1, 8, 15, 22)), title="Date;kWh"))
    assert (found.mapping.step, found.doubts) == (READINGS, (Doubt.STAMP,))


def test_an_index_read_now_and_then_is_an_index_of_those_days() -> None:
    found = proposed(bills("12/03/2025;10310", "14/04/2025;10590", "11/05/2025;10790", title="Date;Index (kWh)"))
    assert found.mapping.measure is Measure.INDEX_KWH
    blocks = read(bills(*READ, title="Date;Index (kWh)"), found.mapping).blocks
    assert [block.register.kind for block in blocks] == [Kind.INDEX]


def test_more_days_than_a_period_has_are_no_row_s() -> None:
    mapping = Mapping(("date", "kwh"), 0, (1,), Measure.KWH, step=READINGS, stamp=Stamp.END)
    parsed = read(bills("01/01/2020;1", "05/01/2025;2", "11/02/2025;3", title="Date;kWh"), mapping)
    assert periods(parsed) == [("2025-01-05", "2025-02-10", 3)]
    assert len(parsed.refused) == 2
