"""The arguments of the commands that take copies of the register out and in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

FORMATS = ("jsonld", "json", "csv", "pdf")
"""``json`` is another name of ``jsonld``."""


def add_copies(verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``export`` and ``import`` to the verbs of ``consents``."""
    export = verbs.add_parser("export", help=say(HELP["consents-export"]))
    export.add_argument("out", nargs="?", type=Path, metavar="OUT", help=say(HELP["consents-export-out"]))
    export.add_argument("--format", choices=FORMATS, help=say(HELP["consents-export-format"]))
    export.add_argument("--json", action="store_true", help=say(HELP["consents-export-json"]))

    take_in = verbs.add_parser("import", help=say(HELP["consents-import"]))
    take_in.add_argument("file", type=Path, metavar="FILE", help=say(HELP["consents-import-file"]))
    take_in.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
