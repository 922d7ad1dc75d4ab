"""The household’s own bodies and contacts are stored, stand above ours, and never change an event."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import snapshot
from persienne.consents.events import Counterparty
from persienne.consents.exports import json_ld, read
from persienne.consents.parties import Confidence, Noted
from persienne.store.connection import open_store
from support.events import RECORDED
from support.made import new_store
from support.parties import TODAY, a_party, typed
from support.sharing import draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection

LIST = "SIREN organisme désignant;Nom organisme désignant;Date de la désignation;Moyen contact DPO email\n"


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / "household.db")) as connection:
        yield connection


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn, f"{TODAY}T18:00")


def test_a_body_that_was_added_is_there_at_the_next_look(conn: Connection, sharing: ConsentRegister) -> None:
    added = sharing.add_party(typed(name="<b>Soleil</b> & {Vent}"))
    again = register(conn).parties().party(added.id)
    assert again == added
    assert again.address_for_letter(TODAY) == ("<b>Soleil</b> & {Vent}", "12 quai des Éoliennes", "44000 NANTES")
    assert len(sharing.parties()) == 27


def test_a_body_of_the_households_own_has_an_id_that_says_nothing_of_its_name(sharing: ConsentRegister) -> None:
    first, second = (sharing.add_party(typed(name=name)) for name in ("Zoé Ferrand", "Zoé Ferrand-Petit"))
    assert first.id != second.id
    assert "ferrand" not in f"{first.id} {second.id}"
    event = sharing.append(draft(counterparty_id=first.id, counterparty_name=first.name))
    sharing.redact(event.event_id, "counterparty_name")
    assert "errand" not in "".join(row.body + row.personal for row in sharing.copies.rows())


def test_a_date_that_is_still_to_come_is_refused_and_nothing_is_stored(sharing: ConsentRegister) -> None:
    assert code_of(lambda: sharing.add_party(typed(seen_on=date(2026, 11, 25)))) == "party_date_future"
    assert len(sharing.parties()) == 26


def test_an_event_keeps_its_snapshot_when_the_body_changes(sharing: ConsentRegister) -> None:
    party = sharing.add_party(typed())
    shot = snapshot(party)
    said = {
        "counterparty_id": shot.id,
        "counterparty_role": shot.role,
        "counterparty_name": shot.name,
        "counterparty_address": shot.address,
    }
    event = sharing.append(draft(**said))
    sharing.add_party(replace(typed(), name="Soleil & Vent", address=("Ailleurs", "75001 PARIS")), party.id)
    assert sharing.event(event.event_id).counterparty == shot


def test_a_snapshot_leaves_out_an_address_that_nobody_vouches_for() -> None:
    doubtful = a_party(noted=Noted(Confidence.LOW, "somewhere", TODAY))
    assert snapshot(doubtful) == Counterparty("made-grid", Role.OPERATOR, "Réseau inventé", ())
    assert snapshot(a_party(), Role.SUPPLIER).role is Role.SUPPLIER


def test_the_cnils_list_is_shown_first_and_stored_when_agreed_to(sharing: ConsentRegister, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST + "552081317;EDF;01/01/2024;dpo@edf.example\n451225692;Eni;01/01/2024;j.martin@eni.example\n")
    changes, as_of = sharing.organisations.contacts_from(path)
    assert [(change.party.id, change.field, change.after) for change in changes] == [
        ("edf", "email", "dpo@edf.example")
    ]
    assert sharing.parties().party("edf").email == "informatique-et-libertes@edf.fr"
    sharing.organisations.apply(changes, as_of)
    edf = sharing.parties().party("edf")
    assert (edf.email, edf.email_noted.usable(TODAY)) == ("dpo@edf.example", True)
    assert edf.email_noted.where == "CNIL open data"
    assert sharing.organisations.contacts_from(path)[0] == ()


def test_a_body_of_the_cnils_list_becomes_one_of_the_households_own_with_the_lists_day(
    sharing: ConsentRegister, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST + "100000009;Énergie du Modèle;01/01/2024;dpo@modele.example\n")
    at = datetime(2026, 11, 3, 12, tzinfo=UTC).timestamp()
    os.utime(path, (at, at))
    found = sharing.organisations.find_in_list(path, "100 000 009")
    added = sharing.organisations.add_from_list(found, "100000009", Role.SUPPLIER, frozenset({Energy.GAS}))
    assert (added.own, added.role, added.energies, added.siren) == (True, Role.SUPPLIER, {Energy.GAS}, "100000009")
    assert (added.email, added.noted) == (
        "dpo@modele.example",
        Noted(Confidence.OWN, "CNIL open data", date(2026, 11, 3)),
    )
    assert sharing.organisations.add_from_list(found, "100000009", Role.OPERATOR) == added


def test_a_body_of_the_list_that_has_the_name_of_another_one_is_refused(
    sharing: ConsentRegister, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST + "100000009;Enedis;01/01/2024;dpo@modele.example\n")
    found = sharing.organisations.find_in_list(path, "enedis")
    add = sharing.organisations.add_from_list
    assert code_of(lambda: add(found, "100000009", Role.THIRD_PARTY)) == "party_exists"


def test_a_register_that_goes_out_comes_back_into_an_empty_household_with_the_same_head(
    sharing: ConsentRegister, tmp_path: Path
) -> None:
    first = sharing.append(draft(holder="Zoé Ferrand", note="=1+1"))
    sharing.withdraw(str(first.consent_id), on="2026-11-20")
    sharing.redact(first.event_id, "holder")
    path = tmp_path / "register.jsonld"
    path.write_bytes(json_ld(sharing.copies.rows(), created=RECORDED))
    copied = read(path)
    with_store = open_store(tmp_path / "other.db", bytes(32), create=True)
    other = register(with_store)
    other.copies.restore(copied.rows)
    assert other.copies.rows() == sharing.copies.rows()
    assert other.head() == sharing.head() == copied.head
    assert [redacted.field for redacted in other.verify(copied.head).redacted] == ["holder"]
    assert code_of(lambda: other.copies.restore(copied.rows)) == "register_not_empty"
    with_store.close()
