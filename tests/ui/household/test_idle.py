from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from persienne.ui.household.idle import AGAIN_MS, Idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def test_it_watches_only_when_it_is_told_to(field: QLineEdit) -> None:
    idle = Idle(field)
    assert not idle.timer.isActive()
    idle.watch(5)
    assert (idle.timer.isActive(), idle.timer.interval()) == (True, 5 * 60_000)
    idle.watch(None)
    assert not idle.timer.isActive()
    idle.again()
    assert not idle.timer.isActive()


def test_every_key_and_click_begins_the_time_anew(qtbot: QtBot, field: QLineEdit) -> None:
    idle = Idle(field)
    idle.watch(5)
    for touch in (
        lambda: qtbot.keyClick(field, Qt.Key.Key_A),
        lambda: qtbot.mouseClick(field, Qt.MouseButton.LeftButton),
    ):
        idle.timer.start(50_000)  # most of it is over
        touch()
        assert idle.timer.interval() == 5 * 60_000
    idle.timer.start(50_000)
    field.update()  # a window that paints itself is nobody
    assert idle.timer.interval() == 50_000
    idle.watch(None)


def test_it_says_so_once_and_again_when_it_came_at_a_bad_moment(qtbot: QtBot, field: QLineEdit) -> None:
    idle, said = Idle(field), []
    idle.elapsed.connect(lambda: said.append(1))
    idle.watch(5)
    idle.timer.start(0)
    qtbot.waitUntil(lambda: said == [1])
    assert not idle.timer.isActive()
    idle.again()
    assert (idle.timer.isActive(), idle.timer.interval()) == (True, AGAIN_MS)
    idle.watch(None)
