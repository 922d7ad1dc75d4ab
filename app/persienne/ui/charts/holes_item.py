"""The holes: spans without measurement come in, a hatch over the plot's whole height is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from persienne.ui.charts.layer import Layer, hatch_hole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.scale import View
    from persienne.ui.style.theme import Theme

NARROWEST = 1.5
"""Pixels that a hole keeps at any zoom: what is missing is always seen."""


class Holes(Layer):
    """What is missing, hatched from top to bottom."""

    def __init__(self, parent: QGraphicsItem, theme: Theme, z: float) -> None:
        super().__init__(parent, theme, z)
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
            hatch_hole(painter, rect, self.theme)
