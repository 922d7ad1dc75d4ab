"""The keys of the window: what they do, and the list of all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from persienne.ui.frame.shortcuts import ACTS, ELSEWHERE, LOCK, Shortcuts
from persienne.ui.guide.dialog import GuideDialog
from persienne.ui.pages import PAGES
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

ACCESSIBILITY = Path(__file__).parents[3] / "docs" / "accessibility.md"


@pytest.fixture
def done() -> list[str]:
    """What keys have done."""
    return []


@pytest.fixture
def window(qtbot: QtBot, done: list[str]) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    pages = [("Aujourd’hui", lambda: done.append("today")), ("Coûts", lambda: done.append("costs"))]
    Shortcuts(window, pages, {LOCK: lambda: done.append("lock"), "Ctrl+Q": lambda: done.append("close")})
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize(("key", "act"), [(Qt.Key.Key_2, "costs"), (Qt.Key.Key_L, "lock"), (Qt.Key.Key_Q, "close")])
def test_a_key_does_what_it_says(qtbot: QtBot, window: QWidget, done: list[str], key: Qt.Key, act: str) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert done == [act]


@pytest.mark.slow
def test_ctrl_f1_lists_every_key_with_what_it_does(qtbot: QtBot, window: QWidget) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(GuideDialog)
    words = [label.text() for label in dialog.findChildren(Label)]
    for key in ("F1", "Ctrl+1", "Aujourd’hui", "Ctrl+2", "Coûts", "Ctrl+L", "Ctrl+Q", "Esc"):
        assert key in words


def test_the_page_on_accessibility_lists_the_same_keys_as_the_window() -> None:
    section = ACCESSIBILITY.read_text(encoding="utf-8").partition("## Keys\n")[2].partition("\n## ")[0]
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in section.splitlines() if "|" in line]
    pages = (f"Ctrl+1 … Ctrl+{len(PAGES)}", "The pages, in the order of the list")
    assert rows[2:] == [pages, *ACTS, *ELSEWHERE]  # behind the head and its rule


def test_a_question_is_no_hindrance_to_the_guide_which_opens_over_it(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog("Une question", window)
    close = dialog.add_cancel()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    close.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    (guide,) = dialog.findChildren(GuideDialog)
    assert guide.page == "start"


def test_the_key_that_locks_works_in_a_question_too(qtbot: QtBot, window: QWidget, done: list[str]) -> None:
    dialog = Dialog("Une question", window)
    close = dialog.add_cancel()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    close.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert done == ["lock"]
