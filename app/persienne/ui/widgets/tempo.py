"""The chip of a Tempo day: a colour of the meter and words come in, a pill with a lettered disc goes out.

The letter is always there: nobody has to tell the colours apart. The discs' colours are the tariff's own and the same
in both palettes.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

DISCS = {"blue": ("B", "#2F6FDE", "#FFFFFF"), "white": ("W", "#F4F4F2", "#22262A"), "red": ("R", "#C62828", "#FFFFFF")}
"""Letter, disc and ink of each colour; the meter's own letters (blanc is W, for B is taken)."""
DISC, HEIGHT, LEFT, GAP, RIGHT = 18, 36, 5, 6, 12
LETTER = fonts.Type(10, 600)
RING = QColor("#B9B5AC")


class TempoChip(Themed, QWidget):
    """« Aujourd'hui bleu », a disc before it."""

    def __init__(self) -> None:
        super().__init__()
        self._color, self._text = "blue", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_color(self, color: str, text: str) -> None:
        """Show ``color`` (a key of :data:`DISCS`) with ``text``."""
        self._color, self._text = color, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The disc and the words on one line."""
        font = fonts.font(fonts.CAPTION_STRONG)
        wide = LEFT + fonts.scaled(DISC) + GAP + paint.text_width(font, self._text) + RIGHT
        return QSize(round(wide), round(max(HEIGHT, paint.line_height(font) + 16)))

    def minimumSizeHint(self) -> QSize:
        """A chip is never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the disc and the words."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, rect.height() / 2, self.theme.color("surface"), self.theme.color("line2"))
        letter, fill, ink = DISCS[self._color]
        side = fonts.scaled(DISC)
        disc = QRectF(LEFT + 1, (rect.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(RING if self._color == "white" else QColor(fill), 1))
        painter.drawEllipse(disc)
        paint.draw_text(painter, disc, letter, fonts.font(LETTER), QColor(ink), paint.ALIGN_CENTER)
        left = LEFT + side + GAP + 1
        words = QRectF(left, 0, rect.width() - left - 4, rect.height())
        paint.draw_text(painter, words, self._text, fonts.font(fonts.CAPTION_STRONG), self.theme.color("ink"))
