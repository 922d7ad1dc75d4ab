"""How the window stands, in sentences: preferences and a palette come in, words go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.ui.household.locking import how_it_locks
from persienne.ui.style.translation import Numbers

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from persienne.ui.settings.view import LockView
    from persienne.ui.style.preferences import Preferences
    from persienne.ui.style.theme import Theme


class SettingsWords(QObject):
    """The words of one language."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def size(self, size: int) -> str:
        """A size of text (per cent): « 125 % »."""
        return self._numbers.percent(size / 100)

    def minutes(self, minutes: int) -> str:
        """After how long the window locks itself: « après 15 min »."""
        return fill(self.tr("after {duration}"), duration=self._numbers.duration(minutes * 60))

    def answer(self, preferences: Preferences, theme: Theme, lock: LockView | None) -> str:
        """What is chosen now; it says its own language, and of the lock what is of use."""
        look = self._look(preferences, theme)
        if lock is None or not lock.passphrase:
            return look
        return f"{look}. {how_it_locks(self._numbers, lock.after, lock.events)}"

    def _look(self, preferences: Preferences, theme: Theme) -> str:
        if theme.dark:
            said = self.tr("Text at {percent}, in a dark palette, in English")
        else:
            said = self.tr("Text at {percent}, in a light palette, in English")
        return fill(said, percent=self.size(preferences.text_size))
