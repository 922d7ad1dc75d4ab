"""Another size of text in a window that is open: it stands as one that was opened at that size."""

# ruff: noqa: F811 - the fixtures are those of the page's own tests

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from persienne.ui.frame.keys import COSTS, HISTORY, METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.snapshot.pages import LIGHT, SMALL, Walk, example_window, settle
from persienne.ui.style import fonts
from support.drawn_faults import faults_of
from support.layout_faults import layout_faults
from support.windows import TODAY, spoken

from .test_settings import as_before, at_rest, home, window  # noqa: F401

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def light_again(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    dressed.setPalette(LIGHT.qpalette())
    fonts.install_fonts(dressed)


@pytest.mark.parametrize("page", [HISTORY, COSTS])
def test_every_word_is_whole_after_the_text_was_made_twice_as_large(
    light_again: QApplication, tmp_path: Path, page: str
) -> None:
    walk = Walk("fr", (LIGHT,), SMALL)
    with (
        spoken(light_again, "fr"),
        example_window(light_again, tmp_path, TODAY, walk, lambda *_: None) as camera,
    ):
        window = camera.window
        window.go(page)
        camera.wait(lambda: window.session is not None and not window.session.busy)
        settle()
        fonts.install_fonts(light_again, 2.0)
        window.set_theme(LIGHT)
        settle()
        settle()
        assert window.size() == QSize(SMALL)
        assert [str(fault) for fault in (*faults_of(window), *layout_faults(window, SMALL))] == []


@pytest.mark.usefixtures("as_before")
def test_the_lock_is_brought_into_sight_in_a_low_window_too(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.choose(text_size=200)
    window.resize(1024, 650)
    window.go(METER)
    at_rest(qtbot, window)
    window.desk(MeterDesk).lock_settings_wanted.emit()
    at_rest(qtbot, window)
    settle()
    assert not window.desk(SettingsDesk).page.lock.minutes.visibleRegion().isEmpty()
