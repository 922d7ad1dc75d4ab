"""Two days side by side: they tell when they change, and are put in order for whoever asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.ui.widgets.day_fields import DaySpan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

OCTOBER = date(2026, 10, 1), date(2026, 10, 31)


def test_days_in_either_order_are_the_same_span(qtbot: QtBot) -> None:
    span = DaySpan(OCTOBER)
    qtbot.addWidget(span)
    with qtbot.waitSignal(span.changed):
        span.choose(date(2026, 10, 20), date(2026, 10, 3))
    assert span.days == (date(2026, 10, 20), date(2026, 10, 3))
    assert span.in_order == (date(2026, 10, 3).toordinal(), date(2026, 10, 20).toordinal())


def test_no_day_lies_outside_of_what_is_known(qtbot: QtBot) -> None:
    span = DaySpan(OCTOBER, within=OCTOBER)
    qtbot.addWidget(span)
    span.last.choose(date(2026, 12, 24))
    assert span.days == OCTOBER


@pytest.mark.parametrize(("stays_one", "last"), [(True, 20), (False, 12)])
def test_one_day_stays_one_where_that_is_asked_for_until_another_last_day_is_chosen(
    qtbot: QtBot, *, stays_one: bool, last: int
) -> None:
    span = DaySpan((date(2026, 10, 12),) * 2, stays_one=stays_one)
    qtbot.addWidget(span)
    span.first.choose(date(2026, 10, 20))
    assert span.days == (date(2026, 10, 20), date(2026, 10, last))
    span.choose(date(2026, 10, 20), date(2026, 10, 25))
    span.first.choose(date(2026, 10, 22))
    assert span.ordinals == (date(2026, 10, 22).toordinal(), date(2026, 10, 25).toordinal())


def test_a_last_day_before_the_first_is_said(qtbot: QtBot) -> None:
    span = DaySpan(OCTOBER)
    qtbot.addWidget(span)
    assert span.wrong == ""
    span.choose(date(2026, 10, 20), date(2026, 10, 3))
    assert span.wrong == "The last day comes before the first."
