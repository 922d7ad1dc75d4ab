"""Bodies to write to, shipped or added by the household, found by id, name or SIREN; and the grid operator of a home.

Records of ``resources/recipients`` and the household's own rows come in, parties go out. What the household read itself
stands above what we ship. Nothing is fetched.

The grid operator of a home: what was noted and the directory come in, the body out, and how its switches stand.
What an operator calls its switches is in the directory (``Account.switches``), and nowhere else. Pure.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.consents.events import Counterparty
from persienne.consents.flows import Status
from persienne.consents.parties import UNKNOWN, Account, Confidence, Noted, Party, checked, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Typed


SHIPPED = ("operators.json", "suppliers.json", "authorities.json")
"""The files of ``resources/recipients``, in the order in which a list shows them."""


def shipped() -> tuple[Party, ...]:
    """The bodies that we ship, as resources/persienne_resources/recipients/README.md describes them."""
    folder = files("persienne_resources") / "recipients"
    records = (json.loads(folder.joinpath(name).read_text(encoding="utf-8"))["recipients"] for name in SHIPPED)
    return tuple(_party(record) for group in records for record in group)


class Directory:
    """The bodies that a household may choose from; frozen, like the parties in it.

    ``noted`` are bodies that only the register names: each is added, unless another body has its id or its name.
    """

    def __init__(
        self, known: Iterable[Party], own: Iterable[Party] = (), noted: Iterable[Counterparty | None] = ()
    ) -> None:
        self._parties = {party.id: party for party in known}
        self._shipped = frozenset(self._parties)
        for party in own:
            known_one = self._parties.get(party.id)
            self._parties[party.id] = party if known_one is None else corrected(known_one, party)
        self._by_name: dict[str, Party] = {}
        for party in self._parties.values():
            for name in (party.id, party.name, *party.aliases):
                self._by_name.setdefault(plain(name), party)
        self._noted: set[str] = set()
        for one in noted:
            if one is not None and one.name is not None and one.id not in self._parties:
                self._add_noted(Party(one.id, one.name, one.role))
        self._by_siren = {party.siren: party for party in reversed(self._parties.values()) if party.siren is not None}

    def _add_noted(self, party: Party) -> None:
        """A body of the register; one whose name is here already is found by its id, too."""
        namesake = self._by_name.setdefault(plain(party.name), party)
        self._by_name.setdefault(plain(party.id), namesake)
        if namesake is party:
            self._parties[party.id] = party
            self._noted.add(party.id)

    def __iter__(self) -> Iterator[Party]:
        """Every body, ours first, in the order of a list."""
        return iter(self._parties.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._parties)

    def party(self, party_id: str) -> Party:
        """The body of this id, or ``party_unknown``."""
        try:
            return self._parties[party_id]
        except KeyError:
            raise UserError("party_unknown", party=party_id) from None

    def find(self, text: str) -> Party | None:
        """The body whose id, name or alias this is, whatever its accents and capitals."""
        return self._by_name.get(plain(text))

    def with_siren(self, siren: str) -> Party | None:
        """The body of this SIREN (blanks between its digits are allowed)."""
        return self._by_siren.get("".join(siren.split()))

    def with_role(self, role: Role, energy: Energy | None = None) -> tuple[Party, ...]:
        """The bodies that may have this role, for ``energy`` where one is named."""
        return tuple(
            party
            for party in self
            if role in party.roles and (energy is None or not party.energies or energy in party.energies)
        )

    def adding(self, typed: Typed, *, today: date, new_id: str, party_id: str | None = None) -> Party:
        """The household's own row for what it typed, to be stored; it changes nothing here.

        A new body gets ``new_id``, which says nothing of its name; a name that is here already raises ``party_exists``,
        and one that only the register has means that body.
        With ``party_id`` it corrects that body (``party_unknown`` where there is none): what nothing was typed for
        stays, and of one that we ship the name and the role, too. Raises what ``consents.parties.checked`` raises.
        """
        namesake = self.find(typed.name)
        if party_id is None and namesake is not None and namesake.id in self._noted:
            party_id = namesake.id
        if party_id is not None:
            known = self.party(party_id)
            row = checked(typed, known.id, today=today)
            whole = corrected(known, row).own_row()
            if party_id in self._shipped:
                return whole
            return replace(whole, name=row.name, role=row.role, energies=row.energies or known.energies)
        if namesake is not None:
            raise UserError("party_exists", name=namesake.name, party=namesake.id)
        return checked(typed, new_id, today=today)


def corrected(known: Party, own: Party) -> Party:
    """A body with what the household read itself in the place of what was known of it."""
    changes: dict[str, Any] = {"own": True}
    if own.address:
        changes |= {"address": own.address, "noted": own.noted}
    if own.email is not None:
        changes |= {"email": own.email, "email_noted": own.email_noted}
    changes |= {name: value for name in ("form_url", "siren") if (value := getattr(own, name)) is not None}
    return replace(known, **changes)


def snapshot(party: Party, role: Role | None = None) -> Counterparty:
    """The body as it stands in an event: id, role (the main one where none is said), name, and its address.

    An address that nobody vouches for is left out: a register must not lend it the look of one that was read.
    """
    address = party.address if party.noted.confidence.verified else ()
    return Counterparty(party.id, role or party.role, party.name, address)


def named(
    text: str, role: Role, directory: Directory, noted: Iterable[Counterparty | None], new_id: Callable[[], str]
) -> Counterparty:
    """The snapshot of whom a typed name means: a body of the directory, one that was noted before, or a new one.

    A new one gets an id that says nothing: its name may be a person's, and only names can be erased.
    """
    known = directory.find(text)
    if known is not None:
        return snapshot(known, role if role in known.roles else None)
    same = (one for one in noted if one is not None and plain(text) in {plain(one.id), plain(one.name or one.id)})
    return next(same, None) or Counterparty(new_id(), role, text)


def _party(record: dict[str, Any]) -> Party:
    """One record; a wrong one is a bug of ours and raises ``ValueError`` or ``KeyError``."""
    account = record["account"]
    email_noted = record["email_noted"]
    return Party(
        record["id"],
        record["name"],
        Role(record["role"]),
        also=tuple(Role(role) for role in record["also"]),
        energies=frozenset(Energy(energy) for energy in record["energies"]),
        siren=record["siren"],
        aliases=tuple(record["aliases"]),
        address=tuple(record["address"]),
        noted=_noted(record["noted"]),
        email=record["email"],
        email_noted=UNKNOWN if email_noted is None else _noted(email_noted),
        form_url=record["form_url"],
        web_url=record["web_url"],
        privacy_url=record["privacy_url"],
        account=None if account is None else _account(account),
        note=tuple((record["note"] or {}).items()),
    )


def _account(record: dict[str, Any]) -> Account:
    switches = tuple(record.get("switches", ()))
    return Account(record["url"], tuple(record["pages"]), _day(record["seen_on"]), switches)


def _noted(record: dict[str, Any]) -> Noted:
    return Noted(Confidence(record["confidence"]), record["where"], _day(record["seen_on"]))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


USUAL: Final = {Energy.ELECTRICITY: "enedis", Energy.GAS: "grdf"}
"""The operator of nearly every home, taken until the household says otherwise."""

_OFF = frozenset({Status.WITHDRAWN, Status.WITHDRAWN_UNCONFIRMED, Status.REFUSED})


def operator_of(flows: Sequence[Flow], directory: Directory, energy: Energy = Energy.ELECTRICITY) -> Party:
    """The operator that the household is known to have, else the usual one."""
    return known_operator(flows, directory, energy) or directory.party(USUAL[energy])


def operators_of(flows: Sequence[Flow], directory: Directory) -> dict[Energy, Party]:
    """The operator of each energy (:func:`operator_of`)."""
    return {energy: operator_of(flows, directory, energy) for energy in Energy}


def known_operator(flows: Sequence[Flow], directory: Directory, energy: Energy = Energy.ELECTRICITY) -> Party | None:
    """The operator that was noted last, else the only one that the household named itself; None: neither was said."""
    noted = [
        flow.counterparty
        for flow in sorted(flows, key=_noted_last)
        if flow.energy is energy and flow.counterparty is not None and flow.counterparty.role is Role.OPERATOR
    ]
    operators = directory.with_role(Role.OPERATOR, energy)
    if noted:
        last = noted[-1]
        known = next((one for one in operators if one.id == last.id), None)
        if known is not None or last.name is not None:
            return known or Party(last.id, last.name or "", Role.OPERATOR, energies=frozenset({energy}))
    named = [one for one in operators if one.own]
    return named[0] if len(named) == 1 else None


def switched_off(flows: Sequence[Flow], category: Category, point: str | None = None) -> date | None:
    """The day on which the switch of ``category`` was last noted as off, at ``point`` where one is said.

    None where it is not noted so now; what was noted of no meter counts for any.
    """
    noted = [
        flow
        for flow in sorted(flows, key=_noted_last)
        if flow.category is category and flow.history and (point is None or flow.meter_ref in (None, point))
    ]
    if not noted or noted[-1].status not in _OFF:
        return None
    return noted[-1].ended_on or noted[-1].history[-1].day


def _noted_last(flow: Flow) -> int:
    """The number of the last event of a flow, 0 where nothing was noted of it."""
    return max((event.seq for event in flow.history), default=0)
