"""A choice out of a list: names come in, the chosen place goes out; the list itself is Qt's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

HEIGHT = 32
SIDES = 12
ARROW = 16


class Choice(Themed, QComboBox):
    """A combo box that looks like a secondary button with a chevron."""

    plain_sight = True
    radius = 8

    def __init__(self, name: str, high: int = HEIGHT) -> None:
        """``high`` is its least height in pixels: that of a field beside a field."""
        super().__init__()
        self._high = high
        self._label = QLabel(name)
        self._label.setBuddy(self)
        self._label.hide()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.currentIndexChanged.connect(self.updateGeometry)

    def event(self, event: QEvent) -> bool:
        """Have its name beside it: on Linux Qt names a combo box after what is chosen, and takes its name from a label.

        Nobody sees that label.
        """
        if event.type() is QEvent.Type.ParentChange:
            self._label.setParent(self.parentWidget())
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As wide as the chosen name."""
        font = fonts.font(fonts.BODY_STRONG)
        wide = paint.text_width(font, self.currentText()) + 2 * SIDES + fonts.scaled(ARROW) + 8
        return QSize(round(wide) + 1, round(max(self._high, paint.line_height(font) + 12)))

    def minimumSizeHint(self) -> QSize:
        """The name stays whole."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: what was chosen is not changed by scrolling over it."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name and the chevron."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        fill = self.theme.color("sunken" if self.underMouse() else "surface")
        paint.rounded(painter, rect, self.radius, fill, self.theme.color("line2"))
        side = fonts.scaled(ARROW)
        words = QRectF(SIDES, 0, rect.width() - 2 * SIDES - side - 8, rect.height())
        paint.draw_text(painter, words, self.currentText(), fonts.font(fonts.BODY_STRONG), self.theme.color("ink"))
        at = QPointF(rect.right() - SIDES - side, rect.center().y() - side / 2)
        icons.draw(painter, "chevron-down", self.theme.color("ink2"), at, side)
