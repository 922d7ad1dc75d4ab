from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.ui.frame.keys import LETTERS, METER, SETTINGS
from persienne.ui.household.handover import Handover, Reason
from persienne.ui.household.locking import Locking
from persienne.ui.household.opening import Opening
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.vault_dialogs import PassphraseDialog
from persienne.ui.style.translation import locale_for
from persienne.ui.window import MainWindow
from persienne.vault import KeyringCredential, PassphraseCredential
from support.parts import part
from support.patience import PATIENCE
from support.windows import (
    PASSPHRASE,
    TODAY,
    asked,
    button,
    click,
    is_open,
    make_home,
    show_window,
    type_passphrase,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light", "session_keyring")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A household under :data:`PASSPHRASE`."""
    return make_home(tmp_path / "home")


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: is_open(window) and window.session is not None and not window.session.busy)


def shut(qtbot: QtBot, home: Path, told: list[Handover], *, fails: bool = False) -> MainWindow:
    """The window on ``home`` once it has begun, which would be ended and begun anew."""

    def restart(handover: Handover) -> None:
        told.append(handover)
        if fails:
            raise FileNotFoundError

    window = MainWindow(Opening(home, TODAY, demo=False), locale_for("en"), restart=restart)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.entrance.page is not None or is_open(window))
    return window


def lock_by_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def restarting(qtbot: QtBot, home: Path, told: list[Handover], *, fails: bool = False) -> MainWindow:
    """The same window, unlocked."""
    window = shut(qtbot, home, told, fails=fails)
    if not is_open(window):
        type_passphrase(qtbot, window, PASSPHRASE)
    at_rest(qtbot, window)
    return window


