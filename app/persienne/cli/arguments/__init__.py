# ruff: noqa: A002, ANN401, ARG002, D102, TC003
"""The arguments of every command: nothing comes in but the reader's language, a parser goes out; it runs no command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from persienne.cli.arguments import (
    backups,
    costs,
    letters,
    register,
)
from persienne.cli.translated import TranslatedParser
from persienne.words import HELP

if TYPE_CHECKING:
    from persienne.words import Translate


def add_all(commands: Any, translate: Translate) -> None:
    """The arguments of every command (architecture, 11), explained in the reader's language."""

    def say(text: str) -> str:
        return translate("CommandLine", text).replace("%", "%%")

    lacking = commands.add_parser("missing", help=say(HELP["missing"]))
    lacking.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    lacking.add_argument("--since", metavar="D", help=say(HELP["missing-since"]))
    lacking.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
    for more in (costs,):
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
