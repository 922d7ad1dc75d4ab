"""The check on the household’s marks in words: figures of days, and never a share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.base.marked_days import Answer, MarkedDay
from persienne.insight.days import days_of_curve
from persienne.insight.intervals import DAY
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.self_check import Checked
from persienne.insight.series import DayTotals
from persienne.telling.mirror.self_check import checked_steps, days_to_mark, own_check
from persienne.words.english import numbered
from persienne.words.numbers import Figures
from support.lived_homes import MONDAY, curve_of, lived, nothing

if TYPE_CHECKING:
    from persienne.base.reading import Longs


def totals(ordinals: Longs) -> DayTotals:
    zeros = np.zeros(len(ordinals), np.int64)
    return DayTotals(ordinals, zeros + 1, zeros + 86_400, zeros, zeros)


def said(right: int, of: int, step: int = 1800) -> str:
    (one,) = checked_steps({step: Checked(right, of)}, lambda source: source, Figures(french=False))
    assert (one.step, one.right, one.of) == (step, right, of)
    return one.sentence


@pytest.mark.parametrize(
    ("right", "of", "sentence"),
    [
        (17, 21, "By the half-hour: 17 days out of 21 as you remember it (somebody in by day, or nobody)"),
        (1, 21, "By the half-hour: 1 day out of 21 as you remember it (somebody in by day, or nobody)"),
        (0, 21, "By the half-hour: no day out of 21 as you remember it (somebody in by day, or nobody)"),
        (0, 0, "By the half-hour: none of the days that you marked can be checked"),
    ],
)
def test_days_are_counted_in_a_sentence(right: int, of: int, sentence: str) -> None:
    assert said(right, of) == sentence


@pytest.mark.for_each("step", numbered("mirror.steps"))
def test_every_step_has_its_sentence_and_says_what_is_compared(step: int) -> None:
    (one,) = checked_steps({step: Checked(2, 3)}, lambda source: source, Figures(french=True))
    assert "%" not in one.sentence
    assert one.held == ("away, or not" if step == DAY else "somebody in by day, or nobody")


@pytest.mark.parametrize(
    ("last", "first", "newest"),
    [("2026-11-22", "2026-10-19", "2026-11-15"), ("2026-11-24", "2026-10-19", "2026-11-17")],
)
def test_four_weeks_and_the_days_after_them_can_be_marked_up_to_a_week_ago(last: str, first: str, newest: str) -> None:
    ordinals = np.arange(date(2026, 9, 1).toordinal(), date.fromisoformat(last).toordinal() + 1)
    found = days_to_mark(totals(ordinals))
    assert (found[0], found[-1]) == (date.fromisoformat(newest), date.fromisoformat(first))
    assert list(found) == sorted(found, reverse=True)


def test_no_day_before_the_first_known_can_be_marked() -> None:
    ordinals = np.arange(date(2026, 11, 5).toordinal(), date(2026, 11, 23).toordinal())
    assert days_to_mark(totals(ordinals))[-1] == date(2026, 11, 5)
    assert days_to_mark(totals(ordinals[:7])) == ()


def test_each_stop_has_the_check_of_the_finest_step_that_it_lets_through() -> None:
    curve = curve_of(lived(56)[0], MONDAY)
    days = days_of_curve(curve, local_days(FRANCE))
    told = reflect(curve, days, FRANCE, nothing)
    marks = [MarkedDay(MONDAY + at, Answer.OUT) for at in (14, 15, 19)]  # two working days and a Saturday

    def finest(step: int) -> int:
        return min(one for one in told.by_step if one >= step)

    found = own_check(marks, told, days, FRANCE, finest, lambda source: source, Figures(french=False))
    assert [(one.step, one.right, one.of) for one in found.checked] == [(DAY, 3, 3), (1800, 2, 3), (1800, 2, 3)]
    assert (found.marks, found.days) == (tuple(marks), days_to_mark(days))
