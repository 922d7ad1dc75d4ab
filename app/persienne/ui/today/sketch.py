"""Small drawings on a grid (wires, plugs, windows, people), and the card that shows where a plug's wires go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.theme import worn
from persienne.ui.widgets import paint
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence


Place = tuple[float, float]

TERMINALS_WIDE, TERMINALS_HIGH = 236, 148
BESIDE = 480
"""Pixels at 100 % text that the drawing and the words take beside one another."""


class Sketch:
    """Draws on a grid of pixels at 100 % text, which grows with the size of the text; ``origin`` is its corner."""

    def __init__(self, painter: QPainter, origin: QPointF) -> None:
        self._painter = paint.smooth(painter)
        self._origin = origin
        self._one = fonts.scaled(1)

    def _at(self, place: Place) -> QPointF:
        return self._origin + QPointF(place[0], place[1]) * self._one

    def _rect(self, left: float, top: float, wide: float, high: float) -> QRectF:
        return QRectF(self._at((left, top)), self._at((left + wide, top + high)))

    def _pen(self, role: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen = QPen(worn().color(role), width * self._one, style)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def box(self, rect: Sequence[float], fill: str, edge: str = "ink2", radius: float = 3, width: float = 1.5) -> None:
        """A rounded rectangle (left, top, width, height)."""
        self._painter.setPen(self._pen(edge, width))
        self._painter.setBrush(worn().color(fill))
        self._painter.drawRoundedRect(self._rect(*rect), radius * self._one, radius * self._one)

    def disc(self, place: Place, radius: float, fill: str, edge: str = "ink2", width: float = 1.5) -> None:
        """A circle around ``place``."""
        self._painter.setPen(self._pen(edge, width))
        self._painter.setBrush(worn().color(fill))
        self._painter.drawEllipse(self._at(place), radius * self._one, radius * self._one)

    def line(self, places: Sequence[Place], role: str = "ink2", width: float = 1.5, *, dashed: bool = False) -> None:
        """Straight strokes from place to place."""
        self._painter.setPen(self._pen(role, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline([self._at(place) for place in places])

    def wire(self, begin: Place, end: Place, role: str = "volet", width: float = 2.5) -> None:
        """A wire that leaves ``begin`` downwards and comes to ``end`` sideways."""
        path = QPainterPath(self._at(begin))
        path.cubicTo(self._at((begin[0], end[1])), self._at((begin[0], end[1])), self._at(end))
        self._painter.setPen(self._pen(role, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    def words(self, rect: Sequence[float], text: str, role: str = "ink") -> None:
        """A sign or two in the middle of a rectangle."""
        font = fonts.font(fonts.TICK_STRONG)
        paint.draw_text(
            self._painter, self._rect(*rect), text, font, color=worn().color(role), align=paint.ALIGN_CENTER
        )

    def arrow(self, begin: Place, end: Place) -> None:
        """A horizontal arrow."""
        back = 4 if end[0] > begin[0] else -4
        head = [(end[0] - back, end[1] - 4), end, (end[0] - back, end[1] + 4)]
        self.line([begin, end], "volet", 2)
        self.line(head, "volet", 2)

    def cross(self, place: Place, half: float = 5) -> None:
        """What is wrong."""
        left, top = place
        for up in (1, -1):
            self.line([(left - half, top - half * up), (left + half, top + half * up)], "alert", 2.5)

    def check(self, place: Place) -> None:
        """What is right."""
        left, top = place
        self.line([(left - 5, top), (left - 1, top + 4), (left + 6, top - 5)], "ok", 2.5)

    # Things

    def usb_plug(self, left: float, top: float, edge: str = "ink2") -> None:
        """A USB plug, 30 x 16, its metal at the right."""
        self.box((left, top, 20, 16), "surface", edge)
        self.box((left + 20, top + 3, 10, 10), "sunken", edge, radius=1)

    def socket(self, left: float, top: float) -> None:
        """The edge of a computer with a USB socket in it, 14 x 40."""
        self.box((left, top, 14, 40), "surface", radius=2)
        self.box((left, top + 14, 5, 12), "ink2", radius=1)

    def screen(self, left: float, top: float, fill: str = "surface") -> None:
        """A program's window, 34 x 26."""
        self.box((left, top, 34, 26), fill)
        self.line([(left, top + 7), (left + 34, top + 7)])
        self.disc((left + 5, top + 3.5), 0.8, "ink2")

    def person(self, left: float, top: float, role: str = "ink2") -> None:
        """Head and shoulders, 20 x 26."""
        self.disc((left + 10, top + 6), 5.5, "surface", role)
        path = QPainterPath(self._at((left, top + 26)))
        path.cubicTo(self._at((left, top + 12)), self._at((left + 20, top + 12)), self._at((left + 20, top + 26)))
        path.closeSubpath()
        self._painter.setPen(self._pen(role, 1.5))
        self._painter.setBrush(worn().color("surface"))
        self._painter.drawPath(path)

    def terminals(self, left: float, top: float, names: Sequence[str] = ("I1", "I2", "A")) -> None:
        """Spring terminals beside one another, each 20 x 24 with its name over a round hole."""
        for number, name in enumerate(names):
            at = left + 21 * number
            self.box((at, top, 20, 26), "surface", radius=2)
            self.words((at, top, 20, 13), name)
            self.disc((at + 10, top + 19), 3.5, "ink2")


