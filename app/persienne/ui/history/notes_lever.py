"""Notes of the page History: they are asked for, listed, written, changed and deleted, and handed to the page.

The page alone is given them, apart from all that the other pages are shown of the household.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from persienne.base.day_notes import FIRST_DAY, LAST_DAY, require_text
from persienne.base.errors import UserError
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.insight.period import Span
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from persienne.base.day_notes import DayNote
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.history.page import HistoryPage


class NoteDayDialog(Form):
    """Which days, and what is to be remembered of them; ``note`` is the one that is changed, None: a new one.

    ``days`` are those that are proposed (ordinals, both included). ``say`` puts what is wrong with a text into words.
    """

    def __init__(
        self,
        days: tuple[int, int],
        note: DayNote | None,
        say: Callable[[UserError], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Note a day") if note is None else self.tr("Change a note"), parent)
        self._say = say
        self.add_words(
            self.tr(
                "Your own words, kept in your encrypted file and shown beside your measures. They change no figure; "
                "the mirror and the letters never read them."
            ),
            "ink",
        )
        first, last = (date.fromordinal(day) for day in (days if note is None else note[1:3]))
        self.span = self.add_days((first, last), (FIRST_DAY, LAST_DAY), stays_one=True)
        self._field = self.add_field(
            self.tr("What there was"),
            text="" if note is None else note.text,
            hint=self.tr("power cut, extra heater, holidays"),
        )
        self._counted = self.add_words()
        self.ends(self.tr("Note") if note is None else self.tr("Change"), "flag")
        self._field.edit.setFocus()

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day (ordinals)."""
        return self.span.ordinals

    @property
    def text(self) -> str:
        """The words."""
        return self._field.text

    def choose(self, first: date, last: date, text: str) -> None:
        """Fill it in, as a person would."""
        self.span.choose(first, last)
        self._field.edit.setText(text)

    def accept(self) -> None:
        """Close, unless something is wrong with the words: then say what."""
        try:
            require_text(self.text)
        except UserError as error:
            self._field.show_error(self._say(error))
            self.show_wrong()
        else:
            super().accept()

    def refresh(self) -> None:
        """Say what is wrong with the days."""
        wrong = self.span.wrong
        self._counted.say(wrong)
        self.action.setEnabled(not wrong and bool(self.text))


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
            (self.tr("Show"), self.tr("Show {days} in History"), self.go_wanted),
            (self.tr("Change…"), self.tr("Change the note of {days}"), self.change_wanted),
            (self.tr("Delete"), self.tr("Delete the note of {days}"), self.remove_wanted),
        ):
            link = acting(LinkButton(said), partial(self._answer, wanted, note))
            link.setAccessibleName(fill(spoken, days=days))
            link.setAccessibleDescription(note.text)
            row.add_action(link)
        return row

    def _answer(self, wanted: SignalInstance, note: DayNote) -> None:
        self.accept()
        wanted.emit(note)


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
        text = fill(self.tr("Deleting the note in {seconds} s: {note}"), seconds=COUNTED_DOWN, note=said)
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
