"""How well one thing is read, step by step: a word a step comes in, a strip of marks goes out, the coarsest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Step
from persienne.ui.mirror import marks
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed, named
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.ui.mirror.words import MirrorWords

BAR, AIR, BETWEEN = 12.0, 3.0, 4
"""Pixels: the height of a mark, the room over and under it, and that between two steps."""
INSET = 4.0


class _Cell(Themed, QWidget):
    """One step: its name above its mark, and the word below."""

    heard_as = Role.StaticText

    def __init__(self, step: Step, word: Word, words: MirrorWords) -> None:
        super().__init__()
        self._name, self._word, self._said = words.step(step), word, words.word(word)
        self._texts = [words.step(one) for one in Step] + [words.word(one) for one in Word]
        self.setAccessibleName(named(self._name, self._said))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the widest step: all cells are alike."""
        line = paint.line_height(fonts.font(fonts.CAPTION))
        wide = max(paint.text_width(fonts.font(fonts.CAPTION_STRONG), text) for text in self._texts)
        return QSize(round(wide + INSET) + 1, round(2 * line + fonts.scaled(BAR) + 2 * AIR) + 1)

    def minimumSizeHint(self) -> QSize:
        """The words stay whole."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three."""
        painter = paint.smooth(QPainter(self))
        plain, strong = fonts.font(fonts.CAPTION), fonts.font(fonts.CAPTION_STRONG)
        line, bar = paint.line_height(plain), fonts.scaled(BAR)
        paint.draw_text(painter, QRectF(0, 0, self.width(), line), self._name, plain, self.theme.color("ink2"))
        marks.paint_word(painter, QRectF(0, line + AIR, self.width(), bar), self._word, self.theme)
        under = QRectF(0, line + bar + 2 * AIR, self.width(), line)
        ink = self.theme.color("ink3" if self._word is Word.ILLEGIBLE else "ink")
        paint.draw_text(painter, under, self._said, plain if self._word is Word.ILLEGIBLE else strong, ink)


class StepStrip(QWidget):
    """A cell a step; where there is no room for all of them side by side they take a second line."""

    heard_as = Role.Grouping

    def __init__(self, by_step: Mapping[Step, Word], words: MirrorWords) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How well it can be read, step by step"))
        said = (named(words.step(step), words.word(word)) for step, word in by_step.items())
        self.setAccessibleDescription(listed(said))
        flow = Flow(self, spacing=BETWEEN)
        for step, word in by_step.items():
            flow.addWidget(_Cell(step, word, words))
