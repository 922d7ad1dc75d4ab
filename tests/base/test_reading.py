"""The one type that flows: registers know their direction, blocks say their readings, nothing can be changed."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import numpy as np
import pytest

from persienne.base.reading import (
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Block,
    Direction,
    Kind,
    Made,
    Meter,
    Quality,
    Reading,
    Source,
    Unit,
    energy_register,
    index_register,
)

SOURCE = Source("made")


def block() -> Block:
    starts = np.array([0, 1800], np.int64)
    return Block(
        Meter("01234567890123"),
        TOTAL_IMPORT,
        SOURCE,
        starts,
        np.full(2, 1800, np.int64),
        np.array([252 * 1800, 0], np.int64),
        np.array([Quality.MEASURED, Quality.ESTIMATED], np.int64),
    )


@pytest.mark.parametrize(
    ("name", "direction"),
    [("EAST", Direction.IMPORT), ("EASF02", Direction.IMPORT), ("EAIT", Direction.INJECTION)],
)
def test_a_register_knows_its_direction_by_its_name(name: str, direction: Direction) -> None:
    assert energy_register(name).direction is direction
    assert index_register(name).direction is direction


def test_indexes_are_in_wh_and_energies_in_joules() -> None:
    assert (index_register("EAST").kind, index_register("EAST").unit) == (Kind.INDEX, Unit.WH)
    assert energy_register("EAST") == TOTAL_IMPORT
    assert energy_register("EAIT") == TOTAL_INJECTION
    assert TOTAL_IMPORT.unit is Unit.J


def test_a_block_says_its_readings_in_order() -> None:
    first, second = block().readings()
    assert first == Reading(Meter("01234567890123"), TOTAL_IMPORT, 0, 1800, 453_600, Quality.MEASURED, SOURCE)
    assert (second.start, second.value, second.quality) == (1800, 0, Quality.ESTIMATED)
    assert len(block()) == 2


def test_readings_hold_plain_integers() -> None:
    reading = next(block().readings())
    assert {type(value) for value in (reading.start, reading.duration, reading.value)} == {int}


def test_readings_cannot_be_changed() -> None:
    reading = next(block().readings())
    with pytest.raises(dataclasses.FrozenInstanceError):
        reading.value = 1  # type: ignore[misc]


def test_indexes_are_the_best_make_and_measured_the_best_quality() -> None:
    assert max(Made) is Made.INDEX
    assert min(Quality) is Quality.MEASURED


def test_readings_and_local_days_load_without_numpy() -> None:
    code = "import sys, persienne.base.reading, persienne.base.localtime; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_block_by_a_mask_keeps_its_columns_and_stays_itself_where_nothing_goes() -> None:
    columns = (np.array([place, 10 + place, 20 + place], np.int64) for place in range(4))
    block = Block(Meter("01234567890123"), TOTAL_IMPORT, SOURCE, *columns)
    kept = block.where(np.array([True, False, True]))
    assert (kept.meter, kept.register, kept.source) == (block.meter, block.register, block.source)
    said = [getattr(kept, name).tolist() for name in ("starts", "durations", "values", "qualities")]
    assert said == [[0, 20], [1, 21], [2, 22], [3, 23]]
    assert block.where(np.ones(3, bool)) is block
