"""A box that scrolls: a widget comes in, it moves up and down on the surface that it stands on; it paints nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollBox(QScrollArea):
    """Content of any height, without frame or ground of its own; Tab reaches it so that arrows scroll."""

    radius = 8

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def set_content(self, content: QWidget) -> None:
        """Show ``content`` in place of what was there."""
        self.setWidget(content)
        # Qt fills a scroll area's widget with the window's colour as soon as it is set.
        content.setAutoFillBackground(False)
