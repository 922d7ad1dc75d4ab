"""Whom a letter of the command line goes to: names, addresses and sharings come in, organisations and flows go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.cli.choices import one_of, translated
from persienne.cli.commands.letter_rules import read_day
from persienne.cli.declared import Flag
from persienne.consents.directory import operator_of
from persienne.consents.parties import Typed, plain
from persienne.household.correspondence.recipients import compared, party_of
from persienne.letters.sender import lines_of
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.cli.declared import Say
    from persienne.consents.flows import Flow
    from persienne.household.household import Household
    from persienne.letters.catalogue import Kind
    from persienne.letters.requests import Request

ENERGIES = table("register.energies")
ROLES = table("register.roles")

OF_BODY: Final = ("to_address", "to_where", "to_seen", "to_role")
"""What ``--set`` says of the organisation that a letter goes to."""

_ROLES: Final = {
    role.value: ROLES[role] for role in (Role.OPERATOR, Role.SUPPLIER, Role.THIRD_PARTY, Role.ASSISTANT, Role.GATEWAY)
}
LetterMeter = Annotated[str | None, Flag("letters-meter", "M", "--meter")]
Confirmed = Annotated[bool, Flag("letters-confirm-address", names="--confirm-address")]


def sharings(household: Household, named: Iterable[str]) -> tuple[Flow, ...]:
    """The flows of the register that are named by the beginning of a consent's number, or by who gets the data.

    Raises ``consent_unknown``, ``id_ambiguous``.
    """
    flows, found = [flow for flow in household.register.flows() if flow.consent_id], []
    for text in map(str.strip, named):
        mine = [flow for flow in flows if flow.counterparty and plain(text) == plain(flow.counterparty.name or "")]
        consent = None if mine else household.register.consent(text)
        found += mine or [flow for flow in flows if flow.consent_id == consent]
    return tuple(found)


def party_of_flows(household: Household, flows: Sequence[Flow], wanted: Kind) -> str | None:
    """Who gets the data of these flows; the operator where the letter is for that one; None where nobody is meant."""
    first = next((flow for flow in flows if flow.counterparty is not None), None)
    if first is None or first.counterparty is None:
        return None
    energy = first.energy or Energy.ELECTRICITY
    if not wanted.goes_to(first.counterparty.role, energy) and wanted.goes_to(Role.OPERATOR, energy):
        return operator_of(household.register.flows(), household.register.parties(), energy).id
    return first.counterparty.id


def addressed(household: Household, party: str, said: Mapping[str, str], say: Say, *, confirmed: bool) -> str:
    """The body of this id or name, with its address as it was typed, or as one that the household compared today.

    Raises ``letter_party_unknown`` (party), ``letter_no_address`` (name) and what ``ConsentRegister.add_party`` raises.
    """
    party = body_named(household, party, said, say)
    if confirmed:
        known = party_of(household.register, party)
        household.register.add_party(compared(known, household.correspondence.today()), known.id)
    return party


def body_of(household: Household, request: Request) -> str:
    """The id of the body that a request goes to; its name where nobody knows that id any more."""
    draft = request.draft
    return draft.body.name if household.register.recipients().find(draft.party_id) is None else draft.party_id


def body_named(household: Household, text: str, said: Mapping[str, str], say: Say) -> str:
    """The body of this id or name, with what was typed of it: its address and where it was read, its role if new.

    Raises ``letter_party_unknown`` (party) where it is new and its role is not said.
    """
    known = household.register.recipients().find(text)
    if known is None and "to_role" not in said:
        raise UserError("letter_party_unknown", party=text[:40])
    if not any(name in said for name in OF_BODY):
        return text
    role = (
        known.role
        if known is not None
        else Role(one_of("to_role", said["to_role"], translated(_ROLES, "Register", say.translate), say.translate))
    )
    typed = Typed(
        name=text if known is None else known.name,
        role=role,
        where=said.get("to_where", ""),
        seen_on=read_day(said["to_seen"]) if "to_seen" in said else household.correspondence.today(),
        address=lines_of(said.get("to_address", "")),
    )
    return household.register.add_party(typed, None if known is None else known.id).id


def only(said: Iterable[str], names: Sequence[str]) -> None:
    """Raise ``letter_set_unknown`` (name, wanted) for the first name that is none of ``names``."""
    for name in said:
        if name not in names:
            raise UserError("letter_set_unknown", name=name[:40], wanted=", ".join(names))


def said_in(settings: Iterable[str]) -> dict[str, str]:
    """``NAME=VALUE`` by its name; ``letter_set_malformed`` (text)."""
    said: dict[str, str] = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or not name.strip():
            raise UserError("letter_set_malformed", text=setting[:40])
        said[name.strip()] = text
    return said


def energy_named(text: str, say: Say) -> Energy:
    """The energy of this code or word; ``letter_answer_unfit`` for another."""
    return Energy(one_of("energy", text, translated(ENERGIES, "Register", say.translate), say.translate))
