"""What every painted layer stands on, and the layer of holes: a view and a theme come in, hatches and gridlines go out.

A layer is a child of the view box itself, not of its data group: it paints in pixels, where rounded tops, hatches and
labels keep their shape at any zoom, and the view box clips it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem

from persienne.ui.charts.scale import View
from persienne.ui.style.theme import Coloured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from persienne.ui.style.theme import Theme


Shape = QRectF | QPainterPath

NOTHING = View(0, 1, 1, 0, height=0)


class Layer(Coloured, QGraphicsItem):
    """One thing painted over a view box, in its pixels; ``draw`` is the subclass's."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent)
        self.view = NOTHING
        self.setZValue(z)
        # A view box hands its mouse to the chart; a layer only paints.
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def look(self, view: View) -> None:
        """Paint for ``view`` from now on."""
        if (view.width, view.height) != (self.view.width, self.view.height):
            self.prepareGeometryChange()
        self.view = view
        self.update()

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole view box."""
        return QRectF(0, 0, self.view.width, self.view.height)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Hand over to ``draw``, and leave the painter as it was."""
        if self.view.width > 0 and self.view.height > 0:
            painter.save()
            self.draw(painter)
            painter.restore()

    def draw(self, painter: QPainter) -> None:
        """Paint the layer in the pixels of the view box (0, 0 at its top left)."""
        raise NotImplementedError  # abstract; Qt's metaclass and ABC's do not go together


class Grid(Layer):
    """The faint horizontal lines and the baseline; no box, no spines, no tick marks."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.values: Sequence[float] = ()

    def draw(self, painter: QPainter) -> None:
        """One line a value, and the baseline at 0, on the last row of pixels where nothing lies below it."""
        painter.setPen(QPen(self.theme.color("ink", 0.10), 1))
        for y in self.view.y(list(self.values)).round():
            painter.drawLine(QLineF(0, y - 0.5, self.view.width, y - 0.5))
        painter.setPen(QPen(self.theme.color("ink", 0.28), 1))
        zero = round(float(self.view.y(0.0))) - 0.5
        painter.drawLine(QLineF(0, zero, self.view.width, zero))


def hatch(
    painter: QPainter,
    shape: Shape,
    color: QColor,
    *,
    step: int = 7,
    width: float = 1.1,
    falling: bool = False,
    ground: QColor | None = None,
) -> None:
    """Hatch ``shape`` at 45°, one line every ``step`` px along the edges; the lines rise, or fall, to the right.

    Qt's own pattern brushes have a fixed step, and lines drawn one by one cost milliseconds on a large hole: this is a
    tile of ours. It is anchored to the plot and not to the shape, so that neighbouring shapes hatch as one. Over a
    ``ground`` nothing behind is seen, at the cost of one fill.
    """
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    brush = hatch_brush(
        color.rgba(), step, width, ratio, falling=falling, ground=0 if ground is None else ground.rgba()
    )
    if isinstance(shape, QPainterPath):
        painter.fillPath(shape, brush)
    else:
        painter.fillRect(shape, brush)


def wash(theme: Theme, role: str, alpha: float) -> QColor:
    """A colour as it looks on the surface, opaque."""
    over, under = theme.color(role), theme.color("surface")
    pairs = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return QColor(*(round(one * alpha + other * (1 - alpha)) for one, other in pairs))


@lru_cache(maxsize=32)
def hatch_brush(rgba: int, step: int, width: float, ratio: float, falling: bool = False, ground: int = 0) -> QBrush:
    """A brush that repeats one tile of 45° hatch, ``step`` px wide, at ``ratio`` device pixels a pixel."""
    side = max(1, round(step * ratio))
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(QColor.fromRgba(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), width * ratio))
    # The tile's own diagonal, and the two that enter it from its neighbours.
    for total in (0, side, 2 * side):
        painter.drawLine(QLineF(total + side, -side, total - 2 * side, 2 * side))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(-step / side if falling else step / side, step / side))
    return brush


def hatch_hole(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """What is not known, in ``rect``: ghost on a wash of ghost; never a gap, never a zero, never red."""
    painter.fillRect(rect, theme.color("ghost", 0.08))
    hatch(painter, rect, theme.color("ghost", 0.55))


def hatch_shapeless(painter: QPainter, shape: Shape, theme: Theme) -> None:
    """An energy whose hours are not known, in ``shape``: the curve's own colour, closer than a hole's hatch."""
    hatch(painter, shape, theme.color("volet", 0.50), step=5, width=1.2, ground=wash(theme, "volet", 0.10))


def hatch_unpriced(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """An energy without a price, in ``rect``: the colour of the bars, falling where a lump's hatch rises."""
    hatch(painter, rect, theme.color("volet", 0.45), step=7, width=1.2, falling=True, ground=wash(theme, "volet", 0.06))


def hatch_partial(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """A bar that is known in part, in ``rect``: hatched and outlined in its own colour."""
    hatch(painter, rect, theme.color("volet", 0.9), step=4, ground=wash(theme, "volet", 0.16))
    painter.setPen(QPen(theme.color("volet"), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def hatch_aside(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """What is set aside, in ``rect``: ink that falls where a hole's hatch rises, on a wash of ink; never red."""
    painter.fillRect(rect, theme.color("ink", 0.05))
    hatch(painter, rect, theme.color("ink", 0.34), step=9, width=1.3, falling=True)


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
