"""Green Button files of gas, made: units, whole days and longer spans, and feeds of several meters."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Block, Made, Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile
from persienne.importers.meters_apart import SeveralMetersError
from support.gateway_files import espi, feed, series, usage_point
from support.households import midnight
from support.read_files import only, read_meters, utc

JOB = Job("x.xml")
DAY = 86_400
THERM, BTU, JOULE, FOOT, METRE, LITRE = "169", "132", "31", "119", "42", "134"


MAY = utc("2021-05-26T00:00")


def read(*readings: tuple[int, int, str], uom: str = THERM, kind: str = "1", power: str = "0") -> ParsedFile:
    return read_content(espi(*readings, uom=uom, kind=kind, power=power), JOB)


def dates(block: Block) -> list[tuple[str, str]]:
    """The first and the last local day of each value."""
    local, days = local_days(), zip(block.starts.tolist(), block.durations.tolist(), strict=True)
    return [
        (date.fromordinal(local.day(start)).isoformat(), date.fromordinal(local.day(start + length - 1)).isoformat())
        for start, length in days
    ]


def refused(file: ParsedFile) -> list[tuple[int, str]]:
    return [(line.line, line.reason.value) for line in file.refused]


def seen(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read_content(data, JOB)
    return caught.value.facts["seen"]


def meters(data: bytes) -> dict[str, ParsedFile]:
    """The files of the meters of a feed, by the last part of their names, which alone is shown."""
    return {name.rpartition("/")[2]: file for name, file in read_meters(data, JOB).items()}


# --- units -----------------------------------------------------------------------------------------------------------


@pytest.mark.for_each(
    ("uom", "power", "value", "joules"),
    [
        (THERM, "0", "1", 105_480_400),
        (THERM, "-3", "37000", 3_902_774_800),
        (BTU, "0", "100000", 105_480_400),
        (BTU, "0", "1", 1055),
        (BTU, "-3", "1500", 1582),
        (BTU, "6", "1", 1_054_804_000),
        (JOULE, "9", "2", 2_000_000_000),
        (JOULE, "-1", "15", 2),
        ("72", "3", "10", 36_000_000),
    ],
)
def test_energies_of_gas_are_joules_to_the_nearest(uom: str, power: str, value: str, joules: int) -> None:
    file = read((MAY, DAY, value), uom=uom, power=power)
    assert (only(file).register.name, only(file).values.tolist()) == ("GAS", [joules])
    assert (file.energy, file.label_unit) == (Energy.GAS, "")


@pytest.mark.for_each(
    ("uom", "power", "value", "cubic_decimetres"),
    [
        (METRE, "-3", "1234", 1234),
        (METRE, "0", "2", 2000),
        (LITRE, "0", "7", 7),
        (FOOT, "0", "1", 28),
        (FOOT, "2", "1", 2832),
        (FOOT, "6", "1", 28_316_847),
    ],
)
def test_volumes_of_gas_are_cubic_decimetres_to_the_nearest(
    uom: str, power: str, value: str, cubic_decimetres: int
) -> None:
    block = only(read((MAY, DAY, value), uom=uom, power=power))
    assert (block.register.name, block.values.tolist()) == ("GASVOL", [cubic_decimetres])


def test_a_volume_beyond_what_any_meter_counts_is_refused() -> None:
    assert refused(read((MAY, DAY, "200000"), (MAY + DAY, DAY, "200001"), uom=METRE)) == [(2, "bad_value")]


@pytest.mark.parametrize(("uom", "power", "step"), [(THERM, "-3", 29), (THERM, "0", 29_300), (METRE, "-3", 1)])
def test_the_precision_is_one_of_the_multiplied_unit(uom: str, power: str, step: int) -> None:
    source = only(read((MAY, DAY, "1"), uom=uom, power=power)).source
    assert (source.made, source.precision) == (Made.DAILY, step)


@pytest.mark.parametrize(("uom", "kind", "seconds"), [(THERM, "1", DAY), (METRE, "1", DAY), ("72", "0", 60)])
def test_a_multiplier_beyond_any_meter_makes_no_precision_beyond_any_rank(uom: str, kind: str, seconds: int) -> None:
    assert only(read((MAY, seconds, "0"), uom=uom, kind=kind, power="9")).source.precision == 1_000_000_000


def test_the_commodity_tells_gas_before_the_service_does_and_a_therm_where_neither_is_said() -> None:
    assert read_content(feed(series(1, (MAY, DAY, "1"), uom="72", commodity="7")), JOB).energy is Energy.GAS
    assert read((MAY, DAY, "1"), kind="").energy is Energy.GAS


@pytest.mark.for_each(
    "said",
    [
        {"uom": METRE, "kind": "2"},
        {"uom": METRE, "kind": ""},
        {"uom": THERM, "kind": "0"},
        {"uom": "72", "kind": "2"},
        {"uom": "133"},
        {"direction": "19"},
        {"power": "10"},
    ],
)
def test_water_powers_and_what_goes_back_are_no_gas(said: dict[str, str]) -> None:
    assert seen(espi((MAY, DAY, "1"), **{"uom": THERM, "kind": "1"} | said)) == "greenbutton.other"


def test_values_of_which_no_unit_is_said_are_named_so() -> None:
    assert seen(espi((MAY, DAY, "1"), uom="", kind="1")) == "greenbutton.unit"


def test_energy_and_volume_of_one_gas_meter_are_both_kept() -> None:
    file = read_content(
        feed(
            usage_point("01", "1", 1, 2), series(1, (MAY, DAY, "2"), uom=THERM), series(2, (MAY, DAY, "5"), uom=METRE)
        ),
        JOB,
    )
    assert [(block.register.name, block.values.tolist()) for block in file.blocks] == [
        ("GAS", [210_960_800]),
        ("GASVOL", [5000]),
    ]


def test_two_energies_of_one_gas_meter_are_refused() -> None:
    one, two = series(1, (MAY, DAY, "2"), uom=THERM), series(2, (MAY, DAY, "5"), uom=BTU)
    assert seen(feed(usage_point("01", "1", 1, 2), one, two)) == "greenbutton.several"


# --- days and longer -------------------------------------------------------------------------------------------------


def test_spans_that_begin_at_midnight_utc_mean_the_local_days_of_the_same_dates() -> None:
    file = read((MAY, 35 * DAY, "37"), (MAY + 35 * DAY, 28 * DAY, "14"))
    assert dates(only(file)) == [("2021-05-26", "2021-06-29"), ("2021-06-30", "2021-07-27")]
    assert (file.holes, file.missing_end, file.partial) == ((), None, ())


def test_spans_of_utc_days_over_a_change_of_the_clock_follow_each_other() -> None:
    begin = utc("2025-03-20T00:00")
    file = read((begin, 20 * DAY, "3"), (begin + 20 * DAY, DAY, "1"))
    assert (dates(only(file))[0], file.holes) == (("2025-03-20", "2025-04-08"), ())


@pytest.mark.parametrize("late", [0, 3600])
def test_spans_that_begin_at_local_midnight_are_local_days_even_where_they_count_24_hours_for_each(late: int) -> None:
    begin, end = midnight("2025-03-20"), midnight("2025-04-09") + late
    assert dates(only(read((begin, end - begin, "3")))) == [("2025-03-20", "2025-04-08")]


def test_a_span_that_nobody_read_between_two_is_a_hole() -> None:
    file = read((MAY, 30 * DAY, "1"), (MAY + 40 * DAY, 30 * DAY, "1"))
    assert file.holes == (Hole(midnight("2021-06-25"), midnight("2021-07-05")),)


@pytest.mark.for_each(
    ("start", "seconds"),
    [
        (MAY + 5 * 3600, 30 * DAY),  # midnight of New York
        (MAY, 30 * DAY + 3600),
        (midnight("2021-05-26"), 30 * DAY + 3600),
        (MAY, 801 * DAY),
        (MAY, 7200),
        (MAY, 0),
        (utc("2059-12-20T00:00"), 30 * DAY),
    ],
)
def test_a_span_that_is_not_of_whole_local_days_is_refused_by_its_row(start: int, seconds: int) -> None:
    file = read((utc("2021-01-01T00:00"), DAY, "1"), (start, seconds, "1"))
    assert (refused(file), len(only(file)), file.rows) == ([(2, "off_grid")], 1, 2)


def test_spans_that_overlap_are_told_apart_by_their_start_and_the_first_is_kept() -> None:
    file = read((MAY, 30 * DAY, "1"), (MAY + DAY, DAY, "2"), (MAY, 30 * DAY, "1"))
    assert (refused(file), file.duplicates, len(only(file))) == ([(2, "contradiction")], 1, 1)


def test_a_span_without_a_value_is_told_and_no_hole() -> None:
    file = read((MAY, DAY, "1"), (MAY + DAY, DAY, ""), (MAY + 2 * DAY, DAY, "1"))
    assert (refused(file), len(only(file)), file.holes) == ([(2, "empty_value")], 2, ())


# --- hours -----------------------------------------------------------------------------------------------------------


def hours(first: int, count: int) -> list[tuple[int, int, str]]:
    return [(first + n * 3600, 3600, "100") for n in range(count)]


def test_hours_are_added_up_to_whole_local_days() -> None:
    block = only(read(*hours(midnight("2025-10-25"), 49), power="-3"))
    assert dates(block) == [("2025-10-25", "2025-10-25"), ("2025-10-26", "2025-10-26")]
    assert (block.values.tolist(), block.durations.tolist()) == (
        [24 * 10_548_040, 25 * 10_548_040],
        [86_400, 90_000],
    )


def test_a_day_of_which_the_hours_are_there_in_part_is_as_long_as_it_is_known() -> None:
    file = read(*hours(midnight("2025-12-01"), 30))
    assert ((only(file).durations // 3600).tolist(), file.refused) == ([24, 6], ())


def test_the_worst_quality_of_its_hours_is_that_of_a_day() -> None:
    data = espi(*hours(midnight("2025-12-01"), 24), uom=THERM, kind="1", quality="8")
    assert only(read_content(data.replace(b">8<", b">0<", 23), JOB)).qualities.tolist() == [Quality.ESTIMATED]


def test_hours_and_days_of_gas_in_one_file_are_refused() -> None:
    data = espi((MAY, 3600, "1"), (MAY + DAY, DAY, "1"), uom=THERM, kind="1")
    assert seen(data) == "greenbutton.several"


# --- several meters --------------------------------------------------------------------------------------------------

POWER, GAS = series(1, (MAY, 3600, "250")), series(2, (MAY, 30 * DAY, "3"), uom=THERM)


def test_electricity_and_gas_are_a_file_for_each_meter() -> None:
    files = meters(feed(usage_point("01", "0", 1), usage_point("02", "1", 2), POWER, GAS))
    assert [(name, file.energy, len(only(file))) for name, file in files.items()] == [
        ("01", Energy.ELECTRICITY, 1),
        ("02", Energy.GAS, 1),
    ]


def test_electricity_and_gas_of_one_point_or_of_none_are_refused() -> None:
    assert seen(feed(POWER, GAS)) == "greenbutton.several"
    assert seen(feed(usage_point("01", "", 1, 2), POWER, GAS)) == "greenbutton.several"


def test_two_electricity_meters_are_a_file_for_each() -> None:
    other = series(2, (MAY, 3600, "7"))
    files = meters(feed(usage_point("01", "0", 1), usage_point("02", "0", 2), POWER, other))
    assert {name: only(file).values.tolist() for name, file in files.items()} == {"01": [900_000], "02": [25_200]}


def test_a_point_without_any_reading_is_no_meter() -> None:
    file = read_content(feed(usage_point("01", "0", 1), usage_point("02", "1"), POWER), JOB)
    assert only(file).values.tolist() == [900_000]


def test_points_that_no_link_leads_to_are_refused() -> None:
    lost = usage_point("02", "1", 3)
    assert seen(feed(usage_point("01", "0", 1), lost, POWER, GAS)) == "greenbutton.several"
    both = usage_point("02", "1", 1, 2)
    assert seen(feed(usage_point("01", "0", 1), both, POWER, GAS)) == "greenbutton.several"


def test_water_beside_electricity_is_named_and_takes_nothing_from_it() -> None:
    water = series(2, (MAY, 30 * DAY, "3"), uom=METRE)
    with pytest.raises(SeveralMetersError) as caught:
        read_content(feed(usage_point("01", "0", 1), usage_point("02", "2", 2), POWER, water), JOB)
    kept, named = caught.value.parts
    assert only(kept.read(JOB)).values.tolist() == [900_000]
    with pytest.raises(UserError) as other:
        named.read(JOB)
    assert other.value.facts["seen"] == "greenbutton.other"
