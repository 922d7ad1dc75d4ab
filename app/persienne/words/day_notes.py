"""The words of notes on days: errors by their code, help, and what the command says."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "day_note_empty": QT_TRANSLATE_NOOP("UserError", "A note needs a few words. Nothing was changed."),
    "day_note_long": QT_TRANSLATE_NOOP(
        "UserError",
        "A note has {longest} characters at most, and this one has {length}. Make it shorter, or write several. Nothing "
        "was changed.",
    ),
    "day_note_signs": QT_TRANSLATE_NOOP(
        "UserError", "This text has signs that can’t be seen. Type it instead of pasting it. Nothing was changed."
    ),
    "day_note_dates": QT_TRANSLATE_NOOP("UserError", "The last day comes before the first. Nothing was changed."),
    "day_note_far": QT_TRANSLATE_NOOP(
        "UserError", "A note is on days from {first} to {last}: no chart has others. Nothing was changed."
    ),
    "day_note_unknown": QT_TRANSLATE_NOOP(
        "UserError", "There is no note of the number {number}. See what there is with: persienne notes list"
    ),
    "day_note_change": QT_TRANSLATE_NOOP("UserError", "Say what changes: --from, --to or --text. Nothing was changed."),
}

HELP: dict[str, str] = {
    "day-notes": QT_TRANSLATE_NOOP(
        "CommandLine", "what you wrote on days (a power cut, an extra heater): list, add, edit, remove"
    ),
    "day-notes-list": QT_TRANSLATE_NOOP("CommandLine", "list the notes, each with its number"),
    "day-notes-add": QT_TRANSLATE_NOOP("CommandLine", "write a note on a day or on several days together"),
    "day-notes-edit": QT_TRANSLATE_NOOP("CommandLine", "change the days or the words of a note"),
    "day-notes-remove": QT_TRANSLATE_NOOP("CommandLine", "delete a note"),
    "day-notes-day": QT_TRANSLATE_NOOP("CommandLine", "the day, or the first of several, as 2026-11-24"),
    "day-notes-text": QT_TRANSLATE_NOOP("CommandLine", "your own words, one line of 200 characters at most"),
    "day-notes-number": QT_TRANSLATE_NOOP("CommandLine", "the note’s number in the list"),
    "day-notes-to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included; the first one when not said"),
}

SAID = {
    "added": QT_TRANSLATE_NOOP(
        "CommandLine", "Noted under the number {number}, from {first} to {last}. The note changes no figure."
    ),
    "added-day": QT_TRANSLATE_NOOP(
        "CommandLine", "Noted under the number {number}, on {first}. The note changes no figure."
    ),
    "changed": QT_TRANSLATE_NOOP("CommandLine", "The note {number} is changed."),
    "removed": QT_TRANSLATE_NOOP("CommandLine", "The note {number} is deleted."),
    "none": QT_TRANSLATE_NOOP("CommandLine", "There is no note yet."),
    "none-then": QT_TRANSLATE_NOOP("CommandLine", "There is no note on these days."),
}
"""What the command says."""
