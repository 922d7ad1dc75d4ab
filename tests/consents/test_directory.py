"""What we ship is whole and cautious; the household’s own reading stands above it."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources import files

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import SHIPPED, Directory, shipped
from persienne.consents.events import Counterparty
from persienne.consents.parties import (
    MAX_ADDRESS_LINES,
    MAX_ADDRESS_WIDTH,
    Confidence,
    Noted,
    is_email,
    is_siren,
    is_url,
    require_slug,
)
from support.parties import TODAY, a_party, typed
from support.stored import code_of


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(shipped())


def test_twenty_six_bodies_are_shipped_each_under_its_own_id(directory: Directory) -> None:
    assert len(directory) == len({party.id for party in shipped()}) == 26


def test_every_shipped_record_has_the_shapes_that_we_ask_of_a_household(directory: Directory) -> None:
    for party in directory:
        assert require_slug(party.id) == party.id
        assert len(party.address) <= MAX_ADDRESS_LINES
        assert all(len(line) <= MAX_ADDRESS_WIDTH for line in party.address)
        assert party.siren is None or is_siren(party.siren)
        assert party.email is None or is_email(party.email)
        urls = (party.form_url, party.web_url, party.privacy_url, party.account and party.account.url)
        assert all(is_url(url) for url in urls if url)
        assert not party.address or party.noted.where
        assert not party.email or party.email_noted.where
        assert {language for language, _ in party.note} in (set(), {"fr", "en"})
        assert not party.own


def test_no_file_of_recipients_is_left_unread() -> None:
    folder = files("persienne_resources") / "recipients"
    assert {entry.name for entry in folder.iterdir() if entry.name.endswith(".json")} == set(SHIPPED)
    for name in SHIPPED:
        assert json.loads(folder.joinpath(name).read_text(encoding="utf-8"))["schema"] == 1


def test_no_homonym_and_no_unproven_mailbox_is_shipped() -> None:
    folder = files("persienne_resources") / "recipients"
    text = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in SHIPPED)
    assert "dpo@enedis.fr" not in text
    assert re.search(r"Hamburg|Berlin|Duisburg|GmbH|Tractebel|Vivienne\"", text) is None


def test_no_shipped_address_is_used_without_asking_on_the_day_of_this_release(directory: Directory) -> None:
    assert [party.id for party in directory if party.address_for_letter(TODAY)] == []
    assert [party.id for party in directory if party.email and party.email_noted.usable(TODAY)] == []
    assert directory.party("cnil").address_for_letter(date(2023, 6, 1)) is not None


def test_what_is_low_is_flagged_and_kept(directory: Directory) -> None:
    eni = directory.party("eni-plenitude")
    assert eni.address
    assert eni.email
    assert not eni.noted.confidence.verified
    assert directory.party("edf").email_noted.confidence is Confidence.LOW


@pytest.mark.for_each(
    ("text", "found"),
    [
        ("ENEDIS", "enedis"),
        ("erdf", "enedis"),
        ("gérédis deux-sèvres", "geredis"),
        ("Electricite de Mayotte", "edm"),
        ("médiateur national de l’énergie", "mne"),
        ("cnil", "cnil"),
        ("  plenitude ", "eni-plenitude"),
    ],
)
def test_a_body_is_found_whatever_its_accents_and_capitals(directory: Directory, text: str, found: str) -> None:
    party = directory.find(text)
    assert party is not None
    assert party.id == found


def test_a_body_that_nobody_knows_is_none_or_an_error(directory: Directory) -> None:
    assert directory.find("Vattenfall Europe Sales GmbH") is None
    assert directory.with_siren("123456789") is None
    assert code_of(lambda: directory.party("nobody")) == "party_unknown"


def test_a_siren_finds_a_body_with_or_without_blanks(directory: Directory) -> None:
    found = directory.with_siren("552 081 317")
    assert found is not None
    assert found.id == "edf"


def test_roles_and_energies_choose(directory: Directory) -> None:
    gas = {party.id for party in directory.with_role(Role.OPERATOR, Energy.GAS)}
    assert "grdf" in gas
    assert "enedis" not in gas
    assert {"edf-sei", "edm"} <= {party.id for party in directory.with_role(Role.SUPPLIER, Energy.ELECTRICITY)}
    assert [party.id for party in directory.with_role(Role.AUTHORITY, Energy.GAS)] == ["cnil"]


def test_a_household_adds_a_body_under_an_id_of_its_own(directory: Directory) -> None:
    row = directory.adding(typed(), today=TODAY, new_id="own-1")
    assert row.id == "own-1"
    both = Directory(shipped(), [row])
    assert both.find("soleil & VENT") == row
    assert code_of(lambda: both.adding(typed(), today=TODAY, new_id="own-2")) == "party_exists"


def test_a_name_or_an_alias_that_is_here_is_not_added_again(directory: Directory) -> None:
    assert (
        code_of(lambda: directory.adding(typed(name="Direct Energie"), today=TODAY, new_id="own-1")) == "party_exists"
    )


def test_a_correction_stands_above_what_we_ship_and_leaves_the_rest(directory: Directory) -> None:
    row = directory.adding(typed(name="Enedis, mon agence"), today=TODAY, new_id="own-1", party_id="enedis")
    enedis = Directory(shipped(), [row]).party("enedis")
    assert enedis.name == "Enedis"
    assert enedis.role is Role.OPERATOR
    assert enedis.own
    assert enedis.address_for_letter(TODAY) is not None
    assert enedis.noted.where == "facture de novembre"
    assert enedis.account == directory.party("enedis").account
    assert enedis.privacy_url == directory.party("enedis").privacy_url


def test_a_second_correction_keeps_what_the_first_said(directory: Directory) -> None:
    first = directory.adding(typed(), today=TODAY, new_id="own-1", party_id="enedis")
    second = Directory(shipped(), [first]).adding(
        typed(address=(), email="dpo@made.example"), today=TODAY, new_id="own-1", party_id="enedis"
    )
    assert second.address == first.address
    assert second.email == "dpo@made.example"


def test_a_body_of_its_own_is_corrected_whole() -> None:
    own = Directory([], [a_party(own=True)])
    row = own.adding(typed(name="Nouveau nom"), today=TODAY, new_id="own-1", party_id="made-grid")
    assert (row.id, row.name, row.role) == ("made-grid", "Nouveau nom", Role.SUPPLIER)


def test_what_nothing_was_typed_for_stays_with_a_body_of_the_households_own() -> None:
    first = Directory([]).adding(typed(email="dpo@made.example", siren="552081317"), today=TODAY, new_id="own-1")
    moved = Directory([], [first]).adding(
        typed(address=("3 rue d'Exemple", "75000 PARIS"), where="contrat"),
        today=TODAY,
        new_id="own-2",
        party_id="own-1",
    )
    assert (moved.address[-1], moved.noted.where) == ("75000 PARIS", "contrat")
    assert (moved.email, moved.email_noted.where, moved.siren) == (
        "dpo@made.example",
        "facture de novembre",
        "552081317",
    )
    numbered = Directory([], [moved]).adding(
        typed(address=(), where="plainte", siren="444608442"), today=TODAY, new_id="own-2", party_id="own-1"
    )
    assert (numbered.siren, numbered.address, numbered.noted.where) == ("444608442", moved.address, "contrat")


def test_a_body_that_only_the_register_names_is_found_and_corrected_under_its_id() -> None:
    noted = (None, Counterparty("own-7", Role.THIRD_PARTY, "Watt Inventé"), Counterparty("own-8", Role.GATEWAY))
    directory = Directory(shipped(), noted=noted)
    found = directory.find("watt invente")
    assert found == directory.party("own-7")
    assert (found.name, found.role, found.own) == ("Watt Inventé", Role.THIRD_PARTY, False)
    assert directory.find("own-8") is None  # its name was erased
    row = directory.adding(typed(name="Watt Inventé"), today=TODAY, new_id="own-1", party_id="own-7")
    assert (row.id, row.own, row.address[-1]) == ("own-7", True, "44000 NANTES")


def test_a_body_of_the_register_whose_name_is_known_is_that_body(directory: Directory) -> None:
    noted = (Counterparty("own-9", Role.SUPPLIER, "Direct Energie"), Counterparty("edf", Role.SUPPLIER, "EDF"))
    both = Directory(shipped(), noted=noted)
    assert both.find("own-9") == directory.party("totalenergies-egf")
    assert len(both) == len(directory)


def test_an_own_row_holds_nothing_that_we_ship(directory: Directory) -> None:
    row = directory.party("eni-plenitude").own_row()
    assert (row.address, row.email, row.noted) == ((), None, Noted(Confidence.NONE))
