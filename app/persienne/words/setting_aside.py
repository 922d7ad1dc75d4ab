"""The words of days that are set aside: errors by their code, help, reasons, and what the command says."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "set_aside_what": QT_TRANSLATE_NOOP(
        "UserError",
        "Say which days and why: --from, --to and --reason; or --list, or --undo with a number of that list. "
        "Nothing was changed.",
    ),
    "set_aside_dates": QT_TRANSLATE_NOOP(
        "UserError", "The first day ({first}) comes after the last ({last}). Nothing was changed."
    ),
    "set_aside_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing is stored of these days, or they are not over: there is nothing to set aside. Nothing was changed.",
    ),
    "set_aside_already": QT_TRANSLATE_NOOP("UserError", "These days are set aside already. Nothing was changed."),
    "set_aside_unknown": QT_TRANSLATE_NOOP(
        "UserError", "Nothing is set aside under the number {number}. See what is with: persienne set-aside --list"
    ),
}

HELP: dict[str, str] = {
    "set-aside": QT_TRANSLATE_NOOP(
        "CommandLine", "keep the values of some days and leave them out of every sum; list these days, take them back"
    ),
    "set-aside-to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included; the first one when not said"),
    "set-aside-reason": QT_TRANSLATE_NOOP("CommandLine", "why these days are left out"),
    "set-aside-note": QT_TRANSLATE_NOOP("CommandLine", "your own words, kept beside the reason"),
    "set-aside-direction": QT_TRANSLATE_NOOP(
        "CommandLine", "only what is drawn from the grid, or only what is injected; both when not said"
    ),
    "set-aside-list": QT_TRANSLATE_NOOP("CommandLine", "list the days that are set aside, each with its number"),
    "set-aside-undo": QT_TRANSLATE_NOOP("CommandLine", "have the days of this number count again"),
}

REASONS = {
    "implausible": QT_TRANSLATE_NOOP("SetAside", "implausible values"),
    "wrong-unit": QT_TRANSLATE_NOOP("SetAside", "wrong unit"),
    "other-home": QT_TRANSLATE_NOOP("SetAside", "another home’s values"),
    "meter-fault": QT_TRANSLATE_NOOP("SetAside", "meter at fault"),
    "other": QT_TRANSLATE_NOOP("SetAside", "another reason"),
}
"""Why days are set aside, within a sentence or by itself."""

DIRECTIONS = {
    None: QT_TRANSLATE_NOOP("CommandLine", "drawn and injected"),
    "import": QT_TRANSLATE_NOOP("CommandLine", "drawn"),
    "injection": QT_TRANSLATE_NOOP("CommandLine", "injected"),
}
"""Which energies are meant."""

SAID = {
    "done": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Set aside under the number {number}: {first} to {last}. These days stay stored and are in no sum. "
        "To have them count again: persienne set-aside --undo {number}",
    ),
    "undone": QT_TRANSLATE_NOOP("CommandLine", "These days count again."),
    "none": QT_TRANSLATE_NOOP("CommandLine", "No day is set aside."),
}
"""What the command says."""
