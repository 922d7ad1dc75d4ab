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
    """A day, or several (``first`` and ``last`` are ordinals): lowest and highest mean (V), and how many are outside.

    ``days`` are those of which anything is known, ``days_outside`` those with any mean outside the bounds. ``counted``
    are the days whose means are counted; ``known`` and ``outside`` are the means of these alone.
    """

    first: int
    last: int
    lowest: int
    highest: int
    known: int
    outside: int
    days: int
    days_outside: int
    counted: int

    @property
    def is_counted(self) -> bool:
        """Whether the means of every day are counted."""
        return self.counted == self.days


@dataclass(frozen=True, slots=True)
class VoltageUse:
    """What is known of the voltage of some days: ``rows`` by day, or by month where there are more than two months.

    ``phases`` are the whole of each phase, where there are several.
    """

    rows: tuple[VoltageRow, ...]
    phases: tuple[VoltageRow, ...]

    @property
    def whole(self) -> VoltageRow:
        """All of it together."""
        return _together(self.rows)


def voltage_use(phases: Sequence[Sequence[VoltageDay]], first: int, last: int) -> VoltageUse | None:
    """What ``phases`` (the days of each) say of the local days ``first`` to ``last``; None where nothing is known.

    Of several phases the lowest and the highest are those of any, and their means are counted together: on the days on
    which those of each phase are.
    """
    inside = [[one for one in phase if first <= one.day <= last] for phase in phases]
    told = [phase for phase in inside if phase]
    if not told:
        return None
    by_day = sorted((one for phase in told for one in phase), key=lambda one: one.day)
    days = [_of_day(list(phases_of_day)) for _, phases_of_day in groupby(by_day, key=lambda one: one.day)]
    monthly = last - first >= MOST_DAYS
    rows = [_together(rows) for _, rows in groupby(days, key=lambda row: _month(row.first))] if monthly else days
    several = tuple(_together(_of_day([one]) for one in phase) for phase in told) if len(told) > 1 else ()
    return VoltageUse(tuple(rows), several)


def _of_day(phases: Sequence[VoltageDay]) -> VoltageRow:
    """Combine the phases' values of one day into one row; ``phases`` is not empty."""
    known = [one.known for one in phases if one.known is not None]
    counted = len(known) == len(phases)
    return VoltageRow(
        phases[0].day,
        phases[0].day,
        min(one.lowest for one in phases),
        max(one.highest for one in phases),
        known=sum(known) if counted else 0,
        outside=sum(one.outside for one in phases) if counted else 0,
        days=1,
        days_outside=int(any(one.any_outside for one in phases)),
        counted=int(counted),
    )


def _month(day: int) -> tuple[int, int]:
    told = date.fromordinal(day)
    return told.year, told.month


def _together(rows: Iterable[VoltageRow]) -> VoltageRow:
    """Several rows of different days, of which there is at least one, as one."""
    firsts, lasts, lowest, highest, *counts = zip(*rows, strict=True)
    return VoltageRow(min(firsts), max(lasts), min(lowest), max(highest), *map(sum, counts))
