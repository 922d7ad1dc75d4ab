"""``persienne notes``: notes on days are listed, written, changed and deleted; no Qt, and no measure is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.cli.declared import Flag, Place, Say, Telling, Told, Verbs, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.household.household import Household
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.base.day_notes import DayNote

SAID = table("day_notes.said")

Number = Annotated[int, Place("day-notes-number", "N")]
Until = Annotated[int | None, Flag("to", "D", "--to", read=ordinal_of)]


@command("day-notes-list", json="json-lines")
def listing(
    household: Household,
    say: Say,
    *,
    since: Annotated[int | None, Flag("from", "D", "--from", read=ordinal_of)] = None,
    until: Until = None,
) -> Telling:
    """List the notes on days from ``since`` to ``until``, each with a number."""
    first, last = since or date.min.toordinal(), until or date.max.toordinal()
    found = [note for note in household.day_notes if note.touches(first, last)]
    for note in found:
        yield Told(columns(note.id, iso_day(note.first), iso_day(note.last), note.text), _object(note))
    if not found:
        yield say(SAID["none-then" if since or until else "none"])


@command("day-notes-add", json="json-object")
def add(
    household: Household,
    say: Say,
    *,
    since: Annotated[int, Place("day-notes-day", "D", read=ordinal_of)],
    text: Annotated[str, Place("day-notes-text", "TEXT")],
    until: Annotated[int | None, Flag("day-notes-to", "D", "--to", read=ordinal_of)] = None,
) -> Telling:
    """A new note."""
    note = household.day_notes.add(since, until or since, text)
    yield _told("added-day" if until in (None, since) else "added", note, say)


@command("day-notes-edit", json="json-object")
def edit(
    household: Household,
    say: Say,
    *,
    since: Annotated[int | None, Flag("day-notes-day", "D", "--from", read=ordinal_of)] = None,
    until: Until = None,
    text: Annotated[str | None, Flag("day-notes-text", "TEXT")] = None,
    number: Number,
) -> Telling:
    """Change the days or the words of a note; ``day_note_change`` where nothing of it changes."""
    if (since, until, text) == (None, None, None):
        raise UserError("day_note_change")
    known = next((note for note in household.day_notes if note.id == number), None)
    if known is None:
        raise UserError("day_note_unknown", number=number)
    first = since or known.first
    last = until or (first if known.first == known.last else known.last)
    changed = known._replace(first=first, last=last, text=known.text if text is None else text)
    yield _told("changed", household.day_notes.change(changed), say)


@command("day-notes-remove", json="json-object")
def remove(household: Household, say: Say, *, number: Number) -> Telling:
    """Delete a note."""
    gone = household.day_notes.remove(number)
    yield Told(say(SAID["removed"], number=gone.id), {"removed": gone.id})


notes = Verbs({"list": listing, "add": add, "edit": edit, "remove": remove})


def _told(what: str, note: DayNote, say: Say) -> Told:
    said = _object(note)
    return Told(say(SAID[what], number=note.id, first=said["first"], last=said["last"]), said)


def _object(note: DayNote) -> dict[str, Any]:
    return {"note": note.id, "first": iso_day(note.first), "last": iso_day(note.last), "text": note.text}
