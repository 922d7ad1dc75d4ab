"""Another language with the household open: all is said in it, and nothing that a person gave is lost."""

from __future__ import annotations

import gc
import threading
import weakref
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from persienne.base.reading import Meter
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.meters.fictional_home import fictional_home
from persienne.ui.frame.kept_preferences import KeptPreferences, read_preferences
from persienne.ui.frame.keys import HISTORY, LETTERS, SETTINGS
from persienne.ui.frame.page import Page
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.notes_lever import NoteDayDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.questions_dialog import QuestionsDialog
from persienne.ui.pages import PAGES
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.theme import worn
from persienne.vault import PassphraseCredential
from support.announced import listening
from support.attended import at_rest, attended
from support.households import raised
from support.patience import PATIENCE
from support.windows import PASSPHRASE, asked, button, click, is_open, type_passphrase, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.base.day_notes import DayNote
    from persienne.ui.household.handover import Handover
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light", "as_before")]
DAY = date(2026, 10, 5)
WAITS = "The language changes as soon as what is under way is done"


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


def held(window: MainWindow) -> threading.Event:
    """Something runs on the household that ends once the event is set."""
    assert window.session is not None
    release = threading.Event()
    window.session.ask(lambda _household: release.wait(PATIENCE), lambda _done: None)
    return release


def french_asked_for(qtbot: QtBot, window: MainWindow) -> threading.Event:
    """French is chosen while something runs that ends once the event is set."""
    window.go(SETTINGS)
    at_rest(qtbot, window)
    release = held(window)
    click(qtbot, window, "Français")
    return release


def french_spoken(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: "Historique" in words_in(window))
    at_rest(qtbot, window)


def kept(home: Path) -> list[str]:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return [note.text for note in household.day_notes]


def nameless_file(folder: Path) -> Path:
    """Measures of no known meter, which is asked about before they are stored."""
    curve = raised(fictional_home(date(2026, 9, 1), date(2026, 9, 3)).curve, 300)
    path = folder / "neighbour.csv"
    path.write_bytes(write_curve(replace(curve, meter=Meter(None))))
    return path


def stopped_letter(qtbot: QtBot, window: MainWindow) -> Callable[[bool], None]:
    """A letter is being written that cannot be kept; what is returned says whether it can."""
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None)
    room.begin_goal("")
    room.page.new.go_on()
    wish = room.page.new.wish
    assert wish is not None
    (offer,) = wish.wanted
    wish.tick(offer, on=False)
    window.go(SETTINGS)
    return lambda can: wish.tick(offer, on=can)


