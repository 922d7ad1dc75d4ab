"""The button of discreet mode: an eye with its words, crossed out while figures and names are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed
from persienne.ui.widgets.under_icon import UnderIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


LEFT, GAP, RIGHT, LEAST_HIGH = 15, 9, 4, 32
ICON = 16
"""Pixels at 100 % text."""


class DiscreetButton(Themed, QPushButton):
    """Discreet mode, on or off: it is down while figures and names are hidden."""

    plain_sight = True
    radius = 8

    def __init__(self) -> None:
        super().__init__(self.tr("Discreet mode"))
        self._narrow = False
        self.setCheckable(True)
        self.setAccessibleDescription(self.tr("Hides figures and names when somebody looks over your shoulder"))
        self.setToolTip(self.tr("Hides figures and names when somebody looks over your shoulder (F9)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the words under the eye, or beside it."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Its words in bold, as they are while it is down."""
        font, side = fonts.font(fonts.CAPTION_STRONG), fonts.scaled(ICON)
        if self._narrow:
            return UnderIcon(self.text(), ICON).size(self.width())
        width = LEFT + side + GAP + paint.text_width(font, self.text()) + RIGHT
        return QSize(round(width), round(max(LEAST_HIGH, paint.line_height(font) + 8)))

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under the eye the words take as many lines as the width asks for."""
        super().resizeEvent(event)
        if self._narrow and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the eye and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if on:
            paint.rounded(painter, rect, self.radius, self.theme.color("tint"))
        elif self.underMouse() or self.isDown():
            paint.rounded(painter, rect, self.radius, self.theme.color("surface", 0.55))
        icon, color = ("eye-off", "volet") if on else ("eye", "ink3")
        if self._narrow:
            UnderIcon(self.text(), ICON).draw(painter, rect, self.theme, (icon, color), on=on)
            return
        side = fonts.scaled(ICON)
        icons.draw(painter, icon, self.theme.color(color), QPointF(LEFT, (rect.height() - side) / 2), side)
        font = fonts.font(fonts.CAPTION_STRONG if on else fonts.CAPTION_MEDIUM)
        words = rect.adjusted(LEFT + side + GAP, 0, -RIGHT, 0)
        paint.draw_text(painter, words, self.text(), font, self.theme.color("ink" if on else "ink2"))
