"""A strip that calls for a backup: why it is due comes in, what a person wants goes out. It decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class ReminderStrip(Banner):
    """Three ways on: make one, later, not again. Each takes the strip away."""

    make_wanted = Signal()
    later_wanted = Signal()
    never_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("info", "")
        self._wanted, self._room = False, True
        for text, signal in (
            (self.tr("Make a backup…"), self.make_wanted),
            (self.tr("Remind me later"), self.later_wanted),
            (self.tr("Not again"), self.never_wanted),
        ):
            self.add_way(self._way(text, signal))

    def say(self, title: str, sentence: str) -> None:
        """Call for one."""
        self.set_words("info", title, sentence)
        self._wanted = True
        self._place()

    def take_away(self) -> None:
        """Call for none."""
        self._wanted = False
        self._place()

    def give_way(self, *, to_others: bool) -> None:
        """Stay out of sight while other strips have something to say, or be seen again."""
        self._room = not to_others
        self._place()

    def _place(self) -> None:
        self.setVisible(self._wanted and self._room)

    def _way(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text)
        link.clicked.connect(self.take_away)
        link.clicked.connect(signal)
        return link
