"""What only the chart of the day paints: off-peak bands, lines, pills of holes, and where its words stand.

Where the words of the day's chart stand: wishes come in, places that touch neither word nor curve go out.
Each label has places that it would like, best first; the first free one is taken, and a label that finds none is left
out (the table says it all) unless it must stand.

The pills of the holes of a day: holes and what they say come in, a pill for each or for several; it paints nothing.
A hole too narrow for its own pill, or beside one that took its place, is told by its neighbour's: that counts both.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from persienne.ui.charts.layer import Layer
from persienne.ui.charts.marks import CENTRE, LEFT
from persienne.ui.style import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.picture import Hole
    from persienne.ui.charts.scale import Floats, View
    from persienne.ui.style.theme import Theme


NOW_WIDTH = 1.6
DOT = 5.5


def wash(theme: Theme) -> QColor:
    """The colour of the off-peak hours, clear enough for what is under it."""
    return theme.color("hc", 0.13 if theme.dark else 0.10)


class Bands(Layer):
    """The off-peak hours: a wash behind everything, without edges."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.rects: list[QRectF] = []

    def show_bands(self, view: View, bands: Sequence[tuple[float, float]]) -> None:
        """Show ``bands`` (positions)."""
        edges = [view.x(band).round().tolist() for band in bands]
        self.rects = [QRectF(left, 0, right - left, view.height) for left, right in edges]
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """Each band."""
        color = wash(self.theme)
        for rect in self.rects:
            painter.fillRect(rect, color)


class StandbyLine(Layer):
    """What the home draws asleep, as a dashed line from edge to edge."""

    value: float | None = None
    """kW."""

    def show_value(self, view: View, value: float | None) -> None:
        """Show ``value``, or nothing."""
        self.value = value
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line."""
        if self.value is None:
            return
        pen = QPen(self.theme.color("ok"), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        y = round(float(self.view.y(self.value))) - 0.5
        painter.drawLine(QLineF(0, y, self.view.width, y))


class Now(Layer):
    """The present: a line in the light's colour, and a ringed dot on the live power."""

    position = 0.0
    value: float | None = None
    """kW, or None where no live power is known."""

    def show_now(self, view: View, position: float, value: float | None) -> None:
        """Show ``position`` and ``value``."""
        self.position, self.value = position, value
        self.look(view)

    def draw(self, painter: QPainter) -> None:
        """The line, then the dot in a ring of the surface."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = round(float(self.view.x(self.position)) * 2) / 2
        painter.setPen(QPen(self.theme.color("light"), NOW_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(x, 0, x, self.view.height))
        if self.value is None:
            return
        at = QPointF(x, float(self.view.y(self.value)))
        painter.setPen(QPen(self.theme.color("surface"), 2.0))
        painter.setBrush(self.theme.color("light"))
        painter.drawEllipse(at, DOT, DOT)


AIR = 6.0
STRONG, MEDIUM = fonts.CAPTION_STRONG, fonts.CAPTION_MEDIUM


@dataclass(frozen=True, slots=True)
class DayLabel:
    """A word on the chart: its place, its colour role, its step, and whether it is a pill or stands on a breath."""

    rect: QRectF
    text: str
    role: str
    step: fonts.Type
    pill: bool = False
    breath: bool = False


class Line:
    """A step line that words should not lie on: pixels ``lefts``, ``rights`` and ``tops`` of its slots."""

    def __init__(self, lefts: Floats, rights: Floats, tops: Floats) -> None:
        self._lefts, self._rights, self._tops = lefts, rights, tops

    def crosses(self, rect: QRectF) -> bool:
        """Whether the line, uprights included, enters ``rect``."""
        seen = (self._lefts < rect.right()) & (self._rights > rect.left())
        tops = self._tops[seen]
        return bool(len(tops)) and float(tops.min()) < rect.bottom() and float(tops.max()) > rect.top()

    def highest(self, left: float, right: float) -> float | None:
        """The pixel of the highest step between two pixels, None where there is no line."""
        seen = (self._lefts < right) & (self._rights > left)
        return float(self._tops[seen].min()) if seen.any() else None


class DayLabels(Layer):
    """The words over the plot, each in a free place."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.labels: list[DayLabel] = []
        self._upright: list[float] = []
        self.bands: Sequence[QRectF] = ()
        """Where off-peak hours are washed: so is the breath under a word there."""

    def begin(self, uprights: Sequence[float] = ()) -> None:
        """Forget every word; none may lie across the pixels ``uprights`` (the now line)."""
        self.labels = []
        self._upright = list(uprights)
        self.update()

    def width_of(self, text: str, step: fonts.Type) -> float:
        """The pixels that ``text`` takes."""
        return QFontMetricsF(fonts.font(step)).horizontalAdvance(text)

    def height_of(self, step: fonts.Type) -> float:
        """The height of a line."""
        return QFontMetricsF(fonts.font(step)).height()

    def texts(self) -> list[str]:
        """What is written, in the order in which it was placed."""
        return [label.text for label in self.labels]

    def say(
        self,
        text: str,
        places: Iterable[tuple[float, float]],
        role: str,
        step: fonts.Type = MEDIUM,
        *,
        avoid: Sequence[Line] = (),
        breath: bool = False,
    ) -> bool:
        """Write ``text`` at the first of ``places`` (left, top) that is free and off the lines ``avoid``."""
        width, height = self.width_of(text, step), self.height_of(step)
        for left, top in places:
            rect = QRectF(left, top, width, height)
            if self._free(rect) and not any(line.crosses(rect.adjusted(-2, 1, 2, 0)) for line in avoid):
                self.labels.append(DayLabel(rect, text, role, step, breath=breath))
                return True
        return False

    def say_pill(self, text: str, left: float, right: float) -> bool:
        """Write ``text`` on a pill near the top of a hole, in the middle of it or beside an upright that is near."""
        width, height = self.width_of(text, MEDIUM) + 18, self.height_of(MEDIUM) + 4
        middle = min(max((left + right) / 2, width / 2 + 1), self.view.width - width / 2 - 1)
        lefts = [round(middle - width / 2)]
        for x in self._upright:
            lefts += [place for place in (floor(x - AIR - width), ceil(x + AIR)) if left - width <= place <= right]
        for top in (26.0, self.view.height / 2, self.view.height - height - 30):
            for place in lefts:
                rect = QRectF(place, top, width, height)
                if self._free(rect):
                    self.labels.append(DayLabel(rect, text, "ink2", MEDIUM, pill=True))
                    return True
        return False

    def _wash(self, painter: QPainter, plate: QRectF) -> None:
        painter.setBrush(wash(self.theme))
        for band in self.bands:
            if band.intersects(plate):
                painter.save()
                painter.setClipRect(band)
                painter.drawRoundedRect(plate, 4, 4)
                painter.restore()

    def _free(self, rect: QRectF) -> bool:
        inside = rect.left() >= 0 and rect.right() <= self.view.width
        inside = inside and rect.top() >= 0 and rect.bottom() <= self.view.height
        roomy = rect.adjusted(-AIR, 0, AIR, 0)
        if not inside or any(roomy.left() < x < roomy.right() for x in self._upright):
            return False
        return not any(label.rect.intersects(roomy) for label in self.labels)

    def draw(self, painter: QPainter) -> None:
        """The words, pills first."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in sorted(self.labels, key=lambda label: not label.pill):
            if label.pill:
                painter.setPen(QPen(self.theme.color("line2"), 1))
                painter.setBrush(self.theme.color("surface"))
                painter.drawRoundedRect(label.rect, label.rect.height() / 2, label.rect.height() / 2)
            elif label.breath:
                painter.setPen(QPen(self.theme.color("surface", 0.0), 0))
                painter.setBrush(self.theme.color("surface", 0.85))
                plate = label.rect.adjusted(-3, 0, 3, 0)
                painter.drawRoundedRect(plate, 4, 4)
                self._wash(painter, plate)
            painter.setFont(fonts.font(label.step))
            painter.setPen(self.theme.color(label.role))
            painter.drawText(label.rect, CENTRE if label.pill else LEFT, label.text)


NARROWEST = 8
"""Pixels from which on a hole has a pill of its own."""
PILL_AIR = 20
"""Pixels around the words of a pill within its hole."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A stretch between two pixels and what it says, in many words and in fewer; ``hole`` where others may join it."""

    left: float
    right: float
    texts: Sequence[str]
    hole: Hole | None = None

    @classmethod
    def of(cls, view: View, stretch: Hole, texts: Sequence[str], *, joins: bool = True) -> Wish:
        """The wish of ``stretch`` as ``view`` shows it; ``joins``: others may be counted with it."""
        left, right = view.x([stretch.left, stretch.right]).tolist()
        return cls(left, right, texts, stretch if joins else None)


