"""What stands on a page: lines of text and rules at places in units come in, paint goes down; it decides no place.

Whatever has a QPainter may be drawn on: a PDF, a picture, a widget. The caller scales the painter from units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QTextLayout, QTextOption

from persienne.documents.document import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter, QTextLine

    from persienne.ui.paper.faces import Face


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, set; ``y`` is the top of its strip, which is one pitch of ``face`` high."""

    x: float
    y: float
    face: Face
    layout: QTextLayout
    line: QTextLine
    """A line belongs to its layout and goes when that goes."""

    @property
    def width(self) -> float:
        """The ink's width in units."""
        return float(self.line.naturalTextWidth())

    @property
    def text(self) -> str:
        """What the line says."""
        start = self.line.textStart()
        return str(self.layout.text())[start : start + self.line.textLength()]

    def moved(self, x: float, y: float) -> Words:
        """The same line, further right and down."""
        return replace(self, x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """Put the line down, in the middle of its strip."""
        painter.setPen(QColor(self.face.shade))
        spare = self.face.pitch - self.line.height()
        self.line.draw(painter, QPointF(self.x, self.y + spare / 2))


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule from (x, y), ``length`` and ``thick`` in units."""

    x: float
    y: float
    length: float
    thick: float
    shade: str = "#000000"

    def moved(self, x: float, y: float) -> Rule:
        """The same rule, further right and down."""
        return replace(self, x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """Put the rule down."""
        painter.fillRect(QRectF(self.x, self.y, self.length, self.thick), QColor(self.shade))


Mark = Words | Rule


def set_text(text: str, face: Face, width: float, *, x: float = 0.0) -> list[Words]:
    """``text`` broken into lines no wider than ``width`` units, at ``x``, one pitch under the other from 0.

    A word that is wider than the line is broken where the line ends. An empty text is one empty line.
    """
    layout = QTextLayout(plain(text).replace("\n", "\u2028"), face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines: list[Words] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        lines.append(Words(x, len(lines) * face.pitch, face, layout, line))
    layout.endLayout()
    return lines


def set_line(text: str, face: Face, *, x: float = 0.0) -> Words:
    """``text`` on one line, however long."""
    return set_text(text.replace("\n", " "), face, 1e7, x=x)[0]


def draw(marks: Iterable[Mark], painter: QPainter) -> None:
    """Put ``marks`` down in their order."""
    for mark in marks:
        mark.draw(painter)
