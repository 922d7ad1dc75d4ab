"""Answers of Data Connect, made: nights, lengths, days, maxima, injection, several answers, errors."""

from __future__ import annotations

import json
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Made, Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile
from persienne.importers.meters_apart import SeveralMetersError
from support.gateway_files import POINT, answer, as_json, halves, powers, quantities, quantity
from support.read_files import only, utc


def read(*answers: object, name: str = "consumption_load_curve.json") -> ParsedFile:
    return read_content(as_json(*answers), Job(name))


def seen(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read_content(data, Job("x.json"))
    assert caught.value.code == "file_unknown"
    return caught.value.facts["seen"]


def test_a_curve_has_ends_and_mean_powers_in_text() -> None:
    file = read(answer(halves("2025-12-01", 260, 276), unit="W"))
    block = only(file)
    assert (file.format, file.meter.point, file.rows) == ("dataconnect.json", POINT, 2)
    assert (block.register.name, block.starts.tolist()) == ("EAST", [utc("2025-11-30T23:00"), utc("2025-11-30T23:30")])
    assert block.values.tolist() == [260 * 1800, 276 * 1800]


def test_an_answer_without_a_unit_is_a_curve_where_each_value_has_a_length() -> None:
    assert only(read(answer(halves("2025-12-01", 5)))).values.tolist() == [5 * 1800]
    assert seen(as_json(answer([{"value": "9", "date": "2025-12-01"}]))) == "enedis.other_unit"


@pytest.mark.parametrize(
    ("length", "seconds"), [("PT10M", 600), ("PT15M", 900), ("PT30M", 1800), ("PT60M", 3600), ("PT1H", 3600)]
)
def test_an_hour_may_be_pt1h_which_is_no_minute(length: str, seconds: int) -> None:
    block = only(read(answer(powers(("2025-12-01 02:00:00", "600", length)))))
    assert (block.durations.tolist(), block.values.tolist()) == ([seconds], [600 * seconds])
    assert block.starts.tolist() == [utc("2025-12-01T01:00") - seconds]


def test_the_length_may_change_inside_an_answer_and_is_that_of_each_value() -> None:
    readings = powers(
        ("2025-12-01 00:30:00", "100", "PT30M"),
        ("2025-12-01 00:45:00", "100", "PT15M"),
        ("2025-12-01 01:45:00", "100", "PT1H"),
    )
    file = read(answer(readings))
    assert only(file).durations.tolist() == [1800, 900, 3600]
    assert int(only(file).values.sum()) == 100 * 6300
    assert file.holes == ()


def test_a_value_that_is_no_number_is_never_a_zero() -> None:
    readings = powers(*((f"2025-12-01 {n:02d}:00:00", value, "PT1H") for n, value in enumerate(["null", "", "NaN"], 1)))
    whole = [*readings, {"value": "x", "date": "2025-12-01 04:00:00", "interval_length": "PT1H"}]
    whole += [*powers(("2025-12-01 05:00:00", "-5", "PT1H")), *powers(("2025-12-01 06:00:00", "0", "PT1H"))]
    file = read(answer(whole))
    assert only(file).values.tolist() == [0]
    reasons = [line.reason.value for line in file.refused]
    assert reasons == ["empty_value", "empty_value", "empty_value", "bad_value", "negative"]


NIGHT = [f"2025-10-26 {hour}:00" for hour in ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30")]


def test_october_s_doubled_hour_is_told_by_the_order_and_loses_nothing() -> None:
    file = read(answer(powers(*((end, str(n * 100), "PT30M") for n, end in enumerate(NIGHT, 1)))))
    assert only(file).starts.tolist() == [utc("2025-10-25T23:00") + 1800 * n for n in range(7)]
    assert [value // 180_000 for value in only(file).values.tolist()] == [1, 2, 3, 4, 5, 6, 7]
    assert (file.duplicates, file.refused, file.holes) == (0, (), ())


def test_a_whole_october_day_has_fifty_halves_and_march_forty_six() -> None:
    walls = [(n // 60, n % 60) for n in (*range(30, 180, 30), *range(120, 1441, 30))]
    # 00:30 to 02:30, then the second passage from 02:00 on
    october = [f"2025-10-{26 + hour // 24} {hour % 24:02d}:{minute:02d}:00" for hour, minute in walls]
    assert len(october) == 50
    file = read(answer(powers(*((end, "100", "PT30M") for end in october))))
    assert (int(only(file).durations.sum()), file.holes, file.refused) == (90_000, (), ())
    march = [n for n in range(30, 1441, 30) if not 120 <= n < 180]
    ends = [f"2025-03-{30 + n // 1440} {n // 60 % 24:02d}:{n % 60:02d}:00" for n in march]
    file = read(answer(powers(*((end, "100", "PT30M") for end in ends))))
    assert (int(only(file).durations.sum()), file.holes, file.refused) == (82_800, (), ())


def test_a_value_in_march_s_hour_that_no_clock_showed_is_refused() -> None:
    ends = ("2025-03-30 01:30:00", "2025-03-30 02:30:00", "2025-03-30 03:00:00")
    file = read(answer(powers(*((end, "100", "PT30M") for end in ends))))
    assert [line.reason.value for line in file.refused] == ["off_grid"]


def test_days_are_the_days_that_they_name() -> None:
    days = [{"value": "11160", "date": "2025-03-30"}, {"value": "0", "date": "2025-04-01"}]
    file = read(answer(days, unit="Wh", end="2025-04-02"))
    block = only(file)
    assert (block.source.made, block.durations.tolist()) == (Made.DAILY, [82_800, 86_400])
    assert (block.starts.tolist()[0], block.values.tolist()) == (utc("2025-03-29T23:00"), [11_160 * 3600, 0])
    assert file.holes == (Hole(utc("2025-03-30T22:00"), utc("2025-03-31T22:00")),)
    assert file.missing_end is None


def test_the_end_of_an_answer_is_exclusive() -> None:
    file = read(answer(halves("2025-12-01", *[5] * 48), unit="W", start="2025-12-01", end="2025-12-02"))
    assert file.missing_end is None
    file = read(answer(halves("2025-12-01", *[5] * 47), unit="W", start="2025-12-01", end="2025-12-02"))
    assert file.missing_end == Hole(utc("2025-12-01T22:30"), utc("2025-12-01T23:00"))


@pytest.mark.parametrize("name", ["production_load_curve.json", "prod_x.json", "Production horaire.json"])
def test_the_name_of_the_call_says_injection(name: str) -> None:
    assert only(read(answer(halves("2025-12-01", 5)), name=name)).register.name == "EAIT"


@pytest.mark.parametrize(("key", "register"), [("daily_production", "EAIT"), ("daily_consumption", "EAST")])
def test_a_key_around_the_answer_says_it_before_the_file_s_name(key: str, register: str) -> None:
    days = answer([{"value": "5", "date": "2025-12-01"}], unit="Wh")
    assert only(read({key: days}, name="production.json")).register.name == register


def test_several_answers_may_follow_each_other_or_stand_in_a_list() -> None:
    parts = [answer(halves(f"2025-12-0{n}", *[n] * 48), unit="W") for n in (2, 1, 3)]
    after, listed = read(*parts), read(parts)
    assert only(after).starts.tolist() == only(listed).starts.tolist()
    assert (len(only(after)), after.holes, after.duplicates) == (144, (), 0)


def test_answers_that_overlap_count_once_and_a_contradiction_is_refused() -> None:
    first, again = answer(halves("2025-12-01", 1, 2, 3)), answer(halves("2025-12-01", 1, 2, 4))
    file = read(first, again)
    assert (len(only(file)), file.duplicates) == (3, 2)
    assert [line.reason.value for line in file.refused] == ["contradiction"]


MAXIMUM = answer([{"value": "6000", "date": "2025-12-01 12:06:20"}], unit="VA")


def test_maxima_may_stand_beside_a_curve() -> None:
    file = read(answer(halves("2025-12-01", 5), unit="W"), MAXIMUM)
    assert [block.register.name for block in file.blocks] == ["EAST", "SMAXSN"]


def test_a_curve_and_days_in_one_file_are_refused_for_one_is_the_proof_of_the_other() -> None:
    day = answer([{"value": "9", "date": "2025-12-01"}], unit="Wh")
    assert seen(as_json(answer(halves("2025-12-01", 5), unit="W"), day)) == "enedis.several"


@pytest.mark.parametrize("named", ["xxxxxxxxxx9909", "2,31282E+13"])
def test_a_masked_number_is_handed_on_as_it_stands(named: str) -> None:
    file = read(answer(halves("2025-12-01", 5), point=named))
    assert (file.meter.point, file.written_point) == (None, named)


def test_maxima_have_their_instant_and_stay_volt_amperes() -> None:
    maxima = [
        {"value": "9012", "date": "2025-05-01 12:06:20"},
        {"value": "9012", "date": "2025-05-01 12:06:20"},
        {"value": "8000", "date": "2025-05-01 13:00:00"},
        {"value": "4321", "date": "2025-05-02"},
        {"value": "x", "date": "2025-05-03 01:00:00"},
        {"value": "5", "date": "hier"},
    ]
    file = read(answer(maxima, unit="VA"), name="daily_consumption_max_power.json")
    block = only(file)
    assert (block.register.name, block.register.unit.value, block.values.tolist()) == ("SMAXSN", "VA", [9012, 4321])
    assert block.starts.tolist() == [utc("2025-05-01T10:06:20"), utc("2025-05-01T22:00")]
    assert block.durations.tolist() == [0, 86_400]
    reasons = [line.reason.value for line in file.refused]
    assert (file.duplicates, reasons) == (1, ["contradiction", "bad_value", "bad_stamp"])


@pytest.mark.for_each(("letter", "quality"), [("B", 0), ("R", 0), ("C", 1), ("E", 2), ("", 0), ("Z", 3)])
def test_the_kind_of_a_measure_is_its_quality(letter: str, quality: int) -> None:
    reading = powers(("2025-12-01 00:30:00", "5", "PT30M"))[0] | {"measure_type": letter}
    assert only(read(answer([reading]))).qualities.tolist() == [Quality(quality)]


@pytest.mark.for_each(
    ("change", "reason"),
    [
        ({"date": "2025-12-01"}, "bad_stamp"),
        ({"date": "hier"}, "bad_stamp"),
        ({"interval_length": "PT7M"}, "bad_stamp"),
        ({"interval_length": ""}, "no_step"),
        ({"date": "2025-12-01 00:31:00"}, "off_grid"),
        ({"value": "99999999"}, "bad_value"),
    ],
)
def test_a_value_that_cannot_be_placed_is_refused_with_its_reason(change: dict[str, Any], reason: str) -> None:
    good, bad = powers(("2025-12-01 05:00:00", "5", "PT30M"), ("2025-12-01 00:30:00", "5", "PT30M"))
    file = read(answer([good, bad | change], unit="W"))
    assert ([line.reason.value for line in file.refused], len(only(file))) == ([reason], 1)


def test_a_day_with_a_time_and_a_day_that_is_no_energy_are_refused() -> None:
    days = [
        {"value": value, "date": date}
        for value, date in (("5", "2025-12-01 01:00"), ("x", "2025-12-02"), ("-1", "2025-12-03"), ("", "2025-12-04"))
    ]
    file = read(answer([*days, {"value": "7", "date": "2025-12-05"}], unit="Wh"))
    assert [line.reason.value for line in file.refused] == ["bad_stamp", "bad_value", "negative", "empty_value"]
    assert only(file).values.tolist() == [7 * 3600]


def test_a_stamp_with_an_offset_is_read_by_it() -> None:
    (end, value, length) = ("2025-12-01T00:30:00+01:00", "5", "PT30M")
    assert only(read(answer(powers((end, value, length))))).starts.tolist() == [utc("2025-11-30T23:00")]


def test_the_oldest_version_is_named_and_not_read() -> None:
    old = {"usage_point": [answer([{"value": "540", "rank": "1"}], unit="W")]}
    assert seen(json.dumps(old).encode()) == "dataconnect.v3"


@pytest.mark.parametrize(
    ("said", "family"),
    [
        (
            {"error": "no_data_found", "error_description": "no measure found for this usage point"},
            "dataconnect.nothing",
        ),
        ({"detail": "No measure found for this usage point"}, "dataconnect.nothing"),
        ({"error": "ADAM-ERR0123", "error_description": "The requested period"}, "dataconnect.error"),
        ({"tag": "enedis_return_ko", "enedis_return": {"error": "x"}}, "dataconnect.error"),
        ({"error": "x"}, "json"),
    ],
)
def test_an_error_in_the_place_of_an_answer_is_named(said: dict[str, Any], family: str) -> None:
    assert seen(json.dumps(said).encode()) == family


def test_an_empty_answer_is_read_as_nothing() -> None:
    file = read(answer([], unit="W"))
    assert (file.rows, file.blocks, file.refused) == (0, (), ())


def test_a_cut_file_is_refused_whole() -> None:
    data = as_json(answer(halves("2025-12-01", *[5] * 48), unit="W"))
    for length in (len(data) - 1, len(data) // 2):
        with pytest.raises(UserError) as caught:
            read_content(data[:length], Job("x.json"))
        assert (caught.value.code, caught.value.facts["detail"]) == ("file_damaged", "json")


def test_a_file_without_one_readable_value_is_refused_by_its_column_and_a_cell() -> None:
    with pytest.raises(UserError) as caught:
        read(answer(powers(("2025-12-01 00:30:00", "beaucoup", "PT30M"))))
    assert (caught.value.code, caught.value.facts["column"]) == ("file_unreadable_values", "value")


def test_a_length_that_cannot_be_read_does_not_move_october_s_second_hour() -> None:
    readings = powers(*((end, str(n * 100), "PT30M") for n, end in enumerate(NIGHT, 1)))
    readings[1]["interval_length"] = "demi-heure"
    file = read(answer(readings))
    assert only(file).starts.tolist() == [utc("2025-10-25T23:00") + 1800 * n for n in (0, 2, 3, 4, 5, 6)]
    assert [line.line for line in file.refused] == [2]


CURVE = (("2025-12-01 00:30:00", "260", "PT30M"), ("2025-12-01 01:00:00", "276", "PT30M"))


def test_an_answer_since_2026_is_read_as_the_same_one_before() -> None:
    before = only(read(answer(halves("2025-12-01", 260, 276), unit="W")))
    now = only(read(quantities(POINT, quantity(*CURVE))))
    assert (now.starts.tolist(), now.values.tolist()) == (before.starts.tolist(), before.values.tolist())
    assert (now.register, now.qualities.tolist()) == (before.register, before.qualities.tolist())


def test_each_quantity_since_2026_says_whether_it_is_production_whatever_the_file_is_called() -> None:
    file = read(quantities(POINT, quantity(*CURVE), quantity(*CURVE, of="PROD")), name="production.json")
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]


def test_days_and_highest_powers_since_2026_are_read_and_null_is_no_value() -> None:
    days = quantities(POINT, quantity(("2025-12-01", "6261"), ("2025-12-02", "null"), kind="EA", unit="Wh"), pas="P1D")
    file = read(days)
    assert (only(file).values.tolist(), only(file).source.made) == ([6261 * 3600], Made.DAILY)
    assert [line.reason.value for line in file.refused] == ["empty_value"]
    highest = [quantity(("2025-12-01 19:30:00", "5200"), kind=kind, unit="VA") for kind in ("PMA", "PMA1", "PMA2")]
    assert only(read(quantities(POINT, *highest))).values.tolist() == [5200]


def test_a_flow_of_two_meters_in_json_is_a_file_for_each_and_its_flags_are_doubts() -> None:
    flagged, reactive = quantity(*CURVE, iv="2", ec="11"), quantity(*CURVE, kind="PRI")
    meters = [quantities(POINT, quantity(*CURVE)), quantities("99999999999908", flagged, reactive)]
    flow = {"header": {"codeFlux": "R63", "format": "JSON"}, "mesures": meters}
    with pytest.raises(SeveralMetersError) as caught:
        read(flow)
    files = [part.read(Job("r63.json")) for part in caught.value.parts]
    assert [file.meter.point for file in files] == [POINT, "99999999999908"]
    assert [set(only(file).qualities.tolist()) for file in files] == [{int(Quality.MEASURED)}, {int(Quality.DOUBTFUL)}]


def test_indexes_of_a_flow_in_json_are_no_measures_that_are_read() -> None:
    index = {"idPrm": POINT, "contexte": [{"grandeur": [{"unite": "Wh", "calendrier": []}]}], "points": []}
    assert seen(as_json({"mesures": [index]})) == "json"
