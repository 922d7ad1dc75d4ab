"""The arguments of the commands of the letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.cli.choices import Choices
from persienne.words import HELP
from persienne.words.letters import CLOSINGS, DETAILS, LETTERS, OUTCOMES, SENT_BY, YES_NO
from persienne.words.letters import EVENTS as WORDS_OF_EVENTS
from persienne.words.register import ENERGIES as NAMES_OF_ENERGIES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from persienne.words import Translate

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
    "answered_full": "full",
    "answered_partial": "partial",
    "refused": "answered_refused",
    "identity_asked": "identity_requested",
}
"""Other names of what may be noted, which no language translates."""


def add_parsers(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str], translate: Translate
) -> None:
    """Add ``letters``; ``say`` puts a text of ``HELP`` into the reader's language, ``translate`` any other."""
    choices = Choices(say, translate)
    letters = commands.add_parser("letters", help=say(HELP["letters"]))
    verbs = letters.add_subparsers(dest="verb", metavar="WHAT", required=True)

    kinds = verbs.add_parser("kinds", help=say(HELP["letters-kinds"]))

    new, change = _add_writing(verbs, say)
    discard = verbs.add_parser("discard", help=say(HELP["letters-discard"]))
    history = verbs.add_parser("history", help=say(HELP["letters-history"]))

    check = _add_check(verbs, say)

    earlier = _add_earlier(verbs, say, choices)
    grounds = verbs.add_parser("grounds", help=say(HELP["letters-grounds"]))
    show = verbs.add_parser("show", help=say(HELP["letters-show"]))
    files = [verbs.add_parser(name, help=say(HELP[f"letters-{name}"])) for name in ("complaint", "mediator")]
    for one in files:
        _add_set(one, say(HELP["letters-complaint-set"]))
        _add_confirming(one, say)
    notes = verbs.add_parser("notes", help=say(HELP["letters-notes"]))
    _add_mandate(verbs, say)
    listing = verbs.add_parser("list", help=say(HELP["letters-list"]))

    event = verbs.add_parser("event", help=say(HELP["letters-event"]))
    for one in (change, discard, history, check, grounds, show, *files, notes, event):
        one.add_argument("request", metavar="ID", help=say(HELP["letters-id"]))
    _add_rests(earlier, say)
    _add_rests(grounds, say)
    events = (("LetterEvent", WORDS_OF_EVENTS), ("LetterEvent", _ALIASES))
    choices.add(event, "event", codes=EVENTS, words=events, help=HELP["letters-what"], metavar="EVENT")
    event.add_argument("--evidence", type=Path, action="append", metavar="F", help=say(HELP["letters-evidence"]))
    event.add_argument("--corrects", type=int, metavar="N", help=say(HELP["letters-corrects"]))
    _add_set(event, choices.listing(HELP["letters-event-set"], _details(translate)))

    for name in ("message", "reading"):
        show.add_argument(f"--{name}", action="store_true", help=say(HELP[f"letters-{name}"]))
    for one in (new, change, show):
        for form in ("pdf", "odt", "txt", "eml"):
            one.add_argument(f"--{form}", type=Path, metavar="F", help=say(HELP[f"letters-{form}"]))
    for one in files:
        one.add_argument("--pdf", type=Path, metavar="F", required=True, help=say(HELP["letters-pdf"]))

    due = _add_due(verbs, say)
    todo = verbs.add_parser("todo", help=say(HELP["letters-todo"]))
    law = verbs.add_parser("law", help=say(HELP["letters-law"]))
    law.add_argument("file", nargs="?", type=Path, metavar="FILE", help=say(HELP["letters-law-file"]))
    law.add_argument("--yes", action="store_true", help=say(HELP["letters-law-yes"]))
    law.add_argument("--json", action="store_true", help=say(HELP["json-array"]))
    ics = verbs.add_parser("ics", help=say(HELP["letters-ics"]))
    ics.add_argument("file", nargs="?", type=Path, metavar="F", help=say(HELP["letters-ics-file"]))
    for one in (listing, event, todo, ics):
        one.add_argument("--on", metavar="D", help=say(HELP["letters-on"]))
    for one in (kinds, listing, notes, todo, ics):
        one.add_argument("--json", action="store_true", help=say(HELP["json-array"]))
    for one in (new, change, earlier, grounds, history, check, show, event, due, *files):
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))


def _add_check(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]
) -> argparse.ArgumentParser:
    """What holds an answer against what was held here."""
    check = verbs.add_parser("check", help=say(HELP["letters-check"]))
    check.add_argument("--file", type=Path, action="append", metavar="F", help=say(HELP["letters-check-file"]))
    check.add_argument(
        "--from", dest="came", choices=("access", "space"), default="access", help=say(HELP["letters-check-from"])
    )
    check.add_argument("--on", metavar="D", help=say(HELP["letters-check-on"]))
    check.add_argument("--none-held", action="store_true", help=say(HELP["letters-check-none"]))
    check.add_argument("--pdf", type=Path, metavar="F", help=say(HELP["letters-check-pdf"]))
    check.add_argument("--evidence", type=Path, action="append", metavar="F", help=say(HELP["letters-evidence"]))
    check.add_argument("--note", action="store_true", help=say(HELP["letters-check-note"]))
    return check


