"""The dialogs of the page Mirror: how one sentence is guessed, and the week as a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from persienne.base.localtime import local_days
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Step
from persienne.ui.mirror import marks
from persienne.ui.mirror.pictures import paint_curve
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed, named
from persienne.ui.widgets import paint
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from persienne.base.slats import Slat
    from persienne.telling.mirror.view import MirrorView, Piece, Reading
    from persienne.ui.mirror.words import MirrorWords


MARK_HIGH, MARK_AIR, STEPS_APART = 12.0, 3.0, 4
"""Pixels: the height of a mark, the room over and under it, and that between two steps."""
CELL_INSET = 4.0

PIECE_HIGH = 96.0
PIECE_WASH = 0.22
HOURS = (1, 2, 3, 4, 6, 12, 24)
DAYS = (1, 2, 7, 14, 28, 56, 112, 224)
"""Hours, and days, between two labels, of which the finest is taken that has room."""
OF_HOURS = 3
"""A piece of so many days or more has the days under it, a shorter one the hours."""
EDGE = 1.5
"""The first and the last hour stand inside the edges: half a label nearer to the next one."""
LABELS_APART = 10
"""Pixels between two labels at least."""

WEEK_WIDTH = 680


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
        return QSize(round(wide + CELL_INSET) + 1, round(2 * line + fonts.scaled(MARK_HIGH) + 2 * MARK_AIR) + 1)

    minimumSizeHint = sizeHint  # the words stay whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three."""
        painter = paint.smooth(QPainter(self))
        plain, strong = fonts.font(fonts.CAPTION), fonts.font(fonts.CAPTION_STRONG)
        line, bar = paint.line_height(plain), fonts.scaled(MARK_HIGH)
        paint.draw_text(painter, QRectF(0, 0, self.width(), line), self._name, plain, color=self.theme.color("ink2"))
        marks.paint_word(painter, QRectF(0, line + MARK_AIR, self.width(), bar), self._word, self.theme)
        under = QRectF(0, line + bar + 2 * MARK_AIR, self.width(), line)
        ink = self.theme.color("ink3" if self._word is Word.ILLEGIBLE else "ink")
        paint.draw_text(painter, under, self._said, plain if self._word is Word.ILLEGIBLE else strong, color=ink)


class StepStrip(QWidget):
    """A cell a step; where there is no room for all of them side by side they take a second line."""

    heard_as = Role.Grouping

    def __init__(self, by_step: Mapping[Step, Word], words: MirrorWords) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How well it can be read, step by step"))
        said = (named(words.step(step), words.word(word)) for step, word in by_step.items())
        self.setAccessibleDescription(listed(said))
        flow = Flow(self, spacing=STEPS_APART)
        for step, word in by_step.items():
            flow.addWidget(_Cell(step, word, words))


class _Label(NamedTuple):
    """What is written under a piece, and the pixel that it stands under the middle of."""

    said: str
    middle: float


