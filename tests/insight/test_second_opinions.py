"""Longer intervals of other files over the curve that is shown: what they say otherwise is told, on both sides."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.reading import Block, Made, Quality, Source
from persienne.insight.gaps import ResolvedCurve, resolve_curve
from persienne.insight.resolve import rank
from persienne.insight.series import SaidBy
from support.curves import HALF_HOUR, HOUR, block

FINE, COARSE = Source("csv", Made.CURVE, 1), Source("xlsx", Made.CURVE, 10)
HALVES = [(0, HALF_HOUR, 100 * HALF_HOUR), (HALF_HOUR, HALF_HOUR, 200 * HALF_HOUR), (HOUR, HALF_HOUR, 0)]


def of(*blocks: Block) -> ResolvedCurve:
    return resolve_curve(sorted(blocks, key=lambda one: rank(one.source), reverse=True))


@pytest.mark.parametrize("hour_first", [False, True])
def test_an_hour_that_says_another_energy_than_half_hours_makes_them_doubtful(hour_first: bool) -> None:
    halves, hour = block(HALVES, FINE), block([(0, HOUR, 152 * HOUR)], FINE)
    found = of(hour, halves) if hour_first else of(halves, hour)
    assert found.series.values.tolist() == [joules for *_, joules in HALVES]
    assert found.series.qualities.tolist() == [Quality.DOUBTFUL, Quality.DOUBTFUL, Quality.MEASURED]
    doubts = found.doubts
    assert (doubts.starts.tolist(), doubts.ends.tolist()) == ([0], [HOUR])
    assert (doubts.counted.tolist(), doubts.said.tolist()) == ([150 * HOUR], [152 * HOUR])
    assert doubts.said_by.tolist() == [SaidBy.OTHER_FILE]


def test_an_hour_that_agrees_within_a_watt_confirms_half_hours() -> None:
    for watts in (149, 150, 151):
        found = of(block([(0, HOUR, watts * HOUR)], FINE), block(HALVES, FINE))
        assert len(found.series) == len(HALVES)
        assert not found.series.qualities.any()
        assert len(found.doubts) == 0


def test_each_of_several_hours_is_told_once_and_the_newest_first() -> None:
    newer, older = block([(0, HOUR, 152 * HOUR)], FINE), block([(0, HOUR, 170 * HOUR)], FINE)
    found = of(newer, older, block(HALVES, FINE))
    assert found.doubts.said.tolist() == [152 * HOUR]


@pytest.mark.parametrize("hours_first", [False, True])
def test_of_two_longer_steps_the_shorter_is_told_whichever_came_later(hours_first: bool) -> None:
    minutes = block([(n * 600, 600, 90 * 600) for n in range(6)], FINE)
    hour, halves = block([(0, HOUR, 150 * HOUR)], FINE), block(HALVES[:2], FINE)
    found = of(hour, halves, minutes) if hours_first else of(halves, hour, minutes)
    assert (found.doubts.ends - found.doubts.starts).tolist() == [HALF_HOUR, HALF_HOUR]


@pytest.mark.parametrize(("watts", "doubted"), [(145, False), (155, False), (144, True), (156, True)])
def test_an_hour_in_tens_of_watts_confirms_within_its_own_rounding_too(watts: int, doubted: bool) -> None:
    """5 W of the hour, and half a watt an hour of both half-hours: they say 150 W."""
    found = of(block(HALVES, FINE), block([(0, HOUR, watts * HOUR)], COARSE))
    assert len(found.doubts) == doubted
    assert found.series.qualities.any() == doubted


def test_an_hour_over_a_hole_or_an_edge_is_no_second_opinion() -> None:
    halves = [(0, HALF_HOUR, 1), (HOUR, HALF_HOUR, 1), (HOUR + HALF_HOUR, HALF_HOUR, 1)]
    found = of(block(halves, FINE), block([(0, HOUR, 9 * HOUR), (HOUR, HOUR, 0)], FINE))
    assert found.series.durations.tolist() == [HOUR, HALF_HOUR, HALF_HOUR]
    assert len(found.doubts) == 0


def test_the_meter_s_own_indexes_are_no_second_opinion_on_each_other() -> None:
    counted = Source("tic", Made.INDEX)
    found = of(block([(0, HALF_HOUR, 9 * HOUR), (HALF_HOUR, HALF_HOUR, HOUR)], counted), block([(0, HOUR, 0)], counted))
    assert len(found.doubts) == 0


def test_a_second_opinion_stands_beside_the_gap_that_the_finer_values_shape() -> None:
    counted = Source("tic", Made.INDEX)
    gap = block([(0, HALF_HOUR, 7), (HALF_HOUR, 2 * HOUR, 600 * HOUR), (2 * HOUR + HALF_HOUR, HALF_HOUR, 9)], counted)
    halves = [(HALF_HOUR * n, HALF_HOUR, 300 * HALF_HOUR) for n in range(1, 5)]
    hours = [(HALF_HOUR, HOUR, 310 * HOUR), (HALF_HOUR + HOUR, HOUR, 300 * HOUR)]
    found = of(gap, block(hours, FINE), block(halves, FINE))
    assert not found.is_gap.any()
    assert found.series.qualities.tolist() == [0, *[Quality.DOUBTFUL] * 2, 0, 0, 0]
    assert found.doubts.said.tolist() == [310 * HOUR]
    assert np.all(found.contradictions.starts == 0)
