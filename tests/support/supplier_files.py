"""Made files of suppliers and local operators that only other programs know: text comes out, nothing of it is anyone's.

What a line looks like is known from programs that read them (docs/formats.md, "Files that the assistant reads"); titles
and the end of an interval that a time stands for are not, and are made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.described_tables import HALF, slots, wall

if TYPE_CHECKING:
    from datetime import datetime


def total_energies(first: str, days: int, *, title: bool = True) -> bytes:
    """TotalEnergies: quoted, oldest first, the time in the second column, an energy with its unit in the third."""
    rows = [f'"1";"{wall(at):%d/%m/%Y %H:%M}";"{wh / 1000:.3f} kWh"' for at, wh in slots(first, days, HALF)]
    head = ['"Compteur";"Date";"Consommation"'] if title else []
    return "\n".join([*head, *rows, ""]).encode()


def strasbourg(first: str, days: int) -> bytes:
    """Strasbourg Électricité Réseaux: three lines above, date, time, W in the fifth column, blanks in thousands."""
    head = ["Courbe de charge;;;;", "Point de livraison;99999999999999;;;", "Date;Heure;Statut;Pas;Puissance (W)"]
    rows = [_grouped(wall(at + HALF), 2 * wh) for at, wh in slots(first, days, HALF)]
    return "\n".join([*head, *rows, ""]).encode("latin-1")


def _grouped(end: datetime, watts: int) -> str:
    return f'"{end:%d/%m/%Y}";{end:%H:%M};Réel;30;"{watts:,}"'.replace(",", "\u00a0")


def sicae(first: str, days: int) -> list[list[object]]:
    """A SICAE: the rows of its workbook, of which the name alone is known."""
    rows = [[f"{wall(at):%d/%m/%Y %H:%M}", wh / 1000] for at, wh in slots(first, days, HALF)]
    return [["Horodatage début", "Consommation (kWh)"], *rows]
