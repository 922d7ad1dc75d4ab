"""The icon in the tray: there where it is wanted and possible, in two inks, in words without a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.frame.desktop import ICON_SIDES, Desktop, Standing, Tray, standing_of, tray_icon
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.style.preferences import Preferences
from support.windows import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.gui,
    pytest.mark.usefixtures("light", "qtbot"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True),  # there is no tray off the screen
]


def preferences(folder: Path, **said: object) -> KeptPreferences:
    return KeptPreferences(folder, Preferences(**said))  # type: ignore[arg-type]


def test_it_is_there_where_it_is_wanted_and_the_desktop_has_a_tray(tmp_path: Path) -> None:
    kept = preferences(tmp_path)
    tray = Tray(kept, Desktop(), available=lambda: True)
    assert not tray.stands
    kept.choose(tray=True)
    assert tray.stands
    kept.choose(tray=False)
    assert not tray.stands
    assert not Tray(preferences(tmp_path, tray=True), Desktop(), available=lambda: False).stands


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_it_says_holds_no_figure_in_any_language(
    dressed: QApplication, tmp_path: Path, standing: Standing, language: str
) -> None:
    tray = Tray(preferences(tmp_path), Desktop(), available=lambda: True)
    with spoken(dressed, language):
        QCoreApplication.sendPostedEvents()
        tray.show_standing(standing)
        said = [action.text() for action in tray._menu.actions()]
        assert tray.standing_words in said
        assert not any(sign.isdigit() for text in said for sign in text)
        assert said[0] == {"fr": "Ouvrir Persienne", "en": "Open Persienne"}[language]


def test_a_household_that_is_shut_has_nothing_to_lock(tmp_path: Path) -> None:
    tray = Tray(preferences(tmp_path), Desktop(), available=lambda: True)
    assert not tray._lock.isEnabled()
    tray.show_standing(Standing.READ_HERE)
    assert tray._lock.isEnabled()


@pytest.mark.parametrize(
    ("state", "own", "standing"),
    [
        (MeterState.READING, True, Standing.READ_HERE),
        (MeterState.READING, False, Standing.READ_ELSEWHERE),
        (MeterState.UNPLUGGED, True, Standing.NOT_READ),
        (MeterState.NONE, False, Standing.OPEN),
    ],
)
def test_a_reading_is_put_into_words(state: MeterState, own: bool, standing: Standing) -> None:
    assert standing_of(MeterStatus(state), own=own) is standing


def test_its_ink_is_light_on_a_dark_panel_and_dark_on_a_light_one() -> None:
    for dark_panel in (True, False):
        icon = tray_icon(dark_panel=dark_panel)
        assert {size.width() for size in icon.availableSizes()} == set(ICON_SIDES)
        image = icon.pixmap(48).toImage()
        colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        drawn = [colour.lightness() for colour in colours if colour.alpha() == 255]
        assert drawn
        assert (min(drawn) > 160) if dark_panel else (max(drawn) < 96)
