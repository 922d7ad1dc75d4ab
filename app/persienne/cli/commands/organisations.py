"""Organisations from the CNIL's list, a file that the household downloaded: one is added, or contacts are replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.commands.register_arguments import ROLES, WORDS
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.cli.iso_days import iso_day
from persienne.consents.dpo_list import SOURCE
from persienne.household.household import Household
from persienne.household.register.proof_files import shown
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.consents.dpo_list import Change, DpoContact, DpoList
    from persienne.consents.parties import Party

SAID = table("sharing.said")
CONTACTS = table("sharing.contacts")

_MOST_CHOICES = 20
"""Organisations that a person at a terminal is asked to choose from; of more, a longer name is wanted."""


FromCnil = Annotated[Path, Flag("consents-from-cnil", "FILE")]


@command("consents-organisation", json="json-object")
def organisation(
    household: Household,
    say: Say,
    *,
    search: Annotated[str, Flag("consents-search", "NAME")],
    role: Annotated[Role, Flag("consents-organisation-role", choices=ROLES, words=WORDS[Role])] = Role.THIRD_PARTY,
    energy: Annotated[Energy | None, Flag("consents-organisation-energy", words=WORDS[Energy])] = None,
    from_cnil: FromCnil,
    as_json: bool,
) -> Telling:
    """Add the organisation of this name or SIREN; of several, the one that is chosen, else say which there are."""
    book = household.register.organisations
    found = book.find_in_list(from_cnil, search)
    matches = found.by_name
    if not matches:
        raise UserError("dpo_list_none", name=search, file=shown(from_cnil))
    if len(matches) == 1:
        siren = matches[0].siren
    elif len(matches) <= _MOST_CHOICES and at_a_terminal() and not as_json:
        choices = [(one.siren, _line(one, " · ")) for one in matches]
        siren = chosen([say(SAID["which_organisation"])], choices, say.translate)
    else:
        yield Told("\n".join(_line(one, "\t") for one in matches), _found_object(found, None))
        raise UserError("dpo_list_several", count=len(matches))
    party = book.add_from_list(found, siren, role, frozenset() if energy is None else frozenset({energy}))
    listed = next(one for one in matches if one.siren == siren)
    yield Told("\n".join(_added(party, listed, found, say)), _found_object(found, party))


@command("consents-contacts", json="json-object")
def contacts(
    household: Household,
    say: Say,
    *,
    yes: Annotated[bool, Flag("consents-contacts-yes")] = False,
    from_cnil: FromCnil,
) -> Telling:
    """Say what the list has otherwise than what is known of the organisations, and with ``--yes`` store it."""
    book = household.register.organisations
    changes, as_of = book.contacts_from(from_cnil)
    if yes:
        book.apply(changes, as_of)
    told = {"as_of": as_of.isoformat(), "changes": [_change_object(one) for one in changes], "stored": yes}
    yield Told(None, told)
    for one in changes:
        before, after = (text.replace("\n", ", ") for text in (one.before, one.after))
        yield columns(one.party.name, say(CONTACTS[one.field]), before or "-", after)
    closing = SAID["contacts_stored"] if yes else SAID["contacts_shown"]
    yield say(closing, count=len(changes), day=say.figures.day(as_of))


def _added(party: Party, listed: DpoContact, found: DpoList, say: Say) -> Iterator[str]:
    """What the list has of the organisation, and nothing that is known from elsewhere."""
    yield say(SAID["organisation_added"], name=party.name, id=party.id, day=say.figures.day(found.as_of))
    kept = [text for text in (listed.email, listed.url, ", ".join(listed.address)) if text]
    yield from kept or [say(SAID["no_contact"])]


def _line(contact: DpoContact, between: str) -> str:
    how = contact.email or contact.url or ", ".join(contact.address) or "-"
    return between.join((contact.siren, contact.name, how))


def _found_object(found: DpoList, added: Party | None) -> dict[str, Any]:
    return {
        "source": SOURCE,
        "as_of": found.as_of.isoformat(),
        "matches": [
            {
                "siren": one.siren,
                "name": one.name,
                "email": one.email,
                "form_url": one.url,
                "address": list(one.address),
                "designated_on": iso_day(one.designated_on),
            }
            for one in found.by_name
        ],
        "added": None if added is None else _party_object(added),
    }


def _party_object(party: Party) -> dict[str, Any]:
    return {
        "id": party.id,
        "name": party.name,
        "role": party.role,
        "energies": sorted(party.energies),
        "siren": party.siren,
        "email": party.email,
        "form_url": party.form_url,
        "address": list(party.address),
    }


def _change_object(change: Change) -> dict[str, Any]:
    return {"party": change.party.id, "field": change.field, "before": change.before, "after": change.after}
