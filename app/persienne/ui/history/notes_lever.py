"""Notes of the page History: they are asked for, written, changed and deleted, and handed to the page.

The page alone is given them, apart from all that the other pages are shown of the household.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.insight.period import Span
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.frame.lever import Lever
from persienne.ui.history.note_day_dialog import NoteDayDialog
from persienne.ui.history.notes_dialog import NotesDialog
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style.numbers import Numbers

if TYPE_CHECKING:
    from persienne.base.day_notes import DayNote
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.history.page import HistoryPage

SHORT = 60
"""Characters of a note in the strip that says that it is being deleted."""


class NotesLever(Lever):
    """Notes, from the question to the file."""

    def __init__(self, desk: Desk[Any], page: HistoryPage) -> None:
        super().__init__(desk)
        self._page = page
        self._words = NoteWords(Numbers(desk.tools.locale))
        page.notes.write_wanted.connect(lambda first, last: self._ask((first, last), None))
        page.notes.change_wanted.connect(lambda note: self._ask((note.first, note.last), note))
        page.notes.remove_wanted.connect(self._remove)
        page.notes.list_wanted.connect(self._list)

    @deed
    async def read(self) -> None:
        """Have the notes read, and shown."""
        self._page.notes.take(await self.work(_notes))

    @deed
    async def _ask(self, days: tuple[int, int], note: DayNote | None) -> None:
        """Ask for the days and the words of a note, a new one or ``note``."""
        tools = self.tools
        dialog = NoteDayDialog(days, note, tools.say, self._page.window())
        if not await answer(dialog):
            return
        days, text = dialog.days, dialog.text
        if note is None:
            kept = await self.work(partial(_add, days=days, text=text))
        else:  # what it was stands in the journal, which another page shows
            kept = await self.change(partial(_change, note=note._replace(first=days[0], last=days[1], text=text)))
        self._page.notes.take(kept)

    @deed
    async def _remove(self, note: DayNote) -> None:
        """Ten seconds to change one's mind; the note is out of sight meanwhile."""
        said = note.text if len(note.text) <= SHORT else f"{note.text[:SHORT].rstrip()}…"
        text = self.tr("Deleting the note in {seconds} s: %1").replace("%1", said)
        self._page.notes.hide(note.id)
        if not await self.tools.waiting.stands(("note", note.id), text):
            self._page.notes.hide(None)
            return
        try:
            self._page.notes.take(await self.change(partial(_remove, number=note.id)))
        except UserError:
            self._page.notes.hide(None)
            raise

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
