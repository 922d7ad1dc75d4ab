"""Columns by a mask: every column of an interval or a day stays with it."""

from __future__ import annotations

import numpy as np

from persienne.insight.series import DayTotals, Series


def columns(start: int) -> list[np.ndarray]:
    return [np.array([start + place, start + place + 10, start + place + 20], np.int64) for place in range(5)]


MIDDLE_OUT = np.array([True, False, True])


def test_intervals_by_a_mask_keep_their_columns() -> None:
    kept = Series(*columns(1)).where(MIDDLE_OUT)
    said = [getattr(kept, name).tolist() for name in ("starts", "durations", "values", "qualities", "origins")]
    assert said == [[1, 21], [2, 22], [3, 23], [4, 24], [5, 25]]


def test_days_by_a_mask_keep_their_columns() -> None:
    kept = DayTotals(*columns(1)).where(MIDDLE_OUT)
    said = [getattr(kept, name).tolist() for name in ("days", "joules", "covered", "qualities", "origins")]
    assert said == [[1, 21], [2, 22], [3, 23], [4, 24], [5, 25]]


def test_nothing_may_be_left() -> None:
    nothing = np.zeros(3, bool)
    assert len(Series(*columns(1)).where(nothing)) == len(DayTotals(*columns(1)).where(nothing)) == 0
