"""The flow picture: who holds what comes in as nodes and lines, a drawing to look at and to click goes out.

The warm zone is the home; what crosses its edge has left it. The table under the picture says the same in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import HeardItem, Role
from persienne.ui.widgets.label import plain_tip
from persienne.ui.widgets.shutter import paint_shutter
from persienne.ui.widgets.strokes import Standing, Step, paint_stroke
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.style.theme import Theme

NODE_WIDTH, NODE_HEIGHT, NODE_GAP, TILE = 206.0, 64, 14, 36
TILE_FROM = 176
"""The width from which a node has room for its tile."""
TILE_LEFT, WORDS_RIGHT = 12, 8
MARGIN, TOP = 20.0, 20.0
HEAD = 44.0
"""Room over the nodes for the zone's name."""
LEAST_HEIGHT = 300.0
LIT = 260
"""How light a wall is at night, in percent."""
SHOWN_PARTIES = 5


@dataclass(frozen=True, slots=True)
class Node:
    """Who or what holds data: ``key`` comes back when it is clicked; ``shut`` greys it."""

    key: str
    icon: str
    name: str
    detail: str
    shut: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """Someone to whom data go: its node and the line that leads to it, from the operator or from the home itself."""

    node: Node
    step: Step
    standing: Standing
    from_home: bool = False


@dataclass(frozen=True, slots=True)
class FlowPictureData:
    """All that the picture shows. ``meter`` reads at home with ``reading`` (its port is read by this computer)."""

    openness: float
    """How far the shutter of this computer is open, 0 to 1."""
    meter: Node
    computer: Node
    reading: bool
    operator: Party | None = None
    parties: tuple[Party, ...] = ()


