"""The table ``day_note``: what the household wrote on local days of its home goes in and comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.day_notes import DayNote
from persienne.store.said_days import DaySpans

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DAY_NOTE = "day_note"
"""The table's name, by which counts name it too."""

SPANS = DaySpans(DAY_NOTE, None, ("text", "exported"))


def listing(conn: Connection) -> tuple[DayNote, ...]:
    """Every note, the earliest days first."""
    return tuple(
        map(DayNote._make, conn.execute("SELECT id, first, last, text FROM day_note ORDER BY first, last, id"))
    )


def exported(conn: Connection, first: int, last: int) -> tuple[DayNote, ...]:
    """The notes that an export of the local days ``first`` to ``last`` (ordinals, both included) may carry."""
    query = """SELECT id, first, last, text FROM day_note
        WHERE exported AND first <= ? AND last >= ? ORDER BY first, last, id"""
    return tuple(map(DayNote._make, conn.execute(query, (last, first))))


def get(conn: Connection, number: int) -> DayNote | None:
    """The note of this number."""
    row = conn.execute("SELECT id, first, last, text FROM day_note WHERE id = ?", (number,)).fetchone()
    return None if row is None else DayNote._make(row)


def add(conn: Connection, first: int, last: int, text: str) -> int:
    """Store a note; returns its number."""
    query = "INSERT INTO day_note(first, last, text) VALUES (?, ?, ?)"
    number: int = conn.execute(query, (first, last, text)).lastrowid
    return number


def change(conn: Connection, note: DayNote) -> None:
    """Write ``note`` in the place of the one of its number; a new text is the household's own, which exports carry."""
    query = "UPDATE day_note SET first = ?1, last = ?2, exported = exported OR text <> ?3, text = ?3 WHERE id = ?4"
    conn.execute(query, (note.first, note.last, note.text, note.id))
