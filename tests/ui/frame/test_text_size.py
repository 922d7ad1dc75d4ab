"""The keys of the size of text, over the window and over a question, and what a screen reader hears of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.frame.shortcuts import Shortcuts, size_keys
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.dialog import Dialog
from support.announced import listening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preferences(tmp_path: Path) -> KeptPreferences:
    return KeptPreferences(tmp_path / "nowhere")


@pytest.fixture
def window(qtbot: QtBot, preferences: KeptPreferences) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    Shortcuts(window, [], size_keys(window, preferences))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def heard_aloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    with listening(monkeypatch) as words:
        yield words


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        ([Qt.Key.Key_Plus], 110),
        ([Qt.Key.Key_Equal, Qt.Key.Key_Plus], 125),
        ([Qt.Key.Key_Minus], 90),
        ([Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_0], 100),
        ([Qt.Key.Key_Plus] * 9, 200),
        ([Qt.Key.Key_Minus] * 9, 80),
    ],
)
def test_a_key_takes_the_next_size(
    qtbot: QtBot, window: QWidget, preferences: KeptPreferences, keys: list[Qt.Key], size: int
) -> None:
    for key in keys:
        qtbot.keyClick(window, key, CONTROL)
    assert preferences.now.text_size == size


def test_plus_alone_is_left_to_the_chart(qtbot: QtBot, window: QWidget, preferences: KeptPreferences) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    qtbot.keyClick(window, Qt.Key.Key_Minus)
    assert preferences.now.text_size == 100


def test_the_keys_work_in_a_question_too(qtbot: QtBot, window: QWidget, preferences: KeptPreferences) -> None:
    dialog = Dialog("Une question", window)
    close = dialog.add_cancel()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    close.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(dialog, Qt.Key.Key_Plus, CONTROL)
    assert preferences.now.text_size == 125
    qtbot.keyClick(dialog, Qt.Key.Key_0, CONTROL)
    assert preferences.now.text_size == 100


def test_the_new_size_is_said_aloud(qtbot: QtBot, window: QWidget, heard_aloud: list[str]) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert heard_aloud == [f"Text at {Numbers(QLocale()).percent(1.1)}"]
