"""The arguments of the command of notes on days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the command; ``say`` puts a text of ``HELP`` into the reader's language."""
    notes = commands.add_parser("notes", help=say(HELP["day-notes"]))
    verbs = notes.add_subparsers(dest="verb", metavar="WHAT", required=True)

    listing = verbs.add_parser("list", help=say(HELP["day-notes-list"]))
    listing.add_argument("--from", dest="since", metavar="D", help=say(HELP["from"]))
    listing.add_argument("--to", dest="until", metavar="D", help=say(HELP["to"]))
    listing.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    add = verbs.add_parser("add", help=say(HELP["day-notes-add"]))
    add.add_argument("since", metavar="D", help=say(HELP["day-notes-day"]))
    add.add_argument("text", metavar="TEXT", help=say(HELP["day-notes-text"]))
    add.add_argument("--to", dest="until", metavar="D", help=say(HELP["day-notes-to"]))

    edit = verbs.add_parser("edit", help=say(HELP["day-notes-edit"]))
    edit.add_argument("--from", dest="since", metavar="D", help=say(HELP["day-notes-day"]))
    edit.add_argument("--to", dest="until", metavar="D", help=say(HELP["to"]))
    edit.add_argument("--text", metavar="TEXT", help=say(HELP["day-notes-text"]))

    remove = verbs.add_parser("remove", help=say(HELP["day-notes-remove"]))
    for verb in (edit, remove):
        verb.add_argument("number", type=int, metavar="N", help=say(HELP["day-notes-number"]))
    for verb in (add, edit, remove):
        verb.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
