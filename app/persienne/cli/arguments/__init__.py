# ruff: noqa: A002, ANN401, ARG002, D102, F401, TC003
"""The arguments of every command: nothing comes in but the reader's language, a parser goes out; it runs no command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from persienne.base.fault_log import DETAILS
from persienne.base.slats import Older, Slat
from persienne.cli.arguments import (
    backups,
    collecting,
    costs,
    erasure,
    exporting,
    keys,
    letters,
    mirror,
    register,
    slats,
)
from persienne.cli.translated import TranslatedParser
from persienne.household.measures.import_questions import QuestionCode
from persienne.words import HELP

if TYPE_CHECKING:
    from persienne.words import Translate

SERIES_LEVELS = ("day", "curve", "live", "period", "maximum", "voltage", "voltage-means")
"""What ``series`` can print."""


def add_all(commands: Any, translate: Translate) -> None:
    """The arguments of every command (architecture, 11), explained in the reader's language."""

    def say(text: str) -> str:
        return translate("CommandLine", text).replace("%", "%%")

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
        slats,
        exporting,
        erasure,
        keys,
    ):
        more.add_parsers(commands, say)
    register.add_parsers(commands, say, translate)
    letters.add_parsers(commands, say, translate)
    backups.add_parsers(commands, say)


class Former:
    """A command that was not moved yet."""

    def __init__(self, name: str, run: Any) -> None:
        self.name, self.run = name, run

    def add_arguments(self, parser: argparse.ArgumentParser, translate: Translate) -> None:
        add_all(_One(self.name, parser), translate)

    def __call__(self, home: Path, parsed: argparse.Namespace, say: Any) -> None:
        self.run(home, parsed, say.translate)


class _One:
    def __init__(self, name: str, parser: argparse.ArgumentParser) -> None:
        self.name, self.parser = name, parser

    def add_parser(self, name: str, help: str) -> argparse.ArgumentParser:
        return self.parser if name == self.name else TranslatedParser(str)
