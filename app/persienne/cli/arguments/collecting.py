"""The arguments of ``collect``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.cli.numbers import positive
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``collect``."""
    read = commands.add_parser("collect", help=say(HELP["collect"]))
    read.add_argument("--port", metavar="P", help=say(HELP["port"]))
    read.add_argument("--for", dest="seconds", type=positive, metavar="S", help=say(HELP["for"]))
    read.add_argument("--meter", metavar="M", help=say(HELP["meter-of-port"]))
    where = read.add_mutually_exclusive_group()
    where.add_argument("--say", choices=("json",), help=say(HELP["say"]))
    where.add_argument("--say-to", metavar="F", help=say(HELP["say-to"]))
    read.add_argument("--while", dest="while_there", metavar="F", help=say(HELP["while"]))
    read.add_argument("--wait", action="store_true", help=say(HELP["wait"]))
    service = read.add_mutually_exclusive_group()
    service.add_argument("--install", action="store_true", help=say(HELP["install"]))
    service.add_argument("--uninstall", action="store_true", help=say(HELP["uninstall"]))
    read.add_argument("--live", action="store_true", help=say(HELP["live"]))
