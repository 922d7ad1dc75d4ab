"""Pictures of the page Settings: a window on the invented home comes in, PNG files go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.keys import SETTINGS
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.settings.licences_dialog import LicencesDialog
from persienne.ui.settings.view import LockView

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera


def draw_settings(camera: Camera) -> None:
    """Draw the page; the invented home has no passphrase, its lock is shown as a household's would be."""
    camera.window.go(SETTINGS)
    page = camera.window.desk(SettingsDesk).page
    camera.wait(lambda: camera.window.session is not None and not camera.window.session.busy)
    page.show_lock(LockView(15, frozenset({"screen"}), passphrase=True))
    camera.take("settings")
    page.about.licences_wanted.emit()
    camera.over("settings-licences", camera.asked(LicencesDialog))
