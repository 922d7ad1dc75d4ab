"""Asking for files and folders: a window comes in, chosen paths go out; no trace of them is left in Qt's settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def ask_for_files(parent: QWidget) -> list[Path]:
    """The files that a person picks, or none."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Enedis exports, recordings of the meter"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate(
                "Files", "Exports, recordings (*.csv *.xlsx *.ods *.xls *.tsv *.txt *.zip *.log *.tic)"
            ),
            QCoreApplication.translate("Files", "All files (*)"),
        ]
    )
    return _all(dialog)


def ask_for_file(parent: QWidget, title: str, filters: Sequence[str]) -> Path | None:
    """The one file that a person picks, or None."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([*filters, QCoreApplication.translate("Files", "All files (*)")])
    return _only(dialog)


def ask_for_proofs(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """The files that a person picks as one proof, or none; ``kinds`` is their filter."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([kinds, QCoreApplication.translate("Files", "All files (*)")])
    return _all(dialog)


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    """The folder that a person picks, or None."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _only(dialog)


def ask_where_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Where a person wants to save a file that is called ``name`` until they say otherwise, or None.

    ``kind`` is its filter (« PDF (*.pdf) »); Qt asks before another file is replaced.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([kind])
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    return _only(dialog)


def _only(dialog: QFileDialog) -> Path | None:
    return next(iter(_all(dialog)), None)


def _all(dialog: QFileDialog) -> list[Path]:
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
