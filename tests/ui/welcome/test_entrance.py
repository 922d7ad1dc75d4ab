from __future__ import annotations

import shutil
import time
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen, place_of_this_account
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.store.connection import STORE_FILE
from persienne.ui.frame.keys import METER, SETTINGS
from persienne.ui.frame.keys import TODAY as TODAY_PAGE
from persienne.ui.frame.page import Page
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.household.locking import Idle
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.vault_dialogs import NoSheetDialog, PassphraseDialog, RecoveryDialog
from persienne.ui.pages import PAGES
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.today.desk import TodayDesk
from persienne.vault import KEYS_FILE, KeyringCredential, PassphraseCredential, RecoveryCredential
from support.former_keys import FormerPassphrase, as_the_version_before, former_key
from support.households import CheapPassphrase
from support.parts import part
from support.windows import (
    PASSPHRASE,
    TODAY,
    asked,
    button,
    click,
    curve_file,
    is_open,
    make_home,
    open_window,
    pick,
    show_window,
    type_passphrase,
    words_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow
    from support.keyrings import SessionKeyring

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

NO_SHEET = "No recovery sheet yet: whoever loses the key loses the household"
MAKE_OR_DECLINE = "Make it or decline it"
LOCKED = "The keyring is locked."


@pytest.fixture
def home(tmp_path: Path, session_keyring: SessionKeyring) -> Path:
    """A household that the keyring opens."""
    assert session_keyring.items == {}
    Household.create(tmp_path / "home", KeyringCredential(), slat=Slat.HALF).close()
    return tmp_path / "home"


def with_sheet(home: Path) -> str:
    with closing(Household.open(home, KeyringCredential())) as household:
        return " ".join(household.keys.make_sheet())


def type_words(window: MainWindow, words: str) -> None:
    box = next(box for box in window.findChildren(QPlainTextEdit) if box.isVisible())
    box.setPlainText(words)


# The welcome's doors


@pytest.mark.quick
def test_a_backup_is_restored_where_there_was_no_household(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    first, last = TODAY - timedelta(days=40), TODAY - timedelta(days=1)
    former = make_home(tmp_path / "former", curve_file(tmp_path / "curve.csv", first, last))
    with closing(Household.open(former, PassphraseCredential(PASSPHRASE))) as household:
        backup = household.backups.make(tmp_path, CheapPassphrase("of the backup"), int(time.time()))
    window = show_window(qtbot, tmp_path / "home")
    pick(qtbot, backup.path)
    click(qtbot, window, "Restore it")
    type_passphrase(qtbot, window, "not of the backup")
    qtbot.waitUntil(lambda: "passphrase" in words_in(window) and not is_open(window))
    qtbot.waitUntil(lambda: button(window, "Restore it").isEnabled())
    assert not (tmp_path / "home" / STORE_FILE).exists()
    type_passphrase(qtbot, window, "of the backup")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    assert session_keyring.items != {}
    with closing(Household.open(tmp_path / "home", KeyringCredential())) as household:
        assert len(every_import(household.conn)) == 1


def test_a_file_that_is_no_backup_is_said_before_any_passphrase_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "home")
    none = tmp_path / "none.backup"
    none.write_bytes(b"not a backup")
    pick(qtbot, none)
    click(qtbot, window, "Restore it")
    qtbot.waitUntil(lambda: "none.backup is not a backup made by Persienne." in words_in(window))
    assert "passphrase" not in words_in(window)
    assert button(window, "Restore it").isVisible()


def test_whoever_begins_with_the_meter_is_led_to_its_ports_once_the_household_is_made(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    assert session_keyring.items == {}
    window = show_window(qtbot, tmp_path / "home")
    click(qtbot, window, "Find the meter")
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    desk = window.desk(TodayDesk)
    qtbot.waitUntil(desk.ports.isVisible)
    assert not desk.reading


def test_whoever_turns_back_from_a_file_and_begins_with_the_meter_has_nothing_imported(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    assert session_keyring.items == {}
    window = show_window(qtbot, tmp_path / "home")
    window.receive([curve_file(tmp_path / "one.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=20))])
    click(qtbot, window, "Back")
    click(qtbot, window, "Find the meter")
    assert "one.csv" not in words_in(window)
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    qtbot.waitUntil(window.desk(TodayDesk).ports.isVisible)
    window.close()
    with closing(Household.open(tmp_path / "home", KeyringCredential())) as household:
        assert every_import(household.conn) == ()


def test_the_first_import_lands_on_its_curve_and_a_later_one_on_its_report(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home"))
    history, meter = window.desk(HistoryDesk).page, window.desk(MeterDesk).page
    window.receive([curve_file(tmp_path / "one.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=20))])
    qtbot.waitUntil(lambda: history.isVisible() and "kWh" in words_in(history))
    window.go(TODAY_PAGE)
    window.receive([curve_file(tmp_path / "two.csv", TODAY - timedelta(days=19), TODAY - timedelta(days=2))])
    qtbot.waitUntil(meter.isVisible)


def test_a_first_import_of_which_a_file_was_refused_lands_on_its_report(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home"))
    meter = window.desk(MeterDesk).page
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    window.receive([curve_file(tmp_path / "one.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=20)), picture])
    qtbot.waitUntil(lambda: meter.isVisible() and "picture.png" in words_in(meter))


# A new household


def test_a_file_comes_to_its_chart_before_anything_is_asked_about_a_recovery_sheet(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    assert session_keyring.items == {}
    window = show_window(qtbot, tmp_path / "home")
    window.receive([curve_file(tmp_path / "one.csv", TODAY - timedelta(days=40), TODAY - timedelta(days=20))])
    window.entrance.show_page().show_creation("Secret Service")
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    history = window.desk(HistoryDesk).page
    qtbot.waitUntil(lambda: history.isVisible() and "kWh" in words_in(history))
    assert window.findChildren(RecoveryDialog) == []
    for page in PAGES:
        window.go(page.key)
        assert NO_SHEET in words_in(window)


def test_a_window_closed_before_the_sheet_was_made_locks_nobody_out_and_says_so_again(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    window.entrance.show_page().show_creation("Secret Service")
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    assert len(session_keyring.items) == 1
    again = show_window(qtbot, tmp_path / "home")
    qtbot.waitUntil(lambda: is_open(again) and NO_SHEET in words_in(again))


@pytest.mark.quick
def test_a_sheet_that_was_declined_in_words_is_asked_for_no_more(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home)
    click(qtbot, window, MAKE_OR_DECLINE)
    click(qtbot, asked(qtbot, window, RecoveryDialog), "Do without a sheet…")
    dialog = asked(qtbot, window, NoSheetDialog)
    click(qtbot, dialog, "Without this sheet or a passphrase, if this account is lost, my data is lost too.")
    click(qtbot, dialog, "Do without a sheet")
    qtbot.waitUntil(lambda: NO_SHEET not in words_in(window))
    window.close()
    again = show_window(qtbot, home)
    qtbot.waitUntil(lambda: is_open(again))
    qtbot.waitUntil(lambda: again.session is not None and not again.session.busy)
    assert NO_SHEET not in words_in(again)
    again.close()
    with closing(Household.open(home, KeyringCredential())) as household:
        assert "recovery" not in [way.kind for way in household.keys.ways()]
        assert household.sheet_declined


def test_the_sheet_of_a_new_household_opens_it(qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring) -> None:
    window = show_window(qtbot, tmp_path / "home")
    page = window.entrance.show_page()
    page.show_creation("Secret Service")
    click(qtbot, window, "Make my household")
    click(qtbot, window, MAKE_OR_DECLINE)
    dialog = asked(qtbot, window, RecoveryDialog)
    assert NO_SHEET in words_in(window)
    said = words_in(dialog).splitlines()
    in_order = [said[said.index(f"{place}.") + 1] for place in range(1, 13)]
    click(qtbot, dialog, "I have copied them")
    for edit in (edit for edit in dialog.findChildren(QLineEdit) if edit.isVisible()):
        edit.setText(in_order[int(edit.accessibleName().split()[-1]) - 1])
    click(qtbot, dialog, "Go on")
    qtbot.waitUntil(lambda: "No recovery sheet yet" not in words_in(window))
    assert "The recovery sheet opens this household from now on" in words_in(window)
    window.close()
    session_keyring.items.clear()
    Household.open(tmp_path / "home", RecoveryCredential(" ".join(in_order))).close()


def test_where_the_keyring_refuses_a_new_household_a_passphrase_protects_it(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    session_keyring.locked = True
    window = show_window(qtbot, tmp_path / "home")
    window.entrance.show_page().show_creation("Secret Service")
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: LOCKED in words_in(window))
    assert "A passphrase can protect the key of your file instead" in words_in(window)
    for edit in (edit for edit in window.findChildren(QLineEdit) if edit.isVisible()):
        edit.setText(PASSPHRASE)
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    Household.open(tmp_path / "home", PassphraseCredential(PASSPHRASE)).close()


def test_where_the_keyring_refuses_a_restored_household_the_backups_passphrase_opens_it(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    with closing(Household.open(make_home(tmp_path / "other"), PassphraseCredential(PASSPHRASE))) as household:
        backup = household.backups.make(tmp_path, CheapPassphrase(PASSPHRASE), int(time.time()))
    session_keyring.locked = True
    window = show_window(qtbot, tmp_path / "home")
    pick(qtbot, backup.path)
    click(qtbot, window, "Restore it")
    assert "From then on the keyring of this session" in words_in(window)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: LOCKED in words_in(window))
    assert "From then on what you type here opens the household." in words_in(window)
    click(qtbot, window, "Restore it")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    Household.open(tmp_path / "home", PassphraseCredential(PASSPHRASE)).close()


@pytest.mark.usefixtures("session_keyring")
def test_a_sheet_that_was_put_off_is_asked_for_again_every_time(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    window = open_window(qtbot, home)
    assert "No recovery sheet yet: whoever loses the key loses the household" in words_in(window)
    window.go(METER)
    qtbot.waitUntil(lambda: "without it, whoever loses the key loses all" in words_in(window))
    click(qtbot, window, MAKE_OR_DECLINE)
    click(qtbot, asked(qtbot, window, RecoveryDialog), "Later")
    assert "No recovery sheet yet" in words_in(window)


def test_the_example_makes_no_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    assert window.findChildren(RecoveryDialog) == []
    assert "No recovery sheet yet" not in words_in(window)


def test_keys_without_a_database_lead_to_the_welcome_and_are_set_aside(
    qtbot: QtBot, tmp_path: Path, session_keyring: SessionKeyring
) -> None:
    home = make_home(tmp_path / "home")
    left = (home / KEYS_FILE).read_bytes()
    for file in home.iterdir():
        if file.name != KEYS_FILE:
            file.unlink()
    window = show_window(qtbot, home)
    assert "Keys without a database lie in the folder" in words_in(window)
    assert "See, close, erase." in words_in(window)
    window.entrance.show_page().show_creation("Secret Service")
    click(qtbot, window, "Make my household")
    qtbot.waitUntil(lambda: is_open(window))
    assert (home / f"{KEYS_FILE}.set-aside-1").read_bytes() == left
    assert len(session_keyring.items) == 1


# Ways in


def test_a_locked_keyring_says_so_and_is_tried_again(qtbot: QtBot, home: Path, session_keyring: SessionKeyring) -> None:
    session_keyring.locked = True
    window = show_window(qtbot, home)
    qtbot.waitUntil(lambda: LOCKED in words_in(window))
    assert "Nothing else opens this household" in words_in(window)
    session_keyring.locked = False
    click(qtbot, window, "Try again")
    qtbot.waitUntil(lambda: is_open(window))


def test_where_the_keyring_fails_the_passphrase_is_asked_for_and_the_keyring_may_be_tried_again(
    qtbot: QtBot, home: Path, session_keyring: SessionKeyring
) -> None:
    with closing(Household.open(home, KeyringCredential())) as household:
        household.keys.set_passphrase(PASSPHRASE)
    session_keyring.locked = True
    window = show_window(qtbot, home)
    qtbot.waitUntil(lambda: LOCKED in words_in(window))
    assert "Open with the recovery sheet" not in words_in(window)  # there is none
    click(qtbot, window, "Try the keyring again")
    qtbot.waitUntil(lambda: button(window, "Open the household").isEnabled())
    type_passphrase(qtbot, window, "not this one")
    qtbot.waitUntil(lambda: "This passphrase does not open the household." in words_in(window))
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))


def test_a_lost_keyring_is_replaced_by_the_sheet_which_then_asks_for_a_passphrase(
    qtbot: QtBot, home: Path, session_keyring: SessionKeyring
) -> None:
    words = with_sheet(home)
    session_keyring.items.clear()
    window = show_window(qtbot, home)
    qtbot.waitUntil(lambda: "no longer holds the key of this household" in words_in(window))
    type_words(window, "abaisser " * 3)
    click(qtbot, window, "Open the household")
    qtbot.waitUntil(lambda: "A recovery sheet has 12 words, and 3 were given." in words_in(window))
    type_words(window, f"  {words.upper()}\n")
    click(qtbot, window, "Open the household")
    dialog = asked(qtbot, window, PassphraseDialog)
    assert "A new passphrase?" in words_in(dialog)
    dialog.fields.first.edit.setText(PASSPHRASE)
    dialog.fields.again.edit.setText(PASSPHRASE)
    click(qtbot, dialog, "Keep this passphrase")
    qtbot.waitUntil(lambda: "The passphrase opens this household from now on" in words_in(window))
    window.go(METER)
    qtbot.waitUntil(lambda: "Put the key back" in words_in(window))
    click(qtbot, window, "Put the key back")
    qtbot.waitUntil(lambda: len(session_keyring.items) == 1)
    window.close()
    for way in (PassphraseCredential(PASSPHRASE), KeyringCredential(), RecoveryCredential(words)):
        Household.open(home, way).close()


@pytest.mark.quick
@pytest.mark.usefixtures("session_keyring")
def test_a_forgotten_passphrase_leads_to_the_sheet_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        words = " ".join(household.keys.make_sheet())
    window = show_window(qtbot, home)
    click(qtbot, window, "Open with the recovery sheet")
    assert "The twelve words of your recovery sheet, in their order" in words_in(window)
    click(qtbot, window, "Open with the passphrase")
    click(qtbot, window, "Open with the recovery sheet")
    type_words(window, words)
    click(qtbot, window, "Open the household")
    click(qtbot, asked(qtbot, window, PassphraseDialog), "Later")
    assert is_open(window)


# Locking


@pytest.mark.usefixtures("session_keyring")
def test_a_window_that_nobody_touches_locks_itself_once_it_is_told_to(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    window = open_window(qtbot, home)
    qtbot.waitUntil(lambda: window.session is not None and not window.session.busy)
    assert part(window, Idle).minutes is None
    window.go(SETTINGS)
    window.desk(SettingsDesk).page.lock.wanted.emit(15, frozenset())
    qtbot.waitUntil(lambda: part(window, Idle).minutes == 15)
    done: list[str] = []
    window._waiting.offer("x", "In 10 s", lambda: done.append("done"))
    qtbot.waitUntil(lambda: not window.session.busy)
    part(window, Idle).elapsed.emit()
    assert done == ["done"]
    assert window.session is None
    assert "Locked after 15 minute" in words_in(window)
    # Nothing of the household is left in the pages.
    qtbot.waitUntil(lambda: window.findChildren(Page) == [])
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    qtbot.waitUntil(lambda: part(window, Idle).minutes == 15)
    window.close()
    assert part(window, Idle).minutes is None


def test_a_locked_household_does_not_open_by_its_keyring_alone(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, KeyringCredential())) as household:
        household.keys.set_passphrase(PASSPHRASE)
        household.lock_after(5)
    window = show_window(qtbot, home)
    qtbot.waitUntil(lambda: is_open(window) and part(window, Idle).minutes == 5)
    qtbot.waitUntil(lambda: window.session is not None and not window.session.busy)
    part(window, Idle).elapsed.emit()
    assert "Try the keyring again" not in words_in(window)
    window.begin()
    assert "Locked after 5 minute" in words_in(window)
    assert window.session is None
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))


# A household that nothing shows to be the newest


def put_back_an_old_copy(home: Path, tmp_path: Path) -> None:
    """The household went on here, and its folder as it was before was put back."""
    seen = LastSeen(place_of_this_account())
    Household.open(home, PassphraseCredential(PASSPHRASE), seen=seen).close()
    old = shutil.copytree(home, tmp_path / "old")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE), seen=seen)) as household:
        household.keys.make_sheet()
        household.keys.make_sheet()
    shutil.rmtree(home)
    shutil.copytree(old, home)


def test_an_old_copy_is_told_and_opens_only_when_a_person_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    put_back_an_old_copy(home, tmp_path)
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: "is older than what was last seen on this computer" in words_in(window))
    assert not is_open(window)
    click(qtbot, window, "It is mine: open it all the same")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    open_window(qtbot, home)


def test_keys_of_a_former_version_open_once_a_person_has_said_whose_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    way = FormerPassphrase(PASSPHRASE)
    as_the_version_before(home, former_key(home, way), way)
    laid = (home / KEYS_FILE).read_bytes()
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: "its keys are of a former version" in words_in(window))
    assert not is_open(window)
    assert (home / KEYS_FILE).read_bytes() == laid
    click(qtbot, window, "It is mine: open it all the same")
    qtbot.waitUntil(lambda: is_open(window))
    window.close()
    open_window(qtbot, home)


def test_whoever_tries_again_is_told_again(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    put_back_an_old_copy(home, tmp_path)
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: "is older than" in words_in(window))
    click(qtbot, window, "Try again")
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: "is older than" in words_in(window))
    assert not is_open(window)
