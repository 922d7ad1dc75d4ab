"""The page Today with open slats: the last 24 hours take the place of the half-hours, and go when the slats close."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from persienne.base.slats import Slat
from persienne.insight.live import LiveSpan, trace
from support.days import LIVE, NOW, evening, overview
from support.today_pages import made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def last_day() -> LiveSpan:
    at = np.arange(NOW - 86_400, NOW, 10)
    nothing = trace(at[:0], at[:0])
    return LiveSpan(NOW - 86_400, NOW, trace(at, np.full(len(at), 1_500)), nothing, (), "Europe/Paris")


@pytest.mark.slow
def test_open_slats_show_the_last_24_hours(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening(), Slat.OPEN)
    with qtbot.waitSignal(page.live_wanted):
        qtbot.mouseClick(page._choice._buttons["live"], Qt.MouseButton.LeftButton)
    page.set_live_span(last_day())
    assert page._live_chart is not None
    assert page._live_chart.isVisible()
    with qtbot.waitSignal(page.live_wanted):
        page.tick(NOW + 60)
    assert page._live_chart.isVisible()
    page.show_table(shown=True)
    assert page._table.model().columnCount() == 3
    page.set_live_span(last_day())
    assert page._table.isVisible()
    page.show_table(shown=False)
    qtbot.mouseClick(page._choice._buttons["day"], Qt.MouseButton.LeftButton)
    assert page.chart is not None
    assert page.chart.isVisible()


@pytest.mark.slow
def test_where_nothing_live_is_kept_the_half_hours_stay(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening(), Slat.OPEN)
    page._choice.choose("live")
    page.set_live_span(None)
    assert page._choice.key == "day"
    assert not made(qtbot, LIVE, evening(), Slat.HALF)._choice.isVisible()


@pytest.mark.slow
def test_closing_the_slats_takes_the_last_24_hours_away(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening(), Slat.OPEN)
    page.show_live(last_day())
    assert page._live_chart is not None
    page.set_overview(overview(evening(), Slat.HALF))
    assert not page._live_chart.isVisible()
    assert page.chart is not None
    assert page.chart.isVisible()
