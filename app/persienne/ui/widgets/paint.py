"""Shapes that several parts share: a painter, a rectangle and colours come in, paint goes down; no widget, no state.

What is written by :func:`draw_text` and :func:`draw_wrapped` is written as it may be seen: see ``style/discreet.py``.
"""

from __future__ import annotations

import re
from math import ceil, hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from persienne.base.visible import visible
from persienne.ui.style.discreet import shown
from persienne.words.numbers import unbroken

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

SHADOW = QColor("#5B4A2A")
"""The lower edge of raised things in the light palette, at 7 %."""

LONG_WORD = 24
"""Signs of a word that may be broken: a file's name is often one word, and wider than what it stands in."""
_LONG = re.compile(rf"\S{{{LONG_WORD},}}")
_PIECE = re.compile(rf"[^-_./›:]{{{LONG_WORD}}}|[-_./›:](?=\w)")
_MAY_BREAK = "\u200b"

ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ALIGN_CENTER = Qt.AlignmentFlag.AlignCenter
ALIGN_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def smooth(painter: QPainter) -> QPainter:
    """Ask ``painter`` for soft edges and smooth pixmaps, and hand it back."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor, border: QColor | None = None) -> None:
    """A rounded rectangle; its 1 px border lies inside ``rect``, on whole pixels."""
    painter.setBrush(fill)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(border, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def raised(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """A surface with its hairline and, in the light palette, the 1 px lower edge that lifts it."""
    face = rect.adjusted(0, 0, 0, -1)
    if not theme.dark:
        edge = QColor(SHADOW)
        edge.setAlphaF(0.07)
        rounded(painter, rect.adjusted(0, 1, 0, 0), radius, edge)
    rounded(painter, face, radius, theme.color("surface"), border=theme.color("line"))


def hairline(painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
    """A horizontal line exactly one pixel high, ``y`` being its top."""
    painter.fillRect(QRectF(left, y, right - left, 1), color)


def hatch(painter: QPainter, path: QPainterPath, color: QColor, step: float = 4, width: float = 1.2) -> None:
    """Fill ``path`` with 45° lines ``step`` px apart (Qt's own pattern has a fixed step)."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    box = path.boundingRect()
    stride = step * hypot(1, 1)
    first = box.left() - box.height()
    for n in range(ceil((box.width() + box.height()) / stride) + 1):
        x = first + n * stride
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
    painter.restore()


def round_path(rect: QRectF, radius: float) -> QPainterPath:
    """The outline of a rounded rectangle."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def wrapping(text: str) -> str:
    """``text`` with the places at which its lines may end, in a long word too, and those at which they must not."""
    return unbroken(_LONG.sub(_breakable, text))


def _breakable(word: re.Match[str]) -> str:
    return _PIECE.sub(lambda piece: piece[0] + _MAY_BREAK, word[0])


def text_width(font: QFont, text: str) -> float:
    """The width of ``text`` on one line, rounded up so that nothing is cut."""
    return ceil(QFontMetricsF(font).horizontalAdvance(visible(text)))


def line_height(font: QFont) -> float:
    """The height of one line of ``font``."""
    return QFontMetricsF(font).height()


def wrapped_height(font: QFont, text: str, width: float) -> float:
    """The height of ``text`` wrapped in ``width``."""
    room = QRectF(0, 0, max(1.0, width), 10_000)
    return ceil(QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, wrapping(visible(text))).height())


def elided(font: QFont, text: str, width: float) -> str:
    """``text``, shortened with an ellipsis where it is wider than ``width``; what would turn it is written out."""
    return QFontMetricsF(font).elidedText(visible(text), Qt.TextElideMode.ElideRight, max(0.0, width))


def draw_wrapped(
    painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = ALIGN_LEFT
) -> None:
    """``text`` in as many lines as the width of ``rect`` asks for, centred in its height."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align | Qt.TextFlag.TextWordWrap, wrapping(visible(shown(text))))


def draw_centred(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor) -> None:
    """``text`` in as many lines as the width of ``rect`` asks for, each in its middle, from the top."""
    painter.setFont(font)
    painter.setPen(color)
    align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(rect, align, wrapping(visible(shown(text))))


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = ALIGN_LEFT,
) -> None:
    """One line of ``text`` in ``rect``, elided rather than cut."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align, elided(font, shown(text), rect.width() + 1))
