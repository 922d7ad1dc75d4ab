from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import TODAY
from persienne.ui.frame.page import Page
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.pages import PAGES, PageEntry
from persienne.ui.today.desk import TodayDesk
from persienne.ui.widgets.rail import Rail
from support.windows import button, click, make_home, open_window, show_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.household.overview import Overview

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]


class NotesDesk(Desk[Page]):
    """A page of its own, which counts the imports."""

    def build(self) -> Page:
        return Page("My notes")

    def fill(self, overview: Overview) -> None:
        self.page.say(f"{len(overview.imports)} imports")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home")


def test_every_page_of_the_list_has_a_key_of_its_own_and_a_desk() -> None:
    assert len({entry.key for entry in PAGES}) == len(PAGES)
    for entry in PAGES:
        assert issubclass(entry.load(), Desk), entry.key
        assert entry.load().__module__ == f"persienne.ui.{entry.key}.desk"


@pytest.mark.slow
def test_a_line_in_the_list_is_all_that_a_page_needs(qtbot: QtBot, home: Path) -> None:
    line = PageEntry("notes", "mail", "Notes", f"{__name__}:NotesDesk")
    window = open_window(qtbot, home, pages=(*PAGES, line))
    click(qtbot, window, "Notes")
    assert "My notes" in words_in(window)
    assert "0 imports" in words_in(window)
    click(qtbot, window, "History")
    assert "My notes" not in words_in(window)
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert "My notes" in words_in(window)
    assert button(window, "Notes").isChecked()


@pytest.mark.slow
def test_the_shortcuts_go_to_the_pages_in_the_order_of_the_rail(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    window.activateWindow()
    for number, entry in enumerate(PAGES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        assert button(window, entry.title).isChecked(), entry.key


def test_no_page_is_built_while_no_household_is_open(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home)
    window.go(TODAY)
    assert window.findChildren(Page) == []
    assert "Your household is locked" in words_in(window)
    with pytest.raises(LookupError):
        window.desk(TodayDesk)


@pytest.mark.slow
def test_the_choice_of_a_port_is_left_for_any_page_of_the_rail(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    for entry in PAGES:
        window.go(TODAY)
        click(qtbot, window, "Choose the port…")
        assert "The meter’s port" in words_in(window)
        assert button(window, "Today").isChecked()
        click(qtbot, window, entry.title)
        assert "The meter’s port" not in words_in(window)
        window.go(TODAY)
        assert "Plug in the meter" in words_in(window)


@pytest.mark.quick
@pytest.mark.slow
def test_the_shutter_in_the_rail_leads_to_the_stop_however_narrow_the_window_is(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    window.resize(1024, 700)
    window.findChildren(Rail)[0].stop_clicked.emit()
    choice = window.desk(MeterDesk).page.stop.choice
    qtbot.waitUntil(lambda: choice.visibleRegion().boundingRect() == choice.rect())
    qtbot.waitUntil(lambda: choice.isAncestorOf(window.focusWidget()))
