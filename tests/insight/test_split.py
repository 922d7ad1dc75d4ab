"""A curve told apart by register: nothing is lost, nothing is invented, and what is not known is said."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.insight.days import days_of_curve, within_days
from persienne.insight.split import MOST, apportion, split_days
from persienne.insight.tariff import Period, PriceWindow, Timeline, schedule
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from support.curves import MARCH, OCTOBER, at, intervals, series

LOCAL = local_days()
# Off the half-hours on purpose, with an edge in the hour that is missing in March and doubled in October.
ODD = Timeline(
    (Period(1, Option.HPHC, (PriceWindow(22 * 60 + 38, 2 * 60 + 47), PriceWindow(12 * 60 + 7, 14 * 60 + 31))),)
)


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=8).filter(any))
def test_parts_add_up_and_are_within_one_of_their_share(total: int, weights: list[int]) -> None:
    parts = apportion(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    assert all(abs(part * whole - total * weight) < whole for part, weight in zip(parts, weights, strict=True))


def test_nothing_is_apportioned_by_nothing() -> None:
    assert apportion(0, [0, 0]) == [0, 0]
    with pytest.raises(ValueError, match="nothing to apportion by"):
        apportion(1, [0, 0])


@given(intervals(start=at(MARCH - 1)) | intervals(start=at(OCTOBER - 1)))
def test_the_registers_of_a_day_add_up_to_it_to_the_joule(made: list[tuple[int, int, int]]) -> None:
    curve = within_days(series(made), LOCAL)
    if not len(curve):
        return
    totals = days_of_curve(curve, LOCAL)
    split = split_days(curve, schedule(ODD, int(totals.days[0]), int(totals.days[-1]), LOCAL, {}), LOCAL)
    assert split.days.tolist() == totals.days.tolist()
    assert split.joules.sum(axis=1).tolist() == totals.joules.tolist()
    assert split.joules.shape[1] == MOST
    assert (split.joules[:, 2:] == 0).all()
    assert split.counts.tolist() == [2] * len(split)
    assert split.known.all()


@pytest.mark.parametrize("day", [MARCH, OCTOBER])
def test_a_steady_power_is_split_by_time(day: int) -> None:
    # 22:38 to 2:47 of 100 W: in March the end falls into the missing hour, in October to its first passage.
    curve = series([(start, 1800, 180_000) for start in range(LOCAL.midnight(day), LOCAL.midnight(day + 1), 1800)])
    split = split_days(curve, schedule(ODD, day, day, LOCAL, {}), LOCAL)
    morning = 120 if day == MARCH else 167
    assert split.joules[0, 0] == (morning + 144 + 82) * 60 * 100
    assert split.joules[0].sum() == LOCAL.length(day) * 100


def test_an_interval_over_a_change_is_split_pro_rata() -> None:
    timeline = Timeline((Period(1, Option.HPHC, (PriceWindow(12 * 60 + 10, 13 * 60),)),))
    split = split_days(series([(at(OCTOBER, 12), 1800, 100)]), schedule(timeline, OCTOBER, OCTOBER, LOCAL, {}), LOCAL)
    assert split.joules[0, :2].tolist() == [67, 33]


def test_a_day_that_touches_an_unknown_colour_is_not_known() -> None:
    timeline = Timeline((Period(1, Option.TEMPO),))
    colours = {OCTOBER: Colour.BLUE, OCTOBER + 1: Colour.RED}
    curve = series([(at(day, hour), 1800, 3_600) for day in range(OCTOBER, OCTOBER + 3) for hour in (3, 12, 23)])
    split = split_days(curve, schedule(timeline, OCTOBER, OCTOBER + 2, LOCAL, colours), LOCAL)
    assert split.known.tolist() == [False, True, False]
    assert split.joules[1].tolist() == [3_600, 0, 0, 0, 3_600, 3_600]
    assert split.counts.tolist() == [6, 6, 6]


def test_a_day_without_a_contract_has_no_register() -> None:
    timeline = Timeline((Period(OCTOBER, Option.BASE),))
    curve = series([(at(OCTOBER - 1, 3), 1800, 5), (at(OCTOBER, 3), 1800, 7)])
    split = split_days(curve, schedule(timeline, OCTOBER - 1, OCTOBER, LOCAL, {}), LOCAL)
    assert (split.counts.tolist(), split.known.tolist()) == ([0, 1], [False, True])
    assert np.array_equal(split.joules[1], [7, 0, 0, 0, 0, 0])
