"""The strokes of the flow picture: a line is painted by the finest step that passes along it, and by how it stands.

The same stroke, short, opens each row of the table below the picture. A second cue beside the colour, always: the
number of strands for the step, dashes for what is withdrawn, a shutter for what is closed.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from persienne.ui.style.theme import Theme


STRANDS_DASH = (9.0, 5.0)
"""Pixels of a dash of three strands, and of the gap after it; short enough for a sample to show two."""


class Step(Enum):
    """The finest thing that passes along a line."""

    LIVE = "live"
    HALF_HOUR = "half-hour"
    DAY = "day"
    NONE = "none"


class Standing(Enum):
    """How a line stands."""

    OPEN = "open"
    """It passes, and is known."""
    ASKED = "asked"
    """A stop was asked for and is not confirmed: it may still pass, so it is drawn, in dashes."""
    DOUBTFUL = "doubtful"
    """Expired, or found without anyone knowing why."""
    CLOSED = "closed"
    NOT_KNOWN = "not_known"
    """Nobody knows whether it passes: a question mark on a line of dots."""


def paint_stroke(
    painter: QPainter, path: QPainterPath, step: Step, standing: Standing, theme: Theme, ground: str = "surface"
) -> None:
    """Paint ``path`` as wide as what passes along it, over a ground of this role."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing is Standing.NOT_KNOWN:
        _line(painter, path, theme.color("ghost"), 1.5, dash=(1, 3))
        at, font = path.pointAtPercent(0.5), fonts.font(fonts.CAPTION_MEDIUM)
        room = QRectF(0, 0, paint.text_width(font, "?") + 4, paint.line_height(font))
        room.moveCenter(at)
        painter.fillRect(room, theme.color(ground))
        paint.draw_text(painter, room, "?", font, color=theme.color("ink2"), align=Qt.AlignmentFlag.AlignCenter)
        return
    if standing is Standing.CLOSED or step is Step.NONE:
        _line(painter, path, theme.color("ghost"), 1.5, dash=(3, 4))
        return
    dash = (3.0, 1.6) if standing is Standing.ASKED else ()
    color = theme.color("alert" if standing is Standing.DOUBTFUL else "volet")
    if step is Step.LIVE:
        doubtful = standing is Standing.DOUBTFUL
        _line(painter, path, theme.color("alert" if doubtful else "light", 0.3), 11)
        _line(painter, path, theme.color("alert" if doubtful else "light"), 4.5, dash=dash)
    elif step is Step.HALF_HOUR:
        # Three strands, which are one thick line with two gaps painted over it; a square cap would close them.
        for width, role in ((10.0, color), (6.6, theme.color(ground)), (2.0, color)):
            _line(painter, path, role, width, dash=tuple(part / width for part in STRANDS_DASH) if dash else ())
    else:
        _line(painter, path, color, 2, dash=(5, 3) if dash else ())


def _line(painter: QPainter, path: QPainterPath, color: QColor, width: float, *, dash: tuple[float, ...] = ()) -> None:
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern(list(dash))
    painter.setPen(pen)
    painter.drawPath(path)


class StrokeSample(Themed, QWidget):
    """A piece of a line, for a key or at the beginning of a row; its words stand beside it, so it has no name."""

    plain_sight = True

    def __init__(self, step: Step, standing: Standing = Standing.OPEN, *, length: int = 20) -> None:
        super().__init__()
        self._step, self._standing, self._length = step, standing, length
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As long as asked, as high as the widest stroke."""
        return QSize(self._length, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        path = QPainterPath(QPointF(0, rect.center().y()))
        path.lineTo(QPointF(rect.width(), rect.center().y()))
        paint_stroke(painter, path, self._step, self._standing, theme=self.theme)
