from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.reading import Block, Meter, Quality, Source, index_register
from persienne.exporters.enedis_csv import write_curve, write_index
from support.enedis_files import POINT, curve_block, curve_workbook, energy_workbook
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.importers.job import ParsedFile

EVENINGS = [
    int(datetime.fromisoformat(text).timestamp())
    for text in ("2023-10-28T18:00:00+00:00", "2024-03-30T18:00:00+00:00", "2024-07-01T22:00:00+00:00")
]
SHARED_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_back(folder: Path, content: bytes) -> ParsedFile:
    path = folder / "file"
    path.write_bytes(content)
    return read_file(path)


def same(first: Block, second: Block) -> None:
    assert (first.meter, first.register) == (second.meter, second.register)
    for column in ("starts", "durations", "values", "qualities"):
        assert getattr(first, column).tolist() == getattr(second, column).tolist()


@st.composite
def curves(draw: st.DrawFn, steps: tuple[int, ...] = (600, 900, 1800, 3600)) -> Block:
    """A curve over one night: runs of one step each, on that step's grid, with holes inside the runs."""
    at = draw(st.sampled_from(EVENINGS))
    starts: list[int] = []
    durations: list[int] = []
    for step in draw(st.lists(st.sampled_from(steps), min_size=1, max_size=3)):
        at += -at % step
        count = draw(st.integers(8, 30))
        hole = draw(st.none() | st.integers(4, count - 4))
        for n in range(count):
            if n != hole:
                starts.append(at)
                durations.append(step)
            at += step
    watts = draw(st.lists(st.integers(0, 9_000), min_size=len(starts), max_size=len(starts)))
    return curve_block(starts, durations, watts, injected=draw(st.booleans()))


@pytest.mark.slow
@given(curves(steps=(1800,)))
@SHARED_FOLDER
def test_a_half_hourly_curve_with_holes_comes_back_unchanged(tmp_path: Path, block: Block) -> None:
    file = read_back(tmp_path, write_curve(block))
    (back,) = file.blocks
    same(back, block)
    ends = block.starts + block.durations
    assert [hole.start for hole in file.holes] == ends[:-1][block.starts[1:] > ends[:-1]].tolist()


@pytest.mark.slow
@given(st.lists(st.sampled_from([600, 900, 1800, 3600]), min_size=1, max_size=4), st.sampled_from(EVENINGS), st.data())
@SHARED_FOLDER
def test_a_curve_of_several_steps_comes_back_unchanged(
    tmp_path: Path, steps: list[int], at: int, data: st.DataObject
) -> None:
    starts: list[int] = []
    durations: list[int] = []
    for step in steps:
        # Whole hours of each step, four at least: a change is met on the coarser step's grid.
        hours = data.draw(st.integers(4, 8))
        starts += range(at, at + hours * 3600, step)
        durations += [step] * (hours * 3600 // step)
        at += hours * 3600
    block = curve_block(starts, durations, [n % 7_000 for n in starts])
    file = read_back(tmp_path, write_curve(block))
    same(file.blocks[0], block)
    assert (file.holes, file.refused, file.duplicates) == ((), (), 0)


@pytest.mark.slow
@given(curves())
@settings(SHARED_FOLDER, max_examples=30)
def test_the_portal_s_workbook_says_the_same_as_the_csv(tmp_path: Path, block: Block) -> None:
    # The workbook has no zone: a second passage through the doubled hour is known by the first one before it.
    doubled = int(datetime.fromisoformat("2023-10-29T01:00:00+00:00").timestamp())
    starts = set(block.starts.tolist())
    assume(all(start - 3600 in starts for start in starts if doubled <= start < doubled + 3600))
    same(read_back(tmp_path, curve_workbook(block)).blocks[0], block)


@given(
    st.sampled_from(["2023-10-20", "2024-03-25"]),
    st.lists(st.integers(0, 90_000), min_size=2, max_size=20),
    st.sets(st.integers(1, 18)),
)
@SHARED_FOLDER
def test_daily_indexes_come_back_unchanged(tmp_path: Path, first: str, days: list[int], missing: set[int]) -> None:
    local = local_days()
    begin = date.fromisoformat(first).toordinal()
    kept = [n for n in range(len(days)) if n == 0 or n not in missing]
    totals = np.cumsum(days)[kept]
    starts = np.array([local.midnight(begin + n) for n in kept], np.int64)
    zeros = np.zeros(len(kept), np.int64)
    blocks = [
        Block(
            Meter(POINT), index_register(name), Source("made"), starts, zeros, totals // share, zeros + Quality.MEASURED
        )
        for name, share in (("EASF01", 3), ("EASD02", 2), ("EAST", 1), ("EAIT", 5))
    ]
    file = read_back(tmp_path, write_index(blocks))
    for back, block in zip(file.blocks, blocks, strict=True):
        same(back, block)
    assert file.refused == ()


def test_the_files_have_enedis_s_shape() -> None:
    block = curve_block([EVENINGS[0]], [1800], [252])
    lines = write_curve(block).decode().split("\n")
    assert lines[0].startswith("\ufeffIdentifiant PRM;Type de donnees;")
    assert lines[0].endswith(";Pas en minutes")
    assert lines[1] == f"{POINT};Courbe de charge;28/10/2023;28/10/2023;Energie active;Consommation;Comptage Brut;W;"
    assert lines[2:] == ["Horodate;Valeur", "2023-10-28T20:30:00+02:00;252", ""]


def test_an_injection_is_written_as_production() -> None:
    assert b";Production;" in write_curve(curve_block([EVENINGS[0]], [1800], [1], injected=True))


def test_energy_that_is_no_whole_watt_is_rounded() -> None:
    block = curve_block([EVENINGS[0]], [1800], [1])
    block.values[0] = 1800 + 900
    assert write_curve(block).endswith(b";2\n")


def test_empty_blocks_make_files_without_rows() -> None:
    assert write_curve(curve_block([], [], [])).endswith(b"Horodate;Valeur\n")
    assert write_index([]).endswith(b"EAS T\n")


def test_an_unknown_meter_stays_unknown(tmp_path: Path) -> None:
    block = curve_block([EVENINGS[0], EVENINGS[0] + 1800], [1800, 1800], [1, 2])
    nameless = Block(
        Meter(), block.register, block.source, block.starts, block.durations, block.values, block.qualities
    )
    assert read_back(tmp_path, write_curve(nameless)).meter == Meter(None)


def test_daily_energies_come_back_from_the_portal_s_workbook(tmp_path: Path) -> None:
    local = local_days()
    days = [date.fromisoformat("2024-10-26").toordinal() + n for n in range(3)]
    lengths = np.array([local.length(day) for day in days], np.int64)
    block = curve_block([local.midnight(day) for day in days], lengths.tolist(), [0, 0, 0])
    block.values[:] = np.array([25_247, 23_720, 33_967]) * 3600
    injected = curve_block(block.starts.tolist(), lengths.tolist(), [0, 0, 0], injected=True)
    file = read_back(tmp_path, energy_workbook(block, injected, unit="kW"))
    for back, given_block in zip(file.blocks, (block, injected), strict=True):
        same(back, given_block)
