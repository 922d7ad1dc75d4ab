"""The window makes the backups of the plan and calls for one, moves a household, and offers new files of a folder."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from persienne.base.localtime import local_days
from persienne.household.backup.plan import Plan
from persienne.household.backup.restore import restore, what_opens
from persienne.household.household import Household
from persienne.household.measures.watched_folder import look_into
from persienne.store.meters import every_meter
from persienne.store.slat_rows import reach_of
from persienne.ui.frame.keys import METER
from persienne.ui.frame.notices import CallStrip, ReminderStrip
from persienne.ui.meter.automatic_lever import BackupPlanDialog
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.import_dialogs import DeleteReadFilesDialog, NewFilesDialog
from persienne.ui.meter.moving_lever import MovingDialog
from persienne.vault import PassphraseCredential
from support.windows import PASSPHRASE, asked, click, curve_file, make_home, open_window, pick, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

YEARS_LATER = local_days().midnight(date(2027, 6, 1).toordinal())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """An empty folder to be watched."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, MeterDataPage]:
    window = open_window(qtbot, home)
    window.go(METER)
    page = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "A passphrase" in words_in(page))
    return window, page


def choose(qtbot: QtBot, page: MeterDataPage, folder: Path) -> None:
    """Have the page watch ``folder``."""
    pick(qtbot, folder)
    click(qtbot, page.elsewhere, "Choose the folder…")


