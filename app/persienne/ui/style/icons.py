"""Our icons: a name and a colour come in, a pixmap or a QIcon goes out; it decides no colour itself.

The drawings are SVGs on one 24 px grid with ``currentColor`` strokes. Rendered pixmaps live in Qt's own bounded
QPixmapCache under a key that holds the colour, so each palette has its own and nothing here is global.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor


APP_ICON = "persienne"
RATIO = 2.0
"""Icons are rendered at twice their size, so that they stay sharp on dense screens."""


@lru_cache(maxsize=64)
def _source(name: str) -> bytes:
    """The SVG text of ``name``; FileNotFoundError when there is no such icon."""
    return files("persienne_resources").joinpath("icons", f"{name}.svg").read_bytes()


def pixmap(name: str, color: QColor, size: float = 18) -> QPixmap:
    """The icon ``name`` in ``color``, ``size`` px square, at twice the density."""
    key = f"persienne/{name}/{color.name(color.NameFormat.HexArgb)}/{size:g}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    side = max(1, round(size * RATIO))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    svg = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", color.name().encode())))
    painter = QPainter(made)
    painter.setOpacity(color.alphaF())
    svg.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(RATIO)
    QPixmapCache.insert(key, made)
    return made


def draw(painter: QPainter, name: str, color: QColor, at: QPointF, size: float = 18) -> None:
    """Paint the icon ``name`` with its top left corner ``at``."""
    painter.drawPixmap(at, pixmap(name, color, size))


def app_icon() -> QIcon:
    """The application's icon: the half-open shutter."""
    svg = QSvgRenderer(QByteArray(_source(APP_ICON)))
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        image = QPixmap(side, side)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        svg.render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(image)
    return made
