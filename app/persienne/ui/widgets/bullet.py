"""A line of a list: its words come in, they stand beside a dash, under which nothing of them wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

DASH, GAP = 6, 4
"""Pixels at 100 % text: how long the dash is, and the room between it and the words."""


class Bullet(Label):
    """Words that wrap, with a dash before their first line; the dash is no word of theirs."""

    plain_sight = True

    def restyle(self) -> None:
        """Keep the room of the dash at the size of the text."""
        super().restyle()
        self.setContentsMargins(round(fonts.scaled(DASH + GAP)), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the dash in the middle of their first line, on whole pixels."""
        super().paintEvent(event)
        thick = max(1, round(fonts.scaled(1)))
        middle = round(paint.line_height(self.font()) / 2)
        dash = QRectF(0, middle, round(fonts.scaled(DASH)), thick)
        paint.rounded(QPainter(self), dash, 0, self.theme.color(self._role))
