"""Organisations from the CNIL's list, a file that the household downloaded: one is added, or contacts are replaced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.iso_days import iso_day
from persienne.consents.dpo_list import SOURCE
from persienne.household.register.proof_files import shown
from persienne.words import sharing as sentences
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    import argparse

    from persienne.consents.dpo_list import Change, DpoContact, DpoList
    from persienne.consents.parties import Party
    from persienne.household.household import Household
    from persienne.words import Translate

_MOST_CHOICES = 20
"""Organisations that a person at a terminal is asked to choose from; of more, a longer name is wanted."""


def organisation(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Add the organisation of this name or SIREN; of several, the one that is chosen, else say which there are."""
    book = household.register.organisations
    found = book.find_in_list(parsed.from_cnil, parsed.search)
    matches = found.by_name
    if not matches:
        raise UserError("dpo_list_none", name=parsed.search, file=shown(parsed.from_cnil))
    if len(matches) == 1:
        siren = matches[0].siren
    elif len(matches) <= _MOST_CHOICES and at_a_terminal() and not parsed.json:
        question = translate("CommandLine", sentences.WHICH_ORGANISATION)
        siren = chosen([question], [(one.siren, _line(one, " · ")) for one in matches], translate)
    else:
        print(json.dumps(_found_object(found, None), ensure_ascii=False) if parsed.json else _lines(matches))
        raise UserError("dpo_list_several", count=len(matches))
    energies = frozenset() if parsed.energy is None else frozenset({Energy(parsed.energy)})
    party = book.add_from_list(found, siren, Role(parsed.role), energies)
    if parsed.json:
        print(json.dumps(_found_object(found, party), ensure_ascii=False))
    else:
        _say_added(party, next(one for one in matches if one.siren == siren), found, translate)


def contacts(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what the list has otherwise than what is known of the organisations, and with ``--yes`` store it."""
    book = household.register.organisations
    changes, as_of = book.contacts_from(parsed.from_cnil)
    if parsed.yes:
        book.apply(changes, as_of)
    if parsed.json:
        told = {"as_of": as_of.isoformat(), "changes": [_change_object(one) for one in changes], "stored": parsed.yes}
        print(json.dumps(told, ensure_ascii=False))
        return
    for one in changes:
        field = translate("CommandLine", sentences.CONTACTS[one.field])
        print("\t".join((one.party.name, field, _on_a_line(one.before) or "-", _on_a_line(one.after))))
    closing = sentences.CONTACTS_STORED if parsed.yes else sentences.CONTACTS_SHOWN
    print(translate("CommandLine", closing).format(count=len(changes), day=figures_of(translate).day(as_of)))


def _say_added(party: Party, listed: DpoContact, found: DpoList, translate: Translate) -> None:
    """Say what the list has of the organisation, and nothing that is known from elsewhere."""
    said = translate("CommandLine", sentences.ORGANISATION_ADDED)
    print(said.format(name=party.name, id=party.id, day=figures_of(translate).day(found.as_of)))
    kept = [text for text in (listed.email, listed.url, ", ".join(listed.address)) if text]
    print("\n".join(kept) or translate("CommandLine", sentences.NO_CONTACT))


def _lines(matches: tuple[DpoContact, ...]) -> str:
    return "\n".join(_line(one, "\t") for one in matches)


def _line(contact: DpoContact, between: str) -> str:
    how = contact.email or contact.url or ", ".join(contact.address) or "-"
    return between.join((contact.siren, contact.name, how))


def _on_a_line(text: str) -> str:
    return text.replace("\n", ", ")


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