@pytest.mark.quick
def test_a_window_that_is_asked_to_lock_has_let_the_household_go_and_is_begun_anew(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(METER)
    at_rest(qtbot, window)
    lock_by_key(qtbot, window)
    handover = told[0]
    assert (handover.reason, handover.page, handover.closed, handover.reading) == (Reason.ASKED, METER, False, False)
    assert window.session is None


def test_proofs_that_are_being_read_do_not_hold_up_the_lock(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    begun, answered = threading.Event(), list[object]()
    window = restarting(qtbot, home, told)
    assert window.session is not None

    def without_end(check: Callable[[], None]) -> None:
        begun.set()
        while True:
            check()

    window.session.aside(without_end, answered.append, answered.append)
    assert begun.wait(PATIENCE)
    lock_by_key(qtbot, window)
    assert [handover.reason for handover in told] == [Reason.ASKED]
    assert (window.session, answered) == (None, [])


def test_the_program_that_takes_its_place_asks_and_then_shows_the_same_page(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    first = restarting(qtbot, home, told)
    first.resize(790, 700)
    first.go(METER)
    at_rest(qtbot, first)
    first.lock_now()
    first.close()
    window = MainWindow(Opening(home, TODAY, demo=False), locale_for("en"))
    qtbot.addWidget(window)
    window.take_over(Handover.heard(told[0].told()))
    window.show()
    qtbot.waitUntil(lambda: window.entrance.page is not None)
    assert "Locked because you asked for it." in words_in(window)
    assert window.height() == 700
    type_passphrase(qtbot, window, PASSPHRASE)
    at_rest(qtbot, window)
    assert window._pages.currentWidget() is window.desk(MeterDesk).page


def test_figures_that_were_hidden_are_hidden_in_the_program_that_takes_its_place(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    first = restarting(qtbot, home, told)
    first.discretion.set_on(True)
    first.lock_now()
    first.discretion.set_on(False)
    first.close()
    window = MainWindow(Opening(home, TODAY, demo=False), locale_for("en"))
    qtbot.addWidget(window)
    window.take_over(Handover.heard(told[0].told()))
    assert window.discretion.on
    window.discretion.set_on(False)


@pytest.mark.parametrize("maximised", [False, True])
@pytest.mark.parametrize("active", [False, True])
def test_a_window_that_had_no_keyboard_takes_none_however_large_it_is(
    qtbot: QtBot, home: Path, maximised: bool, active: bool
) -> None:
    before = QWidget()
    qtbot.addWidget(before)
    if maximised:
        before.showMaximized()
    geometry = bytes(before.saveGeometry().toBase64().data()).decode()
    window = MainWindow(Opening(home, TODAY, demo=False), locale_for("en"))
    qtbot.addWidget(window)
    window.take_over(Handover(Reason.SCREEN, geometry=geometry, active=active))
    window.show()
    assert window.isMaximized() is maximised
    # What the platform reads when it shows a window; a window manager is not there to be asked.
    assert bool(window.windowHandle().property("_q_showWithoutActivating")) is not active


def test_a_window_that_read_the_meter_says_that_it_does_not_any_more(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.choose_port("/dev/serial/by-id/none")
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.lock_now()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].reading
    assert "Until you open it, this window does not read the meter." in words_in(window)


def test_a_program_that_cannot_be_started_anew_says_that_the_key_may_still_be_in_memory(
    qtbot: QtBot, home: Path
) -> None:
    window = restarting(qtbot, home, [], fails=True)
    window.lock_now()
    assert "close this window, so that the key leaves its memory" in words_in(window)
    type_passphrase(qtbot, window, PASSPHRASE)
    at_rest(qtbot, window)


def test_the_card_of_the_ways_in_says_what_holds_and_leads_to_the_settings(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(METER)
    at_rest(qtbot, window)
    assert "This window locks when you ask for it alone" in words_in(window.desk(MeterDesk).page)
    click(qtbot, window, "Change the lock…")
    at_rest(qtbot, window)
    assert button(window, "Settings").isChecked()
    click(qtbot, window, "Lock when the computer goes to sleep")
    at_rest(qtbot, window)
    click(qtbot, window, "Lock when the screen is locked")
    at_rest(qtbot, window)
    at_rest(qtbot, window)
    window.go(METER)
    holds = "This window locks by itself: when the computer goes to sleep and when the screen is locked"
    qtbot.waitUntil(lambda: holds in words_in(window.desk(MeterDesk).page))
    window.go(SETTINGS)
    click(qtbot, window, "Lock now")
    assert [handover.reason for handover in told] == [Reason.ASKED]
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.locks_on == {"sleep", "screen"}
        assert household.locks_after is None


def test_what_waited_ten_seconds_is_done_and_what_is_under_way_is_waited_for(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    done: list[str] = []
    window._waiting.offer("x", "In 10 s", lambda: done.append("waited"))
    assert window.session is not None
    window.session.ask(lambda household: household.locks_after, lambda _none: done.append("under way"))
    window.lock_now()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert done == ["under way", "waited"]


def test_a_fault_in_what_waited_keeps_no_household_open(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    assert window.session is not None
    window._waiting.offer("x", "In 10 s", lambda: {}["x"])
    window.session.ask(lambda household: household.lock_after(60), lambda _none: None)
    with pytest.raises(KeyError):
        window.lock(Reason.SLEEP)
    assert [handover.reason for handover in told] == [Reason.SLEEP]
    assert window.session is None
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.locks_after == 60  # what was asked before was done


def test_a_computer_that_goes_to_sleep_waits_for_nothing_but_what_is_being_written(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    assert window.session is not None
    window.session.ask(lambda household: household.lock_after(60), lambda _none: None)
    part(window, Locking).session.sleeps.emit()
    assert [handover.reason for handover in told] == [Reason.SLEEP]
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.locks_after == 60


def test_a_question_that_was_open_is_closed_and_that_is_said(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(METER)
    at_rest(qtbot, window)
    window.desk(MeterDesk).page.vault.passphrase_wanted.emit()
    asked(qtbot, window, PassphraseDialog)
    part(window, Locking).session.locked.emit()
    qtbot.waitUntil(lambda: bool(told))
    assert (told[0].reason, told[0].closed) == (Reason.SCREEN, True)
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert "it was closed without an answer" in words_in(window)


def test_a_question_that_follows_the_one_that_was_closed_is_closed_too(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    first, second = QDialog(window), QDialog(window)
    first.finished.connect(lambda _result: second.open())
    first.open()
    window.lock_now()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].closed
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_the_key_that_locks_works_while_a_question_is_open(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(METER)
    at_rest(qtbot, window)
    window.desk(MeterDesk).page.vault.passphrase_wanted.emit()
    dialog = asked(qtbot, window, PassphraseDialog)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.isActiveWindow())
    qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(told))
    assert (told[0].reason, told[0].closed, told[0].active) == (Reason.ASKED, True, True)


def test_a_letter_that_is_being_written_is_a_draft_afterwards(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None)
    room.begin_goal("")
    room.page.new.go_on()
    window.lock_now()
    qtbot.waitUntil(lambda: bool(told))
    assert not told[0].closed
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert len(household.correspondence.requests()) == 1


@pytest.mark.parametrize("reviewed", [False, True])
def test_what_goes_together_with_a_letter_is_a_draft_too_once_it_was_offered(
    qtbot: QtBot, home: Path, reviewed: bool
) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None)
    room.begin_goal("erase")
    while room.page.new.at < (REVIEW if reviewed else 2):
        room.page.new.go_on()
    assert room.page.new.wish is not None
    wanted = [offer.kind.kind for offer in room.page.new.wish.wanted]
    assert len(wanted) > 1
    window.lock_now()
    qtbot.waitUntil(lambda: bool(told))
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        kept = [request.draft.kind for request in household.correspondence.requests()]
    assert sorted(kept) == sorted(wanted if reviewed else wanted[:1])


def test_a_letter_of_which_nothing_was_answered_leaves_no_draft(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = restarting(qtbot, home, told)
    window.go(LETTERS)
    room = window.desk(LettersDesk).room
    qtbot.waitUntil(lambda: room.page.view is not None)
    room.begin_goal("")
    window.lock_now()
    assert not told[0].closed
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.correspondence.requests() == ()


def test_where_there_is_no_passphrase_the_keyring_is_asked_at_a_click_alone(qtbot: QtBot, tmp_path: Path) -> None:
    Household.create(tmp_path / "home", KeyringCredential(), slat=Slat.HALF).close()
    window = restarting(qtbot, tmp_path / "home", [])
    window.lock_now()
    assert "There is no passphrase: the keyring opens it at a click." in words_in(window)
    assert "Passphrase" not in words_in(window).splitlines()
    assert window.session is None
    click(qtbot, window, "Open the household")
    at_rest(qtbot, window)


def test_the_invented_home_has_nothing_to_lock(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home, demo=True)
    at_rest(qtbot, window)
    window.lock_now()
    assert "The example has nothing to lock" in words_in(window)
    assert is_open(window)


def test_where_there_is_no_household_there_is_nothing_to_lock(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[Handover] = []
    window = shut(qtbot, tmp_path / "nowhere", told)
    lock_by_key(qtbot, window)
    assert told == []
    assert "See, close, erase." in words_in(window)


def test_a_household_that_is_being_opened_is_locked_as_soon_as_it_is_open(qtbot: QtBot, home: Path) -> None:
    told: list[Handover] = []
    window = shut(qtbot, home, told)
    type_passphrase(qtbot, window, PASSPHRASE)
    assert not is_open(window)
    lock_by_key(qtbot, window)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].reason is Reason.ASKED
    assert window.session is None


def test_a_lock_that_was_asked_for_while_a_wrong_passphrase_was_tried_locks_nothing_later(
    qtbot: QtBot, home: Path
) -> None:
    told: list[Handover] = []
    window = shut(qtbot, home, told)
    type_passphrase(qtbot, window, "volets du matin")
    lock_by_key(qtbot, window)
    qtbot.waitUntil(lambda: "passphrase does not open" in words_in(window))
    type_passphrase(qtbot, window, PASSPHRASE)
    at_rest(qtbot, window)
    assert told == []


@pytest.mark.quick
@pytest.mark.parametrize("fails", [False, True])
def test_what_was_typed_of_a_passphrase_is_let_go_with_the_program(qtbot: QtBot, home: Path, fails: bool) -> None:
    told: list[Handover] = []
    window = shut(qtbot, home, told, fails=fails)
    field = next(field for field in window.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(field, PASSPHRASE[:9])
    lock_by_key(qtbot, window)
    assert [one.reason for one in told] == [Reason.ASKED]
    assert field.text() == ""
    assert "Locked because you asked for it." in words_in(window)
    assert ("could not start itself anew" in words_in(window)) is fails
