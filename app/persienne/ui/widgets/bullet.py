"""A line of a list: its words come in, they stand beside a dash, under which nothing of them wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from persienne.ui.widgets import paint
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

DASH, GAP = "–", "\u00a0"


class Bullet(Label):
    """Words that wrap, with a dash before their first line; the dash is no word of theirs."""

    plain_sight = True

    def restyle(self) -> None:
        """Keep the room of the dash at the size of the text."""
        super().restyle()
        self.setContentsMargins(round(paint.text_width(self.font(), DASH + GAP)), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the dash."""
        super().paintEvent(event)
        painter = QPainter(self)
        first = QRectF(0, 0, self.contentsMargins().left(), paint.line_height(self.font()))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        paint.draw_text(painter, first, DASH, self.font(), self.theme.color(self._role), align)
