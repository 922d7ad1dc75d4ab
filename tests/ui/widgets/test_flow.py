"""A row that wraps: where its widgets stand at each width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """Two widgets, and two at the end; each 100 x 20 px, 10 px between them."""
    holder = QWidget()
    flow = Flow(holder, spacing=10)
    for add in (flow.addWidget, flow.addWidget, flow.add_at_end, flow.add_at_end):
        label = QLabel()
        label.setFixedSize(100, 20)
        add(label)
    qtbot.addWidget(holder)
    holder.show()
    return holder


def places(row: QWidget, width: int) -> list[tuple[int, int]]:
    """Left and top of what is to be seen, at this width."""
    flow = row.layout()
    assert isinstance(flow, Flow)
    flow.setGeometry(QRect(0, 0, width, 100))
    return [(label.x(), label.y()) for label in row.findChildren(QLabel) if not label.isHidden()]


def test_on_one_line_the_last_ones_end_at_the_right(row: QWidget) -> None:
    assert places(row, 500) == [(0, 0), (110, 0), (290, 0), (400, 0)]


def test_one_at_the_end_that_is_hidden_takes_none_of_the_others_to_the_left(row: QWidget) -> None:
    row.findChildren(QLabel)[2].hide()
    assert places(row, 500) == [(0, 0), (110, 0), (400, 0)]


def test_on_several_lines_all_begin_at_the_left(row: QWidget) -> None:
    assert places(row, 120) == [(0, 0), (0, 30), (0, 60), (0, 90)]


def test_those_at_the_end_stand_together_on_the_second_of_two_lines(row: QWidget) -> None:
    assert places(row, 400) == [(0, 0), (110, 0), (0, 30), (110, 30)]


def test_those_at_the_end_share_a_line_with_others_where_they_do_not_fit_on_one(row: QWidget) -> None:
    row.findChildren(QLabel)[1].hide()
    row.findChildren(QLabel)[3].setFixedSize(150, 20)
    assert places(row, 220) == [(0, 0), (110, 0), (0, 30)]
