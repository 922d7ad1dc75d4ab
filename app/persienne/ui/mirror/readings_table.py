"""What another could read: a row a sentence, a column a stop; readings and a stop come in, the opened reading goes out.

The chosen stop's column is wide, washed in light, and has words; the two others show bare marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.ui.mirror import marks
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.shutter import paint_shutter, share_open, stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.mirror.view import Reading
    from persienne.ui.mirror.words import MirrorWords

ROW, HEAD = 42.0, 32.0
NARROW = 34.0
"""Pixels at 100 % of a column that shows bare marks."""
INSET = 10.0
"""Pixels between the edge of the chosen column and its mark."""
AIR, SPARE = 8.0, 22.0
"""Pixels over and under a sentence, and those that a row may take more."""
SENTENCE_GAP = 12.0
LEAST_SENTENCE = 150.0
"""Pixels at 100 % that a sentence is given before it wraps more."""
SHUTTER = (16.0, 18.0)
WASH, DARK_WASH = 0.15, 0.10
BARE = 0.7
"""How strong a bare mark is."""


class _Columns:
    """Where the three columns stand, from the right edge leftwards."""

    def __init__(self, words: MirrorWords, stop: Slat) -> None:
        self.stop = stop
        strong = fonts.font(fonts.CAPTION_STRONG)
        widest = max(paint.text_width(strong, words.word(word)) for word in Word)
        heads = max(paint.text_width(strong, stop_words(one).name) for one in Slat)
        self._wide = 2 * INSET + max(fonts.scaled(marks.SIDE) + marks.GAP + widest, heads)
        self.width = self._wide + 2 * fonts.scaled(NARROW)

    def place(self, stop: Slat, right: float) -> tuple[float, float]:
        """The left edge of the column of ``stop`` and its width, in a row that ends at ``right``."""
        left = right - self.width
        for one in Slat:
            wide = self._wide if one is self.stop else fonts.scaled(NARROW)
            if one is stop:
                return left, wide
            left += wide
        raise ValueError(stop)


class _Head(Themed, QWidget):
    """The shutter at each stop; the chosen one by its name."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self.stop = Slat.CLOSED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        high = max(HEAD, paint.line_height(fonts.font(fonts.CAPTION_STRONG)) + 14)
        return QSize(round(_Columns(self._words, self.stop).width), round(high))

    minimumSizeHint = sizeHint  # the columns stay whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heads and the hairline under them."""
        painter = paint.smooth(QPainter(self))
        columns = _Columns(self._words, self.stop)
        for one in Slat:
            left, wide = columns.place(one, self.width())
            if one is self.stop:
                place = QRectF(left, 0, wide, self.height())
                name, font = stop_words(one).name, fonts.font(fonts.CAPTION_STRONG)
                paint.draw_text(painter, place, name, font, color=self.theme.color("ink"), align=paint.ALIGN_CENTER)
            else:
                width, height = (fonts.scaled(side) for side in SHUTTER)
                box = QRectF(left + (wide - width) / 2, (self.height() - height) / 2, width, height)
                paint_shutter(painter, self.theme, box, share_open(one))
        paint.hairline(painter, 0, self.width(), self.height() - 1, color=self.theme.color("line"))


