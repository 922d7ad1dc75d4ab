"""What the mirror reads, in words: a sentence for each subject, how it is guessed, and what the command says.

Never that a home is empty, and nothing about its people: a sign of presence is seen, or none is.
"""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "mirror_unasked": QT_TRANSLATE_NOOP(
        "UserError",
        "This says what your curve tells about the people who live here. Whoever sees this terminal reads it too; nothing "
        "is kept. To see it: add --yes.",
    ),
    "mirror_too_little": QT_TRANSLATE_NOOP(
        "UserError",
        "There is not enough for a mirror yet: a week of whole days is needed, and {days} known so far. Import a file, or "
        "read the meter for a week.",
    ),
    "mirror_of_gas": QT_TRANSLATE_NOOP(
        "UserError", "A gas meter has no mirror: its days say little. Choose the electricity meter."
    ),
}

ASK = QT_TRANSLATE_NOOP(
    "CommandLine",
    "This says what your curve tells of the people who live here; whoever sees this screen reads it too. Nothing of it is "
    "kept. Type “yes” to go on:",
)

HELP: dict[str, str] = {
    "mirror": QT_TRANSLATE_NOOP(
        "CommandLine", "say what anyone who holds your curve could read in it; nothing is kept"
    ),
    "mirror-yes": QT_TRANSLATE_NOOP("CommandLine", "say it: whoever sees the terminal reads it too"),
}

SENTENCES = {
    "away": QT_TRANSLATE_NOOP("Mirror", "No sign of presence {span}"),
    "away-day": QT_TRANSLATE_NOOP("Mirror", "No sign of presence on {day}"),
    "away-times": QT_TRANSLATE_NOOP("Mirror", "No sign of presence {span}, and {count} other times"),
    "away-twice": QT_TRANSLATE_NOOP("Mirror", "No sign of presence {span}, and once more"),
    "away-day-times": QT_TRANSLATE_NOOP("Mirror", "No sign of presence on {day}, and {count} other times"),
    "away-day-twice": QT_TRANSLATE_NOOP("Mirror", "No sign of presence on {day}, and once more"),
    "presence": QT_TRANSLATE_NOOP("Mirror", "When somebody is in, hour by hour"),
    "weekdays-home": QT_TRANSLATE_NOOP("Mirror", "By day somebody mostly stays in {days}"),
    "weekdays-out": QT_TRANSLATE_NOOP("Mirror", "By day mostly no sign of presence {days}"),
    "weekdays-both": QT_TRANSLATE_NOOP(
        "Mirror", "By day somebody mostly stays in {days}; mostly no sign of presence {others}"
    ),
    "rising": QT_TRANSLATE_NOOP("Mirror", "Up at about {hour}"),
    "bedtime": QT_TRANSLATE_NOOP("Mirror", "To bed between {hour} and {until}"),
    "tank": QT_TRANSLATE_NOOP("Mirror", "Water heater at about {hour}, for about {length}"),
    "vehicle": QT_TRANSLATE_NOOP("Mirror", "A vehicle charges, mostly from about {hour}"),
    "vehicle-once": QT_TRANSLATE_NOOP("Mirror", "A vehicle charges about once a week, mostly from about {hour}"),
    "vehicle-times": QT_TRANSLATE_NOOP(
        "Mirror", "A vehicle charges about {count} times a week, mostly from about {hour}"
    ),
    "heating": QT_TRANSLATE_NOOP("Mirror", "Electric heating, most likely"),
    "base-load": QT_TRANSLATE_NOOP("Mirror", "When nothing is used, about {watts}"),
    "base-load-bound": QT_TRANSLATE_NOOP("Mirror", "When nothing is used, {watts} at most"),
    "appliances": QT_TRANSLATE_NOOP("Mirror", "Short strong appliances: {names}"),
    "uniqueness": QT_TRANSLATE_NOOP("Mirror", "{count} half-hours in a row single out a day"),
    "registers": QT_TRANSLATE_NOOP("Mirror", "Two totals a day tell days at home from others"),
    "registers-reform": QT_TRANSLATE_NOOP("Mirror", "Off-peak hours at midday would tell days at home from others"),
    "television": QT_TRANSLATE_NOOP("Mirror", "What is on television"),
}
"""What can be read, by subject."""

APPLIANCES = {
    "kettle": QT_TRANSLATE_NOOP("Mirror", "kettle"),
    "shower": QT_TRANSLATE_NOOP("Mirror", "electric shower"),
}

