"""The strips over the pages: what is to be said comes in, and is shown until the caller takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.widgets.banner import Banner, ProgressBanner

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ui.style.theme import Theme


class Notices(QVBoxLayout):
    """One under the other: the example, the sheet that is missing, work under way, and what was last told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.example = Banner(
            "warn",
            self.tr("Example data: an invented home, forgotten when the window closes"),
            theme,
            link=self.tr("Begin with my own data"),
        )
        self.sheet = Banner(
            "warn",
            self.tr("No recovery sheet yet: whoever loses the key loses the household"),
            theme,
            link=self.tr("Make it now"),
        )
        self.progress = ProgressBanner(theme)
        self._told = Banner("alert", "", theme)
        self._told.activated.connect(self._act)
        self._offered: Callable[[], None] | None = None
        self.setContentsMargins(40, 12, 40, 0)
        self.setSpacing(8)
        for strip in (self.example, self.sheet, self.progress, self._told):
            strip.hide()
            self.addWidget(strip)

    def tell(self, kind: str, title: str, sentence: str = "") -> None:
        """Say it (``kind``: info, ok, warn, alert); an empty title takes away what was said."""
        self._offered = None
        self._told.set_words(kind, title, sentence)
        self._told.setVisible(bool(title))

    def offer(self, kind: str, title: str, sentence: str, link: str, act: Callable[[], None]) -> None:
        """Say it, with a link that does ``act``."""
        self._offered = act
        self._told.set_words(kind, title, sentence, link)
        self._told.show()

    @Slot()
    def _act(self) -> None:
        if self._offered is not None:
            self._offered()
