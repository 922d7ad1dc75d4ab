"""An address is handed out where the household or a fresh public record gave it, and in no other case."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.consents.parties import (
    MAX_ADDRESS_LINES,
    MAX_ADDRESS_WIDTH,
    Confidence,
    Noted,
    block,
    checked,
    is_email,
    is_siren,
    is_url,
    one_line,
)
from support.parties import TODAY, a_party, typed
from support.stored import code_of


@pytest.mark.for_each(
    ("confidence", "seen_on", "given_out"),
    [
        (Confidence.HIGH, TODAY - timedelta(days=300), True),
        (Confidence.HIGH, TODAY - timedelta(days=400), False),
        (Confidence.HIGH, None, False),
        (Confidence.MEDIUM, TODAY, False),
        (Confidence.LOW, TODAY, False),
        (Confidence.NONE, None, False),
        (Confidence.OWN, TODAY - timedelta(days=4000), True),
    ],
)
def test_an_address_is_handed_out_only_where_somebody_vouches_for_it(
    confidence: Confidence, seen_on: date | None, *, given_out: bool
) -> None:
    noted = Noted(confidence, "somewhere", seen_on)
    party = a_party(noted=noted, email="dpo@made.example", email_noted=noted)
    assert (party.address_for_letter(TODAY) is not None) is given_out
    assert party.email_noted.usable(TODAY) is given_out


def test_a_body_without_an_address_has_none_for_a_letter_however_sure_the_rest_is() -> None:
    assert a_party(address=()).address_for_letter(TODAY) is None


def test_twelve_months_and_a_day_are_stale_and_so_is_an_undated_page() -> None:
    assert not Noted(Confidence.HIGH, "x", TODAY - timedelta(days=365)).stale(TODAY)
    assert Noted(Confidence.HIGH, "x", TODAY - timedelta(days=366)).stale(TODAY)
    assert Noted(Confidence.HIGH, "x", None).stale(TODAY)


def test_what_a_household_typed_is_its_own_with_where_and_when() -> None:
    party = checked(typed(email="dpo@soleil.example", siren="552 081 317"), "soleil-vent", today=TODAY)
    assert party.own
    assert party.noted == Noted(Confidence.OWN, "facture de novembre", TODAY)
    assert party.address_for_letter(TODAY) == ("Soleil & Vent", "12 quai des Éoliennes", "44000 NANTES")
    assert party.siren == "552081317"


@pytest.mark.for_each(
    ("changes", "code"),
    [
        ({"name": " \n "}, "party_name"),
        ({"name": "x" * 121}, "party_name"),
        ({"where": ""}, "party_where"),
        ({"seen_on": TODAY + timedelta(days=1)}, "party_date_future"),
        ({"address": ("x" * 39,)}, "party_address"),
        ({"address": tuple("abcdef")}, "party_address"),
        ({"email": "dpo@"}, "party_email"),
        ({"email": "a@b.fr, c@d.fr"}, "party_email"),
        ({"form_url": "javascript:alert(1)"}, "party_url"),
        ({"form_url": "file:///etc/passwd"}, "party_url"),
        ({"siren": "552081318"}, "party_siren"),
    ],
)
def test_what_cannot_be_right_is_refused_with_its_reason(changes: dict[str, object], code: str) -> None:
    assert code_of(lambda: checked(replace(typed(), **changes), "x", today=TODAY)) == code  # type: ignore[arg-type]


def test_an_id_that_is_none_is_refused() -> None:
    assert code_of(lambda: checked(typed(), "../x", today=TODAY)) == "party_unknown"


def test_a_name_with_html_or_a_formula_is_just_a_name() -> None:
    for name in ('<b onclick="x">Énergie</b>', '=HYPERLINK("http://x")', "{name}"):
        assert checked(typed(name=name), "x", today=TODAY).name == name


def test_control_signs_and_signs_that_turn_the_writing_are_left_out() -> None:
    assert one_line("Ener\tgie\n\u202emoc.elpmaxe\u202c\u200b  \u2028fin\x00") == "Ener gie moc.elpmaxe fin"


def test_non_breaking_blanks_are_kept() -> None:
    assert one_line("n° 12\u00a0: bis\u202f!") == "n° 12\u00a0: bis\u202f!"


def test_the_name_stands_above_an_address_that_does_not_begin_with_it() -> None:
    assert block("Enedis", ("34 place des Corolles", "92079 PARIS")) == (
        "Enedis",
        "34 place des Corolles",
        "92079 PARIS",
    )
    assert block("Enedis", ("ENEDIS", "34 place des Corolles")) == ("ENEDIS", "34 place des Corolles")
    assert block("Commission nationale (CNIL)", ("CNIL", "3 place de Fontenoy"))[0] == "CNIL"
    assert block("Enedis", ("", "  ")) == ()


@pytest.mark.slow
@given(name=st.text(min_size=1, max_size=60), lines=st.lists(st.text(max_size=45), max_size=7))
def test_a_block_fits_the_window_or_is_refused(name: str, lines: list[str]) -> None:
    with suppress(UserError):
        found = block(name, lines)
        assert len(found) <= MAX_ADDRESS_LINES
        assert all(0 < len(line) <= MAX_ADDRESS_WIDTH and "\n" not in line for line in found)


def test_a_siren_has_a_check_digit() -> None:
    assert is_siren("552081317")
    assert is_siren("451225692")
    assert not any(is_siren(text) for text in ("552081371", "55208131", "", "５５２０８１３１７", "552 081 317"))


def test_mailboxes_and_pages_are_told_by_their_shape() -> None:
    assert is_email("dpo@geredis.fr")
    assert not any(
        is_email(text) for text in ("dpo", "dpo@x", "dpo @x.fr", "dpo@x.fr\n", "<a@b.fr>", "a@b.fr?cc=c@d.fr")
    )
    assert is_url("https://www.cnil.fr/fr/plaintes")
    assert not any(is_url(text) for text in ("www.cnil.fr", "https://a b", "https://a.fr/\n", "ftp://a.fr", "http://"))
