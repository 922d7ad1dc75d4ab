"""A row that is chosen by a click: an icon tile, a name and a detail come in, a button goes out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.named_sentence import NamedSentence
from persienne.ui.widgets.wrapping import Wrapping

HEIGHT, TILE, SIDES, GAP, CHEVRON = 60, 36, 12, 14, 18


class PickRow(Wrapping, QPushButton):
    """Two lines beside an icon tile, and a chevron at the end."""

    plain_sight = True
    radius = 8

    def __init__(self, icon: str, name: str, detail: str) -> None:
        super().__init__(name)
        self._icon, self._detail = icon, detail
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Two lines, at least 60 px high."""
        return QSize(360, self.heightForWidth(max(360, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The words may take more lines."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def heightForWidth(self, width: int) -> int:
        """The lines of both, at least 60 px."""
        two = paint.line_height(fonts.font(fonts.BODY_STRONG)) + paint.line_height(fonts.font(fonts.CAPTION))
        return round(max(HEIGHT, two + 24, self._words.height(width - _left() - _right()) + 22))

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._detail, gap=2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the tile, both lines and the chevron."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        fill = self.theme.color("sunken" if self.underMouse() or self.isDown() else "surface")
        paint.rounded(painter, rect, self.radius, fill, self.theme.color("line2"))
        side, mark = fonts.scaled(TILE), fonts.scaled(CHEVRON)
        tile = QRectF(SIDES, (rect.height() - side) / 2, side, side)
        paint.rounded(painter, tile, 8, self.theme.color("tint"))
        icons.draw(
            painter, self._icon, self.theme.color("volet"), tile.topLeft() + QPointF(side / 4, side / 4), side / 2
        )
        self._words.draw(painter, rect.adjusted(_left(), 0, -_right(), 0), self.theme)
        at = QPointF(rect.right() - SIDES - mark, rect.center().y() - mark / 2)
        icons.draw(painter, "chevron-right", self.theme.color("ink3"), at, mark)


def _left() -> float:
    """Pixels before the words."""
    return SIDES + fonts.scaled(TILE) + GAP


def _right() -> float:
    """Pixels after them."""
    return SIDES + fonts.scaled(CHEVRON) + 8
