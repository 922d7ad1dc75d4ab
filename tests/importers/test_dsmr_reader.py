"""Exports of DSMR-reader, made: two tariffs are one total, days, what is odd; gas is another meter's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from persienne.base.energy_market import Energy
from persienne.base.reading import Made
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job
from support.read_files import read_meters, utc

if TYPE_CHECKING:
    from persienne.importers.job import ParsedFile

PARIS = ZoneInfo("Europe/Paris")
TITLES = (
    "Electricity 1 (Dutch Users: Low Tariff),Electricity 2 (Dutch Users: Normal Tariff),"
    "Electricity 1 Returned (Dutch Users: Low Tariff),Electricity 2 Returned (Dutch Users: Normal Tariff),Gas"
)


def read(*rows: str, title: str = "Hour Start") -> ParsedFile:
    return read_content("\n".join([f"{title},{TITLES}", *rows, ""]).encode(), Job("x.csv"))


def meters(*rows: str, title: str = "Hour Start") -> dict[str, ParsedFile]:
    """What a file gives of each of its two meters, by their names."""
    return read_meters("\n".join([f"{title},{TITLES}", *rows, ""]).encode(), Job("x.csv"))


def test_the_tariffs_of_a_direction_make_its_total() -> None:
    file = read("2025-12-01T00:00:00+01:00,0.196,0.1,0.5,0.25,0", "2025-12-01T01:00:00+01:00,0,0.3,0,0,0")
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


@pytest.mark.for_each(
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


# --- gas -------------------------------------------------------------------------------------------------------------


def gas_hours(day: str, *values: str) -> list[str]:
    """Hours of a winter day from its beginning, each with the cubic metres in its last cell."""
    return [f"{day}T{hour:02}:00:00+01:00,1,0,0,0,{value}" for hour, value in enumerate(values)]


def refused(file: ParsedFile) -> list[tuple[int, str]]:
    return [(line.line, line.reason.value) for line in file.refused]


WHOLE = ["0.100"] * 23 + ["0.032"]


def test_gas_is_a_meter_of_its_own_by_whole_days_and_takes_nothing_from_the_electricity() -> None:
    electricity, gas = meters(*gas_hours("2025-12-01", *WHOLE)).values()
    assert (electricity.energy, len(electricity.blocks[0]), electricity.rows) == (Energy.ELECTRICITY, 24, 24)
    (block,) = gas.blocks
    assert (gas.energy, gas.rows, block.register.name) == (Energy.GAS, 24, "GASVOL")
    assert (block.starts.tolist(), block.durations.tolist(), block.values.tolist()) == (
        [utc("2025-11-30T23:00")],
        [86_400],
        [2_332],
    )
    assert (block.source.made, block.source.precision, gas.refused, gas.holes) == (Made.DAILY, 1, (), ())


def test_the_parts_are_named_by_their_units() -> None:
    assert [*meters(*gas_hours("2025-12-01", *WHOLE))] == ["kWh", "m³"]


@pytest.mark.parametrize("cell", ["0", "0.000", "", "x"])
def test_a_file_in_which_no_gas_was_counted_is_one_of_electricity(cell: str) -> None:
    assert [*meters(*gas_hours("2025-12-01", *[cell] * 24))] == [""]


def test_gas_of_the_long_and_of_the_short_day_is_whole() -> None:
    for day, hours in (("2025-10-26", 25), ("2025-03-30", 23)):
        first = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=PARIS).astimezone(UTC)
        stamps = [(first + timedelta(hours=n)).astimezone(PARIS).isoformat() for n in range(hours)]
        (block,) = meters(*(f"{stamp},1,0,0,0,0.1" for stamp in stamps))["m³"].blocks
        assert (block.values.tolist(), block.durations.tolist()) == ([100 * hours], [3600 * hours])


def test_a_day_of_which_hours_are_missing_is_as_long_as_it_is_known_and_the_hours_are_a_hole() -> None:
    rows = [*gas_hours("2025-12-01", *WHOLE), *gas_hours("2025-12-02", *WHOLE[:-1]), *gas_hours("2025-12-03", *WHOLE)]
    gas = meters(*rows)["m³"]
    (block,) = gas.blocks
    assert (block.durations // 3600).tolist() == [24, 23, 24]
    assert (block.values.tolist(), gas.refused) == ([2_332, 2_300, 2_332], ())
    assert gas.holes == (Hole(utc("2025-12-02T22:00"), utc("2025-12-02T23:00")),)


@pytest.mark.parametrize(
    ("cell", "reason"), [("", "empty_value"), ("-1", "negative"), ("x", "bad_value"), ("9" * 7, "bad_value")]
)
def test_an_odd_cell_of_gas_takes_its_hour_and_nothing_of_the_electricity(cell: str, reason: str) -> None:
    electricity, gas = meters(*gas_hours("2025-12-01", *WHOLE), *gas_hours("2025-12-02", *WHOLE[:-1], cell)).values()
    assert (refused(electricity), len(electricity.blocks[0])) == ([], 48)
    assert (refused(gas), (gas.blocks[0].durations // 3600).tolist()) == ([(49, reason)], [24, 23])


def test_an_odd_cell_of_electricity_takes_nothing_of_the_gas() -> None:
    first, *rest = gas_hours("2025-12-01", *WHOLE)
    electricity, gas = meters(first.replace(",1,", ",?,"), *rest).values()
    assert (refused(electricity), len(electricity.blocks[0])) == ([(2, "bad_value")], 23)
    assert (refused(gas), len(gas.blocks[0])) == ([], 1)


def test_a_row_of_gas_that_is_there_twice_counts_once_and_one_that_contradicts_it_is_refused() -> None:
    rows = gas_hours("2025-12-01", *WHOLE)
    gas = meters(*rows, rows[3], rows[4].replace("0.100", "0.2"))["m³"]
    assert (gas.blocks[0].values.tolist(), gas.duplicates, refused(gas)) == ([2_332], 1, [(27, "contradiction")])


def test_a_row_that_is_cut_or_has_a_decimal_comma_gives_no_gas() -> None:
    torn = "2025-12-02T00:00:00+01:00,0,196,0,0,0,0"
    data = "\n".join([f"Hour Start,{TITLES}", *gas_hours("2025-12-01", *WHOLE), torn, "2025-12-02T01:00"])
    gas = read_meters(data.encode(), Job("x.csv"))["m³"]
    assert (refused(gas), gas.rows) == ([(26, "bad_value"), (27, "cut_line")], 26)


def test_gas_of_a_day_export_is_that_of_its_days() -> None:
    rows = ["2025-10-25,1,2,0,0,1.5", "2025-10-26,1,2,0,0,2", "2025-10-28,1,2,0,0,0"]
    gas = meters(*rows, title="Day Start")["m³"]
    assert (gas.blocks[0].values.tolist(), gas.blocks[0].durations.tolist()) == ([1500, 2000, 0], [86400, 90000, 86400])
    assert len(gas.holes) == 1


def test_gas_of_less_than_a_day_is_a_part_of_one() -> None:
    gas = meters(*gas_hours("2025-12-01", "0.1", "0.1"))["m³"]
    assert (gas.blocks[0].durations.tolist(), gas.blocks[0].values.tolist(), refused(gas)) == ([7200], [200], [])
    assert gas.missing_end == Hole(utc("2025-12-01T01:00"), utc("2025-12-01T23:00"))
