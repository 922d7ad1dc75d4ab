"""Tab in a group of buttons of which one is chosen: it stops on that one alone, and arrows reach the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QButtonGroup
from shiboken6 import isValid


class OneStop(QObject):
    """Keeps Tab on the chosen button of a group whose buttons are all in it.

    Qt does so for a choice by key or mouse; not for one that the program makes, nor after arrows that only walk.
    """

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__(group)
        group.buttonToggled.connect(self.settle)
        for button in group.buttons():
            button.installEventFilter(self)
        self.settle()

    def settle(self) -> None:
        """Have Tab stop on the chosen one, or on the first that can be chosen while none is."""
        group = self.parent()  # none, or being deleted, while the window is torn down
        if not isinstance(group, QButtonGroup) or not isValid(group):
            return
        buttons = group.buttons()
        chosen = group.checkedButton()
        usable = [button for button in buttons if button.isEnabled()]
        stop = chosen if chosen in usable else next(iter(usable), chosen)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Settle again once the keyboard has left a button, or one can be chosen that could not."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.settle()
        return super().eventFilter(watched, event)
