"""The arguments of the commands of the letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

EVENTS: Final = (
    "sent",
    "received",
    "undelivered",
    "acknowledged",
    "identity_asked",
    "identity_answered",
    "extended",
    "answered_full",
    "answered_partial",
    "refused",
    "reminded",
    "written_complaint",
    "complaint",
    "mediator",
    "effect_checked",
    "closed",
    "retracted",
)
"""What may be noted; a test holds it to ``letters.events``, which a parser has no need to load."""

WAYS: Final = ("registered", "electronic_registered", "post", "email", "online_form")
"""How a letter may have been sent; a test holds it to ``letters.events.SentBy``, whose switch is no letter."""

ENERGIES: Final = ("electricity", "gas")
"""What a meter counts; a test holds it to ``base.energy_market``."""

_ALIASES: Final = {
    "full": "answered_full",
    "partial": "answered_partial",
    "answered_refused": "refused",
    "identity_requested": "identity_asked",
}


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``letters``; ``say`` puts a text of ``HELP`` into the reader's language."""
    letters = commands.add_parser("letters", help=say(HELP["letters"]))
    verbs = letters.add_subparsers(dest="verb", metavar="WHAT", required=True)

    kinds = verbs.add_parser("kinds", help=say(HELP["letters-kinds"]))

    new = verbs.add_parser("new", help=say(HELP["letters-new"]))
    new.add_argument("kind", metavar="KIND", help=say(HELP["letters-kind"]))
    new.add_argument("--to", metavar="PARTY", help=say(HELP["letters-to"]))
    new.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
    _add_set(new, say(HELP["letters-set"]))

    earlier = verbs.add_parser("earlier", help=say(HELP["letters-earlier"]))
    earlier.add_argument("kind", metavar="KIND", help=say(HELP["letters-kind"]))
    earlier.add_argument("--to", metavar="PARTY", required=True, help=say(HELP["letters-to"]))
    earlier.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
    earlier.add_argument("--energy", metavar="E", choices=ENERGIES, help=say(HELP["letters-energy"]) + _of(ENERGIES))
    earlier.add_argument("--sent", metavar="D", required=True, help=say(HELP["letters-sent"]))
    earlier.add_argument(
        "--channel",
        metavar="C",
        choices=WAYS,
        default=WAYS[0],
        type=_underscored,
        help=say(HELP["letters-channel"]) + _of(WAYS),
    )
    earlier.add_argument("--point", action="append", default=[], metavar="TEXT", help=say(HELP["letters-point"]))
    earlier.add_argument("--rests", action="append", default=[], metavar="LAW", help=say(HELP["letters-rests"]))
    earlier.add_argument("--file", type=Path, metavar="F", help=say(HELP["letters-copy"]))
    earlier.add_argument("--reference", default="", metavar="R", help=say(HELP["letters-bore"]))

    show = verbs.add_parser("show", help=say(HELP["letters-show"]))
    files = [verbs.add_parser(name, help=say(HELP[f"letters-{name}"])) for name in ("complaint", "mediator")]
    for one in files:
        _add_set(one, say(HELP["letters-complaint-set"]))
    notes = verbs.add_parser("notes", help=say(HELP["letters-notes"]))
    mandate = verbs.add_parser("mandate", help=say(HELP["letters-mandate"]))
    mandate.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
    _add_set(mandate, say(HELP["letters-mandate-set"]))
    for form in ("pdf", "odt", "txt"):
        mandate.add_argument(f"--{form}", type=Path, metavar="F", help=say(HELP[f"letters-{form}"]))
    listing = verbs.add_parser("list", help=say(HELP["letters-list"]))

    event = verbs.add_parser("event", help=say(HELP["letters-event"]))
    for one in (show, *files, notes, event):
        one.add_argument("request", metavar="ID", help=say(HELP["letters-id"]))
    event.add_argument(
        "event", metavar="EVENT", type=_event, choices=EVENTS, help=say(HELP["letters-what"]) + _of(EVENTS)
    )
    event.add_argument("--evidence", type=Path, action="append", metavar="F", help=say(HELP["letters-evidence"]))
    event.add_argument("--corrects", type=int, metavar="N", help=say(HELP["letters-corrects"]))
    _add_set(event, say(HELP["letters-event-set"]))

    for one in (new, show):
        for form in ("pdf", "odt", "txt", "eml"):
            one.add_argument(f"--{form}", type=Path, metavar="F", help=say(HELP[f"letters-{form}"]))
    for one in files:
        one.add_argument("--pdf", type=Path, metavar="F", required=True, help=say(HELP["letters-pdf"]))

    due = verbs.add_parser("due", help=say(HELP["letters-due"]))
    due.add_argument("--received", metavar="D", required=True, help=say(HELP["letters-received"]))
    due.add_argument("--extended", action="store_true", help=say(HELP["letters-extended"]))
    due.add_argument("--asked", metavar="D", help=say(HELP["letters-asked"]))
    due.add_argument("--answered", metavar="D", help=say(HELP["letters-answered"]))
    due.add_argument("--alsace-moselle", action="store_true", help=say(HELP["letters-alsace"]))
    due.add_argument("--postcode", action="append", default=[], metavar="C", help=say(HELP["letters-postcode"]))

    todo = verbs.add_parser("todo", help=say(HELP["letters-todo"]))
    ics = verbs.add_parser("ics", help=say(HELP["letters-ics"]))
    ics.add_argument("file", nargs="?", type=Path, metavar="F", help=say(HELP["letters-ics-file"]))
    for one in (listing, event, todo, ics):
        one.add_argument("--on", metavar="D", help=say(HELP["letters-on"]))
    for one in (kinds, listing, notes, todo, ics):
        one.add_argument("--json", action="store_true", help=say(HELP["json-array"]))
    for one in (new, earlier, show, event, due, *files):
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))


def _add_set(command: argparse.ArgumentParser, text: str) -> None:
    command.add_argument("--set", action="extend", nargs="+", metavar="NAME=VALUE", default=[], help=text)


def _event(text: str) -> str:
    plain = _underscored(text)
    return _ALIASES.get(plain, plain)


def _underscored(text: str) -> str:
    return text.replace("-", "_")


def _of(words: tuple[str, ...]) -> str:
    return ": " + ", ".join(words)
