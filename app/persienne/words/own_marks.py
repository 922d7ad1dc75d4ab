"""Of the days that a household marks to check the mirror on itself: errors, the command's words, how many were right."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "mark_what": QT_TRANSLATE_NOOP(
        "UserError", "“{value}” marks no day. Write the day and in, out or away: 2026-03-14=out."
    ),
    "mark_twice": QT_TRANSLATE_NOOP("UserError", "{day} is named twice. Say once what you remember of it."),
    "mark_alone": QT_TRANSLATE_NOOP(
        "UserError",
        "Marking stores and reads nothing: --mark and --unmark go together, --forget-marks alone, and none of them with "
        "--yes or --json.",
    ),
    "mark_ahead": QT_TRANSLATE_NOOP("UserError", "{day} is still to come: nobody remembers it. Nothing was stored."),
    "mark_recent": QT_TRANSLATE_NOOP(
        "UserError",
        "The mirror says nothing of the last seven days: {day} can’t be checked yet. Mark days up to {last}. Nothing was "
        "stored.",
    ),
    "mark_before": QT_TRANSLATE_NOOP(
        "UserError", "Nothing is known of {day}: the first day known is {first}. Nothing was stored."
    ),
    "mark_unknown": QT_TRANSLATE_NOOP(
        "UserError", "No day can be checked yet: the mirror says nothing of the last seven days. Nothing was stored."
    ),
    "unmark_nothing": QT_TRANSLATE_NOOP("UserError", "There is no such mark: nothing was taken back."),
}

HELP: dict[str, str] = {
    "mirror-mark": QT_TRANSLATE_NOOP(
        "CommandLine",
        "store what you remember of a day, to check the mirror on yourself: in (somebody was in for most of the day, 9 to "
        "17 h), out (nobody by day, somebody in the evening or at night), away (nobody all day and night)",
    ),
    "mirror-unmark": QT_TRANSLATE_NOOP("CommandLine", "take the mark of a day back"),
    "mirror-forget": QT_TRANSLATE_NOOP("CommandLine", "delete all marks of the meter"),
}

STORED = {
    "marked": (
        QT_TRANSLATE_NOOP("CommandLine", "1 day marked."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} days marked."),
    ),
    "taken": (
        QT_TRANSLATE_NOOP("CommandLine", "1 mark taken back."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} marks taken back."),
    ),
    "kept": (
        QT_TRANSLATE_NOOP("CommandLine", "1 day is marked now; it is kept in the encrypted file alone."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} days are marked now; they are kept in the encrypted file alone."),
    ),
    "forgotten": (
        QT_TRANSLATE_NOOP("CommandLine", "1 mark deleted."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} marks deleted."),
    ),
}
"""What was stored, for one and for more."""

UNCHANGED = QT_TRANSLATE_NOOP("CommandLine", "These days were marked so already: nothing was changed.")
NONE_LEFT = QT_TRANSLATE_NOOP("CommandLine", "No day is marked now.")

FORGETTING = {
    True: QT_TRANSLATE_NOOP("CommandLine", "The file was written anew under a new key: it holds them no more."),
    False: QT_TRANSLATE_NOOP(
        "CommandLine", "The file could not be written anew now: that is done at the latest within a month of use."
    ),
}
"""Whether the file was made to forget marks at once."""

COUNTED = (
    QT_TRANSLATE_NOOP("Mirror", "no day out of {of}"),
    QT_TRANSLATE_NOOP("Mirror", "1 day out of {of}"),
    QT_TRANSLATE_NOOP("Mirror", "{right} days out of {of}"),
)
"""How many of the marked days are guessed right: none, one, more."""

CHECKED = QT_TRANSLATE_NOOP("Mirror", "{step}: {counted} as you remember it ({held})")
UNCHECKED = QT_TRANSLATE_NOOP("Mirror", "{step}: none of the days that you marked can be checked")
NOT_YET = QT_TRANSLATE_NOOP("Mirror", "none of these days can be checked")

HELD = {
    "day": QT_TRANSLATE_NOOP("Mirror", "away, or not"),
    "finer": QT_TRANSLATE_NOOP("Mirror", "somebody in by day, or nobody"),
}
"""What is compared: days away with all others, or days on which somebody is in by day with all others."""
