"""A slider with a few named stops: names come in, the place of the chosen one goes out."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from persienne.ui.style import fonts
from persienne.ui.style.discreet import as_it_is
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence


TRACK, KNOB, DOT = 4.0, 16.0, 7.0
TOP = 14.0
"""The middle of the track, from the top."""


class StopSlider(Themed, QSlider):
    """Arrows and a click move it, the wheel never: a page is scrolled over it. ``chosen`` is a person's move alone."""

    plain_sight = True
    radius = 8
    chosen = Signal(int)

    def __init__(self, name: str, stops: Sequence[str], place: int = 0, *, everyones: bool = False) -> None:
        """``everyones``: its stops say nothing of a household, and are seen in discreet mode."""
        super().__init__(Qt.Orientation.Horizontal)
        self._everyones = everyones
        self._stops = tuple(stops)
        self._ends_of: tuple[str, ...] = (self._stops[0], self._stops[-1])
        self._name = name
        self.setRange(0, len(stops) - 1)
        self.setPageStep(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._quiet = False
        self.valueChanged.connect(self._on_changed)
        self.set_place(place)

    def set_place(self, place: int) -> None:
        """Show the stop at ``place`` without a signal."""
        self._quiet = True
        self.setValue(place)
        self._quiet = False
        self._say()

    def share_ends(self, *others: StopSlider) -> None:
        """Begin and end the track where ``others`` do, which stand under this one at the same width."""
        sliders = (self, *others)
        for slider in sliders:
            slider._ends_of = tuple(stop for one in sliders for stop in (one._stops[0], one._stops[-1]))
            slider.updateGeometry()
            slider.update()

    def _on_changed(self, place: int) -> None:
        self._say()
        if not self._quiet:
            announce(self, self._stops[place])
            self.chosen.emit(place)

    def _say(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(self._stops[self.value()])
        self.update()

    def _x(self, place: int) -> float:
        first, last = self._ends()
        return first + (last - first) * place / max(1, len(self._stops) - 1)

    def _ends(self) -> tuple[float, float]:
        font = fonts.font(fonts.TICK_STRONG)
        side = max(KNOB, *(paint.text_width(font, stop) for stop in self._ends_of)) / 2
        return side + 2, self.width() - side - 2

    def sizeHint(self) -> QSize:
        """The track, and the names under it."""
        wide = sum(paint.text_width(fonts.font(fonts.TICK_STRONG), stop) + 16 for stop in self._stops)
        return QSize(round(wide), round(TOP + KNOB / 2 + 4 + paint.line_height(fonts.font(fonts.TICK)) + 4))

    def minimumSizeHint(self) -> QSize:
        """Every name is whole."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stop that is nearest."""
        places = range(len(self._stops))
        self.setValue(min(places, key=lambda place: abs(self._x(place) - event.position().x())))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse from stop to stop."""
        self.mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the stops, the knob and the names."""
        painter = paint.smooth(QPainter(self))
        here = self._x(self.value())
        first, last = self._ends()
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right, role in ((first, last, "line2"), (first, here, "volet")):
            painter.setBrush(self.theme.color(role))
            painter.drawRoundedRect(QRectF(left, TOP - TRACK / 2, right - left, TRACK), TRACK / 2, TRACK / 2)
        for place in range(len(self._stops)):
            painter.setBrush(self.theme.color("volet" if place <= self.value() else "line2"))
            painter.drawEllipse(QPointF(self._x(place), TOP), DOT / 2, DOT / 2)
        painter.setBrush(self.theme.color("surface"))
        painter.setPen(QPen(self.theme.color("volet"), 2))
        painter.drawEllipse(QPointF(here, TOP), KNOB / 2 - 1, KNOB / 2 - 1)
        top = TOP + KNOB / 2 + 4
        for place, stop in enumerate(self._stops):
            on = place == self.value()
            font = fonts.font(fonts.TICK_STRONG if on else fonts.TICK)
            wide = paint.text_width(font, stop) + 4
            left = min(max(0.0, self._x(place) - wide / 2), self.width() - wide)
            box = QRectF(left, top, wide, paint.line_height(font))
            with as_it_is() if self._everyones else nullcontext():
                paint.draw_text(painter, box, stop, font, self.theme.color("ink" if on else "ink2"), paint.ALIGN_CENTER)
