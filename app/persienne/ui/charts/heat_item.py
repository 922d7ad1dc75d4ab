"""The heat map: watts per local day and half-hour come in, a picture in its colours is painted; it averages no energy.

The image is pyqtgraph's, one byte a cell with a lookup table of our own. The first shade is transparent: what is not
known lets the hatch beneath it be seen. Where several days share a pixel, means of 2, 4, 8... days are shown.
"""

from __future__ import annotations

from math import ceil, log2
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPen

from persienne.ui.charts.graphs import pg
from persienne.ui.charts.layer import Layer, hatch_hole, hatch_shapeless
from persienne.ui.charts.scale import runs
from persienne.ui.style.theme import Coloured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QGraphicsItem

    from persienne.insight.bars import Heat
    from persienne.ui.charts.scale import View
    from persienne.ui.style.theme import Theme

    Bytes = NDArray[np.uint8]
    Watts = NDArray[np.float32]


UNKNOWN = 0
"""The shade of what was not measured: transparent, so that the hatch beneath is seen."""


def heat_range(watts: Watts) -> tuple[float, float]:
    """The watts of the first and the last colour: robust percentiles, so that one kettle does not flatten a year."""
    known = watts[np.isfinite(watts)]
    if not len(known):
        return 0.0, 1000.0
    low, high = np.percentile(known, (2, 99.5)).tolist()
    return float(low), float(max(high, low + 100))


def shades(watts: Watts, low: float, high: float) -> Bytes:
    """Each cell's shade: 1 to 255 between ``low`` and ``high``, ``UNKNOWN`` where it is NaN."""
    parts = np.clip((watts - low) / (high - low), 0, 1)
    return np.where(np.isfinite(parts), 1 + np.nan_to_num(parts) * 254, UNKNOWN).astype(np.uint8)


def lookup(stops: Sequence[str]) -> Bytes:
    """The table of 256 RGBA colours of ``stops`` (#rrggbb, from little to much); its first is transparent."""
    points = np.array([[int(stop[n : n + 2], 16) for n in (1, 3, 5)] for stop in stops], np.float64)
    places = np.linspace(0, len(stops) - 1, 255)
    table = np.zeros((256, 4), np.uint8)
    for channel in range(3):
        table[1:, channel] = np.round(np.interp(places, np.arange(len(stops)), points[:, channel]))
    table[1:, 3] = 255
    return table


def merged(watts: Watts, days: int) -> Watts:
    """The mean of every ``days`` columns (the last group may be shorter); NaN only where all of them are NaN."""
    if days == 1:
        return watts
    missing = -len(watts) % days
    padded = np.concatenate([watts, np.full((missing, watts.shape[1]), np.nan, np.float32)])
    groups = padded.reshape(-1, days, watts.shape[1])
    known = np.isfinite(groups)
    totals = np.where(known, groups, 0).sum(axis=1)
    counts = known.sum(axis=1)
    return np.where(counts > 0, totals / np.maximum(counts, 1), np.nan).astype(np.float32)


ROWS = 48
SEPARATED_FROM = 8.0
"""Pixels a day from which the days are 2 px apart."""


def days_a_column(pitch: float) -> int:
    """How many days one column of the image holds, so that no column is lost between pixels (a power of two)."""
    return int(2 ** max(0, ceil(log2(1 / pitch)))) if 0 < pitch < 1 else 1