def _add_writing(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """What makes a letter, and what makes a draft anew."""
    new = verbs.add_parser("new", help=say(HELP["letters-new"]))
    new.add_argument("kind", metavar="KIND", help=say(HELP["letters-kind"]))
    change = verbs.add_parser("change", help=say(HELP["letters-change"]))
    for one in (new, change):
        one.add_argument("--to", metavar="PARTY", help=say(HELP["letters-to"]))
        one.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
        _add_set(one, say(HELP["letters-set"]))
        _add_confirming(one, say)
    new.add_argument("--sharing", action="append", default=[], metavar="CONSENT", help=say(HELP["letters-sharing"]))
    return new, change


def _add_confirming(command: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    command.add_argument("--confirm-address", action="store_true", help=say(HELP["letters-confirm-address"]))


def _add_set(command: argparse.ArgumentParser, text: str) -> None:
    command.add_argument("--set", action="extend", nargs="+", metavar="NAME=VALUE", default=[], help=text)


def _add_rests(command: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    command.add_argument("--rests", action="append", default=[], metavar="L", help=say(HELP["letters-rests"]))


def _add_mandate(verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """What writes a mandate."""
    mandate = verbs.add_parser("mandate", help=say(HELP["letters-mandate"]))
    mandate.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
    _add_set(mandate, say(HELP["letters-mandate-set"]))
    for form in ("pdf", "odt", "txt"):
        mandate.add_argument(f"--{form}", type=Path, metavar="F", help=say(HELP[f"letters-{form}"]))


def _add_due(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]
) -> argparse.ArgumentParser:
    """What tells when a time ends."""
    due = verbs.add_parser("due", help=say(HELP["letters-due"]))
    due.add_argument("--received", metavar="D", required=True, help=say(HELP["letters-received"]))
    due.add_argument("--extended", action="store_true", help=say(HELP["letters-extended"]))
    due.add_argument("--asked", metavar="D", help=say(HELP["letters-asked"]))
    due.add_argument("--answered", metavar="D", help=say(HELP["letters-answered"]))
    due.add_argument("--alsace-moselle", action="store_true", help=say(HELP["letters-alsace"]))
    due.add_argument("--postcode", action="append", default=[], metavar="C", help=say(HELP["letters-postcode"]))
    return due


def _add_earlier(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str], choices: Choices
) -> argparse.ArgumentParser:
    """What takes in a letter that was sent without Persienne."""
    earlier = verbs.add_parser("earlier", help=say(HELP["letters-earlier"]))
    earlier.add_argument("kind", metavar="KIND", help=say(HELP["letters-kind"]))
    earlier.add_argument("--to", metavar="PARTY", required=True, help=say(HELP["letters-to"]))
    earlier.add_argument("--meter", metavar="M", help=say(HELP["letters-meter"]))
    energies = (("Register", NAMES_OF_ENERGIES),)
    choices.add(earlier, "--energy", codes=ENERGIES, words=energies, help=HELP["letters-energy"])
    earlier.add_argument("--sent", metavar="D", required=True, help=say(HELP["letters-sent"]))
    ways = (("LettersWords", SENT_BY),)
    choices.add(earlier, "--channel", codes=WAYS, words=ways, help=HELP["letters-channel"], required=True)
    earlier.add_argument("--point", action="append", default=[], metavar="TEXT", help=say(HELP["letters-point"]))
    earlier.add_argument("--file", type=Path, metavar="F", help=say(HELP["letters-copy"]))
    earlier.add_argument("--reference", default="", metavar="R", help=say(HELP["letters-bore"]))
    _add_set(earlier, say(HELP["letters-body-set"]))
    return earlier


def _details(translate: Translate) -> list[str]:
    """A help line for each detail of an event: its name, its meaning, and its values where they are a closed list."""
    yes_no = [translate("CommandLine", one) for one in YES_NO.values()]
    taken = {
        "channel": [translate("LettersWords", words) for words in SENT_BY.values()],
        "closing": [translate("LettersWords", words) for words in CLOSINGS.values()],
        "verdicts": [translate("MoveWords", words) for words in OUTCOMES.values()],
        **dict.fromkeys(("reasons", "remedies", "doubt", "seen"), yes_no),
    }
    option = translate("CommandLine", LETTERS["option"])
    told = []
    for name, words in DETAILS.items():
        meaning = translate("LetterDetail", words)
        if name in taken:
            meaning = option.format(value=meaning, text=", ".join(taken[name]))
        told.append(f"{name} ({meaning})")
    return told
