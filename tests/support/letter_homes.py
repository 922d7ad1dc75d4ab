"""A fictional household that writes letters, and fictional bodies that it writes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind, kinds
from persienne.letters.compose import Letter, compose
from persienne.letters.facts import Addressee, Channel, Holder, LetterFacts, Point
from persienne.letters.law import shipped
from persienne.letters.tenancy import Tenancy
from persienne.meters.fictional_home import FICTIONAL_POINT

if TYPE_CHECKING:
    from persienne.letters.facts import Value

TODAY = date(2026, 11, 24)
ADDRESS = ("12 rue des Exemples", "69003 Lyon")
CAMILLE = Holder("Camille Exemple", ADDRESS, place="Lyon")
POINT = {Energy.ELECTRICITY: FICTIONAL_POINT, Energy.GAS: "09999999999991"}

NAMES = {
    Role.OPERATOR: "Réseau d'Exemple",
    Role.SUPPLIER: "Énergies d'Exemple",
    Role.BOTH: "Îles d'Exemple",
    Role.THIRD_PARTY: "Conseils d'Exemple",
    Role.AUTHORITY: "Autorité d'Exemple",
    Role.MEDIATOR: "Médiateur d'Exemple",
}


def body(role: Role, *, verified: bool = True) -> Addressee:
    """A body of this role whose address was seen a month ago."""
    lines = ("Service clients", "1 place du Modèle", "75000 Paris")
    return Addressee(NAMES[role], role, lines, verified, "facture", date(2026, 10, 24), "000000000")


POINTS = (
    Point(1, "Passer la télé-information client de mon compteur en mode standard.", ("cenergie-D341-22-6",)),
    Point(3, "M’indiquer la date du changement.", ("cenergie-D341-22-6",)),
)
"""What is left open of an earlier letter of Camille's."""


def facts(energy: Energy = Energy.ELECTRICITY, channel: Channel = Channel.REGISTERED, **values: Value) -> LetterFacts:
    """What Camille's letter is filled with."""
    known = LetterFacts("PERS-2026-0007", CAMILLE, energy, POINT[energy], contract="C-123456", values=values)
    return replace(known, tenancy=Tenancy(energy, POINT[energy], ADDRESS), channel=channel, points=POINTS)


ANSWERS: dict[str, dict[str, Value]] = {
    "erase-collected": {"begin": date(2024, 1, 1), "end": date(2026, 11, 24), "stopped_on": date(2026, 11, 2)},
    "withdraw-consent": {
        "purpose": "conseils d'économies",
        "categories": ("daily", "curve"),
        "consented_on": date(2024, 5, 1),
        "consent_copy": True,
    },
    "close-access": {"third_party_name": "Conseils d'Exemple"},
    "relay": {"relayed": ("stop-recording", "stop-collection", "erase-collected")},
    "access": {"begin": date(2024, 1, 1)},
    "export": {"categories": ("daily", "curve"), "begin": date(2024, 1, 1), "transmit_to": "Conseils d'Exemple"},
    "stop-marketing": {"sample": True},
    "rectify": {
        "datum": "date d'emménagement",
        "held": "1er mars 2024",
        "right": "1er mai 2024",
        "proof": "copie de la première page du bail",
    },
    "restrict": {"data": "courbe de charge de mars 2026", "case": "contested"},
    "tell-recipients": {"request_on": date(2026, 9, 1), "request_reference": "PERS-2026-0003", "asked": "erasure"},
    "reminder": {
        "request_on": date(2026, 9, 1),
        "request_reference": "PERS-2026-0003",
        "received_on": date(2026, 9, 3),
        "proof": True,
        "due_on": date(2026, 10, 5),
        "outcome": "silence",
    },
    "written-complaint": {
        "request_on": date(2026, 9, 1),
        "request_reference": "PERS-2026-0003",
        "received_on": date(2026, 9, 3),
        "proof": True,
        "acknowledged_on": date(2026, 9, 8),
        "reminded_on": date(2026, 10, 6),
        "outcome": "partial",
        "answered_on": date(2026, 10, 20),
    },
    "meter-output": {"mode": "standard"},
    "uninvited-collection": {"situation": "Je travaille de nuit et cette courbe montre quand je dors."},
    "ask-collection": {"step": "30", "until": date(2027, 3, 31)},
    "moving-in": {"moved_on": date(2026, 11, 2)},
    "never-authorised": {"third_party_name": "Conseils d'Exemple", "seen_on": date(2026, 11, 20)},
    "identity-answer": {
        "request_on": date(2026, 11, 2),
        "request_reference": "PERS-2026-0003",
        "asked_on": date(2026, 11, 16),
        "bill": True,
        "copy": True,
    },
    "own-devices": {"device": "onduleur solaire", "held": "owned", "serial": "EX-12", "begin": date(2026, 1, 1)},
    "leaving": {"leaving_on": date(2026, 12, 31), "leaving": "home"},
}
"""What the fictional household answers, so that every sentence that may stand does."""


def answers(kind: str, energy: Energy) -> dict[str, Value]:
    """The household’s answers for a letter, none of them about what a gas meter does not have."""
    values = dict(ANSWERS.get(kind, {}))
    if energy is Energy.GAS and "categories" in values:
        values["categories"] = ("daily",)
    if energy is Energy.GAS and "relayed" in values:
        values["relayed"] = ("stop-supplier",)
    return values


FILES = (Role.AUTHORITY, Role.MEDIATOR)
"""To whom a file with exhibits goes."""
EVERY = [(one.kind, role, energy) for one in kinds() for role, energy in sorted(one.to) if role not in FILES]
"""Every letter that is composed from answers, to every body that may receive it."""


@cache
def letter(slug: str, role: Role, energy: Energy) -> Letter:
    """The fictional household's letter to a body of this role."""
    return compose(kind(slug), facts(energy, **answers(slug, energy)), body(role), shipped(), TODAY)
