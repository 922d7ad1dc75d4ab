"""As many sums as a contract has prices: energies come in, sums by price period and span of days go out, and a bill.

What compares contracts needs no curve: the sums of each contract, cut on every day on which a price, a tax or the
contract itself changes, give the bill that the energies give. Habits can't be read in them. Under hourly prices there
are no such sums: that would take the curve.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import DayEnergy, Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.costs.bill import Bill, Route
    from persienne.insight.costs.energies import Energies
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Period, Timeline


@dataclass(frozen=True, slots=True)
class Sum:
    """The energy of the local days ``first`` to ``last`` (both included) at one price, in joules.

    ``price_period`` is the number of that of ``contract``; None: nobody knows a price for it, and ``why`` says it.
    """

    first: int
    last: int
    contract: Period | None
    price_period: int | None
    joules: int
    why: Why | None = None


def sums(used: Energies, timeline: Timeline, rates: Rates) -> tuple[Sum, ...]:
    """The sums of ``used``, by span of days of one month in which no price, tax or contract changes.

    Totals over several days are apart.
    """
    found: list[Sum] = []
    for first, last in _spans(used, timeline, rates):
        days = [day for day in used.days if first <= day.day <= last]
        contract = timeline.at(first)
        hourly = sum(joules for day in days for _, joules in day.hours)
        for number in range(0 if contract is None or contract.terms.spot else len(contract.price_periods)):
            total = sum(day.joules[number] for day in days)
            if total:
                found.append(Sum(first, last, contract, number, joules=total))
        for why in dict.fromkeys((*(why for day in days for why in day.holes), *((Why.CURVE,) if hourly else ()))):
            total = sum(day.holes.get(why, 0) for day in days) + (hourly if why is Why.CURVE else 0)
            found.append(Sum(first, last, contract, None, joules=total, why=why))
    return tuple(found)


def sums_of_spans(used: Energies, rates: Rates) -> tuple[Sum, ...]:
    """The totals over several days that are in no sum of :func:`sums`; without a price period where two may count."""
    found = []
    for span in used.spans:
        contract = span.contract
        if contract is None or rates.row(contract, span.first) is not rates.row(contract, span.last) or not span.parts:
            found.append(Sum(span.first, span.last, contract, None, joules=span.joules, why=span.why or Why.SPAN))
        else:
            found += [Sum(span.first, span.last, contract, number, joules=joules) for number, joules in span.parts]
    return tuple(found)


def same_bill(one: Bill, other: Bill) -> bool:
    """Whether two bills come to the same, line by line and hole by hole; on which days of a line is left aside."""
    return _facts(one) == _facts(other)


def _facts(made: Bill) -> tuple[object, ...]:
    lines = [(line.kind, line.period, line.price, line.joules, line.days, line.euros) for line in made.lines]
    return lines, sorted((hole.why.value, hole.joules) for hole in made.holes)


def bill_of_sums(found: tuple[Sum, ...], used: Energies, timeline: Timeline, rates: Rates, route: Route) -> Bill:
    """The bill that the sums alone give; ``used`` tells the days that were asked for, and its longer spans."""
    days = tuple(_as_day(one) for one in found)
    return bill(replace(used, days=days), timeline, rates, route)


def _as_day(one: Sum) -> DayEnergy:
    """A sum as if it had all been drawn on its first day: within it no price changes."""
    count = 0 if one.contract is None else len(one.contract.price_periods)
    joules = tuple(one.joules if number == one.price_period else 0 for number in range(count))
    return DayEnergy(one.first, one.contract, joules, {} if one.why is None else {one.why: one.joules})


def _spans(used: Energies, timeline: Timeline, rates: Rates) -> Iterator[tuple[int, int]]:
    """The spans of days in which nothing changes that a price hangs on."""
    begin, before = used.first, None
    for day in range(used.first, used.last + 1):
        contract = timeline.at(day)
        taxes = rates.taxes
        rest = tuple(each.on(day) for each in (taxes.excise, taxes.vat_of_energy, taxes.vat_of_subscription))
        here = (contract, None if contract is None else rates.row(contract, day), rest)
        if day > used.first and (here != before or date.fromordinal(day).day == 1):
            yield begin, day - 1
            begin = day
        before = here
    yield begin, used.last
