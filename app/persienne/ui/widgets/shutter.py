"""The shutter, the product's one image: an openness in [0, 1] is drawn; its stops in words and in drawing.

All lengths are in units ``u`` of 1/150 of the box's width. Behind the slats are a lit room, a lamp and a cat: hidden
when closed, a guess when half open, plain when open. The halo belongs to the surface the shutter hangs on, so
:func:`paint_halo` is called by the card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRadialGradient,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme


ROOM = ((0.0, "#FFF6DA"), (0.35, "#FFE2A0"), (0.75, "#F6B752"), (1.0, "#D98A33"))
"""The light of the room, from the lamp outwards; the same in both palettes."""
SILHOUETTE = "#7A4318"

MOVE_MS = 200
DETAILED_FROM = 60
"""Below this width (px) the lamp, the cat and the hinges would be specks."""

JAMB, SILL, OVERHANG, GAP = 7, 9, 5, 2.2
SLAT = 22
"""Pixels of a slat that covers something."""
STILE, TOP_RAIL, BOTTOM_RAIL, LIP = 6, 8, 11, 0.6


class StopWords(NamedTuple):
    """A stop's name, what it keeps in a word or two, and what can be read in that."""

    name: str
    keeps: str
    sentence: str


def share_open(stop: Slat) -> float:
    """How far the slats are drawn open at ``stop``: 0 closed, 0.5 half open, 1 open."""
    return stop.openness / 2


def stop_words(stop: Slat) -> StopWords:
    """The words of ``stop`` in the interface's language."""
    match stop:
        case Slat.CLOSED:
            return StopWords(
                QCoreApplication.translate("Stop", "Closed"),
                QCoreApplication.translate("Stop", "One total a day"),
                QCoreApplication.translate(
                    "Stop", "One total a day: how much, and so which days you were away; not at what hour."
                ),
            )
        case Slat.HALF:
            return StopWords(
                QCoreApplication.translate("Stop", "Half open"),
                QCoreApplication.translate("Stop", "The half-hour"),
                QCoreApplication.translate("Stop", "The half-hour: when you get up, go out, come home and go to bed."),
            )
        case Slat.OPEN:
            return StopWords(
                QCoreApplication.translate("Stop", "Open"),
                QCoreApplication.translate("Stop", "Every second"),
                QCoreApplication.translate("Stop", "Every second: what you do, appliance by appliance."),
            )


def kept_words(stop: Slat) -> str:
    """What is written at ``stop``, exactly."""
    match stop:
        case Slat.CLOSED:
            return QCoreApplication.translate(
                "Stop",
                "Kept: one total a day, out of the indexes at midnight; where midnight was not read, the first index "
                "of the day, without its hour; the highest power of the day, without its hour.",
            )
        case Slat.HALF:
            return QCoreApplication.translate(
                "Stop",
                "Kept: the load curve in half-hours (ten minutes at the finest), the indexes at midnight, the highest "
                "power of the day and overruns to the ten minutes.",
            )
        case Slat.OPEN:
            return QCoreApplication.translate(
                "Stop", "Kept: everything as fine as it comes; live values for as long as you say."
            )


def shutter_name(stop: Slat) -> str:
    """What a screen reader says of a shutter drawn at ``stop``."""
    return fill(QCoreApplication.translate("Stop", "Shutter: {stop}"), stop=stop_words(stop).name)


class _Leaf(NamedTuple):
    """A leaf of the shutter: its frame, and the hole in it that the slats fill."""

    frame: QRectF
    opening: QRectF


def _overhang(width: float) -> float:
    """How far the sill reaches beyond a box of ``width``, on each side."""
    return OVERHANG * width / 150


def slats_for(width: float) -> int:
    """How many slats a leaf has in a box of ``width``: few enough to be told apart."""
    if width < 32:
        return 5
    return 7 if width < 70 else 13


