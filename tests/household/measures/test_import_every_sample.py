"""Every real file into a household: its rows, energy, first and last instant, steps, holes and repeats, reckoned apart.

The numbers are those of the samples' SOURCES.md, and where it is silent of a reckoning straight from the files, without
this program. Enedis' files are in ``test_import_samples.py``; a file that is in no table fails.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.store.meters import every_meter
from support.households import bring, throw_away
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.measures.import_report import ImportReport


class Sample(NamedTuple):
    """Rows, Wh, first and last instant (UTC), steps (minutes), holes (UTC), repeated rows and those that are refused.

    ``joules`` stand in the place of Wh that are not whole, ``meter`` is the part's name in a file of several meters.
    """

    format: str
    rows: int
    intervals: int
    watt_hours: int
    first: str
    end: str
    steps: tuple[int, ...]
    holes: tuple[tuple[str, str], ...] = ()
    repeats: int = 0
    refused: int = 0
    register: str = "EAST"
    injected: int = 0
    cubic_decimetres: int = 0
    joules: int = 0
    meter: str = ""

    @property
    def energy(self) -> int:
        """J; or the dm3 of a meter of which nothing else is told."""
        return self.cubic_decimetres if self.register == "GASVOL" else self.joules or self.watt_hours * 3600


EDF, EDF_AGAIN = (
    "edf/mes-puissances-atteintes-30min-000000000001-00000.csv",
    "edf/mes-puissances-atteintes-30min-000000000002-00000_utf8_mojibake.csv",
)
DSMR = "dsmr/dsmrreader-data-export-hour.csv"
GAS_DAY_STEPS = (1380, 1440, 1500)

SAMPLES = {
    EDF: Sample(
        "edf.power.csv",
        *(1739, 1582, 154_641, "2022-03-09T23:00", "2022-04-12T22:00", (30,)),
        (("2022-03-30T22:00", "2022-03-31T22:00"),),
        *(144, 13),
    ),
    EDF_AGAIN: Sample(
        "edf.power.csv",
        *(2124, 1730, 165_729, "2022-10-14T22:00", "2022-11-20T23:00", (30,)),
        (("2022-10-30T23:00", "2022-10-31T23:00"),),
        *(384, 10),
    ),
    "dataconnect/consumption_load_curve_PT30M_2022-03-17_24.json": Sample(
        "dataconnect.json", 336, 336, 57_326, "2022-03-16T23:00", "2022-03-23T23:00", (30,)
    ),
    "dataconnect/consumption_load_curve_PT15M_2022-03-01_08.json": Sample(
        "dataconnect.json",
        *(480, 480, 157_057, "2022-02-28T23:00", "2022-03-07T23:00", (15,)),
        (("2022-03-02T23:00", "2022-03-04T23:00"),),
    ),
    "dataconnect/daily_consumption_2022-01-01_2022-03-24.json": Sample(
        "dataconnect.json", 82, 82, 741_429, "2021-12-31T23:00", "2022-03-23T23:00", (1440,)
    ),
    "dataconnect/sge_consulterMesuresDetaillees.xml": Sample(
        "enedis.sge.xml", 8, 8, 138, "2020-02-29T22:50", "2020-03-01T00:10", (10,)
    ),
    "greenbutton/cew821_sample_hourly_16days.xml": Sample(
        "greenbutton.xml", 362, 362, 291_018, "2011-01-01T08:00", "2011-01-16T10:00", (60,)
    ),
    "greenbutton/TestGBDataHourlyNineDaysBinnedDaily.xml": Sample(
        "greenbutton.xml", 216, 216, 199_563, "2014-01-01T05:00", "2014-01-10T05:00", (60,)
    ),
    "greenbutton/abridged_electric_containerized.xml": Sample(
        "greenbutton.xml",
        *(8, 8, 4_086, "2011-01-01T08:00", "2011-01-02T00:00", (60,)),
        (("2011-01-01T12:00", "2011-01-01T20:00"),),
    ),
    # Five bills of gas, 140 therms of 105 480 400 J, whose dates are those of UTC.
    "greenbutton/abridged_gas_direct.xml": Sample(
        "greenbutton.xml",
        *(5, 5, 0, "2021-05-25T22:00", "2021-10-25T22:00", ()),
        register="GAS",
        joules=14_767_256_000,
    ),
    DSMR: Sample(
        "dsmr.reader.csv",
        *(8754, 8754, 3_743_131, "2023-12-31T23:00", "2024-12-31T23:00", (60,)),
        (("2024-03-16T12:00", "2024-03-17T17:00"), ("2024-03-21T05:00", "2024-03-21T06:00")),
        injected=2_128_383,
        meter=" › kWh",
    ),
    "homeassistant/state_sum.tsv": Sample(
        "homeassistant.statistics", 38, 37, 56_700, "2024-01-06T10:00", "2024-01-07T23:00", (60,)
    ),
    "homeassistant/delta.tsv": Sample(
        "homeassistant.statistics",
        *(6, 6, 120_000, "2025-12-28T08:00", "2025-12-30T11:00", (60,)),
        (("2025-12-28T11:00", "2025-12-30T08:00"),),
    ),
    # A gas day goes from 06:00 to 06:00 and is kept under its date.
    "grdf/Donnees_informatives_aeneria_2024.xlsx": Sample(
        "grdf.gas.xlsx",
        *(26, 26, 1_841_000, "2021-01-09T23:00", "2021-02-04T23:00", (1440,)),
        register="GAS",
        cubic_decimetres=161_030,
    ),
    "grdf/Donnees_informatives_PCE_MONTHLY_2021.xlsx": Sample(
        "grdf.gas.xlsx",
        *(13, 13, 23_181_000, "2020-10-31T23:00", "2021-11-30T23:00", ()),
        register="GAS",
        cubic_decimetres=2_100_000,
    ),
    "grdf/donnees_publiees.json": Sample(
        "grdf.gas.json",
        *(87, 87, 117_744_000, "2017-10-09T22:00", "2022-11-02T23:00", ()),
        (("2019-10-02T22:00", "2019-11-02T23:00"),),
        register="GAS",
        cubic_decimetres=10_557_000,
    ),
    "grdf/pygazpar_daily_data_sample.json": Sample(
        "grdf.gas.json",
        *(711, 711, 45_065_000, "2019-05-08T22:00", "2021-04-18T22:00", GAS_DAY_STEPS),
        register="GAS",
        cubic_decimetres=4_066_600,
    ),
}

SECOND_METERS = {
    # Of 621 827 dm3 in 366 days, 12 998 are of the three days in which hours are missing: such a day is refused.
    DSMR: Sample(
        "dsmr.reader.csv",
        *(8754, 366, 0, "2023-12-31T23:00", "2024-12-31T23:00", GAS_DAY_STEPS),
        (("2024-03-16T12:00", "2024-03-17T17:00"), ("2024-03-21T05:00", "2024-03-21T06:00")),
        register="GASVOL",
        cubic_decimetres=621_827,
        meter=" › m³",
    ),
}
"""What is read of another meter in one of these files."""

REFUSED = {
    "dataconnect/error_no_measure.json": "dataconnect.error",
    # Its ReadingType is empty, and its starts are one instant with a fraction: a utility's fault, kept as such.
    "greenbutton/abridged_gas_containerized.xml": "greenbutton.unit",
    "homeassistant/state_sum.json": "homeassistant.other",
    "homeassistant/sum_state.tsv": "homeassistant.several",
    "homeassistant/test_all.csv": "homeassistant.several",
    "grdf/temperatures.json": "json",
    "dsmr/dsmr-v4.2.txt": "dsmr",
    "dsmr/dsmr-v5.txt": "dsmr",
    "dsmr/fluvius-be-v171.txt": "dsmr",
}
"""Samples that hold no energy of one home that Persienne reads, and what they are called."""

ACCEPTED = frozenset({QuestionCode.SENSOR, QuestionCode.FAKE_CURVE})


def utc(at: int | None) -> str:
    assert at is not None
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M")


def test_every_sample_is_in_a_table(samples: Path) -> None:
    families = {name.partition("/")[0] for name in SAMPLES}
    there = {
        path.relative_to(samples).as_posix()
        for family in families
        for path in (samples / family).iterdir()
        if path.suffix != ".md"
    }
    assert there == SAMPLES.keys() | REFUSED.keys()


@pytest.mark.turning
@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_gives_its_totals_rows_times_steps_holes_and_repeats(
    samples: Path, tmp_path: Path, name: str, slat: Slat
) -> None:
    samples_of_meters = [SAMPLES[name], *([SECOND_METERS[name]] if name in SECOND_METERS else [])]
    with throw_away(tmp_path / "household", slat) as household:
        reports = bring(household, samples / name, accept=ACCEPTED)
        meters = every_meter(household.conn)
        for expected, report, meter in zip(samples_of_meters, reports, meters, strict=True):
            check(expected, report, samples / name)
            kept = {"EAST": 0, "EAIT": expected.injected * 3600, "GASVOL": expected.cubic_decimetres}
            for register, total in (kept | {expected.register: expected.energy}).items():
                days = recall_whole_days(household.conn, meter, register)
                assert int(days.totals.joules.sum()) + int(days.periods.joules.sum()) == total, register


def check(expected: Sample, report: ImportReport, path: Path) -> None:
    """What the report says of a meter’s part of a file."""
    assert (report.file, report.format, report.register) == (
        path.name + expected.meter,
        expected.format,
        expected.register,
    )
    assert (report.rows, report.intervals, report.joules) == (expected.rows, expected.intervals, expected.energy)
    assert (utc(report.first), utc(report.end)) == (expected.first, expected.end)
    assert tuple(step // 60 for step in report.steps) == expected.steps
    assert tuple((utc(hole.start), utc(hole.end)) for hole in report.holes) == expected.holes
    assert (report.duplicates, len(report.refused)) == (expected.repeats, expected.refused)


@pytest.mark.for_each("name", REFUSED)
def test_a_sample_without_an_energy_of_one_home_is_refused_by_its_name(samples: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        read_file(samples / name)
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", REFUSED[name])
