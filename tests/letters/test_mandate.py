"""A mandate names both people, its precise object, where the answers go and its days; letters then say who acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.documents.document import Signature
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.law_table import shipped
from persienne.letters.mandate import Mandate, mandate_sheets
from persienne.letters.records import draft_from_json, draft_to_json
from persienne.letters.requests import Draft
from persienne.letters.sender import Sender, changed
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_homes import CAMILLE, TODAY, body, facts
from support.paper_texts import text

CAMILLES = Sender("Camille Exemple", ("12 rue des Exemples", "69003 Lyon"), place="Lyon", mandatary="Dominique Modèle")
MANDATE = Mandate(
    Energy.ELECTRICITY,
    FICTIONAL_POINT,
    ("Réseau d'Exemple", "Énergies d'Exemple"),
    ("access", "stop-collection"),
    date(2026, 11, 24),
    date(2027, 11, 23),
)


def said(mandate: Mandate = MANDATE, sender: Sender = CAMILLES) -> str:
    """The French paper on one line."""
    return " ".join(text(mandate_sheets(mandate, sender, TODAY)[0]).replace("\u00a0", " ").split())


def test_it_names_both_its_object_the_bodies_and_its_days() -> None:
    paper = said(sender=replace(CAMILLES, mandatary_address=("4 place du Modèle", "69001 Lyon")))
    for words in (
        "Nom : Camille Exemple",
        "Adresse : 12 rue des Exemples, 69003 Lyon",
        f"Titulaire du contrat d’électricité pour le point de livraison (PRM) n° {FICTIONAL_POINT}",
        "Nom : Dominique Modèle",
        "Adresse : 4 place du Modèle, 69001 Lyon",
        "les demandes suivantes à Réseau d'Exemple et Énergies d'Exemple :",
        "demande d’accès à mes données personnelles",
        "arrêt de la collecte de ma courbe de charge",
        "les rappels, réclamations et saisines qui font suite à ces demandes",
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
    assert "peut recevoir les réponses, y compris la copie de mes données" in said(replace(MANDATE, answers=True))
    assert "rappels" not in said(replace(MANDATE, follows=False))


def test_what_is_not_known_is_ruled_and_the_reading_version_says_that_it_is_one() -> None:
    french, english = mandate_sheets(replace(MANDATE, point=None), Sender(mandatary="Dominique Modèle"), TODAY)
    assert text(french).count("\N{LOW LINE}" * 10) >= 4
    assert "Fait le 24\u00a0novembre 2026" in text(french)
    assert "Reading version" in text(english)
    assert "I give Dominique Modèle the power" in text(english)


@pytest.mark.parametrize(
    ("mandate", "sender", "code"),
    [
        (MANDATE, Sender("Camille Exemple"), "mandate_nobody"),
        (replace(MANDATE, kinds=()), CAMILLES, "mandate_nothing"),
        (replace(MANDATE, bodies=()), CAMILLES, "mandate_nothing"),
        (replace(MANDATE, kinds=("reminder",)), CAMILLES, "letter_kind_unknown"),
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
    filled = replace(facts(), holder=sender.holder(), supply_address=())
    letter = compose(kind("stop-recording"), filled, body(Role.OPERATOR), shipped(), TODAY)
    envelope = letter.sheet.envelope
    assert envelope is not None
    assert envelope.sender == ("Dominique Modèle", "mandataire de Camille Exemple", "4 place du Modèle", "69001 Lyon")
    (signed,) = (one.name for one in letter.sheet.blocks if isinstance(one, Signature))
    assert signed == "Dominique Modèle, mandataire de Camille Exemple"
    assert "situé 12 rue des Exemples, 69003 Lyon" in text(letter.sheet).replace("\u00a0", " ")
    assert letter.enclosures[0] == "copie du mandat"
    draft = Draft("stop-recording", "reseau-exemple", body(Role.OPERATOR), filled)
    assert draft_from_json(draft_to_json(draft)) == draft


def test_who_acts_from_the_same_address_writes_from_it() -> None:
    letter = compose(
        kind("stop-recording"),
        replace(facts(), holder=replace(CAMILLE, mandatary="Dominique Modèle")),
        body(Role.OPERATOR),
        shipped(),
        TODAY,
    )
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender[2:] == CAMILLE.address
