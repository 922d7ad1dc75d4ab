"""Finer values that a longer one hides by its rank: they are its shape where they add up, and a doubt where not."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.reading import Block, Made, Quality, Source
from persienne.insight.gaps import ResolvedCurve, resolve_curve
from persienne.insight.resolve import rank
from persienne.insight.series import SaidBy
from support.curves import HALF_HOUR, HOUR, block

WATTS, TENS, HUNDREDS = (Source("made", Made.CURVE, step) for step in (1, 10, 100))
HALVES = [(0, HALF_HOUR, 100 * HALF_HOUR), (HALF_HOUR, HALF_HOUR, 200 * HALF_HOUR)]


def of(*blocks: Block) -> ResolvedCurve:
    return resolve_curve(sorted(blocks, key=lambda one: rank(one.source), reverse=True))


@pytest.mark.for_each("hour_first", [False, True])
@pytest.mark.for_each("watts", [145, 150, 155])
def test_an_hour_in_watts_keeps_its_energy_and_takes_the_shape_of_half_hours_in_tens_of_watts(
    watts: int, hour_first: bool
) -> None:
    hour, halves = block([(0, HOUR, watts * HOUR)], WATTS), block(HALVES, TENS)
    found = of(hour, halves) if hour_first else of(halves, hour)
    assert found.series.values.tolist() == [joules for *_, joules in HALVES]
    assert not found.series.qualities.any()
    assert len(found.doubts) == 0
    assert found.rests.joules.tolist() == [(watts - 150) * HOUR] * (watts != 150)
    assert not found.rests.covered.any()
    assert int(found.series.values.sum() + found.rests.joules.sum()) == watts * HOUR


def test_an_hour_in_watts_that_no_rounding_reconciles_stays_and_is_doubtful() -> None:
    found = of(block([(0, HOUR, 160 * HOUR), (HOUR, HOUR, 7)], WATTS), block(HALVES, TENS))
    assert found.series.durations.tolist() == [HOUR, HOUR]
    assert found.series.qualities.tolist() == [Quality.DOUBTFUL, Quality.MEASURED]
    assert (found.doubts.counted.tolist(), found.doubts.said.tolist()) == ([160 * HOUR], [150 * HOUR])
    assert found.doubts.said_by.tolist() == [SaidBy.OTHER_FILE]
    assert len(found.rests) == 0


def test_half_hours_of_two_files_are_the_shape_of_an_hour_that_neither_knows_whole() -> None:
    first, second = (block([row], WATTS) for row in HALVES)
    found = of(block([(0, HOUR, 150 * HOUR)], WATTS), first, second)
    assert found.series.durations.tolist() == [HALF_HOUR, HALF_HOUR]
    assert found.series.origins.tolist() == [1, 2]


def test_ten_minutes_shape_half_hours_that_shape_hours() -> None:
    minutes = [(n * 600, 600, watts * 600) for n, watts in enumerate((0, 100, 200, 200, 200, 200))]
    found = of(block([(0, HOUR, 152 * HOUR)], WATTS), block(HALVES, TENS), block(minutes, HUNDREDS))
    assert found.series.durations.tolist() == [600] * 6
    assert int(found.series.values.sum() + found.rests.joules.sum()) == 152 * HOUR


def test_a_half_hour_that_stands_alone_gives_an_hour_no_shape() -> None:
    found = of(block([(0, HOUR, 150 * HOUR)], WATTS), block(HALVES[:1], TENS))
    assert found.series.durations.tolist() == [HOUR]
    assert (len(found.rests), len(found.doubts)) == (0, 0)


def test_of_nothing_there_is_no_shape() -> None:
    assert len(of(block([], WATTS)).series) == 0


def test_what_the_meter_counted_takes_no_shape_here() -> None:
    found = of(block([(0, HALF_HOUR, 9)], Source("tic", Made.INDEX)), block([(0, 600, 3), (600, 1200, 6)], WATTS))
    assert found.series.durations.tolist() == [HALF_HOUR]
    assert np.array_equal(found.is_gap, [False])
