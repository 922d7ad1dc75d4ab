"""A mandate names both people, its precise object, where the answers go and its days; letters then say who acts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.documents.document import Signature
from persienne.documents.plain_text import message_of
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.law import shipped
from persienne.letters.mandate import Mandate, mandate_sheets
from persienne.letters.requests import Draft, draft_from_json, draft_to_json
from persienne.letters.sender import Sender, changed, from_json, to_json
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_homes import CAMILLE, EVERY, TODAY, answers, body, facts
from support.paper_texts import text

if TYPE_CHECKING:
    from persienne.letters.compose import Letter

CAMILLES = Sender("Camille Exemple", ("12 rue des Exemples", "69003 Lyon"), place="Lyon", mandatary="Dominique Modèle")
MANDATE = Mandate(
    Energy.ELECTRICITY,
    FICTIONAL_POINT,
    ("Réseau d'Exemple", "Énergies d'Exemple"),
    ("access", "stop-collection"),
    date(2026, 11, 24),
    date(2027, 11, 23),
    supply=("12 rue des Exemples", "69003 Lyon"),
)


def said(mandate: Mandate = MANDATE, sender: Sender = CAMILLES) -> str:
    """The French paper on one line."""
    return " ".join(text(mandate_sheets(mandate, sender, TODAY)[0]).replace("\u00a0", " ").split())


def test_it_names_both_its_object_the_bodies_and_its_days() -> None:
    paper = said(sender=replace(CAMILLES, mandatary_address=("4 place du Modèle", "69001 Lyon")))
    for words in (
        "Nom : Camille Exemple",
        "Adresse : 12 rue des Exemples, 69003 Lyon",
        f"Titulaire du contrat d’électricité pour le point de livraison (PRM) n° {FICTIONAL_POINT}, situé 12 rue des",
        "Nom : Dominique Modèle",
        "Adresse : 4 place du Modèle, 69001 Lyon",
        "les demandes suivantes à Réseau d'Exemple et Énergies d'Exemple :",
        "demande d’accès à mes données personnelles",
        "arrêt de la collecte de ma courbe de charge",
        "les rappels, les réponses sur mon identité et les réclamations écrites à Réseau d'Exemple et Énergies",
        "Commission nationale de l’informatique et des libertés (CNIL)",
        "la saisine du médiateur national de l’énergie.",
        "Du 24 novembre 2026 au 23 novembre 2027.",
        "Fait à Lyon, le 24 novembre 2026, en deux exemplaires.",
        "qui accepte ce mandat",
    ):
        assert words in paper
    assert "article" not in paper
    blocks = mandate_sheets(MANDATE, CAMILLES, TODAY)[0].blocks
    assert [one.name for one in blocks if isinstance(one, Signature)] == ["Camille Exemple", "Dominique Modèle"]


def test_who_acts_gets_the_answers_only_where_it_says_so() -> None:
    assert "à l’exclusion du mandataire, qui ne reçoit pas mes données." in said()
    theirs = said(sender=replace(CAMILLES, mandatary_answers=True))
    assert "Les réponses sont adressées au mandataire, qui peut recevoir la copie de mes données." in theirs
    assert "rappels" not in said(replace(MANDATE, follows=False))


def test_what_is_not_known_is_ruled_and_the_reading_version_says_that_it_is_one() -> None:
    french, english = mandate_sheets(replace(MANDATE, point=None), Sender(mandatary="Dominique Modèle"), TODAY)
    assert text(french).count("\N{LOW LINE}" * 10) >= 4
    assert "Fait le 24\u00a0novembre 2026" in text(french)
    assert "Reading version" in text(english)
    assert "I give Dominique Modèle the power" in text(english)


@pytest.mark.for_each(
    ("mandate", "sender", "code"),
    [
        (MANDATE, Sender("Camille Exemple"), "mandate_nobody"),
        (replace(MANDATE, kinds=()), CAMILLES, "mandate_nothing"),
        (replace(MANDATE, bodies=()), CAMILLES, "mandate_nothing"),
        (replace(MANDATE, kinds=("reminder",)), CAMILLES, "mandate_follows"),
        (replace(MANDATE, kinds=("no-such",)), CAMILLES, "letter_kind_unknown"),
        (replace(MANDATE, end=date(2026, 1, 1)), CAMILLES, "letter_period_unfit"),
        (replace(MANDATE, bodies=("a\nb",)), CAMILLES, "letter_text_unfit"),
    ],
)
def test_a_mandate_that_can_not_be_one_is_refused(mandate: Mandate, sender: Sender, code: str) -> None:
    with pytest.raises(UserError) as refused:
        mandate_sheets(mandate, sender, TODAY)
    assert refused.value.code == code


def test_a_letter_that_somebody_else_writes_says_so_at_its_head_and_where_it_is_signed() -> None:
    sender = changed(CAMILLES, {"mandatary_address": "4 place du Modèle; 69001 Lyon"})
    filled = replace(facts(), holder=sender.holder())
    letter = compose(kind("stop-recording"), filled, body(Role.OPERATOR), shipped(), TODAY)
    envelope = letter.sheet.envelope
    assert envelope is not None
    assert envelope.sender == ("Camille Exemple", "par Dominique Modèle, mandataire", *CAMILLES.address)
    (signed,) = (one.name for one in letter.sheet.blocks if isinstance(one, Signature))
    assert signed == "Dominique Modèle, au nom de Camille Exemple"
    assert "situé 12 rue des Exemples, 69003 Lyon" in text(letter.sheet).replace("\u00a0", " ")
    assert letter.enclosures[-1] == "copie du mandat"
    draft = Draft("stop-recording", "reseau-exemple", body(Role.OPERATOR), filled)
    assert draft_from_json(draft_to_json(draft)) == draft


def by(**of_holder: Any) -> Letter:
    """Camille's letter, which Dominique signs."""
    holder = replace(replace(CAMILLE, mandatary="Dominique Modèle"), **of_holder)
    return compose(kind("stop-recording"), replace(facts(), holder=holder), body(Role.OPERATOR), shipped(), TODAY)


