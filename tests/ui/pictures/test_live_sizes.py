"""Another size of text in a window that is open: it stands as one that was opened at that size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from persienne.ui.page_pictures import settle
from persienne.ui.pages import PAGES
from persienne.ui.style import fonts
from persienne.ui.style.theme import wear
from pictures.pages import LIGHT, SMALL, Walk, example_camera
from support.drawn_faults import faults_of
from support.layout_faults import layout_faults
from support.windows import TODAY, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from persienne.ui.window import MainWindow
    from pictures.camera import Camera

pytestmark = [pytest.mark.turning, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def camera(dressed: QApplication, tmp_path: Path) -> Iterator[Camera]:
    """The window of the invented home in French at 100 % text, on a small screen."""
    walk = Walk("fr", (LIGHT,), SMALL)
    with (
        spoken(dressed, "fr"),
        example_camera(dressed, tmp_path, TODAY, walk, lambda *_: None) as camera,
    ):
        yield camera
    fonts.install_fonts(dressed)
    settle()  # what is told of the size is heard before another test draws


def take_size(app: QApplication, scale: float) -> None:
    """Take another size of text, as the program does."""
    fonts.install_fonts(app, scale)
    wear(LIGHT)
    for _ in range(3):
        settle()


def faults_at(window: MainWindow, scale: float) -> list[str]:
    """Of what is smaller than usual the contrast is not asked for: a thin stroke has no pixel of its own colour."""
    found = [str(fault) for fault in (*faults_of(window), *layout_faults(window, SMALL))]
    return [fault for fault in found if scale >= 1 or "contrast" not in fault]


def test_every_word_of_every_page_is_whole_after_the_text_was_made_larger_and_smaller(
    dressed: QApplication, camera: Camera
) -> None:
    window, found = camera.window, []
    for page in PAGES:
        window.go(page.key)
        camera.wait(lambda: window.session is not None and not window.session.busy)
        settle()
        for scale in (1.25, 1.5, 1.75, 2.0, 0.8, 1.0):
            take_size(dressed, scale)
            assert window.size() == QSize(SMALL)
            found += [f"{page.key} at {scale:.0%}: {fault}" for fault in faults_at(window, scale)]
    assert not found, "\n".join(found)


def test_the_same_of_the_pages_before_a_household_is_open(dressed: QApplication, camera: Camera) -> None:
    window, found = camera.window, []
    start = window.entrance.show_page()
    pages: dict[str, Callable[[], None]] = {
        "welcome": start.show_welcome,
        "creation": lambda: start.show_creation(""),
        "unlocking": lambda: start.show_unlocking({"passphrase", "recovery"}, "Le trousseau est verrouillé."),
        "failure": lambda: start.show_failure("Le dossier du foyer ne peut pas être écrit."),
    }
    for name, show in pages.items():
        show()
        settle()
        for scale in (2.0, 1.0):
            take_size(dressed, scale)
            found += [f"{name} at {scale:.0%}: {fault}" for fault in faults_at(window, scale)]
    assert not found, "\n".join(found)
