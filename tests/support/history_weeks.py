"""The page History on a household of seven days: a folder comes in, the household and its window go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.ui.frame.keys import HISTORY
from persienne.ui.history.desk import HistoryDesk
from support.windows import curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.history.page import HistoryPage
    from persienne.ui.window import MainWindow

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 7)


def week_home(folder: Path) -> Path:
    """A household with the half-hours of these days."""
    return make_home(folder / "home", curve_file(folder / "week.csv", FIRST, LAST))


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, HistoryPage]:
    """The window on the page, once it shows the days."""
    window = open_window(qtbot, home)
    window.go(HISTORY)
    page = window.desk(HistoryDesk).page
    qtbot.waitUntil(lambda: "7 complete day(s)" in words_in(page))
    return window, page