@dataclass(slots=True)
class _Pill:
    """A pill that was placed, and the stretches that it tells."""

    label: DayLabel
    told: list[Wish]

    def away(self, wish: Wish) -> float:
        """Pixels between ``wish`` and what the pill tells or covers; 0 where they meet."""
        left = min(self.label.rect.left(), *(one.left for one in self.told))
        right = max(self.label.rect.right(), *(one.right for one in self.told))
        return max(0.0, left - wish.right, wish.left - right)


def say_holes(labels: DayLabels, wishes: Sequence[Wish], joined: Callable[[Sequence[Hole]], str]) -> None:
    """Write a pill for each of ``wishes`` where there is room; ``joined`` says several holes in one."""
    pills: list[_Pill] = []
    untold: list[Wish] = []
    for wish in sorted(wishes, key=lambda one: one.left):
        fits = (text for text in wish.texts if labels.width_of(text, MEDIUM) + PILL_AIR <= wish.right - wish.left)
        wide = wish.right - wish.left >= NARROWEST
        if wide and labels.say_pill(next(fits, wish.texts[-1]), wish.left, wish.right):
            pills.append(_Pill(labels.labels[-1], [wish]))
        else:
            untold.append(wish)
    for wish in untold:
        _join(labels, wish, [pill for pill in pills if pill.told[0].hole is not None], joined)


def _join(labels: DayLabels, wish: Wish, pills: Sequence[_Pill], joined: Callable[[Sequence[Hole]], str]) -> None:
    """Let the nearest pill tell ``wish`` too: one that covers it, or that took the place of its own."""
    reach = max((labels.width_of(text, MEDIUM) for text in wish.texts), default=0.0)
    if wish.right - wish.left < NARROWEST:
        reach = 0.0
    near = [pill for pill in pills if wish.hole is not None and pill.away(wish) <= reach]
    for pill in sorted(near, key=lambda one: one.away(wish)):
        told = sorted([*pill.told, wish], key=lambda one: one.left)
        labels.labels.remove(pill.label)
        if labels.say_pill(joined([one.hole for one in told if one.hole is not None]), told[0].left, told[-1].right):
            pill.label, pill.told = labels.labels[-1], told
            return
        labels.labels.append(pill.label)
