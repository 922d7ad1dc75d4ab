"""Made bodies and what a household would type about one; no name in here is anybody's."""

from __future__ import annotations

from datetime import date
from typing import Any

from persienne.base.energy_market import Role
from persienne.consents.parties import Confidence, Noted, Party, Typed

TODAY = date(2026, 11, 24)


def a_party(**changes: Any) -> Party:
    """An operator with an address that a public record had last month."""
    said: dict[str, Any] = {
        "id": "made-grid",
        "name": "Réseau inventé",
        "role": Role.OPERATOR,
        "address": ("Réseau inventé", "1 rue du Pylône", "69001 LYON"),
        "noted": Noted(Confidence.HIGH, "made.example", date(2026, 10, 24)),
    }
    return Party(**{**said, **changes})


def typed(**changes: Any) -> Typed:
    """What a household types about a supplier."""
    said: dict[str, Any] = {
        "name": "Soleil & Vent",
        "role": Role.SUPPLIER,
        "where": "facture de novembre",
        "seen_on": TODAY,
        "address": ("12 quai des Éoliennes", "44000 NANTES"),
    }
    return Typed(**{**said, **changes})
