"""All notes on days: they come in as a list, what is wanted of one goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from persienne.base.day_notes import DayNote
    from persienne.ui.charts.note_words import NoteWords

WIDTH = 680


class NotesDialog(Form):
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
        with self.under():
            for note in reversed(notes):
                self.add(self._row(note, last=note is notes[0]))
        if not notes:
            self.add_words(self.tr("There is none yet."))
        self.closes(self.tr("Close"))

    def _row(self, note: DayNote, *, last: bool) -> Row:
        days = self._words.days(note)
        row = Row("flag", days, note.text, tone="home", last=last)
        for said, spoken, wanted in (
            (self.tr("Show"), self.tr("Show %1 in History"), self.go_wanted),
            (self.tr("Change…"), self.tr("Change the note of %1"), self.change_wanted),
            (self.tr("Delete"), self.tr("Delete the note of %1"), self.remove_wanted),
        ):
            link = acting(LinkButton(said), partial(self._answer, wanted, note))
            link.setAccessibleName(spoken.replace("%1", days))
            link.setAccessibleDescription(note.text)
            row.add_action(link)
        return row

    def _answer(self, wanted: SignalInstance, note: DayNote) -> None:
        self.accept()
        wanted.emit(note)
