"""The arguments of the commands of what energy costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``cost``, ``reform`` and ``tariffs``."""
    reform = commands.add_parser("reform", help=say(HELP["reform"]))
    reform.add_argument("--from", dest="since", metavar="D", help=say(HELP["reform-from"]))
    reform.add_argument("--winter", metavar="HOURS", help=say(HELP["reform-winter"]))
    reform.add_argument("--summer", metavar="HOURS", help=say(HELP["reform-summer"]))
    reform.add_argument("--note", action="store_true", help=say(HELP["reform-note"]))
    reform.add_argument("--mirror", action="store_true", help=say(HELP["reform-mirror"]))
    reform.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    reform.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
