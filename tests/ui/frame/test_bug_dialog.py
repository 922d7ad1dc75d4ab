from __future__ import annotations

import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from persienne.base.fault_log import Faults
from persienne.ui.app import report_bugs
from persienne.ui.frame.bug_dialog import BugDialog
from support.old_households import DATA, FOLDER, PASSPHRASE_FILE
from support.windows import (
    button,
    click,
    curve_file,
    make_home,
    open_window,
    show_window,
    type_passphrase,
    words_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

POINT = "09999999999998"


class Bell(QObject):
    rung = Signal()


def report_in(window: MainWindow) -> str:
    """The report in sight."""
    (dialog,) = window.findChildren(BugDialog)
    assert dialog.isVisible()
    text = dialog.findChild(QPlainTextEdit)
    assert text.isReadOnly()
    return text.toPlainText()


def test_a_slot_that_raises_ends_in_one_report_that_names_nobody(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    report_bugs(window, Faults(details=False))

    def ring() -> None:
        raise ValueError(f"Enedis_{POINT}.csv of {POINT}")

    bell = Bell()
    bell.rung.connect(ring)
    bell.rung.emit()
    bell.rung.emit()
    report = report_in(window)
    assert "\nValueError\n" in report
    assert ".<locals>.ring:" in report
    assert POINT[-4:] not in report
    assert "Persienne has made a mistake" in words_in(window.findChildren(BugDialog)[0])
    click(qtbot, window, "Copy")
    assert QApplication.clipboard().text() == report
    said = capsys.readouterr().err
    assert report in said
    assert POINT[-4:] not in said
    click(qtbot, window, "Show details")
    details = report_in(window)
    assert "xxxxxx_##############.xxx of ##############" in details
    assert "may still hold personal facts" in words_in(window.findChildren(BugDialog)[0])
    click(qtbot, window, "Copy")
    assert QApplication.clipboard().text() == details
    click(qtbot, window, "Close")
    qtbot.waitUntil(lambda: not window.findChildren(BugDialog))


@pytest.mark.slow
def test_a_fault_of_the_scribe_is_reported_and_the_window_goes_on(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home"))
    assert window.session is not None
    window._importing.start([object()])  # type: ignore[list-item]
    assert "Reading the files…" in words_in(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(BugDialog)))
    assert "AttributeError" in report_in(window)
    assert "Reading the files…" not in words_in(window)
    click(qtbot, window, "Close")
    week = curve_file(tmp_path / "week.csv", date(2026, 9, 7), date(2026, 9, 13))
    with qtbot.waitSignal(window.session.imported):
        window.receive([week])
    caplog.clear()


def test_a_fault_that_keeps_the_household_shut_offers_to_try_again(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    home = make_home(tmp_path / "home")
    window = show_window(qtbot, home)

    def broken() -> None:
        raise RuntimeError("a bug")

    window._run(broken)
    qtbot.waitUntil(lambda: bool(window.findChildren(BugDialog)))
    assert "\nRuntimeError\n" in report_in(window)
    click(qtbot, window.findChildren(BugDialog)[0], "Close")
    assert "The household was not opened" in words_in(window)
    assert window.session is None
    button(window, "Try again").click()
    assert "Your household is locked" in words_in(window)
    caplog.clear()


@pytest.mark.slow
def test_a_program_that_lacks_a_module_says_so_instead_of_opening_for_ever(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As one that was frozen without what it imports on use: here what brings a household of 0.1.0 up to date."""
    old = DATA / "household-0.1.0"
    home = shutil.copytree(old / FOLDER, tmp_path / "home")
    monkeypatch.setitem(sys.modules, "sqlite_utils.migrations", None)
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, (old / PASSPHRASE_FILE).read_text(encoding="utf-8").strip())
    click(qtbot, window, "It is mine: open it all the same")
    qtbot.waitUntil(lambda: bool(window.findChildren(BugDialog)))
    assert "\nModuleNotFoundError\n" in report_in(window)
    click(qtbot, window.findChildren(BugDialog)[0], "Close")
    assert "The household was not opened" in words_in(window)
    caplog.clear()
