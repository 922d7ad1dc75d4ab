"""One curve out of many candidates, and what an import would change: by hand and by property."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.reading import Kind, Made, Source
from persienne.insight.resolve import Changes, Columns, differences, rank, resolve
from support.curves import FRENCH, HOUR, MARCH, block, index_block, intervals, series, totals

if TYPE_CHECKING:
    from persienne.base.reading import Block
    from persienne.insight.series import Series
    from support.curves import Rows

HALF = 1800
FINE, COARSE = Source("csv", Made.CURVE, 1), Source("xlsx", Made.CURVE, 10)


def rows(resolved: Series) -> Rows:
    return list(zip(resolved.starts.tolist(), resolved.durations.tolist(), resolved.values.tolist(), strict=True))


def test_no_candidate_gives_an_empty_series() -> None:
    assert len(resolve([])) == 0
    assert len(resolve([block([])])) == 0


def test_a_hole_is_filled_by_the_next_candidate() -> None:
    resolved = resolve([block([(0, HALF, 10), (3600, HALF, 30)]), block([(0, HALF, 11), (HALF, HALF, 20)])])
    assert rows(resolved) == [(0, HALF, 10), (HALF, HALF, 20), (3600, HALF, 30)]
    assert resolved.origins.tolist() == [0, 1, 0]


def test_an_hour_covered_by_better_half_hours_is_dropped() -> None:
    halves = [(0, HALF, 10), (HALF, HALF, 20)]
    assert rows(resolve([block(halves), block([(0, HOUR, 99)])])) == halves


def test_an_hour_replaces_the_only_better_half_hour_inside_it() -> None:
    assert rows(resolve([block([(0, HALF, 10)]), block([(0, HOUR, 99)])])) == [(0, HOUR, 99)]


def test_an_interval_that_straddles_an_accepted_edge_is_dropped() -> None:
    better = [(900, HALF, 10)]
    assert rows(resolve([block(better, FINE), block([(0, HALF, 1), (HALF, HALF, 2)], COARSE)])) == better


def test_an_interval_inside_a_better_one_is_dropped() -> None:
    better = [(0, HOUR, 10)]
    assert rows(resolve([block(better), block([(600, 600, 1)])])) == better


def test_one_interval_replaces_several_and_leaves_their_neighbours() -> None:
    fine = [(0, 600, 1), (600, 600, 2), (1800, 600, 3), (3600, 600, 4)]
    assert rows(resolve([block(fine), block([(0, HOUR, 99)])])) == [(0, HOUR, 99), (3600, 600, 4)]


def test_qualities_follow_their_values() -> None:
    poor = block([(HALF, HALF, 2)])
    poor.qualities[:] = 2
    assert resolve([block([(0, HALF, 1)]), poor]).qualities.tolist() == [0, 2]


def test_indexes_are_refused() -> None:
    with pytest.raises(ValueError, match="energies"):
        resolve([index_block([(0, 1)])])


@given(st.lists(intervals(start=0), max_size=4))
def test_each_resolved_interval_is_one_of_its_candidate_and_none_overlap(candidates: list[Rows]) -> None:
    resolved = resolve([block(candidate) for candidate in candidates])
    assert (resolved.ends[:-1] <= resolved.starts[1:]).all()
    assert (resolved.durations > 0).all()
    for row, origin in zip(rows(resolved), resolved.origins.tolist(), strict=True):
        assert row in candidates[origin]


@given(st.lists(intervals(start=0), max_size=4))
def test_an_interval_that_nothing_overlaps_is_never_lost(candidates: list[Rows]) -> None:
    every = [(start, start + length, n) for n, rows_ in enumerate(candidates) for start, length, _ in rows_]
    resolved = resolve([block(candidate) for candidate in candidates])
    kept = set(zip(resolved.starts.tolist(), resolved.ends.tolist(), resolved.origins.tolist(), strict=True))
    for start, end, n in every:
        if not any(other < end and start < stop for other, stop, m in every if m != n):
            assert (start, end, n) in kept


def test_of_two_equals_the_one_that_tells_more_of_the_time_is_taken() -> None:
    """A copy that was cut begins with the last five minutes of a half-hour, joined to the next one."""
    whole, cut = [(0, HALF, 10), (HALF, HALF, 20)], [(HALF - 300, HALF + 300, 22)]
    for candidates in ((cut, whole), (whole, cut)):
        assert rows(resolve([block(one) for one in candidates])) == whole


def test_two_equals_that_overlap_by_half_tell_most_together() -> None:
    early, late = [(0, HALF, 10), (HALF, 1000, 5)], [(1300, 2300, 16)]
    assert rows(resolve([block(late), block(early)])) == early
    assert rows(resolve([block(late), block([(0, HALF, 10)]), block([(HALF, 1000, 5)])])) == early


def test_of_two_equals_that_tell_as_much_the_finer_is_taken_whichever_came_later() -> None:
    halves, hour = [(0, HALF, 10), (HALF, HALF, 20)], [(0, HOUR, 30)]
    for source in (FINE, Source("tic", Made.INDEX)):
        for candidates in ((hour, halves), (halves, hour)):
            assert rows(resolve([block(one, source) for one in candidates])) == halves


def test_of_two_equals_that_are_as_fine_the_later_is_taken() -> None:
    older, newer = [(0, HALF, 10), (HALF, HALF, 20)], [(0, HALF, 11), (HALF, HALF, 21)]
    for found in (resolve([block(newer), block(older)]), resolve([block(newer), block([(0, HOUR, 30)]), block(older)])):
        assert rows(found) == newer


def test_an_hour_takes_the_place_of_finer_equals_that_know_less_of_it() -> None:
    quarters, hour = [(0, 900, 1), (900, 900, 2), (1800, 900, 3)], [(0, HOUR, 30)]
    for candidates in ((hour, quarters), (quarters, hour)):
        assert rows(resolve([block(one) for one in candidates])) == hour


def test_of_two_logs_one_is_kept_to_where_both_say_the_same_half_hours() -> None:
    """They part the same indexes at a half-hour a Wh apart: a mixture would count that Wh twice, or never."""
    whole = block([(0, HALF, 10), (HALF, HALF, 20), (HOUR, HALF, 31)], Source("tic", Made.INDEX))
    silent = block([(0, HOUR, 29), (HOUR, HALF, 32)], Source("tic", Made.INDEX))
    for candidates in ((whole, silent), (silent, whole)):
        assert int(resolve(candidates).values.sum()) == 61
        assert len(resolve(candidates)) == 3


def test_the_same_log_again_does_not_change_which_of_two_others_is_kept_to() -> None:
    counted = Source("tic", Made.INDEX)
    known = [
        block([(0, 5400, 1858), (5400, HALF, 806), (20_000, 20_000, 9)], counted),
        block([(0, 600, 203), (600, 6600, 2461)], counted),
    ]
    found = rows(resolve(known))
    for again in range(len(known)):
        assert rows(resolve([*known[:again], known[again], *known[again:]])) == found


def test_an_equal_that_is_wider_takes_no_place_from_better_values_that_others_complete() -> None:
    better, newer, older = [(0, HALF, 1)], [(HALF, HALF, 2)], [(0, HOUR, 9)]
    found = resolve([block(better, FINE), block(newer, COARSE), block(older, COARSE)])
    assert rows(found) == [*better, *newer]


def most_time(candidates: list[Rows]) -> int:
    """The most seconds that can be chosen without an overlap, each choice tried."""
    every = sorted({(start + length, start) for rows_ in candidates for start, length, _ in rows_})
    best = {0: 0}  # by the end of the last one chosen
    for end, start in every:
        told = max(seconds for reached, seconds in best.items() if reached <= start) + end - start
        best[end] = max(best.get(end, 0), told)
    return max(best.values())


@pytest.mark.slow
@given(st.lists(intervals(start=0, most=12), max_size=5))
def test_equals_tell_as_much_of_the_time_as_they_can_and_each_file_more_never_less(candidates: list[Rows]) -> None:
    found = resolve([block(candidate) for candidate in candidates])
    assert found.durations.sum() == most_time(candidates)


@pytest.mark.slow
@given(intervals(start=0), st.data())
def test_a_cut_copy_changes_nothing_whatever_is_joined_at_its_edges(whole: Rows, data: st.DataObject) -> None:
    """As half-open slats keep it: what is left of a cut interval is joined to its neighbour where one follows."""
    first = data.draw(st.integers(0, max(len(whole) - 1, 0)))
    last = data.draw(st.integers(first, len(whole)))
    copy = whole[first:last]
    if len(copy) > 1 and copy[0][0] + copy[0][1] == copy[1][0]:
        at = copy[0][0] + data.draw(st.integers(1, copy[0][1] - 1))
        copy[:2] = [(at, copy[1][0] + copy[1][1] - at, copy[1][2] + 1)]
    known = block(whole, Source("tic", Made.INDEX))
    cut = block(copy, Source("tic", Made.INDEX))
    assert rows(resolve([cut, known])) == whole
    assert rows(resolve([known, cut])) == whole


def one_after_the_other(candidates: list[Block]) -> Rows:
    """What is taken of candidates of which each ranks lower than the one before, one interval at a time."""
    taken: Rows = []
    for candidate in candidates:
        known = list(taken)
        columns = (candidate.starts, candidate.durations, candidate.values)
        for start, length, joules in zip(*(column.tolist() for column in columns), strict=True):
            touched = [row for row in known if row[0] < start + length and start < row[0] + row[1]]
            inside = all(start <= row[0] and row[0] + row[1] <= start + length for row in touched)
            if inside and sum(row[1] for row in touched) < length:
                taken = [row for row in taken if row not in touched] + [(start, length, joules)]
    return sorted(taken)


@pytest.mark.slow
@given(st.lists(intervals(start=0, most=12), max_size=5))
def test_lower_ranks_follow_one_after_the_other(candidates: list[Rows]) -> None:
    blocks = [block(rows_, Source("made", Made.CURVE, 1 + n)) for n, rows_ in enumerate(candidates)]
    assert rows(resolve(blocks)) == one_after_the_other(blocks)


def test_ranks_go_from_index_made_to_finer_curves() -> None:
    sources = [Source("a", Made.INDEX, 1000), Source("b", Made.CURVE_POINT, 1), Source("c", Made.CURVE, 1)]
    sources += [Source("d", Made.CURVE, 10), Source("e", Made.DAILY, 1)]
    assert sorted(sources, key=rank, reverse=True) == sources


def changes(stored: Series, stored_sources: list[Source], incoming: Block) -> Changes:
    return differences(Columns.of_series(stored, stored_sources), Columns.of_block(incoming))


def test_everything_is_new_to_an_empty_store() -> None:
    assert changes(series([]), [], block([(0, HALF, 5)])) == Changes(1, 0, 0, 0)


def test_the_same_file_twice_changes_nothing() -> None:
    made = [(0, HALF, 1800), (HALF, HALF, 3600)]
    assert changes(series(made), [FINE], block(made, FINE)) == Changes(0, 2, 0, 0)


def test_only_values_that_are_not_zero_tell_two_homes_apart() -> None:
    made = [(at * HALF, HALF, joules) for at, joules in enumerate((0, 1800, 1800, 3600, 0))]
    counted = changes(series(made), [FINE], block(made, FINE))
    assert (counted.unchanged, counted.telling, counted.levels) == (5, 3, 2)
    both = counted + Changes(0, 0, 0, 0, 0, 4, 1)
    assert (both.telling, both.levels) == (7, 2)


def test_an_empty_file_changes_nothing() -> None:
    assert changes(series([(0, HALF, 1)]), [FINE], block([], FINE)) == Changes(0, 0, 0, 0)


def test_a_value_written_more_coarsely_is_unchanged_within_half_its_step() -> None:
    stored = series([(0, HALF, 105 * HALF), (HALF, HALF, 106 * HALF)])
    incoming = block([(0, HALF, 110 * HALF), (HALF, HALF, 100 * HALF)], COARSE)
    assert changes(stored, [FINE], incoming) == Changes(0, 1, 0, 1)


def test_another_value_of_an_equal_source_is_changed() -> None:
    assert changes(series([(0, HALF, 1800)]), [FINE], block([(0, HALF, 3600)], FINE)) == Changes(0, 0, 1, 0)


def test_another_value_of_a_finer_source_is_changed_and_of_a_coarser_one_a_conflict() -> None:
    stored, other = [(0, HALF, 100 * HALF)], [(0, HALF, 200 * HALF)]
    assert changes(series(stored), [COARSE], block(other, FINE)) == Changes(0, 0, 1, 0)
    assert changes(series(stored), [FINE], block(other, COARSE)) == Changes(0, 0, 0, 1)


def test_an_hour_that_says_the_sum_of_stored_half_hours_is_unchanged() -> None:
    stored = series([(0, HALF, 1800), (HALF, HALF, 3600)])
    assert changes(stored, [FINE], block([(0, HOUR, 5400)], FINE)) == Changes(0, 1, 0, 0)
    assert changes(stored, [Source("tic", Made.INDEX)], block([(0, HOUR, 99_999)], FINE)) == Changes(0, 0, 0, 1)


def test_an_hour_that_contradicts_half_hours_of_its_rank_takes_no_place_and_is_a_conflict() -> None:
    stored = series([(0, HALF, 100 * HALF), (HALF, HALF, 200 * HALF)])
    counted = changes(stored, [FINE], block([(0, HOUR, 152 * HOUR)], FINE))
    assert (counted, counted.different) == (Changes(0, 0, 0, 1), 1)
    assert changes(stored, [COARSE], block([(0, HOUR, 170 * HOUR)], FINE)) == Changes(0, 0, 1, 0)


@pytest.mark.parametrize("written", [FINE, COARSE], ids=["watts", "tens of watts"])
def test_half_hours_that_add_up_to_a_stored_hour_are_new_detail_and_the_others_contradict_it(written: Source) -> None:
    stored = series([(0, HOUR, 150 * HOUR), (HOUR, HOUR, 99 * HOUR)])
    halves = [(n * HALF, HALF, watts * HALF) for n, watts in enumerate((100, 200, 10, 20))]
    counted = changes(stored, [FINE], block(halves, written))
    # Of another energy than the hour's, it is the finer written that is shown, and of equals the half-hours.
    assert counted == (Changes(2, 0, 2, 0) if written == FINE else Changes(2, 0, 0, 2))
    assert (counted.different, counted.confirming) == (2, 2)


def test_finer_values_agree_with_a_longer_one_within_the_rounding_of_both() -> None:
    """Two powers in tens of watts may be 5 W off each, which is 5 Wh an hour, and the hour half a watt."""
    halves = block([(0, HALF, 100 * HALF), (HALF, HALF, 200 * HALF)], COARSE)
    for watts, agrees in ((145, True), (144, False), (155, True), (156, False)):
        counted = changes(series([(0, HOUR, watts * HOUR)]), [FINE], halves)
        assert (counted.new, counted.different) == ((2, 0) if agrees else (0, 2))


def test_finer_values_that_add_up_are_a_proof_for_each_longer_one_that_they_confirm() -> None:
    stored = series([(n * HOUR, HOUR, watts * HOUR) for n, watts in enumerate((150, 15, 0))])
    halves = [(n * HALF, HALF, watts * HALF) for n, watts in enumerate((100, 200, 10, 20, 0, 0))]
    counted = changes(stored, [FINE], block(halves, FINE))
    assert (counted.new, counted.confirming, counted.telling, counted.levels) == (6, 6, 2, 2)
    assert counted.same == 6


def test_of_what_the_meter_counted_half_an_hour_long_minutes_that_add_up_are_known_already() -> None:
    """The meter’s own half-hours are what is shown."""
    stored, counted = series([(0, HALF, 100 * HALF)]), [Source("tic", Made.INDEX)]
    for watts, expected in ((100, Changes(0, 3, 0, 0)), (90, Changes(0, 0, 0, 3))):
        minutes = block([(n * 600, 600, watts * 600) for n in range(3)], FINE)
        assert changes(stored, counted, minutes) == expected


@pytest.mark.parametrize("written", [FINE, COARSE], ids=["watts", "tens of watts"])
def test_a_part_of_a_stored_hour_is_known_in_it_unless_it_says_more_than_all_of_it(written: Source) -> None:
    stored = series([(0, HOUR, 150 * HOUR), (HOUR, HOUR, 150 * HOUR)])
    halves = block([(0, HALF, 200 * HALF), (HOUR + HALF, HALF, 330 * HALF)], written)
    counted = changes(stored, [FINE], halves)
    assert (counted, counted.different, counted.telling) == (Changes(0, 1, 0, 1), 1, 0)
    assert (counted.parts, counted.same) == (1, 0)


def test_values_over_several_agree_within_what_rounding_does_on_both_sides() -> None:
    """Six powers of ten minutes are each half a watt off, and so is the hour that is told of them."""
    stored = series([(at * 600, 600, 100 * 600) for at in range(6)])
    for watts, expected in ((101, Changes(0, 1, 0, 0)), (102, Changes(0, 0, 0, 1))):
        assert changes(stored, [FINE], block([(0, HOUR, watts * HOUR)], FINE)) == expected


def test_an_interval_that_reaches_beyond_what_is_stored_changes_it_whatever_its_rank() -> None:
    stored = series([(0, HALF, 1800)])
    assert changes(stored, [Source("tic", Made.INDEX)], block([(0, HOUR, 1800)], COARSE)) == Changes(0, 0, 1, 0)


def test_a_straddling_interval_of_a_lesser_source_is_a_conflict() -> None:
    stored = series([(900, HALF, 1800)])
    assert changes(stored, [FINE], block([(0, HALF, 1800)], COARSE)) == Changes(0, 0, 0, 1)


def test_the_best_of_the_touched_stored_intervals_decides() -> None:
    stored = series([(0, HALF, 1800), (HALF, HALF, 1800)])
    stored.origins[:] = [0, 1]
    sources = [COARSE, Source("tic", Made.INDEX)]
    assert changes(stored, sources, block([(0, HOUR, 999_999)], FINE)) == Changes(0, 0, 0, 1)


def test_indexes_meet_by_their_instant() -> None:
    stored = Columns.of_series(series([(0, 0, 1000), (86_400, 0, 2000), (172_800, 0, 3000)]), [FINE], kind=Kind.INDEX)
    incoming = index_block([(0, 1000), (86_400, 2001), (259_200, 4000)], FINE)
    assert differences(stored, Columns.of_block(incoming)) == Changes(1, 1, 1, 0)


def test_an_index_in_kwh_is_unchanged_within_half_a_kwh() -> None:
    stored = Columns.of_series(series([(0, 0, 1499)]), [Source("csv", Made.INDEX, 1)], kind=Kind.INDEX)
    incoming = Columns.of_block(index_block([(0, 1000)], Source("xlsx", Made.INDEX, 1000)))
    assert differences(stored, incoming) == Changes(0, 1, 0, 0)


def test_a_daily_energy_is_written_in_wh_and_compared_so() -> None:
    length = FRENCH.length(MARCH)
    stored = Columns.of_days(totals([(MARCH, 10_000 * 3600, length)]), [Source("csv", Made.DAILY)], FRENCH)
    for wh, expected in ((10_004, Changes(0, 1, 0, 0)), (10_006, Changes(0, 0, 0, 1))):
        incoming = block([(FRENCH.midnight(MARCH), length, wh * 3600)], Source("xlsx", Made.DAILY, 10))
        assert differences(stored, Columns.of_block(incoming)) == expected


def test_a_stored_partial_day_is_changed_by_a_whole_one() -> None:
    stored = Columns.of_days(totals([(MARCH, 3600, HOUR)]), [FINE], FRENCH)
    incoming = Columns.of_days(totals([(MARCH, 7200, FRENCH.length(MARCH))]), [COARSE], FRENCH)
    assert differences(stored, incoming) == Changes(0, 0, 1, 0)


@given(intervals(start=0), intervals(start=0))
def test_every_incoming_interval_is_counted_once(stored: Rows, incoming: Rows) -> None:
    counted = changes(series(stored), [FINE], block(incoming, COARSE))
    assert counted.new + counted.unchanged + counted.changed + counted.conflicts == len(incoming)
    assert min(counted.new, counted.unchanged, counted.changed, counted.conflicts) >= 0


def test_the_changes_of_two_registers_add_up_each_to_its_own() -> None:
    assert Changes(1, 2, 3, 4) + Changes(10, 20, 30, 40) == Changes(11, 22, 33, 44)
    both = Changes(9, 9, 0, 0, confirming=1, parts=2) + Changes(9, 9, 0, 0, confirming=3, parts=4)
    assert (both.confirming, both.parts) == (4, 6)
