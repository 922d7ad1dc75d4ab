"""All notes on days: they come in as a list, what is wanted of one goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from persienne.base.day_notes import DayNote
    from persienne.ui.charts.note_words import NoteWords

WIDTH = 680


class NotesDialog(Dialog):
    """One row a note, the last days first; what is wanted of one closes the dialog."""

    go_wanted = Signal(object)
    """The DayNote whose days are to be shown."""
    change_wanted = Signal(object)
    """A DayNote."""
    remove_wanted = Signal(object)
    """A DayNote."""

    def __init__(self, notes: Sequence[DayNote], words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Your notes on days"), parent, width=WIDTH)
        self._words = words
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for note in reversed(notes):
            rows.addWidget(self._row(note, last=note is notes[0]))
        self.body.addLayout(rows)
        if not notes:
            self.add_words(self.tr("There is none yet."))
        self.add_cancel(self.tr("Close"))

    def _row(self, note: DayNote, *, last: bool) -> Row:
        days = self._words.days(note)
        row = Row("flag", days, note.text, tone="home", last=last)
        for said, spoken, wanted in (
            (self.tr("Show"), self.tr("Show %1 in History"), self.go_wanted),
            (self.tr("Change…"), self.tr("Change the note of %1"), self.change_wanted),
            (self.tr("Delete"), self.tr("Delete the note of %1"), self.remove_wanted),
        ):
            link = LinkButton(said)
            link.setAutoDefault(False)
            link.setAccessibleName(spoken.replace("%1", days))
            link.setAccessibleDescription(note.text)
            link.clicked.connect(lambda _checked=False, wanted=wanted: self._answer(wanted, note))
            row.add_action(link)
        return row

    def _answer(self, wanted: SignalInstance, note: DayNote) -> None:
        self.accept()
        wanted.emit(note)
