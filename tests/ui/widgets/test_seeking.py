"""What is led to stays in sight while the page grows, until a person scrolls or leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from persienne.ui.page_pictures import settle
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.seeking import Seeking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui

FADE = 14
"""Pixels at the top of a box in which what goes on above fades."""


class Room(NamedTuple):
    """A box over a part that grows, and under it one that is sought."""

    box: ScrollBox
    above: QWidget
    sought: QWidget


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    box, content, above, sought, below = ScrollBox(), QWidget(), QWidget(), QWidget(), QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part, high in ((above, 300), (sought, 100), (below, 900)):
        part.setFixedHeight(high)
        column.addWidget(part)
    box.set_content(content)
    box.resize(200, 200)
    qtbot.addWidget(box)
    box.show()
    Seeking(box).seek(sought)
    qtbot.waitUntil(lambda: box.verticalScrollBar().value() == 300 - FADE)
    return Room(box, above, sought)


def test_its_head_stays_at_the_top_as_what_is_above_it_grows(qtbot: QtBot, room: Room) -> None:
    room.above.setFixedHeight(500)
    qtbot.waitUntil(lambda: room.box.verticalScrollBar().value() == 500 - FADE)


def test_a_person_who_scrolls_is_let_be(qtbot: QtBot, room: Room) -> None:
    bar = room.box.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    with qtbot.waitSignal(bar.rangeChanged):
        room.above.setFixedHeight(500)
    settle()
    assert bar.value() == 0


def test_a_page_that_is_left_stands_where_it_is(qtbot: QtBot, room: Room) -> None:
    room.box.hide()
    room.box.show()
    with qtbot.waitSignal(room.box.verticalScrollBar().rangeChanged):
        room.above.setFixedHeight(500)
    settle()
    assert room.box.verticalScrollBar().value() == 300 - FADE
