"""What the first files are, over the question what may be kept of them: words come in, nothing is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.widgets.banner import Banner, in_one
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Sequence


class FilesStrip(QWidget):
    """Hidden until files are given. Where none of them is read it offers to choose others."""

    others_wanted = Signal()
    """Other files are to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._names = ""
        self._banner = Banner("info", "")
        self._banner.activated.connect(self.others_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_reading(self, names: Sequence[str]) -> None:
        """Say that files of these names are being looked at."""
        more = self.tr("%n other(s)", "", len(names) - 1) if len(names) > 1 else ""
        self._names = ", ".join(filter(None, (names[0], more)))
        self._say("info", self.tr("Looking at the file…"), self._names)

    def show_found(self, kind: str, holds: str, wrong: str) -> None:
        """Show the files' format and contents. ``wrong`` is the message about the files that can't be read."""
        self._say("warn" if wrong else "ok", kind, in_one(holds, wrong))

    def show_refused(self, why: str) -> None:
        """Say that none of them is read; without a reason, leave it to the import."""
        if not why:
            self.hide()
            return
        self._say("alert", why, self._names, self.tr("Choose another file"))

    def _say(self, kind: str, title: str, line: str, link: str = "") -> None:
        self._banner.set_words(kind, title, line, link)
        self.show()
        if kind != "alert":  # a fault is read out by the banner
            announce(self, in_one(title, line))