@pytest.mark.quick
def test_a_plan_is_chosen_on_the_page_and_its_first_backup_is_made(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    stick = tmp_path / "stick"
    stick.mkdir()
    click(qtbot, page.vault, "Automatic…")
    dialog = asked(qtbot, window, BackupPlanDialog)
    click(qtbot, dialog, "Each week")
    pick(qtbot, stick)
    click(qtbot, dialog, "Choose the folder…")
    assert "This folder is on the household’s own disk" in words_in(dialog)
    click(qtbot, dialog, "Keep this")
    qtbot.waitUntil(lambda: len(list(stick.glob("*.backup"))) == 1)
    qtbot.waitUntil(lambda: "The last one was made on" in words_in(page.vault))
    window.close()


def test_what_keeps_a_backup_is_told_until_it_is_closed_after_a_lock_too(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.backup_plan.choose(Plan("week", stick))
    stick.rmdir()
    window, _page = opened(qtbot, home)
    window.desk(MeterDesk)._look_at_backups()
    qtbot.waitUntil(lambda: "The backup could not be made" in words_in(window))
    window.close()
    window, _page = opened(qtbot, home)
    window.desk(MeterDesk)._look_at_backups()
    qtbot.waitUntil(lambda: "The backup could not be made" in words_in(window))
    (strip,) = window.findChildren(CallStrip)
    click(qtbot, strip, "Close")
    window.desk(MeterDesk)._look_at_backups()
    assert window.session is not None
    qtbot.waitUntil(lambda: not window.session.busy)
    assert strip.isHidden()
    window.close()


def test_a_strip_calls_for_a_backup_and_goes_for_good_where_that_is_wanted(qtbot: QtBot, home: Path) -> None:
    window, _page = opened(qtbot, home)
    desk = window.desk(MeterDesk)
    (strip,) = window.findChildren(ReminderStrip)
    assert strip.isHidden()
    desk.tools.clock = lambda: YEARS_LATER
    desk._look_at_backups()
    qtbot.waitUntil(strip.isVisible)
    assert "There is no backup of this household yet" in words_in(strip)
    click(qtbot, strip, "Remind me later")
    assert strip.isHidden()
    desk._look_at_backups()
    assert window.session is not None
    qtbot.waitUntil(lambda: not window.session.busy)
    assert strip.isHidden()
    desk.tools.clock = lambda: YEARS_LATER + 8 * 86_400
    desk._look_at_backups()
    qtbot.waitUntil(strip.isVisible)
    click(qtbot, strip, "Not again")
    qtbot.waitUntil(lambda: "You are not reminded of backups any more" in words_in(window))
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert not household.backup_plan.plan.remind


def test_a_move_is_left_and_taken_up_again_where_it_was(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    stick = tmp_path / "stick"
    stick.mkdir()
    click(qtbot, page.elsewhere, "Move to another computer…")
    dialog = asked(qtbot, window, MovingDialog)
    assert "2. Carry it over" not in words_in(dialog)
    pick(qtbot, stick)
    click(qtbot, dialog, "Make it…")
    qtbot.waitUntil(lambda: "2. Carry it over" in words_in(dialog))
    assert "the passphrase of this household" in words_in(dialog)
    click(qtbot, dialog, "Both are on the way, or there")
    assert window.session is not None
    qtbot.waitUntil(lambda: not window.session.busy)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)  # nothing is lost by it: it is asked for once
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: "Go on with the move…" in words_in(page.elsewhere))
    with_sheet(qtbot, window)
    click(qtbot, page.elsewhere, "Go on with the move…")
    dialog = asked(qtbot, window, MovingDialog)
    assert "Another passphrase or recovery sheet came since, and does not open it" in words_in(dialog)
    assert "the passphrase or the recovery sheet of the day when it was made" in words_in(dialog)
    click(qtbot, dialog, "Close, and go on later")
    window.close()
    window, page = opened(qtbot, home)
    qtbot.waitUntil(lambda: "Go on with the move…" in words_in(page.elsewhere))
    click(qtbot, page.elsewhere, "Go on with the move…")
    dialog = asked(qtbot, window, MovingDialog)
    assert "1. The backup is made" in words_in(dialog)
    click(qtbot, dialog, "Keep it here too: the move is over")
    qtbot.waitUntil(lambda: "Move to another computer…" in words_in(page.elsewhere))
    window.close()
    (backup,) = stick.glob("*.backup")
    there = tmp_path / "there"
    window = open_restored(there, backup)
    with closing(window) as household:
        assert len(every_meter(household.conn)) == 1


def with_sheet(qtbot: QtBot, window: MainWindow) -> None:
    """Have the household opened by a new sheet too, without the questions of its making."""
    assert window.session is not None
    made: list[object] = []
    window.session.ask(lambda household: household.keys.make_sheet(), made.append)
    qtbot.waitUntil(lambda: bool(made))


def open_restored(there: Path, backup: Path) -> Household:
    opens = what_opens(backup, PASSPHRASE)
    restore(backup, opens, there, opens)
    return Household.open(there, opens)


def test_after_a_restore_the_page_says_what_is_off_until_it_is_chosen_anew(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.backup_plan.choose(Plan("week", stick))
        household.watched_folder.choose(stick)
        carried = household.backups.make(stick, household.backups.own_ways(), local_days().midnight(739_900)).path
    opens = what_opens(carried, PASSPHRASE)
    restore(carried, opens, tmp_path / "there", opens)
    window, page = opened(qtbot, tmp_path / "there")
    assert (
        f"No automatic backup is made since this household was restored: the folder chosen before, {stick},"
        in words_in(page.vault)
    )
    assert "No folder is watched since this household was restored" in words_in(page.elsewhere)
    click(qtbot, page.elsewhere, "Leave it off")
    qtbot.waitUntil(lambda: "can look for new exports in a folder" in words_in(page.elsewhere))
    click(qtbot, page.vault, "Automatic…")
    dialog = asked(qtbot, window, BackupPlanDialog)
    click(qtbot, dialog, "Keep this")
    qtbot.waitUntil(lambda: "The last one was made on" in words_in(page.vault))
    assert carried.exists()
    window.close()


@pytest.mark.quick
def test_a_new_file_is_offered_read_and_deleted_and_never_by_itself(qtbot: QtBot, home: Path, downloads: Path) -> None:
    window, page = opened(qtbot, home)
    file = curve_file(downloads / "october.csv", date(2026, 10, 8), date(2026, 10, 14))
    os.utime(file, (0, 0))
    choose(qtbot, page, downloads)
    qtbot.waitUntil(lambda: "1 new export(s) in your folder" in words_in(window))
    assert file.exists()
    click(qtbot, window, "See them…")
    dialog = asked(qtbot, window, NewFilesDialog)
    assert "Enedis file, half-hours" in words_in(dialog)
    click(qtbot, dialog, "Read them")
    qtbot.waitUntil(lambda: "The files that were read can go" in words_in(window))
    click(qtbot, window, "Delete them…")
    click(qtbot, asked(qtbot, window, DeleteReadFilesDialog), "Delete them")
    qtbot.waitUntil(lambda: not file.exists())
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        assert reach_of(household.conn, meter.id) == (date(2026, 10, 1).toordinal(), date(2026, 10, 14).toordinal())


def test_what_is_found_again_or_beside_is_told_in_one_strip_that_leads_to_all_of_it(
    qtbot: QtBot, home: Path, downloads: Path
) -> None:
    window, page = opened(qtbot, home)
    os.utime(curve_file(downloads / "one.csv", date(2026, 10, 8), date(2026, 10, 10)), (0, 0))
    choose(qtbot, page, downloads)
    qtbot.waitUntil(lambda: "1 new export(s) in your folder" in words_in(window))
    os.utime(curve_file(downloads / "two.csv", date(2026, 10, 11), date(2026, 10, 14)), (0, 0))
    click(qtbot, page.elsewhere, "Look now")
    qtbot.waitUntil(lambda: "2 new export(s) in your folder" in words_in(window))
    click(qtbot, window, "See them…")
    said = words_in(asked(qtbot, window, NewFilesDialog))
    assert "one.csv" in said
    assert "two.csv" in said
    assert "new export(s) in your folder" not in words_in(window).replace(said, "")


def test_a_file_that_is_read_while_the_question_stands_does_not_go_with_the_named_ones(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, _page = opened(qtbot, home)
    named, later = (
        curve_file(tmp_path / name, date(2026, 10, first), date(2026, 10, first + 2))
        for name, first in (("named.csv", 8), ("later.csv", 11))
    )
    for file in (named, later):
        os.utime(file, (0, 0))
    found = look_into(tmp_path, {}, {}, now=10, cancelled=lambda: False).found
    of = {one.path.name: (one,) for one in found}
    watching = window.desk(MeterDesk).watching
    watching.say_read(of["named.csv"], ())
    click(qtbot, window, "Delete them…")
    dialog = asked(qtbot, window, DeleteReadFilesDialog)
    watching.say_read(of["later.csv"], ())
    click(qtbot, dialog, "Delete them")
    qtbot.waitUntil(lambda: not named.exists())
    assert window.session is not None
    qtbot.waitUntil(lambda: not window.session.busy)
    assert later.exists()


def test_looking_now_offers_what_was_left_for_later_and_says_when_there_is_nothing(
    qtbot: QtBot, home: Path, downloads: Path
) -> None:
    window, page = opened(qtbot, home)
    file = curve_file(downloads / "october.csv", date(2026, 10, 8), date(2026, 10, 14))
    os.utime(file, (0, 0))
    choose(qtbot, page, downloads)
    for _ in range(2):
        qtbot.waitUntil(lambda: "1 new export(s) in your folder" in words_in(window))
        click(qtbot, window, "See them…")
        click(qtbot, asked(qtbot, window, NewFilesDialog), "Later")
        QCoreApplication.sendPostedEvents()
        assert "1 new export(s) in your folder" not in words_in(window)
        click(qtbot, page.elsewhere, "Look now")
    qtbot.waitUntil(lambda: "1 new export(s) in your folder" in words_in(window))
    click(qtbot, window, "See them…")
    click(qtbot, asked(qtbot, window, NewFilesDialog), "Later")
    file.unlink()
    click(qtbot, page.elsewhere, "Look now")
    qtbot.waitUntil(lambda: "There is no new export in the folder" in words_in(window))
    window.close()


def test_a_watched_folder_that_went_is_said_to_be_away_and_heard_of_when_it_is_back(
    qtbot: QtBot, home: Path, downloads: Path
) -> None:
    window, page = opened(qtbot, home)
    choose(qtbot, page, downloads)
    qtbot.waitUntil(lambda: f"New exports in {downloads}" in words_in(page.elsewhere))
    downloads.rmdir()
    click(qtbot, page.elsewhere, "Look now")
    qtbot.waitUntil(lambda: "The folder is not there now" in words_in(window))
    qtbot.waitUntil(lambda: f"{downloads} is not there now" in words_in(page.elsewhere))
    downloads.mkdir()
    qtbot.waitUntil(lambda: f"New exports in {downloads}" in words_in(page.elsewhere))
    window.close()


def test_a_file_of_another_home_is_said_to_be_of_a_meter_that_is_not_here(
    qtbot: QtBot, home: Path, downloads: Path
) -> None:
    window, page = opened(qtbot, home)
    days = date(2026, 10, 8), date(2026, 10, 14)
    mine, theirs = (curve_file(downloads / name, *days) for name in ("mine.csv", "theirs.csv"))
    theirs.write_bytes(theirs.read_bytes().replace(b"09999999999998", b"09111111111111"))
    for file in (mine, theirs):
        os.utime(file, (0, 0))
    choose(qtbot, page, downloads)
    qtbot.waitUntil(lambda: "2 new export(s) in your folder" in words_in(window))
    click(qtbot, window, "See them…")
    said = words_in(asked(qtbot, window, NewFilesDialog))
    assert said.count("Of a meter that is not in this household") == 1
    assert "Of a meter that is not in this household: …1111" in said
    window.close()


def test_a_declined_file_is_not_offered_again(qtbot: QtBot, home: Path, downloads: Path) -> None:
    window, page = opened(qtbot, home)
    file = curve_file(downloads / "october.csv", date(2026, 10, 8), date(2026, 10, 14))
    os.utime(file, (0, 0))
    choose(qtbot, page, downloads)
    qtbot.waitUntil(lambda: "1 new export(s) in your folder" in words_in(window))
    click(qtbot, window, "See them…")
    click(qtbot, asked(qtbot, window, NewFilesDialog), "Not these")
    assert window.session is not None
    qtbot.waitUntil(lambda: not window.session.busy)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert list(household.watched_folder.answered.values()) == [file.stat().st_size]
