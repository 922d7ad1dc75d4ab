"""A block made smaller keeps its energy, save what it says it leaves out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.insight.reduce import SLOT, coarsen, is_daily, join_short
from support.chance import cases
from support.curves import HOUR, Rows, at, block, index_block, longs

BEGIN = at(738_000)
FINEST = 600


def rows_of(made: object) -> Rows:
    columns = (getattr(made, name).tolist() for name in ("starts", "durations", "values"))
    return list(zip(*columns, strict=True))


def test_only_a_local_day_or_more_is_daily() -> None:
    assert is_daily(longs([22 * HOUR, 23 * HOUR, 24 * HOUR, 25 * HOUR, 7 * 24 * HOUR])).tolist() == [
        False,
        True,
        True,
        True,
        True,
    ]


def test_five_minutes_become_half_hours() -> None:
    made = block([(BEGIN + 300 * place, 300, place) for place in range(12)])
    assert rows_of(coarsen(made, FINEST)) == [(BEGIN, 1800, 15), (BEGIN + 1800, 1800, 51)]


def test_the_worst_quality_of_what_is_merged_stays() -> None:
    made = block([(BEGIN + 300 * place, 300, 1) for place in range(6)])
    made.qualities[3] = 3
    assert coarsen(made, FINEST).qualities.tolist() == [3]


def test_what_is_coarse_already_is_left_as_it_is() -> None:
    made = block([(BEGIN, 600, 1), (BEGIN + 600, 1800, 2)])
    assert coarsen(made, FINEST) is made


def test_a_hole_is_not_bridged() -> None:
    made = block([(BEGIN, 300, 1), (BEGIN + 300, 300, 2), (BEGIN + 900, 300, 4), (BEGIN + 1200, 300, 8)])
    assert rows_of(coarsen(made, FINEST)) == [(BEGIN, 600, 3), (BEGIN + 900, 600, 12)]


def test_a_remainder_that_stays_too_fine_is_left_out() -> None:
    made = block([(BEGIN, 300, 1), (BEGIN + 1800, 300, 2), (BEGIN + 2100, 300, 4)])
    assert rows_of(coarsen(made, FINEST)) == [(BEGIN + 1800, 600, 6)]


def test_a_short_interval_joins_the_one_that_follows_on_it_or_the_one_before_it() -> None:
    made = block([(BEGIN, 300, 1), (BEGIN + 300, 1800, 2), (BEGIN + 2100, 1800, 4), (BEGIN + 3900, 60, 8)])
    assert rows_of(join_short(made, FINEST)) == [(BEGIN, 2100, 3), (BEGIN + 2100, 1860, 12)]
    made.qualities[0] = 3
    assert join_short(made, FINEST).qualities.tolist() == [3, 0]


def test_a_short_interval_that_stands_alone_is_left_out_and_what_is_long_is_left_as_it_is() -> None:
    made = block([(BEGIN, 300, 1), (BEGIN + 600, 1800, 2)])
    assert rows_of(join_short(made, FINEST)) == [(BEGIN + 600, 1800, 2)]
    assert rows_of(join_short(block([(BEGIN, 60, 1)]), FINEST)) == []
    long = block([(BEGIN, 600, 1)])
    assert join_short(long, FINEST) is long


def test_indexes_are_not_coarsened() -> None:
    with pytest.raises(AssertionError):
        coarsen(index_block([(BEGIN, 5)]), FINEST)


@st.composite
def fine_curves(draw: st.DrawFn) -> Rows:
    """Ascending intervals of 1 minute to 1 hour, with and without holes."""
    made, reached = [], BEGIN + 60 * draw(st.integers(0, 29))
    steps = st.tuples(st.sampled_from([0, 0, 0, 1, 7, 45]), st.sampled_from([1, 5, 5, 5, 10, 30, 60]))
    for gap, minutes in draw(st.lists(steps, max_size=60)):
        reached += gap * 60
        made.append((reached, minutes * 60, draw(st.integers(0, 10_000_000))))
        reached += minutes * 60
    return made


def groups(intervals: Rows) -> list[Rows]:
    """What is to be merged, told again in plain Python: neighbours in one half-hour, at least one of two too fine."""
    found: list[Rows] = [[one] for one in intervals[:1]]
    for before, one in pairwise(intervals):
        touches = before[0] + before[1] == one[0] and before[0] // SLOT == one[0] // SLOT
        if touches and min(before[1], one[1]) < FINEST:
            found[-1].append(one)
        else:
            found.append([one])
    return found


@given(fine_curves())
@settings(max_examples=cases(200))
def test_energy_is_kept_save_what_stays_too_fine(intervals: Rows) -> None:
    told = [
        (group[0][0], sum(duration for _, duration, _ in group), sum(value for *_, value in group))
        for group in groups(intervals)
    ]
    made = coarsen(block(intervals), FINEST)
    assert rows_of(made) == [one for one in told if one[1] >= FINEST]
    left_out = sum(value for _, duration, value in told if duration < FINEST)
    assert int(made.values.sum()) + left_out == sum(value for *_, value in intervals)
    assert rows_of(coarsen(made, FINEST)) == rows_of(made)
