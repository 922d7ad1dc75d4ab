"""The margins of a chart are painted: the head with its title and key, and the axes with their labels.

pyqtgraph's own date axis reads the machine's zone and names months by ``strftime``, in the C locale's language; the
axis of time here has the meter's zone and Qt's names, and says the doubled hour of October as what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from persienne.ui.charts.graphs import pg
from persienne.ui.charts.layer import hatch_aside, hatch_hole, hatch_partial, hatch_shapeless, hatch_unpriced
from persienne.ui.charts.marks import LEFT, Painted
from persienne.ui.charts.scale import Tick, kept, time_ticks
from persienne.ui.style import fonts
from persienne.ui.style.theme import Coloured
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QGraphicsSceneResizeEvent, QStyleOptionGraphicsItem, QWidget

    from persienne.ui.charts.scale import CalendarScale, View
    from persienne.ui.charts.words import ChartWords


TIME_AXIS_HEIGHT = 30

AXIS_AIR = 8
OVER = 1.6
"""Pixels between the upper edge of the picture and the digits of a label that stands there."""

SIGN = 22
"""The width of the widest sign of the key."""
SIGN_GAP, ENTRY_GAP = 8, 16
"""Pixels between a sign and its word, and between two entries; as many as the latter between title and key."""
LINE = 20
"""Pixels of one line at 100 % text, and the least of a label's box."""


class _BareAxis(Coloured, pg.AxisItem):  # type: ignore[misc] # pyqtgraph is untyped
    """An axis of labels alone: no line, no marks, no mouse of its own; the subclass paints."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, pen=None, maxTickLength=0)
        # A tick of length 0 would still leave a dot of one pixel without these two.
        self.setStyle(tickAlpha=0)
        self.setPen(None)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the chart: an axis that zooms alone would tear the chart from its range."""
        event.ignore()  # type: ignore[attr-defined]

    def mouseDragEvent(self, event: object) -> None:
        """Leave the drag to the chart, for the same reason."""
        event.ignore()  # type: ignore[attr-defined]


class TimeAxis(_BareAxis):
    """Hours, days, months or years under a plot, as many as the pixels carry."""

    def __init__(self, words: ChartWords) -> None:
        super().__init__("bottom")
        self.words = words
        self.follow_text()
        self.placed: list[tuple[Tick, str, QRectF]] = []

    def follow_text(self) -> None:
        """Take the height that the application's text asks for."""
        self.setHeight(TIME_AXIS_HEIGHT * fonts.text_scale())

    def look(self, scale: CalendarScale, view: View) -> None:
        """Place the labels of ``view``."""
        metrics = QFontMetricsF(fonts.font(fonts.TICK))
        ticks = time_ticks(scale, view.first, view.last, view.width / fonts.text_scale())
        texts = [self.words.tick(tick) for tick in ticks]
        widths = [metrics.horizontalAdvance(text) for text in texts]
        middles = [float(x) for x in view.x([tick.position for tick in ticks])]
        # A label whose middle is at an edge is moved inside by up to its half.
        middles = [
            min(max(middle, width / 2 - 4), view.width - width / 2 - 1)
            for middle, width in zip(middles, widths, strict=True)
        ]
        self.placed = [
            (ticks[n], texts[n], QRectF(middles[n] - widths[n] / 2 - 1, 7, widths[n] + 2, metrics.height()))
            for n in kept(middles, widths, view.width)
        ]
        self.update()

    def labels(self) -> list[str]:
        """What the axis says, from left to right."""
        return [text for _, text, _ in self.placed]

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The labels."""
        painter.setFont(fonts.font(fonts.TICK))
        painter.setPen(self.theme.color("ink3"))
        for _, text, rect in self.placed:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)


class UprightAxis(_BareAxis):
    """Labels at the left of a plot, each right-aligned on its line.

    They are told to it as (part of the height from the top, text).
    """

    def __init__(self) -> None:
        super().__init__("left")
        self.placed: Sequence[tuple[float, str]] = ()

    def show_labels(self, placed: Sequence[tuple[float, str]]) -> None:
        """Show ``placed`` from now on."""
        self.placed = placed
        self.update()

    def needed(self) -> float:
        """The pixels that the widest label and its air take."""
        metrics = QFontMetricsF(fonts.font(fonts.TICK, figures=True))
        return AXIS_AIR + max((metrics.horizontalAdvance(text) for _, text in self.placed), default=0.0)

    def labels(self) -> list[str]:
        """What the axis says, from the top down."""
        return [text for _, text in sorted(self.placed)]

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The labels, centred on their lines: they may rise over the plot's edge, but not over the picture's."""
        font = fonts.font(fonts.TICK, figures=True)
        painter.setFont(font)
        painter.setPen(self.theme.color("ink3"))
        width, height, metrics = self.size().width(), self.size().height(), QFontMetricsF(font)
        line = max(LINE, metrics.height())
        highest = OVER - (line - metrics.capHeight()) / 2 - self.scenePos().y()
        for part, text in self.placed:
            box = QRectF(0, max(part * height - line / 2, highest), width - AXIS_AIR, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, flags, text)


