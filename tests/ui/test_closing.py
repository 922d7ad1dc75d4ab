"""A person closes the window: what becomes of the reading is said once; it goes to the tray where that is wanted."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent

from persienne.household.access.always_on import AlwaysOn
from persienne.household.household import Household
from persienne.ui.frame.desktop import Desktop, Tray
from persienne.ui.frame.kept_preferences import read_preferences
from persienne.ui.frame.keys import METER
from persienne.ui.household.opening import CALL_FILE
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.today.dialogs import ReadingStopsDialog
from persienne.vault import PassphraseCredential
from support.windows import PASSPHRASE, asked, click, make_home, open_window, show_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.household.handover import Handover
    from persienne.ui.window import MainWindow
    from support.keyrings import SessionKeyring

pytestmark = [
    pytest.mark.slow,
    pytest.mark.gui,
    pytest.mark.usefixtures("light"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True),  # there is no tray off the screen
]

PORT = "/dev/persienne-not-there"


class _ByAPerson(QCloseEvent):
    """What the window system sends when a person closes a window."""

    def spontaneous(self) -> bool:
        return True


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A household whose window reads a port, in an account without systemd and without a desktop."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    home = make_home(tmp_path / "home")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.choose_port(PORT)
    return home


@pytest.fixture
def in_keyring(home: Path, session_keyring: SessionKeyring) -> None:
    """The session's keyring opens the household too."""
    assert session_keyring.items == {}
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.keys.add_keyring()


def closed_by_a_person(window: MainWindow) -> bool:
    """Whether the window closes, where a person closes it."""
    event = _ByAPerson()
    window.closeEvent(event)
    return event.isAccepted()


def with_a_tray(window: MainWindow, there: list[bool]) -> Tray:
    """The window’s tray, on a desktop that has one for as long as the last of ``there`` is true."""
    tray = Tray(window.preferences, Desktop(), window, available=lambda: there[-1])
    window.closing.use(tray)
    if window._inside is not None:
        window._inside.tools.tray = tray
    window.preferences.choose(tray=True)
    return tray


