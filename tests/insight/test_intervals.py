"""Wall clocks in arrays against the standard library's own, one instant at a time.

How intervals lie over sorted others, and the running sums and ranges that follow from it.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.insight.intervals import ClockChange, clock_changes, instants, overlap, paired, running, wall_seconds
from support.curves import FRENCH, HOUR, MARCH, OCTOBER, Rows, at, intervals, longs, series

FIRST, LAST = at(date(2019, 1, 1).toordinal()), at(date(2026, 1, 1).toordinal())


def test_france_changes_twice_a_year_at_2_and_at_3_hours() -> None:
    found = clock_changes(FRENCH, date(2024, 1, 1).toordinal(), date(2024, 12, 31).toordinal())
    assert found == [ClockChange(MARCH, 2 * HOUR, HOUR), ClockChange(OCTOBER, 3 * HOUR, -HOUR)]


def test_a_zone_without_summer_time_never_changes() -> None:
    assert clock_changes(local_days("Indian/Reunion"), MARCH - 100, OCTOBER + 100) == []


@given(st.lists(st.integers(FIRST, LAST), max_size=50))
def test_the_wall_shows_what_the_standard_library_says(seconds: list[int]) -> None:
    walls = [FRENCH.wall(instant) for instant in seconds]
    expected = [wall.hour * HOUR + wall.minute * 60 + wall.second for wall in walls]
    assert wall_seconds(FRENCH, longs(seconds)).tolist() == expected


@given(st.integers(FIRST, LAST))
def test_an_instant_comes_back_or_is_the_second_passage(instant: int) -> None:
    shown = wall_seconds(FRENCH, longs([instant]))
    found, exists = instants(FRENCH, longs([FRENCH.day(instant)]), shown)
    assert exists.all()
    assert instant - int(found[0]) == HOUR * FRENCH.wall(instant).fold


def test_the_hour_that_march_skips_is_never_shown() -> None:
    hours = HOUR * np.arange(24)
    found, exists = instants(FRENCH, np.full(24, MARCH), hours)
    assert np.flatnonzero(~exists).tolist() == [2]
    assert found[exists].tolist() == [at(MARCH, hour) for hour in range(24) if hour != 2]


def test_no_instant_gives_none() -> None:
    assert len(wall_seconds(FRENCH, longs([]))) == 0
    assert len(instants(FRENCH, longs([]), longs([]))[0]) == 0


def test_of_the_doubled_hour_the_second_passage_is_given_where_it_is_asked_for() -> None:
    walls = longs([0, 7199, 7200, 10_799, 10_800])
    first, second = (instants(FRENCH, np.full(5, OCTOBER), walls, second=which)[0] for which in (False, True))
    assert (second - first).tolist() == [0, 0, 3600, 3600, 0]
    assert second[2] == at(OCTOBER, 2, fold=1)
    same = [instants(FRENCH, np.full(5, MARCH), walls, second=which)[0].tolist() for which in (False, True)]
    assert same[0] == same[1]


def test_running_sums_are_exact_integers() -> None:
    assert running(longs([2**60, 1, 2])).tolist() == [0, 2**60, 2**60 + 1, 2**60 + 3]
    assert running(longs([])).tolist() == [0]


def test_overlap_tells_what_is_touched_how_long_and_whether_inside() -> None:
    found = overlap(
        longs([0, 100, 300]), longs([100, 100, 100]), longs([50, 100, 200, 250]), longs([100, 100, 100, 300])
    )
    assert (found.last - found.first).tolist() == [2, 1, 0, 1]
    assert found.covered.tolist() == [100, 100, 0, 100]
    assert found.inside.tolist() == [False, True, True, True]
    assert found.touched.tolist() == [True, True, False, True]


def test_nothing_lies_over_nothing() -> None:
    found = overlap(longs([]), longs([]), longs([5]), longs([5]))
    assert (found.touched.tolist(), found.covered.tolist()) == ([False], [0])


@pytest.mark.slow
@given(intervals(start=0), intervals(start=0))
def test_overlap_is_what_two_loops_find(under: Rows, over: Rows) -> None:
    one, other = series(under), series(over)
    found = overlap(one.starts, one.durations, other.starts, other.durations)
    for place, (start, length, _) in enumerate(over):
        shared = [min(start + length, s + d) - max(start, s) for s, d, _ in under]
        assert found.covered[place] == sum(seconds for seconds in shared if seconds > 0)
        assert found.last[place] - found.first[place] == sum(seconds > 0 for seconds in shared)


def test_every_other_result_of_paired_indices_is_a_range() -> None:
    values = np.append([5, 1, 7, 3], 99)
    pairs = paired(longs([0, 1, 3]), longs([2, 4, 4]), 4)
    assert np.minimum.reduceat(values, pairs)[0::2].tolist() == [1, 1, 3]
