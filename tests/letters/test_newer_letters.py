"""The letters after the first seventeen against their checklist: grounds in order, contents, what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.guide import goal, guide
from persienne.letters.law import shipped
from support.letter_homes import CAMILLE, TODAY, body, facts, letter
from support.paper_texts import text

E, G = Energy.ELECTRICITY, Energy.GAS
OP, S, T = Role.OPERATOR, Role.SUPPLIER, Role.THIRD_PARTY


@pytest.mark.for_each(
    ("slug", "role", "energy", "grounds", "says"),
    [
        (
            "paper-statement",
            S,
            G,
            ("cconso-D224-26-last",),
            ("chaque année", "sur papier", "à mon adresse postale", "accuser réception de la présente lettre"),
        ),
        (
            "ask-collection",
            OP,
            E,
            ("cenergie-D341-22-2", "cenergie-D341-24", "rgpd-15-1", "rgpd-12-3"),
            ("une demi-heure", "jusqu’au 31\u00a0mars 2027 inclus", "sans autre demande", "ne vaut pas accord"),
        ),
        (
            "ask-collection",
            S,
            E,
            ("cconso-D224-27-1-c", "cconso-D224-27"),
            ("Transmettre au gestionnaire", "31\u00a0mars 2027", "support durable", "preuve de la transmission"),
        ),
        (
            "moving-in",
            OP,
            E,
            (
                *("cenergie-D341-22-3", "cenergie-D341-22-4", "cenergie-D341-24", "reg1162-8"),
                *("rgpd-15-1", "rgpd-15-1-c", "rgpd-12-3"),
            ),
            ("aucune autorisation de l’occupant précédent", "antérieure au 2\u00a0novembre 2026", "nommément"),
        ),
        (
            "moving-in",
            OP,
            G,
            ("cenergie-D453-17-1", "cenergie-D453-17-2", "cenergie-D453-19", "rgpd-15-1-c", "rgpd-12-3"),
            ("liste à jour", "support durable"),
        ),
        (
            "never-authorised",
            OP,
            E,
            (
                *("cenergie-D341-22-3", "cenergie-D341-22-4", "cenergie-D341-24", "reg1162-5", "reg1162-8"),
                *("rgpd-7-1", "rgpd-15-1-c", "rgpd-15-1-g", "rgpd-12-3"),
            ),
            (
                "À ma connaissance, je n’ai jamais autorisé cet accès",
                "qui, quand, quelles données, sur quelle autorisation",
                "en cours et passées",
                "la preuve",
                "Mettre fin à toute mise à disposition",
            ),
        ),
        (
            "never-authorised",
            OP,
            G,
            (
                *("cenergie-D453-17-1", "cenergie-D453-17-2", "cenergie-D453-19"),
                *("rgpd-7-1", "rgpd-15-1-c", "rgpd-15-1-g", "rgpd-12-3"),
            ),
            ("nommément chaque tiers", "support durable"),
        ),
        (
            "never-authorised",
            S,
            E,
            (
                *("cconso-D224-26-8", "cconso-D224-27-3", "cconso-D224-27", "rgpd-7-1", "rgpd-7-3", "rgpd-15-1"),
                *("rgpd-15-1-g", "rgpd-17-1", "rgpd-19", "rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
            ),
            ("d’où vous les tenez", "qui ne reposent que sur un consentement", "hors factures", "support durable"),
        ),
        (
            "never-authorised",
            T,
            E,
            (
                *("rgpd-7-1", "rgpd-7-3", "rgpd-15-1", "rgpd-15-1-g", "rgpd-17-1", "rgpd-19"),
                *("rgpd-12-3", "rgpd-12-4", "rgpd-17-3-b"),
            ),
            ("d’où vous les tenez", "la preuve", "je le retire ce jour", "Après ces réponses, effacer"),
        ),
        (
            "identity-answer",
            S,
            E,
            ("rgpd-12-6", "rgpd-12-3"),
            (
                "PERS-2026-0003",
                "ma demande du 2\u00a0novembre 2026",
                "se compte à partir de sa réception",
                "un doute raisonnable",
                "la seule information qui vous manque",
                "masqué la photographie, le numéro et la signature",
                "ne pas le conserver ensuite",
            ),
        ),
        (
            "own-devices",
            T,
            E,
            ("reg2854-4-1", "rgpd-15-1", "rgpd-15-1-c", "rgpd-15-3", "rgpd-12-3"),
            (
                "un appareil dont je suis propriétaire\u00a0: onduleur solaire",
                "l’application qui lui est liée, depuis le 1er\u00a0janvier 2026",
                "du règlement (UE)\u00a02023/2854",
                "lisible par machine",
            ),
        ),
    ],
)
def test_a_letter_has_its_grounds_in_order_and_its_contents(
    slug: str, role: Role, energy: Energy, grounds: tuple[str, ...], says: tuple[str, ...]
) -> None:
    assert letter(slug, role, energy).grounds == grounds
    said = text(letter(slug, role, energy).sheet)
    assert [words for words in says if words not in said] == []


def test_a_collection_that_is_asked_for_has_an_end() -> None:
    open_ended = compose(kind("ask-collection"), facts(step="60"), body(OP), shipped(), TODAY)
    assert [one.subject for one in open_ended.notices if one.code == "fact_missing"] == ["until"]
    whole = compose(kind("ask-collection"), facts(step="60", until=date(2027, 1, 31)), body(OP), shipped(), TODAY)
    assert "fact_missing" not in {one.code for one in whole.notices}


def test_who_moves_in_asks_for_nothing_from_before() -> None:
    requests = " ".join(letter("moving-in", OP, E).requests)
    assert "depuis le 2\u00a0novembre 2026" in requests
    assert "occupant" not in requests


def test_a_gas_meter_has_no_collection_to_ask_for() -> None:
    for role in (OP, S):
        assert guide(goal("ask-collection"), role, G).nothing == "gas_has_no_curve"


def test_an_unknown_reader_is_asked_for_and_every_access_without_proof_is_closed() -> None:
    unknown = compose(kind("never-authorised"), facts(seen_on=date(2026, 11, 20)), body(OP), shipped(), TODAY)
    assert "un tiers que je n’ai pas identifié" in text(unknown.sheet)
    assert "dont rien n’établit que je l’ai autorisé" in " ".join(unknown.requests)
    assert "fact_missing" not in {one.code for one in unknown.notices}


def test_a_copy_is_fetched_first_only_where_a_deletion_is_asked_for() -> None:
    for role, expected in ((OP, False), (S, True), (T, True)):
        codes = {one.code for one in letter("never-authorised", role, E).notices}
        assert ("archive_first" in codes) == expected


def test_an_answer_about_identity_encloses_nothing_unless_the_household_does() -> None:
    values = {"request_on": date(2026, 11, 2), "asked_on": date(2026, 11, 16)}
    bare = compose(kind("identity-answer"), facts(**values), body(S), shipped(), TODAY)
    assert bare.enclosures == ()
    assert "sont ceux du contrat" in text(bare.sheet)
    assert "ce que je joins" not in text(bare.sheet)
    assert not bare.month  # the time to answer is that of the first request


def test_a_letter_about_an_own_device_does_not_name_the_meter_nor_miss_it() -> None:
    values = {"device": "pompe à chaleur", "held": "rented"}
    own = compose(kind("own-devices"), replace(facts(**values), point=None), body(T), shipped(), TODAY)
    assert "contrat" not in text(own.sheet)
    assert "PRM" not in text(own.sheet)
    assert "fact_missing" not in {one.code for one in own.notices}


def test_who_acts_for_somebody_says_so_without_the_meter() -> None:
    told = replace(facts(device="borne", held="owned"), holder=replace(CAMILLE, mandatary="Dominique Modèle"))
    said = text(compose(kind("own-devices"), told, body(T), shipped(), TODAY).sheet)
    assert "Dominique Modèle signe cette lettre en mon nom, selon le mandat dont copie est jointe." in said
    assert "PRM" not in said
