"""Gaps of a meter line and the finer values that shape them: the index keeps the total, whatever they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from persienne.base.reading import Made, Source
from persienne.insight.gaps import LONGEST_GAP, resolve_curve
from persienne.insight.series import SaidBy
from support.curves import HALF_HOUR, HOUR, MARCH, at, block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block
    from persienne.insight.gaps import ResolvedCurve

LINE = Source("tic.standard", Made.INDEX)
WATTS = Source("enedis.curve.csv", Made.CURVE, precision=1)
KILOWATTS = Source("enedis.curve.xlsx", Made.CURVE, precision=10)
NIGHT, MORNING = at(MARCH - 21, 23), at(MARCH - 20, 8)


def line(*rows: tuple[int, int, int]) -> Block:
    return block(rows, LINE)


def even(start: int, end: int, joules: int, source: Source = WATTS, step: int = HALF_HOUR) -> Block:
    """Intervals of ``step`` seconds of ``joules`` each."""
    return block([(begin, step, joules) for begin in range(start, end, step)], source)


def rows(found: ResolvedCurve) -> list[tuple[int, int, int]]:
    series = found.series
    return list(zip(series.starts.tolist(), series.durations.tolist(), series.values.tolist(), strict=True))


def whole(found: ResolvedCurve) -> int:
    return int(found.series.values.sum() + found.rests.joules.sum() + found.long_gaps.values.sum())


def gap(joules: int, start: int = NIGHT, end: int = MORNING) -> Block:
    return line((start - HALF_HOUR, HALF_HOUR, 7), (start, end - start, joules), (end, HALF_HOUR, 9))


def of(blocks: Sequence[Block]) -> ResolvedCurve:
    return resolve_curve(blocks)


def test_values_that_fill_a_gap_and_add_up_to_it_are_its_shape() -> None:
    found = of([gap(18 * 1800), even(NIGHT, MORNING, 1800)])
    assert rows(found)[1:-1] == [(start, HALF_HOUR, 1800) for start in range(NIGHT, MORNING, HALF_HOUR)]
    assert (len(found.rests), len(found.contradictions), found.is_gap.any()) == (0, 0, False)


def test_the_index_keeps_the_total_within_the_rounding_of_the_file() -> None:
    """Eighteen half-hours in steps of ten watts may be off by 9,000 J each, and two indexes by a Wh together."""
    for off in (-18 * 9000 - 3600, -1, 1, 18 * 9000 + 3600):
        found = of([gap(18 * 36_000 + off), even(NIGHT, MORNING, 36_000, KILOWATTS)])
        assert len(found.series) == 20
        assert (found.rests.starts.tolist(), found.rests.ends.tolist()) == ([NIGHT], [MORNING])
        assert (found.rests.joules.tolist(), found.rests.covered.tolist()) == ([off], [0])
        assert whole(found) == 7 + 9 + 18 * 36_000 + off


def test_values_that_do_not_add_up_leave_the_gap_and_are_told_beside_it() -> None:
    for off in (-18 * 9000 - 3601, 18 * 9000 + 3601):
        found = of([gap(18 * 36_000 + off), even(NIGHT, MORNING, 36_000, KILOWATTS)])
        assert rows(found)[1] == (NIGHT, MORNING - NIGHT, 18 * 36_000 + off)
        assert found.is_gap.tolist() == [False, True, False]
        against = found.contradictions
        assert (against.starts.tolist(), against.ends.tolist()) == ([NIGHT], [MORNING])
        assert (against.counted.tolist(), against.said.tolist()) == ([18 * 36_000 + off], [18 * 36_000])
        assert len(found.rests) == 0


def test_a_contradiction_says_whose_the_finer_values_are() -> None:
    points, middle = Source("tic.curve", Made.CURVE_POINT), NIGHT + 2 * HOUR
    by_points, by_file = even(NIGHT, middle, 9, points), even(middle, MORNING, 9)
    whole_by_points = even(NIGHT, MORNING, 9, points)
    for blocks, who in (
        ([even(NIGHT, MORNING, 9)], SaidBy.FILE),
        ([whole_by_points, even(NIGHT, MORNING, 5)], SaidBy.POINTS),
        ([by_points, by_file], SaidBy.POINTS | SaidBy.FILE),
    ):
        assert of([gap(10**9), *blocks]).contradictions.said_by.tolist() == [who]


def test_values_that_leave_a_hole_in_the_gap_do_not_shape_it() -> None:
    torn = even(NIGHT, MORNING, 1800)
    found = of([gap(17 * 1800), torn.where(torn.starts != NIGHT + 2 * HALF_HOUR)])
    assert len(found.series) == 3
    assert len(found.contradictions) == 0


def test_hours_over_a_gap_that_begins_at_half_past_leave_its_edge_to_the_index() -> None:
    start = NIGHT + HALF_HOUR
    found = of([gap(800 + 8 * 3600, start), even(NIGHT + HOUR, MORNING, 3600, step=HOUR)])
    assert found.is_gap.tolist() == [False, True, False]
    found = of([gap(800 + 8 * 3600, start), even(NIGHT, MORNING, 3600, step=HOUR)])
    assert rows(found)[:2] == [(NIGHT, HALF_HOUR, 7), (start, HALF_HOUR, 800)]
    assert rows(found)[2:-1] == [(begin, HOUR, 3600) for begin in range(NIGHT + HOUR, MORNING, HOUR)]
    assert len(found.rests) == 0


def test_an_hour_that_reaches_over_what_is_known_better_leaves_the_edge_there() -> None:
    """The meter was heard for an hour before the gap, which begins at half past: half of that hour is in the file’s."""
    start = NIGHT + HALF_HOUR
    line_before = line((start - HOUR, HOUR, 7), (start, MORNING - start, 800 + 8 * 3600), (MORNING, HALF_HOUR, 9))
    found = of([line_before, even(NIGHT, MORNING, 3600, step=HOUR)])
    assert rows(found)[:3] == [(start - HOUR, HOUR, 7), (start, HALF_HOUR, 800), (NIGHT + HOUR, HOUR, 3600)]
    assert whole(found) == 7 + 9 + 800 + 8 * 3600


def test_an_edge_holds_no_more_than_the_hour_that_reaches_over_it() -> None:
    start = NIGHT + HALF_HOUR
    found = of([gap(3601 + 8 * 3600 + 4 * 3600 + 3600, start), even(NIGHT, MORNING, 3600, step=HOUR)])
    assert found.is_gap.tolist() == [False, True, False]


def test_the_index_s_own_watt_hour_contradicts_no_file() -> None:
    """Two half-hours of 1,000.9 W are 1,001 W in the file; the index, cut off at whole Wh, may count 1,000 Wh."""
    found = of([gap(1000 * 3600, NIGHT, NIGHT + HOUR), even(NIGHT, NIGHT + HOUR, 1001 * 1800)])
    assert (len(found.contradictions), found.rests.joules.tolist()) == (0, [-3600])


def test_hours_over_both_edges_of_a_gap_contradict_it_only_where_they_cannot_be_so() -> None:
    start, end = NIGHT + HALF_HOUR, MORNING - HALF_HOUR
    hours = even(NIGHT, MORNING, 3600, step=HOUR)
    for joules, against in ((7 * 3600 + 900, []), (7 * 3600 - 20_000, [7 * 3600]), (40 * 3600, [9 * 3600])):
        found = of([gap(joules, start, end), hours])
        assert rows(found)[1] == (start, end - start, joules)
        assert found.contradictions.said.tolist() == against


def test_an_edge_in_which_nothing_was_drawn_is_zero_and_the_rounding_is_a_remainder() -> None:
    start = NIGHT + HALF_HOUR
    found = of([gap(8 * 3600 - 5, start), even(NIGHT, MORNING, 3600, step=HOUR)])
    assert rows(found)[1] == (start, HALF_HOUR, 0)
    assert (found.rests.joules.tolist(), len(found.contradictions)) == ([-5], 0)
    assert whole(found) == 7 + 9 + 8 * 3600 - 5


def test_a_gap_of_more_than_62_days_keeps_no_log_out_whichever_came_first() -> None:
    end = NIGHT + LONGEST_GAP + HALF_HOUR
    log = even(NIGHT + HOUR, MORNING, 5, Source("tic", Made.INDEX))
    for blocks in ([gap(1000, NIGHT, end), log], [log, gap(1000, NIGHT, end)]):
        found = of(blocks)
        assert found.long_gaps.values.tolist() == [1000]
        assert len(found.series) == 2 + 16


def test_a_long_gap_that_another_line_knows_whole_is_none() -> None:
    end = NIGHT + LONGEST_GAP + HALF_HOUR
    log = even(NIGHT, end, 5, Source("tic", Made.INDEX))
    assert len(of([gap(1000, NIGHT, end), log]).long_gaps) == 0


def test_files_of_several_steps_shape_a_gap_together_by_the_finest() -> None:
    """The newer file has hours, and the older one the same in quarters but for an hour that it misses."""
    hours, quarters = even(NIGHT, MORNING, 3600, step=HOUR), even(NIGHT, MORNING, 900, step=900)
    missed = (quarters.starts >= NIGHT + 3 * HOUR) & (quarters.starts < NIGHT + 4 * HOUR)
    for files in ((hours, quarters.where(~missed)), (quarters.where(~missed), hours)):
        found = of([gap(9 * 3600), *files])
        assert not found.is_gap.any()
        assert len(found.series) == 2 + 8 * 4 + 1
        assert whole(found) == 7 + 9 + 9 * 3600


def test_values_beside_a_gap_are_taken_as_ever() -> None:
    later = even(MORNING + HALF_HOUR, MORNING + 2 * HOUR, 5)
    found = of([gap(100), later])
    assert rows(found)[3:] == [
        (start, HALF_HOUR, 5) for start in range(MORNING + HALF_HOUR, MORNING + 2 * HOUR, HALF_HOUR)
    ]


def test_a_gap_of_more_than_62_days_keeps_no_value_out() -> None:
    end = NIGHT + LONGEST_GAP + HALF_HOUR
    found = of([gap(1000, NIGHT, end), even(NIGHT, MORNING, 5)])
    assert found.long_gaps.values.tolist() == [1000]
    assert len(found.series) == 2 + 18
    assert not found.is_gap.any()


def test_a_curve_without_gaps_is_resolved_as_ever() -> None:
    found = of([line((NIGHT, HALF_HOUR, 3)), even(NIGHT, MORNING, 5)])
    assert rows(found)[0] == (NIGHT, HALF_HOUR, 3)
    assert len(found.series) == 18


@given(
    st.lists(st.integers(0, 50_000), min_size=3, max_size=40),
    st.integers(-200_000, 200_000),
    st.integers(0, 3),
    st.integers(0, 3),
)
def test_what_the_line_counted_is_in_the_curve_or_beside_it(
    joules: list[int], off: int, missing: int, more: int
) -> None:
    end = NIGHT + len(joules) * HALF_HOUR
    counted = max(0, sum(joules) + off)
    said = [(NIGHT + n * HALF_HOUR, HALF_HOUR, value) for n, value in enumerate(joules)][missing:]
    said += [(end + (1 + n) * HALF_HOUR, HALF_HOUR, 1) for n in range(more)]
    found = of([gap(counted, NIGHT, end), block(said, KILOWATTS)])
    assert whole(found) == 7 + 9 + counted + more
