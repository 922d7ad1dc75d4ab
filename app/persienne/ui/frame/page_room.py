"""The room of the pages: the notices over the page that is shown; in a window that is too low for both, all scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.layouts import bare_column, bare_row
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

    from persienne.ui.widgets.layouts import Stack
    from persienne.ui.widgets.rail import Rail

LOW = 560
"""Pixels at 100 % text: under this height a page that keeps its head in sight has no room for what stands below."""
NARROW = 900
"""Pixels at 100 % text: in a window that is narrower the rail leaves its width to the page."""


class PageRoom(ScrollBox):
    """Scrolls the page with what stands over it, where the height is low for the size of the text."""

    def __init__(self, notices: QLayout, pages: Stack) -> None:
        super().__init__()
        content = _Content()
        column = bare_column(content, 0)
        column.addLayout(notices)
        column.addWidget(pages, 1)
        self.set_content(content)
        pages.currentChanged.connect(self.begin)  # another page is seen from there

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll the whole of a page, or let it scroll what it wants."""
        low = self.height() < fonts.scaled(LOW)
        if low is not self.takes_all:
            self.takes_all = low
            for widget in self.findChildren(QWidget):
                widget.updateGeometry()
            for box in self.findChildren(ScrollBox):
                box.follow_room()
        super().resizeEvent(event)


class _Content(QWidget):
    """As high as the page needs at least: what it would like to have beyond that, it takes from the window."""

    def heightForWidth(self, width: int) -> int:
        """The least height at this width."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)


class RailAndRoom(QWidget):
    """The rail beside the room of the pages."""

    def __init__(self, rail: Rail, room: PageRoom) -> None:
        super().__init__()
        self._rail = rail
        row = bare_row(self, 0)
        row.addWidget(rail)
        row.addWidget(room, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a window that is narrow for the size of the text the rail is narrow too."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=self.width() < fonts.scaled(NARROW))
