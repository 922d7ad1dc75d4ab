"""The arguments of the commands of backups, of restoring and of the check-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the commands; ``say`` puts a text of ``HELP`` into the reader's language."""
    doctor = commands.add_parser("doctor", help=say(HELP["doctor"]))
    doctor.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
