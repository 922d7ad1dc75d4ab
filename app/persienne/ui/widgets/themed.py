"""The one way another palette or text size reaches the widgets: each themed widget below a root repaints."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from persienne.ui.style.theme import Coloured


class Themed(Coloured):
    """A widget that paints in the palette that is worn; mixed in before its Qt class.

    A themed widget overrides :meth:`restyle` when it must rebuild something (a font, a palette) rather than merely
    repaint. It never restyles its children: :func:`restyle_all` walks. A new text size reaches the widgets in the same
    way, since every font is asked for anew.
    """

    ground = ""
    """The colour role of what its content stands on, where that is its own: what scrolls in it fades into that."""
    plain_sight = False
    """Whether what this class paints may be seen in discreet mode: nothing of a household but words, all by ``paint``.

    It is said by the class that has the ``paintEvent``, for itself alone: see ``widgets/cover.py``.
    """

    def restyle(self) -> None:
        """Measure and repaint; called after the palette or the text size has changed."""
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()


def restyle_all(root: QWidget) -> None:
    """Restyle ``root`` and every themed widget below it, after another palette or text size.

    What a widget decides in its ``resizeEvent`` (a column or a row, narrow sides) depends on the size of the text too:
    each is told its size once more.
    """
    widgets = (root, *root.findChildren(QWidget))
    for widget in widgets:
        if isinstance(widget, Themed):
            widget.restyle()
    for widget in widgets:
        if isValid(widget):
            QCoreApplication.sendEvent(widget, QResizeEvent(widget.size(), widget.size()))
