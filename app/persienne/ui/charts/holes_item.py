"""The holes and what is set aside: spans come in, a hatch of each over the plot's whole height is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from persienne.ui.charts.layer import Layer, hatch_aside, hatch_hole, hatch_shapeless, hatch_unpriced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.scale import View

NARROWEST = 1.5
"""Pixels that a span keeps at any zoom: what is missing, or set aside, is always seen."""


class Holes(Layer):
    """What is missing, hatched from top to bottom."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.rects: list[QRectF] = []

    def show_holes(self, view: View, spans: Sequence[tuple[float, float]]) -> None:
        """Show ``spans`` (positions), cut to what is seen."""
        self.rects = []
        for left, right in spans:
            x1, x2 = view.x([left, right]).clip(0, view.width).round().tolist()
            if right > view.first and left < view.last:
                self.rects.append(QRectF(x1, 0, max(x2 - x1, NARROWEST), view.height))
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """Every hole."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in self.rects:
            self.hatch(painter, rect)

    def hatch(self, painter: QPainter, rect: QRectF) -> None:
        """Hatch one of them."""
        hatch_hole(painter, rect, self.theme)


class Lumps(Holes):
    """Where an energy is known and its shape is not, in the colour of the curve."""

    def hatch(self, painter: QPainter, rect: QRectF) -> None:
        """Hatch one of them."""
        hatch_shapeless(painter, rect, self.theme)


class WithoutPrice(Holes):
    """Where an energy is known and its price is not."""

    def hatch(self, painter: QPainter, rect: QRectF) -> None:
        """Hatch one of them."""
        hatch_unpriced(painter, rect, self.theme)


class SetAside(Holes):
    """What is set aside, in a hatch of its own; over the heat map it hides the hatch of what is not known."""

    def hatch(self, painter: QPainter, rect: QRectF) -> None:
        """Hatch one of them on the bare surface."""
        painter.fillRect(rect, self.theme.color("surface"))
        hatch_aside(painter, rect, self.theme)
