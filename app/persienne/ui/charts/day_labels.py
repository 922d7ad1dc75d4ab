"""Where the words of the day's chart stand: wishes come in, places that touch neither word nor curve go out.

Each label has places that it would like, best first; the first free one is taken, and a label that finds none is left
out (the table says it all) unless it must stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from persienne.ui.charts.day_layers import wash
from persienne.ui.charts.layer import Layer
from persienne.ui.charts.marks import CENTRE, LEFT
from persienne.ui.style import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QGraphicsItem

    from persienne.ui.charts.scale import Floats

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
