"""Discreet mode: a key or a button turns it on or off for all that the program shows; nothing of it is stored.

Figures and names can't be read over a shoulder then: ``widgets/cover.py`` paints, ``style/discreet.py`` knows which
words may be seen. A screen reader says everything as before, for who looks does not listen, and copying copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QToolTip

from persienne.ui.style import discreet
from persienne.ui.widgets.cover import Cover, hide_title, show_title
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget


KEY = "F9"


class Discretion(QObject):
    """Whether figures and names are hidden."""

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._cover = Cover(self)

    def bind(self, button: QAbstractButton) -> None:
        """Make ``button`` switch the mode, and show its state: checked while the mode is on."""
        button.setChecked(self.on)
        button.toggled.connect(self.set_on)
        self.changed.connect(button.setChecked)

    @property
    def on(self) -> bool:
        """Whether they are hidden now."""
        return discreet.is_on()

    @Slot()
    def switch(self) -> None:
        """Hide them, or show them again."""
        self.set_on(not self.on)

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Hide them, or show them again; a window, a dialog or a menu that opens later follows."""
        app = QCoreApplication.instance()
        if on == self.on or not isinstance(app, QApplication):
            return
        discreet.turn(on=on)
        if on:
            app.installEventFilter(self._cover)
            self._cover.destroyed.connect(_end)  # the mode ends with its window
            said = self.tr("Discreet mode: figures and names are hidden on the screen")
        else:
            app.removeEventFilter(self._cover)
            self._cover.destroyed.disconnect(_end)
            said = self.tr("Figures and names are shown again")
        QToolTip.hideText()
        for widget in app.allWidgets():
            if widget.isWindow():
                (hide_title if on else show_title)(widget)
            widget.update()
        announce(self._window, said)
        self.changed.emit(on)


def _end() -> None:
    discreet.turn(on=False)
