"""Notes on the page History: the notes of the home and the days in view come in, what is wanted of them goes out.

They are flags under the chart, a card beside it and a button over it. No figure of the page is made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.base.localtime import FRANCE, local_days
from persienne.base.placeholders import fill
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.ui.charts.history_chart import HistoryChart

MOST = 3
"""Notes that the card has room for."""


class Notes(QObject):
    """What is noted on days, as far as the page shows it."""

    write_wanted = Signal(int, int)
    """A note is to be written; the first and the last day that are proposed (ordinals)."""
    change_wanted = Signal(object)
    """A DayNote."""
    remove_wanted = Signal(object)
    """A DayNote."""
    list_wanted = Signal()
    """All of them are to be listed."""
    changed = Signal()
    """Other notes are shown."""

    def __init__(self, locale: QLocale, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.button = LinkButton("", "flag")
        self.button.clicked.connect(self._write)
        self.card = NotesCard(NoteWords(Numbers(locale)))
        self.card.change_wanted.connect(self.change_wanted)
        self.card.remove_wanted.connect(self.remove_wanted)
        self.card.list_wanted.connect(self.list_wanted)
        self._known: tuple[DayNote, ...] = ()
        self._going: int | None = None
        self._days, self._zone = (1, 0), FRANCE
        self._chart: HistoryChart | None = None

    @property
    def shown(self) -> tuple[DayNote, ...]:
        """The notes of the home, without the one that is about to be deleted."""
        return tuple(note for note in self._known if note.id != self._going)

    def take(self, known: tuple[DayNote, ...]) -> None:
        """Show these notes, all that there are; one that waits to be deleted stays out of sight."""
        before, self._known = self.shown, known
        if all(note.id != self._going for note in known):
            self._going = None
        if self.shown != before:
            self._show()

    def hide(self, number: int | None) -> None:
        """Show the notes without the one of this number, which waits to be deleted; None: show all again."""
        self._going = number
        self._show()

    def follow(self, chart: HistoryChart) -> None:
        """The chart is there: it has the flags, and asks for notes on what is pointed at."""
        self._chart = chart
        chart.note_wanted.connect(self.write_wanted)
        chart.note_in_view_wanted.connect(self._write)
        chart.set_notes(self.shown)

    def describe(self, days: tuple[int, int], zone: str) -> None:
        """The days in view (ordinals, both in) are others; ``zone`` is the IANA name that the home's days follow."""
        self._days, self._zone = days, zone
        self.button.setText(self.tr("Note this day…") if days[0] == days[1] else self.tr("Note a day…"))
        self.card.show_notes(self.shown, days)

    def _show(self) -> None:
        if self._chart is not None:
            self._chart.set_notes(self.shown)
        self.changed.emit()

    def _write(self) -> None:
        """Propose the last day in view that has begun."""
        first, last = self._days
        day = max(first, min(last, local_days(self._zone).day(int(self._clock()))))
        self.write_wanted.emit(day, day)


class NotesCard(Card):
    """The notes on the days in view, each with the ways to change it; hidden where the home has none at all."""

    change_wanted = Signal(object)
    remove_wanted = Signal(object)
    list_wanted = Signal()

    def __init__(self, words: NoteWords) -> None:
        super().__init__(small=True)
        self._words = words
        self.body.addWidget(Label(self.tr("Notes"), fonts.BODY_STRONG, "ink2"))
        self._notes = QVBoxLayout()
        self._notes.setSpacing(2)
        self.body.addLayout(self._notes)
        self._beside = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._beside)
        every = LinkButton(self.tr("All notes…"))
        every.clicked.connect(self.list_wanted)
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_notes(self, notes: Sequence[DayNote], days: tuple[int, int]) -> None:
        """Show those of ``notes`` that touch the days ``days`` (ordinals, both in)."""
        seen = [note for note in notes if note.touches(*days)]
        clear(self._notes)
        for note in seen[:MOST]:
            self._add(note)
        more = len(seen) - MOST
        said = self._words.beyond(more) if more > 0 else ""
        self._beside.setText(said if seen else self.tr("No note on these days."))
        self._beside.setVisible(bool(self._beside.text()))
        self.setVisible(bool(notes))

    def _add(self, note: DayNote) -> None:
        days = self._words.days(note)
        self._notes.addWidget(Label(days, fonts.CAPTION_STRONG, wrap=True))
        self._notes.addWidget(Label(note.text, fonts.CAPTION, "ink2", wrap=True))
        links = QHBoxLayout()
        for said, spoken, wanted in (
            (self.tr("Change…"), self.tr("Change the note of {days}"), self.change_wanted),
            (self.tr("Delete"), self.tr("Delete the note of {days}"), self.remove_wanted),
        ):
            link = LinkButton(said)
            link.setAccessibleName(fill(spoken, days=days))
            link.setAccessibleDescription(note.text)
            link.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit(note))
            links.addWidget(link)
        links.addStretch(1)
        self._notes.addLayout(links)
