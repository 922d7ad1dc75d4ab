"""Every page, dialog and state as it is drawn: nothing is cut, pale or mute, and a figure is the same everywhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize

from persienne.ui.style import fonts, translation
from persienne.ui.style.theme import worn
from persienne.ui.widgets.dialog import Dialog
from pictures.pages import (
    CONTRAST_WALK,
    DARK,
    LIGHT,
    SMALL_WALK,
    WALKS,
    Walk,
    clock_of,
    example_camera,
    walk_through,
)
from pictures.today import draw_today
from support.chance import SEED
from support.drawn_faults import faults_of, shown
from support.drawn_figures import disagreements, disagreements_of_today
from support.heard_faults import heard_faults
from support.layout_faults import layout_faults
from support.windows import TODAY, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from persienne.ui.window import MainWindow

pytestmark = pytest.mark.turning

LOOKED_AT = [
    walk._replace(themes=(DARK if walk.language == "en" else LIGHT,)) for walk in WALKS if walk is not CONTRAST_WALK
]
"""A palette in each language: what a palette makes pale does not hang on the words, nor what is cut on the palette."""
SIZES = (QSize(1024, 700), QSize(1280, 820), QSize(1366, 768))
OTHERS = [
    *(CONTRAST_WALK._replace(themes=(theme,)) for theme in CONTRAST_WALK.themes),
    *(
        Walk(language, (LIGHT,), size, scale=scale)
        for language in translation.LANGUAGES
        for size in SIZES
        for scale in (1.0, 1.25, 1.5, 2.0)
        if not any((one.language, one.size, one.scale) == (language, size, scale) for one in LOOKED_AT)
    ),
]
"""The palettes with more contrast, and all other sizes of window and text, which ``make harness`` goes through."""
if SEED in os.environ:
    LOOKED_AT += OTHERS


@pytest.fixture
def light_again(dressed: QApplication) -> Iterator[QApplication]:
    """The application, which has its size of text again afterwards."""
    yield dressed
    fonts.install_fonts(dressed)


def kinds_of(kind: type) -> set[type]:
    """Every class of the program that is one of these, whatever module it is in."""
    return {
        found
        for one in kind.__subclasses__()
        if one.__module__.startswith("persienne")
        for found in (one, *kinds_of(one))
    }


@pytest.mark.parametrize(
    "walk", LOOKED_AT, ids=lambda walk: f"{walk.language}-{walk.themes[0].name}-{walk.size.width()}-{walk.scale:.0%}"
)
def test_nothing_drawn_is_cut_pale_or_mute_and_every_figure_agrees(
    light_again: QApplication, tmp_path: Path, walk: Walk
) -> None:
    found: dict[str, list[str]] = {}
    figures: set[str] = set()
    dialogs: set[type] = set()

    def look(window: MainWindow, name: str, _grab: Callable[[], QPixmap]) -> None:
        page = walk.stem(worn(), name)
        dialogs.add(type(shown(window)))
        faults = [str(fault) for fault in faults_of(shown(window))] + heard_faults(shown(window), walk.language)
        faults += [str(fault) for fault in layout_faults(shown(window), walk.size)]
        if name.startswith("history-") and shown(window) is window:
            faults += disagreements(window)
            figures.add(name)
        if name.startswith("today") and shown(window) is window:
            faults += disagreements_of_today(window)
            figures.add(name)
        if faults:
            found[page] = faults

    with spoken(light_again, walk.language):
        walk_through(light_again, tmp_path, TODAY, walk, look, clock_of(TODAY, 18 * 3600 + 42 * 60))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [f"{page}:\n  " + "\n  ".join(faults) for page, faults in found.items()]
    assert not said, "\n" + "\n".join(said)
    assert [kind.__name__ for kind in kinds_of(Dialog) - dialogs if not kind.__subclasses__()] == []
    assert {"history-day", "history-week", "history-month", "history-year", "history-all"} <= figures
    assert {"today", "today-injecting", "today-open", "today-closed", "today-clock-back"} <= figures


@pytest.mark.parametrize("second", [-25, 18, 44, 1_812, 1_850, 3_598, 3_605])
def test_around_midnight_and_a_half_hour_every_figure_of_today_agrees(
    light_again: QApplication, tmp_path: Path, second: int
) -> None:
    found: list[str] = []
    seen: set[str] = set()

    def look(window: MainWindow, name: str, _grab: Callable[[], QPixmap]) -> None:
        if shown(window) is window:
            seen.add(name)
            found.extend(f"{name}: {fault}" for fault in disagreements_of_today(window))

    clock = clock_of(TODAY, second)
    with spoken(light_again, "fr"), example_camera(light_again, tmp_path, TODAY, SMALL_WALK, look, clock) as camera:
        draw_today(camera)
    assert not found, "\n".join(found)
    assert {"today", "today-injecting", "today-open", "today-closed", "today-clock-back"} <= seen
