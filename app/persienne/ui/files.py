"""Asking for files: a window comes in, the chosen paths go out; no trace of them is left in Qt's own settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_for_files(parent: QWidget) -> list[Path]:
    """The files that a person picks, or none."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Files of your Enedis account"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("Files", "Exports (*.csv *.xlsx)"),
            QCoreApplication.translate("Files", "All files (*)"),
        ]
    )
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    # Qt's own dialog writes the places it showed into QtProject.conf when it is destroyed: meter numbers may be there.
    shiboken6.delete(dialog)
    forget_places()
    return chosen


def forget_places() -> None:
    """Take out of Qt's settings what its file dialog remembers."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup("FileDialog")
    for key in ("history", "lastVisited", "shortcuts"):
        settings.remove(key)
    settings.endGroup()
    settings.sync()
