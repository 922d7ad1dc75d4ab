"""What widgets have in common whose words wrap: another width comes in, the layout asks anew how high they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    class _Themed(Themed, QWidget):
        """What the Qt class brings that :class:`Wrapping` is mixed in before."""
else:
    _Themed = Themed


class Wrapping(_Themed):
    """A themed widget that is higher where it is narrower; mixed in before its Qt class.

    How high it is, it says in its ``heightForWidth``.
    """

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the layout ask again: the words may take another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
