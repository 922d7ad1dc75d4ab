from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_what_gets_narrower_gets_higher_and_what_gets_wider_lower_again(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    tick = Tick("Half-hours", "These words have one line in a wide window, and several in a narrow one.")
    column.addWidget(tick)
    column.addStretch(1)
    holder.resize(900, 400)
    holder.show()
    qtbot.waitUntil(lambda: tick.height() == tick.heightForWidth(tick.width()))
    low = tick.height()
    holder.resize(260, 400)
    qtbot.waitUntil(lambda: tick.height() == tick.heightForWidth(tick.width()) > low)
    holder.resize(900, 400)
    qtbot.waitUntil(lambda: tick.height() == low)
