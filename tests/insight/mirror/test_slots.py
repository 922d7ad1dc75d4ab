"""A curve by day and slot: averaged to coarser steps, never to finer ones, over both nights that change the clock."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, LONGEST, MINUTE, QUARTER, TEN_MINUTES, slots, steps_of
from persienne.insight.series import Series
from support.curves import MARCH, OCTOBER, Rows, at, intervals, series, steady

DAY = MARCH + 10


def test_a_curve_has_its_own_step_and_the_coarser_ones() -> None:
    whole_day = at(DAY), at(DAY + 1)
    assert steps_of(steady(*whole_day, 60)) == (MINUTE, TEN_MINUTES, HALF_HOUR, HOUR)
    assert steps_of(steady(*whole_day, 600)) == (TEN_MINUTES, HALF_HOUR, HOUR)
    assert steps_of(steady(*whole_day, 900)) == (QUARTER, HALF_HOUR, HOUR)
    assert steps_of(steady(*whole_day, 1800)) == (HALF_HOUR, HOUR)
    assert steps_of(steady(*whole_day, 7200)) == ()
    assert steps_of(Series.empty()) == ()


@pytest.mark.slow
@given(intervals())
def test_no_curve_is_read_at_a_step_finer_than_its_own(rows: Rows) -> None:
    curve = series(rows)
    for step in (MINUTE, TEN_MINUTES, QUARTER, HALF_HOUR, HOUR):
        found = slots(curve, step, FRANCE)
        if found is not None:
            assert found.known.sum() * step <= curve.durations[curve.durations <= step].sum() / 0.8


def test_a_longer_interval_among_finer_ones_is_a_hole_and_is_not_spread() -> None:
    curve = series(
        [*((at(DAY, hour), HOUR, 100 * HOUR) for hour in range(12)), (at(DAY, 12), 2 * HOUR, 100 * 2 * HOUR)]
    )
    found = slots(curve, HOUR, FRANCE)
    assert found is not None
    assert found.known[0].tolist() == [True] * 12 + [False] * 12


def test_a_step_that_a_curve_has_had_for_a_fortnight_is_one_of_its_steps() -> None:
    before, after = at(DAY), at(DAY + 14)
    curve = steady(at(DAY - 100), before).joined(steady(before, after, 600))
    assert steps_of(curve) == (TEN_MINUTES, HALF_HOUR, HOUR)
    found = slots(curve, TEN_MINUTES, FRANCE)
    assert found is not None
    assert not found.known[:100].any()
    assert found.known[100:].all()
    assert steps_of(steady(at(DAY - 100), before).joined(steady(before, at(DAY + 1), 600))) == (HALF_HOUR, HOUR)


def test_a_coarser_step_is_the_mean_of_the_finer_one() -> None:
    curve = series([(at(DAY) + 60 * minute, 60, 60 * minute) for minute in range(1440)])
    found = slots(curve, HALF_HOUR, FRANCE)
    assert found is not None
    assert found.watts[0].tolist() == [30 * slot + 14.5 for slot in range(48)]


def test_a_slot_that_is_known_for_less_than_four_fifths_is_unknown() -> None:
    curve = steady(at(DAY), at(DAY, 23, 40), 600)
    found = slots(curve, HOUR, FRANCE)
    assert found is not None
    assert found.known[0].tolist() == [True] * 23 + [False]
    assert found.whole_days.tolist() == [True]


def test_the_day_of_23_hours_knows_nothing_of_2_h() -> None:
    found = slots(steady(at(MARCH), at(MARCH + 1)), HALF_HOUR, FRANCE)
    assert found is not None
    assert np.flatnonzero(~found.known[0]).tolist() == [4, 5]


def test_the_day_of_25_hours_has_the_mean_of_both_passages_at_2_h() -> None:
    curve = series(
        [
            (start, HALF_HOUR, (100 if start < at(OCTOBER, 2, fold=1) else 300) * HALF_HOUR)
            for start in range(at(OCTOBER), at(OCTOBER + 1), HALF_HOUR)
        ]
    )
    found = slots(curve, HALF_HOUR, FRANCE)
    assert found is not None
    assert found.watts[0].tolist() == [100] * 4 + [200] * 2 + [300] * 42


def test_hours_on_the_wall_become_instants_on_both_changed_days() -> None:
    found = slots(steady(at(MARCH), at(MARCH + 3)), HALF_HOUR, FRANCE)
    assert found is not None
    assert found.span(0, 1, 7) == (at(MARCH, 1), at(MARCH, 7))
    assert found.span(1, 22.5, 30) == (at(MARCH + 1, 22, 30), at(MARCH + 2, 6))


def test_no_more_than_the_last_two_years_are_read() -> None:
    found = slots(steady(at(DAY - 900), at(DAY), HOUR), HOUR, FRANCE)
    assert found is not None
    assert (found.days, found.first_day) == (LONGEST, DAY - LONGEST)
    assert found.known.sum() >= LONGEST * 24 - 3


def test_saturdays_and_sundays_are_the_week_end() -> None:
    found = slots(steady(at(MARCH), at(MARCH + 7)), HOUR, FRANCE)
    assert found is not None
    assert found.weekend.tolist() == [True, False, False, False, False, False, True]  # 31 March 2024 was a Sunday
    assert found.between(22, 2).sum() == 4
