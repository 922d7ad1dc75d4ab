"""The page Settings: what holds comes in, what a person chooses goes out by the signals of its cards, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.page import Page
from persienne.ui.settings.about_card import AboutCard
from persienne.ui.settings.cards import LockCard, LookCard, NotificationsCard, TrayCard
from persienne.ui.settings.help import HELP
from persienne.ui.settings.words import SettingsWords
from persienne.ui.style.preferences import Preferences
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.layouts import Columns
from persienne.ui.widgets.scroll import ScrollBox, Seeking

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QLocale

    from persienne.ui.settings.about import About
    from persienne.ui.settings.view import LockView, NotificationsView


class SettingsPage(Page):
    """How the window looks, speaks, locks and closes, what is told, and what Persienne is."""

    HELP = HELP
    GUIDE = "start"

    def __init__(self, locale: QLocale, about: About, folder: Path | None) -> None:
        """``folder`` is where the household lies; None for the example."""
        super().__init__(self.tr("Settings"))
        self.words = SettingsWords(locale)
        self._preferences = Preferences()
        self._lock_view: LockView | None = None
        self.look = LookCard(self.words)
        self.lock = LockCard(self.words)
        self.lock.hide()
        self.tray = TrayCard()
        self.notifications = NotificationsCard(locale)
        self.notifications.hide()
        self.about = AboutCard(about, folder)
        self._whole = ScrollBox()
        self._whole.set_content(Columns((self.look, self.tray), (self.lock, self.notifications, self.about)))
        self._seeking = Seeking(self._whole)
        self.body.addWidget(self._whole, 1)

    def show_preferences(self, preferences: Preferences, *, tray: bool = False) -> None:
        """Show how the window is to look and speak; ``tray``: the desktop has one."""
        self._preferences = preferences
        self.look.show_preferences(preferences)
        self.tray.show_preferences(preferences, possible=tray)
        self._answer_anew()

    def show_lock(self, view: LockView) -> None:
        """Show when the window locks itself."""
        self._lock_view = view
        self.lock.show_lock(view)
        self.lock.setVisible(view.passphrase)
        self._answer_anew()

    def show_notifications(self, view: NotificationsView) -> None:
        """Show what the household wants to be told of."""
        self.notifications.show_state(view)
        self.notifications.show()

    def bring_lock(self) -> None:
        """Bring the lock into sight, with the keyboard."""
        self._seeking.seek(self.lock)
        give(self.lock.minutes)

    def restyle(self) -> None:
        """Say the palette of now."""
        super().restyle()
        self._answer_anew()

    def _answer_anew(self) -> None:
        self.say(self.words.answer(self._preferences, self.theme, self._lock_view))