def test_a_window_that_reads_no_meter_closes_without_a_word(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home"))
    assert closed_by_a_person(window)
    assert window.findChildren(ReadingStopsDialog) == []


def test_that_the_reading_ends_is_said_once(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    assert not closed_by_a_person(window)
    dialog = asked(qtbot, window, ReadingStopsDialog)
    assert "nothing is read any more" in words_in(dialog)
    click(qtbot, dialog, "Stay open")
    QCoreApplication.sendPostedEvents()
    assert window.isVisible()
    assert not closed_by_a_person(window), "who stays has not answered"
    click(qtbot, asked(qtbot, window, ReadingStopsDialog), "Close the window")
    assert not window.isVisible()
    assert read_preferences(home).end_said


def test_reading_on_is_one_button_of_that_question_and_a_window_that_cannot_close_yet_says_why(
    qtbot: QtBot, home: Path
) -> None:
    """The key is in no keyring here, and no systemd begins the unit."""
    window = open_window(qtbot, home)
    window.resize(1024, 620)  # so low that the card is out of sight at first
    closed_by_a_person(window)
    click(qtbot, asked(qtbot, window, ReadingStopsDialog), "Keep reading, close the window")
    qtbot.waitUntil(lambda: AlwaysOn(home).installed)
    qtbot.waitUntil(lambda: "It is switched on, and cannot read yet" in words_in(window))
    assert window._rail.shown == METER
    card = window.desk(MeterDesk).page.always_on
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect() == card.rect())
    assert window.isVisible()
    assert not closed_by_a_person(window)
    assert "nothing is read any more" in words_in(asked(qtbot, window, ReadingStopsDialog))


def test_where_no_keyring_opens_the_household_nobody_is_told_that_the_reading_goes_on(qtbot: QtBot, home: Path) -> None:
    AlwaysOn(home).install()
    window = open_window(qtbot, home)
    window.go(METER)
    qtbot.waitUntil(lambda: "It needs the household’s key in your keyring" in words_in(window))
    assert not closed_by_a_person(window)
    assert "nothing is read any more" in words_in(asked(qtbot, window, ReadingStopsDialog))


@pytest.mark.usefixtures("in_keyring")
def test_that_the_reading_goes_on_is_said_once(qtbot: QtBot, home: Path) -> None:
    AlwaysOn(home).install()
    window = show_window(qtbot, home)
    qtbot.waitUntil(lambda: window._inside is not None and window._inside.reads_on)
    assert not closed_by_a_person(window)
    dialog = asked(qtbot, window, ReadingStopsDialog)
    assert "whenever you are logged in, without this window" in words_in(dialog)
    assert "Keep reading" not in words_in(dialog)
    window.preferences.choose(going_on_said=True)
    assert closed_by_a_person(window)


@pytest.mark.usefixtures("in_keyring")
def test_after_a_port_was_chosen_reading_on_is_one_click_away(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home)
    assert window._inside is not None
    window._inside.today.port_chosen.emit()
    assert "The meter is read while this window is open" in words_in(window)
    click(qtbot, window, "Keep reading when it is closed")
    qtbot.waitUntil(lambda: AlwaysOn(home).installed)
    qtbot.waitUntil(lambda: window._inside is not None and window._inside.reads_on)


def test_where_it_is_wanted_a_closed_window_is_in_the_tray_and_comes_back(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    tray = with_a_tray(window, [True])
    assert not closed_by_a_person(window)
    assert not window.isVisible()
    assert window.session is not None, "the household stays open"
    assert window.preferences.now.tray_said
    tray.open_wanted.emit()
    assert window.isVisible()


def test_a_tray_that_came_after_the_window_is_found_when_it_is_closed(qtbot: QtBot, home: Path) -> None:
    """At login a panel may begin after the program."""
    window = open_window(qtbot, home)
    there = [False]
    tray = with_a_tray(window, there)
    assert not tray.stands
    there.append(True)
    assert not closed_by_a_person(window)
    assert not window.isVisible()
    assert tray.stands


def test_without_a_tray_the_window_is_never_hidden_and_one_that_goes_brings_it_back(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    there = [True]
    tray = with_a_tray(window, there)
    closed_by_a_person(window)
    assert not window.isVisible()
    there.append(False)
    tray._look()
    assert window.isVisible()
    assert not closed_by_a_person(window)
    asked(qtbot, window, ReadingStopsDialog)
    assert window.isVisible()


def test_a_second_start_calls_the_hidden_window_back(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    with_a_tray(window, [True])
    closed_by_a_person(window)
    second = show_window(qtbot, home)
    assert "Persienne is already open on this household" in words_in(second)
    qtbot.waitUntil(window.isVisible)
    assert not (home / CALL_FILE).exists()


def test_a_hidden_window_that_locks_itself_stays_hidden_and_the_tray_says_so(qtbot: QtBot, home: Path) -> None:
    handed: list[Handover] = []
    window = open_window(qtbot, home)
    window._restart = handed.append
    tray = with_a_tray(window, [True])
    qtbot.waitUntil(lambda: tray.standing_words != "The household is locked")
    closed_by_a_person(window)
    window.lock_now()
    qtbot.waitUntil(lambda: bool(handed))
    assert handed[0].hidden
    assert not window.isVisible()
    assert tray.standing_words == "The household is locked"


@pytest.mark.quick
def test_quitting_from_the_tray_asks_first_in_a_window_that_is_seen(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    tray = with_a_tray(window, [True])
    closed_by_a_person(window)
    tray.quit_wanted.emit()
    assert window.isVisible()
    click(qtbot, asked(qtbot, window, ReadingStopsDialog), "Close the window")
    assert not window.isVisible()
    assert window.session is None
