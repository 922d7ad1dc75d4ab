from __future__ import annotations

from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.importers.steps import ALLOWED_STEPS, infer_steps

MIDNIGHT = 1_700_006_400  # 2023-11-15T00:00Z
HOUR = 3600


def steps_of(minutes: list[int]) -> list[int]:
    """The steps, in minutes, of stamps at these minutes after midnight."""
    ends = np.array([MIDNIGHT + 60 * minute for minute in minutes], np.int64)
    return [int(step) // 60 for step in infer_steps(ends)]


def test_one_step_throughout() -> None:
    assert steps_of([30, 60, 90, 120]) == [30, 30, 30, 30]


def test_the_first_row_takes_the_step_of_its_follower() -> None:
    assert steps_of([60, 120, 180, 240])[0] == 60


def test_the_row_after_a_hole_takes_the_step_of_its_neighbours() -> None:
    assert steps_of([30, 60, 90, 120, 1500, 1530, 1560, 1590]) == [30] * 8


def test_one_missing_half_hour_is_a_hole_not_an_hour() -> None:
    assert steps_of([30, 60, 90, 150, 180, 210, 240]) == [30] * 7


def test_two_missing_half_hours_in_a_row_of_hours_are_holes() -> None:
    assert steps_of([30, 60, 90, 120, 180, 240, 270, 300, 330]) == [30] * 9


def test_three_aligned_hours_are_a_change_of_step() -> None:
    assert steps_of([30, 60, 90, 120, 180, 240, 300, 330, 360, 390]) == [30] * 4 + [60] * 3 + [30] * 3


def test_three_hours_beside_the_hour_are_holes() -> None:
    assert steps_of([30, 60, 90, 150, 210, 270, 300, 330, 360]) == [30] * 9


def test_half_hours_to_hours_at_eight_and_back_at_half_past_two() -> None:
    half_hours = list(range(30, 8 * 60 + 1, 30))
    hours = list(range(9 * 60, 14 * 60 + 1, 60))
    again = list(range(14 * 60 + 30, 18 * 60, 30))
    assert steps_of(half_hours + hours + again) == [30] * len(half_hours) + [60] * len(hours) + [30] * len(again)


def test_half_hours_to_quarters() -> None:
    quarters = list(range(495, 600, 15))
    assert steps_of([390, 420, 450, 480, *quarters]) == [30] * 4 + [15] * len(quarters)


def test_a_finer_gap_is_always_the_step() -> None:
    assert steps_of([60, 120, 180, 240, 270, 300, 360, 420, 480])[4:6] == [30, 30]


def test_two_rows_alone_are_believed() -> None:
    assert steps_of([60, 120]) == [60, 60]


def test_a_whole_curve_beside_the_grid_is_believed() -> None:
    assert steps_of([90, 150, 210, 270]) == [60] * 4


def test_a_lone_row_between_two_steps_takes_the_finer_one() -> None:
    assert steps_of([30, 60, 90, 120, 600, 1200, 1260, 1320, 1380])[4] == 30


def test_a_row_after_a_hole_before_hours_is_an_hour() -> None:
    assert steps_of([30, 60, 90, 120, 600, 660, 720, 780])[4] == 60


def test_an_odd_gap_never_makes_intervals_overlap() -> None:
    assert steps_of([30, 60, 90, 110, 120, 150, 180])[3] <= 20


@pytest.mark.parametrize(("fallback", "steps"), [(0, [0]), (1800, [1800])])
def test_one_row_has_the_step_that_the_header_says(fallback: int, steps: list[int]) -> None:
    assert infer_steps(np.array([MIDNIGHT], np.int64), fallback).tolist() == steps


def test_no_row_no_step() -> None:
    assert infer_steps(np.empty(0, np.int64)).tolist() == []


@given(st.lists(st.tuples(st.sampled_from(ALLOWED_STEPS), st.integers(3, 12)), min_size=1, max_size=8))
def test_runs_of_three_or_more_aligned_rows_are_found_again(runs: list[tuple[int, int]]) -> None:
    steps: list[int] = []
    end = MIDNIGHT
    for step, count in runs:
        # A change to a coarser step is met where the meter makes it: on that step's own grid.
        while steps and end % step:
            end += steps[-1]
            steps.append(steps[-1])
        if end % step == 0:
            steps += [step] * (count + 1)
            end += step * (count + 1)
    ends = np.array(list(accumulate(steps, initial=MIDNIGHT))[1:], np.int64)
    assert infer_steps(ends).tolist() == steps


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60, unique=True))
def test_every_row_gets_an_allowed_step_and_no_two_overlap(fives: list[int]) -> None:
    ends = np.array(sorted(MIDNIGHT + 300 * five for five in fives), np.int64)
    steps = infer_steps(ends, 300)
    assert set(steps.tolist()) <= set(ALLOWED_STEPS)
    assert (steps[1:] <= np.diff(ends)).all()
