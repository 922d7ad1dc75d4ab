"""Every page, dialog and state as it is drawn: nothing is cut or pale, and a figure is the same wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from persienne.ui.snapshot.pages import WALKS, Walk, walk_through
from persienne.ui.style.theme import LIGHT
from support.drawn_faults import faults_of, shown
from support.drawn_figures import disagreements, disagreements_of_today
from support.windows import TODAY, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from persienne.ui.window import MainWindow

pytestmark = pytest.mark.slow


@pytest.fixture
def light_again(dressed: QApplication) -> Iterator[QApplication]:
    """The application, which has its light palette again afterwards."""
    yield dressed
    dressed.setPalette(LIGHT.qpalette())


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.language}-{walk.size.width()}")
def test_nothing_drawn_is_cut_or_pale_and_every_figure_agrees(
    light_again: QApplication, tmp_path: Path, walk: Walk
) -> None:
    found: dict[str, list[str]] = {}
    figures: set[str] = set()

    def look(window: MainWindow, name: str, _grab: Callable[[], QPixmap]) -> None:
        page = walk.stem(window.theme, name)
        faults = [str(fault) for fault in faults_of(shown(window))]
        if name.startswith("history-") and shown(window) is window:
            faults += disagreements(window)
            figures.add(name)
        if name.startswith("today") and shown(window) is window:
            faults += disagreements_of_today(window)
            figures.add(name)
        if faults:
            found[page] = faults

    with spoken(light_again, walk.language):
        walk_through(light_again, tmp_path, TODAY, walk, look)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [f"{page}:\n  " + "\n  ".join(faults) for page, faults in found.items()]
    assert not said, "\n" + "\n".join(said)
    assert {"history-day", "history-week", "history-month", "history-year", "history-all"} <= figures
    assert {"today", "today-injecting", "today-open", "today-closed", "today-clock-back"} <= figures
