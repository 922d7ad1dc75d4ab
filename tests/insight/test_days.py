"""Day totals of curves and indexes, over both nights that change the clock, and which total of a day is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given

from persienne.insight.days import around, complete, days_of_curve, days_of_indexes, lengths, merge_days, meter_changes
from persienne.insight.series import DayTotals
from support.curves import FRENCH, HALF_HOUR, HOUR, MARCH, OCTOBER, at, intervals, longs, series, steady, totals

if TYPE_CHECKING:
    from support.curves import Rows

KWH = 3_600_000


@pytest.mark.parametrize(("day", "hours"), [(OCTOBER - 1, 24), (OCTOBER, 25), (MARCH, 23)])
def test_a_whole_day_is_as_long_as_its_clock_says(day: int, hours: int) -> None:
    found = days_of_curve(steady(FRENCH.midnight(day), FRENCH.midnight(day + 1)), FRENCH)
    assert found.days.tolist() == [day]
    assert found.joules.tolist() == [hours * HOUR * 100]
    assert found.covered.tolist() == [hours * HOUR]
    assert complete(found, FRENCH).tolist() == [True]


def test_days_without_any_interval_are_left_out() -> None:
    curve = series([(at(MARCH, 10), HOUR, 1), (at(MARCH + 3, 10), HOUR, 2), (at(MARCH + 3, 11), HOUR, 3)])
    found = days_of_curve(curve, FRENCH)
    assert found.days.tolist() == [MARCH, MARCH + 3]
    assert found.joules.tolist() == [1, 5]
    assert found.covered.tolist() == [HOUR, 2 * HOUR]
    assert not complete(found, FRENCH).any()


def test_an_interval_across_midnight_is_of_its_start_and_covers_no_more_than_the_day() -> None:
    curve = series([(at(MARCH, 0), 20 * HOUR, 7), (at(MARCH, 21), 30 * HOUR, 9)])
    found = days_of_curve(curve, FRENCH)
    assert found.days.tolist() == [MARCH]
    assert found.joules.tolist() == [16]
    assert found.covered.tolist() == [23 * HOUR]


def test_a_day_takes_its_worst_quality_and_its_lowest_rank() -> None:
    curve = steady(at(MARCH), at(MARCH, 4), HOUR)
    curve.qualities[1], curve.origins[2] = 2, 5
    found = days_of_curve(curve, FRENCH)
    assert (found.qualities.tolist(), found.origins.tolist()) == ([2], [5])


def test_an_empty_curve_has_no_day() -> None:
    assert len(days_of_curve(series([]), FRENCH)) == 0


@given(intervals(start=at(MARCH, 0)) | intervals(start=at(OCTOBER - 1, 22)))
def test_the_sum_of_the_days_is_the_sum_of_the_curve(made: Rows) -> None:
    curve = series(made)
    found = days_of_curve(curve, FRENCH)
    assert int(found.joules.sum()) == int(curve.values.sum())
    assert (found.covered <= lengths(found.days, FRENCH)).all()
    assert (np.diff(found.days) > 0).all()


def test_two_midnights_in_a_row_make_a_day_of_its_own_length() -> None:
    days, periods = days_of_indexes(longs([MARCH, MARCH + 1]), longs([1000, 1500]), FRENCH)
    assert (days.days.tolist(), days.joules.tolist()) == ([MARCH], [500 * 3600])
    assert days.covered.tolist() == [23 * HOUR]
    assert len(periods) == 0


def test_a_missed_midnight_makes_a_period_and_no_day() -> None:
    days, periods = days_of_indexes(longs([OCTOBER, OCTOBER + 2, OCTOBER + 3]), longs([0, 10, 11]), FRENCH)
    assert days.days.tolist() == [OCTOBER + 2]
    assert periods.starts.tolist() == [FRENCH.midnight(OCTOBER)]
    assert periods.durations.tolist() == [49 * HOUR]
    assert periods.values.tolist() == [36_000]


def test_an_index_that_went_back_makes_neither() -> None:
    days, periods = days_of_indexes(longs([1, 2, 3, 5]) + MARCH, longs([500, 3, 5, 4]), FRENCH)
    assert days.days.tolist() == [MARCH + 2]
    assert len(periods) == 0


def test_no_energy_is_known_around_a_change_of_meter_whatever_a_register_shows() -> None:
    numbers, counted = longs([1, 2, 3, 4, 6]) + MARCH, longs([5, 6, 7, 8, 9])
    changes = longs([MARCH + 3, MARCH + 4]).reshape(1, 2)
    days, periods = days_of_indexes(numbers, counted, FRENCH, apart=around(changes, numbers))
    assert days.days.tolist() == [MARCH + 1, MARCH + 2]
    assert periods.starts.tolist() == [FRENCH.midnight(MARCH + 4)]
    days, periods = days_of_indexes(numbers, counted, FRENCH, apart=around(changes + 1, numbers))
    assert (days.days.tolist(), len(periods)) == ([MARCH + 1, MARCH + 2, MARCH + 3], 0)


def test_a_meter_changes_where_its_index_goes_back_by_more_than_it_is_cut_off() -> None:
    wh, steps = longs([5_000_400, 5_000_000, 5_001_000, 12, 3_000]), longs([1, 1000, 1000, 1, 1])
    assert meter_changes(longs([1, 2, 3, 7, 8]), wh, steps).tolist() == [[3, 7]]
    assert meter_changes(longs([]), longs([]), longs([])).tolist() == []


def test_a_difference_takes_the_worse_of_its_two_indexes() -> None:
    qualities, origins = longs([0, 2, 0]), longs([4, 0, 1])
    days, _ = days_of_indexes(longs([1, 2, 3]) + MARCH, longs([1, 2, 3]), FRENCH, qualities=qualities, origins=origins)
    assert (days.qualities.tolist(), days.origins.tolist()) == ([2, 2], [4, 1])


def test_one_index_or_none_makes_nothing() -> None:
    for count in (0, 1):
        days, periods = days_of_indexes(longs([MARCH][:count]), longs([5][:count]), FRENCH)
        assert (len(days), len(periods)) == (0, 0)


def test_indexes_that_do_not_ascend_are_refused() -> None:
    with pytest.raises(ValueError, match="ascend"):
        days_of_indexes(longs([MARCH, MARCH]), longs([1, 2]), FRENCH)


def test_the_best_ranked_complete_day_wins() -> None:
    day = MARCH + 1
    merged = merge_days([totals([(day, 5, 86_400)], origin=3), totals([(day, 6, 86_400)], origin=7)], FRENCH)
    assert (merged.joules.tolist(), merged.origins.tolist()) == ([5], [3])


def test_better_coverage_beats_rank_and_two_are_never_added() -> None:
    day = MARCH + 1
    merged = merge_days([totals([(day, 5, HOUR)], origin=1), totals([(day, 90, 86_400)], origin=2)], FRENCH)
    assert (merged.joules.tolist(), merged.covered.tolist(), merged.origins.tolist()) == ([90], [86_400], [2])


def test_a_total_cannot_cover_more_than_its_day() -> None:
    merged = merge_days([totals([(MARCH, 5, 82_800)]), totals([(MARCH, 6, 86_400)])], FRENCH)
    assert (merged.joules.tolist(), merged.covered.tolist()) == ([5], [82_800])


def test_days_of_all_candidates_are_kept_in_order() -> None:
    first, second = totals([(MARCH + 1, 1, 9), (MARCH + 5, 2, 9)]), totals([(MARCH, 3, 9), (MARCH + 3, 4, 9)])
    merged = merge_days([first, second], FRENCH)
    assert merged.days.tolist() == [MARCH, MARCH + 1, MARCH + 3, MARCH + 5]
    assert merged.joules.tolist() == [3, 1, 4, 2]


def test_merging_nothing_gives_nothing() -> None:
    assert len(merge_days([], FRENCH)) == 0
    assert len(merge_days([DayTotals.empty(), DayTotals.empty()], FRENCH)) == 0


def test_half_hours_from_indexes_and_days_agree() -> None:
    curve = steady(at(OCTOBER - 2), at(OCTOBER + 3), HALF_HOUR, 2 * KWH // HOUR)
    stamps = np.arange(OCTOBER - 2, OCTOBER + 4)
    wh = np.searchsorted(curve.starts, FRENCH.midnights(stamps)) * (2 * KWH // HOUR) // 2
    assert days_of_indexes(stamps, wh, FRENCH)[0].joules.tolist() == days_of_curve(curve, FRENCH).joules.tolist()
