"""The load curve of MyElectricalData's database, made: starts, lengths without their unit, failures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from support.read_files import utc

if TYPE_CHECKING:
    from persienne.importers.job import ParsedFile


def read(
    *rows: str, titles: str = "date,value,interval,measure_type", name: str = "consumption_detail.csv"
) -> ParsedFile:
    return read_content("\n".join([titles, *rows, ""]).encode(), Job(name))


def test_its_dates_are_starts_and_its_values_mean_powers() -> None:
    file = read("2025-12-01 00:00:00,260,30,HC", "2025-12-01 00:30:00.000000,600,10,HP")
    (block,) = file.blocks
    assert (file.format, block.register.name) == ("myelectricaldata.csv", "EAST")
    assert block.starts.tolist() == [utc("2025-11-30T23:00"), utc("2025-11-30T23:30")]
    assert (block.durations.tolist(), block.values.tolist()) == ([1800, 600], [260 * 1800, 600 * 600])


def test_an_hour_whose_length_became_one_begins_a_minute_before_its_end() -> None:
    (block,) = read("2025-12-01 00:59:00,500,1,HC", "2025-12-01T01:59:00+01:00,500,1,HC").blocks
    assert (block.starts.tolist(), block.durations.tolist()) == (
        [utc("2025-11-30T23:00"), utc("2025-12-01T00:00")],
        [3600, 3600],
    )


def test_october_s_doubled_hour_is_told_by_the_order() -> None:
    walls = ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")
    file = read(*(f"2025-10-26 {wall}:00,100,30,HC" for wall in walls))
    assert (len(file.blocks[0]), file.holes, file.refused) == (6, (), ())


def test_a_zero_that_stands_for_a_failure_is_no_measure() -> None:
    titles = "usage_point_id,date,value,interval,mesure_type,blacklist,fail_count"
    rows = [f"99999999999909,2025-12-01 0{n}:00:00,0,30,,0,{n}" for n in range(2)]
    file = read(*rows, titles=titles)
    assert (file.meter.point, file.blocks[0].values.tolist()) == ("99999999999909", [0])
    assert [line.reason.value for line in file.refused] == ["empty_value"]


def test_two_meters_are_refused() -> None:
    with pytest.raises(UserError) as caught:
        read(
            *(f"9999999999990{n},2025-12-01 00:00:00,5,30," for n in (1, 2)),
            titles="usage_point_id,date,value,interval,measure_type",
        )
    assert caught.value.facts["seen"] == "meters.several"


def test_its_name_says_injection() -> None:
    assert read("2025-12-01 00:00:00,5,30,", name="production_detail.csv").blocks[0].register.name == "EAIT"


@pytest.mark.for_each(
    ("row", "reason"),
    [
        ("hier,5,30,", "bad_stamp"),
        ("2025-12-01 01:00:00,5,0,", "bad_stamp"),
        ("2025-12-01 01:00:00,5,7,", "bad_stamp"),
        ("2025-12-01 01:01:00,5,30,", "off_grid"),
        ("2025-03-30 02:00:00,5,30,", "off_grid"),
        ("2025-12-01 01:00:00,x,30,", "bad_value"),
        ("2025-12-01 01:00:00,-5,30,", "negative"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused(row: str, reason: str) -> None:
    file = read("2025-12-01 00:00:00,5,30,HC", row)
    assert ([line.reason.value for line in file.refused], len(file.blocks[0])) == ([reason], 1)


def test_a_cut_line_is_refused() -> None:
    data = "date,value,interval,measure_type\n2025-12-01 00:00:00,5,30,HC\n2025-12-01 00:30:00,5"
    file = read_content(data.encode(), Job("x.csv"))
    assert ([line.reason.value for line in file.refused], file.rows) == (["cut_line"], 2)
