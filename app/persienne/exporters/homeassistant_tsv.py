"""Parts come in, the bytes of a table that Home Assistant's ``import_statistics`` reads go out; no file.

docs/formats.md, "Home Assistant": local full hours that a clock showed, and a sum that only grows. What lasts longer
than its hour (a day's total, a span that is known as a whole) is counted in the hour in which it ends: a sum knows no
other place. October's doubled hour is one row, for its stamp is one; its sum holds both passages. An hour that is known
in part has no row, and neither has a day: what is known of them is in no sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_KWH, TOTAL_IMPORT, TOTAL_INJECTION, Kind
from persienne.exporters.extract import Nature, decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.exporters.extract import Part

COLUMNS: Final = ("statistic_id", "unit", "start", "sum", "state")
HOUR: Final = 3600
DAY: Final = 24 * HOUR
_STAMP: Final = "%d.%m.%Y %H:00"
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


def in_part(parts: Iterable[Part]) -> int:
    """The joules of hours (or days) that are known in part, which no row tells."""
    return sum(_hours_of(part).left_out for part in totals(parts))


def _sums(part: Part) -> Iterator[str]:
    local, name, hours = local_days(part.zone), statistic(part), _hours_of(part)
    total = 0
    sums: dict[str, int] = {}
    for hour in sorted(hours.joules):
        total += hours.joules[hour]
        sums[local.wall(hour * HOUR).strftime(_STAMP)] = total
    for stamp, joules in sums.items():
        said = decimal(joules, JOULES_PER_KWH, 9, ".")
        yield f"{name}\tkWh\t{stamp}\t{said}\t{said}"


class _Hours(NamedTuple):
    """Joules by the number of their hour since the epoch, and those that are left out."""

    joules: dict[int, int]
    left_out: int


def _hours_of(part: Part) -> _Hours:
    """The hours that are told: whole ones of a curve, and of days and longer spans the hour in which each ends."""
    told = part if len(part.of(Nature.INTERVAL)) else part.of(Nature.DAY, Nature.PERIOD, Nature.PERIOD_IN_PART)
    left_out = part.joules - told.joules
    numbers, where = np.unique((told.ends - 1) // HOUR, return_inverse=True)
    joules, seconds = (np.zeros(len(numbers), np.int64) for _ in range(2))
    np.add.at(joules, where, told.values)
    found = dict(zip(numbers.tolist(), joules.tolist(), strict=True))
    if told is not part:
        return _Hours(found, left_out)
    np.add.at(seconds, where, np.minimum(told.ends - numbers[where] * HOUR, told.ends - told.starts))
    found, left_out = _whole_hours(found, {int(n) for n in numbers[seconds < HOUR]}, _straddled(told, numbers))
    alone = _of_one_passage(found, local_days(part.zone))
    return _Hours({hour: one for hour, one in found.items() if hour not in alone}, left_out + sum(alone.values()))


def _straddled(part: Part, hours: Longs) -> set[int]:
    """The hours over whose end an interval reaches: what it tells can't be parted there."""
    ends = (hours + 1) * HOUR
    after = np.searchsorted(part.ends, ends, side="right")
    reaching = (after < len(part)) & (part.starts[np.minimum(after, len(part) - 1)] < ends)
    return set(hours[reaching].tolist())


def _whole_hours(joules: Mapping[int, int], torn: set[int], straddled: set[int]) -> tuple[dict[int, int], int]:
    """The hours that are not ``torn``, with what an interval that reaches into them has begun in; and what is left."""
    found, left_out, carried = {}, 0, 0
    for hour, ended in joules.items():
        energy, carried = ended + carried, 0
        if hour in straddled:
            carried = energy
        elif hour in torn:
            left_out += energy
        else:
            found[hour] = energy
    return found, left_out


def _of_one_passage(joules: Mapping[int, int], local: LocalDays) -> dict[int, int]:
    """The hours that a clock shows twice and of which one passage alone is known: their one row would say both."""
    found = {}
    for hour, energy in joules.items():
        if local.length(local.day(hour * HOUR)) > DAY:
            stamp = local.wall(hour * HOUR).strftime(_STAMP)
            twins = (hour - 1, hour + 1)
            other = [twin for twin in twins if local.wall(twin * HOUR).strftime(_STAMP) == stamp]
            if other and other[0] not in joules:
                found[hour] = energy
    return found
