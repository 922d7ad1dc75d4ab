"""Each of the letters against its checklist: addressees, grounds in order, contents, what it must not say."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.placeholders import placeholders
from persienne.documents.document import Numbered
from persienne.letters.catalogue import Ask, frame, kind, kinds, phrases
from persienne.letters.law import shipped
from support.letter_homes import EVERY, POINT, TODAY, letter
from support.paper_texts import text

if TYPE_CHECKING:
    from persienne.letters.catalogue import Passage

E, G = Energy.ELECTRICITY, Energy.GAS
OP, S, T = Role.OPERATOR, Role.SUPPLIER, Role.THIRD_PARTY
ANY = {(role, energy) for role in (OP, S, T) for energy in (E, G)}
D341_24, D453_19 = "cenergie-D341-24", "cenergie-D453-19"


class Item(NamedTuple):
    """What one letter to one body must be."""

    kind: str
    role: Role
    energy: Energy
    grounds: tuple[str, ...]
    says: tuple[str, ...]


CHECKLIST = (
    Item(
        "stop-collection",
        OP,
        E,
        ("cenergie-D341-22-2", D341_24, "cenergie-D322-16", "rgpd-7-3", "rgpd-15-1", "rgpd-12-3"),
        (
            "courbe de charge",
            "n’a pas à être motivée",
            "date à laquelle la collecte a cessé",
            "mission de service public",
        ),
    ),
    Item(
        "erase-collected",
        OP,
        E,
        (
            "cenergie-D341-22-2",
            D341_24,
            "rgpd-17-1-b",
            "rgpd-17-1-a",
            "rgpd-17-3-b",
            "rgpd-19",
            "rgpd-12-3",
            "rgpd-12-4",
        ),
        (
            "du 1er\u00a0janvier 2024 au 24\u00a0novembre 2026",
            "sauvegardes",
            "ce qui est conservé",
            "facturation",
            "destinataire",
        ),
    ),
    Item(
        "stop-recording",
        OP,
        E,
        ("cenergie-D341-21-al2", "cenergie-D341-22-1", D341_24, "rgpd-15-1", "rgpd-12-3"),
        ("mémoire du compteur", "Effacer", "bonne exécution", "n’a pas à être motivée"),
    ),
    Item(
        "withdraw-consent",
        S,
        E,
        (
            *("cconso-D224-26-8", "cconso-D224-27-3", "cconso-D224-27"),
            *("rgpd-7-3", "rgpd-17-1-b", "rgpd-19", "rgpd-7-1", "rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ),
        ("Je retire ce jour mon consentement", "conseils d'économies", "gestionnaire", "la preuve", "factures"),
    ),
    Item(
        "withdraw-consent",
        S,
        G,
        (
            *("cconso-D224-26-8", "cconso-D224-27-3", "cconso-D224-27"),
            *("rgpd-7-3", "rgpd-17-1-b", "rgpd-19", "rgpd-7-1", "rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ),
        ("Je retire ce jour mon consentement", "support durable"),
    ),
    Item(
        "withdraw-consent",
        T,
        G,
        ("rgpd-7-3", "rgpd-17-1-b", "rgpd-19", "rgpd-7-1", "rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ("Je retire ce jour mon consentement", "obligations légales de conservation"),
    ),
    Item(
        "close-access",
        OP,
        E,
        (
            *("cenergie-D341-22-3", "cenergie-D341-22-4", D341_24, "reg1162-5", "reg1162-8"),
            *("rgpd-15-1-c", "rgpd-15-1-g", "rgpd-12-3"),
        ),
        ("Conseils d'Exemple", "liste à jour", "l’origine de l’autorisation", "date à laquelle l’accès a pris fin"),
    ),
    Item(
        "close-access",
        OP,
        G,
        ("cenergie-D453-17-1", "cenergie-D453-17-2", D453_19, "rgpd-15-1-c", "rgpd-15-1-g", "rgpd-12-3"),
        ("Conseils d'Exemple", "liste à jour", "support durable"),
    ),
    Item(
        "relay",
        S,
        E,
        ("cconso-D224-27-1", "cconso-D224-27"),
        (
            "en votre qualité de fournisseur",
            "arrêt de l’enregistrement",
            "support durable",
            "preuve de la transmission",
        ),
    ),
    Item(
        "relay",
        S,
        G,
        ("cconso-D224-27-3", "cconso-D224-27"),
        ("ne plus vous communiquer mes consommations quotidiennes", "support durable", "preuve de la transmission"),
    ),
    Item(
        "access",
        OP,
        E,
        (
            *("cenergie-R341-5", "cenergie-D322-16", "reg1162-5", "reg1162-8", "rgpd-15-1", "rgpd-15-1-c"),
            *("rgpd-15-1-g", "rgpd-15-3", "rgpd-7-1", "rgpd-12-3"),
        ),
        (
            "index",
            "courbe de charge",
            "relevé des accès",
            "en cours et passées",
            "la preuve",
            "réglages de mon compteur",
            "notes d’appel",
        ),
    ),
    Item(
        "access",
        S,
        G,
        ("rgpd-15-1", "rgpd-15-1-c", "rgpd-15-1-g", "rgpd-15-3", "rgpd-7-1", "rgpd-12-3"),
        ("coefficient de conversion", "notes d’appel", "prospection", "durées de conservation"),
    ),
    Item(
        "export",
        OP,
        E,
        ("cenergie-D341-22-5", D341_24, "reg1162-5", "rgpd-15-1", "rgpd-15-3", "rgpd-12-3"),
        ("CSV ou JSON", "fuseau horaire", "le pas", "droit d’accès"),
    ),
    Item(
        "export",
        OP,
        G,
        ("cenergie-D453-17", D453_19, "rgpd-15-1", "rgpd-15-3", "rgpd-12-3"),
        ("CSV ou JSON", "fuseau horaire", "support durable"),
    ),
    Item("export", S, G, ("cconso-D224-26-7", "rgpd-20-1", "rgpd-20-2", "rgpd-12-3"), ("CSV ou JSON",)),
    Item(
        "export",
        S,
        E,
        ("cconso-D224-26-7", "rgpd-20-1", "rgpd-20-2", "rgpd-12-3"),
        ("CSV ou JSON", "directement à Conseils d'Exemple"),
    ),
    Item(
        "stop-marketing",
        S,
        E,
        ("rgpd-21-2", "rgpd-21-3", "cpce-L34-5", "cconso-L223-1", "rgpd-15-1", "rgpd-12-3"),
        ("profilage", "SMS", "téléphone", "partenaires", "origine de mes coordonnées", "contrat en cours"),
    ),
    Item(
        "rectify",
        S,
        E,
        ("rgpd-16", "rgpd-19", "rgpd-12-3", "rgpd-12-4"),
        ("date d'emménagement", "Valeur détenue", "Valeur exacte", "pièce jointe", "destinataire"),
    ),
    Item(
        "restrict",
        S,
        E,
        ("rgpd-18-1-a", "rgpd-18-3", "rgpd-19", "rgpd-12-3", "rgpd-12-4"),
        ("seule conservation", "avant toute levée", "conteste l’exactitude"),
    ),
    Item(
        "tell-recipients",
        T,
        E,
        ("rgpd-19", "rgpd-12-3", "rgpd-12-4"),
        ("PERS-2026-0003", "nommément", "impossible ou disproportionnée"),
    ),
    Item(
        "tell-recipients",
        OP,
        E,
        ("cenergie-D341-22-4", "reg1162-5", "reg1162-8", "rgpd-19", "rgpd-12-3", "rgpd-12-4"),
        ("accès récurrent", "relevé des accès", "en cours et passées", "nommément"),
    ),
    Item(
        "reminder",
        S,
        E,
        ("rgpd-12-3", "rgpd-12-4", "rgpd-77"),
        (
            "3\u00a0septembre 2026",
            "a pris fin le 5\u00a0octobre 2026",
            "ni réponse, ni annonce motivée",
            "CNIL",
            "Pour mémoire",
        ),
    ),
    Item("meter-output", OP, E, ("cenergie-D341-22-6", D341_24), ("en mode standard", "date du changement", "frais")),
    Item("meter-output", S, E, ("cconso-D224-27-2", "cconso-D224-27"), ("Transmettre", "preuve", "support durable")),
    Item(
        "uninvited-collection",
        OP,
        E,
        ("cenergie-D322-16", "cenergie-L322-8-7", "rgpd-15-1", "rgpd-21-1", "rgpd-12-3", "rgpd-12-4"),
        (
            "le comptage ne figure pas parmi les missions",
            "sans demande de ma part",
            "mission de service public",
            "situation particulière",
            "impérieux",
        ),
    ),
    Item(
        "leaving",
        OP,
        E,
        (
            *("cenergie-D341-22-1", "cenergie-D341-22-2", "cenergie-D341-22-3", D341_24, "reg1162-8"),
            *("rgpd-15-1", "rgpd-17-1-a", "rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ),
        ("31\u00a0décembre 2026", "enregistrement", "collecte", "accès de tiers", "vous conservez après cette date"),
    ),
    Item(
        "leaving",
        S,
        E,
        (
            *("cconso-D224-26-8", "cconso-D224-27-3", "cconso-D224-27", "rgpd-7-3", "rgpd-15-1", "rgpd-17-1-a"),
            *("rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ),
        ("31\u00a0décembre 2026", "Supprimer", "facturation", "support durable"),
    ),
    Item(
        "leaving",
        S,
        G,
        (
            *("cconso-D224-26-8", "cconso-D224-27-3", "cconso-D224-27", "rgpd-7-3", "rgpd-15-1", "rgpd-17-1-a"),
            *("rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
        ),
        ("Supprimer mes consommations quotidiennes", "support durable"),
    ),
    Item(
        "leaving",
        OP,
        G,
        ("cenergie-D453-17-1", D453_19, "rgpd-15-1", "rgpd-12-3", "rgpd-17-3-b"),
        ("accès de tiers", "support durable", "vous conservez après cette date"),
    ),
)

ADDRESSEES = {
    "stop-collection": {(OP, E)},
    "erase-collected": {(OP, E)},
    "stop-recording": {(OP, E)},
    "withdraw-consent": {(S, E), (S, G), (T, E), (T, G)},
    "close-access": {(OP, E), (OP, G)},
    "relay": {(S, E), (S, G)},
    "access": ANY,
    "export": ANY,
    "stop-marketing": ANY,
    "rectify": ANY,
    "restrict": ANY,
    "tell-recipients": ANY,
    "reminder": ANY,
    "complaint": {(Role.AUTHORITY, E), (Role.AUTHORITY, G)},
    "meter-output": {(OP, E), (S, E)},
    "uninvited-collection": {(OP, E)},
    "leaving": {(OP, E), (OP, G), (S, E), (S, G)},
    "paper-statement": {(S, E), (S, G)},
    "ask-collection": {(OP, E), (S, E)},
    "moving-in": {(OP, E), (OP, G)},
    "never-authorised": ANY,
    "identity-answer": ANY,
    "own-devices": {(T, E)},
    "written-complaint": {(role, energy) for role in (OP, S) for energy in (E, G)},
    "mediator": {(Role.MEDIATOR, E), (Role.MEDIATOR, G)},
}

FORBIDDEN = re.compile(
    r"IBAN|en demeure|€|\beuros?\b|\bjours\b|semaines?\b|poursuites|tribunal|avocat|dommages|préjudice|sanction"
    r"|\bamende|m.appartien|propriété|refuse[rz]? (le|l.installation du) compteur|carte d.identité|pièce d.identité"
    r"|\bexige|\bsommation|faute de quoi|à défaut de réponse|sans délai|immédiatement|illégal|\{|\}",
    re.IGNORECASE,
)
UNSET = re.compile(r" [;?!:»%]|« |'(?![^«]*»)|\bn° |article \d|article [DLR]\.|\b[DLR]\. \d|§ \d|\d §")
"""An ordinary space, or a straight apostrophe, where French typography has its own."""

HOUSEHOLD = re.compile(r"d'(Exemple|économies|emménagement)")
"""What the household typed stays as it was typed."""


def sent(slug: str, role: Role, energy: Energy) -> str:
    """What the French sheet says."""
    return text(letter(slug, role, energy).sheet)


def passages(slug: str) -> list[Passage]:
    """Every sentence of a letter and of its frame."""
    one = kind(slug)
    pieces = [passage for piece in one.pieces.values() for passage in piece] if one.told else []
    return [*one.requests, *one.opening, *one.notes, *one.enclosures, *pieces, frame().month]


def test_the_letters_are_numbered_in_their_order_and_go_to_these_bodies() -> None:
    assert [one.number for one in kinds()] == list(range(1, len(ADDRESSEES) + 1))
    assert {one.kind: set(one.to) for one in kinds()} == ADDRESSEES


@pytest.mark.for_each("item", CHECKLIST)
def test_a_letter_has_its_grounds_in_order_and_its_contents(item: Item) -> None:
    assert letter(item.kind, item.role, item.energy).grounds == item.grounds
    said = sent(item.kind, item.role, item.energy)
    assert [words for words in item.says if words not in said] == []


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_says_who_writes_about_which_point_and_how_it_was_made(slug: str, role: Role, energy: Energy) -> None:
    said = sent(slug, role, energy)
    meter = (f"n°\u00a0{POINT[energy]}", "Je suis titulaire du contrat", "12\u00a0rue des Exemples, 69003\u00a0Lyon")
    assert [words in said for words in meter] == [kind(slug).names_meter] * len(meter)
    for words in (
        "À Lyon, le 24\u00a0novembre 2026",
        "Référence à rappeler\u00a0: PERS-2026-0007",
        "Madame, Monsieur,",
        "salutations distinguées",
        "(signature)\nCamille Exemple",
        "Textes vérifiés au",
        "Document préparé avec Persienne\u202f; ne constitue pas un conseil juridique.",
    ):
        assert words in said
    assert "ccuser réception" in said
    assert ("C-123456" in said) == (role is S)


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_the_foot_names_the_regulation_behind_rgpd_where_the_letter_says_rgpd(
    slug: str, role: Role, energy: Energy
) -> None:
    composed = letter(slug, role, energy)
    for sheet, short in ((composed.sheet, "RGPD"), (composed.reading, "GDPR")):
        body = text(replace(sheet, footer=()))
        assert (short in "".join(sheet.footer)) == (short in body)


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_a_letter_says_nothing_that_it_must_not(slug: str, role: Role, energy: Energy) -> None:
    assert FORBIDDEN.findall(sent(slug, role, energy)) == []


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_french_typography_is_kept(slug: str, role: Role, energy: Energy) -> None:
    assert UNSET.findall(HOUSEHOLD.sub("", sent(slug, role, energy))) == []


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_every_reference_cited_may_be_cited_and_stands_in_its_letters_list(
    slug: str, role: Role, energy: Energy
) -> None:
    composed = letter(slug, role, energy)
    assert [one for one in composed.grounds if not shipped().citable(one, TODAY)] == []
    assert set(composed.grounds) <= set(kind(slug).grounds)
    assert [notice.code for notice in composed.notices if notice.code in {"law_left_out", "fact_missing"}] == []


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_every_numbered_request_rests_on_an_article(slug: str, role: Role, energy: Energy) -> None:
    composed = letter(slug, role, energy)
    (numbered,) = (block for block in composed.sheet.blocks if isinstance(block, Numbered))
    assert len(numbered.items) == len(composed.requests) > 0
    for item, request in zip(numbered.items, composed.requests, strict=True):
        said = request.removesuffix(".")
        assert item.startswith(f"{said} (article")
        assert item.endswith(").")


@pytest.mark.for_each(("slug", "role", "energy"), EVERY)
def test_the_reading_version_has_the_same_requests(slug: str, role: Role, energy: Energy) -> None:
    composed = letter(slug, role, energy)
    (french,) = (block for block in composed.sheet.blocks if isinstance(block, Numbered))
    (english,) = (block for block in composed.reading.blocks if isinstance(block, Numbered))
    assert len(french.items) == len(english.items)
    assert composed.reading.language == "en"
    assert "Reading version" in text(composed.reading)


@pytest.mark.for_each("one", kinds())
def test_codes_of_law_come_before_the_gdpr(one: object) -> None:
    slug = one.kind  # type: ignore[attr-defined]
    if slug == "stop-marketing":  # the GDPR's objection is absolute and covers every channel: it stands first there
        return
    texts = ["rgpd" in ground for ground in kind(slug).grounds]
    assert all(not (first and not second) for first, second in pairwise(texts))
    for passage in kind(slug).requests:
        own = ["rgpd" in reference for _, reference in passage.grounds]
        assert all(not (first and not second) for first, second in pairwise(own))


@pytest.mark.parametrize("slug", ["erase-collected", "withdraw-consent", "leaving"])
def test_a_deletion_goes_with_the_objection_to_marketing_and_after_the_archive(slug: str) -> None:
    assert "stop-marketing" in {companion.kind for companion in kind(slug).companions}
    composed = next(letter(*one) for one in EVERY if one[0] == slug)
    assert composed.notices[0].code == "archive_first"


def test_the_three_letters_about_the_curve_are_offered_together() -> None:
    three = {"stop-collection", "erase-collected", "stop-recording"}
    for slug in three:
        assert three - {slug} <= {companion.kind for companion in kind(slug).companions}


@pytest.mark.for_each("one", kinds())
def test_no_article_stands_in_a_sentence_and_every_place_has_a_question(one: object) -> None:
    slug = one.kind  # type: ignore[attr-defined]
    known = {question.name for question in kind(slug).questions} | {"law", "ref", "period", "home"}
    known |= {*kind(slug).told, *(kind(slug).pieces if kind(slug).told else ())}
    for passage in passages(slug):
        known_here = known | ({"number", "point"} if passage.each else set())
        for said in (passage.text.fr, passage.text.en):
            assert not re.search(
                r"\bart(icle|\.)|\b[LRD]\.\s?\d|RGPD \d",
                said.replace("articles cités", "").replace("articles cited", ""),
            )
            assert placeholders(said) <= known_here
        assert placeholders(passage.text.fr) == placeholders(passage.text.en)
        for _, reference in passage.grounds:
            assert reference in shipped().references


def test_the_shared_sentences_ask_for_the_same_facts_in_both_languages() -> None:
    shared = {**frame().words, **phrases("complaint")}
    assert [name for name, said in shared.items() if placeholders(said.fr) != placeholders(said.en)] == []


@pytest.mark.for_each("slug", [one.kind for one in kinds()])
def test_no_answer_is_asked_for_that_the_letter_does_not_use(slug: str) -> None:
    one = kind(slug)
    used = set(one.archive_when) | placeholders(one.subject.fr)
    for passage in passages(slug):
        used |= placeholders(passage.text.fr) | set(passage.when)
        used |= {condition for when, _ in passage.grounds for condition in when}
    used = {condition.removeprefix("!").partition("=")[0] for condition in used}
    if "period" in used:
        used |= {"begin", "end"}
    assert {question.name for question in one.questions} - used == set()


@pytest.mark.for_each("one", kinds())
def test_a_letter_has_its_words_in_both_languages(one: object) -> None:
    entry = kind(one.kind)  # type: ignore[attr-defined]
    for pair in (entry.title, entry.subject, entry.pitfall, *(question.text for question in entry.questions)):
        assert pair.fr
        assert pair.en
        assert pair.fr != pair.en
    for question in entry.questions:
        assert bool(question.options) == (question.ask in (Ask.CHOICE, Ask.CHOICES))
