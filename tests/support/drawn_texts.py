"""What a widget writes: a live widget comes in, its painted texts with their ink, colour and size go out.

The widget paints itself once more, as SVG, which has every text in words: also those of charts, cells and our own
painted parts, and each as it was shortened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QPoint, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
MATRIX = re.compile(r"matrix\(([^)]*)\)")
JOINT = 1.5
"""Pixels between two pieces of one line: Qt writes each script and each font apart."""


@dataclass(frozen=True, slots=True)
class Written:
    """One line as ``widget`` paints it: ``ink`` is in pixels of the widget, ``px`` the size of the letters."""

    widget: QWidget
    text: str
    ink: QRectF
    color: QColor
    px: float
    weight: int


def written(widget: QWidget) -> list[Written]:
    """The lines that ``widget`` itself paints, without those of its children."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    painter = QPainter(generator)
    # Called as QWidget has it: a view of a scene has a method of that name, which draws the scene alone.
    QWidget.render(widget, painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return _joined(list(_pieces(widget, bytes(buffer.data().data()))))


def _pieces(widget: QWidget, svg: bytes) -> Iterator[Written]:
    if b"<text" not in svg:
        return
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        matrix = MATRIX.search(group.get("transform", ""))
        place = QTransform(*(float(number) for number in matrix.group(1).split(","))) if matrix else QTransform()
        for text in group.findall(f"{SVG}text"):
            # A wrapped line ends with the space at which it was broken; where a long word may break nothing is drawn.
            words = (text.text or "").replace("\u200b", "").replace("\u2060", "").rstrip()
            if not words.strip():
                continue
            font = QFont(text.get("font-family", ""))
            font.setPixelSize(round(float(text.get("font-size", "0"))))
            font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            # Qt rounds the ink up on either side: what a text takes of a line is its advance.
            metrics = QFontMetricsF(font)
            ink = metrics.tightBoundingRect(words)
            ink.setLeft(0)
            ink.setWidth(metrics.horizontalAdvance(words))
            ink.translate(float(text.get("x", "0")), float(text.get("y", "0")))
            color = QColor(text.get("fill", "#000000"))
            color.setAlphaF(float(text.get("fill-opacity", "1")))
            px = font.pixelSize() * place.m22()
            yield Written(widget, words, place.mapRect(ink), color, px, font.weight())


def _joined(pieces: list[Written]) -> list[Written]:
    """Pieces that follow one another on one line are one text."""
    lines: list[Written] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        beside = last is not None and last.color == piece.color and (last.px, last.weight) == (piece.px, piece.weight)
        if last is not None and beside and _follows(last.ink, piece.ink, piece.px):
            lines[-1] = Written(
                last.widget, last.text + piece.text, last.ink.united(piece.ink), last.color, last.px, last.weight
            )
        else:
            lines.append(piece)
    return lines


def _follows(left: QRectF, right: QRectF, px: float) -> bool:
    level = left.top() < right.bottom() + px / 2 and right.top() < left.bottom() + px / 2
    return level and -JOINT <= right.left() - left.right() <= px / 2