@pytest.mark.quick
def test_who_has_to_wait_for_another_language_is_told_at_once_and_aloud(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening(monkeypatch) as said:
        release = french_asked_for(qtbot, window)
        assert said == [WAITS]
    assert WAITS in words_in(window)
    release.set()
    french_spoken(qtbot, window)
    assert WAITS not in words_in(window)


def test_a_note_that_is_being_typed_when_the_language_changes_is_kept(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    release = french_asked_for(qtbot, window)
    window.go(HISTORY)
    window.desk(HistoryDesk).page.notes.write_wanted.emit(DAY.toordinal(), DAY.toordinal())
    dialog = asked(qtbot, window, NoteDayDialog)
    dialog.choose(DAY, DAY, "coupure")
    release.set()
    at_rest(qtbot, window)
    assert "Settings" in words_in(window)
    dialog.accept()
    french_spoken(qtbot, window)
    window.close()
    assert kept(home) == ["coupure"]


def test_a_note_whose_deletion_counts_down_when_the_language_changes_is_deleted(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    assert window.session is not None
    notes: list[DayNote] = []
    window.session.ask(lambda one: one.day_notes.add(DAY.toordinal(), DAY.toordinal(), "coupure"), notes.append)
    at_rest(qtbot, window)
    release = french_asked_for(qtbot, window)
    window.go(HISTORY)
    window.desk(HistoryDesk).page.notes.remove_wanted.emit(notes[0])
    release.set()
    french_spoken(qtbot, window)
    window.close()
    assert kept(home) == []


def test_a_question_about_files_is_answered_before_the_language_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.receive([nameless_file(tmp_path)])
    french_asked_for(qtbot, window).set()
    dialog = asked(qtbot, window, QuestionsDialog)
    assert "Settings" in words_in(window)
    dialog.reject()
    french_spoken(qtbot, window)
    assert "Nothing was imported" in words_in(window)  # what was told goes on, in the words of then


def test_the_report_of_an_import_that_was_waited_for_is_shown_in_the_other_language(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    strange = tmp_path / "strange.csv"
    strange.write_text("nothing;of;ours\n")
    release = french_asked_for(qtbot, window)
    window.receive([strange])
    release.set()
    french_spoken(qtbot, window)
    assert button(window, "Compteur et données").isChecked()
    assert "strange.csv" in words_in(window)


def test_what_is_done_aside_is_waited_for_and_a_refused_change_leaves_it_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    answered, release = list[bool](), threading.Event()
    letter_can_be_kept = stopped_letter(qtbot, window)
    at_rest(qtbot, window)
    assert window.session is not None
    window.session.aside(lambda _check: release.wait(PATIENCE), answered.append)
    click(qtbot, window, "Français")
    assert "The letter that you are writing cannot be kept as it stands" in words_in(window)
    letter_can_be_kept(True)
    children = len(window.session.children())
    click(qtbot, window, "Français")
    assert WAITS in words_in(window)
    release.set()
    french_spoken(qtbot, window)
    assert answered == [True]
    assert len(window.session.children()) == children


def test_what_else_is_chosen_meanwhile_holds_at_once_and_the_language_comes_all_the_same(
    qtbot: QtBot, window: MainWindow
) -> None:
    release = french_asked_for(qtbot, window)
    click(qtbot, window, "Dark")
    assert worn().dark
    assert WAITS in words_in(window)
    release.set()
    french_spoken(qtbot, window)
    assert window.preferences.now == Preferences(language="fr", palette="dark")


def test_the_former_language_chosen_again_while_another_is_waited_for_stays(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session
    release = french_asked_for(qtbot, window)
    page = window._pages.currentWidget()
    click(qtbot, window, "English")
    assert "The language stays as it is" in words_in(window)
    release.set()
    at_rest(qtbot, window)
    assert (window.session, window._pages.currentWidget()) == (before, page)


def test_a_language_that_is_refused_leaves_that_of_the_system_and_of_the_command_line(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    preferences = window.preferences
    assert preferences.wish == ("system", "en")
    stopped_letter(qtbot, window)
    click(qtbot, window, "Français")
    assert preferences.wish == ("system", "en")
    assert read_preferences(home) == Preferences()


def test_a_window_that_locks_before_the_language_came_begins_anew_in_it(
    qtbot: QtBot, dressed: QApplication, home: Path
) -> None:
    told: list[Handover] = []
    preferences = KeptPreferences(home, said="en")
    window = attended(qtbot, dressed, home, preferences, restart=told.append)
    release = french_asked_for(qtbot, window)
    window.lock_now()
    window.desk(HistoryDesk).page.notes.write_wanted.emit(DAY.toordinal(), DAY.toordinal())
    release.set()
    qtbot.waitUntil(lambda: bool(told))
    assert (Preferences.heard(told[0].preferences).language, preferences.said) == ("fr", None)
    type_passphrase(qtbot, window, PASSPHRASE)  # where it goes on after all
    qtbot.waitUntil(lambda: is_open(window))
    french_spoken(qtbot, window)


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
    qtbot.waitUntil(lambda: "Réglages" in words_in(window))
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
    """Names of files and of the program are in no language; notifications are called so in both."""
    if words.endswith("/home") or words == "Notifications":
        return True
    return any(name in words for name in ("october.csv", "Persienne", "Français", "English"))


def still_there(former: list[weakref.ref[QObject]]) -> list[str]:
    """The kinds of those that neither Qt nor Python let go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [type(one).__name__ for kept in former if (one := kept()) is not None]


@pytest.mark.turning  # on a machine with much else to do it has failed and passed
def test_nothing_of_the_window_of_before_stays_in_memory(qtbot: QtBot, window: MainWindow) -> None:
    for language, word in (("Français", "Réglages"), ("English", "Settings")):
        for entry in PAGES:
            window.go(entry.key)
            at_rest(qtbot, window)
        former = [weakref.ref(one) for one in (window.centralWidget(), window.desk(MeterDesk), window._pages)]
        former += [weakref.ref(page) for page in window.findChildren(Page)]
        window.go(SETTINGS)
        click(qtbot, window, language)
        qtbot.waitUntil(lambda word=word: word in words_in(window))
        at_rest(qtbot, window)
        qtbot.waitUntil(lambda former=former: still_there(former) == [])  # an event on its way keeps what it is for


def test_the_keyboard_stays_on_the_choice_of_the_language(qtbot: QtBot, window: MainWindow) -> None:
    window.go(SETTINGS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window))
    assert window.focusWidget() is button(window, "Français")


def test_a_letter_half_written_is_a_draft_in_the_other_language_s_window(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None)
    room.begin_goal("")
    room.page.new.go_on()
    window.go(SETTINGS)
    click(qtbot, window, "Français")
    qtbot.waitUntil(lambda: "Réglages" in words_in(window))
    window.go(LETTERS)
    at_rest(qtbot, window)
    assert "PERS-2026-0001" in words_in(window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert len(household.correspondence.requests()) == 1
