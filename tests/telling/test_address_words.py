"""What is known of an address, and where to read it, is said truly of whom a letter goes to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persienne.base.energy_market import Role
from persienne.consents.directory import Directory, shipped
from persienne.consents.parties import Confidence, Noted
from persienne.telling.sending_words import AddressWords, sends_bills
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.parties import TODAY, a_party
from support.told import tell

BODIES = Directory(shipped())


@pytest.fixture
def words() -> AddressWords:
    return AddressWords(Catalogue("en"), Figures(french=False))


def test_a_known_address_is_told_with_its_source_its_date_and_the_page_to_compare_it_with(words: AddressWords) -> None:
    cnil = BODIES.party("cnil")
    assert words.lines(cnil).startswith("Known: CNIL, 3 place de Fontenoy, TSA 80715, 75334 PARIS CEDEX 07 (cnil.fr")
    assert words.lines(cnil).endswith("10 Feb 2023).")
    compare = "The known address is old or without a date. Compare it with their own page, then use it."
    assert words.advice(Role.AUTHORITY, cnil, TODAY) == compare
    tell(words.page(cnil))
    assert [words.page(one) for one in (BODIES.party("grdf"), None)] == ["", ""]
    assert words.known(BODIES.party("enedis"), TODAY).startswith("An address is known from reglement-litige.enedis.fr")
    assert "undated" in words.lines(BODIES.party("mne"))


def test_no_bill_is_spoken_of_where_none_exists(words: AddressWords) -> None:
    grdf = BODIES.party("grdf")
    assert words.known(grdf, TODAY).startswith("We know no address.")
    assert words.lines(grdf) == ""
    assert words.advice(Role.OPERATOR, grdf, TODAY).startswith("An operator sends no bill.")
    nameless = replace(BODIES.party("cnil"), address=(), web_url=None)
    tell(words.advice(Role.AUTHORITY, nameless, TODAY))
    for role, party in ((Role.SUPPLIER, "ilek"), (Role.OPERATOR, "edf-sei")):
        tell(words.advice(role, BODIES.party(party), TODAY))
    assert [sends_bills(role) for role in (Role.OPERATOR, Role.MEDIATOR, Role.THIRD_PARTY)] == [False, False, True]


def test_an_address_that_somebody_vouches_for_is_told_with_its_day(words: AddressWords) -> None:
    assert words.known(a_party(), TODAY) == "Address read on 24 Oct 2026: made.example"
    undated = a_party(noted=Noted(Confidence.OWN, "bill"))
    tell(words.known(undated, TODAY))


def test_whoever_takes_a_complaint_online_is_said_to(words: AddressWords) -> None:
    assert "CNIL" in words.online(Role.AUTHORITY)
    assert "SOLLEN" in words.online(Role.MEDIATOR)
    assert words.online(Role.SUPPLIER) == ""
