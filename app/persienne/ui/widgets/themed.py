"""The one way a palette reaches the widgets: a Theme comes in, every themed widget below a root repaints in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme


class Themed:
    """A widget that paints from a Theme; mixed in before its Qt class.

    A themed widget sets ``self.theme`` in its constructor, and overrides :meth:`restyle` when it must rebuild something
    (a font, a palette) rather than merely repaint. It never passes a theme to its children: :func:`apply_theme` walks.
    A new text size reaches the widgets in the same way, since every font is asked for anew.
    """

    theme: Theme
    ground = ""
    """The colour role of what its content stands on, where that is its own: what scrolls in it fades into that."""
    plain_sight = False
    """Whether what this class paints may be seen in discreet mode: nothing of a household but words, all by ``paint``.

    It is said by the class that has the ``paintEvent``, for itself alone: see ``widgets/cover.py``.
    """

    def set_theme(self, theme: Theme) -> None:
        """Take ``theme`` and repaint."""
        self.theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Measure and repaint; called after ``self.theme`` or the text size has changed."""
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()


def apply_theme(root: QWidget, theme: Theme) -> None:
    """Give ``theme`` to ``root`` and to every themed widget below it; again after a change of text size.

    What a widget decides in its ``resizeEvent`` (a column or a row, narrow sides) depends on the size of the text too:
    each is told its size once more.
    """
    widgets = (root, *root.findChildren(QWidget))
    for widget in widgets:
        if isinstance(widget, Themed):
            widget.set_theme(theme)
    for widget in widgets:
        if isValid(widget):
            QCoreApplication.sendEvent(widget, QResizeEvent(widget.size(), widget.size()))
