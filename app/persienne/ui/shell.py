"""What stands around the pages: the rail, the notices over the page, and the act that waits to be called off.

The window builds it anew to speak another language: all that has words and is no page is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.frame.notices import Notices
from persienne.ui.household.deeds import Waiting
from persienne.ui.pages import CONTEXT
from persienne.ui.style import fonts
from persienne.ui.widgets.layouts import Stack, bare_column, bare_row
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout, QMainWindow

    from persienne.ui.pages import PageEntry


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


class Shell(QWidget):
    """``views`` shows the rail beside ``pages``, or what is added to it: the way in."""

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self.titles = [translate(CONTEXT, entry.title) for entry in entries]
        """Those of the pages, in the order of the rail."""
        items = [RailItem(entry.key, entry.icon, title) for entry, title in zip(entries, self.titles, strict=True)]
        self.rail = Rail(items)
        self.pages = Stack()
        self._snackbar = Snackbar(self, self.pages)
        self.waiting = Waiting(self._snackbar, self)
        self.notices = Notices(PassingMessage(self, self._snackbar, self.pages))
        self.rail.left.connect(self.notices.let_pass)
        self.views = Stack()
        self.views.addWidget(RailAndRoom(self.rail, PageRoom(self.notices, self.pages)))
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.views)

    def stand_in(self, window: QMainWindow) -> None:
        """Be what ``window`` shows, in the place of the shell before, which goes."""
        # Taken first: PySide would keep what is only replaced, and all that it knows, for as long as the window.
        if (former := window.takeCentralWidget()) is not None:
            former.deleteLater()
        window.setCentralWidget(self)
        self.show()  # at once: what is in it may be given the keyboard
