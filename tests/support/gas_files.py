"""Made files of the gas operator: rows go in, the bytes of a table or of JSON come out. Nothing in them is anyone's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from support.enedis_files import table_workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

PCE = "99999999999955"

DAILY = [
    "Date de relevé",
    "Index de début de période (m3)",
    "Index de fin de période (m3)",
    "Volume consommé (m3)",
    "Energie consommée (kWh)",
    "Coefficient de conversion",
    "Température locale (°C)",
    "Qualification du relevé",
]
LONGER = ["Date de relevé", "Volume consommé (m3)", "Energie consommée (kWh)"]

GasTable = list[list[object]]


def day(date: str, energy: float, volume: float, quality: str = "Mesuré") -> list[object]:
    """A row of a daily table, with indexes."""
    return [date, 484, 494, volume, energy, 11.42781, None, quality]


def absent(date: str) -> list[object]:
    """A day of which the operator has no measure: zeros, and no index."""
    return [date, None, None, 0, 0, None, None, "Absence de Données"]


def gas_table(rows: Sequence[Sequence[object]], point: str | None = PCE) -> GasTable:
    """The rows of the sheet, daily or longer as the first of them is."""
    header = DAILY if rows and len(rows[0]) == len(DAILY) else LONGER
    return [
        [None, "Données informatives et détaillées", None, None, "Export du 24/11/2021"],
        [],
        [None, None, "Adresse du logement : ", None, "1 RUE FICTIVE"],
        [None, None, "N° PCE :", None, point],
        [None, None, "Libellé du logement :", None, None],
        [],
        [None, "Les consommations dans ce tableau sont fournies à titre indicatif."],
        [],
        [None, *header],
        *([None, *row] for row in rows),
    ]


def gas_workbook(*rows: Sequence[object], point: str | None = PCE) -> bytes:
    """A workbook as the operator’s site gives it: the sheet is always called so."""
    return table_workbook({"Historique par mois": gas_table(rows, point)})


def reading(day: str | None, energy: float | None, volume: float | None, **more: object) -> dict[str, object]:
    """One reading of the operator’s JSON; the offset is no instant."""
    said = {
        "journeeGaziere": day,
        "dateDebutReleve": f"{day}T06:00:00+00:00" if day else None,
        "dateFinReleve": None,
        "energieConsomme": energy,
        "volumeBrutConsomme": volume,
        "qualificationReleve": None if energy is None else "Mesuré",
        "natureReleve": "Informative Journalier",
    }
    return said | more


def gas_json(*readings: dict[str, object], point: str = PCE) -> bytes:
    """The operator's JSON of one delivery point."""
    return json.dumps({point: {"idPce": point, "releves": list(readings)}}, ensure_ascii=False).encode()
