"""Sums by price period come in, a small CSV file goes out, which a comparison of contracts takes; habits are not in it.

docs/formats.md, "Just what is needed". Energy stands to the millionth of a Wh, which gives the joules back exactly.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.reading import JOULES_PER_WH
from persienne.base.visible import inert
from persienne.exporters.extract import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COLUMNS: Final = ("compteur", "contrat", "kVA", "premier_jour", "dernier_jour", "periode_de_prix", "Wh", "sans_prix")
PLACES: Final = 6
WHY: Final = {
    "contract": "contrat_inconnu",
    "colour": "couleur_inconnue",
    "announced": "annonce_inconnue",
    "hours": "heures_du_contrat",
    "curve": "sans_courbe",
    "span": "plusieurs_prix",
    "price": "prix_inconnu",
    "tax": "taxe_inconnue",
    "hour": "prix_de_l_heure_inconnu",
    "volume": "gaz_en_m3",
    "surcharge": "majoration_inconnue",
    "cta": "cta_inconnue",
}
"""Why a sum has no price period, as the file says it, by the code of ``insight.costs.energies.Why``."""


class NeededRow(NamedTuple):
    """The energy of the local days ``first`` to ``last`` (ordinals, both included) at one price of a contract.

    ``meter`` is the number as it is to be shown. Without a ``price_period``, ``why`` is the code of the reason.
    """

    meter: str
    contract: str
    kva: int | None
    first: int
    last: int
    price_period: str
    joules: int
    why: str = ""


def write(rows: Iterable[NeededRow]) -> bytes:
    """The whole file."""
    return ("\ufeff" + "\r\n".join(_lines(rows)) + "\r\n").encode()


def _lines(rows: Iterable[NeededRow]) -> Iterator[str]:
    yield ";".join(COLUMNS)
    for row in rows:
        days = (date.fromordinal(day).isoformat() for day in (row.first, row.last))
        kva = "" if row.kva is None else str(row.kva)
        energy = decimal(row.joules, JOULES_PER_WH, PLACES, ",")
        names = (_text(row.meter), _text(row.contract), kva, *days, _text(row.price_period))
        yield ";".join((*names, energy, WHY[row.why] if row.why else ""))


def _text(said: str) -> str:
    """A text that is one cell, and no formula."""
    return " ".join(inert(said).replace(";", ",").split())
