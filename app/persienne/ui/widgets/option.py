"""A choice among a few, each with its sentence: names and sentences come in, a real radio button goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.named_sentence import NamedSentence
from persienne.ui.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


HEIGHT = 52
RADIUS = 8
RING = 16
"""Pixels at 100 % text."""
LEFT, BESIDE = 12, 12
WORDS_RIGHT = 8
NAME_LEAST = 220
"""Pixels that a long name is given before it wraps."""


class OptionButton(Wrapping, QRadioButton):
    """A radio button with a name and a sentence; chosen, it is tinted and outlined."""

    plain_sight = True
    radius = RADIUS

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(name)
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Both lines, at least 52 px high."""
        wide = max(
            paint.text_width(fonts.font(fonts.CARD), self.text()),
            paint.text_width(fonts.font(fonts.CAPTION), self._sentence),
        )
        width = round(self._words_left() + wide + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A long name and the sentence may take several lines."""
        name = min(paint.text_width(fonts.font(fonts.CARD), self.text()), fonts.scaled(NAME_LEAST))
        width = round(self._words_left() + name + WORDS_RIGHT)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def heightForWidth(self, width: int) -> int:
        """The lines of the name and of the sentence."""
        return round(max(HEIGHT, self._words.height(width - self._words_left() - WORDS_RIGHT) + 16))

    def _words_left(self) -> float:
        return LEFT + fonts.scaled(RING) + BESIDE

    @property
    def _words(self) -> NamedSentence:
        return NamedSentence(self.text(), self._sentence, fonts.CARD, gap=1)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target, not the ring alone."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row, the ring and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if on:
            painter.setBrush(self.theme.color("tint"))
            painter.setPen(QPen(self.theme.color("volet"), 1.4))
            painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), RADIUS, RADIUS)
        elif self.underMouse():
            paint.rounded(painter, rect, RADIUS, self.theme.color("sunken"))
        side = fonts.scaled(RING)
        ring = QRectF(LEFT, (rect.height() - side) / 2, side, side)
        painter.setBrush(self.theme.color("surface"))
        painter.setPen(QPen(self.theme.color("volet" if on else "ctrl"), 1.75))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("volet"))
            painter.drawEllipse(ring.center(), 0.2625 * side, 0.2625 * side)
        self._words.draw(painter, rect.adjusted(self._words_left(), 0, -WORDS_RIGHT, 0), self.theme)
