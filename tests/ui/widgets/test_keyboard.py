"""Tab through parts of a window that were made later: in the order that is seen, round and round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.keyboard import follow
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def screen() -> QWidget:
    """What is shown between the first button and the last: a tick and two fields."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(Tick("tick", ""))
    for name in ("name", "place"):
        column.addWidget(Field(name))
    return content


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["on", "back"])
def test_a_screen_that_was_made_later_is_gone_through_where_it_stands(qtbot: QtBot, times: int, key: Qt.Key) -> None:
    window, view, box = QWidget(), QWidget(), ScrollBox()
    qtbot.addWidget(window)
    outer, inner = QVBoxLayout(window), QVBoxLayout(view)
    outer.addWidget(SecondaryButton("rail"))
    outer.addWidget(view)
    inner.addWidget(SecondaryButton("leave"))
    inner.addWidget(box)
    inner.addWidget(SecondaryButton("on"))
    window.show()
    window.activateWindow()
    for _ in range(times):
        box.set_content(screen())
        follow(inner)
    window.findChild(SecondaryButton).setFocus()
    found = []
    for _ in range(7):
        at = window.focusWidget()
        found.append(at.text() if isinstance(at, QAbstractButton) else at.accessibleName())
        qtbot.keyClick(at, key)
    order = ["leave", "tick", "name", "place", "on"]
    assert found == ["rail", *(order if key is Qt.Key.Key_Tab else order[::-1]), "rail"]
