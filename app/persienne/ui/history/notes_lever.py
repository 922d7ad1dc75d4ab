"""Notes of the page History: they are asked for, written, changed and deleted, and handed to the page.

The page alone is given them, apart from all that the other pages are shown of the household.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.insight.period import Span
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.history.note_day_dialog import NoteDayDialog
from persienne.ui.history.notes_dialog import NotesDialog
from persienne.ui.style.numbers import Numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.day_notes import DayNote
    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Tools
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.household.session import Session

SHORT = 60
"""Characters of a note in the strip that says that it is being deleted."""


class NotesLever(QObject):
    """Notes, from the question to the file; ``session`` is asked for at each call, for it may be another one."""

    def __init__(self, tools: Tools, session: Callable[[], Session | None], page: HistoryPage, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._session, self._page = tools, session, page
        self._words = NoteWords(Numbers(tools.locale))
        page.notes.write_wanted.connect(lambda first, last: self._ask((first, last), None))
        page.notes.change_wanted.connect(lambda note: self._ask((note.first, note.last), note))
        page.notes.remove_wanted.connect(self._offer_removal)
        page.notes.list_wanted.connect(self._list)

    def read(self) -> None:
        """Have the notes read, and shown."""
        session = self._session()
        if session is not None:
            session.ask(_notes, self._page.notes.take)

    def _ask(self, days: tuple[int, int], note: DayNote | None) -> None:
        """Ask for the days and the words of a note, a new one or ``note``."""
        tools = self._tools
        dialog = NoteDayDialog(days, note, tools.say, self._page.window())
        dialog.accepted.connect(lambda: self._keep(dialog.days, dialog.text, note))
        dialog.open()

    def _keep(self, days: tuple[int, int], text: str, note: DayNote | None) -> None:
        session = self._session()
        if session is None:
            return
        if note is None:
            session.ask(partial(_add, days=days, text=text), self._page.notes.take)
        else:  # what it was stands in the journal, which another page shows
            said = note._replace(first=days[0], last=days[1], text=text)
            session.change(partial(_change, note=said), self._page.notes.take)

    def _offer_removal(self, note: DayNote) -> None:
        """Ten seconds to change one's mind; the note is out of sight meanwhile."""
        said = note.text if len(note.text) <= SHORT else f"{note.text[:SHORT].rstrip()}…"
        text = self.tr("Deleting the note in {seconds} s: %1").replace("%1", said)
        self._tools.waiting.offer(
            ("note", note.id), text, partial(self._remove, note), called_off=partial(self._page.notes.hide, None)
        )
        self._page.notes.hide(note.id)

    def _remove(self, note: DayNote) -> None:
        session = self._session()
        if session is None:
            return

        def failed(error: UserError) -> None:
            self._page.notes.hide(None)
            session.refused.emit(error)

        session.change(partial(_remove, number=note.id), self._page.notes.take, failed)

    def _list(self) -> None:
        """List all notes."""
        dialog = NotesDialog(self._page.notes.shown, self._words, self._page.window())
        dialog.go_wanted.connect(self._show)
        dialog.change_wanted.connect(self._page.notes.change_wanted)
        dialog.remove_wanted.connect(self._page.notes.remove_wanted)
        dialog.open()

    def _show(self, note: DayNote) -> None:
        """Show the days of a note: the day, or the month or the year in which several begin."""
        days = note.last - note.first + 1
        span = Span.DAY if days == 1 else Span.MONTH if days <= 31 else Span.YEAR
        self._page.show_span(span, note.first)


def _notes(household: Household) -> tuple[DayNote, ...]:
    return tuple(household.day_notes)


def _add(household: Household, *, days: tuple[int, int], text: str) -> tuple[DayNote, ...]:
    household.day_notes.add(*days, text)
    return _notes(household)


def _change(household: Household, *, note: DayNote) -> tuple[DayNote, ...]:
    household.day_notes.change(note)
    return _notes(household)


def _remove(household: Household, *, number: int) -> tuple[DayNote, ...]:
    household.day_notes.remove(number)
    return _notes(household)
