"""What stands around the pages: their titles and a palette come in; the rail, what is told and what waits go out.

The window builds it anew to speak another language: all that has words and is no page is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.frame.notices import Notices
from persienne.ui.frame.page_room import PageRoom, RailAndRoom
from persienne.ui.household.deeds import Waiting
from persienne.ui.pages import CONTEXT
from persienne.ui.widgets.layouts import Stack
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

    from persienne.ui.pages import PageEntry


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
