"""The table ``party``: the bodies that the household added or corrected go in and come out as they were checked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.consents.parties import UNKNOWN, Confidence, Noted, Party

if TYPE_CHECKING:
    from persienne.store.driver import Connection

_CONTACTS = "address, address_where, address_seen_on, email, email_where, email_seen_on, form_url"
_COLUMNS = f"id, name, role, energies, siren, {_CONTACTS}"


def put(conn: Connection, party: Party, *, at: int) -> None:
    """Store a row of the household's own, in the place of the one of this id; ``at`` is UTC epoch seconds."""
    conn.execute("DELETE FROM party WHERE id = ?", (party.id,))
    conn.execute(
        f"INSERT INTO party({_COLUMNS}, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - ours
        (
            party.id,
            party.name,
            party.role.value,
            " ".join(sorted(party.energies)),
            party.siren,
            "\n".join(party.address),
            *_told(party.noted),
            party.email,
            *_told(party.email_noted),
            party.form_url,
            at,
        ),
    )


def listing(conn: Connection) -> list[Party]:
    """The household's own rows, by name."""
    return [_party(row) for row in conn.execute(f"SELECT {_COLUMNS} FROM party ORDER BY name, id")]  # noqa: S608 - ours


def _told(noted: Noted) -> tuple[str | None, str | None]:
    return noted.where, None if noted.seen_on is None else noted.seen_on.isoformat()


def _party(row: tuple[str, str, str, str, str | None, str, str, str, str | None, str | None, str | None, str]) -> Party:
    number, name, role, energies, siren, address, where, seen_on, email, email_where, email_seen_on, form_url = row
    return Party(
        number,
        name,
        Role(role),
        energies=frozenset(Energy(energy) for energy in energies.split()),
        siren=siren,
        address=tuple(address.split("\n")) if address else (),
        noted=_noted(where, seen_on),
        email=email,
        email_noted=UNKNOWN if email is None else _noted(email_where, email_seen_on),
        form_url=form_url,
        own=True,
    )


def _noted(where: str | None, seen_on: str | None) -> Noted:
    return Noted(Confidence.OWN, where, None if seen_on is None else date.fromisoformat(seen_on))
