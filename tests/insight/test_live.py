"""The last 24 hours of live powers: the highest of each ten seconds, and what was not read."""

from __future__ import annotations

import numpy as np

from persienne.insight.live import STEP, LastDay, by_half_hours, trace
from support.curves import longs

AT = 1_795_500_000
NOTHING = trace(longs([]), longs([]))


def test_of_each_ten_seconds_the_highest_power_stays() -> None:
    found = trace(longs([AT, AT + 3, AT + 9, AT + 10, AT + 31]), longs([500, 2_900, 700, 400, 600]))
    assert found.starts.tolist() == [AT, AT + 10, AT + 30]
    assert found.values.tolist() == [2_900, 400, 600]
    assert found.highest == (2_900, AT)


def test_a_minute_without_a_value_is_a_hole() -> None:
    at = longs([AT, AT + 10, AT + 70, AT + 200])
    holes = trace(at, np.full(4, 500)).holes
    assert (holes.starts.tolist(), holes.ends.tolist()) == ([AT + 80], [AT + 200])


def test_nothing_read_is_nothing() -> None:
    assert len(NOTHING) == 0
    assert len(NOTHING.holes) == 0


def test_a_half_hour_has_its_least_and_its_highest_power() -> None:
    day = LastDay(AT - 86_400, AT, trace(longs([AT, AT + 60, AT + 1800]), longs([900, 300, 700])), NOTHING, (), "UTC")
    first = AT // 1800 * 1800
    assert by_half_hours(day) == {first: (300, 900), first + 1800: (700, 700)}
    assert STEP == 10
