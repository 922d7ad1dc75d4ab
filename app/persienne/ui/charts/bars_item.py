"""The bars: energies of days, months or years come in, solid and hatched bars are painted; it sums nothing.

A whole slot is solid; a slot that was not measured from end to end is hatched and outlined, whatever its height, so
that it is never taken for a small one. What is below 0 (euros alone can be) hangs from the line of 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from persienne.base.reading import JOULES_PER_KWH
from persienne.ui.charts.geometry import bar_spans
from persienne.ui.charts.layer import Layer, hatch, hatch_shapeless, wash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QGraphicsItem

    from persienne.base.reading import Bools
    from persienne.ui.charts.picture import Shapeless
    from persienne.ui.charts.scale import Floats, View

RADIUS = 3.0
MANY = 400
"""Bars above which they are plain rects: a rounded top of 1 px is not seen and costs."""


class BarsLayer(Layer):
    """One bar a slot, the spoken-of one at full strength."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.rects: list[QRectF | None] = []
        self.partial: Bools = np.empty(0, bool)
        self.spoken_of: int | None = None
        self._zero = 0

    def clear(self) -> None:
        """Show nothing."""
        self.rects, self.partial, self.spoken_of = [], np.empty(0, bool), None
        self.update()

    def show_bars(self, view: View, lefts: Floats, rights: Floats, values: Floats, partial: Bools) -> None:
        """Show bars from ``lefts`` to ``rights`` (positions); a NaN has no bar, ``partial`` ones are hatched.

        A bar of a slot that goes on beyond what is seen ends there, and is not cut.
        """
        edges = [view.x(places) for places in (lefts, rights)]
        seen = (edges[0] < view.width) & (edges[1] > 0)
        starts, widths = bar_spans(*(np.where(seen, edge.clip(0, view.width), edge) for edge in edges))
        zero = round(float(view.y(0.0)))
        self.rects = [
            None if end != end or end == zero else QRectF(start, min(end, zero), width, abs(end - zero))  # noqa: PLR0124 - NaN
            for start, width, end in zip(
                starts.tolist(), widths.tolist(), np.round(view.y(values)).tolist(), strict=True
            )
        ]
        self._zero = zero
        self.partial = partial
        self.look(view)

    def speak_of(self, index: int | None) -> None:
        """Show bar ``index`` at full strength."""
        if index != self.spoken_of:
            self.spoken_of = index
            self.update()

    def draw(self, painter: QPainter) -> None:
        """Paint the complete bars in one path, then the partial bars, then the highlighted bar."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._zero < self.view.height:
            self._draw_below(painter)
            painter.setClipRect(QRectF(0, 0, self.view.width, self._zero))
        whole = [
            rect
            for index, rect in enumerate(self.rects)
            if rect is not None and index != self.spoken_of and not self.partial[index]
        ]
        self._draw_whole(painter, whole)
        partial = (self.rects[n] for n in np.flatnonzero(self.partial).tolist() if n != self.spoken_of)
        self._draw_partial(painter, partial, spoken_of=False)
        if self.spoken_of is not None and self.spoken_of < len(self.rects):
            rect = self.rects[self.spoken_of]
            if self.partial[self.spoken_of]:
                self._draw_partial(painter, [rect], spoken_of=True)
            elif rect is not None:
                painter.fillPath(_bar(rect), self.theme.color("volet"))

    def _draw_below(self, painter: QPainter) -> None:
        """Paint what hangs from the line of 0, with plain ends."""
        for index, rect in enumerate(self.rects):
            if rect is None or rect.top() < self._zero:
                continue
            color = self.theme.color("volet", 1.0 if index == self.spoken_of else 0.80)
            if self.partial[index]:
                path = QPainterPath()
                path.addRect(rect.adjusted(0.5, 0, -0.5, -0.5))
                self.hatch(painter, path, spoken_of=index == self.spoken_of)
                painter.strokePath(path, QPen(self.theme.color("volet"), 1.2))
            else:
                painter.fillRect(rect, color)

    def _draw_whole(self, painter: QPainter, rects: list[QRectF]) -> None:
        """Rects for the bodies and one path for the rounded tops: a path of whole bars would cost three times as much.

        A top ends on a whole pixel, where its body begins, so that no seam is seen.
        """
        color = self.theme.color("volet", 0.80)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if len(rects) > MANY:
            painter.drawRects(rects)
            return
        bodies, tops = [], QPainterPath()
        tops.setFillRule(Qt.FillRule.WindingFill)
        for rect in rects:
            radius = min(RADIUS, rect.width() / 2)
            left, top, right, foot = rect.left(), rect.top(), rect.right(), rect.top() + RADIUS
            tops.moveTo(left, foot)
            tops.lineTo(left, top + radius)
            tops.arcTo(left, top, 2 * radius, 2 * radius, 180, -90)
            tops.arcTo(right - 2 * radius, top, 2 * radius, 2 * radius, 90, -90)
            tops.lineTo(right, foot)
            tops.closeSubpath()
            bodies.append(rect.adjusted(0, RADIUS, 0, 0))
        # A bar lower than its rounding is all top; the view box clips what goes below its foot.
        painter.drawRects([body for body in bodies if body.height() > 0])
        painter.drawPath(tops)

    def _draw_partial(self, painter: QPainter, rects: Iterable[QRectF | None], *, spoken_of: bool) -> None:
        """One by one, for one path of all costs ten times as much; what lies behind them is not seen through."""
        pen = QPen(self.theme.color("volet"), 1.2)
        for rect in rects:
            if rect is not None:
                path = _bar(rect.adjusted(0.5, 0.5, -0.5, 0) if rect.width() > 2 else rect)
                self.hatch(painter, path, spoken_of=spoken_of)
                painter.strokePath(path, pen)

    def hatch(self, painter: QPainter, path: QPainterPath, *, spoken_of: bool) -> None:
        """Hatch the bar ``path``."""
        ground = wash(self.theme, "volet", 0.36 if spoken_of else 0.16)
        hatch(painter, path, self.theme.color("volet", 0.9), step=4, ground=ground)


class BetweenDays(BarsLayer):
    """Bars astride a midnight, one for each energy that is known from a day to the next, in the hatch of its kind."""

    def show_lumps(self, view: View, lumps: Sequence[Shapeless]) -> None:
        """Show ``lumps``, each as high as its energy."""
        lefts = np.array([one.left for one in lumps], float)
        rights = np.array([one.right for one in lumps], float)
        energies = np.array([one.lump.joules / JOULES_PER_KWH for one in lumps], float)
        self.show_bars(view, lefts, rights, energies, np.ones(len(lumps), bool))

    def hatch(self, painter: QPainter, path: QPainterPath, *, spoken_of: bool) -> None:
        """Hatch the bar ``path``; none of them is spoken of alone."""
        del spoken_of
        hatch_shapeless(painter, path, self.theme)


def _bar(rect: QRectF) -> QPainterPath:
    """A bar with a rounded top; its foot lies under the view box's lower edge, which clips it."""
    path = QPainterPath()
    radius = min(RADIUS, rect.width() / 2)
    path.addRoundedRect(rect.adjusted(0, 0, 0, RADIUS), radius, radius)
    return path