class SketchWidget(Themed, QWidget):
    """A fixed size, ``wide`` by ``high`` pixels at 100 % text. A screen reader skips it, for the words beside it."""

    plain_sight = True

    def __init__(self, wide: int, high: int) -> None:
        super().__init__()
        self._wide, self._high = wide, high
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the text is."""
        return QSize(round(fonts.scaled(self._wide)), round(fonts.scaled(self._high)))

    minimumSizeHint = sizeHint  # it is not cut


class TerminalsCard(Card):
    """The first thing to do with a plug."""

    def __init__(self) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Label(self.tr("Two wires at the meter"), fonts.CARD, wrap=True))
        for text, role in (
            (
                self.tr(
                    "Under the green cover at the foot of the Linky, the one without a seal, are three terminals: I1, "
                    "I2 and A."
                ),
                "ink",
            ),
            (self.tr("The plug’s two wires go on I1 and I2, in either order. A is for plugs that need power."), "ink"),
            (self.tr("Never open a cover that has a seal: the mains are behind it."), "ink2"),
        ):
            words.addWidget(Label(text, fonts.BODY, role, wrap=True))
        words.addStretch(1)
        both = Fold(least=BESIDE, spacing=20)
        both.add(_TerminalsDrawing())
        both.add(words, 1)
        self.body.addWidget(both)


class _TerminalsDrawing(SketchWidget):
    """The meter, its foot, and the terminals that are there, larger; for who listens the words say all of it."""

    def __init__(self) -> None:
        super().__init__(TERMINALS_WIDE, TERMINALS_HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the meter at the left, and what is behind its green cover at the right."""
        sketch = Sketch(QPainter(self), QPointF(0, 0))
        sketch.box((4, 4, 84, 140), "sunken", radius=8)
        sketch.box((16, 18, 60, 24), "surface", radius=3)
        sketch.words((16, 18, 60, 24), "LINKY", "ink2")
        for top in (56, 68):
            sketch.disc((24, top), 3, "surface")
        sketch.line([(36, 56), (74, 56)], "ink3")
        sketch.line([(36, 68), (66, 68)], "ink3")
        sketch.line([(4, 92), (88, 92)])
        sketch.box((10, 100, 34, 36), "sunken", "ink3", radius=3)
        sketch.disc((27, 118), 4, "surface", "ink3")
        sketch.box((50, 100, 32, 36), "tint", "volet", radius=3, width=2)
        sketch.line([(82, 100), (118, 24)], "volet", 1, dashed=True)
        sketch.line([(82, 136), (118, 92)], "volet", 1, dashed=True)
        sketch.box((118, 24, 112, 68), "tint", "volet", radius=6, width=2)
        sketch.terminals(143, 34)
        sketch.wire((153, 56), (132, 124))
        sketch.wire((174, 56), (132, 130))
        sketch.box((104, 116, 28, 22), "surface")
        sketch.words((104, 116, 28, 22), "USB", "ink2")
