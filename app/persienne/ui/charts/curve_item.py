"""The series in a plot: bars, the curve and its band. Energies or powers come in and are painted as they are.

A slot that was measured from end to end is a solid bar; any other is hatched and outlined, whatever its height, so that
it is never taken for a small one. What is below 0 (euros alone can be) hangs from the line of 0.

The curve has two speeds (measured): a line of 2 px is beautiful and slow, so it is kept for the few points of a day or
a week; beyond that the line is 1 px; and where several points share a pixel column, one upright stroke per column says
the lowest and the highest of them. Nothing of it is antialiased: every stroke is upright or level, on whole pixels.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from persienne.base.reading import JOULES_PER_KWH
from persienne.ui.charts.graphs import pg
from persienne.ui.charts.layer import Layer, hatch, hatch_shapeless, wash
from persienne.ui.charts.scale import areas, bar_spans, columns, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QGraphicsItem

    from persienne.base.reading import Bools
    from persienne.ui.charts.picture import Shapeless
    from persienne.ui.charts.scale import Floats, View


BAR_RADIUS = 3.0
MANY_BARS = 400
"""Bars above which they are plain rects: a rounded top of 1 px is not seen and costs."""

THICK_UP_TO = 500
"""Slots up to which the line may be 2 px."""
THICK_FROM = 3.0
"""Pixels a slot from which it is: narrower, two thick uprights would run into one."""
CASING = 3.2
"""Pixels of what keeps last year's dashes apart from the bars."""
CROWDED = 1.0
"""Slots per pixel above which upright strokes stand for them."""

_EMPTY = np.empty(0)

BAND_OPACITY = 0.45


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
        if len(rects) > MANY_BARS:
            painter.drawRects(rects)
            return
        bodies, tops = [], QPainterPath()
        tops.setFillRule(Qt.FillRule.WindingFill)
        for rect in rects:
            radius = min(BAR_RADIUS, rect.width() / 2)
            left, top, right, foot = rect.left(), rect.top(), rect.right(), rect.top() + BAR_RADIUS
            tops.moveTo(left, foot)
            tops.lineTo(left, top + radius)
            tops.arcTo(left, top, 2 * radius, 2 * radius, 180, -90)
            tops.arcTo(right - 2 * radius, top, 2 * radius, 2 * radius, 90, -90)
            tops.lineTo(right, foot)
            tops.closeSubpath()
            bodies.append(rect.adjusted(0, BAR_RADIUS, 0, 0))
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
        self.show_bars(view, lefts, rights, energies, partial=np.ones(len(lumps), bool))

    def hatch(self, painter: QPainter, path: QPainterPath, *, spoken_of: bool) -> None:
        """Hatch the bar ``path``; none of them is spoken of alone."""
        del spoken_of
        hatch_shapeless(painter, path, self.theme)


def _bar(rect: QRectF) -> QPainterPath:
    """A bar with a rounded top; its foot lies under the view box's lower edge, which clips it."""
    path = QPainterPath()
    radius = min(BAR_RADIUS, rect.width() / 2)
    path.addRoundedRect(rect.adjusted(0, 0, 0, BAR_RADIUS), radius, radius)
    return path


def thickness(slots: int, width: float) -> int:
    """The curve's pen for so many slots over ``width`` pixels."""
    return 2 if slots <= THICK_UP_TO and width >= slots * THICK_FROM else 1


class Fill(Layer):
    """The gradient under a curve; an item of its own, so that the pen cannot draw the area's closing edges."""

    def __init__(self, parent: QGraphicsItem, z: float, role: str) -> None:
        super().__init__(parent, z)
        self.role = role
        self.path: QPainterPath | None = None
        self.peak = self.foot = 0.0

    def show_area(self, view: View, x: Floats, y: Floats, foot: float) -> None:
        """Fill between the step line ``x``, ``y`` and ``foot`` (pixels)."""
        self.foot = foot
        self.path = pg.arrayToQPath(*areas(x, y, foot), connect="finite") if len(x) else None
        self.peak = float(np.nanmin(y)) if len(y) else 0.0
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """Strong under the highest value, faint at the baseline."""
        if self.path is None:
            return
        gradient = QLinearGradient(QPointF(0, self.peak), QPointF(0, self.foot))
        gradient.setColorAt(0, self.theme.color(self.role, 0.42))
        gradient.setColorAt(1, self.theme.color(self.role, 0.06))
        painter.fillPath(self.path, gradient)


