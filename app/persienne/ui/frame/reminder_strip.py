"""A strip that calls for a backup: why it is due comes in, what a person wants goes out. It decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from persienne.ui.style.theme import Theme


class ReminderStrip(Banner):
    """Three ways on: make one, later, not again. Each takes the strip away."""

    make_wanted = Signal()
    later_wanted = Signal()
    never_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("info", "", theme)
        for text, signal in (
            (self.tr("Make a backup…"), self.make_wanted),
            (self.tr("Remind me later"), self.later_wanted),
            (self.tr("Not again"), self.never_wanted),
        ):
            self.add_beside(self._way(text, signal), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, sentence: str) -> None:
        """Call for one."""
        self.set_words("info", title, sentence)
        self.show()

    def _way(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text, self.theme)
        link.clicked.connect(self.hide)
        link.clicked.connect(signal)
        return link
