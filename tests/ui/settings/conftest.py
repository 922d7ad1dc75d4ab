"""A window that obeys its preferences, on a household with a month of measures, and the application as it was after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.ui.app import dress
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import KeptPreferences
from support.attended import attended
from support.windows import curve_file, make_home, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow


@pytest.fixture
def as_before(dressed: QApplication) -> Iterator[None]:
    """The application as it was, whatever the window had it wear and speak."""
    with spoken(dressed, "en"):
        yield
    dress(dressed, Desktop().appearance)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "october.csv", date(2026, 10, 1), date(2026, 10, 31)))


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication, home: Path) -> MainWindow:
    return attended(qtbot, dressed, home, KeptPreferences(home, said="en"))
