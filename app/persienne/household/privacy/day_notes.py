"""Notes on days: they come in, are changed and deleted; what is stored goes out. No measure is read.

``Household.day_notes`` is the only door to it. They are the household's own words on its home: no import brings them or
takes them back, and neither the mirror nor a letter reads them. A note is no finer than a day, though its words may
name an hour: no stop of the slats refuses it, and the retention, which lets go what is finer than a day, leaves it
alone. An erasure of whole days takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.day_notes import DayNote, require_days, require_text
from persienne.base.errors import UserError
from persienne.household.privacy.forgetting import Forgetting
from persienne.store import day_notes
from persienne.store.day_notes import DAY_NOTE
from persienne.store.driver import transaction
from persienne.store.erase import Level
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log

if TYPE_CHECKING:
    from collections.abc import Iterator


class DayNotes(Forgetting):
    """The notes of the home. Days are local ones (ordinals, both included); several notes may share a day."""

    def __iter__(self) -> Iterator[DayNote]:
        """Every note, the earliest days first."""
        return iter(day_notes.listing(self._conn))

    def add(self, first: int, last: int, text: str) -> DayNote:
        """Store a note on days that need not hold any reading.

        Raises what ``require_text`` raises, and what ``require_days`` raises.
        """
        said = _checked(DayNote(0, first, last, text))
        with transaction(self._conn):
            return said._replace(id=day_notes.add(self._conn, said.first, said.last, said.text))

    def change(self, note: DayNote) -> DayNote:
        """Write ``note`` in the place of the stored one of its number, which the file forgets.

        Raises what :meth:`add` raises, and ``day_note_unknown`` where there is none of that number.
        """
        said = _checked(note)
        with transaction(self._conn):
            before = self._known(note.id)
            if before == said:
                return said
            day_notes.change(self._conn, said)
            self._note(ByTheWay.NOTES, DAY_NOTE, 1, Level.DAY)
        forget_log(self._conn)
        return said

    def remove(self, number: int) -> DayNote:
        """Delete the note of this number, which the file forgets; returns what it was, or ``day_note_unknown``."""
        with transaction(self._conn):
            gone = self._known(number)
            day_notes.SPANS.remove(self._conn, number)
            self._note(ByTheWay.NOTES, DAY_NOTE, 1, Level.DAY)
        forget_log(self._conn)
        return gone

    def _known(self, number: int) -> DayNote:
        known = day_notes.get(self._conn, number)
        if known is None:
            raise UserError("day_note_unknown", number=number)
        return known


def _checked(note: DayNote) -> DayNote:
    require_days(note.first, note.last)
    return note._replace(text=require_text(note.text))
