"""What the charts say of notes on days: notes and the days of a slot come in, short lines go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.day_notes import DayNote
    from persienne.ui.style.translation import Numbers

MOST = 3
"""Notes that a tooltip has room for."""


class NoteWords(QObject):
    """The words of one locale."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    def days(self, note: DayNote) -> str:
        """The days of a note: « ven. 23 oct. 2026 », « 5 – 11 oct. 2026 »."""
        first, last = date.fromordinal(note.first), date.fromordinal(note.last)
        return f"{self._numbers.weekday(first)} {first.year}" if first == last else self._numbers.span(first, last)

    def lines(self, notes: Sequence[DayNote], first: int, last: int) -> list[str]:
        """A line a note on the days ``first`` to ``last`` (ordinals, both included); a few notes, and how many more."""
        said = [fill(self.tr("Note: {note}"), note=self.in_cell([note], first, last)) for note in notes[:MOST]]
        more = len(notes) - len(said)
        return said if not more else [*said, self._numbers.counted(self.tr("and %n more note(s)", "", more), more)]

    def in_cell(self, notes: Sequence[DayNote], first: int, last: int) -> str:
        """The words of all notes in one line, each with its days where these are not ``first`` to ``last``."""
        return " · ".join(self._one(note, first, last) for note in notes)

    def counted(self, notes: Sequence[DayNote]) -> str:
        """How many there are, as a sentence; nothing where there is none."""
        return self._numbers.counted(self.tr("%n note(s) on these days.", "", len(notes)), len(notes)) if notes else ""

    def beyond(self, count: int) -> str:
        """A sentence with the number of notes that are not shown."""
        return self._numbers.counted(self.tr("%n more note(s) on these days.", "", count), count)

    def _one(self, note: DayNote, first: int, last: int) -> str:
        if (note.first, note.last) == (first, last):
            return note.text
        said = self.tr("{days}: {note}", "the days of a note, its words")
        return fill(said, days=self.days(note), note=note.text)