def paint_shutter(painter: QPainter, theme: Theme, box: QRectF, openness: float) -> None:
    """Paint the shutter in ``box`` (3:4); the sill reaches :func:`_overhang` beyond it on both sides."""
    painter.save()
    paint.smooth(painter)
    painter.setPen(Qt.PenStyle.NoPen)
    u = box.width() / 150
    stone = box.adjusted(0, 0, 0, -SILL * u / 2)
    painter.setBrush(theme.color("stone"))
    painter.drawRoundedRect(stone, 2 * u, 2 * u)
    hole = box.adjusted(JAMB * u, JAMB * u, -JAMB * u, -SILL * u)
    # Between shut slats lies a hair of light, which is to show nobody.
    _paint_room(painter, hole, inhabited=box.width() >= DETAILED_FROM and openness > 0)
    half = (hole.width() - GAP * u) / 2
    for left in (hole.left(), hole.right() - half):
        frame = QRectF(left, hole.top(), half, hole.height())
        opening = frame.adjusted(STILE * u, TOP_RAIL * u, -STILE * u, -BOTTOM_RAIL * u)
        _paint_leaf(painter, theme, _Leaf(frame, opening), u)
        _paint_slats(painter, theme, opening, u, openness=openness, count=slats_for(box.width()))
    if box.width() >= DETAILED_FROM:
        _paint_hinges(painter, theme, hole, u)
    _paint_sill(painter, theme, box, u, openness=openness)
    painter.restore()


def paint_slats_over(painter: QPainter, theme: Theme, place: QRectF, radius: float) -> None:
    """Closed slats over all of ``place``: nothing shows between them."""
    painter.save()
    painter.setClipPath(paint.round_path(place, radius))
    painter.fillRect(place, theme.color("wood_shade"))
    count = max(1, round(place.height() / SLAT))
    _paint_slats(painter, theme, place, SLAT / 40, openness=0.0, count=count)
    painter.restore()


def paint_halo(painter: QPainter, theme: Theme, box: QRectF, openness: float) -> None:
    """The warm light around a shutter in ``box``, on the surface that it hangs on."""
    radius = 1.2 * box.width()
    centre = box.center()
    strength = 0.12 + 0.26 * openness
    glow = QRadialGradient(centre, radius)
    for stop, share in ((0.0, 1.0), (0.45, 0.72), (0.75, 0.22), (1.0, 0.0)):
        glow.setColorAt(stop, theme.color("light", strength * share))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def _paint_room(painter: QPainter, hole: QRectF, *, inhabited: bool) -> None:
    """The lit room and, when ``inhabited``, its lamp and the cat, clipped to the window's ``hole``."""
    painter.save()
    painter.setClipRect(hole)
    lamp = QPointF(hole.left() + 0.34 * hole.width(), hole.top() + 0.36 * hole.height())
    light = QRadialGradient(lamp, 0.78 * hole.height())
    for stop, color in ROOM:
        light.setColorAt(stop, QColor(color))
    painter.fillRect(hole, light)
    if inhabited:
        _paint_lamp(painter, hole)
        tall = 0.29 * hole.height()
        painter.translate(hole.left() + 0.715 * hole.width(), hole.bottom() - 0.05 * hole.height() - tall)
        painter.scale(tall, tall)
        _paint_cat(painter)
    painter.restore()


def _paint_lamp(painter: QPainter, hole: QRectF) -> None:
    """A pendant lamp over the left leaf."""
    dark = QColor(SILHOUETTE)
    x, top, span = hole.left() + 0.305 * hole.width(), hole.top(), hole.width()
    neck = top + 0.245 * hole.height()
    painter.setPen(QPen(dark, 0.012 * span))
    painter.drawLine(QPointF(x, top), QPointF(x, neck))
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QPainterPath(QPointF(x - 0.045 * span, neck))
    shade.lineTo(x + 0.045 * span, neck)
    shade.lineTo(x + 0.06 * span, neck + 0.035 * span)
    shade.lineTo(x + 0.14 * span, neck + 0.11 * span)
    shade.lineTo(x - 0.14 * span, neck + 0.11 * span)
    shade.lineTo(x - 0.06 * span, neck + 0.035 * span)
    shade.closeSubpath()
    painter.setBrush(dark)
    painter.drawPath(shade)
    bulb = QPointF(x, neck + 0.11 * span)
    painter.setBrush(QColor("#FFF9E8"))
    painter.drawPie(QRectF(bulb.x() - 0.045 * span, bulb.y() - 0.035 * span, 0.09 * span, 0.07 * span), 0, 180 * 16)


