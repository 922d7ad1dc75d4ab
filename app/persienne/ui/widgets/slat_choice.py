"""The choice of a stop: the shutter and three real radio buttons come out; what a choice does is the caller's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LARGE_TEXT
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import OneStop
from persienne.ui.widgets.options import OptionButton
from persienne.ui.widgets.shutter import ShutterView
from persienne.ui.widgets.stops import stop_words
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


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