class _NodeButton(Themed, QPushButton):
    """A node that can be clicked and reached by the keyboard."""

    radius = 10

    def __init__(self, node: Node, *, home: bool) -> None:
        super().__init__(node.name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._node, self._home = node, home
        self.setAccessibleName(f"{node.name}, {node.detail}")
        self.setToolTip(plain_tip(f"{node.name}, {node.detail}"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """As large as the picture has it."""
        return QSize(TILE, TILE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the tile and both lines."""
        painter = paint.smooth(QPainter(self))
        rect, node = QRectF(self.rect()), self._node
        fill = self.theme.color("sunken" if self.underMouse() else "surface")
        paint.rounded(painter, rect, self.radius, fill, border=self.theme.color("line2"))
        side = _tile_side(rect.width())
        tile = QRectF(TILE_LEFT, (rect.height() - TILE) / 2, side, TILE)
        tint, color = ("sunken", "ink3") if node.shut else ("warnt", "warn") if self._home else ("tint", "volet")
        if side:
            paint.rounded(painter, tile, 8, self.theme.color(tint))
            icons.draw(painter, node.icon, self.theme.color(color), QPointF(tile.left() + 9, tile.top() + 9), size=18)
        name, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
        wide = _words_room(rect.width())
        high, low = _heights(node, wide)
        left, top = rect.width() - wide - WORDS_RIGHT, (rect.height() - high - low - 2) / 2
        ink = self.theme.color("ink2" if node.shut else "ink")
        paint.draw_wrapped(painter, QRectF(left, top, wide, high), node.name, name, color=ink)
        below = QRectF(left, top + high + 2, wide, low)
        paint.draw_wrapped(painter, below, node.detail, caption, color=self.theme.color("ink2"))


def _tile_side(width: float) -> float:
    """The side of a node's tile: a narrow node has none."""
    return TILE if width >= TILE_FROM else 0


def _words_room(width: float) -> float:
    """The width for the words of a node."""
    side = _tile_side(width)
    return width - TILE_LEFT - side - (12 if side else 0) - WORDS_RIGHT


def _heights(node: Node, wide: float) -> tuple[float, float]:
    """The heights of the name and of the line under it, which wrap in the room for words."""
    name, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
    return paint.wrapped_height(name, node.name, wide), paint.wrapped_height(caption, node.detail, wide)


class FlowPicture(Themed, QWidget):
    """The home, the meter, this computer, the operator, the supplier and third parties, and what passes between."""

    heard_as = Role.List
    chosen = Signal(str)
    """The key of the node, or of the line's node, that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._data: FlowPictureData | None = None
        self._items: dict[str, HeardItem] = {}
        self._lines: list[tuple[QPainterPath, Step, Standing, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_data(self, data: FlowPictureData) -> None:
        """Show another state."""
        self._data = data
        for item in self._items.values():
            item.hide()
            item.deleteLater()
        away = () if data.operator is None else (data.operator.node,)
        shown = (data.meter, data.computer, *away, *(party.node for party in data.parties))
        self._items = {}
        for node in shown:
            item = HeardItem(f"{node.name}, {node.detail}", self)
            button = _NodeButton(node, home=node is data.computer)
            button.clicked.connect(lambda _on, key=node.key: self.chosen.emit(key))
            inside = QVBoxLayout(item)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(button)
            item.show()
            self._items[node.key] = item
        self._place()
        self.updateGeometry()
        self.update()

    def _node_height(self) -> float:
        """High enough for the longest words of a node, which wrap."""
        data, (near, hub, far) = self._data, self._widths()
        nodes = [] if data is None else [(data.meter, near), (data.computer, near)]
        if data is not None and data.operator is not None:
            nodes.append((data.operator.node, hub))
        nodes += [] if data is None else [(party.node, far) for party in data.parties]
        words = (sum(_heights(node, _words_room(wide))) for node, wide in nodes)
        return max(NODE_HEIGHT, max(words, default=0) + 20)

    def _widths(self) -> tuple[float, float, float]:
        """The widths of the nodes at home, of the operator's and of those beyond it."""
        home = self._home()
        away = self.width() - home.right()
        return min(NODE_WIDTH, home.width() * 0.52), min(190.0, away * 0.37), min(NODE_WIDTH, away * 0.42)

    def sizeHint(self) -> QSize:
        """High enough for the parties, one under the other."""
        count = max(3, 0 if self._data is None else len(self._data.parties))
        high = TOP + HEAD + count * self._node_height() + (count - 1) * NODE_GAP + MARGIN + 16
        return QSize(900, round(max(LEAST_HEIGHT, high)))

    def minimumSizeHint(self) -> QSize:
        """What the nodes need beside one another."""
        return QSize(632, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def restyle(self) -> None:
        """A new text size moves the nodes."""
        super().restyle()
        self._place()

    # Where everything stands

    def _home(self) -> QRectF:
        return QRectF(0, 0, self.width() * 0.44, self.height())

    def _place(self) -> None:
        data = self._data
        if data is None:
            return
        home, high = self._home(), self._node_height()
        wide, hub, far = self._widths()
        left = home.right() - MARGIN - wide
        middle = home.center().y() + 10
        boxes = {
            data.meter.key: QRectF(left, middle - high - 24, wide, high),
            data.computer.key: QRectF(left, middle + 24, wide, high),
        }
        away = self.width() - home.right()
        if data.operator is not None:
            boxes[data.operator.node.key] = QRectF(home.right() + away * 0.09, middle - high / 2, hub, high)
        count = len(data.parties)
        top = max(TOP + HEAD - 24, middle - (count * high + (count - 1) * NODE_GAP) / 2)
        for place, party in enumerate(data.parties):
            boxes[party.node.key] = QRectF(self.width() - far, top + place * (high + NODE_GAP), far, high)
        for key, box in boxes.items():
            self._items[key].setGeometry(box.toRect())
        self._lines = self._find_lines(data, boxes)

    def _find_lines(
        self, data: FlowPictureData, boxes: dict[str, QRectF]
    ) -> list[tuple[QPainterPath, Step, Standing, str]]:
        meter, computer = boxes[data.meter.key], boxes[data.computer.key]
        house = self._house()
        lines = [
            (
                _curve(QPointF(house.right() - 8, house.bottom() - 34), QPointF(meter.left(), meter.center().y())),
                Step.LIVE,
                Standing.OPEN,
                data.meter.key,
            )
        ]
        down = QPainterPath(QPointF(meter.center().x(), meter.bottom()))
        down.lineTo(QPointF(meter.center().x(), computer.top()))
        step = Step.LIVE if data.reading else Step.NONE
        lines.append((down, step, Standing.OPEN if data.reading else Standing.CLOSED, data.computer.key))
        hub = None if data.operator is None else boxes[data.operator.node.key]
        if data.operator is not None and hub is not None:
            path = _curve(QPointF(meter.right(), meter.center().y()), QPointF(hub.left(), hub.center().y()))
            lines.append((path, data.operator.step, data.operator.standing, data.operator.node.key))
        tools = QPointF(self._home().right() - MARGIN, computer.bottom() + 18)
        for party in data.parties:
            if not party.from_home and hub is None:
                continue
            begin = tools if party.from_home or hub is None else QPointF(hub.right(), hub.center().y())
            box = boxes[party.node.key]
            path = _curve(begin, QPointF(box.left(), box.center().y()))
            lines.append((path, party.step, party.standing, party.node.key))
        return lines

    def _house(self) -> QRectF:
        home = self._home()
        room = home.width() - 2 * MARGIN - min(NODE_WIDTH, home.width() * 0.52) - 24
        wide = max(60.0, min(130.0, room))
        high = wide * 1.15
        return QRectF(MARGIN + (room - wide) / 2, home.center().y() + 84 - high, wide, high)

    # The mouse

    def _line_at(self, at: QPointF) -> str | None:
        stroker = QPainterPathStroker()
        stroker.setWidth(18)
        for path, _, _, key in self._lines:
            if stroker.createStroke(path).contains(at):
                return key
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line opens what the node at its end opens."""
        key = self._line_at(event.position())
        if key is not None:
            self.chosen.emit(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say that a line can be clicked."""
        over = self._line_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    # Paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the home's zone, the house, and the lines."""
        data = self._data
        if data is None:
            return
        painter = paint.smooth(QPainter(self))
        home = self._home()
        _paint_zone(painter, home, self.theme)
        head = fonts.font(fonts.BODY_STRONG)
        high = paint.line_height(head)
        room = QRectF(home.left() + MARGIN, TOP, home.width() - 2 * MARGIN, high)
        paint.draw_text(painter, room, self.tr("At home"), head, color=self.theme.color("warn"))
        room = QRectF(home.right() + (self.width() - home.right()) * 0.09, TOP, 200, high)
        paint.draw_text(painter, room, self.tr("Elsewhere"), head, color=self.theme.color("ink2"))
        for path, step, standing, _ in self._lines:
            paint_stroke(painter, path, step, standing, theme=self.theme)
            if standing is Standing.CLOSED and step is not Step.NONE:
                at = path.pointAtPercent(0.55)
                paint_shutter(painter, self.theme, QRectF(at.x() - 8, at.y() - 10, 16, 20), 0)
        if data.reading:
            self._paint_stays(painter, data.computer.key)
        _paint_house(painter, self._house(), self.theme, data.openness)

    def _paint_stays(self, painter: QPainter, computer: str) -> None:
        """Say on the line to this computer that what passes along it leaves the home for nowhere."""
        words, font = self.tr("by its port, stays here"), fonts.font(fonts.CAPTION_MEDIUM)
        centre = self._lines[1][0].pointAtPercent(0.5)
        high = paint.line_height(font) + 8
        wide = min(paint.text_width(font, words) + 24, self._items[computer].width() - 8.0)
        box = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
        paint.rounded(painter, box, high / 2, self.theme.color("surface"), border=self.theme.color("line2"))
        inside = box.adjusted(8, 0, -8, 0)
        paint.draw_text(painter, inside, words, font, color=self.theme.color("warn"), align=paint.ALIGN_CENTER)


def parties_shown(parties: Sequence[Party]) -> tuple[tuple[Party, ...], int]:
    """The parties that the picture shows, and how many it leaves to the table."""
    if len(parties) <= SHOWN_PARTIES:
        return tuple(parties), 0
    return tuple(parties[: SHOWN_PARTIES - 1]), len(parties) - SHOWN_PARTIES + 1


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    """A cubic with horizontal ends."""
    path = QPainterPath(start)
    half = (end.x() - start.x()) / 2
    path.cubicTo(QPointF(start.x() + half, start.y()), QPointF(end.x() - half, end.y()), end)
    return path


def _paint_zone(painter: QPainter, home: QRectF, theme: Theme) -> None:
    glow = QRadialGradient(QPointF(home.left() + home.width() * 0.3, home.center().y()), home.width() * 0.8)
    for stop, role, alpha in ((0.0, "light", 0.30), (0.6, "light", 0.13), (1.0, "light", 0.06)):
        glow.setColorAt(stop, theme.color(role, alpha if not theme.dark else alpha * 0.7))
    painter.setBrush(glow)
    painter.setPen(QPen(theme.color("light", 0.45), 1))
    painter.drawRoundedRect(home.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)


def _in_its_glow(theme: Theme, role: str) -> QColor:
    """The colour of a wall or of its foot; at night the zone behind is as dark as either, so that both are lit."""
    return theme.color("wall").lighter(LIT) if theme.dark else theme.color(role)


def _paint_house(painter: QPainter, box: QRectF, theme: Theme, openness: float) -> None:
    """A front with a gable, a chimney and the shutter."""
    roof = box.height() * 0.36
    wall = QRectF(box.left() + box.width() * 0.1, box.top() + roof, box.width() * 0.8, box.height() - roof)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_in_its_glow(theme, "wall_foot"))
    painter.drawRect(QRectF(box.left() + box.width() * 0.68, box.top() + 6, box.width() * 0.09, roof * 0.8))
    painter.setBrush(_in_its_glow(theme, "wall"))
    painter.drawRect(wall)
    gable = QPainterPath(QPointF(box.left(), box.top() + roof))
    gable.lineTo(QPointF(box.center().x(), box.top()))
    gable.lineTo(QPointF(box.right(), box.top() + roof))
    pen = QPen(theme.color("hp", 0.85), 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    fill = QPainterPath(gable)
    fill.closeSubpath()
    painter.drawPath(fill)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(gable)
    wide = wall.width() * 0.5
    window = QRectF(wall.center().x() - wide / 2, wall.top() + 4, wide, wide * 4 / 3)
    paint_shutter(painter, theme, window, openness)
    paint.hairline(painter, box.left() - 6, box.right() + 6, box.bottom(), color=theme.color("hp"))
