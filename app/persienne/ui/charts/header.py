"""The head of a chart: a title and the words of its key come in, and are painted; every entry stands, on any width."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persienne.ui.charts.layer import hatch_aside, hatch_hole, hatch_partial, hatch_shapeless, hatch_unpriced
from persienne.ui.charts.marks import LEFT, Painted
from persienne.ui.style import fonts
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QGraphicsSceneResizeEvent


SIGN = 22
"""The width of the widest sign of the key."""
SIGN_GAP, ENTRY_GAP = 8, 16
"""Pixels between a sign and its word, and between two entries; as many as the latter between title and key."""
LINE = 20
"""Pixels of one line at 100 % text."""


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
