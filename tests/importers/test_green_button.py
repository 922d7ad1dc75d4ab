"""Green Button files, made: units, directions, days of 23 and 25 hours, qualities, what is malformed."""

from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Made, Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile
from support.gateway_files import espi, feed, series
from support.read_files import only, utc

START = utc("2025-12-01T00:00")


def read(data: bytes) -> ParsedFile:
    return read_content(data, Job("x.xml"))


def seen(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read(data)
    return caught.value.facts["seen"]


def test_readings_have_their_start_in_utc_and_watt_hours() -> None:
    file = read(espi((START, 3600, "250"), (START + 3600, 3600, "300")))
    block = only(file)
    assert (file.format, file.meter.point, file.label_unit) == ("greenbutton.xml", None, "wh")
    assert (block.register.name, block.source.made) == ("EAST", Made.CURVE)
    assert (block.starts.tolist(), block.values.tolist()) == ([START, START + 3600], [250 * 3600, 300 * 3600])


def test_the_time_zone_of_the_file_moves_nothing() -> None:
    zone = "<entry><content><x:LocalTimeParameters xmlns:x='y'><x:tzOffset>-28800</x:tzOffset></x:LocalTimeParameters>"
    file = read(espi((START, 3600, "250"), more=f"{zone}</content></entry>"))
    assert only(file).starts.tolist() == [START]


@pytest.mark.parametrize(
    ("power", "joules"), [("0", 1500 * 3600), ("3", 1_500_000 * 3600), ("-3", 5400), ("", 5_400_000)]
)
def test_the_multiplier_is_a_power_of_ten(power: str, joules: int) -> None:
    assert only(read(espi((START, 3600, "1500"), power=power))).values.tolist() == [joules]


def test_a_coarse_multiplier_is_the_precision() -> None:
    assert only(read(espi((START, 900, "1"), power="2"))).source.precision == 400


@pytest.mark.parametrize(("direction", "register"), [("1", "EAST"), ("", "EAST"), ("19", "EAIT")])
def test_the_direction_tells_import_from_injection(direction: str, register: str) -> None:
    assert only(read(espi((START, 3600, "1"), direction=direction))).register.name == register


@pytest.mark.for_each(
    "said",
    [{"uom": "38"}, {"uom": "169"}, {"uom": "119"}, {"direction": "4"}, {"power": "99"}, {"power": "x"}],
)
def test_what_is_no_energy_of_one_direction_is_named_and_not_read(said: dict[str, str]) -> None:
    assert seen(espi((START, 3600, "1"), **said)) == "greenbutton.other"


def test_delivered_and_received_are_told_apart_by_their_links() -> None:
    taken, given = series(1, (START, 3600, "5")), series(2, (START, 3600, "7"), direction="19")
    for data in (feed(taken, given), feed(given, taken)):
        blocks = read(data).blocks
        assert [(block.register.name, block.values.tolist()) for block in blocks] == [
            ("EAST", [5 * 3600]),
            ("EAIT", [7 * 3600]),
        ]


def test_a_series_of_another_unit_beside_it_is_left_out() -> None:
    file = read(feed(series(1, (START, 3600, "5")), series(2, (START, 3600, "7"), uom="38")))
    assert (file.rows, only(file).values.tolist()) == (1, [5 * 3600])


def test_series_that_nothing_tells_apart_are_refused() -> None:
    one, two = series(1, (START, 3600, "5")), series(2, (START, 3600, "7"), direction="19")
    assert seen(feed(one, two.replace("M/2/IntervalBlock", "elsewhere"))) == "greenbutton.several"
    assert seen(
        feed(one, series(2, (START, 3600, "7")).replace("72<", "72</uom><commodity>1</commodity><uom/><uom>72<"))
    )


def test_two_series_of_one_register_are_refused() -> None:
    other = series(2, (START, 900, "7")).replace("<flowDirection>", "<commodity>1</commodity><flowDirection>")
    assert seen(feed(series(1, (START, 3600, "5")), other)) == "greenbutton.several"


def test_two_meters_that_no_link_tells_apart_are_refused() -> None:
    point = "<entry><content><UsagePoint xmlns='http://naesb.org/espi'/></content></entry>"
    assert seen(espi((START, 3600, "5"), more=point)) == "greenbutton.several"


def test_days_of_twenty_three_and_twenty_five_hours_are_days() -> None:
    march, october = utc("2025-03-29T23:00"), utc("2025-10-25T22:00")
    file = read(espi((march, 82_800, "9000"), (march + 82_800, 86_400, "8000"), (october, 90_000, "7000")))
    block = only(file)
    assert (block.source.made, block.durations.tolist()) == (Made.DAILY, [82_800, 86_400, 90_000])


def test_hours_and_days_in_one_file_are_refused() -> None:
    assert seen(espi((START, 3600, "5"), (utc("2025-03-29T23:00"), 82_800, "9000"))) == "greenbutton.several"


@pytest.mark.parametrize(
    ("start", "seconds"),
    [
        (START, 86_400),  # a day of another zone
        (utc("2025-10-25T22:00"), 86_400),  # a day of 25 hours that says 24
        (START, 2_592_000),
        (START + 1, 3600),
        (START, 7200),
    ],
)
def test_a_reading_that_is_no_interval_and_no_local_day_is_refused(start: int, seconds: int) -> None:
    file = read(espi((utc("2025-01-01T00:00"), 3600, "5"), (start, seconds, "9000")))
    assert ([line.reason.value for line in file.refused], len(only(file))) == (["off_grid"], 1)


@pytest.mark.for_each(
    ("codes", "quality"),
    [("", 0), ("0", 0), ("17", 0), ("19", 0), ("7", 1), ("8", 2), ("9", 2), ("10", 3), ("99", 3), ("x", 3)],
)
def test_the_quality_of_a_reading_is_kept(codes: str, quality: int) -> None:
    assert only(read(espi((START, 3600, "5"), quality=codes))).qualities.tolist() == [Quality(quality)]


def test_fractional_and_identical_starts_are_refused_and_nothing_is_put_in_their_place() -> None:
    data = espi((START, 3600, "5"), (START, 3600, "6"), (START, 3600, "5"), (START + 3600, 3600, "9"))
    file = read(data.replace(f"<start>{START + 3600}<".encode(), f"<start>{START + 3600}.66<".encode()))
    assert (only(file).values.tolist(), file.duplicates) == ([5 * 3600], 1)
    assert [line.reason.value for line in file.refused] == ["contradiction", "bad_stamp"]


@pytest.mark.parametrize(
    ("value", "reason"), [("", "empty_value"), ("x", "bad_value"), ("-5", "negative"), ("9" * 12, "bad_value")]
)
def test_a_value_that_is_none_is_never_a_zero(value: str, reason: str) -> None:
    file = read(espi((START, 3600, value), (START + 3600, 3600, "5")))
    assert ([line.reason.value for line in file.refused], len(only(file))) == ([reason], 1)


def test_a_reading_without_a_time_is_refused() -> None:
    data = espi((START, 3600, "5"), (START + 3600, 3600, "6")).replace(b"timePeriod", b"other", 2)
    assert [line.reason.value for line in read(data).refused] == ["bad_stamp"]


def test_holes_are_told() -> None:
    file = read(espi((START, 3600, "5"), (START + 7200, 3600, "5")))
    assert file.holes == (Hole(START + 3600, START + 7200),)


def test_a_cut_file_and_one_with_entities_are_damaged() -> None:
    data = espi((START, 3600, "5"))
    for damaged, detail in ((data[:-5], "xml"), (data.replace(b"<feed", b"<!DOCTYPE feed><feed", 1), "entities")):
        with pytest.raises(UserError) as caught:
            read(damaged)
        assert (caught.value.code, caught.value.facts["detail"]) == ("file_damaged", detail)
