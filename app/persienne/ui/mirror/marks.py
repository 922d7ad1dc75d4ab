"""The mirror's signs: a word or a kind comes in, its mark goes down; the same in the table, the week and their keys.

Readable is solid, guessable hatched with an outline, unreadable an outline alone: nothing hangs on colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import MarkKind, SlotKind
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.mirror.words import MirrorWords
    from persienne.ui.style.theme import Theme

HATCH, HATCH_PEN, OUTLINE = 4.0, 1.2, 1.2
"""Pixels between the lines of a hatch, and of the pens."""
SIDE, SMALL_SIDE = 12.0, 10.0
"""Pixels of a mark beside its word, and of one that stands bare."""
STROKE, STROKE_HEIGHT = 1.5, 16.0
"""A small appliance: the width of its stroke and its height."""
GAP = 6


def paint_word(painter: QPainter, rect: QRectF, word: Word, theme: Theme, *, strength: float = 1.0) -> None:
    """The mark of ``word`` in ``rect``; ``strength`` (0 to 1) pales its inside."""
    radius = min(3.0, rect.width() / 2, rect.height() / 2)
    if word is Word.READABLE:
        paint.rounded(painter, rect, radius, theme.color("volet", strength))
        return
    inside = rect.adjusted(0.6, 0.6, -0.6, -0.6)
    path = paint.round_path(inside, radius)
    if word is Word.GUESSABLE:
        paint_guess(painter, path, theme.color("volet"), strength)
    else:
        painter.strokePath(path, QPen(theme.color("ctrl"), OUTLINE))


def paint_guess(painter: QPainter, path: QPainterPath, color: QColor, strength: float = 1.0) -> None:
    """The mark of what can only be guessed, in any form: hatched, with an outline."""
    inside = QColor(color)
    inside.setAlphaF(strength)
    paint.hatch(painter, path, inside, HATCH, width=HATCH_PEN)
    painter.strokePath(path, QPen(color, OUTLINE))


def paint_stroke(painter: QPainter, x: float, middle: float, theme: Theme) -> None:
    """A small appliance at ``x``."""
    painter.fillRect(QRectF(x, middle - STROKE_HEIGHT / 2, STROKE, STROKE_HEIGHT), theme.color("ink"))


class WordMark(Themed, QWidget):
    """A mark and its word."""

    heard_as = Role.StaticText

    def __init__(self, word: Word, words: MirrorWords) -> None:
        super().__init__()
        self._word, self._said = word, words.word(word)
        self.setAccessibleName(self._said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Both on one line."""
        font = fonts.font(fonts.CAPTION_STRONG)
        wide = fonts.scaled(SIDE) + GAP + paint.text_width(font, self._said)
        return QSize(round(wide) + 1, round(max(fonts.scaled(SIDE), paint.line_height(font))))

    minimumSizeHint = sizeHint  # the word stays whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        paint_said(paint.smooth(QPainter(self)), QRectF(self.rect()), self._word, self._said, theme=self.theme)


def paint_said(painter: QPainter, rect: QRectF, word: Word, said: str, theme: Theme) -> None:
    """The mark of ``word`` at the left of ``rect`` and ``said`` beside it, on one line in the middle."""
    side = fonts.scaled(SIDE)
    paint_word(painter, QRectF(rect.left(), rect.center().y() - side / 2, side, side), word, theme)
    color = theme.color("ink2" if word is Word.ILLEGIBLE else "ink")
    place = rect.adjusted(side + GAP, 0, 0, 0)
    paint.draw_text(painter, place, said, fonts.font(fonts.CAPTION_STRONG), color=color)


class KeySample(Themed, QWidget):
    """The mark of a kind and what it means, as a part of a key."""

    heard_as = Role.StaticText

    def __init__(self, kind: MarkKind | SlotKind | Word, said: str) -> None:
        super().__init__()
        self._kind, self._said = kind, said
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Both on one line."""
        font = fonts.font(fonts.CAPTION)
        wide = fonts.scaled(SIDE) + GAP + paint.text_width(font, self._said)
        return QSize(round(wide) + 1, round(max(fonts.scaled(STROKE_HEIGHT), paint.line_height(font))))

    minimumSizeHint = sizeHint  # the words stay whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the words."""
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(SIDE)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        match self._kind:
            case MarkKind.APPLIANCE:
                paint_stroke(painter, place.center().x(), place.center().y(), self.theme)
            case MarkKind.HEATER | SlotKind.HEATER:
                paint.rounded(painter, place, 3, self.theme.color("hp"))
            case SlotKind.NIGHT:
                paint_night(painter, paint.round_path(place.adjusted(0.6, 0.6, -0.6, -0.6), 3), self.theme)
            case SlotKind.NOTHING:
                painter.setPen(QPen(self.theme.color("ctrl"), OUTLINE))
                middle = place.center().y()
                painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
            case _:
                word = self._kind if isinstance(self._kind, Word) else Word.READABLE
                paint_word(painter, place, word, self.theme)
        left = side + GAP
        words = QRectF(left, 0, self.width() - left, self.height())
        paint.draw_text(painter, words, self._said, fonts.font(fonts.CAPTION), color=self.theme.color("ink2"))


def paint_night(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """A half-hour of the night: hollow, in the colour of off-peak hours."""
    painter.setBrush(theme.color("hct"))
    painter.setPen(QPen(theme.color("hc"), 1.0))
    painter.drawPath(path)