class Curve(Layer):
    """The line itself, in the colour ``role``: steps, or upright strokes where a pixel holds several slots."""

    def __init__(self, parent: QGraphicsItem, z: float, role: str = "volet") -> None:
        super().__init__(parent, z)
        self.role = role
        self.fill = Fill(parent, z - 1, role)
        self.path: QPainterPath | None = None
        self.pen_width = 1
        self.crowded = False

    def restyle(self) -> None:
        """Paint line and fill in the palette that is worn now."""
        super().restyle()
        self.fill.restyle()

    def clear(self) -> None:
        """Show nothing."""
        self.path = None
        self.update()
        self.fill.show_area(self.view, _EMPTY, _EMPTY, 0.0)

    def show_slots(self, view: View, lefts: Floats, rights: Floats, values: Floats, foot: float = 0.0) -> None:
        """Show slots from ``lefts`` to ``rights`` (positions) of ``values`` over ``foot``; NaN parts the line."""
        left, right, y = view.x(lefts), view.x(rights), np.round(view.y(values))
        self.crowded = len(values) > CROWDED * view.width
        if self.crowded:
            x, high, low = columns((left + right) / 2, y, view.width)
            xs, ys = np.repeat(x, 2), np.column_stack([low + 1, high]).ravel()
            self.path = pg.arrayToQPath(xs, ys, connect="pairs") if len(x) else None
            self.pen_width = 1
            edges = steps(x - 0.5, x + 0.5, (low + high) / 2)
        else:
            edges = steps(np.round(left), np.round(right), y)
            self.path = pg.arrayToQPath(*edges, connect="finite") if len(edges[0]) else None
            self.pen_width = thickness(len(values), view.width)
        self.fill.show_area(view, *edges, float(view.y(foot)))
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line, on whole pixels."""
        if self.path is None:
            return
        pen = QPen(self.theme.color(self.role), self.pen_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if self.crowded else Qt.PenCapStyle.SquareCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPath(self.path)


class Pointed(Layer):
    """The slot of a curve that is spoken of: a band over its width, and a dot on its value where it has one."""

    slot: tuple[float, float, float] | None = None
    """Left and right position, value."""

    def speak_of(self, slot: tuple[float, float, float] | None) -> None:
        """Mark ``slot``, or nothing."""
        if slot != self.slot:
            self.slot = slot
            self.update()

    def draw(self, painter: QPainter) -> None:
        """The band, then the dot with a ring of the surface."""
        if self.slot is None:
            return
        left, right, value = self.slot
        x1, x2 = np.round(self.view.x([left, right])).tolist()
        painter.fillRect(QRectF(x1, 0, max(x2 - x1, 1.0), self.view.height), self.theme.color("volet", 0.12))
        if not isfinite(value):
            return
        y = float(self.view.y(value))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("surface"), 2))
        painter.setBrush(self.theme.color("volet"))
        painter.drawEllipse(QPointF((x1 + x2) / 2, y), 5, 5)


class Ghost(Layer):
    """Last year, dashed; over bars a casing of each dash in the surface's colour keeps it readable, and cuts no bar."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.path: QPainterPath | None = None
        self.corners: tuple[Floats, Floats] = (_EMPTY, _EMPTY)
        self.cased = False
        self.pen_width = 1.5

    def clear(self) -> None:
        """Show nothing."""
        self.path = None
        self.corners = (_EMPTY, _EMPTY)
        self.update()

    def reach(self, left: float, right: float) -> tuple[float, float] | None:
        """The highest and the lowest pixel of the line between two pixels of the plot, or None where there is none."""
        x, y = self.corners
        # A part of the line without an end, where it is parted, compares as false.
        seen = (x[:-1] <= right) & (x[1:] >= left)
        heights = np.concatenate([y[:-1][seen], y[1:][seen]])
        return (float(heights.min()), float(heights.max())) if len(heights) else None

    def show_slots(self, view: View, lefts: Floats, rights: Floats, values: Floats, *, cased: bool) -> None:
        """Show last year's ``values`` on this year's slots (positions); NaN parts the line."""
        x, y = steps(np.round(view.x(lefts)), np.round(view.x(rights)), np.round(view.y(values)) - 0.5)
        self.path = pg.arrayToQPath(x, y, connect="finite") if len(x) else None
        self.corners = (x, y)
        self.cased = cased
        self.pen_width = 1.5 if view.width >= len(values) * THICK_FROM else 1.0
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The casing of the dashes, then the dashes."""
        if self.path is None:
            return
        if self.cased:
            casing = QPen(self.theme.color("surface"), CASING)
            casing.setCapStyle(Qt.PenCapStyle.FlatCap)
            casing.setDashPattern([4 / CASING, 3 / CASING])
            painter.setPen(casing)
            painter.drawPath(self.path)
        pen = QPen(self.theme.color("ghost"), self.pen_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4 / self.pen_width, 3 / self.pen_width])
        painter.setPen(pen)
        painter.drawPath(self.path)


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
        pen = QPen(self.theme.color(self.role, BAND_OPACITY), 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(self.path)
