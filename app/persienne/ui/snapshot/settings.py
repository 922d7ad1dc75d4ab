"""Pictures of the page Settings: a window on the invented home comes in, PNG files go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.keys import SETTINGS

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera


def draw_settings(camera: Camera) -> None:
    """Draw the page."""
    camera.window.go(SETTINGS)
    camera.take("settings")
