"""Reactive energy beside the active one of the same whole days."""

from __future__ import annotations

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.reactive import reactive_use
from persienne.insight.series import DayTotals

LOCAL = local_days()
DAY = 739_000


def totals(*days: tuple[int, int, int]) -> DayTotals:
    """(day, joules, seconds covered)"""
    columns = [np.array(column, np.int64) for column in zip(*days, strict=True)]
    zeros = np.zeros(len(days), np.int64)
    return DayTotals(*columns, zeros, zeros)


def test_only_days_that_both_know_whole_are_summed() -> None:
    reactive = totals((DAY, 36_000, 86_400), (DAY + 1, 72_000, 86_400), (DAY + 2, 5, 43_200))
    active = totals((DAY, 360_000, 86_400), (DAY + 1, 360_000, 80_000), (DAY + 2, 360_000, 86_400))
    use = reactive_use(reactive, active, LOCAL, (DAY, DAY + 2))
    assert use is not None
    assert (use.reactive, use.active, use.days, use.tangent) == (36_000, 360_000, 1, 0.1)


def test_outside_the_days_in_view_there_is_nothing() -> None:
    one = totals((DAY, 36_000, 86_400))
    assert reactive_use(one, one, LOCAL, (DAY + 1, DAY + 9)) is None


def test_without_active_energy_there_is_no_tangent() -> None:
    use = reactive_use(totals((DAY, 36_000, 86_400)), totals((DAY, 0, 86_400)), LOCAL, (DAY, DAY))
    assert use is not None
    assert use.tangent is None
