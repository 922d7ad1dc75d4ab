"""Pictures of the page Settings: a window on the invented home comes in, PNG files go out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.household.notifications import Topic
from persienne.ui.frame.keys import SETTINGS
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.settings.licences_dialog import LicencesDialog
from persienne.ui.settings.view import LockView, NotificationsView
from persienne.ui.snapshot.camera import settle
from persienne.ui.today.reading_stops_dialog import ReadingStopsDialog

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera


def draw_settings(camera: Camera) -> None:
    """Draw the page; the invented home has no passphrase, its lock is shown as a household's would be."""
    camera.window.go(SETTINGS)
    page = camera.window.desk(SettingsDesk).page
    camera.wait(lambda: camera.window.session is not None and not camera.window.session.busy)
    page.show_lock(LockView(15, frozenset({"screen"}), passphrase=True))
    page.show_notifications(NotificationsView(frozenset({Topic.LETTER, Topic.SILENCE}), detailed=False))
    page.show_preferences(replace(camera.window.preferences.now, tray=True), tray=True)
    camera.take("settings")
    page.bring_notifications()
    settle()
    camera.take("settings-notifications")
    for goes_on in (False, True):
        dialog = ReadingStopsDialog(camera.window.theme, camera.window, goes_on=goes_on)
        dialog.open()
        camera.over(f"reading-{'goes-on' if goes_on else 'stops'}", dialog)
    page.about.licences_wanted.emit()
    camera.over("settings-licences", camera.asked(LicencesDialog))
