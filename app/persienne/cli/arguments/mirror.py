"""The arguments of the command that says what a curve gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``mirror``; ``say`` puts a text of ``HELP`` into the reader's language."""
    mirror = commands.add_parser("mirror", help=say(HELP["mirror"]))
    mirror.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    mirror.add_argument("--yes", action="store_true", help=say(HELP["mirror-yes"]))
    mirror.add_argument("--mark", action="append", metavar="DAY=in|out|away", help=say(HELP["mirror-mark"]))
    mirror.add_argument("--unmark", action="append", metavar="D", help=say(HELP["mirror-unmark"]))
    mirror.add_argument("--forget-marks", action="store_true", help=say(HELP["mirror-forget"]))
    mirror.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
