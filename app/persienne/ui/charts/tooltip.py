"""The tooltip: two lines and an anchor come in, a painted plate goes out; it follows the mouse and the keyboard alike.

It is an item of the scene and not a QToolTip: it snaps to what it speaks of, takes the palette's colours and stays in
the chart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

from persienne.ui.style import fonts
from persienne.ui.style.theme import Coloured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


SIDE = 12.0
GAP = 10.0
LONGEST = 460.0
"""Pixels of a line at 100 %, from which on words go on below: a note may have two hundred characters."""
RADIUS = 8.0


def placed(anchor: QRectF, size: QSizeF, bounds: QRectF) -> QPointF:
    """Where a plate of ``size`` stands beside ``anchor``, inside ``bounds``: at its left, else at its right."""
    left = anchor.left() - GAP - size.width()
    if left < bounds.left():
        left = anchor.right() + GAP
    left = min(max(left, bounds.left()), bounds.right() - size.width())
    top = anchor.center().y() - size.height() / 2
    return QPointF(round(left), round(min(max(top, bounds.top()), bounds.bottom() - size.height())))


class Tooltip(Coloured, QGraphicsItem):
    """A plate: when (small), then the figures (strong), then what must be known of them (small)."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[str] = ()
        self._rows: Sequence[tuple[str, QFont]] = ()
        self._size = QSizeF()
        self.setZValue(1000)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def show_lines(self, lines: Sequence[str], anchor: QRectF, bounds: QRectF) -> None:
        """Speak ``lines`` beside ``anchor``, inside ``bounds`` (both in the scene)."""
        self.prepareGeometryChange()
        self.lines = lines
        self._rows = [(row, _font(n)) for n, line in enumerate(lines) for row in broken(line, _font(n))]
        widths = [QFontMetricsF(font).horizontalAdvance(row) for row, font in self._rows]
        heights = [QFontMetricsF(font).height() for _, font in self._rows]
        self._size = QSizeF(max(widths, default=0) + 2 * SIDE, sum(heights) + 2 * 8 + 2 * (len(self._rows) - 1))
        self.setPos(placed(anchor, self._size, bounds))
        self.show()

    def boundingRect(self) -> QRectF:
        """The plate."""
        return QRectF(QPointF(0, 0), self._size)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The plate and its lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("snack"))
        painter.drawRoundedRect(self.boundingRect(), RADIUS, RADIUS)
        top = 8.0
        for row, font in self._rows:
            height = QFontMetricsF(font).height()
            painter.setFont(font)
            painter.setPen(self.theme.color("snack_text", 1.0 if font == _font(1) else 0.82))
            box = QRectF(SIDE, top, self._size.width() - 2 * SIDE, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row)
            top += height + 2


def broken(line: str, font: QFont) -> list[str]:
    """``line`` in rows that are no longer than ``LONGEST``, broken between words, or in one that is longer itself."""
    metrics, longest = QFontMetricsF(font), LONGEST * fonts.text_scale()
    rows = [""]
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if rows[-1] and metrics.horizontalAdvance(longer) > longest:
            rows.append(word)
        else:
            rows[-1] = longer
        while metrics.horizontalAdvance(rows[-1]) > longest:
            fits = next(n for n in range(len(rows[-1]), 0, -1) if metrics.horizontalAdvance(rows[-1][:n]) <= longest)
            rows[-1:] = [rows[-1][:fits], rows[-1][fits:]]
    return rows


def _font(line: int) -> QFont:
    return fonts.font(fonts.BODY_STRONG) if line == 1 else fonts.font(fonts.TICK)
