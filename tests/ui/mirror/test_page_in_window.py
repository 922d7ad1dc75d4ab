from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from persienne.ui.frame.desk import Desk
from persienne.ui.mirror.dialogs import HowDialog
from persienne.ui.mirror.page import MirrorPage
from persienne.ui.mirror.readings_table import ReadingsTable
from persienne.ui.pages import PAGES, PageEntry
from support.drawn_faults import faults_of
from support.mirror_views import made_view
from support.parts import part
from support.windows import asked, click, make_home, open_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.household.overview import Overview

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


class MadeDesk(Desk[MirrorPage]):
    """The page in the real window, with a made home."""

    def build(self) -> MirrorPage:
        return MirrorPage(self.tools.locale)

    def fill(self, _overview: Overview) -> None:
        self.page.show_view(made_view("en"))


def test_return_opens_a_row_and_escape_comes_back_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    line = PageEntry("made", "mirror", "Mirror", f"{__name__}:MadeDesk")
    window = open_window(
        qtbot, make_home(tmp_path / "home"), pages=(*(one for one in PAGES if one.key != "mirror"), line)
    )
    window.resize(1024, 700)
    click(qtbot, window, "Mirror")
    row = part(part(window, MirrorPage), ReadingsTable).rows[3]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    dialog = asked(qtbot, window, HowDialog)
    assert dialog.windowTitle() == "Somebody stays in on Wednesdays"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is row)
    qtbot.waitUntil(lambda: faults_of(window) == [])  # wrapped words settle in several rounds
