"""EDF's files, made: a curve comes in, what the customer space gives of it goes out (Latin-1, newest first)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.days import days_of_curve
from persienne.insight.resolve import resolve

if TYPE_CHECKING:
    from persienne.base.reading import Block

HEADS = {
    "powers": (
        "mes puissances atteintes en W",
        "Date et heure de relève par le distributeur;Puissance atteinte (W);Nature de la donnée",
    ),
    "days": ("ma consommation", "Date de consommation;Consommation (kWh);Nature de la donnée"),
    "months": ("ma consommation", "Période de consommation;Consommation (kWh);Nature de la donnée"),
    "maxima": ("mes puissances maximales", "Date;Puissance maximale atteinte (kVA);Nature de la donnée"),
    "index": ("mes index", "Date de relevé de l'index;Type d'index;Index Base (kWh)"),
}


def edf_powers(curve: Block) -> bytes:
    """Half-hours: the date of each day, then its ends, the last one as 00:00:00."""
    local, lines, last = local_days(), [], 0
    joules_and_ends = zip(curve.values.tolist(), (curve.starts + curve.durations).tolist(), strict=True)
    for joules, end in reversed(list(joules_and_ends)):
        day = local.day(end - 1)
        if day != last:
            lines += ["", f"{_date(day)};;"]
            last = day
        lines.append(f"{local.wall(end):%H:%M:%S};{joules // 1800};Réelle")
    return _file("powers", lines)


def edf_days(curve: Block) -> bytes:
    """The energies of its days in whole kWh."""
    return _file("days", [f"{_date(day)};{round(joules / JOULES_PER_KWH)};Réelle" for day, joules in _days(curve)])


def edf_months(curve: Block) -> bytes:
    """The energies of its months in whole kWh, below the sum of each year."""
    months: dict[str, int] = {}
    for day, joules in _days(curve):
        name = _date(day)[3:]
        months[name] = months.get(name, 0) + joules
    lines, year = [], ""
    for name, joules in months.items():
        if name[3:] != year:
            year = name[3:]
            total = sum(one for other, one in months.items() if other.endswith(year))
            lines.append(f"Année {year};{round(total / JOULES_PER_KWH)};")
        lines.append(f"{name};{round(joules / JOULES_PER_KWH)};Réelle")
    return _file("months", lines)


def edf_maxima(curve: Block) -> bytes:
    """A highest power of each of its days in kVA, made of the day's energy."""
    return _file("maxima", [f"{_date(day)};{joules / JOULES_PER_KWH / 6:.1f};Réelle" for day, joules in _days(curve)])


def edf_index(curve: Block, opening: int = 12_345) -> bytes:
    """The index at the midnight that begins each of its days, cut to whole kWh."""
    lines, joules = [], opening * JOULES_PER_KWH + JOULES_PER_KWH // 2
    for day, more in reversed(_days(curve)):
        lines.append(f"{_date(day)};Index transmis par le distributeur;{joules // JOULES_PER_KWH}")
        joules += more
    return _file("index", lines[::-1])


def _days(curve: Block) -> list[tuple[int, int]]:
    totals = days_of_curve(resolve([curve]), local_days())
    return list(zip(totals.days.tolist(), totals.joules.tolist(), strict=True))[::-1]


def _date(day: int) -> str:
    return f"{datetime.fromordinal(day):%d/%m/%Y}"


def _file(kind: str, lines: list[str]) -> bytes:
    title, header = HEADS[kind]
    return "\n".join(["", f"Récapitulatif de {title}", "", header, *lines, ""]).encode("latin-1")
