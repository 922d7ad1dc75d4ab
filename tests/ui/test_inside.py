from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import METER
from persienne.ui.inside import LATER_MS, LOOKS
from support.patience import PATIENCE
from support.windows import curve_file, make_home, open_window, show_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = pytest.mark.gui


def desks(window: MainWindow) -> set[str]:
    """The desks that were made."""
    return {type(desk).__name__ for desk in window.findChildren(Desk)}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A household without a port, on its page History."""
    file = curve_file(tmp_path / "curve.csv", date(2026, 10, 1), date(2026, 10, 31))
    return open_window(qtbot, make_home(tmp_path / "home", file))


@pytest.mark.slow
def test_a_household_without_a_port_has_the_desk_of_its_first_page_and_then_that_of_today(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: "TodayDesk" in desks(window))
    assert desks(window) == {"HistoryDesk", "TodayDesk"}


@pytest.mark.slow
def test_what_comes_later_waits_until_a_slow_household_has_answered_the_first_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.session is not None
    asked, release = threading.Event(), threading.Event()

    def slow(_household: object) -> None:
        asked.set()
        release.wait(PATIENCE)

    window.session.ask(slow, lambda _done: None)
    assert asked.wait(PATIENCE)
    looks: list[None] = []
    for timer in window.findChildren(QTimer):
        if timer.interval() == LATER_MS:
            timer.timeout.connect(lambda: looks.append(None))
    qtbot.waitUntil(lambda: len(looks) > LOOKS or "TodayDesk" in desks(window))
    before = desks(window)
    release.set()
    qtbot.waitUntil(lambda: "TodayDesk" in desks(window))
    assert before == {"HistoryDesk"}


@pytest.mark.slow
def test_a_page_that_is_gone_to_later_is_filled_at_once(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session is not None and window.session.overview is not None)
    window.go(METER)
    assert "MeterDesk" in desks(window)
    assert "SharingDesk" not in desks(window)


def test_the_example_reads_its_meter_from_the_first_moment(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home", demo=True)
    assert desks(window) == {"TodayDesk"}


@pytest.mark.slow
def test_a_household_that_is_closed_at_once_makes_no_desk_any_more(window: MainWindow) -> None:
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [timer for timer in window.findChildren(QTimer) if timer.isActive() and timer.interval() == LATER_MS] == []
    assert "TodayDesk" not in desks(window)
