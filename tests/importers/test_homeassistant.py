"""Home Assistant's statistics and histories, made: sums, deltas, resets, silences, nights, sensors."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile
from support.gateway_files import POINT, history, statistics
from support.read_files import only, utc

SENSOR = "sensor.linky_total"
KWH = 3_600_000


def read(data: bytes) -> ParsedFile:
    return read_content(data, Job("x.tsv"))


def seen(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read(data)
    return caught.value.facts["seen"]


def hours(*values: str, first: int = 0) -> list[tuple[str, str, str]]:
    return [(SENSOR, f"01.12.2025 {first + n:02d}:00", value) for n, value in enumerate(values)]


def test_our_own_export_says_less_than_was_stored_and_is_not_taken_back() -> None:
    ours = [("persienne:energy_drawn", wall, value) for _, wall, value in hours("1", "2", "3")]
    assert seen(statistics(ours)) == "homeassistant.ours"


def energies(file: ParsedFile) -> list[float]:
    return [value / KWH for value in only(file).values.tolist()]


# --- statistics ------------------------------------------------------------------------------------------------------


def test_a_sum_is_what_was_counted_by_the_end_of_its_hour() -> None:
    file = read(statistics(hours("100,5", "101", "103,25")))
    assert (file.format, file.rows) == ("homeassistant.statistics", 3)
    assert (only(file).starts.tolist(), energies(file)) == (
        [utc("2025-12-01T00:00"), utc("2025-12-01T01:00")],
        [0.5, 2.25],
    )


def test_rows_may_stand_in_any_order() -> None:
    assert energies(read(statistics(hours("100", "101", "103")[::-1]))) == [1, 2]


def test_hours_that_are_not_there_are_a_hole_whose_energy_is_spread_over_nothing() -> None:
    file = read(statistics([*hours("1", "2"), *hours("9", "10", first=5)]))
    assert (energies(file), file.holes) == ([1, 1], (Hole(utc("2025-12-01T01:00"), utc("2025-12-01T05:00")),))


def test_a_delta_is_what_its_hour_took_and_is_doubted_behind_missing_hours() -> None:
    file = read(statistics([*hours("1", "2"), *hours("9", "0", first=5)], column="delta"))
    assert energies(file) == [1, 2, 9, 0]
    assert only(file).qualities.tolist() == [0, 0, Quality.DOUBTFUL, 0]


def test_the_sum_goes_before_the_delta_and_both_before_the_state() -> None:
    rows = ["statistic_id,unit,start,state,delta,sum", f"{SENSOR},kWh,2025-12-01 00:00,5,7,1"]
    data = "\n".join([*rows, f"{SENSOR},kWh,2025-12-01 01:00,9,7,2"])
    assert energies(read(data.encode())) == [1]
    assert energies(read(data.replace(",1\n", ",\n").removesuffix("2").encode())) == [7, 7]


def test_a_line_of_commas_with_a_decimal_comma_is_refused_and_gives_no_other_number() -> None:
    lines = ["sensor.linky,kWh,01.12.2025 00:00,1.5", "sensor.linky,kWh,01.12.2025 01:00,0,196"]
    file = read("\n".join(["statistic_id,unit,start,delta", *lines, ""]).encode())
    assert (energies(file), [line.reason.value for line in file.refused]) == ([1.5], ["bad_value"])


def test_a_state_alone_is_a_counter_and_its_resets_begin_a_new_run() -> None:
    states = [str(n) for n in (*range(100, 110), *range(8))]
    file = read(statistics(hours(*states), column="state"))
    assert (energies(file), file.refused) == ([1] * 16, ())
    assert file.holes == file.replaced == (Hole(utc("2025-12-01T09:00"), utc("2025-12-01T10:00")),)


def test_a_sum_that_goes_back_once_is_refused() -> None:
    file = read(statistics(hours("1", "5", "2", "3", "4")))
    assert [line.reason.value for line in file.refused] == ["index_went_back"]
    assert energies(file) == [1, 1]


def test_a_sum_below_zero_counts_as_well() -> None:
    assert energies(read(statistics(hours("-21,5", "-20,5", "0")))) == [1, 20.5]


@pytest.mark.parametrize(("unit", "energy"), [("Wh", 0.001), ("kWh", 1), ("MWh", 1000)])
def test_the_unit_is_that_of_the_file(unit: str, energy: float) -> None:
    assert energies(read(statistics(hours("1", "2"), unit=unit))) == [energy]


def test_half_hours_are_refused_because_statistics_have_full_hours() -> None:
    file = read(statistics([*hours("1", "2"), (SENSOR, "01.12.2025 02:30", "3"), (SENSOR, "hier", "3")]))
    assert [line.reason.value for line in file.refused] == ["off_grid", "bad_stamp"]


def test_october_s_hour_stands_there_twice() -> None:
    walls = ("01:00", "02:00", "02:00", "03:00")
    file = read(statistics([(SENSOR, f"26.10.2025 {wall}", str(n)) for n, wall in enumerate(walls)]))
    assert (energies(file), file.holes) == ([1, 1, 1], ())


def test_newest_first_october_s_hour_is_told_as_well() -> None:
    walls = ("00:00", "01:00", "02:00", "02:00", "03:00")
    rows = [(SENSOR, f"26.10.2025 {wall}", str(n)) for n, wall in enumerate(walls)]
    assert energies(read(statistics(rows[::-1]))) == [1, 1, 1, 1]


def test_a_name_that_a_program_gives_is_handed_on_so_that_the_household_is_asked() -> None:
    file = read(statistics(hours("1", "2")))
    assert (file.sensor, file.written_point, file.meter.point) == (SENSOR, SENSOR, None)


def test_ha_linky_names_the_meter_and_its_injection_and_costs_are_left_out() -> None:
    rows = [
        f"{name};{unit};2025-12-01 0{n}:00;{n}"
        for name, unit in ((f"linky_prod:{POINT}", "kWh"), (f"linky:{POINT}", "kWh"), (f"linky:{POINT}_cost", "€"))
        for n in range(3)
    ]
    file = read("\n".join(["statistic_id;unit;start;sum", *rows, ""]).encode())
    assert (file.meter.point, file.sensor, file.rows) == (POINT, "", 6)
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]


def test_several_energy_sensors_are_refused_for_nobody_knows_which_is_the_home() -> None:
    other = [("sensor.washing_machine", start, value) for _, start, value in hours("1", "2")]
    assert seen(statistics([*hours("1", "2"), *other])) == "homeassistant.several"
    assert seen(statistics([(f"linky:9999999999990{n}", "01.12.2025 00:00", "1") for n in (1, 2)]))


def test_a_sensor_of_what_leaves_the_home_is_injection() -> None:
    rows = [("sensor.energy_returned_to_grid", start, value) for _, start, value in hours("1", "2")]
    assert only(read(statistics(rows))).register.name == "EAIT"


def test_what_is_left_of_a_difference_of_floats_is_a_zero() -> None:
    file = read(statistics(hours("1.25", "2.8421709430404007e-14", "-1e-15", "1e99"), column="delta"))
    assert energies(file) == [1.25, 0, 0]
    assert [line.reason.value for line in file.refused] == ["bad_value"]


@pytest.mark.parametrize("unit", ["€", "W", "m³", ""])
def test_statistics_without_an_energy_are_named(unit: str) -> None:
    assert seen(statistics(hours("1", "2"), unit=unit)) == "homeassistant.other"


@pytest.mark.parametrize(
    ("value", "reason"), [("x", "bad_value"), ("", "empty_value"), ("unknown", "bad_value"), ("9" * 11, "bad_value")]
)
def test_a_sum_that_is_none_leaves_its_hour_and_the_next_unknown(value: str, reason: str) -> None:
    file = read(statistics(hours("1", "2", value, "4", "5")))
    assert ([line.reason.value for line in file.refused], energies(file)) == ([reason], [1, 1])


def test_an_hour_that_no_home_draws_is_refused_and_so_is_a_negative_delta() -> None:
    file = read(statistics(hours("1", "99999999", "99999999,5")))
    assert ([line.reason.value for line in file.refused], energies(file)) == (["bad_value"], [0.5])
    file = read(statistics(hours("1", "-2"), column="delta"))
    assert [line.reason.value for line in file.refused] == ["negative"]


@pytest.mark.parametrize("column", ["sum", "delta"])
def test_a_last_value_that_may_have_been_cut_is_doubted(column: str) -> None:
    data = statistics(hours("100", "101,25", "102,75"), column=column)
    whole, cut = only(read(data)), only(read(data.removesuffix(b",75\n")))
    assert whole.qualities.tolist()[-1] == Quality.MEASURED
    assert (cut.qualities.tolist()[-1], len(cut)) == (Quality.DOUBTFUL, len(whole))


def test_a_file_that_is_cut_inside_its_quotes_has_one_line_less() -> None:
    rows = "\n".join(["start;statistic_id;unit;sum", *(f'"2025-12-01 0{n}:00";{SENSOR};kWh;"{n}"' for n in range(3))])
    file = read(f"{rows}\n2025-12-01 03:00;sensor".encode())
    assert ([line.reason.value for line in file.refused], file.rows, energies(file)) == (["cut_line"], 4, [1, 1])


def test_a_sensor_without_one_sum_is_refused_by_a_cell() -> None:
    with pytest.raises(UserError) as caught:
        read(statistics(hours("x", "y")))
    assert (caught.value.code, caught.value.facts["column"]) == ("file_unreadable_values", "sum")


def test_a_history_that_is_cut_inside_a_line_has_one_line_less() -> None:
    rows = ["last_changed,entity_id,state", *(f"2025-12-01T0{n}:00:00Z,{SENSOR},{n}" for n in range(3))]
    file = read("\n".join([*rows, "2025-12-01T03:00:00Z,sen"]).encode())
    assert ([line.reason.value for line in file.refused], file.rows, energies(file)) == (["cut_line"], 4, [1, 1])


def test_a_last_line_that_ends_before_its_value_is_refused() -> None:
    data = statistics(hours("100", "101", "102"))
    file = read(data[: data.rindex(b"01.12.2025 02") + 5])
    assert ([line.reason.value for line in file.refused], file.rows, energies(file)) == (["cut_line"], 3, [1])


def as_json(**said: Any) -> bytes:
    values = [{"datetime": f"01.12.2025 0{n}:00", "sum": 10.5 + n, "state": 1} for n in range(3)]
    whole = {"timezone_identifier": "Europe/Paris", "entities": [{"id": SENSOR, "unit": "kWh", "values": values}]}
    return json.dumps(whole | said).encode()


def test_json_says_the_same_in_its_own_zone() -> None:
    file = read(as_json())
    assert (file.format, energies(file), only(file).starts.tolist()[0]) == (
        "homeassistant.statistics",
        [1, 1],
        utc("2025-12-01T00:00"),
    )
    assert only(read(as_json(timezone_identifier="Indian/Reunion"))).starts.tolist()[0] == utc("2025-11-30T21:00")


@pytest.mark.parametrize("zone", ["Nowhere/Here", "../../etc/passwd", "/etc/localtime", "Europe"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    assert seen(as_json(timezone_identifier=zone)) == "homeassistant.other"


# --- history ---------------------------------------------------------------------------------------------------------


def states(*values: tuple[int, str]) -> bytes:
    """States by minutes after midnight in UTC."""
    begin = datetime(2025, 12, 1, tzinfo=UTC)
    return history((f"{begin + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%S.123Z}", state) for minutes, state in values)


def test_a_history_is_read_by_the_hour_and_its_energy_is_conserved() -> None:
    file = read(states((0, "100"), (50, "100.4"), (70, "101"), (130, "101.5"), (240, "103")))
    assert (file.format, file.sensor) == ("homeassistant.history", "sensor.linky")
    assert only(file).starts.tolist() == [utc("2025-12-01T00:00") + 3600 * n for n in range(4)]
    assert energies(file) == pytest.approx([0.4, 0.6, 0.5, 1.5])


def test_what_a_sensor_did_while_it_was_unavailable_is_a_hole() -> None:
    values = [(30 * n, str(100 + n)) for n in range(5)]
    file = read(states(*values, (125, "unavailable"), (250, "unknown"), (350, "109"), (420, "110"), (480, "111")))
    assert file.holes == (Hole(utc("2025-12-01T02:00"), utc("2025-12-01T06:00")),)
    assert [line.reason.value for line in file.refused] == ["empty_value"] * 2
    assert energies(file) == [2, 2, 1, 1]


def test_a_meter_that_begins_anew_makes_a_hole_and_no_negative_energy() -> None:
    before = [(30 * n, str(1000 + n)) for n in range(9)]
    after = [(270 + 30 * n, str(n)) for n in range(9)]
    file = read(states(*before, *after))
    assert min(energies(file)) >= 0
    assert file.replaced == file.holes == (Hole(utc("2025-12-01T04:00"), utc("2025-12-01T05:00")),)


def test_a_sensor_that_counts_nothing_is_named() -> None:
    power = [(10 * n, str(400 + 100 * (n % 3))) for n in range(60)]
    assert seen(states(*power)) == "homeassistant.other"


def test_several_sensors_in_a_history_are_refused() -> None:
    both = states((0, "1"), (60, "2")) + states((0, "1")).split(b"\n")[1].replace(b"linky", b"fridge") + b"\n"
    assert seen(both) == "homeassistant.several"


def test_a_state_or_an_instant_that_cannot_be_read_is_refused() -> None:
    data = states((0, "1"), (60, "2"), (120, "deux"), (180, "4")) + b"sensor.linky,5,hier\n"
    assert [line.reason.value for line in read(data).refused] == ["bad_value", "bad_stamp"]


def test_states_that_are_repeated_are_counted_and_an_impossible_leap_is_refused() -> None:
    file = read(states((0, "1"), (0, "1"), (60, "2"), (120, "99999999"), (180, "99999999.5")))
    assert (file.duplicates, [line.reason.value for line in file.refused]) == (1, ["bad_value"])


def test_states_that_contradict_each_other_are_refused() -> None:
    file = read(states((0, "1"), (0, "1.5"), (60, "2"), (120, "3")))
    assert [line.reason.value for line in file.refused] == ["contradiction"]
