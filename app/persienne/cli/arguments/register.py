"""The arguments of the commands of the register of consents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.cli.arguments.register_copies import add_copies
from persienne.cli.choices import Choices
from persienne.cli.numbers import whole
from persienne.consents.fields import Basis, Category, Granularity, Keeps, Method, Purpose, Runs, State
from persienne.telling.sharing_words import BASES, PURPOSES, STEPS
from persienne.words import HELP
from persienne.words import register as words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from persienne.cli.choices import Tables
    from persienne.words import Translate

ROLES = (Role.THIRD_PARTY, Role.ASSISTANT, Role.GATEWAY, Role.SUPPLIER, Role.OPERATOR)
"""What an organisation may be to a home."""

LATER = (
    *(State.RENEWED, State.MODIFIED, State.FOUND, State.GIVEN, State.REFUSED, State.CONTESTED),
    *(State.PROOF_ADDED, State.PROOF_LOST),
)
"""What may happen to a consent that was noted; withdrawing it and what was seen of that have their own commands."""

_OURS = frozenset({State.SLATS_MOVED, State.EXPORTED, State.PURGED})
NOTED = tuple(state for state in State if state not in _OURS | {State.RETRACTED})
"""What a household notes itself; a retraction names the event that it takes back, and has its own command."""


def add_parsers(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str], translate: Translate
) -> None:
    """Add ``consents``; ``say`` puts a text of ``HELP`` into the reader's language, ``translate`` any other."""
    choices = Choices(say, translate)
    consents = commands.add_parser("consents", help=say(HELP["consents"]))
    verbs = consents.add_subparsers(dest="verb", metavar="WHAT", required=True)

    listing = verbs.add_parser("list", help=say(HELP["consents-list"]))
    listing.add_argument("--on", "--date", metavar="D", help=say(HELP["consents-on"]))
    listing.add_argument("--events", action="store_true", help=say(HELP["consents-events"]))
    listing.add_argument("--json", action="store_true", help=say(HELP["json-array"]))

    show = verbs.add_parser("show", help=say(HELP["consents-show"]))
    todo = verbs.add_parser("todo", help=say(HELP["consents-todo"]))
    todo.add_argument("--on", "--date", metavar="D", help=say(HELP["consents-on"]))
    todo.add_argument("--json", action="store_true", help=say(HELP["json-array"]))

    _add_noting(verbs, say, choices, show)
    add_copies(verbs, say)

    _add_organisations(verbs, say, choices)

    verify = verbs.add_parser("verify", help=say(HELP["consents-verify"]))
    verify.add_argument("--head", metavar="HASH", help=say(HELP["consents-head"]))
    verify.add_argument("--count", type=whole, metavar="N", help=say(HELP["consents-count"]))
    verify.add_argument("--json", action="store_true", help=say(HELP["json-object"]))

    redact = verbs.add_parser("redact", help=say(HELP["consents-redact"]))
    redact.add_argument("event", metavar="EVENT", help=say(HELP["consents-event"]))
    redact.add_argument("field", metavar="FIELD", help=say(HELP["consents-field"]))

    proof = verbs.add_parser("proof", help=say(HELP["consents-proof"]))
    proof.add_argument("proof", metavar="PROOF", help=say(HELP["consents-proof-id"]))
    proof.add_argument("out", type=Path, metavar="OUT", help=say(HELP["consents-proof-out"]))

    purge = verbs.add_parser("purge", help=say(HELP["consents-purge"]))
    purge.add_argument("--yes", action="store_true", required=True, help=say(HELP["consents-yes"]))
    purge.add_argument("--tombstone", action="store_true", help=say(HELP["consents-tombstone"]))


_WORDS: Final[Mapping[type[StrEnum], Tables]] = {
    State: (("Register", words.STATES),),
    Category: (("Register", words.CATEGORIES),),
    Role: (("Register", words.ROLES),),
    Runs: (("Register", words.PLACES),),
    Keeps: (("Register", words.KEEPING),),
    Purpose: (("SharingWords", PURPOSES), ("Register", words.PURPOSES)),
    Basis: (("SharingWords", BASES), ("Register", words.BASES)),
    Granularity: (("SharingWords", STEPS), ("Register", words.STEPS)),
    Energy: (("Register", words.ENERGIES),),
    Method: (("HistoryOfFlowWords", words.METHODS),),
}
"""The words of each closed list that is asked for, first those of the lists that are printed."""


