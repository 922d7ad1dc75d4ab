"""Exports of DSMR-reader, made: two tariffs are one total, days, what is odd."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Made
from persienne.importers.formats import read_content
from persienne.importers.job import Job

if TYPE_CHECKING:
    from persienne.importers.parsed import ParsedFile

TITLES = (
    "Electricity 1 (Dutch Users: Low Tariff),Electricity 2 (Dutch Users: Normal Tariff),"
    "Electricity 1 Returned (Dutch Users: Low Tariff),Electricity 2 Returned (Dutch Users: Normal Tariff),Gas"
)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def read(*rows: str, title: str = "Hour Start") -> ParsedFile:
    return read_content("\n".join([f"{title},{TITLES}", *rows, ""]).encode(), Job("x.csv"))


def test_gas_that_is_not_read_is_named_and_none_is_where_none_was_counted() -> None:
    assert read("2025-12-01T00:00:00+01:00,0.196,0.1,0.5,0.25,0.032").left_out == ("Gas",)
    assert read("2025-12-01T00:00:00+01:00,0.196,0.1,0.5,0.25,0").left_out == ()
    assert read("2025-12-01T00:00:00+01:00,0.196,0.1,0.5,0.25,").left_out == ()


def test_the_tariffs_of_a_direction_make_its_total_and_gas_is_left_out() -> None:
    file = read("2025-12-01T00:00:00+01:00,0.196,0.1,0.5,0.25,0.032", "2025-12-01T01:00:00+01:00,0,0.3,0,0,1")
    taken, given = file.blocks
    assert (file.format, file.rows) == ("dsmr.reader.csv", 2)
    assert (taken.register.name, taken.starts.tolist()[0], taken.durations.tolist()) == (
        "EAST",
        utc("2025-11-30T23:00"),
        [3600, 3600],
    )
    assert (taken.values.tolist(), given.values.tolist()) == ([296 * 3600, 300 * 3600], [750 * 3600, 0])
    assert given.register.name == "EAIT"


def test_a_home_that_injects_nothing_gets_no_injection() -> None:
    assert [block.register.name for block in read("2025-12-01T00:00:00+01:00,1,0,0,0,0").blocks] == ["EAST"]


def test_october_s_hours_are_told_by_their_offset() -> None:
    file = read(*(f"2025-10-26T{at},1,0,0,0,0" for at in ("02:00:00+02:00", "02:00:00+01:00", "03:00:00+01:00")))
    assert (len(file.blocks[0]), file.holes, file.duplicates) == (3, (), 0)


@pytest.mark.parametrize("day", ["2025-10-26", "2025-10-26T00:00:00+02:00"])
def test_days_are_local_days(day: str) -> None:
    (block,) = read(f"{day},1,2,0,0,0", title="Day Start").blocks
    assert (block.source.made, block.starts.tolist(), block.durations.tolist()) == (
        Made.DAILY,
        [utc("2025-10-25T22:00")],
        [90_000],
    )
    assert block.values.tolist() == [3 * 3_600_000]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("hier,1,0,0,0,0", "bad_stamp"),
        ("2025-12-01T01:01:00+01:00,1,0,0,0,0", "off_grid"),
        ("2025-12-01T01:00:00+01:00,1,,0,0,0", "empty_value"),
        ("2025-12-01T01:00:00+01:00,x,0,0,0,0", "bad_value"),
        ("2025-12-01T01:00:00+01:00,1,0,-1,0,0", "negative"),
        ("2025-12-01T01:00:00+01:00,0,196,0,0,0,0", "bad_value"),  # a decimal comma in a line of commas
    ],
)
def test_a_row_with_an_odd_cell_gives_no_part_of_a_total(row: str, reason: str) -> None:
    file = read("2025-12-01T00:00:00+01:00,1,0,0,0,0", row)
    assert ([line.reason.value for line in file.refused], len(file.blocks[0])) == ([reason], 1)


def test_a_row_that_contradicts_another_is_refused_once_and_one_that_repeats_it_counts_once() -> None:
    rows = [
        f"2025-12-01T0{hour}:00:00+01:00,{taken},0,{given},0,0"
        for hour, taken, given in ((0, 1, 1), (0, 2, 3), (1, 1, 1), (1, 1, 3), (2, 1, 1), (2, 1, 1))
    ]
    file = read(*rows)
    assert [(line.line, line.reason.value) for line in file.refused] == [(3, "contradiction"), (5, "contradiction")]
    assert (file.rows, file.duplicates, [block.values.tolist() for block in file.blocks]) == (
        6,
        1,
        [[3_600_000] * 3] * 2,
    )


def test_a_cut_line_is_refused() -> None:
    data = f"Hour Start,{TITLES}\n2025-12-01T00:00:00+01:00,1,0,0,0,0\n2025-12-01T01:00:00+01:00,1,0"
    file = read_content(data.encode(), Job("x.csv"))
    assert ([line.reason.value for line in file.refused], file.rows) == (["cut_line"], 2)