def _paint_cat(painter: QPainter) -> None:
    """A sitting cat seen from behind, one unit high, its ears at y = 0."""
    dark = QColor(SILHOUETTE)
    cat = QPainterPath(QPointF(-0.175, 0.0))
    cat.lineTo(-0.075, 0.1)
    cat.quadTo(0.0, 0.08, 0.075, 0.1)
    cat.lineTo(0.175, 0.0)
    cat.cubicTo(0.2, 0.12, 0.21, 0.3, 0.11, 0.36)
    cat.cubicTo(0.2, 0.46, 0.26, 0.62, 0.25, 0.8)
    cat.cubicTo(0.25, 0.92, 0.22, 1.0, 0.16, 1.0)
    cat.lineTo(-0.16, 1.0)
    cat.cubicTo(-0.22, 1.0, -0.25, 0.92, -0.25, 0.8)
    cat.cubicTo(-0.26, 0.62, -0.2, 0.46, -0.11, 0.36)
    cat.cubicTo(-0.21, 0.3, -0.2, 0.12, -0.175, 0.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(dark)
    painter.drawPath(cat)
    tail = QPainterPath(QPointF(0.1, 0.955))
    tail.cubicTo(0.32, 0.97, 0.46, 0.95, 0.47, 0.82)
    tail.cubicTo(0.475, 0.74, 0.42, 0.69, 0.345, 0.7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(dark, 0.085, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(tail)


def _paint_leaf(painter: QPainter, theme: Theme, leaf: _Leaf, u: float) -> None:
    """The leaf's frame around its opening."""
    wood = QLinearGradient(leaf.frame.topLeft(), leaf.frame.topRight())
    wood.setColorAt(0, _blend(theme.color("wood"), theme.color("wood_lit"), 0.28))
    wood.setColorAt(0.5, theme.color("wood"))
    wood.setColorAt(1, _blend(theme.color("wood"), theme.color("wood_shade"), 0.55))
    ring = QPainterPath()
    ring.addRect(leaf.frame)
    ring.addRect(leaf.opening)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wood)
    painter.drawPath(ring)
    if u > 0.6:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("wood_shade"), 0.8 * u))
        painter.drawRect(leaf.frame.adjusted(0.4 * u, 0.4 * u, -0.4 * u, -0.4 * u))
        painter.drawRect(leaf.opening)
        painter.setPen(Qt.PenStyle.NoPen)


def _paint_slats(painter: QPainter, theme: Theme, opening: QRectF, u: float, openness: float, count: int) -> None:
    """The slats of one leaf: the more open, the thinner each is seen."""
    painter.setPen(Qt.PenStyle.NoPen)
    pitch = opening.height() / count
    height = pitch * (0.985 - 0.735 * openness)
    lip = max(LIP * u, 0.5)
    for n in range(count):
        slat = QRectF(opening.left(), opening.top() + n * pitch + (pitch - height) / 2, opening.width(), height)
        under = QLinearGradient(slat.bottomLeft(), QPointF(slat.left(), slat.bottom() + 3 * u))
        under.setColorAt(0, QColor(60, 30, 5, 70))
        under.setColorAt(1, QColor(60, 30, 5, 0))
        room = min(3 * u, opening.bottom() - slat.bottom())
        if room > 0:
            painter.fillRect(QRectF(slat.left(), slat.bottom(), slat.width(), room), under)
        wood = QLinearGradient(slat.topLeft(), slat.bottomLeft())
        wood.setColorAt(0, theme.color("wood_lit"))
        wood.setColorAt(0.22, theme.color("wood"))
        wood.setColorAt(0.7, theme.color("wood"))
        wood.setColorAt(1, theme.color("wood_shade"))
        painter.fillRect(slat, wood)
        lit = theme.color("light", 0.5 + 0.3 * openness)
        painter.fillRect(QRectF(slat.left(), slat.bottom() - lip, slat.width(), lip), lit)


