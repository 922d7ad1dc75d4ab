"""Two small pictures of the supply: the highest power of each month, the voltages of each day; values in, paint out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.base.voltage import HIGHEST, LOWEST
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


HEIGHT = 96
GAP, WIDEST = 3.0, 22.0
AIR = 4
"""Volts that stay free above the highest and under the lowest."""


class Mark(NamedTuple):
    """One bar: what stands under it, its lower and its upper end (None: not known), and whether it is out of bounds."""

    name: str
    low: float | None
    high: float | None
    out: bool = False


class _Picture(Themed, QWidget):
    """A low picture that a sentence describes."""

    heard_as = Role.Graphic

    def __init__(self, name: str) -> None:
        super().__init__()
        self.marks: Sequence[Mark] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Low, and higher for larger text."""
        return QSize(180, round(fonts.scaled(HEIGHT)))

    def foot(self) -> float:
        """Where the bars end and the names begin."""
        return self.height() - paint.line_height(fonts.font(fonts.TICK)) - 4

    def gutter(self, words: Iterable[str]) -> float:
        """The pixels at the right that the words of limits take."""
        font = fonts.font(fonts.TICK_MEDIUM, figures=True)
        return max((paint.text_width(font, one) + 8 for one in words), default=0.0)

    def place(self, at: int, width: float) -> QRectF:
        """The column of a mark within ``width`` pixels, from top to foot."""
        pitch = width / len(self.marks)
        wide = max(1.0, min(pitch - (GAP if pitch > 2 * GAP else 0.5), WIDEST))
        return QRectF(at * pitch + (pitch - wide) / 2, 0, wide, self.foot())

    def paint_limit(self, painter: QPainter, y: float, words: str, width: float) -> None:
        """A dashed line over ``width`` pixels, with its words beside it."""
        font = fonts.font(fonts.TICK_MEDIUM, figures=True)
        line = paint.line_height(font)
        painter.setPen(QPen(self.theme.color("ink2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, round(y), round(width), round(y))
        box = QRectF(width, min(max(0.0, y - line / 2), self.foot() - line), self.width() - width, line)
        paint.draw_text(painter, box, words, font, self.theme.color("ink2"), paint.ALIGN_RIGHT)


class PeakBars(_Picture):
    """The highest power of each month as a bar, and the subscribed power as a line."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._limit: tuple[float, str] | None = None

    def show_marks(self, marks: Sequence[Mark], limit: tuple[float, str] | None, said: str) -> None:
        """Show ``marks``, the oldest first; ``limit`` is the subscribed power and its words, ``said`` all in words."""
        self.marks, self._limit = marks, limit
        self.setAccessibleDescription(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the line and the months."""
        painter = paint.smooth(QPainter(self))
        font, foot, top = fonts.font(fonts.TICK), self.foot(), 4.0
        width = self.width() - self.gutter([] if self._limit is None else [self._limit[1]])
        largest = max([self._limit[0] if self._limit else 0.0, *(mark.high or 0.0 for mark in self.marks)]) or 1.0
        for at, mark in enumerate(self.marks):
            column = self.place(at, width)
            if mark.high is None:
                paint.hatch(
                    painter, paint.round_path(column.adjusted(0, top, 0, 0), 2), self.theme.color("ghost", 0.55)
                )
            else:
                high = max(2.0, (foot - top) * mark.high / largest)
                bar = QRectF(column.left(), foot - high, column.width(), high)
                paint.rounded(painter, bar, 2, self.theme.color("alert" if mark.out else "volet"))
            slot = QRectF(column.center().x() - 20, foot + 3, 40, paint.line_height(font))
            paint.draw_text(painter, slot, mark.name, font, self.theme.color("ink3"), paint.ALIGN_CENTER)
        paint.hairline(painter, 0, width, foot, self.theme.color("ink", 0.28))
        if self._limit is not None:
            self.paint_limit(painter, foot - (foot - top) * self._limit[0] / largest, self._limit[1], width)


class VoltageBars(_Picture):
    """The voltages of each day or month, from lowest to highest, between the two bounds."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._bounds = ("", "")

    def show_marks(self, marks: Sequence[Mark], bounds: tuple[str, str], said: str) -> None:
        """Show ``marks``, the oldest first; ``bounds`` are the words of the lower and the upper one."""
        self.marks, self._bounds = marks, bounds
        self.setAccessibleDescription(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bounds, the bars between them, the first and the last name."""
        if not self.marks:
            return
        painter = paint.smooth(QPainter(self))
        font, foot, width = fonts.font(fonts.TICK), self.foot(), self.width() - self.gutter(self._bounds)
        low = min([LOWEST, *(mark.low for mark in self.marks if mark.low is not None)]) - AIR
        high = max([HIGHEST, *(mark.high for mark in self.marks if mark.high is not None)]) + AIR

        def y(volts: float) -> float:
            return foot * (high - volts) / (high - low)

        for at, mark in enumerate(self.marks):
            if mark.low is None or mark.high is None:
                continue
            column, begin, end = self.place(at, width), y(mark.high), y(mark.low)
            bar = QRectF(column.left(), begin - 1, column.width(), max(3.0, end - begin + 2))
            paint.rounded(painter, bar, 1.5, self.theme.color("alert" if mark.out else "volet"))
        for volts, words in zip((LOWEST, HIGHEST), self._bounds, strict=True):
            self.paint_limit(painter, y(volts), words, width)
        ends = ((self.marks[0], paint.ALIGN_LEFT), (self.marks[-1], paint.ALIGN_RIGHT))
        slot = QRectF(0, foot + 3, width, paint.line_height(font))
        for mark, align in ends if len(self.marks) > 1 else ends[:1]:
            paint.draw_text(painter, slot, mark.name, font, self.theme.color("ink3"), align)
