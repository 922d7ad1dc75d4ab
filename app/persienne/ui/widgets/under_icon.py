"""Words under an icon, as the narrow rail has them: measured and painted; a size comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

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
