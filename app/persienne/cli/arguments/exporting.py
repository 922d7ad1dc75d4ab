"""The arguments of the command that writes measures to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.exporters.formats import Format, Step
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command; ``say`` puts a text of ``HELP`` into the reader's language."""
    export = commands.add_parser("export", help=say(HELP["export"]))
    export.add_argument("out", nargs="?", type=Path, metavar="OUT", help=say(HELP["export-out"]))
    formats = [str(one) for one in Format]
    export.add_argument("--format", choices=formats, metavar="F", help=say(HELP["export-format"]))
    export.add_argument("--step", choices=[str(step) for step in Step], help=say(HELP["export-step"]))
    export.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    export.add_argument("--register", metavar="R", help=say(HELP["export-register"]))
    export.add_argument("--from", dest="since", metavar="D", help=say(HELP["export-from"]))
    export.add_argument("--to", dest="until", metavar="D", help=say(HELP["export-to"]))
    export.add_argument("--compare", type=Path, action="append", metavar="FILE", help=say(HELP["export-compare"]))
    export.add_argument("--whole-number", action="store_true", help=say(HELP["export-number"]))
    export.add_argument("--with-notes", action="store_true", help=say(HELP["export-notes"]))
    export.add_argument("--dark", action="store_true", help=say(HELP["export-dark"]))
    export.add_argument("--replace", action="store_true", help=say(HELP["export-replace"]))
    export.add_argument("--yes", action="store_true", help=say(HELP["export-yes"]))
    export.add_argument("--list", action="store_true", help=say(HELP["export-list"]))
    export.add_argument("--json", action="store_true", help=say(HELP["export-json"]))
