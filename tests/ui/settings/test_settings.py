"""The page Settings in the window: each choice acts at once, and the language changes with the household open."""

from __future__ import annotations

import threading
from contextlib import closing
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from persienne.household.household import Household
from persienne.ui.app import attend, wear
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import PREFERENCES_FILE, KeptPreferences, read_preferences
from persienne.ui.frame.keys import HISTORY, LETTERS, METER, SETTINGS
from persienne.ui.household.opening import Opening
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.pages import PAGES
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.settings.licences_dialog import LicencesDialog
from persienne.ui.snapshot.camera import settle
from persienne.ui.style import fonts
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.translation import choose_language
from persienne.ui.widgets.rail import Rail
from persienne.ui.window import MainWindow
from persienne.vault import PassphraseCredential
from support.parts import part
from support.windows import (
    PASSPHRASE,
    SOON,
    TODAY,
    asked,
    button,
    click,
    curve_file,
    is_open,
    make_home,
    spoken,
    type_passphrase,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light", "as_before")]


@pytest.fixture
def as_before(dressed: QApplication) -> Iterator[None]:
    """The application as it was, whatever the window had it wear and speak."""
    with spoken(dressed, "en"):
        yield
    wear(dressed, Desktop().appearance)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "october.csv", date(2026, 10, 1), date(2026, 10, 31)))


def attended(
    qtbot: QtBot, app: QApplication, home: Path, preferences: KeptPreferences, *, demo: bool = False
) -> MainWindow:
    """The window on ``home``, open, which looks and speaks as ``preferences`` say."""
    desktop = Desktop()
    theme = wear(app, desktop.appearance, preferences.now)
    locale = locale_for(choose_language((), preferences.language))
    window = MainWindow(Opening(home, TODAY, demo=demo), theme, locale, desktop=desktop, preferences=preferences)
    qtbot.addWidget(window)
    attend(app, window, desktop)
    window.show()
    qtbot.waitUntil(lambda: window.entrance.page is not None or is_open(window), timeout=SOON)
    if not demo:
        type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window), timeout=SOON)
    return window


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication, home: Path) -> MainWindow:
    return attended(qtbot, dressed, home, KeptPreferences(home, said="en"))


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session is not None and not window.session.busy, timeout=SOON)


def all_words(window: QWidget) -> set[str]:
    """Every text that a widget or an action of the window holds, in sight or not."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = set()
    for one in (window, *window.findChildren(QObject)):
        if isinstance(one, QWidget | QAction):
            for name in ("text", "title", "accessibleName", "accessibleDescription", "toolTip", "placeholderText"):
                words = getattr(one, name, None)
                if callable(words):
                    said.add(str(words()))
    return {words.strip() for words in said}


def test_a_palette_and_a_size_of_text_are_worn_at_once_and_kept(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.go(SETTINGS)
    page = window.desk(SettingsDesk).page
    click(qtbot, window, "Dark")
    assert window.theme.dark
    assert "Text at 100%, in a dark palette, in English" in words_in(page)
    page.look.text_size.setValue(page.look.text_size.maximum())
    assert fonts.text_scale() == pytest.approx(2.0, abs=0.05)
    assert "Text at 200%, in a dark palette, in English" in words_in(page)
    assert read_preferences(home) == Preferences(text_size=200, palette="dark")
    click(qtbot, window, "Light")
    assert not window.theme.dark


def test_reduced_motion_reaches_what_moves(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    assert not window.theme.still
    click(qtbot, window, "Reduced")
    assert window.theme.still
    click(qtbot, window, "Full")
    assert not window.theme.still


def test_the_keys_show_on_the_page_too(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=SOON)
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
    assert window.theme.dark
    window.go(SETTINGS)
    click(qtbot, window, "Light")
    assert not window.theme.dark
    assert (home / PREFERENCES_FILE).read_text() == 'palette = "dark"\n'


def test_the_program_that_takes_the_window_s_place_is_told_how_it_looks(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    click(qtbot, window, "Dark")
    told = []
    window._restart = told.append
    at_rest(qtbot, window)
    window.lock_now()
    assert Preferences.heard(told[0].preferences) == Preferences(palette="dark")


def test_eight_entries_of_the_rail_stand_whole_in_a_low_window(window: MainWindow) -> None:
    window.resize(1024, 700)
    rail = part(window, Rail)
    places = [entry.geometry() for entry in rail._entries.values()]
    assert len(places) == len(PAGES) == 8
    assert all(place.height() >= 40 for place in places)
    assert all(not one.intersects(other) for one, other in pairwise(places))
    assert places[-1].bottom() < rail._tile.geometry().top()
    assert rail._tile.geometry().bottom() < rail.height()


def test_another_language_is_spoken_at_once_with_the_household_open_and_the_same_page(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    for entry in PAGES:  # each is built, and would go on in the former language
        window.go(entry.key)
        at_rest(qtbot, window)
    session = window.session
    window.go(SETTINGS)
    before = {words for words in all_words(window) if len(words) > 12}
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window), timeout=SOON)
    assert window.session is session
    assert window.entrance.page is None
    assert "Texte à 100\u202f%, couleurs claires, en français" in words_in(window)
    assert button(window, "Réglages").isChecked()
    for entry in PAGES:
        window.go(entry.key)
        at_rest(qtbot, window)
    left = {words for words in all_words(window) & before if not _same_everywhere(words)}
    assert left == set()
    window.go(HISTORY)
    assert "octobre 2026" in words_in(window).lower()
    assert read_preferences(home) == Preferences(language="fr")


def _same_everywhere(words: str) -> bool:
    """Names of files and of the program are in no language."""
    return words.endswith("/home") or any(name in words for name in ("october.csv", "Persienne", "Français", "English"))


def test_the_keyboard_stays_on_the_choice_of_the_language(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=SOON)
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window), timeout=SOON)
    assert window.focusWidget() is button(window, "Français")


def test_what_is_under_way_is_waited_for_and_the_page_of_then_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    at_rest(qtbot, window)
    assert window.session is not None
    release, done = threading.Event(), list[bool]()
    window.session.ask(lambda _household: release.wait(SOON / 1000), done.append)
    click(qtbot, window, "Français")
    window.go(HISTORY)
    assert "Settings" in words_in(window)
    release.set()
    qtbot.waitUntil(lambda: "Réglages" in words_in(window), timeout=SOON)
    assert done == [True]
    assert button(window, "Historique").isChecked()


def test_a_letter_half_written_is_a_draft_in_the_other_language_s_window(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None, timeout=SOON)
    room.begin_goal("")
    room.page.new.go_on()
    window.go(SETTINGS)
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window), timeout=SOON)
    window.go(LETTERS)
    at_rest(qtbot, window)
    assert "PERS-2026-0001" in words_in(window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert len(household.correspondence.requests()) == 1


def test_a_letter_that_cannot_be_kept_keeps_the_language_until_it_can(qtbot: QtBot, window: MainWindow) -> None:
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None, timeout=SOON)
    room.begin_goal("")
    room.page.new.go_on()
    wish = room.page.new.wish
    assert wish is not None
    (offer,) = wish.wanted
    wish.tick(offer, on=False)
    window.go(SETTINGS)
    click(qtbot, window, "Français")
    at_rest(qtbot, window)
    assert "The letter that you are writing cannot be kept as it stands" in words_in(window)
    assert button(window, "English").isChecked()
    assert "Settings" in words_in(window)
    wish.tick(offer, on=True)
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window), timeout=SOON)


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
