"""A box that scrolls: a widget comes in, it moves up and down on the surface that it stands on; it paints nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from persienne.ui.widgets.heard import Role

LEAST = 72
"""Pixels of content that are seen however low the window is."""


class ScrollBox(QScrollArea):
    """Content of any height, without frame or ground of its own; Tab reaches it so that arrows scroll.

    Without a name it is a page's own box: what stands in it takes the focus, and is brought into sight by it.
    """

    radius = 8
    only_shows = True

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        if not name:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    @property
    def heard_as(self) -> Role | None:
        """With a name it is something to be read, else nothing of its own."""
        return Role.Document if self.accessibleName() else None

    def set_content(self, content: QWidget) -> None:
        """Show ``content`` in place of what was there."""
        self.setWidget(content)
        # Qt fills a scroll area's widget with the window's colour as soon as it is set.
        content.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """No higher than need be: it takes what the page has left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its content needs, for it scrolls up and down alone."""
        content = self.widget()
        wide = content.minimumSizeHint().width() if content is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), LEAST)
