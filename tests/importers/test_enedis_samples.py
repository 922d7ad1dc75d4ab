"""The real exports and the totals that were computed for them independently of this program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Kind, Quality
from persienne.importers.parsed import Reason
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.parsed import ParsedFile

CURVE = "Enedis_Conso_Heure_20230809-20240725_99999999999901.csv"
INDEX = "Enedis_Conso_Jour_20240109-20240725_99999999999901.csv"
HOLES = "Enedis_Conso_Heure_trous.csv"
R63 = "ENEDIS_R63_P_CdC_extrait.csv"
WEEK_2025 = "99999999999903_Export_courbe_de_charge_Consommation_01122025-08122025.xlsx"
WEEK_2024 = "99999999999904_Export_courbe_de_charge_Consommation_18032024-24032024.xlsx"
ENERGY = "99999999999904_Export_energie_Consommation_15072024-21072024.xlsx"


class Expected(NamedTuple):
    name: str
    format: str
    rows: int
    watt_hours: int
    register: str = "EAST"
    holes: int = 0
    empty: int = 0
    precision: int = 1


EXPECTED = (
    Expected(CURVE, "enedis.curve.csv", 16_848, 5_830_467),
    Expected(INDEX, "enedis.index.csv", 198, 3_469_220),
    Expected("Enedis_Prod_Jour_20240430-20240802_99999999999902.csv", "enedis.index.csv", 94, 1_132_921, "EAIT"),
    Expected(HOLES, "enedis.curve.csv", 104, 14_271, holes=4, empty=13),
    Expected("conso_sans_entete_crlf.csv", "enedis.curve.csv", 579, 192_595),
    Expected(WEEK_2025, "enedis.curve.xlsx", 336, 183_155, precision=10),
    Expected(WEEK_2024, "enedis.curve.xlsx", 335, 212_356),
    Expected(ENERGY, "enedis.energy.xlsx", 7, 214_504),
    Expected(R63, "enedis.r63.csv", 1_711, 1_337_847, holes=7),
)


def read(samples: Path, name: str) -> ParsedFile:
    return read_file(samples / "enedis" / name)


def block(file: ParsedFile, register: str = "EAST") -> Block:
    (found,) = (found for found in file.blocks if found.register.name == register)
    return found


def watt_hours(found: Block) -> int:
    if found.register.kind is Kind.INDEX:
        return int(found.values[-1] - found.values[0])
    whole, rest = divmod(int(found.values.sum()), 3600)
    assert rest == 0
    return whole


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


@pytest.mark.for_each("expected", EXPECTED)
def test_a_sample_gives_its_totals(samples: Path, expected: Expected) -> None:
    file = read(samples, expected.name)
    found = block(file, expected.register)
    assert (file.format, file.rows, watt_hours(found)) == (expected.format, expected.rows, expected.watt_hours)
    assert (len(file.holes), file.duplicates, found.source.precision) == (expected.holes, 0, expected.precision)
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE] * expected.empty


@pytest.mark.for_each("expected", EXPECTED)
def test_the_meter_is_the_one_in_the_file(samples: Path, expected: Expected) -> None:
    point = read(samples, expected.name).meter.point
    assert point == (
        None
        if expected.name.startswith("conso_sans")
        else block(read(samples, expected.name), expected.register).meter.point
    )
    if point is not None and "9999999" in expected.name:
        assert point in expected.name


def test_the_curve_s_ends_are_where_the_file_says(samples: Path) -> None:
    found = block(read(samples, CURVE))
    assert int(found.starts[0]) == epoch("2023-08-09T00:00:00+02:00")
    assert int(found.starts[-1] + found.durations[-1]) == epoch("2024-07-25T00:00:00+02:00")
    assert (int(found.values[0]), int(found.values[-1])) == (284 * 1800, 794 * 1800)
    assert set(found.durations.tolist()) == {1800}


def test_both_nights_have_their_rows(samples: Path) -> None:
    found = block(read(samples, CURVE))
    days = local_days().days(found.starts)
    counts = {day: int((days == datetime.fromisoformat(day).toordinal()).sum()) for day in ("2023-10-29", "2024-03-31")}
    assert counts == {"2023-10-29": 50, "2024-03-31": 46}


def test_the_index_equals_the_curve_to_the_watt_hour_every_day(samples: Path) -> None:
    curve, index = block(read(samples, CURVE)), block(read(samples, INDEX))
    inside = (curve.starts >= index.starts[0]) & (curve.starts < index.starts[-1])
    day = np.searchsorted(index.starts, curve.starts[inside], side="right") - 1
    joules = np.zeros(len(index) - 1, np.int64)
    np.add.at(joules, day, curve.values[inside])
    # The meter cuts watt-hours off at midnight; over the whole the two are equal.
    assert np.abs(joules // 3600 - np.diff(index.values)).max() <= 1
    assert int(joules.sum()) == 3600 * int(index.values[-1] - index.values[0])


def test_the_tempo_grid_and_the_distributor_s_grid_each_make_the_total(samples: Path) -> None:
    file = read(samples, INDEX)
    supplier = sum(found.values for found in file.blocks if found.register.name.startswith("EASF"))
    assert (supplier == block(file).values).all()
    assert (block(file, "EASD01").values == block(file).values).all()


def test_the_calendar_of_the_index_file_is_kept(samples: Path) -> None:
    (fact,) = read(samples, INDEX).facts
    assert (fact.kind, fact.at, fact.until) == ("calendar", epoch("2024-01-10T00:00:00+01:00"), None)
    assert fact.text.startswith("Du 2024-01-10T00:00:00+01:00 au;FC000050;6 cadrans;BUHC;")


def test_the_last_half_hour_of_an_early_workbook_is_missing(samples: Path) -> None:
    found = block(read(samples, WEEK_2024))
    assert int(found.starts[-1] + found.durations[-1]) == epoch("2024-03-24T23:30:00+01:00")


def test_the_workbook_and_the_flow_agree_at_every_half_hour(samples: Path) -> None:
    book, flow = block(read(samples, WEEK_2024)), block(read(samples, R63))
    common, left, right = np.intersect1d(book.starts, flow.starts, return_indices=True)
    assert len(common) == 335
    assert (book.values[left] == flow.values[right]).all()


def test_the_daily_energies_are_the_flow_s_sums(samples: Path) -> None:
    energy, flow = block(read(samples, ENERGY)), block(read(samples, R63))
    compared = 0
    for start, duration, joules in zip(energy.starts, energy.durations, energy.values, strict=True):
        inside = (flow.starts >= start) & (flow.starts < start + duration)
        if int(flow.durations[inside].sum()) == duration:
            compared += 1
            assert abs(int(flow.values[inside].sum()) - int(joules)) < 3600
    assert compared == 4


def test_the_flow_changes_its_step_and_doubts_two_rows(samples: Path) -> None:
    found = block(read(samples, R63))
    assert dict(zip(*np.unique(found.durations, return_counts=True), strict=True)) == {1800: 1404, 3600: 307}
    assert int((found.qualities == Quality.DOUBTFUL).sum()) == 2
    october = epoch("2024-10-27T00:00:00+02:00")
    night = (found.starts >= october) & (found.starts < october + timedelta(hours=25).total_seconds())
    assert int(night.sum()) == 50
    assert datetime.fromtimestamp(int(found.starts[0]), UTC) == datetime.fromisoformat("2023-07-15T21:30:00+00:00")
