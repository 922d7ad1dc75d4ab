from __future__ import annotations

import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.store.erase import Level, Scope
from persienne.ui.frame.keys import METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.vault_dialogs import PassphraseDialog, RecoveryDialog, RestoringDialog
from persienne.vault import PassphraseCredential
from support.stored import code_of
from support.windows import PASSPHRASE, asked, click, curve_file, make_home, open_window, pick, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

SECRET, NEXT = "une autre phrase", "encore une phrase"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, MeterDataPage]:
    window = open_window(qtbot, home)
    window.go(METER)
    desk = window.desk(MeterDesk)
    page = desk.page
    qtbot.waitUntil(lambda: "A passphrase" in words_in(page))
    return window, page


def type_twice(qtbot: QtBot, window: MainWindow, passphrase: str, action: str) -> None:
    dialog = asked(qtbot, window, PassphraseDialog)
    for field in (dialog.fields.first, dialog.fields.again):
        field.edit.setText(passphrase)
    click(qtbot, dialog, action)


def backed_up(qtbot: QtBot, window: MainWindow, folder: Path) -> Path:
    desk = window.desk(MeterDesk)
    desk.vault.back_up(folder, SECRET)
    qtbot.waitUntil(lambda: "The backup was made and opened again" in words_in(window))
    (path,) = folder.glob("*.backup")
    return path


def test_the_sheet_is_saved_as_paper_before_it_opens_anything(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    page.vault.sheet_wanted.emit()
    dialog = asked(qtbot, window, RecoveryDialog)
    pick(qtbot, tmp_path / "sheet.pdf")
    click(qtbot, dialog, "Save as PDF…")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "The sheet is in sheet.pdf" in words_in(window)
    click(qtbot, dialog, "Print…")
    if sys.platform == "linux":  # this window has no helper
        assert f"Open it yourself. It is here: {tmp_path / 'sheet.pdf'}" in words_in(window)
    click(qtbot, dialog, "Cancel")
    assert "The sheet in sheet.pdf opens nothing" in words_in(window), "it is on the disk, and looks like one that does"
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert "recovery" not in [way.kind for way in household.keys.ways()]


def test_without_the_keyring_the_passphrase_is_asked_for_each_time_and_a_service_would_wait(
    qtbot: QtBot, home: Path
) -> None:
    window, page = opened(qtbot, home)
    assert "asked for at each opening" in words_in(page.vault)
    if sys.platform == "linux":
        assert "It needs the household’s key in your keyring" in words_in(page.always_on)
    window.close()


@pytest.mark.slow
def test_a_changed_passphrase_opens_and_the_former_one_no_more_not_even_after_a_restore(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, page = opened(qtbot, home)
    backup = backed_up(qtbot, window, tmp_path)
    page.vault.passphrase_wanted.emit()
    type_twice(qtbot, window, NEXT, "Keep this passphrase")
    qtbot.waitUntil(lambda: "The passphrase opens this household from now on" in words_in(window))
    restore(qtbot, window, page, backup)
    window.close()
    assert code_of(lambda: Household.open(home, PassphraseCredential(PASSPHRASE))) == "passphrase_wrong"
    Household.open(home, PassphraseCredential(NEXT)).close()


def restore(qtbot: QtBot, window: MainWindow, page: MeterDataPage, backup: Path) -> None:
    pick(qtbot, backup)
    page.vault.restore_wanted.emit()
    dialog = asked(qtbot, window, RestoringDialog)
    dialog._field.edit.setText("not this one")
    click(qtbot, dialog, "See what is in it")
    qtbot.waitUntil(dialog._look.isEnabled)
    assert "Put it in place of the household" not in words_in(dialog)
    dialog._field.edit.setText(SECRET)
    click(qtbot, dialog, "See what is in it")
    qtbot.waitUntil(lambda: "Put it in place of the household" in words_in(dialog))
    before = window.session
    click(qtbot, dialog, "Put it in place of the household")
    qtbot.waitUntil(lambda: window.session is not before and window.session is not None and window.session.ready)


@pytest.mark.slow
def test_a_restored_backup_takes_the_household_s_place(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    backup = backed_up(qtbot, window, tmp_path)
    assert window.session is not None
    with qtbot.waitSignal(window.session.overview_read):
        window.session.undo_import(1)
    restore(qtbot, window, page, backup)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert len(every_import(household.conn)) == 1


def test_a_backup_that_holds_what_was_erased_is_made_anew_and_goes(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    first = backed_up(qtbot, window, tmp_path)
    assert window.session is not None
    gone: list[object] = []
    window.session.change(lambda household: household.erasures.erase(Scope(Level.CURVE)), gone.append)
    qtbot.waitUntil(lambda: "still holds what was erased since" in words_in(page))
    click(qtbot, page, "Make them anew without what was erased…")
    assert "and the old one is deleted" in words_in(asked(qtbot, window, PassphraseDialog))
    type_twice(qtbot, window, SECRET, "Make the backup")
    qtbot.waitUntil(lambda: "1 backup(s) made anew" in words_in(window))
    assert f"Those that held what was erased are gone: {first.name}" in words_in(window)
    qtbot.waitUntil(lambda: "still holds what was erased since" not in words_in(page))
    assert not first.exists()
    assert len(list(tmp_path.glob("*.backup"))) == 1
