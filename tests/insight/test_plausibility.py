"""What no home draws is a doubt with its likely cause; what a home may draw is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import (
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Block,
    Kind,
    Made,
    Meter,
    Register,
    Source,
    Unit,
    index_register,
)
from persienne.insight.plausibility import FAKE_DAY_WH, HIGHEST_MEAN_W, Cause, Doubt, Finding, doubts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FRENCH = local_days()
BEGIN = FRENCH.midnight(date(2025, 1, 6).toordinal())
HALF_HOUR, HOUR, DAY = 1800, 3600, 86_400
LIMIT = HIGHEST_MEAN_W[Energy.ELECTRICITY]


def curve(watts: Sequence[int], *, step: int = HALF_HOUR, precision: int = 1, begin: int = BEGIN) -> Block:
    power = np.array(watts, np.int64)
    starts = begin + step * np.arange(len(power))
    steps = np.full(len(power), step, np.int64)
    source = Source("made", Made.CURVE, precision)
    return Block(Meter(), TOTAL_IMPORT, source, starts, steps, power * step, np.zeros(len(power), np.int64))


def indexes(wh: Sequence[int]) -> Block:
    starts = FRENCH.midnights(FRENCH.day(BEGIN) + np.arange(len(wh)))
    nothing = np.zeros(len(wh), np.int64)
    return Block(
        Meter(), index_register("EAST"), Source("made", Made.INDEX), starts, nothing, np.array(wh, np.int64), nothing
    )


def of(block: Block, label_unit: str = "") -> tuple[Finding, ...]:
    return doubts_of([block], FRENCH, label_unit=label_unit)


def test_the_bound_is_a_contract_of_36_kva_and_a_tenth() -> None:
    assert LIMIT == 39_600
    assert of(curve([300, LIMIT, 300])) == ()
    assert [finding.doubt for finding in of(curve([300, LIMIT + 1, 300]))] == [Doubt.POWER]


def test_gas_has_a_bound_of_its_own() -> None:
    high = curve([100_000] * 4, step=HOUR)
    assert doubts_of([high], FRENCH, energy=Energy.GAS) == ()
    (finding,) = doubts_of([curve([128_001], step=HOUR)], FRENCH, energy=Energy.GAS)
    assert (finding.doubt, finding.highest_w) == (Doubt.POWER, 128_001)


def test_a_few_high_values_are_damaged_ones_and_most_are_another_unit() -> None:
    assert of(curve([200, 0, 90_000, 300])) == (
        Finding(Doubt.POWER, Cause.DAMAGED_VALUE, 1, BEGIN + 2 * HALF_HOUR, 90_000),
    )
    (finding,) = of(curve([0, 0, 0, 90_000, 200_000, 300]))
    assert (finding.cause, finding.count, finding.highest_w) == (Cause.WRONG_UNIT, 2, 200_000)


def test_whole_numbers_under_a_title_in_kilowatts_are_watts() -> None:
    whole = curve([400_000, 520_000], precision=1000)
    assert of(whole, "kw")[0].cause is Cause.WATTS_AS_KILOWATTS
    assert of(whole)[0].cause is Cause.WRONG_UNIT
    assert of(curve([400_010, 520_000], precision=10), "kw")[0].cause is Cause.WRONG_UNIT


def test_the_mean_is_over_the_interval_and_not_over_the_hour() -> None:
    assert of(curve([LIMIT], step=600)) == ()
    assert len(of(curve([LIMIT + 1], step=600))) == 1


def test_an_index_step_is_held_to_the_time_that_it_took() -> None:
    most = LIMIT * 24
    assert of(indexes([5, 5 + most, 5 + 2 * most])) == ()
    (finding,) = of(indexes([5, 5 + most, 5 + 2 * most + 24, 6 + 2 * most + 24]))
    assert (finding.doubt, finding.cause) == (Doubt.INDEX_STEP, Cause.DAMAGED_VALUE)
    assert (finding.count, finding.first) == (1, BEGIN + 2 * DAY)
    (finding,) = of(indexes([0, 10**9, 2 * 10**9]))
    assert finding.cause is Cause.WRONG_UNIT


def test_an_index_that_goes_back_is_no_step() -> None:
    assert of(indexes([20_000_000, 20_009_000, 12, 8_000])) == ()


def test_an_index_on_the_day_of_23_hours_is_held_to_them() -> None:
    march = FRENCH.midnights(date(2025, 3, 30).toordinal() + np.arange(2))
    short = replace(indexes([0, LIMIT * 24]), starts=march)
    assert [finding.doubt for finding in of(short)] == [Doubt.INDEX_STEP]


def hours(*by_hour: int, days: int = 1) -> Block:
    return curve(list(by_hour) * days, step=HOUR)


def test_23_zeros_and_a_day_s_energy_at_one_hour_are_a_fake_curve() -> None:
    (finding,) = of(hours(*[0] * 23, 9_000, days=3))
    assert (finding.doubt, finding.cause, finding.count) == (Doubt.FAKE_CURVE, Cause.DAILY_TOTALS, 3)
    assert (finding.first, finding.highest_w) == (BEGIN, 9_000)
    assert len(of(hours(*[0] * 8, 9_000, *[0] * 15))) == 1  # at whatever hour


@pytest.mark.parametrize(
    "block",
    [
        hours(*[0] * 24),
        hours(*[0] * 22, 4_000, 9_000),
        hours(*[0] * 23, FAKE_DAY_WH - 1),
        hours(*[0] * 10, 9_000),
        curve([9_000], step=DAY),
    ],
    ids=["empty", "two-hours", "one-kettle", "part-of-a-day", "a-day"],
)
def test_other_quiet_days_are_none(block: Block) -> None:
    assert of(block) == ()


def test_each_doubt_is_told_once_with_the_worst_block() -> None:
    injected = replace(curve([80_000, 90_000]), register=TOTAL_INJECTION)
    (finding,) = doubts_of([curve([50_000]), injected, curve([60_000])], FRENCH)
    assert (finding.highest_w, finding.count) == (90_000, 2)


def test_what_is_empty_or_no_energy_is_no_doubt() -> None:
    assert of(curve([])) == ()
    power = replace(curve([90_000]), register=Register("SINSTS", Kind.POWER, Unit.VA))
    assert of(power) == ()