def _add_noting(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    say: Callable[[str], str],
    choices: Choices,
    show: argparse.ArgumentParser,
) -> None:
    """What adds a row; ``show`` names a consent as they do."""
    add = verbs.add_parser("add", help=say(HELP["consents-add"]))
    choices.add(add, "--state", codes=NOTED, words=_WORDS[State], help=HELP["consents-state"])
    choices.add(add, "--category", codes=Category, words=_WORDS[Category], told=True, help=HELP["consents-category"])
    add.add_argument("--party", metavar="NAME", help=say(HELP["consents-party"]))
    choices.add(add, "--role", codes=ROLES, words=_WORDS[Role], help=HELP["consents-role"])
    choices.add(add, "--runs", codes=Runs, words=_WORDS[Runs], help=HELP["consents-runs"])
    choices.add(add, "--keeps", codes=Keeps, words=_WORDS[Keeps], help=HELP["consents-keeps"])
    choices.add(add, "--purpose", codes=Purpose, words=_WORDS[Purpose], help=HELP["consents-purpose"])
    choices.add(add, "--basis", codes=Basis, words=_WORDS[Basis], help=HELP["consents-basis"])
    add.add_argument("--holder", metavar="NAME", help=say(HELP["consents-holder"]))
    add.add_argument("--meter", metavar="M", help=say(HELP["consents-meter"]))
    choices.add(add, "--energy", codes=Energy, words=_WORDS[Energy], help=HELP["consents-energy"])

    note = verbs.add_parser("note", help=say(HELP["consents-note-since"]))
    choices.add(note, "--state", codes=LATER, words=_WORDS[State], help=HELP["consents-note-state"])
    for one in (add, note):
        one.add_argument("--until", "--to", metavar="D", help=say(HELP["consents-until"]))
        one.add_argument("--note", metavar="TEXT", help=say(HELP["consents-note"]))
        one.add_argument("--proof", type=Path, action="append", metavar="FILE", help=say(HELP["consents-proof-file"]))

    withdraw = verbs.add_parser("withdraw", help=say(HELP["consents-withdraw"]))
    choices.add(withdraw, "--method", codes=Method, words=_WORDS[Method], help=HELP["consents-method"])
    withdraw.add_argument("--request", metavar="REF", help=say(HELP["consents-request"]))

    confirm = verbs.add_parser("confirm", help=say(HELP["consents-confirm"]))
    for one in (show, note, withdraw, confirm):
        one.add_argument("consent", metavar="CONSENT", help=say(HELP["consents-consent"]))
        choices.add(one, "--category", codes=Category, words=_WORDS[Category], help=HELP["consents-which"])
    for one in (add, show, note, withdraw, confirm):
        choices.add(
            one,
            "--granularity",
            "--step",
            codes=Granularity,
            words=_WORDS[Granularity],
            help=HELP["consents-granularity"],
        )

    correct = verbs.add_parser("correct", help=say(HELP["consents-correct"]))
    retract = verbs.add_parser("retract", help=say(HELP["consents-retract"]))
    for one in (correct, retract):
        one.add_argument("event", metavar="EVENT", help=say(HELP["consents-event"]))
    for one in (add, correct):
        one.add_argument("--set", action="append", metavar="FIELD=VALUE", help=say(HELP["consents-set"]))
    for one in (add, note, withdraw, confirm, correct):
        one.add_argument("--on", "--date", "--from", metavar="D", help=say(HELP["consents-day"]))
    for one in (add, show, note, withdraw, confirm, correct, retract):
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))


def _add_organisations(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str], choices: Choices
) -> None:
    """What reads the CNIL's list of data protection officers."""
    organisation = verbs.add_parser("organisation", help=say(HELP["consents-organisation"]))
    organisation.add_argument("--search", required=True, metavar="NAME", help=say(HELP["consents-search"]))
    choices.add(
        organisation,
        "--role",
        codes=ROLES,
        words=_WORDS[Role],
        default=Role.THIRD_PARTY.value,
        help=HELP["consents-organisation-role"],
    )
    choices.add(organisation, "--energy", codes=Energy, words=_WORDS[Energy], help=HELP["consents-organisation-energy"])

    contacts = verbs.add_parser("contacts", help=say(HELP["consents-contacts"]))
    contacts.add_argument("--yes", action="store_true", help=say(HELP["consents-contacts-yes"]))
    for one in (organisation, contacts):
        one.add_argument("--from-cnil", type=Path, required=True, metavar="FILE", help=say(HELP["consents-from-cnil"]))
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
