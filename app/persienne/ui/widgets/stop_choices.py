"""A stop to be chosen: among those of the shutter, drawn beside radio buttons, or among named ones on a slider."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QSlider, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.ui.style import fonts
from persienne.ui.style.discreet import as_it_is
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LARGE_TEXT
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.options import OptionButton
from persienne.ui.widgets.shutter import ShutterView, stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


TRACK, KNOB, DOT = 4.0, 16.0, 7.0
TOP = 14.0
"""The middle of the track, from the top."""


class SlatChoice(Themed, QWidget):
    """The shutter beside its three stops. A third of the drawing picks a stop too; arrows move between the rows.

    Give ``shutter`` to the card's ``glow_behind`` so that the light falls on the card.
    """

    heard_as = Role.Grouping
    chosen = Signal(Slat)
    """The stop that a person chose; :meth:`set_stop` emits nothing."""

    def __init__(self, stop: Slat = Slat.CLOSED, *, size: tuple[int, int] = (132, 172)) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How far the shutter is open"))
        self.shutter = ShutterView(*size, stop=stop, pickable=True)
        self.shutter.picked.connect(self._pick)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Slat, OptionButton] = {}
        for each in Slat:
            words = stop_words(each)
            button = OptionButton(words.name, words.sentence)
            self._group.addButton(button)
            self._buttons[each] = button
            rows.addWidget(button)
        rows.addStretch(1)
        self._buttons[stop].setChecked(True)
        self._stop = OneStop(self._group)
        self.setFocusProxy(self._buttons[stop])
        self._group.buttonToggled.connect(self._toggled)
        self._quiet = False
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(24)
        self._outer.addWidget(self.shutter, 0, Qt.AlignmentFlag.AlignCenter)
        self._outer.addLayout(rows, 1)
        self.stand(upright=False, size=size)

    def stand(self, *, upright: bool, size: tuple[int, int]) -> None:
        """Have a shutter of ``size`` over its stops, or beside them."""
        directions = QBoxLayout.Direction
        self._upright = upright
        self._outer.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        self.shutter.take_box(*size)

    def minimumSizeHint(self) -> QSize:
        """In large text the stops may stand under the shutter, where there is no room beside it."""
        least = super().minimumSizeHint()
        if self._upright or fonts.text_scale() < LARGE_TEXT:
            return least
        rows = max(button.minimumSizeHint().width() for button in self._buttons.values())
        return QSize(max(rows, self.shutter.sizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the stops beside the shutter where they have room."""
        super().resizeEvent(event)
        if self._upright:
            return
        rows = max(button.minimumSizeHint().width() for button in self._buttons.values())
        beside = self.shutter.sizeHint().width() + self._outer.spacing() + rows <= self.width()
        ways = QBoxLayout.Direction
        self._outer.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    @property
    def stop(self) -> Slat:
        """The chosen stop."""
        return next(stop for stop, button in self._buttons.items() if button.isChecked())

    def set_stop(self, stop: Slat, *, animate: bool = True) -> None:
        """Choose ``stop`` without a signal, for instance to undo a choice that was refused.

        The keyboard goes with it, where it is on one of the three.
        """
        self._quiet = True
        self._buttons[stop].setChecked(True)
        self._quiet = False
        if self.window().focusWidget() in self._buttons.values():
            self._buttons[stop].setFocus(Qt.FocusReason.OtherFocusReason)
        self.shutter.set_stop(stop, animate=animate)

    def _pick(self, stop: Slat) -> None:
        self._buttons[stop].setChecked(True)

    def _toggled(self, _button: OptionButton, on: bool) -> None:
        if on:
            self.setFocusProxy(self._buttons[self.stop])
        if on and not self._quiet:
            self.shutter.set_stop(self.stop)
            self.chosen.emit(self.stop)


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

    minimumSizeHint = sizeHint  # every name is whole

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
                paint.draw_text(
                    painter, box, stop, font, color=self.theme.color("ink" if on else "ink2"), align=paint.ALIGN_CENTER
                )
