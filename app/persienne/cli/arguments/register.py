"""The arguments of the commands of the register of consents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.cli.arguments.numbers import whole
from persienne.cli.arguments.register_copies import add_copies
from persienne.consents.fields import Basis, Category, Granularity, Method, Purpose, State
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable
    from enum import StrEnum

_OURS = frozenset({State.SLATS_MOVED, State.EXPORTED, State.PURGED})
NOTED = tuple(state for state in State if state not in _OURS | {State.RETRACTED})
"""What a household notes itself; a retraction names the event that it takes back, and has its own command."""


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``consents``; ``say`` puts a text of ``HELP`` into the reader's language."""
    consents = commands.add_parser("consents", help=say(HELP["consents"]))
    verbs = consents.add_subparsers(dest="verb", metavar="WHAT", required=True)

    listing = verbs.add_parser("list", help=say(HELP["consents-list"]))
    listing.add_argument("--on", "--date", metavar="D", help=say(HELP["consents-on"]))
    listing.add_argument("--events", action="store_true", help=say(HELP["consents-events"]))
    listing.add_argument("--json", action="store_true", help=say(HELP["json-array"]))

    _add_noting(verbs, say)
    add_copies(verbs, say)

    _add_organisations(verbs, say)

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


def _one_of(codes: Iterable[StrEnum]) -> dict[str, Any]:
    """The arguments of an option that takes one of these codes, in capitals or not, with hyphens or underscores."""
    values = [code.value for code in codes]
    spelt = {_spelling(value): value for value in values}
    return {"choices": values, "type": lambda text: spelt.get(_spelling(text), text)}


def _spelling(text: str) -> str:
    return text.casefold().replace("_", "-")


def _add_noting(verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """What adds a row."""
    add = verbs.add_parser("add", help=say(HELP["consents-add"]))
    add.add_argument("--state", **_one_of(NOTED), help=say(HELP["consents-state"]))
    add.add_argument("--category", **_one_of(Category), help=say(HELP["consents-category"]))
    add.add_argument("--party", metavar="NAME", help=say(HELP["consents-party"]))
    add.add_argument("--purpose", **_one_of(Purpose), help=say(HELP["consents-purpose"]))
    add.add_argument("--until", "--to", metavar="D", help=say(HELP["consents-until"]))
    add.add_argument("--basis", **_one_of(Basis), help=say(HELP["consents-basis"]))
    add.add_argument("--note", metavar="TEXT", help=say(HELP["consents-note"]))
    add.add_argument("--proof", type=Path, action="append", metavar="FILE", help=say(HELP["consents-proof-file"]))
    add.add_argument("--holder", metavar="NAME", help=say(HELP["consents-holder"]))
    add.add_argument("--meter", metavar="M", help=say(HELP["consents-meter"]))
    add.add_argument("--energy", **_one_of(Energy), help=say(HELP["consents-energy"]))

    withdraw = verbs.add_parser("withdraw", help=say(HELP["consents-withdraw"]))
    withdraw.add_argument("--method", **_one_of(Method), help=say(HELP["consents-method"]))
    withdraw.add_argument("--request", metavar="REF", help=say(HELP["consents-request"]))

    confirm = verbs.add_parser("confirm", help=say(HELP["consents-confirm"]))
    for one in (withdraw, confirm):
        one.add_argument("consent", metavar="CONSENT", help=say(HELP["consents-consent"]))
        one.add_argument("--category", **_one_of(Category), help=say(HELP["consents-which"]))
    for one in (add, withdraw, confirm):
        one.add_argument("--granularity", "--step", **_one_of(Granularity), help=say(HELP["consents-granularity"]))

    correct = verbs.add_parser("correct", help=say(HELP["consents-correct"]))
    retract = verbs.add_parser("retract", help=say(HELP["consents-retract"]))
    for one in (correct, retract):
        one.add_argument("event", metavar="EVENT", help=say(HELP["consents-event"]))
    for one in (add, correct):
        one.add_argument("--set", action="append", metavar="FIELD=VALUE", help=say(HELP["consents-set"]))
    for one in (add, withdraw, confirm, correct):
        one.add_argument("--on", "--date", "--from", metavar="D", help=say(HELP["consents-day"]))
    for one in (add, withdraw, confirm, correct, retract):
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))


def _add_organisations(verbs: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """What reads the CNIL's list of data protection officers."""
    organisation = verbs.add_parser("organisation", help=say(HELP["consents-organisation"]))
    organisation.add_argument("--search", required=True, metavar="NAME", help=say(HELP["consents-search"]))
    roles = (Role.THIRD_PARTY, Role.SUPPLIER, Role.OPERATOR)
    organisation.add_argument(
        "--role", **_one_of(roles), default=Role.THIRD_PARTY.value, help=say(HELP["consents-organisation-role"])
    )
    organisation.add_argument("--energy", **_one_of(Energy), help=say(HELP["consents-organisation-energy"]))

    contacts = verbs.add_parser("contacts", help=say(HELP["consents-contacts"]))
    contacts.add_argument("--yes", action="store_true", help=say(HELP["consents-contacts-yes"]))
    for one in (organisation, contacts):
        one.add_argument("--from-cnil", type=Path, required=True, metavar="FILE", help=say(HELP["consents-from-cnil"]))
        one.add_argument("--json", action="store_true", help=say(HELP["json-object"]))
