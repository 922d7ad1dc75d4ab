"""The gas operator's files, made as its site gives them: what stands in them is kept as given, a lack is a hole."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Quality
from persienne.importers.families import family_of_text
from persienne.importers.formats import read_content, too_large
from persienne.importers.job import Job, ParsedFile, Reason
from support.gas_files import PCE, absent, day, gas_json, gas_table, gas_workbook, reading
from support.spellings import as_csv, as_ods

if TYPE_CHECKING:
    from persienne.base.reading import Block


def read(data: bytes) -> ParsedFile:
    return read_content(data, Job("holiday.jpg"))


def rows(block: Block) -> list[tuple[str, int, int]]:
    """First day, number of days and value of each reading."""
    local = local_days()
    firsts, ends = local.days(block.starts).tolist(), local.days(block.starts + block.durations - 1).tolist()
    return [
        (date.fromordinal(first).isoformat(), last - first + 1, value)
        for first, last, value in zip(firsts, ends, block.values.tolist(), strict=True)
    ]


def energies(file: ParsedFile) -> list[tuple[str, int, float]]:
    (block,) = (block for block in file.blocks if block.register.name == "GAS")
    return [(first, days, joules / 3_600_000) for first, days, joules in rows(block)]


def volumes(file: ParsedFile) -> list[tuple[str, int, int]]:
    return [row for block in file.blocks if block.register.name == "GASVOL" for row in rows(block)]


DAYS = [day("10/01/2021", 105, 9.2), day("11/01/2021", 101, 8.8, "Estimé")]


@pytest.mark.parametrize(
    "data", [gas_workbook(*DAYS), as_ods(gas_table(DAYS)), as_csv(gas_table(DAYS))], ids=["xlsx", "ods", "csv"]
)
def test_a_daily_table_is_read_however_it_was_saved(data: bytes) -> None:
    file = read(data)
    assert (file.format, file.meter.point, file.energy) == ("grdf.gas.xlsx", PCE, Energy.GAS)
    assert energies(file) == [("2021-01-10", 1, 105), ("2021-01-11", 1, 101)]
    assert volumes(file) == [("2021-01-10", 1, 9_200), ("2021-01-11", 1, 8_800)]
    assert file.blocks[0].qualities.tolist() == [Quality.MEASURED, Quality.ESTIMATED]


def test_energy_is_as_given_and_never_made_of_volumes_or_indexes() -> None:
    # 10 m3 between the indexes, 9.2 m3 and a coefficient of 11.42781: neither product is the given energy.
    assert energies(read(gas_workbook(day("10/01/2021", 77, 9.2)))) == [("2021-01-10", 1, 77)]


def test_absence_of_data_is_a_hole_and_not_a_zero() -> None:
    file = read(gas_workbook(day("10/01/2021", 105, 9.2), absent("11/01/2021"), day("12/01/2021", 75, 6.57)))
    assert energies(file) == [("2021-01-10", 1, 105), ("2021-01-12", 1, 75)]
    assert [first for first, _, _ in volumes(file)] == ["2021-01-10", "2021-01-12"]
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


def test_zeros_without_indexes_are_a_hole_where_nothing_says_so() -> None:
    unsaid = [*absent("11/01/2021")[:-1], None]
    assert [first for first, _, _ in energies(read(gas_workbook(day("10/01/2021", 105, 9.2), unsaid)))] == [
        "2021-01-10"
    ]


def test_a_measured_zero_stays_a_zero() -> None:
    assert energies(read(gas_workbook(day("10/08/2021", 0, 0)))) == [("2021-08-10", 1, 0)]


def test_weeks_are_spans_of_their_days_and_the_first_and_last_are_shorter() -> None:
    file = read(gas_workbook(["Du 24/11/2020 au 29/11/2020", 75, 845], ["Du 30/11/2020 au 06/12/2020", 80, 900]))
    assert energies(file) == [("2020-11-24", 6, 845), ("2020-11-30", 7, 900)]
    assert file.partial == ()


def test_a_week_over_new_year_means_the_days_of_the_old_year_and_costs_no_energy() -> None:
    weeks = [["Du 28/12/2020 au 03/01/2021", 55.0, 634], ["Du 01/01/2021 au 03/01/2021", 41.0, 473]]
    file = read(
        gas_workbook(["Du 21/12/2020 au 27/12/2020", 80.0, 911], *weeks, ["Du 04/01/2021 au 10/01/2021", 70.0, 804])
    )
    assert energies(file) == [
        ("2020-12-21", 7, 911),
        ("2020-12-28", 4, 634),
        ("2021-01-01", 3, 473),
        ("2021-01-04", 7, 804),
    ]
    assert [value for _, _, value in volumes(file)] == [80_000, 55_000, 41_000, 70_000]
    assert (file.duplicates, file.holes, file.refused) == (0, (), ())


def test_what_days_leave_of_their_week_is_kept_and_what_does_not_add_up_is_refused() -> None:
    days = [[f"{number:02}/02/2021", 1.0, 10] for number in range(1, 6)]
    file = read(gas_workbook(*days, ["Du 01/02/2021 au 07/02/2021", 9.0, 75]))
    assert energies(file)[-1] == ("2021-02-06", 2, 25)
    assert (sum(value for _, _, value in energies(file)), file.duplicates, file.refused) == (75, 0, ())
    other = read(gas_workbook(*days, ["Du 01/02/2021 au 05/02/2021", 9.0, 75]))
    assert [line.reason for line in other.refused] == [Reason.CONTRADICTION]


def test_a_week_of_one_day_is_that_day() -> None:
    assert energies(read(gas_workbook(["Du 30/11/2020 au 30/11/2020", 8, 90]))) == [("2020-11-30", 1, 90)]


def test_months_are_read_by_their_french_names_with_a_blank_behind_them() -> None:
    names = ["Février 2020 ", "Août 2020 ", "Décembre 2020 "]
    file = read(gas_workbook(*([name, 1, 10] for name in names)))
    assert energies(file) == [("2020-02-01", 29, 10), ("2020-08-01", 31, 10), ("2020-12-01", 31, 10)]


def test_the_months_in_which_an_export_begins_and_ends_are_known_in_part() -> None:
    file = read(gas_workbook(["Novembre 2020 ", 75, 845], ["Décembre 2020 ", 345, 3808], ["Janvier 2021 ", 42, 486]))
    local = local_days()
    assert [date.fromordinal(local.day(span.start)).isoformat() for span in file.partial] == [
        "2020-11-01",
        "2021-01-01",
    ]


def test_an_editor_that_lost_the_accents_changes_nothing() -> None:
    table = gas_table([["Décembre 2020 ", 345, 3808]])
    damaged = as_csv(table).decode("utf-8-sig").replace("é", "\ufffd").encode()
    assert energies(read(damaged)) == [("2020-12-01", 31, 3808)]


def test_a_large_delivery_point_has_letters() -> None:
    assert read(gas_workbook(day("10/01/2021", 105, 9.2), point="GI123456")).meter.point == "GI123456"


def test_a_point_that_a_spreadsheet_damaged_is_told() -> None:
    file = read(gas_workbook(day("10/01/2021", 105, 9.2), point="9,99999E+13"))
    assert (file.meter.point, file.written_point) == (None, "9,99999E+13")


def test_a_row_that_is_no_date_and_one_that_is_no_number_are_refused_with_their_reasons() -> None:
    file = read(
        gas_workbook(day("10/01/2021", 105, 9.2), day("x", 1, 1), [*day("12/01/2021", 1, 1)[:4], "y", 0, 0, ""])
    )
    assert [line.reason for line in file.refused] == [Reason.BAD_STAMP, Reason.BAD_VALUE]


def test_a_volume_that_is_no_number_does_not_cost_the_energy() -> None:
    file = read(gas_workbook(["Du 24/11/2020 au 29/11/2020", "z", 845]))
    assert energies(file) == [("2020-11-24", 6, 845)]
    assert volumes(file) == []
    assert [line.reason for line in file.refused] == [Reason.BAD_VALUE]


def test_a_note_below_the_table_is_no_row() -> None:
    assert read(gas_workbook(day("10/01/2021", 105, 9.2), ["Fin du tableau"])).rows == 1


def test_a_text_that_ends_inside_its_last_row_loses_that_row_and_says_so() -> None:
    file = read(as_csv(gas_table(DAYS)).rstrip(b"\n").rpartition(b";;")[0])
    assert energies(file) == [("2021-01-10", 1, 105)]
    assert [line.reason for line in file.refused] == [Reason.CUT_LINE]


def test_the_gas_day_is_the_label_and_not_the_offset() -> None:
    file = read(gas_json(reading("2019-11-30", 75, 7, dateDebutReleve="2019-11-29T23:00:00+01:00")))
    assert (file.format, file.meter.point) == ("grdf.gas.json", PCE)
    assert energies(file) == [("2019-11-30", 1, 75)]


def test_published_readings_without_a_gas_day_are_spans_by_the_dates_of_their_stamps() -> None:
    span = {"dateDebutReleve": "2017-10-10T06:00:00+00:00", "dateFinReleve": "2018-04-09T06:00:00+00:00"}
    assert energies(read(gas_json(reading(None, 22_417, 2025, **span)))) == [("2017-10-10", 181, 22_417)]


def test_a_delayed_value_stands_on_its_gas_day_and_not_at_its_arrival() -> None:
    late = {"time_period": "09/05/2019", "volume_m3": 5.1, "energy_kwh": 57.0, "timestamp": "2021-04-20T10:21:46"}
    assert energies(read(json.dumps([late]).encode())) == [("2019-05-09", 1, 57)]


def test_nulls_are_a_hole_and_a_published_zero_is_none() -> None:
    file = read(gas_json(reading("2019-11-29", 75, 7), reading("2019-11-30", None, None), reading("2019-12-01", 0, 0)))
    assert energies(file) == [("2019-11-29", 1, 75), ("2019-12-01", 1, 0)]
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


def test_readings_of_a_program_are_days_weeks_months_and_years() -> None:
    said = [
        ("09/05/2019", 57),
        ("Du 24/11/2020 au 29/11/2020", 845),
        ("Janvier 2021", 4586),
        ("2022", 20_000),
    ]
    data = json.dumps([{"time_period": when, "volume_m3": 1.5, "energy_kwh": kwh} for when, kwh in said]).encode()
    assert [(days, kwh) for _, days, kwh in energies(read(data))] == [(1, 57), (6, 845), (31, 4586), (365, 20_000)]


def test_days_and_the_weeks_beside_them_are_counted_once() -> None:
    daily = [{"time_period": f"{number}/11/2020", "volume_m3": 1, "energy_kwh": 10} for number in (24, 25)]
    weekly = [{"time_period": "Du 24/11/2020 au 29/11/2020", "volume_m3": 6, "energy_kwh": 60}]
    file = read(json.dumps({"daily": daily, "weekly": weekly}).encode())
    assert energies(file) == [("2020-11-24", 1, 10), ("2020-11-25", 1, 10), ("2020-11-26", 4, 40)]
    assert file.duplicates == 0


def test_a_day_that_says_two_things_keeps_the_first_and_tells_the_other() -> None:
    file = read(gas_workbook(day("10/01/2021", 105, 9.2), day("10/01/2021", 106, 9.2), day("10/01/2021", 105, 9.2)))
    assert energies(file) == [("2021-01-10", 1, 105)]
    assert [line.reason for line in file.refused] == [Reason.CONTRADICTION]


@pytest.mark.parametrize(
    "data",
    [gas_json(reading("2019-11-30", 75, 7))[:-9], b'{"journeeGaziere": ' + b"[" * 100_000],
    ids=["cut", "nested without end"],
)
def test_json_that_is_cut_is_damaged(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read(data)
    assert (caught.value.code, caught.value.facts["detail"]) == ("file_damaged", "json")


def test_what_is_no_reading_gives_none() -> None:
    deep: object = reading("2019-11-30", 75, 7)
    for _ in range(8):
        deep = [deep]
    assert read(json.dumps({"x": deep, "journeeGaziere": True}).encode()).blocks == ()


def test_a_json_without_a_date_says_which_cell_is_odd() -> None:
    with pytest.raises(UserError) as caught:
        read(gas_json(reading(None, 75, 7)))
    assert caught.value.code == "file_unreadable_values"


def test_only_gas_is_taken_for_gas() -> None:
    assert not family_of_text('energy_kwh "volume_m3" "energy_kwh"')
    assert not family_of_text('{"energy_kwh": 1}')


def test_a_json_that_is_too_long_is_known_all_the_same() -> None:
    assert too_large(gas_json(reading("2019-11-30", 75, 7)), 1 << 30, Job("a.json")).code == "file_too_large"
