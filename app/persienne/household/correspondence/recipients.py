"""Who a letter goes to: a body of the directory comes in, the addressee of a letter goes out; no address is guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.consents.parties import MAX_ADDRESS_LINES, Confidence, Typed, plain
from persienne.letters.catalogue import kind
from persienne.letters.clock import Overseas, overseas
from persienne.letters.facts import Addressee, of_gas
from persienne.letters.law import personal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.consents.parties import Party
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.catalogue import Kind
    from persienne.letters.requests import Draft

OFFICER: Final = "Délégué à la protection des données"
"""The second line of an operator's address: its headquarters is large, and a letter is French."""

_POSTCODE = re.compile(r"(?:^|\s)(\d{5})(?:\s|$)")
_HOST = re.compile(r"https?://([^/:?#]+)")
_ALSACE_MOSELLE: Final = ("57", "67", "68")


def party_of(sharing: ConsentRegister, text: str) -> Party:
    """The body of this id or name: one of the directory, else one that the register names, without any address.

    Raises ``party_unknown``.
    """
    directory = sharing.recipients()
    return directory.find(text) or directory.party(text)


def addressee(party: Party, wanted: Kind, energy: Energy, today: date, about: str = "") -> Addressee:
    """A body as a letter names it; its address only where the directory vouches for it today.

    ``about`` is the kind of the request that the letter follows.

    Raises ``letter_recipient_unfit`` where the letter may not go to it, ``letter_not_for_gas`` where only the meter is
    the wrong one.
    """
    role = next((one for one in _roles(party) if wanted.goes_to(one, energy)), None)
    if role is None:
        if energy is Energy.GAS and any(wanted.goes_to(one, Energy.ELECTRICITY) for one in _roles(party)):
            raise UserError("letter_not_for_gas", kind=wanted.kind)
        raise UserError("letter_recipient_unfit", kind=wanted.kind, role=party.role.value, energy=energy.value)
    block = party.address_for_letter(today)
    if block is not None and not _is_for_officer(wanted.kind, about):
        block = tuple(line for line in block if plain(line) != plain(OFFICER))
    return Addressee(
        party.name,
        role,
        () if block is None else _below(party.name, block),
        verified=block is not None,
        source=party.noted.where or "",
        seen_on=party.noted.seen_on,
        siren=party.siren,
    )


def _is_for_officer(*slugs: str) -> bool:
    """Whether letters of these kinds rest on personal-data law: those about a contract go to the body itself."""
    return all(personal(kind(slug).grounds) for slug in slugs if slug)


def to_compare(party: Party) -> tuple[str, ...]:
    """The lines that the household compares with the body's own page; an operator's that we know with its officer's."""
    lines = party.address
    if not lines or len(lines) >= MAX_ADDRESS_LINES or Role.OPERATOR not in party.roles:
        return lines
    officer = any(plain(OFFICER) == plain(line) for line in lines)
    return lines if officer or party.noted.confidence is Confidence.OWN else (lines[0], OFFICER, *lines[1:])


def compared(party: Party, today: date) -> Typed:
    """A known address as one that the household compared today; ``letter_no_address`` (name) without one."""
    if not party.address:
        raise UserError("letter_no_address", name=party.name)
    return Typed(party.name, party.role, party.noted.where or party.name, today, address=to_compare(party))


def _roles(party: Party) -> tuple[Role, ...]:
    """What a body is to a letter; who is operator and supplier gets one letter as both."""
    both = {Role.OPERATOR, Role.SUPPLIER} <= set(party.roles)
    processor = (Role.THIRD_PARTY,) if Role.PROCESSOR in party.roles else ()
    return ((Role.BOTH,) if both else ()) + party.roles + processor


def _below(name: str, block: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of an envelope below the body's name, where they begin with it."""
    for count in range(1, len(block)):
        if plain(" ".join(block[:count])) == plain(name):
            return block[count:]
    return block


def energy_of(party: Party, point: str | None = None) -> Energy:
    """Of a letter whose energy nobody said: gas for a number that only gas has, or for who has to do with gas alone."""
    return Energy.GAS if of_gas(point) or party.energies == {Energy.GAS} else Energy.ELECTRICITY


def alsace_moselle(draft: Draft) -> bool:
    """Whether Good Friday and 26 December may be holidays: there, or where no postcode says where the home is."""
    codes = _all_postcodes(draft)
    return not _of_home(draft) or any(code.startswith(_ALSACE_MOSELLE) for code in codes)


def places_overseas(draft: Draft) -> frozenset[Overseas]:
    """The places whose own holiday may count: those of the home and of the body, all where nothing says where it is."""
    return overseas(_all_postcodes(draft)) if _of_home(draft) else frozenset(Overseas)


def _of_home(draft: Draft) -> tuple[str, ...]:
    facts = draft.facts
    return _postcodes((*facts.holder.address, *(() if facts.tenancy is None else facts.tenancy.address)))


def _all_postcodes(draft: Draft) -> tuple[str, ...]:
    return (*_of_home(draft), *_postcodes(draft.body.address_lines))


def _postcodes(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for line in lines for code in _POSTCODE.findall(line))


def domains(party: Party) -> frozenset[str]:
    """The domains of a body's mail and of its pages."""
    pages = (party.form_url, party.web_url, party.privacy_url)
    hosts = [found[1] for page in pages if page and (found := _HOST.match(page))]
    return frozenset(filter(None, map(domain_of, (party.email or "", *hosts))))


def domain_of(address: str) -> str:
    """The domain of a mail address or of a host: its last two names; empty where it has none."""
    names = address.rpartition("@")[2].casefold().split(".")
    return ".".join(names[-2:]) if len(names) > 1 else ""
