"""The head of a small card: an icon and a title come in, one line goes out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

HEIGHT = 24
ICON = 16
GAP = 8


class CardHead(Themed, QWidget):
    """An icon beside the card's title."""

    plain_sight = True
    heard_as = Role.Heading

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Say something else."""
        self._title = title
        self.setAccessibleName(title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, as high as a chip, so that heads beside one another stand level."""
        font = fonts.font(fonts.BODY_STRONG)
        wide = fonts.scaled(ICON) + GAP + paint.text_width(font, self._title)
        return QSize(round(wide), round(max(HEIGHT, paint.line_height(font))))

    def minimumSizeHint(self) -> QSize:
        """The title may be elided."""
        return QSize(round(fonts.scaled(80)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(ICON)
        icons.draw(painter, self._icon, self.theme.color("ink2"), QPointF(0, (self.height() - side) / 2), side)
        left = side + GAP
        words = QRectF(left, 0, self.width() - left, self.height())
        paint.draw_text(painter, words, self._title, fonts.font(fonts.BODY_STRONG), self.theme.color("ink2"))
