"""The arguments of every command: nothing comes in but the reader's language, a parser goes out; it runs no command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.fault_log import DETAILS
from persienne.base.slats import Older, Slat
from persienne.cli.arguments import (
    backups,
    collecting,
    costs,
    day_notes,
    erasure,
    exporting,
    keys,
    letters,
    meter,
    meters,
    mirror,
    register,
    setting_aside,
    slats,
)
from persienne.cli.arguments.translated import TranslatedParser
from persienne.household.measures.import_questions import QuestionCode
from persienne.words import HELP

if TYPE_CHECKING:
    from persienne.words import Translate

SERIES_LEVELS = ("day", "curve", "live", "period", "maximum", "voltage", "voltage-means")
"""What ``series`` can print."""


class _Version(argparse.Action):
    """Prints the version and ends."""

    def __call__(self, parser: argparse.ArgumentParser, *_said: object) -> None:
        """Ask the installation: what knows the version takes 20 ms to load, and every command would pay them."""
        from importlib.metadata import version  # noqa: PLC0415 - on use

        print(f"Persienne {version('persienne')}")
        parser.exit()


def parser(translate: Translate) -> argparse.ArgumentParser:
    """The arguments of every command (architecture, 11), explained in the reader's language."""

    def say(text: str) -> str:
        return translate("CommandLine", text).replace("%", "%%")

    top = TranslatedParser(
        lambda text: translate("CommandLine", text), prog="persienne", description=say(HELP["persienne"])
    )
    top.add_argument("--version", action=_Version, nargs=0, help=say(HELP["version"]))
    top.add_argument("--home", type=Path, metavar="DIR", help=say(HELP["home"]))
    top.add_argument("--lang", choices=("fr", "en"), help=say(HELP["lang"]))
    top.add_argument("--demo", action="store_true", help=say(HELP["demo"]))
    top.add_argument("--snapshot", type=Path, metavar="DIR", help=say(HELP["snapshot"]))
    top.add_argument(DETAILS, action="store_true", help=say(HELP["show-details"]))
    top.add_argument("--locked", help=argparse.SUPPRESS)  # a window that locked itself says how it stood
    top.add_argument("--helper", help=argparse.SUPPRESS)  # and where the desktop helper is, which goes on
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    make = commands.add_parser("init", help=say(HELP["init"]))
    make.add_argument("--slat", choices=[str(slat) for slat in Slat], default=str(Slat.CLOSED), help=say(HELP["slat"]))
    make.add_argument("--passphrase-file", type=Path, metavar="F", help=say(HELP["passphrase-file"]))

    bring = commands.add_parser("import", help=say(HELP["import"]))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE", help=say(HELP["files"]))
    bring.add_argument("--dry-run", action="store_true", help=say(HELP["dry-run"]))
    bring.add_argument("--meter", metavar="M", help=say(HELP["meter-of-file"]))
    codes = [str(code) for code in QuestionCode if code is not QuestionCode.DATES]
    bring.add_argument("--accept", action="append", choices=codes, metavar="CODE", help=say(HELP["accept"]))
    bring.add_argument("--from", dest="first", metavar="T", help=say(HELP["saved-from"]))
    bring.add_argument("--to", dest="last", metavar="T", help=say(HELP["saved-to"]))
    bring.add_argument("--older", choices=[str(older) for older in Older], help=say(HELP["older"]))
    bring.add_argument("--map", metavar="MAP", help=say(HELP["map"]))
    bring.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    listing = commands.add_parser("imports", help=say(HELP["imports"]))
    listing.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
    kept = commands.add_parser("tables", help=say(HELP["tables"]))
    kept.add_argument("--forget", type=int, metavar="N", help=say(HELP["tables-forget"]))
    kept.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
    lacking = commands.add_parser("missing", help=say(HELP["missing"]))
    lacking.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    lacking.add_argument("--since", metavar="D", help=say(HELP["missing-since"]))
    lacking.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
    back = commands.add_parser("undo", help=say(HELP["undo"]))
    back.add_argument("batch", type=int, metavar="IMPORT", help=say(HELP["undo-import"]))
    back.add_argument("--file", type=int, metavar="N", help=say(HELP["undo-file"]))

    tell = commands.add_parser("series", help=say(HELP["series"]))
    tell.add_argument("--level", required=True, choices=SERIES_LEVELS, help=say(HELP["level"]))
    tell.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    tell.add_argument("--register", metavar="R", help=say(HELP["register"]))
    tell.add_argument("--from", dest="since", metavar="D", help=say(HELP["from"]))
    tell.add_argument("--to", dest="until", metavar="D", help=say(HELP["to"]))
    tell.add_argument("--json", action="store_true", help=say(HELP["json-array"]))

    for more in (
        mirror,
        costs,
        collecting,
        meter,
        meters,
        slats,
        setting_aside,
        day_notes,
        exporting,
        erasure,
        keys,
    ):
        more.add_parsers(commands, say)
    register.add_parsers(commands, say, translate)
    letters.add_parsers(commands, say, translate)
    backups.add_parsers(commands, say)
    return top
