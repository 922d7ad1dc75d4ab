"""A row that is chosen by a click: an icon tile, a name and a detail come in, a button goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

HEIGHT, TILE, SIDES, GAP, CHEVRON = 60, 36, 12, 14, 18


class PickRow(Themed, QPushButton):
    """Two lines beside an icon tile, and a chevron at the end."""

    plain_sight = True
    radius = 8

    def __init__(self, icon: str, name: str, detail: str, theme: Theme) -> None:
        super().__init__(name)
        self.theme = theme
        self._icon, self._detail = icon, detail
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines, at least 60 px high."""
        lines = paint.line_height(fonts.font(fonts.BODY_STRONG)) + paint.line_height(fonts.font(fonts.CAPTION))
        return QSize(360, round(max(HEIGHT, lines + 24)))

    def minimumSizeHint(self) -> QSize:
        """The words may be elided, the height not."""
        return QSize(200, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the tile, both lines and the chevron."""
        painter = paint.smooth(QPainter(self))
        theme, rect = self.theme, QRectF(self.rect())
        fill = theme.color("sunken" if self.underMouse() or self.isDown() else "surface")
        paint.rounded(painter, rect, self.radius, fill, theme.color("line2"))
        tile = QRectF(SIDES, (rect.height() - TILE) / 2, TILE, TILE)
        paint.rounded(painter, tile, 8, theme.color("tint"))
        icons.draw(painter, self._icon, theme.color("volet"), QPointF(tile.left() + 9, tile.top() + 9), 18)
        left = tile.right() + GAP
        wide = rect.width() - left - SIDES - CHEVRON - 8
        name, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
        first, second = paint.line_height(name), paint.line_height(caption) if self._detail else 0.0
        top = (rect.height() - first - second - (2 if second else 0)) / 2
        paint.draw_text(painter, QRectF(left, top, wide, first), self.text(), name, theme.color("ink"))
        if self._detail:
            line = QRectF(left, top + first + 2, wide, second)
            paint.draw_text(painter, line, self._detail, caption, theme.color("ink2"))
        at = QPointF(rect.right() - SIDES - CHEVRON, rect.center().y() - CHEVRON / 2)
        icons.draw(painter, "chevron-right", theme.color("ink3"), at, CHEVRON)
