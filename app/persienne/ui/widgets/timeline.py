"""The steps of something that takes weeks: what was done, is due and may follow come in, a drawing goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.telling.steps import StepState
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import HeardItems, Role
from persienne.ui.widgets.themed import Themed, Wrapping

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
PAST = (StepState.DONE, StepState.MISSED)
"""What has happened."""
_DOTS: Final = {
    StepState.DONE: ("ok", "ok"),
    StepState.MISSED: ("warn", "warn"),
    StepState.NOW: ("light", "warn"),
    StepState.TO_COME: ("surface", "ctrl"),
}
"""The colours of a dot and of its border."""


class Timeline(Wrapping, QWidget):
    """The steps from top to bottom, each with its two lines."""

    plain_sight = True
    heard_as = Role.List

    def __init__(self, steps: Sequence[Step] = ()) -> None:
        super().__init__()
        self._items = HeardItems(self)
        self._steps: tuple[Step, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(said(self._steps))
        self._items.say([said((step,)) for step in self._steps])
        self.updateGeometry()
        self.update()

    def place(self, title: str) -> QRect:
        """Where the last step of this title stands in the timeline; empty where there is none."""
        top, found = TOP, QRectF()
        for step, height in zip(self._steps, self._heights(self.width()), strict=True):
            if step.title == title:
                found = QRectF(0, top, self.width(), height - GAP)
            top += height
        return found.toAlignedRect()

    def _room(self, width: float) -> float:
        """Where the words end, in a timeline of this width."""
        return width

    def _lines(self, step: Step, width: float) -> tuple[float, float]:
        """The heights of the two parts of a step, each in as many lines as it needs; the second may be missing."""
        room = self._room(width) - LEFT
        title = paint.wrapped_height(fonts.font(fonts.BODY_STRONG), step.title, room)
        return title, paint.wrapped_height(fonts.font(fonts.CAPTION), step.detail, room) if step.detail else 0.0

    def _heights(self, width: float) -> list[float]:
        lines = (self._lines(step, width) for step in self._steps)
        return [title + (2 + detail if detail else 0) + GAP for title, detail in lines]

    def sizeHint(self) -> QSize:
        """All steps, one under the other."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def heightForWidth(self, width: int) -> int:
        """All steps with their words wrapped."""
        return round(TOP + sum(self._heights(width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint stems, discs and words."""
        painter = paint.smooth(QPainter(self))
        title, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
        high = paint.line_height(title)
        top = TOP
        heights = self._heights(self.width())
        for height, follows in zip(heights, self._steps[1:], strict=False):
            centre = QPointF(DISC / 2 + TOP, top + high / 2)
            _stem(painter, centre, centre.y() + height, self.theme, solid=follows.state in PAST)
            top += height
        top, wide = TOP, self._room(self.width()) - LEFT
        for place, step in enumerate(self._steps):
            _disc(painter, QPointF(DISC / 2 + TOP, top + high / 2), step.state, self.theme)
            first, second = self._lines(step, self.width())
            color = self.theme.color("ink2" if step.state is StepState.TO_COME else "ink")
            paint.draw_wrapped(painter, QRectF(LEFT, top, wide, first), step.title, title, color=color)
            if step.detail:
                line = QRectF(LEFT, top + first + 2, wide, second)
                paint.draw_wrapped(painter, line, step.detail, caption, color=self.theme.color("ink2"))
            top += heights[place]


class StepDots(Themed, QWidget):
    """The same steps on one short row, four dots at most."""

    plain_sight = True
    heard_as = Role.Indicator

    def __init__(self, steps: Sequence[Step] = ()) -> None:
        super().__init__()
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
                solid = state in PAST
                color = self.theme.color("ok" if solid else "line2")
                painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(centre.x() - BETWEEN + DOT / 2, middle), QPointF(centre.x() - DOT / 2, middle))
            fill, border = _DOTS[state]
            painter.setBrush(self.theme.color(fill))
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
    if state in PAST:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(_DOTS[state][0]))
        painter.drawEllipse(centre, radius, radius)
        name, corner = "check" if state is StepState.DONE else "close", centre - QPointF(5.5, 5.5)
        icons.draw(painter, name, theme.color("surface"), corner, size=11)
        return
    if state is StepState.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("light", 0.28))
        painter.drawEllipse(centre, radius + 3, radius + 3)
    painter.setBrush(theme.color("light" if state is StepState.NOW else "surface"))
    painter.setPen(QPen(theme.color("warn" if state is StepState.NOW else "ctrl"), 1.75))
    painter.drawEllipse(centre, radius - 1.5, radius - 1.5)
