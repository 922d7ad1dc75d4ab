"""The English sentences of exports: what the command line says, asks and refuses."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS = {
    "export_what": QT_TRANSLATE_NOOP("UserError", "Say a format and a file, or --list alone: persienne export --help."),
    "export_slats": QT_TRANSLATE_NOOP(
        "UserError",
        "The slats of this meter are closed: its days and its indexes can be exported, and nothing finer. To export "
        "half-hours, open its slats first.",
    ),
    "export_nothing": QT_TRANSLATE_NOOP(
        "UserError", "Nothing of that is known in these days, so there is nothing to export."
    ),
    "export_step": QT_TRANSLATE_NOOP("UserError", "A file of the format {format} has no room for that step."),
    "export_month_or_year": QT_TRANSLATE_NOOP(
        "UserError", "The one-page report is on a whole month or a whole year: say its first and its last day."
    ),
    "export_exists": QT_TRANSLATE_NOOP(
        "UserError", "There is a file called {file} already. It was left as it is; nothing was exported."
    ),
    "export_in_household": QT_TRANSLATE_NOOP(
        "UserError", "The household's own folder takes no export: choose another folder for {file}."
    ),
    "export_unconfirmed": QT_TRANSLATE_NOOP(
        "UserError", "Nothing was exported: anyone can read an exported file, and you did not say yes."
    ),
}
"""What ends an export."""

READABLE = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Anyone who gets this file can read it: it is under no key, and Persienne can't erase it. Write it? (yes/no)",
)
YES = QT_TRANSLATE_NOOP("CommandLine", "yes")

GONE = QT_TRANSLATE_NOOP("CommandLine", "place erased")
"""Of an export whose path was erased from the register."""

SAID = {
    "written": QT_TRANSLATE_NOOP(
        "CommandLine", "Exported to {file}: {rows} row(s), {bytes} bytes. Anyone can read it."
    ),
    "shown": QT_TRANSLATE_NOOP("CommandLine", "Exported to {file}: {bytes} bytes. Anyone can read it."),
    "left_out": QT_TRANSLATE_NOOP(
        "CommandLine", "{energy} Wh known of longer spans only are not in it: the format has no line for them."
    ),
    "rounded": QT_TRANSLATE_NOOP("CommandLine", "The format rounds to whole watts: the sum differs by {energy} Wh."),
    "none": QT_TRANSLATE_NOOP("CommandLine", "No export is known."),
}
"""What was done."""

HELP: dict[str, str] = {
    "export": QT_TRANSLATE_NOOP(
        "CommandLine", "write measures, the chart or a one-page report to a file that anyone can read"
    ),
    "export-format": QT_TRANSLATE_NOOP(
        "CommandLine",
        "csv (our own, lossless), enedis, homeassistant, xlsx, sqlite; png and svg, the chart; pdf, a page on a month or "
        "a year",
    ),
    "export-out": QT_TRANSLATE_NOOP("CommandLine", "the file; an existing one only with --replace"),
    "export-step": QT_TRANSLATE_NOOP(
        "CommandLine", "how finely: curve, day or index; as finely as the slats and the format allow when not said"
    ),
    "export-register": QT_TRANSLATE_NOOP("CommandLine", "one register alone (EAST, EAIT, EASF01…); all when not said"),
    "export-from": QT_TRANSLATE_NOOP("CommandLine", "the first day, as 2026-11-24; from the beginning when not said"),
    "export-to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included; to the end when not said"),
    "export-number": QT_TRANSLATE_NOOP("CommandLine", "write the meter's whole number instead of its last four digits"),
    "export-dark": QT_TRANSLATE_NOOP("CommandLine", "draw the chart in the dark palette"),
    "export-replace": QT_TRANSLATE_NOOP("CommandLine", "replace a file that is there"),
    "export-yes": QT_TRANSLATE_NOOP(
        "CommandLine", "say beforehand that the file may be readable by anyone (for scripts)"
    ),
    "export-list": QT_TRANSLATE_NOOP("CommandLine", "list what was exported, the last one first, and where to"),
    "export-json": QT_TRANSLATE_NOOP("CommandLine", "JSON: what was written, or a line for each known export"),
}
