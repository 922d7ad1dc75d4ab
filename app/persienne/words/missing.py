"""What is still to be downloaded, in words: where an operator gives it, by its id, and what is said of the days."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {}

HELP: dict[str, str] = {
    "missing": QT_TRANSLATE_NOOP(
        "CommandLine",
        "list the days of half-hours, and of gas, still to download, as many as one file of the operator holds",
    ),
    "missing-since": QT_TRANSLATE_NOOP(
        "CommandLine", "the day since which half-hours were collected; that of the first ones stored when not said"
    ),
}

WHERE = {
    "enedis": QT_TRANSLATE_NOOP(
        "Missing",
        "In your Enedis account, open the page of your measures and ask for a download of the hourly consumption "
        "(“courbe de charge”, load curve) with these dates: one file holds 7 days at most. The names of its pages "
        "change from time to time.",
    ),
    "": QT_TRANSLATE_NOOP(
        "Missing",
        "In your account at {operator}, look for a download of the load curve with these dates. What it gives, and for "
        "how long, is not known here.",
    ),
}
"""Where to download half-hours, by the operator's id; nothing: any other operator."""

WHERE_GAS = {
    "grdf": QT_TRANSLATE_NOOP(
        "Missing",
        "In your GRDF account, show your consumption by days and download it with these dates, or all that there is. "
        "The names of its pages change from time to time.",
    ),
    "": QT_TRANSLATE_NOOP(
        "Missing",
        "In your account at {operator}, look for a download of the gas by days with these dates. What it gives, and for "
        "how long, is not known here.",
    ),
}
"""Where to download days of gas."""

SAID = {
    "head": QT_TRANSLATE_NOOP("Missing", "What you are missing"),
    "none": QT_TRANSLATE_NOOP("Missing", "From {first} on, no half-hour is missing."),
    "none_left": QT_TRANSLATE_NOOP("Missing", "From {first} on, nothing is left to download."),
    "closed": QT_TRANSLATE_NOOP(
        "Missing", "The slats are closed: one total a day is kept, and no half-hours need to be fetched."
    ),
    "gas_none": QT_TRANSLATE_NOOP("Missing", "From {first} on, no day of gas is missing."),
    "gas_periods": QT_TRANSLATE_NOOP(
        "Missing",
        "Of this gas meter only weeks, months or longer periods are stored. If it sends its days to the operator, they can "
        "be fetched.",
    ),
    "injected_none": QT_TRANSLATE_NOOP("Missing", "From {first} on, no half-hour of the injected energy is missing."),
    "injects": QT_TRANSLATE_NOOP(
        "Missing", "It tells of injected energy alone: ask for the hourly production in place of the consumption."
    ),
    "production": QT_TRANSLATE_NOOP(
        "Missing", "Of the injected energy, ask for the hourly production with these dates as well:"
    ),
    "before": QT_TRANSLATE_NOOP(
        "Missing",
        "Before {first} no half-hours are stored. If their collection was on by then, they can be fetched from {reach} "
        "on; collection does not work backwards.",
    ),
    "before_all": QT_TRANSLATE_NOOP(
        "Missing",
        "No half-hours are stored. If their collection is on at the operator, they can be fetched from {reach} on; "
        "collection does not work backwards.",
    ),
    "of_meter": QT_TRANSLATE_NOOP("Missing", "{meter}: {said}"),
    "none_stored": QT_TRANSLATE_NOOP("CommandLine", "Nothing is stored yet: no meter is known."),
}
"""Sentences about what is missing."""

COUNTED = {
    "files": (
        QT_TRANSLATE_NOOP("Missing", "1 file is still to download. Drop it here, and this list is done."),
        QT_TRANSLATE_NOOP("Missing", "{count} files are still to download. Drop them here, and this list empties."),
    ),
    "days": (
        QT_TRANSLATE_NOOP("Missing", "1 day has no half-hours, or only some"),
        QT_TRANSLATE_NOOP("Missing", "{count} days have no half-hours, or only some"),
    ),
    "lost": (
        QT_TRANSLATE_NOOP("Missing", "1 more day is out of reach: it is older than the operator keeps half-hours."),
        QT_TRANSLATE_NOOP(
            "Missing", "{count} more days are out of reach: they are older than the operator keeps half-hours."
        ),
    ),
    "erased": (
        QT_TRANSLATE_NOOP(
            "Missing", "1 day without half-hours is not in this list: it is in a period that you erased."
        ),
        QT_TRANSLATE_NOOP(
            "Missing", "{count} days without half-hours are not in this list: they are in a period that you erased."
        ),
    ),
    "gas_erased": (
        QT_TRANSLATE_NOOP("Missing", "1 day of gas is not in this list: it is in a period that you erased."),
        QT_TRANSLATE_NOOP("Missing", "{count} days of gas are not in this list: they are in a period that you erased."),
    ),
    "gas_missing": (
        QT_TRANSLATE_NOOP("Missing", "1 day of gas is missing. Drop a file that holds it here, and this list is done."),
        QT_TRANSLATE_NOOP(
            "Missing", "{count} days of gas are missing. Drop a file that holds them here, and this list empties."
        ),
    ),
    "gas_days": (QT_TRANSLATE_NOOP("Missing", "1 day of gas"), QT_TRANSLATE_NOOP("Missing", "{count} days of gas")),
    "gas_more": (
        QT_TRANSLATE_NOOP("Missing", "and 1 more stretch of days"),
        QT_TRANSLATE_NOOP("Missing", "and {count} more stretches of days"),
    ),
    "more": (QT_TRANSLATE_NOOP("Missing", "and 1 more file"), QT_TRANSLATE_NOOP("Missing", "and {count} more files")),
}
"""The same for one and for more."""
