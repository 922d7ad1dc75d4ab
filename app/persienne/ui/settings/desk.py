"""The desk of the page Settings: what is chosen there is taken over at once, and what the page shows is what holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from persienne.ui.frame.desk import Desk, open_site, tell_where
from persienne.ui.household.deeds import deed
from persienne.ui.settings.about import LicencesDialog, read_about
from persienne.ui.settings.page import SettingsPage, read_lock, read_notifications
from persienne.ui.widgets.keyboard import give

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.household.notifications import Topic
    from persienne.ui.household.overview import Overview
    from persienne.ui.settings.page import LockView, NotificationsView


class SettingsDesk(Desk[SettingsPage]):
    """Shows how the window stands, and changes it."""

    def build(self) -> SettingsPage:
        """Build the page and connect what it asks for."""
        tools, self._about = self.tools, read_about()
        page = SettingsPage(tools.locale, self._about, None if tools.example else tools.folder)
        page.look.chosen.connect(self._choose)
        page.tray.chosen.connect(self._choose)
        page.notifications.wanted.connect(self._notify)
        page.lock.wanted.connect(self._lock_when)
        page.lock.now_wanted.connect(tools.lock_now)
        page.about.folder_wanted.connect(self._open_folder)
        page.about.licences_wanted.connect(self._show_licences)
        page.about.report_wanted.connect(partial(self._copy, self._about.for_a_report()))
        page.about.releases_wanted.connect(self._open_releases)
        page.about.address_wanted.connect(partial(self._copy, self._about.releases or ""))
        tools.preferences.changed.connect(self._show_preferences)
        page.show_preferences(tools.preferences.now, tray=self._has_tray)
        return page

    def fill(self, overview: Overview) -> None:  # noqa: ARG002 - another household may have another lock
        """Read when the household has its windows locked."""
        self._read_lock()
        if not self.tools.example:
            self._read_notifications()

    @deed
    async def _read_lock(self) -> None:
        self.page.show_lock(await self.work(read_lock))

    @deed
    async def _read_notifications(self) -> None:
        self.page.show_notifications(await self.work(read_notifications))

    def show_lock(self) -> None:
        """Bring the lock into sight."""
        self.page.bring_lock()

    def take_keyboard(self) -> None:
        """The language was chosen: go on from there."""
        give(self.page.look.language.at)

    @Slot(str, object)
    def _choose(self, name: str, value: Any) -> None:  # noqa: ANN401 - what Preferences has under this name
        self.tools.preferences.choose(**{name: value})

    @deed
    async def _lock_when(self, minutes: int | None, events: frozenset[str]) -> None:
        # The page of the ways in says it too, and is read anew.
        view = await self.change(partial(_keep_lock, minutes=minutes, events=events))
        self.tools.lock_when(minutes, events)
        self.page.show_lock(view)

    @Slot()
    def _open_folder(self) -> None:
        self.tools.desktop.open_folder(self.tools.folder, partial(tell_where, self.tools, self.tools.folder))

    @Slot()
    def _show_licences(self) -> None:
        components = self._about.components
        LicencesDialog(components, self.tools.language, self.page.window()).open()

    @Slot()
    def _open_releases(self) -> None:
        open_site(self.tools, self._about.releases or "")

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.tools.tell("ok", self.tr("Copied"), "")

    @Slot()
    def _show_preferences(self) -> None:
        self.page.show_preferences(self.tools.preferences.now, tray=self._has_tray)

    @property
    def _has_tray(self) -> bool:
        return self.tools.tray is not None and self.tools.tray.possible

    @deed
    async def _notify(self, topics: frozenset[Topic], detailed: bool) -> None:
        self.page.show_notifications(await self.work(partial(_keep_notifications, topics=topics, detailed=detailed)))


def _keep_notifications(household: Household, *, topics: frozenset[Topic], detailed: bool) -> NotificationsView:
    household.notifications.want(topics)
    household.notifications.detail(on=detailed)
    return read_notifications(household)


def _keep_lock(household: Household, *, minutes: int | None, events: frozenset[str]) -> LockView:
    household.lock_after(minutes)
    household.lock_on(events)
    return read_lock(household)
