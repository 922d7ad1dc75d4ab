"""Where the keyboard is once a page was made anew: on the same control, on one that only shows, or on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from persienne.base.slats import Slat
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.frame.keys import COSTS, HISTORY, LETTERS, METER, SHARING, TODAY
from persienne.ui.frame.page import front_of
from persienne.ui.history.aside_dialog import AsideDialog
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.shell import Shell
from persienne.ui.style.theme import DARK, LIGHT, wear, worn
from persienne.ui.today.desk import TodayDesk
from persienne.ui.widgets.keyboard import FocusRing, takes_tab
from support.windows import (
    asked,
    button,
    click,
    curve_file,
    index_file,
    is_open,
    make_home,
    open_window,
    show_window,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

LIVE = MeterStatus(MeterState.READING, port="ttyUSB0", power=640, subscribed=6)


def page_of(window: MainWindow) -> QWidget:
    """The page that is shown."""
    page = front_of(window.findChild(Shell).pages)
    assert page is not None
    return page


@dataclass(frozen=True)
class Room:
    """A window on one of its pages."""

    window: MainWindow
    key: str
    page: QWidget

    def stops(self) -> list[QWidget]:
        """What Tab reaches in the page."""
        found, widget = [], self.window.nextInFocusChain()
        while widget is not self.window:
            if takes_tab(widget) and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return [widget for widget in found if self.page.isAncestorOf(widget)]

    def fault(self, before: tuple[str, str, str]) -> str:
        """What is wrong with where the keyboard is now."""
        now = self.window.focusWidget()
        said = f"{self.key}: from {before} to {now and told(now)}"
        if now is None or not now.isVisible() or not now.isEnabled():
            return f"{said}, which cannot be seen"
        if now is not self.page and not self.page.isAncestorOf(now):
            return f"{said}, out of the page"
        safe = now is self.page or isinstance(now, QLineEdit) or getattr(now, "only_shows", False)
        if told(now) != before and not safe:
            return f"{said}, another control that may change something"
        ring = self.window.findChild(FocusRing)
        if ring.target is not None and not takes_tab(ring.target):
            return f"{said}, with a ring around {ring.target}"
        return ""


def told(widget: QWidget) -> tuple[str, str, str]:
    """What a person is told of a control."""
    words = getattr(widget, "text", str)
    return widget.accessibleName() or str(words()), widget.accessibleDescription(), type(widget).__name__


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The invented home, whose meter is not read: nothing changes by itself."""
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.desk(TodayDesk).end()
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is asked of the household, and what was made anew stands."""
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    QApplication.processEvents()


@pytest.mark.turning
@pytest.mark.parametrize("key", [TODAY, HISTORY, COSTS, SHARING, LETTERS, METER])
def test_the_keyboard_stays_on_its_page_whatever_is_made_anew(qtbot: QtBot, window: MainWindow, key: str) -> None:
    session = window.session
    assert session is not None
    window.go(key)
    settled(qtbot, window)
    room = Room(window, key, page_of(window))
    causes: list[Callable[[], None]] = [
        session.read,
        lambda: wear(LIGHT if worn().dark else DARK),
    ]
    faults, seen = [], set()
    for place in range(len(room.stops())):
        for cause in causes:
            stops = room.stops()
            if place >= len(stops):
                continue
            stop = stops[place]
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            before = told(stop)
            seen.add(before)
            cause()
            settled(qtbot, window)
            faults.append(room.fault(before))
    assert seen
    assert not list(filter(None, faults)), "\n".join(dict.fromkeys(filter(None, faults)))


def test_from_the_meter_that_was_found_the_keyboard_comes_to_the_page_today(qtbot: QtBot, tmp_path: Path) -> None:
    """The page without a port has a button, the one with a port and closed slats has none."""
    window = open_window(qtbot, make_home(tmp_path / "home", slat=Slat.CLOSED))
    window.activateWindow()
    window.go(TODAY)
    desk = window.desk(TodayDesk)
    start = button(window, "Choose the port…")
    start.setFocus(Qt.FocusReason.TabFocusReason)
    start.click()
    desk.ports.show_found(FoundMeter("9998", LIVE))
    QApplication.processEvents()
    assert window.focusWidget() is button(window, "It is my meter")
    desk.ports.left.emit()
    desk.today.set_live(LIVE)
    settled(qtbot, window)
    assert button_of(window) is None
    assert window.focusWidget() is desk.today
    assert window.findChild(FocusRing).target is None


def button_of(window: MainWindow) -> QWidget | None:
    """The button that the keyboard is on."""
    now = window.focusWidget()
    return now if isinstance(now, QAbstractButton) else None


def test_an_import_that_is_undone_leaves_the_keyboard_on_no_other_import(qtbot: QtBot, tmp_path: Path) -> None:
    days = date(2026, 10, 1), date(2026, 10, 7)
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", *days), index_file(tmp_path / "b.csv", *days))
    window = open_window(qtbot, home)
    window.activateWindow()
    window.go(METER)
    settled(qtbot, window)
    page = window.desk(MeterDesk).page
    undo = next(each for each in page.findChildren(QAbstractButton) if each.text() == "Undo" and each.isVisible())
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    undo.click()
    window.desk(MeterDesk).tools.waiting.do_now()
    qtbot.waitUntil(lambda: "Undo" in words_in(page) and not isValid(undo))
    settled(qtbot, window)
    assert button_of(window) is None
    assert page is window.focusWidget() or page.isAncestorOf(window.focusWidget())


def test_days_that_are_taken_back_leave_the_keyboard_on_the_chart(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", date(2026, 10, 1), date(2026, 10, 7)))
    window = open_window(qtbot, home)
    window.activateWindow()
    window.go(HISTORY)
    page = window.desk(HistoryDesk).page
    click(qtbot, page, "Set days aside…")
    asked(qtbot, window, AsideDialog).accept()
    qtbot.waitUntil(lambda: "Take back" in words_in(page))
    back = button(page, "Take back")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    back.setFocus(Qt.FocusReason.TabFocusReason)
    back.click()
    qtbot.waitUntil(lambda: "Take back" not in words_in(page))
    settled(qtbot, window)
    assert window.focusWidget() is page.findChild(HistoryChart)
