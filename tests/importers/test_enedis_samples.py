"""The real exports against each other; their totals are in ``test_import_samples.py``."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import Quality
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.job import ParsedFile

CURVE = "Enedis_Conso_Heure_20230809-20240725_99999999999901.csv"
INDEX = "Enedis_Conso_Jour_20240109-20240725_99999999999901.csv"
R63 = "ENEDIS_R63_P_CdC_extrait.csv"
WEEK_2024 = "99999999999904_Export_courbe_de_charge_Consommation_18032024-24032024.xlsx"


def read(samples: Path, name: str) -> ParsedFile:
    return read_file(samples / "enedis" / name)


def block(file: ParsedFile, register: str = "EAST") -> Block:
    (found,) = (found for found in file.blocks if found.register.name == register)
    return found


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


def test_both_nights_have_their_rows(samples: Path) -> None:
    found = block(read(samples, CURVE))
    days = local_days().days(found.starts)
    counts = {day: int((days == datetime.fromisoformat(day).toordinal()).sum()) for day in ("2023-10-29", "2024-03-31")}
    assert counts == {"2023-10-29": 50, "2024-03-31": 46}


def test_the_tempo_grid_and_the_distributor_s_grid_each_make_the_total(samples: Path) -> None:
    file = read(samples, INDEX)
    supplier = sum(found.values for found in file.blocks if found.register.name.startswith("EASF"))
    assert (supplier == block(file).values).all()
    assert (block(file, "EASD01").values == block(file).values).all()


def test_the_calendar_of_the_index_file_is_kept(samples: Path) -> None:
    (fact,) = read(samples, INDEX).facts
    assert (fact.kind, fact.at, fact.until) == ("calendar", epoch("2024-01-10T00:00:00+01:00"), None)
    assert fact.text.startswith("Du 2024-01-10T00:00:00+01:00 au;FC000050;6 cadrans;BUHC;")


def test_the_workbook_and_the_flow_agree_at_every_half_hour(samples: Path) -> None:
    book, flow = block(read(samples, WEEK_2024)), block(read(samples, R63))
    common, left, right = np.intersect1d(book.starts, flow.starts, return_indices=True)
    assert len(common) == 335
    assert (book.values[left] == flow.values[right]).all()


def test_the_flow_changes_its_step_and_doubts_two_rows(samples: Path) -> None:
    found = block(read(samples, R63))
    assert dict(zip(*np.unique(found.durations, return_counts=True), strict=True)) == {1800: 1404, 3600: 307}
    assert int((found.qualities == Quality.DOUBTFUL).sum()) == 2
    october = epoch("2024-10-27T00:00:00+02:00")
    night = (found.starts >= october) & (found.starts < october + timedelta(hours=25).total_seconds())
    assert int(night.sum()) == 50
    assert datetime.fromtimestamp(int(found.starts[0]), UTC) == datetime.fromisoformat("2023-07-15T21:30:00+00:00")


# Real files of SGE and Home Assistant: what is doubted of them; the totals are in ``test_import_every_sample.py``.


SGE = "dataconnect/sge_consulterMesuresDetaillees.xml"
STATE_SUM, DELTA = "homeassistant/state_sum.tsv", "homeassistant/delta.tsv"


def test_the_shape_of_sge_is_read_and_doubted_for_its_stamps_may_be_starts(samples: Path) -> None:
    file = read_file(samples / SGE)
    assert set(block(file).qualities.tolist()) == {Quality.DOUBTFUL}
    assert file.meter.point == "99999999999913"


def test_a_sensor_is_handed_on_by_its_name(samples: Path) -> None:
    assert read_file(samples / STATE_SUM).sensor == "sensor.esp32_gasmonitoring_gasenergykwh"
    doubtful = block(read_file(samples / DELTA)).qualities.tolist()
    assert doubtful == [0, 0, 0, Quality.DOUBTFUL, 0, 0]
