"""The one way a palette reaches the widgets: a Theme comes in, every themed widget below a root repaints in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from persienne.ui.theme import Theme


class Themed:
    """A widget that paints from a Theme; mixed in before its Qt class.

    A themed widget sets ``self.theme`` in its constructor, and overrides :meth:`restyle` when it must rebuild something
    (an icon, a palette) rather than merely repaint. It never passes a theme to its children: :func:`apply_theme` walks.
    """

    theme: Theme

    def set_theme(self, theme: Theme) -> None:
        """Take ``theme`` and repaint."""
        self.theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Repaint; called after ``self.theme`` has changed."""
        if isinstance(self, QWidget):
            self.update()


def apply_theme(root: QWidget, theme: Theme) -> None:
    """Give ``theme`` to ``root`` and to every themed widget below it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)
