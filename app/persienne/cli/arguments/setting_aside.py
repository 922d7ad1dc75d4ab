"""The arguments of the command that sets days aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command; ``say`` puts a text of ``HELP`` into the reader's language."""
    aside = commands.add_parser("set-aside", help=say(HELP["set-aside"]))
    aside.add_argument("--from", dest="since", metavar="D", help=say(HELP["from"]))
    aside.add_argument("--to", dest="until", metavar="D", help=say(HELP["set-aside-to"]))
    aside.add_argument("--reason", choices=[str(reason) for reason in Reason], help=say(HELP["set-aside-reason"]))
    aside.add_argument("--note", metavar="TEXT", help=say(HELP["set-aside-note"]))
    aside.add_argument("--direction", choices=[str(one) for one in Direction], help=say(HELP["set-aside-direction"]))
    aside.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    how = aside.add_mutually_exclusive_group()
    how.add_argument("--list", action="store_true", help=say(HELP["set-aside-list"]))
    how.add_argument("--undo", type=int, metavar="N", help=say(HELP["set-aside-undo"]))
    aside.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
