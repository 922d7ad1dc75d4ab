"""Real files of Data Connect, SGE, Green Button, Home Assistant and DSMR-reader, and the totals computed for them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Quality
from persienne.importers.job import Job
from support.read_files import read_file, read_meters

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.parsed import ParsedFile


class Expected(NamedTuple):
    """What a file gives: rows, Wh, first start and last start (UTC), the steps in seconds, how many holes."""

    name: str
    format: str
    rows: int
    watt_hours: int
    first: str
    last: str
    steps: tuple[int, ...]
    holes: int = 0
    register: str = "EAST"


HALF, QUARTER, DAILY = (
    "dataconnect/consumption_load_curve_PT30M_2022-03-17_24.json",
    "dataconnect/consumption_load_curve_PT15M_2022-03-01_08.json",
    "dataconnect/daily_consumption_2022-01-01_2022-03-24.json",
)
SGE = "dataconnect/sge_consulterMesuresDetaillees.xml"
DSMR = "dsmr/dsmrreader-data-export-hour.csv"
STATE_SUM, DELTA = "homeassistant/state_sum.tsv", "homeassistant/delta.tsv"
GREEN = "greenbutton.xml"

EXPECTED = (
    Expected(HALF, "dataconnect.json", 336, 57_326, "2022-03-16T23:00", "2022-03-23T22:30", (1800,)),
    Expected(QUARTER, "dataconnect.json", 480, 157_057, "2022-02-28T23:00", "2022-03-07T22:45", (900,), 1),
    Expected(DAILY, "dataconnect.json", 82, 741_429, "2021-12-31T23:00", "2022-03-22T23:00", (86_400,)),
    Expected(SGE, "enedis.sge.xml", 8, 138, "2020-02-29T22:50", "2020-03-01T00:00", (600,)),
    Expected(
        "greenbutton/cew821_sample_hourly_16days.xml",
        *(GREEN, 362, 291_018, "2011-01-01T08:00", "2011-01-16T09:00", (3600,)),
    ),
    Expected(
        "greenbutton/TestGBDataHourlyNineDaysBinnedDaily.xml",
        *(GREEN, 216, 199_563, "2014-01-01T05:00", "2014-01-10T04:00", (3600,)),
    ),
    Expected(
        "greenbutton/abridged_electric_containerized.xml",
        *(GREEN, 8, 4_086, "2011-01-01T08:00", "2011-01-01T23:00", (3600,), 1),
    ),
    Expected(DSMR, "dsmr.reader.csv", 8754, 3_743_131, "2023-12-31T23:00", "2024-12-31T22:00", (3600,), 2),
    Expected(DSMR, "dsmr.reader.csv", 8754, 2_128_383, "2023-12-31T23:00", "2024-12-31T22:00", (3600,), 2, "EAIT"),
    Expected(STATE_SUM, "homeassistant.statistics", 38, 56_700, "2024-01-06T10:00", "2024-01-07T22:00", (3600,)),
    Expected(DELTA, "homeassistant.statistics", 6, 120_000, "2025-12-28T08:00", "2025-12-30T10:00", (3600,), 1),
)


def block(file: ParsedFile, register: str = "EAST") -> Block:
    (found,) = (found for found in file.blocks if found.register.name == register)
    return found


def utc(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.for_each("expected", EXPECTED)
def test_a_sample_gives_its_totals_its_times_its_steps_and_its_holes(samples: Path, expected: Expected) -> None:
    file = electricity(samples / expected.name)
    found = block(file, expected.register)
    assert (file.format, file.rows, int(found.values.sum())) == (
        expected.format,
        expected.rows,
        3600 * expected.watt_hours,
    )
    assert (utc(int(found.starts[0])), utc(int(found.starts[-1]))) == (expected.first, expected.last)
    assert (tuple(np.unique(found.durations).tolist()), len(file.holes)) == (expected.steps, expected.holes)
    assert (file.refused, file.duplicates) == ((), 0)


def electricity(path: Path) -> ParsedFile:
    """The electricity of a file, the first of its meters."""
    return next(iter(read_meters(path.read_bytes(), Job(path.name)).values()))


@pytest.mark.slow
def test_gas_of_dsmr_is_by_days_in_cubic_decimetres(samples: Path) -> None:
    gas = read_meters((samples / DSMR).read_bytes(), Job(DSMR))["m³"]
    found = block(gas, "GASVOL")
    assert (len(found), int(found.values.sum()), gas.rows) == (366, 621_827, 8754)
    parts = found.durations[np.isin(found.durations, (82_800, 86_400, 90_000), invert=True)] // 3600
    assert (parts.tolist(), gas.refused) == ([13, 6], ())


def test_read_as_ends_a_week_of_curve_is_the_daily_energies_to_the_watt_hour(samples: Path) -> None:
    curve, days = block(read_file(samples / HALF)), block(read_file(samples / DAILY))
    local = local_days()
    sums = dict.fromkeys(np.unique(local.days(curve.starts)).tolist(), 0)
    for day, joules in zip(local.days(curve.starts).tolist(), curve.values.tolist(), strict=True):
        sums[day] += joules
    assert [joules // 3600 for joules in sums.values()] == [7069, 6159, 10_678, 9742, 8096, 8091, 7491]
    told = dict(zip(local.days(days.starts).tolist(), days.values.tolist(), strict=True))
    assert all(told[day] == joules for day, joules in sums.items())


def test_two_days_of_the_quarters_are_a_hole(samples: Path) -> None:
    (hole,) = read_file(samples / QUARTER).holes
    assert hole.end - hole.start == 2 * 86_400


def test_the_shape_of_sge_is_read_and_doubted_for_its_stamps_may_be_starts(samples: Path) -> None:
    file = read_file(samples / SGE)
    assert set(block(file).qualities.tolist()) == {Quality.DOUBTFUL}
    assert file.meter.point == "99999999999913"


@pytest.mark.slow
def test_march_s_night_is_no_hole_of_dsmr(samples: Path) -> None:
    file = electricity(samples / DSMR)
    starts = block(file).starts.tolist()
    stamps = ("2024-03-31T01:00+01:00", "2024-03-31T03:00+02:00")
    before, after = (int(datetime.fromisoformat(stamp).timestamp()) for stamp in stamps)
    assert starts.index(after) - starts.index(before) == 1
    assert not any(hole.start <= before < hole.end for hole in file.holes)
    assert sum(hole.end - hole.start for hole in file.holes) == (8784 - 8754) * 3600


def test_a_sensor_is_handed_on_by_its_name(samples: Path) -> None:
    assert read_file(samples / STATE_SUM).sensor == "sensor.esp32_gasmonitoring_gasenergykwh"
    doubtful = block(read_file(samples / DELTA)).qualities.tolist()
    assert doubtful == [0, 0, 0, Quality.DOUBTFUL, 0, 0]
