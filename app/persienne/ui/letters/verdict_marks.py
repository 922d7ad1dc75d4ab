"""The signs of verdicts on days: a verdict comes in, its mark goes down; the same in the grid and its key.

What is there again is hatched, what is still there outlined, what can't be compared dotted, what is not visible filled:
nothing hangs on colour. The alert's colour is used for data that should be gone, and for nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.insight.deletion_check import Verdict
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

HATCH, HATCH_PEN = 3.2, 1.2
OUTLINE, DOTTED = 1.6, 1.2
"""Pixels between the lines of a hatch, and of the pens."""
RADIUS = 3.0
SIDE = 16.0
"""Pixels of a mark that stands beside its words."""


def paint_verdict(painter: QPainter, rect: QRectF, verdict: Verdict, theme: Theme) -> None:
    """The mark of ``verdict`` in ``rect``."""
    radius = min(RADIUS, rect.width() / 2, rect.height() / 2)
    if verdict is Verdict.NOT_VISIBLE:
        paint.rounded(painter, rect, radius, theme.color("line"))
        return
    half = OUTLINE / 2
    path = paint.round_path(rect.adjusted(half, half, -half, -half), radius)
    if verdict in (Verdict.STILL_THERE, Verdict.REAPPEARED):
        painter.fillPath(path, theme.color("alertt"))
        if verdict is Verdict.REAPPEARED:
            paint.hatch(painter, path, theme.color("alert"), HATCH, HATCH_PEN)
        painter.strokePath(path, QPen(theme.color("alert"), OUTLINE))
        return
    pen = QPen(theme.color("ctrl"), DOTTED)
    if verdict is Verdict.NOT_COMPARABLE:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.strokePath(path, pen)
    if verdict is Verdict.DIFFERENT:
        _cross(painter, rect, pen)


def _cross(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    """A stroke from corner to corner: a curve is there, and it is another one."""
    inner = rect.adjusted(rect.width() * 0.28, rect.height() * 0.28, -rect.width() * 0.28, -rect.height() * 0.28)
    path = QPainterPath(inner.bottomLeft())
    path.lineTo(inner.topRight())
    painter.strokePath(path, pen)


class VerdictMark(Themed, QWidget):
    """One mark by itself; its words stand beside it."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = round(fonts.scaled(SIDE))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint_verdict(paint.smooth(QPainter(self)), QRectF(self.rect()), self._verdict, self.theme)
