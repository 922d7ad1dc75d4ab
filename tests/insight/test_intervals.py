"""How intervals lie over sorted others, and the running sums and ranges that follow from it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from persienne.insight.intervals import overlap, paired, running
from support.curves import Rows, intervals, longs, series


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
