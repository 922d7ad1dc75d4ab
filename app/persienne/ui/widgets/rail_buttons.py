"""What stands on the rail beside its entries: the button of discreet mode, words under an icon of the narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from persienne.ui.style.theme import Theme


AROUND = 6
"""Pixels around the icon and the words."""


class UnderIcon(NamedTuple):
    """``text`` under an icon of ``icon`` pixels at 100 % text."""

    text: str
    icon: int

    def size(self, width: int) -> QSize:
        """As wide as the longest word, in bold; as high as its lines are in ``width`` pixels."""
        font = fonts.font(fonts.CAPTION_STRONG)
        least = max(paint.text_width(font, word) for word in self.text.split()) + 2 * AROUND
        high = paint.wrapped_height(font, self.text, max(least, width) - 2 * AROUND)
        return QSize(round(least), round(3 * AROUND + fonts.scaled(self.icon) + high))

    def draw(self, painter: QPainter, place: QRectF, theme: Theme, icon: tuple[str, str], *, on: bool) -> None:
        """Paint both: ``icon`` is its name and its colour, and the words are dark and bold where it is ``on``."""
        side = fonts.scaled(self.icon)
        at = QPointF(place.left() + (place.width() - side) / 2, place.top() + AROUND)
        icons.draw(painter, icon[0], theme.color(icon[1]), at, side)
        font = fonts.font(fonts.CAPTION_STRONG if on else fonts.CAPTION_MEDIUM)
        words = place.adjusted(AROUND, 2 * AROUND + side, -AROUND, 0)
        paint.draw_centred(painter, words, self.text, font, theme.color("ink" if on else "ink2"))


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