class PieceView(Themed, QWidget):
    """A piece of curve, with the part that shows something washed in light."""

    heard_as = Role.Graphic

    def __init__(self, piece: Piece, words: MirrorWords) -> None:
        super().__init__()
        self._piece, self._words = piece, words
        self._local = local_days(piece.zone)
        self.setAccessibleName(self.tr("The piece of curve that shows it"))
        self.setAccessibleDescription(words.piece(piece))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The curve and the line of hours or days under it."""
        return QSize(400, round(PIECE_HIGH + 6 + paint.line_height(fonts.font(fonts.TICK))))

    def minimumSizeHint(self) -> QSize:
        """A narrow curve still tells."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part, the curve and what stands under it."""
        piece = self._piece
        if not len(piece.starts):
            return
        painter = paint.smooth(QPainter(self))
        ends = piece.starts + piece.durations
        box = QRectF(0, 0, self.width(), PIECE_HIGH)
        bounds, edges = (int(piece.starts[0]), int(ends[-1])), (box.left(), box.right())

        def place(at: float) -> float:
            return float(np.interp(at, bounds, edges))

        part = QRectF(place(piece.start), 0, place(piece.end) - place(piece.start), PIECE_HIGH)
        paint.rounded(painter, part, 4, self.theme.color("light", PIECE_WASH), border=self.theme.color("light"))
        paint_curve(painter, box, (piece.starts, ends, piece.watts), place, theme=self.theme)
        paint.hairline(painter, box.left(), box.right(), PIECE_HIGH, color=self.theme.color("ink", 0.28))
        self._paint_axis(painter, place, bounds)

    def _paint_axis(self, painter: QPainter, place: Callable[[float], float], bounds: tuple[int, int]) -> None:
        font, color = fonts.font(fonts.TICK), self.theme.color("ink3")
        high = paint.line_height(font)
        first, last = self._local.day(bounds[0]), self._local.day(bounds[1] - 1)
        by_hour = last - first + 1 < OF_HOURS
        for said, middle in self._hours(place, bounds) if by_hour else self._days(place, first, last):
            wide = paint.text_width(font, said)
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            paint.draw_text(painter, QRectF(left, PIECE_HIGH + 4, wide, high), said, font, color=color)

    def _hours(self, place: Callable[[float], float], bounds: tuple[int, int]) -> Iterator[_Label]:
        """A label at whole hours of the wall clock."""
        numbers = self._words.numbers
        hour = place(bounds[0] + 3600) - place(bounds[0])
        every = _every(HOURS, hour / EDGE, [numbers.clock(22)])
        for at in range(bounds[0], bounds[1] + 1, 1800):  # a zone may be half an hour off
            moment = self._local.wall(at)
            if moment.minute or moment.hour % every:
                continue
            ends = at == bounds[1] and moment.hour == 0
            yield _Label(numbers.clock(24) if ends else numbers.time(moment), place(at))

    def _days(self, place: Callable[[float], float], first: int, last: int) -> Iterator[_Label]:
        """A label under the middle of days; where not all have room, and a week lies between them, under Mondays."""
        numbers, midnight = self._words.numbers, self._local.midnight
        names = {day: numbers.day(date.fromordinal(day), year=False) for day in range(first, last + 1)}
        pitch = (place(midnight(last + 1)) - place(midnight(first))) / len(names)
        every = _every(DAYS, pitch, names.values())
        begin = first + (-date.fromordinal(first).weekday()) % 7 if every >= 7 and len(names) >= 7 else first
        for day in range(begin, last + 1, every):
            yield _Label(names[day], place((midnight(day) + midnight(day + 1)) / 2))


def _every(choices: tuple[int, ...], pitch: float, names: Iterable[str]) -> int:
    """The least of ``choices`` at which labels of ``names`` have room, each choice being so many times ``pitch``."""
    font = fonts.font(fonts.TICK)
    widest = max(paint.text_width(font, name) for name in names) + LABELS_APART
    return next((every for every in choices if every * pitch >= widest), choices[-1])


class HowDialog(Dialog):
    """The method, in the open, and where it can be seen."""

    def __init__(self, reading: Reading, stop: Slat, words: MirrorWords, parent: QWidget | None = None) -> None:
        super().__init__(reading.sentences.at(stop), parent)
        self.add_words(self.tr("How it is guessed"), "ink", fonts.BODY_STRONG)
        for sentence in reading.how:
            self.add_words(sentence)
        if reading.day_note:
            self.add_words(reading.day_note)
        if reading.by_step:
            self.add_words(self.tr("How well it can be read, step by step"), "ink", fonts.BODY_STRONG)
            self.body.addWidget(StepStrip(reading.by_step, words))
        if reading.piece is not None:
            self.add_words(words.numbers.capital(reading.piece.caption), "ink2", fonts.CAPTION)
            self.body.addWidget(PieceView(reading.piece, words))
        if reading.example:
            self.add_words(reading.wanting or words.example_sentence(), "ink2", fonts.CAPTION)
        lower = self.tr("This is a simple method: what a professional can read goes further.")
        self.add_words(lower, "ink2", fonts.CAPTION)
        self.add_cancel(self.tr("Close"))


class WeekDialog(Dialog):
    """The bands, the coarsest first, each with its seven days."""

    def __init__(self, view: MirrorView, words: MirrorWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A week, closer and closer"), parent, width=WEEK_WIDTH)
        for band in view.bands:
            self.add_words(words.band(band), "ink", fonts.BODY_STRONG)
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            for row, (day, said) in enumerate(words.days(band, view.week)):
                grid.addWidget(Label(day, fonts.CAPTION_MEDIUM), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True), row, 1)
            self.body.addLayout(grid)
        self.add_cancel(self.tr("Close"))
