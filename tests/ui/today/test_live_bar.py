"""The time of the live powers that is looked at: a step back or ahead, five lengths, and no further than is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.insight.live import DAY, LENGTHS, STEPS, LiveSpan, Window, trace
from persienne.ui.today.live_powers import LiveBar
from support.days import LIVE, NOW, evening
from support.parts import part
from support.today_pages import made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

LOCAL = local_days()


def span(window: Window, kept: int = 31 * DAY, power: int = 1_500) -> LiveSpan:
    """A home that draws the same all the time, of which so many seconds are kept."""
    start, end = window.bounds(NOW, LOCAL)
    step = STEPS[window.length]
    at = np.arange(max(start, NOW - kept) // step * step, end, step)
    nothing = trace(at[:0], at[:0])
    total = trace(at, np.full(len(at), power), step)
    return LiveSpan(start, end, total, nothing, (), "Europe/Paris", window=window, kept_from=NOW - kept)


def midnight(days: int) -> int:
    """When the day begins that is so many days after today."""
    return LOCAL.midnight(LOCAL.day(NOW) + days)


def press(bar: LiveBar, qtbot: QtBot, what: str) -> Window:
    """Press an arrow, or a length, and return what is asked for then."""
    button = {"before": bar._period._before, "after": bar._period._after}.get(what)
    with qtbot.waitSignal(bar.wanted):
        qtbot.mouseClick(button or bar._lengths._buttons[what], Qt.MouseButton.LeftButton)
    return bar.window_asked


def test_arrows_go_back_and_ahead_and_a_length_keeps_what_is_looked_at(qtbot: QtBot) -> None:
    bar = LiveBar(lambda: NOW)
    qtbot.addWidget(bar)
    bar.show_span(span(Window()), "now")
    assert bar.running
    assert not bar._period._after.isEnabled()
    yesterday = press(bar, qtbot, "before")
    assert yesterday == Window(DAY, midnight(0))
    assert not bar.running
    bar.show_span(span(yesterday), "yesterday")
    assert press(bar, qtbot, "before") == Window(DAY, midnight(-1))
    bar.show_span(span(bar.window_asked), "the day before")
    week = press(bar, qtbot, str(7 * DAY))
    assert week == Window(7 * DAY, midnight(0))
    bar.show_span(span(week), "a week")
    assert press(bar, qtbot, "after") == Window(7 * DAY)
    bar.show_span(span(bar.window_asked), "the last week")
    assert press(bar, qtbot, str(LENGTHS[0])) == Window(LENGTHS[0])


def test_a_step_back_that_is_made_an_hour_later_skips_and_repeats_nothing(qtbot: QtBot) -> None:
    times = [NOW]
    bar = LiveBar(lambda: times[-1])
    qtbot.addWidget(bar)
    bar.show_span(span(Window(LENGTHS[0])), "now")
    press(bar, qtbot, str(LENGTHS[0]))
    hour = press(bar, qtbot, "before")
    bar.show_span(span(hour), "an hour")
    times.append(NOW + 3_600)
    assert press(bar, qtbot, "before").bounds(times[-1], LOCAL)[1] == hour.bounds(NOW, LOCAL)[0]
    assert press(bar, qtbot, "after") == hour


def test_no_arrow_leads_before_the_first_value_and_no_length_shows_what_is_not_kept(qtbot: QtBot) -> None:
    bar = LiveBar(lambda: NOW)
    qtbot.addWidget(bar)
    bar.show_span(span(Window(), kept=DAY), "now")
    assert not bar._period._before.isEnabled()
    usable = [key for key, button in bar._lengths._buttons.items() if button.isEnabled()]
    assert usable == [str(length) for length in LENGTHS[:3]]
    bar.show_span(span(Window(), kept=8 * DAY), "now")
    assert all(button.isEnabled() for button in bar._lengths._buttons.values())


def spaced(said: str) -> str:
    """It with plain spaces."""
    return " ".join(said.split())


@pytest.mark.quick
@pytest.mark.slow
def test_the_page_shows_the_window_that_is_asked_for_and_reads_only_the_running_one_again(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening(), Slat.OPEN)
    page.show_live(span(Window()))
    bar, chart = part(page, LiveBar), page._live_chart
    assert chart is not None
    assert bar.isVisible()
    yesterday = press(bar, qtbot, "before")
    page.set_live_span(span(Window()))  # an answer to what was asked before comes late
    assert chart.picture is not None
    page.set_live_span(span(yesterday, power=900))
    assert spaced(chart.accessibleDescription()) == "Mon 23 Nov: up to 900 VA at 00:00; 9 kVA subscribed."
    with qtbot.assertNotEmitted(page.live_wanted):
        page.tick(NOW + 60)
    press(bar, qtbot, str(31 * DAY))
    page.set_live_span(span(page.window_asked, kept=60 * DAY, power=900))
    assert "on average 900 VA" in spaced(chart.accessibleDescription())
    page.show_table(shown=True)
    model = page._table.model()
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)] == [
        "Day",
        "Lowest",
        "Highest",
        "Mean",
    ]
    assert spaced(model.index(0, 3).data()) == "900 VA"
    qtbot.mouseClick(page._choice._buttons["day"], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