class _Row(Themed, QPushButton):
    """A sentence and its mark at each stop; pressed, it says how it is guessed."""

    radius = 6

    def __init__(self, reading: Reading, words: MirrorWords, *, last: bool) -> None:
        super().__init__(reading.sentences.closed)
        self.reading = reading
        self._words, self._last = words, last
        self._stop = Slat.CLOSED
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_stop(self, stop: Slat) -> None:
        """Show the words at ``stop``."""
        self._stop = stop
        self.setText(self.reading.sentences.at(stop))
        self.setAccessibleName(self._words.row(self.reading, stop))
        self.setAccessibleDescription(self._words.elsewhere(self.reading, stop))
        self._bound()
        self.update()

    def _bound(self) -> None:
        """Take no more than a little of what a card is higher than its rows need."""
        self.setMaximumHeight(self.heightForWidth(max(self.width(), 1)) + round(fonts.scaled(SPARE)))
        self.updateGeometry()

    @property
    def word(self) -> Word:
        """The word at the chosen stop."""
        return self.reading.words.at(self._stop)

    def _heights(self, room: float) -> tuple[float, float]:
        under = self._words.under(self.reading, self._stop)
        high = paint.wrapped_height(fonts.font(fonts.BODY_MEDIUM), self.text(), room)
        return high, paint.wrapped_height(fonts.font(fonts.CAPTION), under, room) + 1 if under else 0.0

    def _room(self, width: float) -> float:
        return width - _Columns(self._words, self._stop).width - SENTENCE_GAP

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the sentence and of what stands under it, at least 42 px."""
        return round(max(ROW, sum(self._heights(self._room(width))) + 2 * AIR))

    def sizeHint(self) -> QSize:
        """The sentence on one line."""
        wide = paint.text_width(fonts.font(fonts.BODY_MEDIUM), self.text())
        width = round(wide + SENTENCE_GAP + _Columns(self._words, self._stop).width)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """The sentence may take several lines; the columns stay whole."""
        width = round(fonts.scaled(LEAST_SENTENCE) + SENTENCE_GAP + _Columns(self._words, self._stop).width)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence may need another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._bound()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sentence, the marks and the hairline; the wash of the column is the table's."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        columns = _Columns(self._words, self._stop)
        room = self._room(rect.width())
        if self.underMouse() or self.isDown():
            paint.rounded(
                painter, QRectF(0, 1, room + SENTENCE_GAP / 2, rect.height() - 3), 6, self.theme.color("sunken")
            )
        self._paint_sentence(painter, room)
        side = fonts.scaled(marks.SMALL_SIDE)
        for one in Slat:
            left, wide = columns.place(one, rect.width())
            word = self.reading.words.at(one)
            if one is self._stop:
                place = QRectF(left + INSET, 0, wide - INSET, rect.height())
                marks.paint_said(painter, place, word, self._words.word(word), theme=self.theme)
            else:
                place = QRectF(left + (wide - side) / 2, (rect.height() - side) / 2, side, side)
                marks.paint_word(painter, place, word, self.theme, strength=BARE)
        if not self._last:
            paint.hairline(painter, 0, rect.width(), rect.height() - 1, color=self.theme.color("line"))

    def _paint_sentence(self, painter: QPainter, room: float) -> None:
        theme = self.theme
        high, low = self._heights(room)
        top = (self.height() - high - low) / 2
        color = theme.color("ink3" if self.word is Word.ILLEGIBLE else "ink")
        paint.draw_wrapped(painter, QRectF(0, top, room, high), self.text(), fonts.font(fonts.BODY_MEDIUM), color=color)
        if under := self._words.under(self.reading, self._stop):
            place = QRectF(0, top + high + 1, room, low)
            paint.draw_wrapped(painter, place, under, fonts.font(fonts.CAPTION), color=theme.color("ink2"))


class ReadingsTable(Themed, QWidget):
    """The sentences. Tab reaches each of them, the up and down keys too; Return or a click opens one."""

    heard_as = Role.Grouping

    opened = Signal(object)
    """The Reading of the row that was pressed."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self._stop = Slat.CLOSED
        self.setAccessibleName(self.tr("What another could read in it"))
        self.rows: tuple[_Row, ...] = ()
        """The rows that are shown, in their order."""
        self._head = _Head(words)
        column = bare_column(self, 0)
        column.addWidget(self._head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines, 12)
        column.addStretch(1)

    def show_readings(self, readings: Sequence[Reading], stop: Slat) -> None:
        """Show ``readings`` with the shutter at ``stop``; rows that say the same stay, and keep the keyboard."""
        if tuple(readings) != tuple(row.reading for row in self.rows):
            self._build(readings)
        self._stop = self._head.stop = stop
        for row in self.rows:
            row.set_stop(stop)
        self._head.update()
        self.updateGeometry()
        self.update()

    def _build(self, readings: Sequence[Reading]) -> None:
        clear(self._lines)
        rows = []
        for reading in readings:
            row = _Row(reading, self._words, last=reading is readings[-1])
            row.clicked.connect(lambda _on=False, reading=reading: self.opened.emit(reading))
            self._lines.addWidget(row, 1)
            rows.append(row)
        self.rows = tuple(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The up and down keys walk through the rows."""
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        if at is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = at + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= to < len(self.rows):
                self.rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash the chosen column, from its head to the last row."""
        if not self.rows:
            return
        painter = paint.smooth(QPainter(self))
        left, wide = _Columns(self._words, self._stop).place(self._stop, self.width())
        foot = self.rows[-1].geometry().bottom() + 1
        path = QPainterPath()
        path.addRoundedRect(QRectF(left, 0, wide, foot), 8, 8)
        painter.fillPath(path, self.theme.color("light", DARK_WASH if self.theme.dark else WASH))
