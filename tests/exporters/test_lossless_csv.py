"""Our own CSV: what is written comes back the very same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.reading import Quality, index_register
from persienne.exporters.extract import Nature
from persienne.exporters.lossless_csv import lines, write
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from support.enedis_files import POINT, curve_block
from support.households import LOCAL, midnight
from support.parts_out import part_of

if TYPE_CHECKING:
    from persienne.base.reading import Block
    from persienne.importers.job import ParsedFile

NIGHTS = [midnight("2024-10-26", 1), midnight("2024-03-30", 1), midnight("2024-07-01")]
MADE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(content: bytes) -> ParsedFile:
    return read_content(content, Job("export.csv"))


def same(first: Block, second: Block) -> None:
    assert (first.meter, first.register) == (second.meter, second.register)
    for column in ("starts", "durations", "values", "qualities"):
        assert getattr(first, column).tolist() == getattr(second, column).tolist()


@pytest.mark.slow
@given(st.sampled_from(NIGHTS), st.sampled_from([600, 900, 1800, 3600]), st.booleans(), st.data())
@MADE
def test_a_curve_with_holes_and_qualities_over_the_nights_of_23_and_25_hours_comes_back(
    at: int, step: int, injected: bool, data: st.DataObject
) -> None:
    starts = [at + n * step for n in range(30) if n not in (7, 8, 20)]
    joules = data.draw(st.lists(st.integers(0, 40_000_000), min_size=len(starts), max_size=len(starts)))
    qualities = data.draw(st.lists(st.sampled_from(list(Quality)), min_size=len(starts), max_size=len(starts)))
    made = curve_block(starts, [step] * len(starts), [0] * len(starts), injected=injected)
    block = replace(made, values=np.array(joules), qualities=np.array(qualities, np.int64))
    file = read(write([part_of(block)]))
    same(file.blocks[0], block)
    assert (file.refused, file.duplicates, len(file.holes)) == ((), 0, 2)


def test_days_of_23_and_25_hours_and_indexes_come_back() -> None:
    days = [LOCAL.day(at) + n for at in NIGHTS[:2] for n in range(2)]
    days.sort()
    starts = [LOCAL.midnight(day) for day in days]
    lengths = [LOCAL.length(day) for day in days]
    daily = curve_block(starts, lengths, [300, 301, 302, 303])
    same(read(write([part_of(daily, Nature.DAY)])).blocks[0], daily)
    register = index_register("EASF01")
    index = replace(daily, register=register, durations=np.zeros(4, np.int64), values=np.array([1, 2, 3, 99_999_999]))
    same(read(write([part_of(index)])).blocks[0], index)


def test_the_titles_and_a_row_are_as_they_are_documented() -> None:
    block = curve_block([NIGHTS[0]], [600], [1])
    head, row = lines([part_of(block, meter="**********9909")])
    assert head == "compteur;registre;nature;debut_utc;fin_utc;debut_local;Wh;W;connu_s;qualite;source;precision"
    said = "**********9909;EAST;intervalle;2024-10-26T22:00:00Z;2024-10-26T22:10:00Z;2024-10-27T00:00:00+02:00"
    assert row == f"{said};0,166667;1;600;mesure;made;1"


def test_a_meter_that_begins_as_a_formula_is_made_inert() -> None:
    block = curve_block([NIGHTS[0]], [600], [1])
    row = list(lines([part_of(block, meter="=2+2;x")]))[1]
    assert row.startswith("'=2+2,x;EAST;")


def test_a_masked_number_is_no_meter_and_is_told() -> None:
    file = read(write([part_of(curve_block(NIGHTS[2:], [1800], [1]), meter="**********9909")]))
    assert (file.meter.point, file.written_point) == (None, "**********9909")
    assert read(write([part_of(curve_block(NIGHTS[2:], [1800], [1]))])).meter.point == POINT
