"""The desk of the page Settings: what is chosen there is taken over at once, and what the page shows is what holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.ui.frame.desk import Desk
from persienne.ui.settings.page import SettingsPage
from persienne.ui.widgets.focus import give

if TYPE_CHECKING:
    from persienne.ui.household.overview import Overview


class SettingsDesk(Desk[SettingsPage]):
    """Shows how the window stands, and changes it."""

    def build(self) -> SettingsPage:
        """Build the page and connect what it asks for."""
        page = SettingsPage(self.tools.theme, self.tools.locale)
        page.look.chosen.connect(self._choose)
        self.tools.preferences.changed.connect(self._show_preferences)
        page.show_preferences(self.tools.preferences.now)
        return page

    def fill(self, overview: Overview) -> None:
        """Nothing of the household's measures is shown here."""

    def take_keyboard(self) -> None:
        """The language was chosen: go on from there."""
        give(self.page.look.language.at)

    @Slot(str, object)
    def _choose(self, name: str, value: Any) -> None:  # noqa: ANN401 - what Preferences has under this name
        self.tools.preferences.choose(**{name: value})

    @Slot()
    def _show_preferences(self) -> None:
        self.page.show_preferences(self.tools.preferences.now)
