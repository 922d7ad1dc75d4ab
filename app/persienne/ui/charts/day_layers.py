"""What only the chart of the day paints: off-peak bands, the standby line, the now line; positions and kW come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persienne.ui.charts.layer import Layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.scale import View
    from persienne.ui.style.theme import Theme

NOW_WIDTH = 1.6
DOT = 5.5


def wash(theme: Theme) -> QColor:
    """The colour of the off-peak hours, clear enough for what is under it."""
    return theme.color("hc", 0.13 if theme.dark else 0.10)


class Bands(Layer):
    """The off-peak hours: a wash behind everything, without edges."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.rects: list[QRectF] = []

    def show_bands(self, view: View, bands: Sequence[tuple[float, float]]) -> None:
        """Show ``bands`` (positions)."""
        edges = [view.x(band).round().tolist() for band in bands]
        self.rects = [QRectF(left, 0, right - left, view.height) for left, right in edges]
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """Each band."""
        color = wash(self.theme)
        for rect in self.rects:
            painter.fillRect(rect, color)


class StandbyLine(Layer):
    """What the home draws asleep, as a dashed line from edge to edge."""

    value: float | None = None
    """kW."""

    def show_value(self, view: View, value: float | None) -> None:
        """Show ``value``, or nothing."""
        self.value = value
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line."""
        if self.value is None:
            return
        pen = QPen(self.theme.color("ok"), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        y = round(float(self.view.y(self.value))) - 0.5
        painter.drawLine(QLineF(0, y, self.view.width, y))


class Now(Layer):
    """The present: a line in the light's colour, and a ringed dot on the live power."""

    position = 0.0
    value: float | None = None
    """kW, or None where no live power is known."""

    def show_now(self, view: View, position: float, value: float | None) -> None:
        """Show ``position`` and ``value``."""
        self.position, self.value = position, value
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line, then the dot in a ring of the surface."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = round(float(self.view.x(self.position)) * 2) / 2
        painter.setPen(QPen(self.theme.color("light"), NOW_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(x, 0, x, self.view.height))
        if self.value is None:
            return
        at = QPointF(x, float(self.view.y(self.value)))
        painter.setPen(QPen(self.theme.color("surface"), 2.0))
        painter.setBrush(self.theme.color("light"))
        painter.drawEllipse(at, DOT, DOT)
