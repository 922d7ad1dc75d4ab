"""Two days side by side: they tell when they change, and are put in order for whoever asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.ui.widgets.day_span import DaySpan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui

OCTOBER = date(2026, 10, 1), date(2026, 10, 31)


def test_days_in_either_order_are_the_same_span(qtbot: QtBot, light: Theme) -> None:
    span = DaySpan(light, OCTOBER)
    qtbot.addWidget(span)
    with qtbot.waitSignal(span.changed):
        span.choose(date(2026, 10, 20), date(2026, 10, 3))
    assert span.days == (date(2026, 10, 20), date(2026, 10, 3))
    assert span.in_order == (date(2026, 10, 3).toordinal(), date(2026, 10, 20).toordinal())


def test_no_day_lies_outside_of_what_is_known(qtbot: QtBot, light: Theme) -> None:
    span = DaySpan(light, OCTOBER, within=OCTOBER)
    qtbot.addWidget(span)
    span.last.choose(date(2026, 12, 24))
    assert span.days == OCTOBER
