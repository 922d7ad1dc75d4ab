"""The arguments of the commands that erase, and that keep seals of what may be erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the commands; ``say`` puts a text of ``HELP`` into the reader's language."""
    erase = commands.add_parser("erase", help=say(HELP["erase"]))
    erase.add_argument("--level", choices=("live", "curve", "day", "all"), help=say(HELP["erase-level"]))
    erase.add_argument("--from", dest="since", metavar="D", help=say(HELP["erase-from"]))
    erase.add_argument("--to", dest="until", metavar="D", help=say(HELP["erase-to"]))
    whose = erase.add_mutually_exclusive_group()
    whose.add_argument("--meter", metavar="M", help=say(HELP["erase-meter"]))
    whose.add_argument("--import", dest="batch", type=int, metavar="N", help=say(HELP["erase-import"]))
    erase.add_argument("--everything", action="store_true", help=say(HELP["erase-everything"]))
    erase.add_argument("--word", metavar="W", help=say(HELP["erase-word"]))
    erase.add_argument("--yes", action="store_true", help=say(HELP["erase-yes"]))
    erase.add_argument("--dry-run", action="store_true", help=say(HELP["erase-dry-run"]))
    erase.add_argument("--certificate", type=Path, metavar="F", help=say(HELP["erase-certificate"]))
    erase.add_argument("--journal", action="store_true", help=say(HELP["erase-journal"]))
    erase.add_argument("--prove", action="store_true", help=say(HELP["erase-prove"]))
    erase.add_argument("--json", action="store_true", help=say(HELP["erase-json"]))

    seals = commands.add_parser("seals", help=say(HELP["seals"]))
    seals.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    for name in ("on", "off", "forget"):
        seals.add_argument(f"--{name}", action="store_true", help=say(HELP[f"seals-{name}"]))
    seals.add_argument("--file", type=Path, action="append", metavar="F", help=say(HELP["seals-file"]))
    seals.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