def _paint_hinges(painter: QPainter, theme: Theme, hole: QRectF, u: float) -> None:
    """Two hinges on each jamb."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("wood_shade").darker(165))
    for y in (hole.top() + 0.16 * hole.height(), hole.top() + 0.84 * hole.height()):
        for x in (hole.left(), hole.right()):
            painter.drawRoundedRect(QRectF(x - 2.5 * u, y - 1.8 * u, 7 * u, 3.6 * u).translated(-u, 0), u, u)


def _paint_sill(painter: QPainter, theme: Theme, box: QRectF, u: float, openness: float) -> None:
    """The sill, wider than the window, with the light that falls on it."""
    top = QRectF(box.left() - OVERHANG * u, box.bottom() - SILL * u, box.width() + 2 * OVERHANG * u, SILL * u)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("stone_shade"))
    painter.drawRoundedRect(top, u, u)
    face = top.adjusted(0, 0, 0, -0.33 * SILL * u)
    painter.setBrush(theme.color("stone"))
    painter.drawRoundedRect(face, u, u)
    glint = QRadialGradient(QPointF(0, 0), 1)
    glint.setColorAt(0, theme.color("light", 0.55 * openness))
    glint.setColorAt(1, theme.color("light", 0.0))
    painter.save()
    painter.setClipRect(face)
    painter.translate(face.center().x(), face.top())
    painter.scale(0.42 * box.width(), face.height())
    painter.setBrush(glint)
    painter.drawEllipse(QPointF(0, 0), 1.0, 1.0)
    painter.restore()


def _blend(one: QColor, other: QColor, share: float) -> QColor:
    """A blend of two colours: ``share`` (0 to 1) of ``other``, the rest of ``one``."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


class ShutterView(Themed, QWidget):
    """The shutter at a fixed size, sliding between its stops in 200 ms, or at once when motion is unwelcome."""

    plain_sight = True
    heard_as = Role.Graphic
    openness_changed = Signal(float)
    picked = Signal(Slat)
    """A third of the drawing was clicked; emitted only when ``pickable``."""

    def __init__(
        self, width: int = 132, height: int = 172, *, stop: Slat = Slat.CLOSED, pickable: bool = False
    ) -> None:
        super().__init__()
        self.openness = share_open(stop)
        self._box = QSize(width, height)
        self._pickable = pickable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pickable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(MOVE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._set_openness)
        self._describe(stop)

    def box(self) -> QRectF:
        """The box of the shutter in this widget; the sill overhangs it."""
        return QRectF(_overhang(self._box.width()), 0, self._box.width(), self._box.height())

    def take_box(self, width: int, height: int) -> None:
        """Be of another size."""
        self._box = QSize(width, height)
        self.updateGeometry()
        self.update()

    def set_stop(self, stop: Slat, *, animate: bool = True) -> None:
        """Slide to ``stop``."""
        self._describe(stop)
        self._slide.stop()
        if not animate or self.theme.still or not self.isVisible():
            self._set_openness(share_open(stop))
            return
        self._slide.setStartValue(self.openness)
        self._slide.setEndValue(share_open(stop))
        self._slide.start()

    def _describe(self, stop: Slat) -> None:
        self.setAccessibleName(shutter_name(stop))
        self.setAccessibleDescription(stop_words(stop).sentence)

    def _set_openness(self, value: float) -> None:
        self.openness = float(value)
        self.update()
        self.openness_changed.emit(self.openness)

    def sizeHint(self) -> QSize:
        """The box and its sill."""
        return QSize(round(self._box.width() + 2 * _overhang(self._box.width())), self._box.height())

    minimumSizeHint = sizeHint  # the drawing is never cut

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shutter as it stands."""
        paint_shutter(QPainter(self), self.theme, self.box(), self.openness)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the stop whose third was clicked: the top is closed, the bottom is open."""
        if not self._pickable or not self.rect().contains(event.position().toPoint()):
            super().mouseReleaseEvent(event)
            return
        third = min(2, int(3 * event.position().y() / self.height()))
        self.picked.emit((Slat.CLOSED, Slat.HALF, Slat.OPEN)[third])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accept the press: without it Qt sends the release elsewhere."""
        event.setAccepted(self._pickable)
