"""Where the strip stands: in the middle of the pages, beside the rail, and high enough for all its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.snackbar import Snackbar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("wide", [1024, 1366, 2560])
def test_long_words_leave_what_is_beside_the_pages_in_sight(qtbot: QtBot, wide: int) -> None:
    window, rail, pages = QWidget(), QLabel("rail"), QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail.setFixedWidth(216)
    row.addWidget(rail)
    row.addWidget(pages, 1)
    window.resize(wide, 700)
    strip = Snackbar(window, pages)
    window.show()
    strip.offer(f"Le fichier {'mes-puissances-atteintes-30min-' * 12}.csv sera retiré dans {{seconds}} s")
    assert strip.x() >= 216
    assert strip.geometry().right() < wide
    assert abs((strip.x() - 216) - (wide - strip.geometry().right() - 1)) <= 1
    text = strip.findChild(Label)
    assert text is not None
    assert text.heightForWidth(text.width()) <= strip.height()
    pages.hide()
    strip.offer("Un mot")
    assert abs(strip.x() - (wide - strip.geometry().right() - 1)) <= 1


def test_a_name_that_reads_like_the_seconds_stays_a_name(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    strip = Snackbar(window)
    strip.offer(fill("In {seconds} s: {note}", seconds=COUNTED_DOWN, note="{seconds} {note}"))
    text = strip.findChild(Label)
    assert text is not None
    assert text.text() == "In 10 s: {seconds} {note}"
