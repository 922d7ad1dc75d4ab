"""Two small pictures of the supply: the highest power of each month, the voltages of each day; values in, paint out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.base.voltage import HIGHEST, LOWEST
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.report import Picture
    from persienne.telling.supply import Limit, Mark

HEIGHT = 96
GAP, WIDEST = 3.0, 22.0
AIR = 4
"""Volts that stay free above the highest and under the lowest."""


class Bars(Themed, QWidget):
    """A low picture of bars, with limits across them, that sentences describe."""

    heard_as = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.marks: Sequence[Mark] = ()
        self.limits: Sequence[Limit] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Low, and higher for larger text."""
        return QSize(180, round(fonts.scaled(HEIGHT)))

    def show_picture(self, picture: Picture) -> None:
        """Show marks, the oldest first, and limits."""
        self.marks, self.limits = picture.values
        self.setAccessibleDescription(listed(picture.spoken))
        self.update()

    def foot(self) -> float:
        """Where the bars end and the names begin."""
        return self.height() - paint.line_height(fonts.font(fonts.TICK)) - 4

    def bars_width(self) -> float:
        """The pixels of the bars: at their right stand the words of the limits."""
        font = fonts.font(fonts.TICK_MEDIUM, figures=True)
        return self.width() - max((paint.text_width(font, limit.words) + 8 for limit in self.limits), default=0.0)

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
        paint.draw_text(painter, box, words, font, color=self.theme.color("ink2"), align=paint.ALIGN_RIGHT)


class PeakBars(Bars):
    """The highest power of each month as a bar, and the subscribed power as a line."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the line and the months."""
        painter = paint.smooth(QPainter(self))
        font, foot, top = fonts.font(fonts.TICK), self.foot(), 4.0
        width = self.bars_width()
        highest = (*(limit.value for limit in self.limits), *(mark.high or 0.0 for mark in self.marks))
        largest = max(highest, default=0.0) or 1.0
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
            paint.draw_text(painter, slot, mark.name, font, color=self.theme.color("ink3"), align=paint.ALIGN_CENTER)
        paint.hairline(painter, 0, width, foot, color=self.theme.color("ink", 0.28))
        for limit in self.limits:
            self.paint_limit(painter, foot - (foot - top) * limit.value / largest, limit.words, width)


class VoltageBars(Bars):
    """The voltages of each day or month, from lowest to highest, between the two bounds."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bounds, the bars between them, the first and the last name."""
        if not self.marks:
            return
        painter = paint.smooth(QPainter(self))
        font, foot, width = fonts.font(fonts.TICK), self.foot(), self.bars_width()
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
        for limit in self.limits:
            self.paint_limit(painter, y(limit.value), limit.words, width)
        ends = ((self.marks[0], paint.ALIGN_LEFT), (self.marks[-1], paint.ALIGN_RIGHT))
        slot = QRectF(0, foot + 3, width, paint.line_height(font))
        for mark, align in ends if len(self.marks) > 1 else ends[:1]:
            paint.draw_text(painter, slot, mark.name, font, color=self.theme.color("ink3"), align=align)
