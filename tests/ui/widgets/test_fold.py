"""What gives way where there is little room: rows that fold, words of buttons that wrap, and boxes of a low page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.page_pictures import settle
from persienne.ui.shell import LOW, PageRoom
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold, Stack
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

LONG = "Ask the grid operator by letter to erase the same days"


def block(wide: int, high: int) -> QWidget:
    part = QWidget()
    part.setMinimumSize(wide, high)
    return part


def test_a_row_folds_where_its_parts_have_no_room_and_unfolds_again(qtbot: QtBot) -> None:
    holder, row = QWidget(), Fold(spacing=10)
    qtbot.addWidget(holder)
    row.setParent(holder)
    for _ in range(2):
        row.add(block(200, 30))
    holder.show()
    for wide, folded in ((410, False), (409, True), (500, False)):
        row.resize(wide, 100)
        assert row.folded is folded, wide
    assert row.minimumSizeHint().width() == 200


@pytest.mark.usefixtures("large_text")
def test_a_row_folds_under_the_width_that_it_is_given_in_the_size_of_the_text(qtbot: QtBot) -> None:
    holder, row = QWidget(), Fold(least=300)
    qtbot.addWidget(holder)
    row.setParent(holder)
    for _ in range(2):
        row.add(block(50, 30))
    holder.show()
    row.resize(599, 100)
    assert row.folded
    row.resize(600, 100)
    assert not row.folded


def test_long_words_of_a_button_take_two_lines_in_large_text_alone() -> None:
    button = SecondaryButton(LONG)
    assert button.minimumSizeHint() == button.sizeHint()


@pytest.mark.usefixtures("large_text")
def test_long_words_of_a_button_are_whole_on_two_lines_in_large_text() -> None:
    button = SecondaryButton(LONG)
    whole = button.sizeHint()
    button.resize(whole)
    assert button.minimumSizeHint().height() == whole.height()
    least = button.minimumSizeHint()
    assert least.width() < 0.7 * whole.width()
    button.resize(least)
    assert button.minimumSizeHint().height() > whole.height()
    short = SecondaryButton("Erase")
    assert short.minimumSizeHint() == short.sizeHint()


def test_a_stack_takes_the_room_of_what_it_shows(qtbot: QtBot) -> None:
    stack, low, high = Stack(), block(100, 50), block(300, 900)
    qtbot.addWidget(stack)
    stack.addWidget(low)
    stack.addWidget(high)
    assert (stack.minimumSizeHint().width(), stack.minimumSizeHint().height()) == (100, 50)
    stack.setCurrentWidget(high)
    assert (stack.minimumSizeHint().width(), stack.minimumSizeHint().height()) == (300, 900)


@pytest.fixture
def room(qtbot: QtBot) -> PageRoom:
    """A page of 30 lines that scrolls, in its room."""
    pages, page, content = Stack(), QWidget(), QWidget()
    lines = QVBoxLayout(content)
    for number in range(30):
        lines.addWidget(Label(f"Line {number}"))
    box = ScrollBox()
    box.set_content(content)
    column = QVBoxLayout(page)
    column.addWidget(Label("Title"))
    column.addWidget(box, 1)
    pages.addWidget(page)
    room = PageRoom(QVBoxLayout(), pages)
    qtbot.addWidget(room)
    room.show()
    return room


def test_in_a_low_window_the_page_scrolls_as_one(room: PageRoom) -> None:
    (inner,) = (box for box in room.findChildren(ScrollBox) if box is not room)
    room.resize(600, LOW)
    settle()
    assert room.verticalScrollBar().maximum() == 0
    assert inner.verticalScrollBar().maximum() > 0
    room.resize(600, LOW - 1)
    settle()
    assert room.verticalScrollBar().maximum() > 0
    assert inner.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("high", [LOW, LOW - 1])
def test_a_part_is_brought_into_sight_whichever_box_scrolls(room: PageRoom, high: int) -> None:
    (inner,) = (box for box in room.findChildren(ScrollBox) if box is not room)
    room.resize(600, high)
    settle()
    last = list(inner.findChildren(Label))[-1]
    inner.bring(last)
    assert room.rect().contains(last.mapTo(room, QPoint(0, last.height() - 1)))
    inner.bring_top()
    assert not room.rect().contains(last.mapTo(room, QPoint(0, 0)))


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("entries", [7, 8, 12])
def test_in_the_narrow_rail_every_entry_is_reached_and_its_words_are_whole(qtbot: QtBot, entries: int) -> None:
    items = [RailItem(str(number), "sun", f"Compteur et données {number}") for number in range(entries)]
    wide, rail = Rail(items), Rail(items)
    qtbot.addWidget(wide)
    qtbot.addWidget(rail)
    rail.set_narrow(narrow=True)
    rail.resize(rail.sizeHint().width(), 700)
    rail.show()
    settle()
    assert rail.width() < wide.sizeHint().width() / 2
    (box,) = rail.findChildren(ScrollBox)
    for number in range(entries):
        rail.select(str(number))
        (entry,) = (
            one for one in rail.findChildren(QWidget) if one.accessibleName() == f"Compteur et données {number}"
        )
        assert box.viewport().rect().contains(entry.mapTo(box.viewport(), entry.rect().center()))
        assert entry.width() >= entry.sizeHint().width()
        assert entry.height() >= entry.sizeHint().height()
