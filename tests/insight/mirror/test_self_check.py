"""The check on the household’s own marks: which days count at which step, and what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.base.marked_days import Answer, MarkedDay
from persienne.insight.days import days_of_curve
from persienne.insight.intervals import DAY
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.self_check import Checked, self_check
from persienne.insight.mirror.slots import HALF_HOUR, HOUR
from support.lived_homes import MONDAY, curve_of, lived, nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.insight.series import DayTotals, Series

IN, OUT, AWAY = Answer
DAYS = 56
HOLIDAYS = (21, 28)
"""A week from a Monday on."""


def home(days: int = DAYS, holidays: tuple[int, int] = HOLIDAYS) -> Series:
    return curve_of(lived(days, holidays=holidays)[0], MONDAY)


def remembered(days: Iterable[int], holidays: tuple[int, int] = HOLIDAYS) -> list[MarkedDay]:
    """What the people of :func:`home` remember: they are out on weekdays."""
    return [
        MarkedDay(MONDAY + day, AWAY if holidays[0] <= day < holidays[1] else OUT if day % 7 < 5 else IN)
        for day in days
    ]


def checked(marks: list[MarkedDay], curve: Series, days: DayTotals | None = None) -> dict[int, Checked]:
    totals = days_of_curve(curve, local_days(FRANCE)) if days is None else days
    return self_check(marks, reflect(curve, totals, FRANCE, nothing), totals, FRANCE)


def test_what_is_remembered_of_a_plain_home_is_right_at_every_step_and_its_last_seven_days_are_in_no_number() -> None:
    marks = remembered([*range(14, 35), *range(DAYS - 8, DAYS), DAYS + 3, -2])
    assert checked(marks, home()) == {
        DAY: Checked(22, 22),
        HOUR: Checked(22, 22),
        HALF_HOUR: Checked(22, 22),
    }


@pytest.mark.slow
def test_a_day_s_total_is_held_against_away_alone_and_a_curve_against_in_by_day_alone() -> None:
    """Out is as right as in for day totals, and as right as away for a curve."""
    weekdays, holidays = range(14, 19), range(21, 26)
    for said, day, finer in ((IN, 5, 0), (OUT, 5, 5), (AWAY, 0, 5)):
        found = checked([MarkedDay(MONDAY + one, said) for one in weekdays], home())
        assert (found[DAY], found[HALF_HOUR]) == (Checked(day, 5), Checked(finer, 5))
    for said, day, finer in ((IN, 0, 0), (OUT, 0, 5), (AWAY, 5, 5)):
        found = checked([MarkedDay(MONDAY + one, said) for one in holidays], home())
        assert (found[DAY], found[HALF_HOUR]) == (Checked(day, 5), Checked(finer, 5))


@pytest.mark.slow
def test_a_stretch_that_goes_on_into_the_last_seven_days_is_not_told_and_not_counted() -> None:
    holidays = (44, DAYS)
    found = checked(remembered(range(40, 49), holidays), home(holidays=holidays))
    assert found[DAY] == Checked(4, 4)


@pytest.mark.slow
def test_a_day_of_which_a_step_knows_a_part_is_in_neither_number() -> None:
    whole = home()
    local = local_days(FRANCE)
    begin = local.midnight(MONDAY + 15) + 8 * 3600
    cut = whole.where((whole.starts < begin) | (whole.starts >= begin + 8 * 3600))
    marks = remembered(range(14, 17))
    assert checked(marks, cut) == {DAY: Checked(2, 2), HOUR: Checked(2, 2), HALF_HOUR: Checked(2, 2)}
    totals = days_of_curve(whole, local)
    assert checked(marks, cut, totals)[DAY] == Checked(3, 3)


def test_fewer_days_than_a_step_takes_check_nothing_there() -> None:
    found = checked(remembered(range(5), (0, 0)), home(20, (0, 0)))
    assert found[DAY] == Checked(0, 0)
    assert found[HALF_HOUR] == Checked(5, 5)


def test_a_closed_home_is_checked_by_its_totals_alone() -> None:
    whole = home()
    none = whole.where(np.zeros(len(whole), bool))
    found = checked(remembered(range(14, 35)), none, days_of_curve(whole, local_days(FRANCE)))
    assert found == {DAY: Checked(21, 21)}
