"""What stands on a page: lines of text in the faces of paper, and rules, at places; painted on whatever has a QPainter.

Places and sizes are in units of a hundredth of a millimetre, so that one layout serves a printer's resolution and a
screen's; the caller scales the painter from units. The faces are of the bundled families alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QRawFont, QTextLayout, QTextOption

from persienne.documents.document import Weight, plain
from persienne.ui.style import fonts, qt_messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter, QTextLine


UNITS = 100
"""Units in a millimetre."""
_UNITS_A_POINT = 25.4 * UNITS / 72

SERIF = "Persienne Serif"
MONO = "Persienne Mono"
SANS = "Persienne Sans"

_PLAIN_FORMS = ("liga", "clig", "dlig", "hlig", "calt")
"""Ligatures: with them «effacement» would be copied out of the file as «eﬀacement»."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family at a size in points, a weight, and the distance from line to line as a share of the size."""

    family: str
    points: float
    weight: int = 400
    leading: float = 1.3
    shade: str = "#000000"
    tabular: bool = False

    @property
    def pitch(self) -> float:
        """From one base line to the next, in units."""
        return self.points * _UNITS_A_POINT * self.leading

    @property
    def font(self) -> QFont:
        """The font; a glyph that it lacks shows as its box, never in a font of the system."""
        return _font(self)


BODY = Face(SERIF, 11)
STRONG = Face(SERIF, 11, 600)
SMALL = Face(SERIF, 8.5, shade="#404040")
FIXED = Face(MONO, 9.5, leading=1.35)
TITLE = Face(SERIF, 18, 600, leading=1.2)
HEADING = Face(SERIF, 12.5, 600, leading=1.2)
CELL = Face(SERIF, 9.5, leading=1.25, tabular=True)
CELL_HEAD = Face(SERIF, 9.5, 600, leading=1.25)
DENSE = Face(SERIF, 8.5, leading=1.2, tabular=True)
DENSE_HEAD = Face(SERIF, 8.5, 600, leading=1.2)
CHART = Face(SANS, 7.5, leading=1.2, shade="#404040")
ADDRESS = Face(SANS, 10, leading=1.2)
FOOTER = Face(SERIF, 8, leading=1.25, shade="#595959")

OF_WEIGHT = {Weight.BODY: BODY, Weight.STRONG: STRONG, Weight.SMALL: SMALL, Weight.FIXED: FIXED}


def lacks(text: str, face: Face) -> str:
    """The characters of ``text`` that ``face`` can only show as a box, each once, in order."""
    raw = QRawFont.fromFont(face.font)
    return "".join(sign for sign in dict.fromkeys(text) if sign != "\n" and not raw.supportsCharacter(ord(sign)))


@cache
def ready() -> QGuiApplication | None:
    """Make sure that fonts can be measured: an application without a screen where there is none, and the families.

    What it returns is the application that it had to make; Qt has one a process, and it lives as long.
    """
    made = None
    if QGuiApplication.instance() is None:
        qt_messages.install()
        made = QGuiApplication(["persienne", "-platform", "offscreen"])
    fonts.load_paper_fonts()
    return made


@cache
def _font(face: Face) -> QFont:
    ready()
    font = QFont(face.family)
    font.setPixelSize(round(face.points * _UNITS_A_POINT))
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    for form in _PLAIN_FORMS:
        font.setFeature(QFont.Tag(form), 0)
    if face.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


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
        lines.append(Words(x, len(lines) * face.pitch, face, layout, line=line))
    layout.endLayout()
    return lines


def set_line(text: str, face: Face, *, x: float = 0.0) -> Words:
    """``text`` on one line, however long."""
    return set_text(text.replace("\n", " "), face, 1e7, x=x)[0]


def draw(marks: Iterable[Mark], painter: QPainter) -> None:
    """Put ``marks`` down in their order."""
    for mark in marks:
        mark.draw(painter)
