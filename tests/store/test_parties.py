"""The household’s own rows come back as they were put, one an id."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.consents.parties import checked
from persienne.store import parties
from persienne.store.driver import transaction
from support.parties import TODAY, typed

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def test_a_row_comes_back_as_it_was_put(conn: Connection) -> None:
    full = checked(
        replace(
            typed(),
            name="<b>{0}</b>",
            email="dpo@soleil.example",
            form_url="https://soleil.example/droits",
            energies=frozenset(Energy),
            siren="552081317",
        ),
        "full",
        today=TODAY,
    )
    bare = checked(replace(typed(), name="A", address=()), "bare", today=TODAY)
    with transaction(conn):
        parties.put(conn, full, at=1)
        parties.put(conn, bare, at=2)
    assert parties.listing(conn) == [full, bare]


def test_a_second_row_takes_the_place_of_the_first(conn: Connection) -> None:
    row = checked(typed(), "one", today=TODAY)
    with transaction(conn):
        parties.put(conn, row, at=1)
        parties.put(conn, replace(row, name="Other"), at=2)
    assert [party.name for party in parties.listing(conn)] == ["Other"]