class HeatMap(Coloured):
    """The image and what lies under and over it, in one view box whose y runs from 0 (midnight) down to 48."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.image = pg.ImageItem(axisOrder="col-major", levels=(0, 255))
        # The watts keep their place when the box is moved: only the image lives in the box's data group.
        box.addItem(self.image, ignoreBounds=True)
        self.under = Unknown(box, -10)
        self.over = Columns(box, 10)
        self.low, self.high = 0.0, 1000.0
        self._heat: Heat | None = None
        self._shades: dict[int, Bytes] = {}
        self._shown: int | None = None

    def restyle(self) -> None:
        """Take the colours of the palette that is worn now."""
        self.under.restyle()
        self.over.restyle()
        self.image.setLookupTable(lookup(self.theme.heat))

    def set_heat(self, heat: Heat | None) -> None:
        """Show ``heat`` from now on; its colours mean the same watts wherever one looks in it."""
        self._heat = heat
        self._shades = {}
        self._shown = None
        self.under.set_heat(heat)
        if heat is None or not len(heat.watts):
            self.image.clear()
            return
        self.low, self.high = heat_range(heat.watts)

    def narrow(self, heat: Heat) -> None:
        """Show some of the days alone; a colour stays the watts that it was."""
        low, high = self.low, self.high
        self.set_heat(heat)
        self.low, self.high = low, high

    def look(self, view: View) -> None:
        """Show the days of ``view``."""
        if self._heat is not None and len(self._heat.watts):
            days = days_a_column(view.pitch)
            if days != self._shown:
                self._show(self._heat, days)
        self.under.look(view)
        self.over.look(view)

    def _show(self, heat: Heat, days: int) -> None:
        if days not in self._shades:
            self._shades[days] = shades(merged(heat.watts, days), self.low, self.high)
        cells = self._shades[days]
        self.image.setImage(cells, autoLevels=False, levels=(0, 255), lut=lookup(self.theme.heat))
        self.image.setRect(QRectF(heat.first_day, 0, len(cells) * days, ROWS))
        self._shown = days


class Unknown(Layer):
    """The hatches under the image: columns that lack something, and cells that are known as a whole only.

    Known cells hide both.
    """

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self._spans: list[tuple[int, int]] = []
        self._end: tuple[int, int] | None = None
        self._told: list[tuple[int, int, int]] = []

    def set_heat(self, heat: Heat | None) -> None:
        """Find what lacks; what the last day has not come to yet does not lack."""
        self._spans, self._end, self._told = [], None, []
        if heat is None or not len(heat.watts):
            return
        lacking = np.isnan(heat.watts)
        rows = ROWS - int(np.argmin(lacking[-1, ::-1]))
        if lacking[-1, :rows].any() and not lacking[-1].all():
            self._end = heat.first_day + len(heat.watts) - 1, rows
        # The hour that March skips was never there: it lacks nothing, and stays bare.
        skipped = np.maximum(86_400 - heat.lengths, 0) // 1800
        spans = runs(lacking[:-1].sum(axis=1) > skipped[:-1])
        self._spans = [(heat.first_day + first, heat.first_day + last) for first, last in spans]
        self._told = [
            (heat.first_day + first, heat.first_day + last, row)
            for row, told in enumerate((heat.told & lacking).T)
            for first, last in runs(told)
        ]

    def spans(self) -> list[tuple[int, int]]:
        """The runs of days that lack something, as (first, one past the last); the history's last day apart."""
        return self._spans

    def draw(self, painter: QPainter) -> None:
        """Hatch those columns from top to bottom, then those cells row by row: nights that are alike are one strip."""
        ends = [(first, last, ROWS) for first, last in self._spans]
        if self._end is not None:
            ends.append((self._end[0], self._end[0] + 1, self._end[1]))
        for first, last, rows in ends:
            if last > self.view.first and first < self.view.last:
                left, right = self.view.x([first, last]).clip(0, self.view.width).tolist()
                rect = QRectF(left, 0, right - left, self.view.height * rows / ROWS)
                hatch_hole(painter, rect, self.theme)
        edges = np.round(np.arange(ROWS + 1) * self.view.height / ROWS).tolist()
        for first, last, row in self._told:
            if last > self.view.first and first < self.view.last:
                left, right = self.view.x([first, last]).clip(0, self.view.width).round().tolist()
                rect = QRectF(left, edges[row], right - left, edges[row + 1] - edges[row])
                hatch_shapeless(painter, rect, self.theme)


class Columns(Layer):
    """The 2 px between days, and the outline of the half-hour that is spoken of."""

    spoken_of: tuple[int, int] | None = None
    """Day and row."""

    def speak_of(self, cell: tuple[int, int] | None) -> None:
        """Outline ``cell`` (day, row)."""
        if cell != self.spoken_of:
            self.spoken_of = cell
            self.update()

    def cell_rect(self, cell: tuple[int, int]) -> QRectF:
        """Where ``cell`` (day, row) stands, in the pixels of the box."""
        day, row = cell
        left, right = (float(x) for x in self.view.x([day, day + 1]))
        height = self.view.height / ROWS
        return QRectF(left, row * height, max(right - left, 3.0), height)

    def draw(self, painter: QPainter) -> None:
        """The separators and the outline."""
        if self.view.pitch >= SEPARATED_FROM:
            painter.setPen(QPen(self.theme.color("surface"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            days = np.arange(ceil(self.view.first), int(self.view.last) + 1)
            for x in np.round(self.view.x(days)).tolist():
                painter.drawLine(int(x), 0, int(x), ceil(self.view.height))
        if self.spoken_of is not None:
            rect = self.cell_rect(self.spoken_of)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.color("surface"), 3.4))
            painter.drawRect(rect)
            painter.setPen(QPen(self.theme.color("ink"), 1.6))
            painter.drawRect(rect)


def scale_brush(theme: Theme, left: float, right: float) -> QBrush:
    """The heat scale from ``left`` to ``right``, for the legend."""
    gradient = QLinearGradient(left, 0, right, 0)
    for n, stop in enumerate(theme.heat):
        gradient.setColorAt(n / (len(theme.heat) - 1), stop)
    return QBrush(gradient)
