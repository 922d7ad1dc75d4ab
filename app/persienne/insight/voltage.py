"""What days say of the voltage of one or three phases comes in, what some days say together goes out; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.voltage import VoltageDay

MOST_DAYS: Final = 62
"""More days than these are told by the month."""


class VoltageRow(NamedTuple):
    """A day or a month (``first`` and ``last`` are ordinals): lowest and highest mean (V), means known and outside."""

    first: int
    last: int
    lowest: int
    highest: int
    known: int
    outside: int


@dataclass(frozen=True, slots=True)
class VoltageUse:
    """What is known of the voltage of some days: ``rows`` by day, or by month where there are more than two months.

    ``phases`` are the whole of each phase, where there are several; ``days`` are those of which anything is known.
    """

    rows: tuple[VoltageRow, ...]
    phases: tuple[VoltageRow, ...]
    days: int

    @property
    def whole(self) -> VoltageRow:
        """All of it together."""
        return _together(self.rows)


def voltage_use(phases: Sequence[Sequence[VoltageDay]], first: int, last: int) -> VoltageUse | None:
    """What ``phases`` (the days of each) say of the local days ``first`` to ``last``; None where nothing is known.

    Of several phases the lowest and the highest are those of any, and their means are counted together.
    """
    inside = [[one for one in phase if first <= one.day <= last] for phase in phases]
    told = [_rows(phase) for phase in inside if phase]
    if not told:
        return None
    by_day = sorted(row for phase in told for row in phase)
    days = [_together(rows) for _, rows in groupby(by_day, key=lambda row: row.first)]
    monthly = last - first >= MOST_DAYS
    rows = [_together(rows) for _, rows in groupby(days, key=lambda row: _month(row.first))] if monthly else days
    several = tuple(_together(phase) for phase in told) if len(told) > 1 else ()
    return VoltageUse(tuple(rows), several, len(days))


def _rows(days: Iterable[VoltageDay]) -> list[VoltageRow]:
    return [VoltageRow(one.day, one.day, *one[1:]) for one in days]


def _month(day: int) -> tuple[int, int]:
    told = date.fromordinal(day)
    return told.year, told.month


def _together(rows: Iterable[VoltageRow]) -> VoltageRow:
    """Several rows, of which there is at least one, as one."""
    firsts, lasts, lowest, highest, known, outside = zip(*rows, strict=True)
    return VoltageRow(min(firsts), max(lasts), min(lowest), max(highest), sum(known), sum(outside))