@pytest.mark.parametrize(
    ("more", "to"),
    [
        ({}, "point par point, à mon adresse postale. Le mandat ne permet pas à Dominique Modèle de recevoir"),
        (
            {"email": "a@exemple.invalid"},
            "à mon adresse postale ou à l’adresse a@exemple.invalid. Le mandat ne permet pas",
        ),
        ({"mandatary_answers": True}, "point par point, à Dominique Modèle (12 rue des Exemples, 69003 Lyon). Sur"),
        (
            {"mandatary_answers": True, "mandatary_address": ("4 place du Modèle", "69001 Lyon")},
            "point par point, à Dominique Modèle (4 place du Modèle, 69001 Lyon). Sur",
        ),
        (
            {"mandatary_answers": True, "email": "d@exemple.invalid"},
            "à Dominique Modèle (12 rue des Exemples, 69003 Lyon) ou à l’adresse d@exemple.invalid. Sur",
        ),
    ],
)
def test_a_letter_asks_for_the_answers_where_the_mandate_sends_them(more: dict[str, Any], to: str) -> None:
    said = text(by(**more).sheet).replace("\u00a0", " ")
    assert to in said


def test_the_head_of_a_letter_has_the_address_to_which_answers_go() -> None:
    head = by(mandatary_answers=True, mandatary_address=("4 place du Modèle", "69001 Lyon")).sheet.envelope
    assert head is not None
    assert head.sender == ("Camille Exemple", "par Dominique Modèle, mandataire", "4 place du Modèle", "69001 Lyon")


def test_a_message_bears_the_names_of_both_and_the_address() -> None:
    said = message_of(by().sheet).text
    assert "\n\nCamille Exemple\npar Dominique Modèle, mandataire\n12 rue des Exemples\n69003 Lyon" in said


def test_a_name_is_elided_where_it_is_signed_for() -> None:
    signed = [one.name for one in by(name="Octave Exemple").sheet.blocks if isinstance(one, Signature)]
    assert signed == ["Dominique Modèle, au nom d’Octave Exemple"]


@pytest.mark.slow
@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_that_somebody_else_signs_speaks_for_the_holder(slug: str, role: Role, energy: Energy) -> None:
    """What the holder asks is the same word for word; only who signs, and where answers go, is told beside."""
    told = facts(energy, **answers(slug, energy))
    acting = replace(told, holder=replace(CAMILLE, mandatary="Dominique Modèle"))
    letter = compose(kind(slug), acting, body(role), shipped(), TODAY)
    own = compose(kind(slug), told, body(role), shipped(), TODAY)
    assert letter.requests == own.requests
    assert letter.enclosures == (*own.enclosures, "copie du mandat")
    assert "J’agis" not in text(letter.sheet)


def test_whether_the_answers_go_to_who_acts_stays_known() -> None:
    sender = changed(CAMILLES, {"mandatary_answers": "oui"})
    assert sender.mandatary_answers
    assert from_json(to_json(sender)) == sender
    assert not changed(sender, {"mandatary_answers": ""}).mandatary_answers
    with pytest.raises(UserError) as refused:
        changed(sender, {"mandatary_answers": "perhaps"})
    assert refused.value.code == "letter_answer_unfit"


def test_a_draft_of_an_earlier_version_sends_the_answers_to_the_holder() -> None:
    draft = Draft("stop-recording", "x", body(Role.OPERATOR), replace(facts(), holder=CAMILLES.holder()))
    told = json.loads(draft_to_json(draft))
    del told["facts"]["holder"]["mandatary_answers"]
    assert not draft_from_json(json.dumps(told)).facts.holder.answers_elsewhere


def test_what_a_letter_encloses_keeps_its_number_before_the_mandate() -> None:
    told = replace(facts(**answers("rectify", Energy.ELECTRICITY)), holder=CAMILLES.holder())
    letter = compose(kind("rectify"), told, body(Role.OPERATOR), shipped(), TODAY)
    assert "comme l’établit la pièce jointe n° 1 (copie de la première page du bail)" in text(letter.sheet).replace(
        "\u00a0", " "
    )
    assert letter.enclosures == ("copie de la première page du bail", "copie du mandat")


def test_a_statement_on_paper_goes_to_the_holder_even_where_the_answers_do_not() -> None:
    holder = replace(CAMILLE, mandatary="Dominique Modèle", mandatary_answers=True, mandatary_address=("4 place X",))
    letter = compose(kind("paper-statement"), replace(facts(), holder=holder), body(Role.SUPPLIER), shipped(), TODAY)
    said = text(letter.sheet).replace("\u00a0", " ")
    assert "à mon adresse postale (12 rue des Exemples, 69003 Lyon), un relevé" in said
    assert "point par point, à Dominique Modèle (4 place X)" in said
