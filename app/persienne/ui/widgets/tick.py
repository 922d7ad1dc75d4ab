"""Something to be taken or left: a name and a sentence come in, a real check box goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.named_sentence import NamedSentence
from persienne.ui.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


BOX, SIGN = 18, 12
"""Pixels at 100 % text: the box, and what is drawn in it."""
LEFT, BESIDE = 8, 12
WORDS_RIGHT = 8


class Tick(Wrapping, QCheckBox):
    """A check box whose name and sentence wrap; the whole row is the target."""

    plain_sight = True
    radius = 8
    shows_only = False
    """Whether it is kept at once, so that nothing is lost by leaving its form."""

    def __init__(self, name: str, sentence: str, *, checked: bool = False) -> None:
        super().__init__(name)
        self._sentence = sentence
        self.setChecked(checked)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_sentence(self, sentence: str) -> None:
        """Say something else under the name."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is let be."""
        width = round(self._words_left() + fonts.scaled(240) + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        least = round(self._words_left() + fonts.scaled(120))
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def heightForWidth(self, width: int) -> int:
        """Both texts, and air around them."""
        return round(max(36.0, self._words.height(width - self._words_left() - WORDS_RIGHT) + 14))

    def _words_left(self) -> float:
        return LEFT + fonts.scaled(BOX) + BESIDE

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._sentence)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target, not the box alone."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row, the box and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if self.underMouse():
            paint.rounded(painter, rect, self.radius, self.theme.color("sunken"))
        place = rect.adjusted(self._words_left(), 0, -WORDS_RIGHT, 0)
        top = (rect.height() - self._words.height(place.width())) / 2
        line = paint.line_height(fonts.font(fonts.BODY_STRONG))
        side, sign = fonts.scaled(BOX), fonts.scaled(SIGN)
        box = QRectF(LEFT, top + (line - side) / 2, side, side)
        paint.rounded(
            painter, box, 4, self.theme.color("volet" if on else "surface"), self.theme.color("volet" if on else "ctrl")
        )
        if on:
            inset = (side - sign) / 2
            icons.draw(painter, "check", self.theme.color("onvolet"), box.topLeft() + QPointF(inset, inset), sign)
        self._words.draw(painter, place, self.theme)
