"""Parts come in, the bytes of our own CSV file go out, from which the importer reads the very same; no file.

docs/formats.md, "Our own CSV": every row says its start and its end in UTC, so that nobody has to guess what a stamp
means, and its energy to the millionth of a Wh, which gives the joules back exactly.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, Quality
from persienne.base.visible import inert
from persienne.exporters.extract import Nature, decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.base.localtime import LocalDays
    from persienne.exporters.extract import Part, Row

COLUMNS: Final = (
    "compteur",
    "registre",
    "nature",
    "debut_utc",
    "fin_utc",
    "debut_local",
    "Wh",
    "W",
    "connu_s",
    "qualite",
    "source",
    "precision",
)

QUALITIES: Final = {
    Quality.MEASURED: "mesure",
    Quality.CORRECTED: "corrige",
    Quality.ESTIMATED: "estime",
    Quality.DOUBTFUL: "douteux",
}

PLACES: Final = 6
"""Decimals of a Wh: a joule is 0.000278 Wh."""


def write(parts: Iterable[Part]) -> bytes:
    """The whole file."""
    return ("\ufeff" + "\r\n".join(lines(parts)) + "\r\n").encode()


def lines(parts: Iterable[Part]) -> Iterator[str]:
    """Its lines, the titles first."""
    yield ";".join(COLUMNS)
    for part in parts:
        local = local_days(part.zone)
        head = f"{inert(part.meter).replace(';', ',')};{part.register.name};"
        for row in part.rows():
            yield head + _rest(row, part.register.kind, local)


def _rest(row: Row, kind: Kind, local: LocalDays) -> str:
    if kind is Kind.INDEX:
        energy, power = str(row.value), ""
    else:
        energy = decimal(row.value, JOULES_PER_WH, PLACES, ",")
        power = decimal(row.value, row.end - row.start, 3, ",") if row.nature is Nature.INTERVAL else ""
    return ";".join(
        (
            row.nature,
            utc(row.start),
            utc(row.end),
            local.wall(row.start).isoformat(),
            energy,
            power,
            str(row.known),
            QUALITIES[row.quality],
            row.source,
            str(row.precision),
        )
    )


def utc(at: int) -> str:
    """``2024-07-24T22:00:00Z``."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
