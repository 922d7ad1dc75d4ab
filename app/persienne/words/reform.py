"""The reform of the off-peak hours, in words: the errors and the help of its command; its sentences are of telling."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "reform_hours": QT_TRANSLATE_NOOP(
        "UserError",
        "A letter says three things together: the day (--from), the hours in winter (--winter) and in summer (--summer).",
    ),
    "reform_no_contract": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing was noted: no contract is known for {day}. Say it first (persienne contract), then note the hours.",
    ),
    "reform_other_option": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing was noted: the contract of {day} has no peak and off-peak hours. Correct it first (persienne contract).",
    ),
    "reform_of_gas": QT_TRANSLATE_NOOP("UserError", "Gas has no off-peak hours. Choose the electricity meter."),
}

HELP: dict[str, str] = {
    "reform": QT_TRANSLATE_NOOP(
        "CommandLine", "say what other off-peak hours would change, on the last known year; nothing is stored"
    ),
    "reform-from": QT_TRANSLATE_NOOP("CommandLine", "the first local day of the new hours, as the letter says it"),
    "reform-winter": QT_TRANSLATE_NOOP(
        "CommandLine", "the off-peak hours of 1 November to 31 March, as in 23:30-6:30,12:00-13:00"
    ),
    "reform-summer": QT_TRANSLATE_NOOP("CommandLine", "those of 1 April to 31 October"),
    "reform-mirror": QT_TRANSLATE_NOOP(
        "CommandLine",
        "read in your half-hours, as the mirror does, what totals of the midday hours would tell; nothing of it is kept",
    ),
    "reform-note": QT_TRANSLATE_NOOP(
        "CommandLine", "note these hours in the contract from that day on; its prices, power and supplier stay"
    ),
}
