"""Files that a dialog is given to read: they are dropped on it or chosen, and are named; none is opened here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.drop import DropHint, FileDrop
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.ui.widgets.dialog import Dialog

NAMED: Final = 3
"""Files that are named; more are counted."""


class FileWords(Protocol):
    """What counts files in words."""

    def more_files(self, number: int) -> str:
        """A phrase with the number of files that are not named."""


class TakenFiles(QWidget):
    """The files that ``dialog`` was given. ``title`` and ``sentence`` say what dropping does."""

    choose_wanted = Signal()
    """Files are to be chosen; :meth:`add` hands them back."""
    changed = Signal()

    def __init__(self, dialog: Dialog, words: FileWords, title: str, sentence: str) -> None:
        super().__init__()
        self._words = words
        self.paths: tuple[Path, ...] = ()
        """Files and folders, in the order in which they came."""
        drop = FileDrop(dialog)
        drop.say(title, sentence)
        drop.dropped.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(DropHint(self.tr("Drop the files here")))
        self._names = Label("", fonts.BODY, wrap=True)
        self._names.hide()
        self.choose = SecondaryButton(self.tr("Choose files…"), "folder")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.choose_wanted)
        self._out = LinkButton(self.tr("Take them out"))
        self._out.setAutoDefault(False)
        self._out.clicked.connect(self._clear)
        self._out.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self._out)
        row.addStretch(1)
        column.addWidget(self._names)
        column.addLayout(row)

    def add(self, paths: Sequence[Path]) -> None:
        """Take more files."""
        self._take(tuple(dict.fromkeys((*self.paths, *paths))))

    def _clear(self) -> None:
        self._take(())
        self.choose.setFocus()

    def _take(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths
        names, more = [path.name for path in paths[:NAMED]], len(paths) - NAMED
        if more > 0:
            names.append(self._words.more_files(more))
        self._names.setText("\n".join(names))
        self._names.setVisible(bool(paths))
        self._out.setVisible(bool(paths))
        self.changed.emit()
