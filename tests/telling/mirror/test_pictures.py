from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.mirror.inferences import Inference, Subject
from persienne.insight.mirror.presence import Presence
from persienne.insight.mirror.word import Word
from persienne.insight.series import DayTotals, Series
from persienne.telling.mirror.pictures import step_marks, week_of
from support.curves import MARCH, OCTOBER, at

FIRST = date(2026, 11, 9)
TEN_MINUTES = 600


def test_a_stay_begins_and_ends_on_whole_slots_of_ten_minutes() -> None:
    per_day = 86_400 // TEN_MINUTES
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    for slot in range(1, per_day - 1):
        up = np.zeros((7, per_day))
        up[0, slot] = 1
        presence = Presence(TEN_MINUTES, FIRST.toordinal(), up, up, 0.1)
        said = {
            Subject.PRESENCE: Inference(Subject.PRESENCE, TEN_MINUTES, Word.READABLE, presence, 7, None),
        }
        (mark,) = step_marks(said, Series.empty(), week, TEN_MINUTES)
        begin = local_days(FRANCE).midnight(FIRST.toordinal()) + slot * TEN_MINUTES
        assert (mark.start, mark.end) == (begin, begin + TEN_MINUTES)


@pytest.mark.parametrize(
    ("begin", "end", "start", "until"),
    [
        (0, 12, at(OCTOBER), at(OCTOBER, 6)),  # over both passages: seven hours
        (0, 4, at(OCTOBER), at(OCTOBER, 2)),
        (2, 5, at(OCTOBER, 1), at(OCTOBER, 2, 30, fold=1)),
        (4, 6, at(OCTOBER, 2), at(OCTOBER, 3)),
        (5, 6, at(OCTOBER, 2, 30), at(OCTOBER, 3)),
        (6, 8, at(OCTOBER, 3), at(OCTOBER, 4)),
    ],
)
def test_a_stay_in_october_s_night_ends_with_the_second_passage(begin: int, end: int, start: int, until: int) -> None:
    assert stays(OCTOBER, begin, end) == [(start, until)]


@pytest.mark.parametrize(
    ("begin", "end", "start", "until"),
    [
        (0, 12, at(MARCH), at(MARCH, 6)),  # five hours, in one
        (0, 4, at(MARCH), at(MARCH, 3)),
        (2, 7, at(MARCH, 1), at(MARCH, 3, 30)),
        (6, 8, at(MARCH, 3), at(MARCH, 4)),
    ],
)
def test_a_stay_in_march_s_night_is_not_cut_by_the_hour_that_is_skipped(
    begin: int, end: int, start: int, until: int
) -> None:
    assert stays(MARCH, begin, end) == [(start, until)]


def stays(day: int, begin: int, end: int) -> list[tuple[int, int]]:
    """The marks of a week that ends with ``day``, with somebody up in its half-hours ``begin`` to before ``end``."""
    week = week_of(Series.empty(), DayTotals.empty(), date.fromordinal(day - 6), FRANCE)
    up = np.zeros((7, 48))
    up[6, begin:end] = 1
    if day == MARCH:
        up[6, 4:6] = np.nan
    presence = Presence(1800, day - 6, up, up, 0.1)
    said = {Subject.PRESENCE: Inference(Subject.PRESENCE, 1800, Word.READABLE, presence, 7, None)}
    return [(mark.start, mark.end) for mark in step_marks(said, Series.empty(), week, 1800)]
