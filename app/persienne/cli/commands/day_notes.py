"""``persienne notes``: notes on days are listed, written, changed and deleted; no Qt, and no measure is read."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.words.day_notes import SAID

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.base.day_notes import DayNote
    from persienne.household.privacy.day_notes import DayNotes
    from persienne.words import Translate


def notes(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Do what the arguments mean to the notes, or list them."""
    with closing(opened(home, translate)) as household:
        kept = household.day_notes
        if parsed.verb == "list":
            _list(kept, parsed, translate)
        elif parsed.verb == "add":
            first = ordinal_of(parsed.since)
            last = first if parsed.until is None else ordinal_of(parsed.until)
            told = "added-day" if first == last else "added"
            _tell(told, kept.add(first, last, parsed.text), parsed, translate)
        elif parsed.verb == "edit":
            _tell("changed", kept.change(_changed(kept, parsed)), parsed, translate)
        else:
            gone = kept.remove(parsed.number)
            if parsed.json:
                print(json.dumps({"removed": gone.id}))
            else:
                print(_say("removed", translate).format(number=gone.id))


def _changed(kept: DayNotes, parsed: argparse.Namespace) -> DayNote:
    """The note that is meant as it is to be; ``day_note_change`` where nothing of it changes."""
    if (parsed.since, parsed.until, parsed.text) == (None, None, None):
        raise UserError("day_note_change")
    known = next((note for note in kept if note.id == parsed.number), None)
    if known is None:
        raise UserError("day_note_unknown", number=parsed.number)
    one_day = known.first == known.last
    first = known.first if parsed.since is None else ordinal_of(parsed.since)
    last = (first if one_day else known.last) if parsed.until is None else ordinal_of(parsed.until)
    return known._replace(first=first, last=last, text=known.text if parsed.text is None else parsed.text)


def _list(kept: DayNotes, parsed: argparse.Namespace, translate: Translate) -> None:
    first = date.min.toordinal() if parsed.since is None else ordinal_of(parsed.since)
    last = date.max.toordinal() if parsed.until is None else ordinal_of(parsed.until)
    found = [note for note in kept if note.touches(first, last)]
    for note in found:
        if parsed.json:
            print(json.dumps(_object(note), ensure_ascii=False))
        else:
            print(note.id, iso_day(note.first), iso_day(note.last), note.text, sep="\t")
    if not found and not parsed.json:
        print(_say("none-then" if (parsed.since, parsed.until) != (None, None) else "none", translate))


def _tell(what: str, note: DayNote, parsed: argparse.Namespace, translate: Translate) -> None:
    said = _object(note)
    if parsed.json:
        print(json.dumps(said, ensure_ascii=False))
    else:
        print(_say(what, translate).format(number=note.id, first=said["first"], last=said["last"]))


def _object(note: DayNote) -> dict[str, Any]:
    return {"note": note.id, "first": iso_day(note.first), "last": iso_day(note.last), "text": note.text}


def _say(what: str, translate: Translate) -> str:
    return translate("CommandLine", SAID[what])
