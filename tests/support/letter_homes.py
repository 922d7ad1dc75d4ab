"""A fictional household that writes letters, and fictional bodies that it writes to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.letters.facts import Addressee, Channel, Energy, Holder, LetterFacts, Role
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
}


def body(role: Role, *, verified: bool = True) -> Addressee:
    """A body of this role whose address was seen a month ago."""
    lines = ("Service clients", "1 place du Modèle", "75000 Paris")
    return Addressee(NAMES[role], role, lines, verified, "facture", date(2026, 10, 24), "000000000")


def facts(energy: Energy = Energy.ELECTRICITY, channel: Channel = Channel.REGISTERED, **values: Value) -> LetterFacts:
    """What Camille's letter is filled with."""
    return LetterFacts(
        "PERS-2026-0007", CAMILLE, energy, POINT[energy], ADDRESS, contract="C-123456", channel=channel, values=values
    )
