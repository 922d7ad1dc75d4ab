"""The page Settings in the window: each choice acts at once, and the language changes with the household open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from persienne.ui.frame.kept_preferences import PREFERENCES_FILE, KeptPreferences, read_preferences
from persienne.ui.frame.keys import METER, SETTINGS
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.page_pictures import settle
from persienne.ui.settings.about import LicencesDialog
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.style import fonts
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.theme import worn
from support.attended import at_rest, attended
from support.windows import (
    asked,
    click,
    words_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light", "as_before")]


@pytest.mark.quick
def test_a_palette_and_a_size_of_text_are_worn_at_once_and_kept(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.go(SETTINGS)
    page = window.desk(SettingsDesk).page
    click(qtbot, window, "Dark")
    assert worn().dark
    assert "Text at 100%, in a dark palette, in English" in words_in(page)
    page.look.text_size.setValue(page.look.text_size.maximum())
    assert fonts.text_scale() == pytest.approx(2.0, abs=0.05)
    assert "Text at 200%, in a dark palette, in English" in words_in(page)
    assert read_preferences(home) == Preferences(text_size=200, palette="dark")
    click(qtbot, window, "Light")
    assert not worn().dark


def test_reduced_motion_reaches_what_moves(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    assert not worn().still
    click(qtbot, window, "Reduced")
    assert worn().still
    click(qtbot, window, "Full")
    assert not worn().still


def test_the_keys_show_on_the_page_too(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert "Text at 110%" in words_in(window.desk(SettingsDesk).page)
    assert window.desk(SettingsDesk).page.look.text_size.value() == 3


def test_the_example_obeys_what_is_preferred_and_writes_none_of_it(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / PREFERENCES_FILE).write_text('palette = "dark"\n')
    window = attended(qtbot, dressed, home, KeptPreferences(home, said="en"), demo=True)
    assert worn().dark
    window.go(SETTINGS)
    click(qtbot, window, "Light")
    assert not worn().dark
    assert (home / PREFERENCES_FILE).read_text() == 'palette = "dark"\n'


def test_the_program_that_takes_the_window_s_place_is_told_how_it_looks(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    click(qtbot, window, "Dark")
    told = []
    window._restart = told.append
    at_rest(qtbot, window)
    window.lock_now()
    assert Preferences.heard(told[0].preferences) == Preferences(palette="dark")


def test_what_a_report_of_a_fault_needs_is_copied_and_names_nothing_of_the_household(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    window.go(SETTINGS)
    page = window.desk(SettingsDesk).page
    assert str(home) in words_in(page)
    click(qtbot, page, "Copy for a report of a fault")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Persienne ")
    assert str(home) not in copied
    click(qtbot, page, "Licences…")
    said = words_in(asked(qtbot, window, LicencesDialog))
    assert "LGPL-3.0-only" in said


def test_the_lock_is_brought_into_sight_in_a_low_window_too(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.choose(text_size=200)
    window.resize(1024, 650)
    window.go(METER)
    at_rest(qtbot, window)
    window.desk(MeterDesk).lock_settings_wanted.emit()
    at_rest(qtbot, window)
    settle()
    assert not window.desk(SettingsDesk).page.lock.minutes.visibleRegion().isEmpty()
