"""The highest power of each day and the subscribed power come in, the highest of each of twelve months goes out.

Powers are apparent ones: VA, of which 1000 are a kVA. A day of which no highest power is known counts as unknown, never
as low. Nothing is advised here: what a smaller subscription would cost is reckoned where contracts are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.localtime import months_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MONTHS: Final = 12
VA_PER_KVA: Final = 1000


class Peak(NamedTuple):
    """The highest power (VA) of some time, and its local day (an ordinal)."""

    day: int
    volt_amperes: int


@dataclass(frozen=True, slots=True)
class MonthPeak:
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
    months = tuple(_month(by_day, first, last) for first in _firsts(last))
    begin = months[0].first
    kva = said.metered if said.contract is None else said.contract
    within = [one for day, one in by_day.items() if begin <= day]
    highest = [_highest(one for one in phase if begin <= one.day <= last) for phase in phases]
    return PowerUse(
        months,
        kva,
        said.metered,
        tuple(one for one in highest if one is not None),
        0 if kva is None else sum(one.volt_amperes > kva * VA_PER_KVA for one in within),
        None if said.overruns is None else sum(begin <= day <= last for day in said.overruns),
    )


def _firsts(last: int) -> list[int]:
    """The first days of the twelve months of which the one of ``last`` is the last."""
    of_last = date.fromordinal(last).replace(day=1)
    return [months_after(of_last, -ago).toordinal() for ago in range(MONTHS - 1, -1, -1)]


def _month(by_day: Mapping[int, Peak], first: int, last: int) -> MonthPeak:
    end = min(last + 1, months_after(date.fromordinal(first), 1).toordinal())
    known = [by_day[day] for day in range(first, end) if day in by_day]
    return MonthPeak(first, _highest(known), len(known), end - first)


def _highest(peaks: Iterable[Peak]) -> Peak | None:
    return max(peaks, key=lambda one: one.volt_amperes, default=None)
