"""The banners over the page Today: words come in, one strip for each subject is shown; it decides nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.today.banner_words import BannerWords

SUBJECTS = 3
"""The file, the port and the clocks."""


class BannerStack(QVBoxLayout):
    """As many strips as there are subjects, all of them hidden while all is well."""

    acted = Signal(object)
    """The link of a banner was chosen: its :class:`Act`."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self._said: list[BannerWords] = []
        self.strips = [Banner("info", "") for _ in range(SUBJECTS)]
        for place, strip in enumerate(self.strips):
            strip.activated.connect(partial(self._act, place))
            strip.hide()
            self.addWidget(strip)

    def show_banners(self, said: Sequence[BannerWords]) -> None:
        """Show ``said``; the same again costs nothing."""
        if self._said == list(said):
            return
        self._said = list(said)
        for place, strip in enumerate(self.strips):
            if place < len(said):
                kind, title, line, link, _ = said[place]
                # Where all three have something to say, the gravest says it in full: the day must have its room.
                short = place > 0 and len(said) == SUBJECTS
                strip.set_words(kind, title, "" if short else line, link)
                strip.setToolTip(line if short else "")
                strip.setAccessibleDescription(line)
            strip.setVisible(place < len(said))

    def _act(self, place: int) -> None:
        self.acted.emit(self._said[place].act)
