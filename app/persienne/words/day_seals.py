"""Of seals of days and of the check of a deletion: errors, help, and what the commands say."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "deletion_not_asked": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} asks for no load curve to be deleted, so there is nothing to check. Choose the letter that does.",
    ),
    "deletion_not_sent": QT_TRANSLATE_NOOP(
        "UserError", "{reference} was not sent yet: note its sending first, then check what became of it."
    ),
    "deletion_no_days": QT_TRANSLATE_NOOP(
        "UserError", "The days that {reference} asks to have deleted are not over yet. Check it later."
    ),
    "deletion_no_file": QT_TRANSLATE_NOOP(
        "UserError",
        "There is nothing to look at: give the file that they sent, or say that their answer states that no load curve is "
        "held.",
    ),
    "deletion_given_ahead": QT_TRANSLATE_NOOP(
        "UserError", "{day} is still to come: say the day on which they gave it, or on which it was downloaded."
    ),
    "deletion_other_meter": QT_TRANSLATE_NOOP(
        "UserError", "{file} is of another meter than the letter. Nothing was compared."
    ),
    "deletion_no_meter": QT_TRANSLATE_NOOP(
        "UserError",
        "The meter of {reference} is not known here, so there is nothing to compare with. Import one of its files, or name "
        "the meter.",
    ),
    "deletion_none_held": QT_TRANSLATE_NOOP(
        "UserError",
        "An online space does not say that no load curve is held: it shows nothing while the collection is closed. Only an "
        "answer in writing does.",
    ),
    "seal_other_meter": QT_TRANSLATE_NOOP("UserError", "{file} is of another meter. None of its days was sealed."),
    "seal_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: no day can be sealed. A seal takes a whole day of a load curve, from midnight to midnight, in whole watts.",
    ),
    "seals_nothing_sealed": QT_TRANSLATE_NOOP("UserError", "No day was sealed."),
    "seals_none": QT_TRANSLATE_NOOP("UserError", "There is no seal to delete."),
    "seals_alone": QT_TRANSLATE_NOOP(
        "UserError", "Say one thing at a time: --on, --off, --forget, or --file with the files to seal."
    ),
}

HELP: dict[str, str] = {
    "seals": QT_TRANSLATE_NOOP(
        "CommandLine",
        "seals of days: without values, they tell later whether somebody else still has the same days (see letters check)",
    ),
    "seals-on": QT_TRANSLATE_NOOP(
        "CommandLine", "seal the days of each imported load curve from now on, and of those that are stored"
    ),
    "seals-off": QT_TRANSLATE_NOOP("CommandLine", "seal no more; the seals that there are stay"),
    "seals-file": QT_TRANSLATE_NOOP("CommandLine", "seal the days of this file, and store nothing else of it"),
    "seals-forget": QT_TRANSLATE_NOOP("CommandLine", "delete all seals and their key, and seal no more"),
    "letters-check": QT_TRANSLATE_NOOP(
        "CommandLine", "hold what they gave after a deletion against what was held here, day by day"
    ),
    "letters-check-file": QT_TRANSLATE_NOOP("CommandLine", "a file that they gave; nothing of it is stored"),
    "letters-check-from": QT_TRANSLATE_NOOP(
        "CommandLine",
        "how it came: access (in the answer to an access request) or space (downloaded from their online space)",
    ),
    "letters-check-on": QT_TRANSLATE_NOOP(
        "CommandLine", "the day on which they gave it, or on which it was downloaded, like 2026-11-24; otherwise today"
    ),
    "letters-check-none": QT_TRANSLATE_NOOP("CommandLine", "their answer states in writing that no load curve is held"),
    "letters-check-pdf": QT_TRANSLATE_NOOP("CommandLine", "write the page of the check (PDF)"),
    "letters-check-note": QT_TRANSLATE_NOOP(
        "CommandLine", "note what was found in the request, with the page as its proof, and which days were absent"
    ),
}

SEALED = {
    "file": (
        QT_TRANSLATE_NOOP("CommandLine", "{file}: 1 day sealed."),
        QT_TRANSLATE_NOOP("CommandLine", "{file}: {count} days sealed."),
    ),
    "stored": (
        QT_TRANSLATE_NOOP("CommandLine", "1 day of the stored curves has a seal."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} days of the stored curves have a seal."),
    ),
    "meter": (
        QT_TRANSLATE_NOOP("CommandLine", "{meter}: 1 day has a seal, {span}."),
        QT_TRANSLATE_NOOP("CommandLine", "{meter}: {count} days have a seal, {span}."),
    ),
    "forgotten": (
        QT_TRANSLATE_NOOP("CommandLine", "1 seal deleted, with the key."),
        QT_TRANSLATE_NOOP("CommandLine", "{count} seals deleted, with their key."),
    ),
}
"""What was sealed or deleted, for one and for more."""

KEEPING = {
    True: QT_TRANSLATE_NOOP("CommandLine", "The days of each imported load curve are sealed."),
    False: QT_TRANSLATE_NOOP("CommandLine", "Imported load curves are not sealed."),
}

NONE_SEALED = QT_TRANSLATE_NOOP("CommandLine", "{meter}: no day has a seal.")

NOTED = {
    "missing": QT_TRANSLATE_NOOP("CommandLine", "Noted in {reference}: it was granted, and it is not done."),
    "confirmed": QT_TRANSLATE_NOOP("CommandLine", "Noted in {reference}: the effect is confirmed."),
    "absent": QT_TRANSLATE_NOOP("CommandLine", "Kept for {reference}: the days that were shown to be absent."),
    "nothing": QT_TRANSLATE_NOOP("CommandLine", "Nothing was noted: this proves nothing either way."),
}
