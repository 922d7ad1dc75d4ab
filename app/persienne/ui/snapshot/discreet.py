"""Pictures of discreet mode: a chart and a letter behind closed slats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.keys import HISTORY, LETTERS

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera

PAGES = (HISTORY, LETTERS)


def draw_discreet(camera: Camera) -> None:
    """Draw them; what was hidden is seen again afterwards."""
    window = camera.window
    window.discretion.set_on(True)
    for key in PAGES:
        window.go(key)
        camera.wait(lambda: window.session is not None and not window.session.busy)
        camera.take(f"discreet-{key}")
    window.discretion.set_on(False)
