"""The arguments of the command of the ways into the household."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``keys``; ``say`` puts a text of ``HELP`` into the reader's language."""
    _add_keys(commands.add_parser("keys", help=say(HELP["keys"])), say)


def _add_keys(keys: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    as_json = say(HELP["json-lines"])
    keys.add_argument("--json", action="store_true", help=as_json)
    kinds = keys.add_subparsers(dest="keys", metavar="WHAT")
    listing = kinds.add_parser("list", help=say(HELP["keys-list"]))
    listing.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=as_json)
    sheet = kinds.add_parser("sheet", help=say(HELP["keys-sheet"]))
    sheet.add_argument("--txt", type=Path, metavar="F", help=say(HELP["sheet-txt"]))
    sheet.add_argument("--pdf", type=Path, metavar="F", help=say(HELP["sheet-pdf"]))
    passphrase = kinds.add_parser("passphrase", help=say(HELP["keys-passphrase"]))
    how = passphrase.add_mutually_exclusive_group()
    how.add_argument("--passphrase-file", type=Path, metavar="F", help=say(HELP["new-passphrase-file"]))
    how.add_argument("--remove", action="store_true", help=say(HELP["remove-passphrase"]))
    kinds.add_parser("keyring", help=say(HELP["keys-keyring"]))
    for name in ("trust", "migrate"):
        asking = kinds.add_parser(name, help=say(HELP[f"keys-{name}"]))
        asking.add_argument("--yes", action="store_true", help=say(HELP["trust-yes"]))