HOW = {
    "away": (
        QT_TRANSLATE_NOOP("Mirror", "Days that use less than half of what a usual day does are counted."),
        QT_TRANSLATE_NOOP("Mirror", "A usual day is the middle one of the six weeks before and the six after."),
    ),
    "presence": (
        QT_TRANSLATE_NOOP("Mirror", "Each moment is held against the level of the nights: it is quiet, busy or loud."),
        QT_TRANSLATE_NOOP(
            "Mirror", "A chain of three states (away, up, asleep) then learns the usual hours from the curve alone."
        ),
    ),
    "weekdays": (
        QT_TRANSLATE_NOOP("Mirror", "A day counts as one at home where half of it, from nine to five, shows presence."),
        QT_TRANSLATE_NOOP("Mirror", "A weekday is told where seven in ten of its days are alike."),
    ),
    "rising": (
        QT_TRANSLATE_NOOP(
            "Mirror", "The first rise after four in the morning that lasts is looked for, day after day."
        ),
        QT_TRANSLATE_NOOP("Mirror", "Only the middle one of all these hours is said."),
    ),
    "bedtime": (
        QT_TRANSLATE_NOOP("Mirror", "The last moment above the night’s level is looked for, evening after evening."),
        QT_TRANSLATE_NOOP("Mirror", "The band of an hour around the middle one is said."),
    ),
    "tank": (
        QT_TRANSLATE_NOOP("Mirror", "A strong load begins at the same time on most nights, when off-peak hours begin."),
        QT_TRANSLATE_NOOP("Mirror", "How long it lasts grows with the hot water that was used."),
    ),
    "vehicle": (
        QT_TRANSLATE_NOOP(
            "Mirror", "A level of at least 2.8 kW that hardly moves for three quarters of an hour is looked for."
        ),
        QT_TRANSLATE_NOOP("Mirror", "It has to come back at least four times."),
    ),
    "heating": (
        QT_TRANSLATE_NOOP(
            "Mirror", "Cold nights take much more than nights without heating, or winter twice what summer does."
        ),
        QT_TRANSLATE_NOOP("Mirror", "It blurs what is read here, and does not protect from finer methods."),
    ),
    "base-load": (
        QT_TRANSLATE_NOOP(
            "Mirror",
            "The lowest twentieth of each day (of its night, where panels feed in) is taken, then the middle one of all days.",
        ),
        QT_TRANSLATE_NOOP("Mirror", "From a total a day alone it can only be said what it is at most."),
    ),
    "appliances": (
        QT_TRANSLATE_NOOP("Mirror", "A rise and the fall of the same size, some minutes later, are one use."),
        QT_TRANSLATE_NOOP("Mirror", "Only a curve by the minute shows them apart."),
    ),
    "uniqueness": (
        QT_TRANSLATE_NOOP(
            "Mirror", "Of such runs, rounded to ten watts, nineteen in twenty occur only once in your own history."
        ),
        QT_TRANSLATE_NOOP(
            "Mirror", "Among 2.5 million homes, five half-hours singled out more than nine in ten (Voyez et al., 2022)."
        ),
    ),
    "registers": (
        QT_TRANSLATE_NOOP("Mirror", "What is taken at full price, by day, is larger on days when somebody stays in."),
        QT_TRANSLATE_NOOP(
            "Mirror", "Off-peak hours at midday, as the reform brings them, mostly tell it at least as well."
        ),
    ),
    "television": (
        QT_TRANSLATE_NOOP(
            "Mirror", "Researchers told films apart by the light of the screen, at a value every two seconds."
        ),
        QT_TRANSLATE_NOOP("Mirror", "Greveler et al., 2012. Nothing here works it out, and no grid meter sends it."),
    ),
}
"""How each is guessed, in two sentences."""

DAY_NOTES = {
    "away": QT_TRANSLATE_NOOP(
        "Mirror",
        "A total a day is enough: in the home that was measured, nearly all days away were found from totals alone. A "
        "quiet day at home may be taken for one.",
    ),
    "base-load": QT_TRANSLATE_NOOP("Mirror", "A total a day is enough for a limit, and no more."),
    "heating": QT_TRANSLATE_NOOP("Mirror", "A total a day is enough, once a winter and a summer are known."),
    "registers": QT_TRANSLATE_NOOP("Mirror", "Two totals a day are enough; no curve is needed."),
    "weekdays": QT_TRANSLATE_NOOP("Mirror", "A total a day is enough to guess at it: days at home take more."),
}

