"""Parts come in, the bytes of a table that Home Assistant's ``import_statistics`` reads go out; no file.

docs/formats.md, "Home Assistant": local full hours that a clock showed, and a sum that only grows. What lasts longer
than its hour (a day's total, a span that is known as a whole) is counted in the hour in which it ends: a sum knows no
other place. October's doubled hour is one row, for its stamp is one; its sum holds both passages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Kind
from persienne.exporters.extract import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.exporters.extract import Part

COLUMNS: Final = ("statistic_id", "unit", "start", "sum", "state")
HOUR: Final = 3600
JOULES_PER_KWH: Final = 3_600_000
_NAMES: Final = {TOTAL_IMPORT.name: "persienne:energy_drawn", TOTAL_INJECTION.name: "persienne:energy_injected"}


def write(parts: Iterable[Part]) -> bytes:
    """The whole file."""
    return ("\n".join(lines(parts)) + "\n").encode()


def lines(parts: Iterable[Part]) -> Iterator[str]:
    """Its lines, the titles first; a register that is no total is left out."""
    yield "\t".join(COLUMNS)
    for part in totals(parts):
        yield from _sums(part)


def totals(parts: Iterable[Part]) -> list[Part]:
    """The parts that are written: what is drawn, and what is injected."""
    return [part for part in parts if part.register.name in _NAMES and part.register.kind is Kind.ENERGY]


def statistic(part: Part) -> str:
    """The name of a part in Home Assistant: of a second meter and on with its place, never with its number."""
    name = _NAMES[part.register.name]
    return name if part.place == 1 else f"{name}_{part.place}"


def _sums(part: Part) -> Iterator[str]:
    local, name = local_days(part.zone), statistic(part)
    hours, where = np.unique((part.ends - 1) // HOUR, return_inverse=True)
    joules = np.zeros(len(hours), np.int64)
    np.add.at(joules, where, part.values)
    sums: dict[str, str] = {}
    for hour, joule in zip(hours.tolist(), np.cumsum(joules).tolist(), strict=True):
        sums[local.wall(hour * HOUR).strftime("%d.%m.%Y %H:00")] = decimal(joule, JOULES_PER_KWH, 9, ".")
    for stamp, total in sums.items():
        yield f"{name}\tkWh\t{stamp}\t{total}\t{total}"
