"""How one sentence is guessed: a reading comes in, its method and the piece of curve that shows it are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.base.localtime import local_days
from persienne.ui.mirror.ribbon import paint_curve
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.slats import Slat
    from persienne.telling.mirror.view import Piece, Reading
    from persienne.ui.mirror.words import MirrorWords
    from persienne.ui.style.theme import Theme

CURVE = 96.0
WASH = 0.22
TICKS = (1, 2, 3, 4, 6, 12, 24)
"""Hours between two labels, of which the finest is taken that has room."""


class PieceView(Themed, QWidget):
    """A piece of curve, with the part that shows something washed in light."""

    def __init__(self, piece: Piece, words: MirrorWords, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._piece, self._words = piece, words
        self.setAccessibleName(self.tr("The piece of curve that shows it"))
        self.setAccessibleDescription(words.piece(piece))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The curve and the line of hours under it."""
        return QSize(400, round(CURVE + 6 + paint.line_height(fonts.font(fonts.TICK))))

    def minimumSizeHint(self) -> QSize:
        """A narrow curve still tells."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part, the curve and its hours."""
        piece = self._piece
        if not len(piece.starts):
            return
        painter = paint.smooth(QPainter(self))
        ends = piece.starts + piece.durations
        box = QRectF(0, 0, self.width(), CURVE)
        bounds, edges = (int(piece.starts[0]), int(ends[-1])), (box.left(), box.right())

        def place(at: int) -> float:
            return float(np.interp(at, bounds, edges))

        part = QRectF(place(piece.start), 0, place(piece.end) - place(piece.start), CURVE)
        paint.rounded(painter, part, 4, self.theme.color("light", WASH), self.theme.color("light"))
        paint_curve(painter, box, (piece.starts, ends, piece.watts), place, self.theme)
        paint.hairline(painter, box.left(), box.right(), CURVE, self.theme.color("ink", 0.28))
        self._paint_hours(painter, place, bounds)

    def _paint_hours(self, painter: QPainter, place: Callable[[int], float], bounds: tuple[int, int]) -> None:
        font, color = fonts.font(fonts.TICK), self.theme.color("ink3")
        wall, numbers = local_days(self._piece.zone).wall, self._words.numbers
        high = paint.line_height(font)
        widest = paint.text_width(font, numbers.clock(22)) + 10
        hour = place(bounds[0] + 3600) - place(bounds[0])
        every = next((every for every in TICKS if every * hour >= widest), None)
        first = -(-bounds[0] // 3600) * 3600
        for at in range(first, bounds[1] + 1, 3600):
            moment = wall(at)
            if every is None or moment.minute or moment.hour % every:
                continue
            ends = at == bounds[1] and moment.hour == 0
            said = numbers.clock(24) if ends else numbers.time(moment)
            wide = paint.text_width(font, said)
            left = min(max(0.0, place(at) - wide / 2), self.width() - wide)
            paint.draw_text(painter, QRectF(left, CURVE + 4, wide, high), said, font, color)


class HowDialog(Dialog):
    """The method, in the open, and where it can be seen."""

    def __init__(
        self, reading: Reading, stop: Slat, words: MirrorWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(reading.sentences.at(stop), theme, parent)
        self.add_words(self.tr("How it is guessed"), "ink", fonts.BODY_STRONG)
        for sentence in reading.how:
            self.add_words(sentence)
        if reading.day_note:
            self.add_words(reading.day_note)
        if reading.piece is not None:
            self.add_words(reading.piece.caption, "ink2", fonts.CAPTION)
            self.body.addWidget(PieceView(reading.piece, words, theme))
        if reading.example:
            self.add_words(reading.wanting or words.example_sentence(), "ink2", fonts.CAPTION)
        lower = self.tr("This is a simple method: what a professional can read goes further.")
        self.add_words(lower, "ink2", fonts.CAPTION)
        self.add_cancel(self.tr("Close"))
