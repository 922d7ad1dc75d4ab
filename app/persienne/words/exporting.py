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
    "export_volume": QT_TRANSLATE_NOOP(
        "UserError",
        "All that is known in these days is a volume of gas (m³), and files of measures hold energies alone: there is "
        "nothing to export.",
    ),
    "export_no_curve": QT_TRANSLATE_NOOP(
        "UserError",
        "No load curve is known in these days. Totals by day or indexes are: choose one of these instead.",
    ),
    "export_no_day": QT_TRANSLATE_NOOP(
        "UserError", "No total of a day is known in these days. Indexes are: choose these instead, or more days."
    ),
    "export_no_index": QT_TRANSLATE_NOOP(
        "UserError",
        "No index at midnight is known in these days. Other measures are: choose totals by day instead, or the load "
        "curve where the slats are open.",
    ),
    "export_format_days": QT_TRANSLATE_NOOP(
        "UserError",
        "This format holds a load curve or indexes, and in these days totals by day alone are known: choose another "
        "format, such as the Persienne table.",
    ),
    "export_format_slats": QT_TRANSLATE_NOOP(
        "UserError",
        "This format holds a load curve or indexes. The slats of this meter are closed, so no load curve goes out, and "
        "in these days no index is known: choose another format for the totals by day, or open the slats first.",
    ),
    "export_format_lengths": QT_TRANSLATE_NOOP(
        "UserError",
        "This format has lines for 1, 5, 10, 15, 30 and 60 minutes, and what is known in these days lasts longer or "
        "otherwise: choose another format, such as the Persienne table.",
    ),
    "export_format_hours": QT_TRANSLATE_NOOP(
        "UserError",
        "This format holds whole hours, and every hour or day that is known in these days is known in part: choose "
        "another format, such as the Persienne table, or other days.",
    ),
    "export_format_registers": QT_TRANSLATE_NOOP(
        "UserError",
        "This format holds the electricity that was drawn or injected in all, without tariff registers and without gas: "
        "choose another format, such as the Persienne table, or another register.",
    ),
    "export_step": QT_TRANSLATE_NOOP(
        "UserError",
        "A file of the format {format} has no room for that step. Choose another step, or another format, such as the "
        "Persienne table (csv).",
    ),
    "export_notes": QT_TRANSLATE_NOOP(
        "UserError",
        "A file of the format {format} has no room for your notes on days. Choose xlsx or sqlite, or leave them out.",
    ),
    "export_month_or_year": QT_TRANSLATE_NOOP(
        "UserError", "The one-page report is on a whole month or a whole year: say its first and its last day."
    ),
    "needed_no_contract": QT_TRANSLATE_NOOP(
        "UserError",
        "No contract of this meter is known, and what is needed is a sum for each of its prices. Say the contract first.",
    ),
    "needed_hourly": QT_TRANSLATE_NOOP(
        "UserError",
        "This contract has a price for each hour of these days. No sum says what that costs: it takes the curve. Choose "
        "other days or another contract.",
    ),
    "needed_differs": QT_TRANSLATE_NOOP(
        "UserError",
        "The bill of these sums would not be the bill of your measures, so nothing was written. This is a fault of "
        "Persienne: please report it.",
    ),
    "export_exists": QT_TRANSLATE_NOOP(
        "UserError",
        "There is a file called {file} already. It was left as it is; nothing was exported. Choose another name.",
    ),
    "export_in_household": QT_TRANSLATE_NOOP(
        "UserError", "The household’s own folder takes no export: choose another folder for {file}."
    ),
    "export_unconfirmed": QT_TRANSLATE_NOOP(
        "UserError", "Nothing was exported: anyone can read an exported file, and you did not say yes."
    ),
}
"""What ends an export."""

READABLE = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Anyone who gets this file can read it: it is not encrypted, and Persienne can’t erase it. Write it? (yes/no)",
)
YES = QT_TRANSLATE_NOOP("CommandLine", "yes")

GONE = QT_TRANSLATE_NOOP("CommandLine", "place erased")
"""Of an export whose path was erased from the register."""

ROWS = (QT_TRANSLATE_NOOP("CommandLine", "1 row"), QT_TRANSLATE_NOOP("CommandLine", "{count} rows"))
"""How many rows a file has."""

SAID = {
    "written": QT_TRANSLATE_NOOP("CommandLine", "Exported to {file}: {rows}, {bytes} bytes. Anyone can read it."),
    "shown": QT_TRANSLATE_NOOP("CommandLine", "Exported to {file}: {bytes} bytes. Anyone can read it."),
    "left_out": QT_TRANSLATE_NOOP(
        "CommandLine", "{energy} Wh known of longer spans only are not in it: the format has no line for them."
    ),
    "in_part": QT_TRANSLATE_NOOP(
        "CommandLine",
        "{energy} Wh of hours or days that are known in part are not in it: they would pass for whole ones.",
    ),
    "rounded": QT_TRANSLATE_NOOP("CommandLine", "The format rounds to whole watts: the sum differs by {energy} Wh."),
    "notes": QT_TRANSLATE_NOOP("CommandLine", "Your notes on these days are in it: {count}."),
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
        "a year; needed, a sum for each price of the contract by month, in which no habit can be read",
    ),
    "export-out": QT_TRANSLATE_NOOP("CommandLine", "the file; an existing one only with --replace"),
    "export-step": QT_TRANSLATE_NOOP(
        "CommandLine",
        "how finely: curve, day or index (sums for needed); as finely as the slats and the format allow when not said",
    ),
    "export-compare": QT_TRANSLATE_NOOP(
        "CommandLine", "with needed: the sums of the contract of this file too; may be repeated"
    ),
    "export-register": QT_TRANSLATE_NOOP("CommandLine", "one register alone (EAST, EAIT, EASF01…); all when not said"),
    "export-from": QT_TRANSLATE_NOOP("CommandLine", "the first day, as 2026-11-24; from the beginning when not said"),
    "export-to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included; to the end when not said"),
    "export-number": QT_TRANSLATE_NOOP("CommandLine", "write the meter’s whole number instead of its last four digits"),
    "export-notes": QT_TRANSLATE_NOOP(
        "CommandLine", "with xlsx and sqlite: what you wrote on these days too; it stays at home when not said"
    ),
    "export-dark": QT_TRANSLATE_NOOP("CommandLine", "draw the chart in the dark palette"),
    "export-replace": QT_TRANSLATE_NOOP("CommandLine", "replace a file that is there"),
    "export-yes": QT_TRANSLATE_NOOP(
        "CommandLine", "say beforehand that the file may be readable by anyone (for scripts)"
    ),
    "export-list": QT_TRANSLATE_NOOP("CommandLine", "list what was exported, the last one first, and where to"),
    "export-json": QT_TRANSLATE_NOOP("CommandLine", "JSON: what was written, or a line for each known export"),
}
