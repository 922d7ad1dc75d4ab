"""The steps of something that takes weeks: what was done, is due and may follow come in, a drawing goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.telling.steps import StepState
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.steps import Step
    from persienne.ui.style.theme import Theme

DISC = 16.0
LEFT = 32.0
GAP = 12.0
TOP = 4.0
"""Room over the first disc and beside it, for its halo."""
DOT = 10.0
BETWEEN = 32.0


class Timeline(Themed, QWidget):
    """The steps from top to bottom, each with its two lines."""

    heard_as = Role.List

    def __init__(self, theme: Theme, steps: Sequence[Step] = ()) -> None:
        super().__init__()
        self.theme = theme
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(said(self._steps))
        self.updateGeometry()
        self.update()

    def _heights(self) -> list[float]:
        title = paint.line_height(fonts.font(fonts.BODY_STRONG))
        detail = paint.line_height(fonts.font(fonts.CAPTION))
        return [title + (2 + detail if step.detail else 0) + GAP for step in self._steps]

    def _room(self) -> float:
        """Where the words end."""
        return self.width()

    def sizeHint(self) -> QSize:
        """All steps, one under the other."""
        return QSize(240, round(TOP + sum(self._heights())))

    def minimumSizeHint(self) -> QSize:
        """The words may be elided, the steps not."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint stems, discs and words."""
        painter = paint.smooth(QPainter(self))
        title, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
        high, low = paint.line_height(title), paint.line_height(caption)
        top = TOP
        heights = self._heights()
        for height, follows in zip(heights, self._steps[1:], strict=False):
            centre = QPointF(DISC / 2 + TOP, top + high / 2)
            _stem(painter, centre, centre.y() + height, self.theme, solid=follows.state is StepState.DONE)
            top += height
        top = TOP
        for place, step in enumerate(self._steps):
            _disc(painter, QPointF(DISC / 2 + TOP, top + high / 2), step.state, self.theme)
            wide = self._room() - LEFT
            color = self.theme.color("ink2" if step.state is StepState.TO_COME else "ink")
            paint.draw_text(painter, QRectF(LEFT, top, wide, high), step.title, title, color)
            if step.detail:
                line = QRectF(LEFT, top + high + 2, wide, low)
                paint.draw_text(painter, line, step.detail, caption, self.theme.color("ink2"))
            top += heights[place]


class StepDots(Themed, QWidget):
    """The same steps on one short row, four dots at most."""

    heard_as = Role.Indicator

    def __init__(self, theme: Theme, steps: Sequence[Step] = ()) -> None:
        super().__init__()
        self.theme = theme
        self._states = tuple(step.state for step in steps)[-4:]
        self.setAccessibleName(said(steps))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The dots and the stems between them."""
        return QSize(round(DOT + 4 + BETWEEN * (len(self._states) - 1)), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = paint.smooth(QPainter(self))
        middle = self.height() / 2
        for place, state in enumerate(self._states):
            centre = QPointF(DOT / 2 + 2 + BETWEEN * place, middle)
            if place:
                solid = state is StepState.DONE
                color = self.theme.color("ok" if solid else "line2")
                painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(centre.x() - BETWEEN + DOT / 2, middle), QPointF(centre.x() - DOT / 2, middle))
            role = {StepState.DONE: "ok", StepState.NOW: "light", StepState.TO_COME: "surface"}[state]
            painter.setBrush(self.theme.color(role))
            border = {StepState.DONE: "ok", StepState.NOW: "warn", StepState.TO_COME: "ctrl"}[state]
            painter.setPen(QPen(self.theme.color(border), 1.5))
            painter.drawEllipse(centre, DOT / 2 - 1, DOT / 2 - 1)


def said(steps: Sequence[Step]) -> str:
    """What a screen reader says of the steps."""
    return "\n".join(", ".join(filter(None, (step.title, step.detail))) for step in steps)


def _stem(painter: QPainter, above: QPointF, below: float, theme: Theme, *, solid: bool) -> None:
    pen = QPen(theme.color("ok" if solid else "line2"), 2)
    if not solid:
        pen.setDashPattern([2, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(above, QPointF(above.x(), below))


def _disc(painter: QPainter, centre: QPointF, state: StepState, theme: Theme) -> None:
    radius = DISC / 2
    if state is StepState.DONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ok"))
        painter.drawEllipse(centre, radius, radius)
        icons.draw(painter, "check", theme.color("surface"), QPointF(centre.x() - 5.5, centre.y() - 5.5), 11)
        return
    if state is StepState.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("light", 0.28))
        painter.drawEllipse(centre, radius + 3, radius + 3)
    painter.setBrush(theme.color("light" if state is StepState.NOW else "surface"))
    painter.setPen(QPen(theme.color("warn" if state is StepState.NOW else "ctrl"), 1.75))
    painter.drawEllipse(centre, radius - 1.5, radius - 1.5)
