"""Days of voltage, of reactive energy and of highest powers come in, what they say of a home's supply goes out; pure.

The highest powers are told by month, over twelve months, beside the subscribed one. They are apparent powers: VA, of
which 1000 are a kVA. A day of which no highest power is known counts as unknown, never as low. Nothing is advised here:
what a smaller subscription would cost is reckoned where contracts are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from persienne.base.localtime import months_after
from persienne.insight.days import complete

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.voltage import VoltageDay
    from persienne.insight.series import DayTotals

MOST_DAYS: Final = 62
"""More days than these are told by the month."""

MONTHS: Final = 12
VA_PER_KVA: Final = 1000


class ReactiveUse(NamedTuple):
    """Reactive energy drawn (VAr.s) beside the active one (J) of the same ``days``."""

    reactive: int
    active: int
    days: int

    @property
    def tangent(self) -> float | None:
        """Their quotient, tan phi; None where no active energy was drawn."""
        return self.reactive / self.active if self.active else None


def reactive_use(
    reactive: DayTotals, active: DayTotals, local: LocalDays, bounds: tuple[int, int]
) -> ReactiveUse | None:
    """The sums over the days of ``bounds`` (ordinals, both in) that both know whole; None where there is none."""
    ours, theirs = reactive.where(complete(reactive, local)), active.where(complete(active, local))
    shared = np.intersect1d(ours.days, theirs.days)
    shared = shared[(shared >= bounds[0]) & (shared <= bounds[1])]
    if not len(shared):
        return None
    sums = [int(one.joules[np.isin(one.days, shared)].sum()) for one in (ours, theirs)]
    return ReactiveUse(sums[0], sums[1], len(shared))


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
        return _row_of_several(self.rows)


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
    days = [_row_of_day(list(phases_of_day)) for _, phases_of_day in groupby(by_day, key=lambda one: one.day)]
    monthly = last - first >= MOST_DAYS
    rows = (
        [_row_of_several(rows) for _, rows in groupby(days, key=lambda row: _calendar_month(row.first))]
        if monthly
        else days
    )
    several = tuple(_row_of_several(_row_of_day([one]) for one in phase) for phase in told) if len(told) > 1 else ()
    return VoltageUse(tuple(rows), several)


class Peak(NamedTuple):
    """The highest power (VA) of some time, and its local day (an ordinal)."""

    day: int
    volt_amperes: int


class MonthPeak(NamedTuple):
    """A calendar month: its first local day (an ordinal), its peak, and of how many of its ``days`` one is known.

    ``peak`` is None where none is known; ``days`` are those of the month up to the end of the twelve months.
    """

    first: int
    peak: Peak | None
    known: int
    days: int


@dataclass(frozen=True, slots=True)
class PowerUse:
    """The twelve months up to the last day with a known peak, the oldest first.

    ``kva`` is the subscribed power as the household said it, or else as the meter says it; ``metered`` is the latter.
    ``phases`` are the peaks of the phases of a three-phase meter, each of which has a third of the subscribed power.
    ``days_over`` are the days whose peak is above ``kva``; ``overruns`` how often the meter said that it was exceeded,
    None where that is not kept.
    """

    months: tuple[MonthPeak, ...]
    kva: int | None
    metered: int | None
    phases: tuple[Peak, ...]
    days_over: int
    overruns: int | None

    @property
    def peak(self) -> Peak:
        """The highest of all; the first of equals."""
        return max((month.peak for month in self.months if month.peak is not None), key=lambda one: one.volt_amperes)

    @property
    def first(self) -> int:
        """The first day of the twelve months (an ordinal)."""
        return self.months[0].first

    @property
    def last(self) -> int:
        """The last day (an ordinal)."""
        return self.months[-1].first + self.months[-1].days - 1

    @property
    def known_months(self) -> int:
        """The months of which a highest power is known."""
        return sum(month.peak is not None for month in self.months)

    @property
    def known(self) -> int:
        """The days of which a highest power is known."""
        return sum(month.known for month in self.months)

    @property
    def days(self) -> int:
        """The days from the first to the last."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class PowerSaid:
    """What is said beside the peaks: the subscribed power of the contract and of the meter (kVA), and overruns.

    ``overruns`` are the local days (ordinals) on which each overrun began; None where they are not kept.
    """

    contract: int | None = None
    metered: int | None = None
    overruns: tuple[int, ...] | None = None


def power_use(peaks: Iterable[Peak], phases: Iterable[Iterable[Peak]], said: PowerSaid) -> PowerUse | None:
    """The use of the subscribed power; None where no peak is known. ``phases`` are those of three, or none."""
    by_day = {one.day: one for one in peaks}
    if not by_day:
        return None
    last = max(by_day)
    months = tuple(_month_peak(by_day, first, last) for first in _first_days(last))
    begin = months[0].first
    kva = said.metered if said.contract is None else said.contract
    within = [one for day, one in by_day.items() if begin <= day]
    highest = [_highest(one for one in phase if begin <= one.day <= last) for phase in phases]
    return PowerUse(
        months,
        kva,
        said.metered,
        tuple(one for one in highest if one is not None),
        days_over=0 if kva is None else sum(one.volt_amperes > kva * VA_PER_KVA for one in within),
        overruns=None if said.overruns is None else sum(begin <= day <= last for day in said.overruns),
    )


class SupplyOfDays(NamedTuple):
    """What is told of a supply: the highest powers of twelve months, and the rest of the ``days`` (both in)."""

    days: tuple[int, int]
    power: PowerUse | None
    voltage: VoltageUse | None
    reactive: ReactiveUse | None

    @property
    def length(self) -> int:
        """How many days these are."""
        return self.days[1] - self.days[0] + 1


def _row_of_day(phases: Sequence[VoltageDay]) -> VoltageRow:
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


def _calendar_month(day: int) -> tuple[int, int]:
    told = date.fromordinal(day)
    return told.year, told.month


def _row_of_several(rows: Iterable[VoltageRow]) -> VoltageRow:
    """Several rows of different days, of which there is at least one, as one."""
    firsts, lasts, lowest, highest, *counts = zip(*rows, strict=True)
    return VoltageRow(min(firsts), max(lasts), min(lowest), max(highest), *map(sum, counts))


def _first_days(last: int) -> list[int]:
    """The first days of the twelve months of which the one of ``last`` is the last."""
    of_last = date.fromordinal(last).replace(day=1)
    return [months_after(of_last, -ago).toordinal() for ago in range(MONTHS - 1, -1, -1)]


def _month_peak(by_day: Mapping[int, Peak], first: int, last: int) -> MonthPeak:
    end = min(last + 1, months_after(date.fromordinal(first), 1).toordinal())
    known = [by_day[day] for day in range(first, end) if day in by_day]
    return MonthPeak(first, _highest(known), len(known), end - first)


def _highest(peaks: Iterable[Peak]) -> Peak | None:
    return max(peaks, key=lambda one: one.volt_amperes, default=None)
