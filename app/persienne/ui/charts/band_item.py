"""The band of a curve: the lowest and highest of each slot come in, strokes from one to the other are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from persienne.ui.charts.graphs import pg
from persienne.ui.charts.layer import Layer

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath
    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.scale import Floats, View

OPACITY = 0.45


class Band(Layer):
    """One stroke a pixel, in the colour ``role``: strokes are cheap, an area of as many corners is not."""

    def __init__(self, parent: QGraphicsItem, z: float, role: str = "volet") -> None:
        super().__init__(parent, z)
        self.role = role
        self.path: QPainterPath | None = None

    def clear(self) -> None:
        """Show nothing."""
        self.path = None
        self.update()

    def show_slots(self, view: View, lefts: Floats, rights: Floats, least: Floats, most: Floats) -> None:
        """Show slots from ``lefts`` to ``rights`` (positions), ascending and apart, from ``least`` to ``most``.

        A pixel in which several slots lie shows the lowest and the highest of them.
        """
        begun, ended = (np.round(view.x(edge)).astype(np.int64) for edge in (lefts, rights))
        ended = np.maximum(ended, begun + 1)  # a narrow one is of the pixel in which it begins
        pixels = np.arange(max(int(view.width), 0))
        first = np.searchsorted(ended, pixels, side="right")
        last = np.searchsorted(begun, pixels, side="right")
        held = np.flatnonzero(last > first)
        if not len(held):
            self.clear()
            return
        edges = np.column_stack([first[held], last[held]]).ravel()
        high = np.maximum.reduceat(np.append(most, most[-1]), edges)[::2]
        low = np.minimum.reduceat(np.append(least, least[-1]), edges)[::2]
        xs = np.repeat(pixels[held] + 0.5, 2)
        ys = np.column_stack([np.round(view.y(low)) + 1, np.round(view.y(high))]).ravel()
        self.path = pg.arrayToQPath(xs, ys, connect="pairs")
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The strokes."""
        if self.path is None:
            return
        pen = QPen(self.theme.color(self.role, OPACITY), 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(self.path)
