"""What is missing is ruled and told, nothing goes to a guessed address, and no name changes what a letter says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import persienne
from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.documents.document import Paragraph
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, Notice, compose
from persienne.letters.facts import Addressee, Channel, Holder, LetterFacts
from persienne.letters.framing import RULE
from persienne.letters.law import Law, Status, shipped
from persienne.words.english import table
from support.letter_homes import CAMILLE, TODAY, answers, body, facts
from support.paper_texts import text

OPERATOR = body(Role.OPERATOR)


def written(
    slug: str = "stop-collection", given_facts: LetterFacts | None = None, party: Addressee = OPERATOR, on: date = TODAY
) -> Letter:
    """A letter of the fictional household."""
    return compose(kind(slug), given_facts or facts(**answers(slug, Energy.ELECTRICITY)), party, shipped(), on)


def codes(letter: Letter) -> list[str]:
    """The codes of what is shown before printing."""
    return [notice.code for notice in letter.notices]


def refusal(given_facts: LetterFacts, party: Addressee = OPERATOR, slug: str = "stop-collection") -> str:
    """The code with which a letter is refused."""
    with pytest.raises(UserError) as refused:
        written(slug, given_facts, party)
    return refused.value.code


def test_a_whole_letter_needs_nothing_more() -> None:
    assert codes(written()) == ["online_first", "pitfall"]


def test_an_unverified_address_is_not_printed_and_the_body_is_named_over_rules() -> None:
    letter = written(party=replace(OPERATOR, verified=False))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Réseau d'Exemple", *(RULE * 2,) * 3)
    assert "recipient_address_unverified" in codes(letter)
    assert "MODÈLE" not in text(letter.sheet)


def test_a_missing_address_is_told_where_an_envelope_needs_it() -> None:
    party = replace(OPERATOR, address_lines=())
    assert "recipient_address_missing" in codes(written(party=party))
    assert "recipient_address_missing" not in codes(written(given_facts=facts(channel=Channel.EMAIL), party=party))


def test_an_address_seen_more_than_a_year_ago_is_told() -> None:
    assert "recipient_address_old" in codes(written(party=replace(OPERATOR, seen_on=date(2025, 11, 1))))
    assert "recipient_address_old" in codes(written(party=replace(OPERATOR, seen_on=None)))


def test_a_missing_sender_is_ruled_and_told() -> None:
    letter = written(given_facts=replace(facts(), holder=Holder("Camille Exemple"), tenancy=None, point=None))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender == ("Camille Exemple", f"Adresse\u00a0: {RULE}", RULE * 2)
    assert {"sender_address_missing", "place_missing"} <= set(codes(letter))
    assert [n.subject for n in letter.notices if n.code == "fact_missing"] == ["point", "supply_address"]
    assert f"n°\u00a0{RULE}" in text(letter.sheet)
    assert "Le 24\u00a0novembre 2026" in text(letter.sheet)


def test_a_missing_answer_is_ruled_and_told() -> None:
    letter = written("withdraw-consent", facts(), body(Role.SUPPLIER))
    assert [n.subject for n in letter.notices if n.code == "fact_missing"] == ["purpose", "categories"]
    assert "tout consentement que j’aurais donné" in text(letter.sheet)
    assert RULE in text(letter.sheet)


def test_a_question_that_is_not_asked_is_not_missed() -> None:
    letter = written("relay", facts(relayed=("stop-collection",)), body(Role.SUPPLIER))
    assert "fact_missing" not in codes(letter)
    letter = written("relay", facts(relayed=("change-step",)), body(Role.SUPPLIER))
    assert Notice("fact_missing", "step") in letter.notices


def test_a_relay_asks_for_the_archive_only_where_it_asks_for_a_deletion() -> None:
    assert "archive_first" not in codes(written("relay", facts(relayed=("stop-collection",)), body(Role.SUPPLIER)))
    assert "archive_first" in codes(written("relay", facts(relayed=("erase-in-meter",)), body(Role.SUPPLIER)))


def test_who_acts_for_the_holder_signs_and_encloses_the_mandate() -> None:
    letter = written(given_facts=replace(facts(), holder=replace(CAMILLE, mandatary="Dominique Modèle")))
    said = "Dominique Modèle signe cette lettre en mon nom, selon le mandat dont copie est jointe. Je suis titulaire du"
    assert said in text(letter.sheet)
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender == ("Camille Exemple", "par Dominique Modèle, mandataire", *CAMILLE.address)
    assert Notice("mandate_to_enclose", "Dominique Modèle") in letter.notices
    assert letter.enclosures == ("copie du mandat",)
    assert Paragraph("Pièce jointe\u00a0: copie du mandat.") in letter.sheet.blocks


def test_answers_may_go_to_the_address_that_the_household_gave() -> None:
    holder = replace(CAMILLE, email="camille@exemple.invalid")
    by_post = text(written(given_facts=replace(facts(), holder=holder)).sheet)
    assert "à mon adresse postale ou à l’adresse camille@exemple.invalid" in by_post
    by_mail = written(given_facts=replace(facts(channel=Channel.EMAIL), holder=holder))
    assert "par écrit, point par point, à l’adresse camille@exemple.invalid" in text(by_mail.sheet)
    assert "Par courriel" in text(by_mail.sheet)


def test_who_is_operator_and_supplier_gets_both_bases_in_one_letter() -> None:
    letter = written("export", facts(**answers("export", Energy.ELECTRICITY)), body(Role.BOTH))
    own = ("cenergie-D341-22-5", "cenergie-D341-24", "cconso-D224-26-7", "reg1162-5")
    assert letter.grounds == (*own, "rgpd-15-1", "rgpd-15-3", "rgpd-12-3")


def test_who_is_operator_and_supplier_is_not_asked_to_pass_anything_on_to_itself() -> None:
    for slug in (
        "withdraw-consent",
        "leaving",
        "export",
        "access",
        "tell-recipients",
        "ask-collection",
        "meter-output",
    ):
        letter = written(slug, facts(**answers(slug, Energy.ELECTRICITY)), body(Role.BOTH))
        assert "gestionnaire du réseau" not in " ".join(letter.requests), slug


@pytest.mark.for_each("outcome", ["silence", "late_extension", "extended", "partial", "refused", "unacknowledged"])
def test_a_reminder_states_where_things_stand(outcome: str) -> None:
    values = answers("reminder", Energy.ELECTRICITY) | {
        "outcome": outcome,
        "answered_on": date(2026, 9, 20),
        "open_requests": ("2", "3"),
        "suspended_from": date(2026, 9, 10),
        "suspended_to": date(2026, 9, 12),
    }
    letter = written("reminder", facts(**values), body(Role.SUPPLIER))
    said = text(letter.sheet)
    assert "J’ai répondu le 12\u00a0septembre 2026" in said
    assert ("20\u00a0septembre 2026" in said) == (outcome not in ("silence", "unacknowledged"))
    assert ("n°\u00a02 et 3" in said) == (outcome in ("partial", "refused"))
    expected = () if outcome == "unacknowledged" else ("rgpd-12-3", "rgpd-12-4", "rgpd-77")
    assert tuple(one for one in letter.grounds if one.startswith("rgpd")) == expected
    assert "fact_missing" not in codes(letter)


def test_leaving_a_supplier_leaves_the_meter_alone() -> None:
    values = {"leaving_on": date(2026, 12, 31), "leaving": "supplier"}
    letter = written("leaving", facts(**values))
    own = ("cenergie-D341-22-4", "cenergie-D341-23", "cenergie-D341-24", "reg1162-8")
    assert letter.grounds == (*own, "rgpd-15-1", "rgpd-12-3", "rgpd-17-3-b")
    assert "courbe" not in " ".join(letter.requests)
    assert "Je quitte mon fournisseur actuel le 31" in text(letter.sheet)
    assert "Je change de fournisseur le 31" in text(written("leaving", facts(**values), body(Role.SUPPLIER)).sheet)


def test_a_reference_that_may_not_be_cited_is_left_out_and_told() -> None:
    letter = written("stop-marketing", facts(), body(Role.SUPPLIER), date(2026, 8, 1))
    assert "cconso-L223-1" not in letter.grounds
    assert Notice("law_left_out", "cconso-L223-1") in letter.notices
    assert "223-1" not in text(letter.sheet)


def test_references_read_long_ago_or_at_second_hand_are_told() -> None:
    old = [n.subject for n in written(on=date(2027, 4, 4)).notices if n.code == "law_stale"]
    assert old == ["cenergie-D341-22-2", "cenergie-D341-24", "cenergie-D322-16"]
    assert Notice("law_secondary", "cconso-L223-1") in written("stop-marketing", party=body(Role.SUPPLIER)).notices


def test_a_letter_cites_the_table_that_it_is_handed() -> None:
    law = shipped()
    article = law.ref("cenergie-D341-22-2")
    unread = replace(article, status=Status.UNVERIFIED, read_on=None)
    other = Law(law.texts, {**law.references, article.id: unread})
    letter = compose(kind("stop-collection"), facts(), OPERATOR, other, TODAY)
    assert "341-22" not in text(letter.sheet)
    assert Notice("law_left_out", article.id) in letter.notices


@pytest.mark.parametrize(
    ("role", "energy", "slug"),
    [
        (Role.OPERATOR, Energy.GAS, "stop-collection"),
        (Role.OPERATOR, Energy.GAS, "erase-collected"),
        (Role.OPERATOR, Energy.GAS, "stop-recording"),
        (Role.SUPPLIER, Energy.ELECTRICITY, "stop-collection"),
        (Role.AUTHORITY, Energy.ELECTRICITY, "access"),
    ],
)
def test_a_letter_goes_to_no_other_body(role: Role, energy: Energy, slug: str) -> None:
    assert refusal(facts(energy), body(role), slug) == "letter_recipient_unfit"


def test_a_complaint_is_not_made_from_answers() -> None:
    assert refusal(facts(), body(Role.AUTHORITY), "complaint") == "letter_needs_case"


@pytest.mark.for_each(
    ("given_facts", "code"),
    [
        (replace(facts(), point="0999999999999"), "letter_point_unfit"),
        (replace(facts(), point="٠٩٩٩٩٩٩٩٩٩٩٩٩٨"), "letter_point_unfit"),
        (replace(facts(), reference="PERS 7"), "letter_reference_unfit"),
        (replace(facts(), holder=Holder("Camille\nExemple")), "letter_text_unfit"),
        (replace(facts(), holder=Holder("Camille\u202e Exemple")), "letter_text_unfit"),
        (replace(facts(), holder=Holder(" ")), "letter_text_unfit"),
        (replace(facts(), holder=Holder("C" * 201)), "letter_text_long"),
        (facts(begin=date(1026, 1, 1)), "letter_day_unfit"),
        (facts(begin=date(2026, 2, 1), end=date(2026, 1, 1)), "letter_period_unfit"),
    ],
)
def test_what_cannot_stand_in_a_letter_is_refused(given_facts: LetterFacts, code: str) -> None:
    assert refusal(given_facts) == code


def test_a_gas_point_may_be_a_large_consumers() -> None:
    letter = written("access", replace(facts(Energy.GAS), point="GI123456"))
    assert "GI123456" in text(letter.sheet)


LINE = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40).filter(str.strip)


@pytest.mark.slow
@given(name=LINE, street=LINE, third_party=LINE)
def test_a_name_is_just_a_name(name: str, street: str, third_party: str) -> None:
    plain = written("close-access", facts(third_party_name="@@@"))
    holder = replace(CAMILLE, name=name, address=(street, "69003 Lyon"))
    letter = written("close-access", replace(facts(third_party_name=third_party), holder=holder))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender[:2] == (name, street)
    assert letter.requests == tuple(request.replace("@@@", third_party) for request in plain.requests)
    assert letter.grounds == plain.grounds
    assert letter.sheet.footer == plain.sheet.footer
    assert len(letter.sheet.blocks) == len(plain.sheet.blocks)


@given(st.text(max_size=60))
def test_any_text_at_all_is_printed_as_it_is_or_refused(name: str) -> None:
    given_facts = replace(facts(), holder=replace(CAMILLE, name=name))
    try:
        letter = written(given_facts=given_facts)
    except UserError as refused:
        assert refused.code == "letter_text_unfit"  # noqa: PT017 - either way is right
        return
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender[0] == name


@pytest.mark.for_each("name", ["<b>Camille</b>", "{point}", "%s", "{0.__class__}", "Camille & Cie", "O'Exemple"])
def test_marks_of_other_languages_are_parts_of_a_name(name: str) -> None:
    letter = written(given_facts=replace(facts(), holder=replace(CAMILLE, mandatary="M", name=name)))
    of = "d’" if name.startswith("O") else "de "
    assert f"M, au nom {of}{name}" in text(letter.sheet)


def test_every_notice_has_its_words() -> None:
    folder = Path(persienne.__file__).parent
    files = [*(folder / "letters").glob("*.py"), *(folder / "household" / "correspondence").glob("*.py")]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    named = set(re.findall(r'Notice\("(\w+)"', sources))
    assert named == {*table("letters.notices"), "pitfall"}
