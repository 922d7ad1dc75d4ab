"""A line of a list: its words come in, they stand beside a dash, under which nothing of them wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


DASH, GAP = 6, 4
"""Pixels at 100 % text: how long the dash is, and the room between it and the words."""


class Bullet(QWidget):
    """Words that wrap, with a dash before their first line; the dash is no word of theirs."""

    def __init__(self, text: str, step: fonts.Type, role: str = "ink") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Dash(step, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, step, role, wrap=True), 1)


class _Dash(Themed, QWidget):
    plain_sight = True

    def __init__(self, step: fonts.Type, role: str) -> None:
        super().__init__()
        self._step, self._role = step, role
        self.restyle()

    def restyle(self) -> None:
        """Take the room of a dash and its gap, one line high, at the size of the text."""
        high = paint.line_height(fonts.font(self._step))
        self.setFixedSize(QSize(round(fonts.scaled(DASH + GAP)), round(high)))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dash in the middle of the line, on whole pixels."""
        thick = max(1, round(fonts.scaled(1)))
        dash = QRectF(0, round(self.height() / 2), round(fonts.scaled(DASH)), thick)
        paint.rounded(QPainter(self), dash, 0, self.theme.color(self._role))
