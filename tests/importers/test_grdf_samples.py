"""The gas operator's real files: the totals, rows, first and last days and holes of their SOURCES.md."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Quality
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path


class Expected(NamedTuple):
    name: str
    point: str | None
    rows: int
    kilowatt_hours: int
    cubic_decimetres: int
    first: str
    last: str
    holes: int = 0
    partial: int = 0
    estimated: int = 0


EXPECTED = (
    Expected(
        "Donnees_informatives_aeneria_2024.xlsx", "99999999999911", 26, 1_841, 161_030, "2021-01-10", "2021-02-04"
    ),
    Expected(
        "Donnees_informatives_PCE_MONTHLY_2021.xlsx", None, 13, 23_181, 2_100_000, "2020-11-01", "2021-11-30", partial=2
    ),
    Expected("donnees_publiees.json", "99999999999912", 87, 117_744, 10_557_000, "2017-10-10", "2022-11-02", holes=1),
    Expected("pygazpar_daily_data_sample.json", None, 711, 45_065, 4_066_600, "2019-05-09", "2021-04-18", estimated=1),
)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.name)
def test_a_real_file_gives_what_its_source_says(samples: Path, expected: Expected) -> None:
    file = read_file(samples / "grdf" / expected.name)
    energy, volume = file.blocks
    local = local_days()
    days = [local.day(int(energy.starts[0])), local.day(int(energy.starts[-1] + energy.durations[-1]) - 1)]
    assert (file.meter.point, file.rows, len(energy), len(volume)) == (expected.point, *[expected.rows] * 3)
    assert int(energy.values.sum()) == expected.kilowatt_hours * 3_600_000
    assert int(volume.values.sum()) == expected.cubic_decimetres
    assert [date.fromordinal(day).isoformat() for day in days] == [expected.first, expected.last]
    assert (len(file.holes), len(file.partial)) == (expected.holes, expected.partial)
    assert (energy.qualities == Quality.ESTIMATED).sum() == expected.estimated
    assert (file.refused, file.duplicates) == ((), 0)


def test_the_days_of_a_program_are_all_there(samples: Path) -> None:
    energy, _ = read_file(samples / "grdf" / "pygazpar_daily_data_sample.json").blocks
    assert set(energy.durations.tolist()) == {23 * 3600, 24 * 3600, 25 * 3600}


def test_the_hole_of_the_published_readings_is_a_month(samples: Path) -> None:
    (hole,) = read_file(samples / "grdf" / "donnees_publiees.json").holes
    local = local_days()
    assert [date.fromordinal(local.day(at)).isoformat() for at in (hole.start, hole.end)] == [
        "2019-10-03",
        "2019-11-03",
    ]