class Stroke(Enum):
    """The sign beside a word of the key."""

    BAR = auto()
    LINE = auto()
    GHOST = auto()
    PARTIAL = auto()
    ASIDE = auto()
    HOLE = auto()
    SHAPELESS = auto()
    UNPRICED = auto()


_HATCHES = {
    Stroke.PARTIAL: hatch_partial,
    Stroke.ASIDE: hatch_aside,
    Stroke.HOLE: hatch_hole,
    Stroke.SHAPELESS: hatch_shapeless,
    Stroke.UNPRICED: hatch_unpriced,
}


_SIGNS = {Stroke.BAR: 12, **dict.fromkeys(_HATCHES, 16)}
"""The pixels of a sign, where they are not ``SIGN``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the key at its place: sign and word stand in ``rect``."""

    rect: QRectF
    stroke: Stroke
    word: str


class Header(Painted):
    """A title at the left, and at the right the key: a sign and a word for each form that repeats.

    What of the key has no room beside the title stands on lines below it, and the strip is as high as they need.
    """

    def __init__(self, height: float = 36) -> None:
        self._one_line = height
        self.title = ""
        self.key: Sequence[tuple[Stroke, str]] = ()
        super().__init__(height)

    @property
    def more(self) -> float:
        """The pixels that the lines below the first take."""
        return (self.tall - self._one_line) * fonts.text_scale()

    def say(self, title: str, key: Sequence[tuple[Stroke, str]]) -> None:
        """Show ``title`` and ``key``."""
        if (title, key) != (self.title, self.key):
            self.title, self.key = title, key
            self.set_shown(shown=self.isVisible())
            self.update()

    def set_shown(self, *, shown: bool) -> None:
        """Take the height that the key needs at this width, or none."""
        lines = len(self._lines(self.size().width()))
        self.tall = self._one_line + (lines - 1) * LINE
        super().set_shown(shown=shown)

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        """Break the key anew at another width."""
        super().resizeEvent(event)
        if event.newSize().width() != event.oldSize().width():
            self.set_shown(shown=self.isVisible())

    def entries(self, rect: QRectF) -> list[Entry]:
        """Where each entry of the key stands in ``rect``, in their order; every line ends at the right."""
        high, found = LINE * fonts.text_scale(), []
        for number, line in enumerate(self._lines(rect.width())):
            widths = [self._width(stroke, word) for stroke, word in line]
            left = rect.right() - sum(widths) - ENTRY_GAP * (len(line) - 1)
            for (stroke, word), width in zip(line, widths, strict=True):
                found.append(Entry(QRectF(left, rect.top() + number * high, width, high), stroke, word))
                left += width + ENTRY_GAP
        return found

    def _lines(self, width: float) -> list[list[tuple[Stroke, str]]]:
        """The entries of each line: the first has what the title leaves, and may hold none."""
        title = paint.text_width(fonts.font(fonts.BODY_STRONG), self.title)
        lines: list[list[tuple[Stroke, str]]] = [[]]
        room = width - title - ENTRY_GAP
        for stroke, word in self.key:
            needed = self._width(stroke, word)
            if needed > room and (lines[-1] or len(lines) == 1):
                lines.append([])
                room = width
            lines[-1].append((stroke, word))
            room -= needed + ENTRY_GAP
        return lines

    @staticmethod
    def _width(stroke: Stroke, word: str) -> float:
        return _SIGNS.get(stroke, SIGN) + SIGN_GAP + paint.text_width(fonts.font(fonts.CAPTION_MEDIUM), word)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The title, then the key."""
        strong, font = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION_MEDIUM)
        ink = self.theme.color("ink2")
        line = QRectF(rect.left(), rect.top(), rect.width(), LINE * fonts.text_scale())
        painter.setFont(strong)
        painter.setPen(ink)
        painter.drawText(line, LEFT, paint.elided(strong, self.title, line.width()))
        painter.setFont(font)
        for entry in self.entries(rect):
            left, middle = max(entry.rect.left(), rect.left()), entry.rect.center().y()
            end = self._draw_sign(painter, entry.stroke, left, middle) + SIGN_GAP
            words = QRectF(end, entry.rect.top(), rect.right() - end, entry.rect.height())
            painter.setPen(ink)
            painter.drawText(words, LEFT, paint.elided(font, entry.word, words.width()))

    def _draw_sign(self, painter: QPainter, stroke: Stroke, left: float, middle: float) -> float:
        """Paint the sign that begins at ``left``; its right edge."""
        right = left + _SIGNS.get(stroke, SIGN)
        if stroke is Stroke.BAR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("volet"))
            painter.drawRoundedRect(QRectF(left, middle - 6, right - left, 12), 3, 3)
        elif stroke in _HATCHES:
            _HATCHES[stroke](painter, QRectF(left, middle - 6, right - left, 12), self.theme)
        else:
            role, width = ("volet", 2.0) if stroke is Stroke.LINE else ("ghost", 1.5)
            pen = QPen(self.theme.color(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if stroke is Stroke.GHOST:
                pen.setDashPattern([4 / 1.5, 3 / 1.5])
            painter.setPen(pen)
            painter.drawLine(QLineF(left, middle, right, middle))
        return right
