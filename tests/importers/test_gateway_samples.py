"""Real files of SGE and Home Assistant: what is doubted of them; the totals are in ``test_import_every_sample.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Quality
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.parsed import ParsedFile


SGE = "dataconnect/sge_consulterMesuresDetaillees.xml"
STATE_SUM, DELTA = "homeassistant/state_sum.tsv", "homeassistant/delta.tsv"


def block(file: ParsedFile, register: str = "EAST") -> Block:
    (found,) = (found for found in file.blocks if found.register.name == register)
    return found


def test_the_shape_of_sge_is_read_and_doubted_for_its_stamps_may_be_starts(samples: Path) -> None:
    file = read_file(samples / SGE)
    assert set(block(file).qualities.tolist()) == {Quality.DOUBTFUL}
    assert file.meter.point == "99999999999913"


def test_a_sensor_is_handed_on_by_its_name(samples: Path) -> None:
    assert read_file(samples / STATE_SUM).sensor == "sensor.esp32_gasmonitoring_gasenergykwh"
    doubtful = block(read_file(samples / DELTA)).qualities.tolist()
    assert doubtful == [0, 0, 0, Quality.DOUBTFUL, 0, 0]
