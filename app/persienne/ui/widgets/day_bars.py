"""The totals of a few days as bars: names, sizes and words come in, one bar a day goes out; no axis, no time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.translation import listed, named
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont


RADIUS, GAP, WIDEST = 3.0, 8.0, 56.0


class DayBar(NamedTuple):
    """A day: its name under the bar, its size, its words over it, and whether it was measured in full.

    ``size`` None is a day of which nothing is known.
    """

    name: str
    size: float | None
    words: str
    whole: bool = True


class DayBars(Themed, QWidget):
    """One bar a day, the last one at full strength; what is not known is hatched from top to bottom."""

    heard_as = Role.Graphic

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars: Sequence[DayBar] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[DayBar]) -> None:
        """Show ``bars``, oldest first."""
        self.bars = bars
        self.setAccessibleDescription(listed(named(bar.name, bar.words) for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the bars and both lines of words; it takes what the page has left."""
        return QSize(420, 150)

    def minimumSizeHint(self) -> QSize:
        """Low bars still tell."""
        return QSize(240, round(fonts.scaled(90)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the baseline, the bars and their words."""
        if not self.bars:
            return
        painter = paint.smooth(QPainter(self))
        font = fonts.font(fonts.TICK)
        line = paint.line_height(font)
        pitch = self.width() / len(self.bars)
        names = _names(self.bars, font, pitch)
        foot = self.height() - line * max(map(len, names)) - 8
        room = foot - line - 8
        largest = max((bar.size or 0.0 for bar in self.bars), default=0.0) or 1.0
        wide = min(pitch - GAP, WIDEST)
        for at, (bar, name) in enumerate(zip(self.bars, names, strict=True)):
            left = at * pitch + (pitch - wide) / 2
            if bar.size is None:
                self._paint_hole(painter, QRectF(left, 0, wide, foot))
            else:
                high = max(2.0, round(room * bar.size / largest))
                rect = QRectF(round(left), foot - high, round(wide), high)
                self._paint_bar(painter, rect, bar, last=at == len(self.bars) - 1)
            for below, word in enumerate(name):
                slot = QRectF(at * pitch, foot + 6 + below * line, pitch, line)
                paint.draw_text(painter, slot, word, font, self.theme.color("ink3"), paint.ALIGN_CENTER)
        paint.hairline(painter, 0, self.width(), foot, self.theme.color("ink", 0.28))

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: DayBar, *, last: bool) -> None:
        path = QPainterPath()
        radius = min(RADIUS, rect.height())
        path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(QRectF(rect.left() - 1, 0, rect.width() + 2, rect.bottom()))
        if bar.whole:
            painter.fillPath(path, self.theme.color("volet", 1.0 if last else 0.8))
        else:
            painter.fillPath(path, self.theme.color("volet", 0.16))
            paint.hatch(painter, path, self.theme.color("volet", 0.9), 4, 1.1)
            painter.strokePath(path, QPen(self.theme.color("volet"), 1.2))
        painter.restore()
        font = fonts.font(fonts.TICK_MEDIUM, figures=True)
        over = QRectF(rect.center().x() - 60, rect.top() - paint.line_height(font) - 3, 120, paint.line_height(font))
        if paint.text_width(font, bar.words) <= self.width() / len(self.bars) - 2:
            paint.draw_text(painter, over, bar.words, font, self.theme.color("ink2"), paint.ALIGN_CENTER)

    def _paint_hole(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(rect, self.theme.color("ghost", 0.08))
        path = QPainterPath()
        path.addRect(rect)
        paint.hatch(painter, path, self.theme.color("ghost", 0.55), 5, 1.1)


def _names(bars: Sequence[DayBar], font: QFont, pitch: float) -> list[list[str]]:
    """« mar. 17 » stands over two lines where the days are narrow; where they are narrower still, « M » and « 17 »."""
    if all(paint.text_width(font, bar.name) <= pitch for bar in bars):
        return [[bar.name] for bar in bars]
    names = [bar.name.split() for bar in bars]
    if all(paint.text_width(font, name[0]) <= pitch + 1 for name in names):
        return names
    return [[name[0][:1].upper(), *name[1:]] for name in names]
