"""The small lamp beside what is live: on or off comes in, a dot in the light's colour with its halo goes out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

SIDE = 16


class Lamp(Themed, QWidget):
    """Lit while the meter speaks, a hollow ring otherwise; words beside it say the same."""

    plain_sight = True

    def __init__(self) -> None:
        super().__init__()
        self.lit = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_lit(self, *, lit: bool) -> None:
        """Light it, or not."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """A dot and its halo."""
        side = round(fonts.scaled(SIDE))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = paint.smooth(QPainter(self))
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = self.width() / 2
        if not self.lit:
            painter.setPen(QPen(self.theme.color("ctrl"), 1.5))
            painter.drawEllipse(middle, radius * 0.5, radius * 0.5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("light", 0.28))
        painter.drawEllipse(middle, radius - 1, radius - 1)
        painter.setBrush(self.theme.color("light"))
        painter.drawEllipse(middle, radius * 0.5, radius * 0.5)
