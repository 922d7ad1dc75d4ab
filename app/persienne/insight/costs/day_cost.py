"""The day that is not over in euros, and the price of now: a contract and what is known of the day come in; pure.

Nothing here reads a clock: ``now`` is always given, in UTC epoch seconds. No subscription is in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT
from persienne.insight.costs.bill import SPOT, Route, mean_price
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import energies, unknown_because
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.split import HOUR
from persienne.insight.tariff import REGISTERS, UNKNOWN, register_name, schedule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from persienne.base.localtime import LocalDays
    from persienne.insight.bars import Bars
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.energies import Known, Why
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Kinds, Timeline
    from persienne.insight.today import Today
    from persienne.meters.meter_status import Counted


class PriceNow(NamedTuple):
    """The price period of an instant, what a kWh costs with all taxes, and until when (epoch seconds).

    ``period`` is the name of the price period, empty where it is not known: then ``why`` says it. ``price`` is None
    where none is known. ``until`` is None where nothing changes before the day after tomorrow.
    """

    period: str
    price: Decimal | None
    until: int | None
    why: Why | None = None


@dataclass(frozen=True, slots=True, eq=False)
class DayPrices:
    """The contracts of a meter, their prices, and what is stored of what it counts."""

    timeline: Timeline
    rates: Rates
    colours: Kinds
    local: LocalDays
    known: Known

    def bill(self, today: Today, *, hours: bool = True, counted: Mapping[str, Counted] | None = None) -> Bill | None:
        """The bill of ``today`` as far as it is known, None where nothing of it is or no contract holds.

        What is stored of the day counts where that is what ``today`` knows. Else it is the day's energy with the hours
        of its curve. Where no ``hours`` are kept the registers of the tariff tell its prices, by what all indexes have
        ``counted`` (as in ``MeterStatus``); else it has a price while there was one price since it is known.
        """
        if today.known is None or self.timeline.at(today.day) is None:
            return None
        known, day = self._of(today, hours=hours), today.day
        if not hours and counted:
            known = replace(known, registers={**known.registers, **_registers(today, counted)})
        used = energies(known, self.timeline, day, day, local=self.local, colours=self.colours)
        return bill(used, self.timeline, self.rates, Route.TTC)

    def _of(self, today: Today, *, hours: bool) -> Known:
        assert today.known is not None
        joules, covered = today.known.joules, today.known.covered
        mine = self.known.days.days == today.day
        curve, stored = self.known.curve, self.known.days.where(mine)
        curve = curve.where((curve.starts >= today.start) & (curve.ends <= today.end))
        if not hours and not len(curve):
            curve = self._at_one_price(today)
        if len(stored) and int(stored.joules[0]) == joules:
            tolerance = self.known.tolerance[mine]
            return replace(self.known, curve=curve, days=stored, tolerance=tolerance, periods=Periods.empty())
        zero = np.zeros(1, int)
        shape, gaps = (
            map(_series, (today.timed, today.untimed)) if hours else (self._at_one_price(today), Series.empty())
        )
        total = DayTotals(np.array([today.day]), np.array([joules]), np.array([covered]), zero, origins=zero)
        return replace(self.known, curve=shape, gaps=gaps, days=total, tolerance=zero, periods=Periods.empty())

    def at(self, now: int) -> PriceNow | None:
        """The price at the instant ``now``; None where no contract holds."""
        day = self.local.day(now)
        contract = self.timeline.at(day)
        if contract is None:
            return None
        here = [(start, self._said(start, number)) for start, number in self._from(now)]
        name, price = here[0][1]
        until = next((start for start, said in here if said != (name, price)), None)
        return PriceNow(name, price, until, None if name else unknown_because(contract))

    def _at_one_price(self, today: Today) -> Series:
        """The energy of ``today`` as one interval, nothing where its hours had more than one price."""
        known = today.known
        if known is None or known.since is None or known.since >= known.until:
            return Series.empty()
        spans = [span for span in self._from(known.since) if span[0] < known.until]
        if len({self._said(start, number) for start, number in spans}) > 1:
            return Series.empty()
        columns = (known.since, known.until - known.since, known.joules, 0, 0)
        return Series(*(np.array([column], np.int64) for column in columns))

    def _from(self, at: int) -> Iterator[tuple[int, int]]:
        """When each price period begins and its number, from the one of ``at`` on; each hour anew."""
        day = self.local.day(at)
        plan = schedule(self.timeline, day, day + 1, self.local, colours=self.colours)
        for (start, end), number in zip(pairwise(plan.starts), plan.registers, strict=False):
            for begun in (start, *range(start - start % HOUR + HOUR, end, HOUR)):
                if min(end, begun - begun % HOUR + HOUR) > at:
                    yield begun, number

    def _said(self, at: int, number: int) -> tuple[str, Decimal | None]:
        """The price period that counts from ``at`` on, and its price."""
        day = self.local.day(at)
        contract = self.timeline.at(day)
        if contract is not None and contract.terms.spot:
            price = self.rates.hour(contract, day, at - at % HOUR)
            return SPOT, None if price is None else mean_price(Fraction(price))
        if contract is None or number == UNKNOWN:
            return "", None
        name, row = contract.price_periods[number], self.rates.row(contract, day)
        amount = None if row is None else row.of(name)
        return name, None if amount is None else amount.ttc


def _series(slots: Bars) -> Series:
    """Slots as intervals."""
    nothing = np.zeros(len(slots), np.int64)
    return Series(slots.starts, slots.ends - slots.starts, slots.joules, nothing, origins=nothing)


def _registers(today: Today, counted: Mapping[str, Counted]) -> dict[int, DayTotals]:
    """What the tariff's registers have counted of ``today``, by number: those that were read when its total was."""
    known, total = today.known, counted.get(TOTAL_IMPORT.name)
    if known is None or total is None:
        return {}
    day, covered, zero = np.array([today.day]), np.array([known.covered]), np.zeros(1, np.int64)
    found = {}
    for number in range(max(REGISTERS.values())):
        one = counted.get(register_name(number))
        if one is None or one.since != total.since or known.until not in (one.cut, one.until):
            continue
        until_wh = one.until_wh if known.until == one.until else one.cut_wh
        begun_wh = one.first_wh if known.since is None and one.first_wh is not None else one.since_wh
        found[number] = DayTotals(day, np.array([(until_wh - begun_wh) * JOULES_PER_WH]), covered, zero, origins=zero)
    return found