WORDS = (
    QT_TRANSLATE_NOOP("Mirror", "unreadable"),
    QT_TRANSLATE_NOOP("Mirror", "guessable"),
    QT_TRANSLATE_NOOP("Mirror", "readable"),
)
"""How well something can be read, the least first (``insight.mirror.verdict.Word``)."""

STEPS = {
    86_400: QT_TRANSLATE_NOOP("Mirror", "a total a day"),
    3600: QT_TRANSLATE_NOOP("Mirror", "by the hour"),
    1800: QT_TRANSLATE_NOOP("Mirror", "by the half-hour"),
    900: QT_TRANSLATE_NOOP("Mirror", "by the quarter of an hour"),
    600: QT_TRANSLATE_NOOP("Mirror", "by ten minutes"),
    60: QT_TRANSLATE_NOOP("Mirror", "by the minute"),
}

SAID = {
    "lower_bound": QT_TRANSLATE_NOOP(
        "Mirror", "These are simple methods: a professional reads more. Nothing of it was kept."
    ),
    "heated": QT_TRANSLATE_NOOP(
        "Mirror", "Electric heating, most likely, blurs this reading; that does not protect from finer methods."
    ),
    "no_hours": QT_TRANSLATE_NOOP("Mirror", "a total a day does not tell the hour"),
    "feeds_in": QT_TRANSLATE_NOOP(
        "Mirror",
        "Your panels feed in: by day the meter does not see all that you use. What is read by day is a guess here.",
    ),
    "no_curve": QT_TRANSLATE_NOOP("Mirror", "Only totals a day are known: what finer steps tell is not shown here."),
}

WHAT_IFS = {
    "hour": (
        QT_TRANSLATE_NOOP("Mirror", "The hour in place of the half-hour"),
        QT_TRANSLATE_NOOP("Mirror", "Usual hours would still show; how long things run is blurred."),
    ),
    "day": (
        QT_TRANSLATE_NOOP("Mirror", "One total a day"),
        QT_TRANSLATE_NOOP("Mirror", "The hours go. Days spent elsewhere would still show."),
    ),
    "month": (
        QT_TRANSLATE_NOOP("Mirror", "One total a month"),
        QT_TRANSLATE_NOOP("Mirror", "Only a long time away would still show."),
    ),
    "sun": (
        QT_TRANSLATE_NOOP("Mirror", "Solar panels of 3 kWp"),
        QT_TRANSLATE_NOOP("Mirror", "Simulated on your curve: a clear sky over central France, with made-up clouds."),
    ),
    "sun-battery": (
        QT_TRANSLATE_NOOP("Mirror", "The same with a battery of 5 kWh"),
        QT_TRANSLATE_NOOP("Mirror", "Simulated on your curve. A battery blurs, it does not hide."),
    ),
    "flat-battery": (
        QT_TRANSLATE_NOOP("Mirror", "A battery of 5 kWh that flattens the curve"),
        QT_TRANSLATE_NOOP(
            "Mirror", "Simulated on your curve. Hours are blurred; days spent elsewhere would still show."
        ),
    ),
}
"""What could be changed: its name, and what would follow."""

WANTING = QT_TRANSLATE_NOOP("Mirror", "{needed} days of curve are needed, {known} known so far")
"""What is said under an example that the household could have of its own, once it has the days."""

NOTHING = QT_TRANSLATE_NOOP("Mirror", "nothing that this mirror can read")

RECEIVED = {
    86_400: QT_TRANSLATE_NOOP("Mirror", "a total a day"),
    3600: QT_TRANSLATE_NOOP("Mirror", "your data by the hour"),
    1800: QT_TRANSLATE_NOOP("Mirror", "your data by the half-hour"),
    900: QT_TRANSLATE_NOOP("Mirror", "your data by the quarter of an hour"),
    600: QT_TRANSLATE_NOOP("Mirror", "your data every ten minutes"),
    60: QT_TRANSLATE_NOOP("Mirror", "your data by the minute"),
}
"""What somebody receives who receives a step."""

HOLDERS = {
    "step": QT_TRANSLATE_NOOP("Mirror", "Receives {received}: {counted}."),
    "finer": QT_TRANSLATE_NOOP(
        "Mirror", "Receives {received}: that is finer than what is stored here, and tells more than these lines."
    ),
    "readable": QT_TRANSLATE_NOOP("Mirror", "it can read {readable} of these lines"),
    "guessable": QT_TRANSLATE_NOOP("Mirror", "it can guess {guessable} of these lines"),
    "both": QT_TRANSLATE_NOOP("Mirror", "it can read {readable} of these lines, and guess {guessable}"),
}
"""Who receives a step, and how much can be read in it."""
