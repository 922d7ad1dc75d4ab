from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from persienne.ui.household.files import ask_for_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

SECRET = "exports-09999999999998"


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Path]:
    """Where Qt keeps its settings during the test."""
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    yield folder
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, usual)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / SECRET
    folder.mkdir()
    made = [folder / "one.csv", folder / "two.csv"]
    for path in made:
        path.write_text("made")
    return made


def when_it_is_asked(qtbot: QtBot, answer: list[Path] | None) -> None:
    """Type ``answer`` and Return in the dialog that is about to open, or Escape."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if answer is None:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            return
        dialog.setDirectory(str(answer[0].parent))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(" ".join(f'"{path.name}"' for path in answer))
        qtbot.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, act)


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "called off"])
def test_the_dialog_leaves_no_trace_of_the_files(
    qtbot: QtBot, settings: Path, files: list[Path], chosen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(files[0].parent)
    parent = QWidget()
    qtbot.addWidget(parent)
    when_it_is_asked(qtbot, files if chosen else None)
    assert ask_for_files(parent) == (files if chosen else [])
    assert parent.findChildren(QFileDialog) == []
    kept = [path.read_text() for path in settings.rglob("*") if path.is_file()]
    assert not any(SECRET in text or "lastVisited" in text for text in kept)
