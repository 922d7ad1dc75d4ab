"""The arguments of the command that lists meters and names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``meters``; ``say`` puts a text of ``HELP`` into the reader's language."""
    meters = commands.add_parser("meters", help=say(HELP["meters"]))
    meters.add_argument("--meter", metavar="M", help=say(HELP["meters-meter"]))
    meters.add_argument("--label", metavar="TEXT", help=say(HELP["meters-label"]))
    meters.add_argument("--prm", metavar="N", help=say(HELP["meters-prm"]))
    meters.add_argument("--same-as", metavar="M", help=say(HELP["meters-same-as"]))
    meters.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
