"""The bodies that a household may write to: what it types and the CNIL's list come in, parties go out and are stored.

What we ship and what the household read itself are put together in ``consents.directory``; this is where they meet the
table of the household's own rows and a clock. Nothing is fetched, and a list changes nothing before it was agreed to.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from persienne.consents import dpo_list
from persienne.consents.directory import Directory, shipped
from persienne.consents.parties import is_siren
from persienne.store import parties
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from persienne.base.energy_market import Energy, Role
    from persienne.consents.dpo_list import Change, DpoList
    from persienne.consents.events import Counterparty
    from persienne.consents.parties import Party, Typed
    from persienne.store.driver import Connection


def own_id() -> str:
    """An id by chance for a body of the household's own: its name may be a person's, and ids stay in clear."""
    return f"own-{secrets.token_hex(4)}"


class Organisations:
    """The bodies. ``clock`` gives UTC epoch seconds, ``today`` the local day.

    It belongs to the thread that opened the household. What writes does so in a transaction of its own.
    """

    def __init__(self, conn: Connection, clock: Callable[[], float], today: Callable[[], date]) -> None:
        self._conn = conn
        self._clock = clock
        self._today = today

    def directory(self, noted: Iterable[Counterparty | None] = ()) -> Directory:
        """Every body: those that we ship, with what the household read itself above them, and its own.

        ``noted`` are those of the register, of which the ones that have no row of their own come last.
        """
        return Directory(shipped(), parties.listing(self._conn), noted)

    def add(self, typed: Typed, party_id: str | None = None, noted: Iterable[Counterparty | None] = ()) -> Party:
        """Add a body, or with ``party_id`` correct one, as the household typed it; what is known of it now comes back.

        A body of the register (``noted``) that had no row keeps its id. Raises what ``Directory.adding`` raises.
        """
        row = self.directory(noted).adding(typed, today=self._today(), new_id=own_id(), party_id=party_id)
        self._put([row])
        return self.directory().party(row.id)

    def contacts_from(self, path: Path) -> tuple[tuple[Change, ...], date]:
        """What the CNIL's list in ``path`` says otherwise, to be shown, and the day of the list; nothing is stored.

        Raises what ``consents.dpo_list.read`` raises.
        """
        directory = self.directory()
        wanted = {party.siren for party in directory if party.siren is not None}
        found = dpo_list.read(path, today=self._today(), wanted=wanted)
        return dpo_list.changes(directory, found), found.as_of

    def find_in_list(self, path: Path, name: str) -> DpoList:
        """The bodies of the CNIL's list in ``path`` that ``name`` (a SIREN, or words of a name) may mean.

        Nothing is stored. Raises what ``consents.dpo_list.read`` raises.
        """
        siren = "".join(name.split())
        if is_siren(siren):
            return dpo_list.read(path, today=self._today(), wanted={siren})
        return dpo_list.find(path, name, today=self._today())

    def add_from_list(self, found: DpoList, siren: str, role: Role, energies: frozenset[Energy] = frozenset()) -> Party:
        """Add the body of this SIREN as the list has it, with the list and its day as the source.

        A body of the same SIREN that is known keeps its name, role and energies, and its contacts are replaced; what
        the household read itself on the list's day or later stays as it is. Raises what ``add`` raises.
        """
        known = self.directory().with_siren(siren)
        if known is None:
            return self.add(dpo_list.as_typed(found.contacts[siren], found.as_of, role, energies))
        self.apply(dpo_list.changes([known], found), found.as_of)
        return self.directory().party(known.id)

    def apply(self, agreed: Iterable[Change], as_of: date) -> None:
        """Store the changes that the household agreed to, as contacts of its own with the list's day."""
        self._put(dpo_list.applied(agreed, as_of))

    def _put(self, rows: Iterable[Party]) -> None:
        with transaction(self._conn):
            for row in rows:
                parties.put(self._conn, row, at=int(self._clock()))
