"""The letters after the first seventeen against their checklist: grounds in order, contents, what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.guide import goal, guide
from persienne.letters.law_table import shipped
from support.letter_homes import TODAY, body, facts, letter
from support.paper_texts import text

E, G = Energy.ELECTRICITY, Energy.GAS
OP, S = Role.OPERATOR, Role.SUPPLIER


@pytest.mark.parametrize(
    ("slug", "role", "energy", "grounds", "says"),
    [
        (
            "paper-statement",
            S,
            G,
            ("cconso-D224-26-last",),
            ("chaque année", "sur papier", "à mon adresse postale", "accuser réception de cette lettre"),
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
