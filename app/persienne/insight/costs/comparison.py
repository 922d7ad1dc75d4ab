"""Contracts beside each other on what one home drew: each is billed with the same behaviour, in the order given.

Nothing is ranked. Where the hours of some energy are not known, what it costs lies between the contract's lowest and
highest price of these days.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, count
from typing import TYPE_CHECKING

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.bill import Route, cents
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Why
from persienne.insight.tariff import Period, Timeline
from persienne.insight.terms import Terms
from persienne.meters.tic.contract import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from decimal import Decimal

    from persienne.insight.costs.bill import Bill, Hole
    from persienne.insight.costs.energies import Energies
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import PriceWindow

BETWEEN = (Why.CURVE, Why.SPAN, Why.COLOUR, Why.ANNOUNCED, Why.HOURS)
"""The reasons of holes whose price is one of the contract's; of the others it is not known at all."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A contract's bill, with all taxes, and what it would cost at least and at most, holes included, to the cent.

    Both are None where a price or a subscription is not known at all.
    """

    name: str
    bill: Bill
    least: Decimal | None
    most: Decimal | None


def regulated(own: Timeline, option: Option, off_peak: tuple[PriceWindow, ...] = ()) -> Timeline:
    """The contracts of a home as if they had been of ``option`` at the regulated prices: same days, same power.

    ``off_peak`` are the hours where a contract of its own has none; without any, HP/HC has no contracts at all. The
    surcharge of self-producers stays: it is of the home.
    """
    found = []
    for period in own.periods:
        hours = (period.off_peak or off_peak) if option is Option.HPHC else ()
        if option is not Option.HPHC or hours:
            terms = Terms(self_producer=period.terms.self_producer)
            found.append(Period(period.since, option, hours, kva=period.kva, until=period.until, terms=terms))
    return Timeline(tuple(found))


def off_peak_hours(*timelines: Timeline) -> tuple[PriceWindow, ...]:
    """The off-peak hours that were said last, in the first of ``timelines`` that has any."""
    said = (period.off_peak for timeline in timelines for period in reversed(timeline.periods))
    return next((hours for hours in said if hours), ())


def by_free_names(taken: Mapping[str, Timeline], others: Iterable[tuple[str, Timeline]]) -> dict[str, Timeline]:
    """Contracts under their names, and then ``others``: one whose name is taken has a number behind it."""
    found = dict(taken)
    for name, timeline in others:
        numbered = (f"{name} {number}" for number in count(2))
        found[next(one for one in chain((name,), numbered) if one not in found)] = timeline
    return found


def compare(
    contracts: Mapping[str, Timeline], energies_under: Callable[[Timeline], Energies], rates: Rates
) -> tuple[Compared, ...]:
    """Each of ``contracts``; ``energies_under`` gives what the home drew by the price periods of one of them."""
    found = []
    for name, timeline in contracts.items():
        made = bill(energies_under(timeline), timeline, rates, Route.TTC)
        found.append(Compared(name, made, *_bounds(made, timeline, rates)))
    return tuple(found)


def _bounds(made: Bill, timeline: Timeline, rates: Rates) -> tuple[Decimal | None, Decimal | None]:
    total = sum((line.euros for line in made.lines), Fraction())
    least = most = total
    for hole in made.holes:
        prices = _prices(hole, timeline, rates)
        if not prices:
            return None, None
        kwh = Fraction(hole.joules, JOULES_PER_KWH)
        least, most = least + kwh * min(prices), most + kwh * max(prices)
    return cents(least), cents(most)


def _prices(hole: Hole, timeline: Timeline, rates: Rates) -> list[Fraction]:
    """The prices that the energy of a hole may have; none where that is not known."""
    if hole.why not in BETWEEN:
        return []
    found: set[Fraction] = set()
    for day in range(hole.first, hole.last + 1):
        contract = timeline.at(day)
        row = None if contract is None else rates.row(contract, day)
        if contract is None or row is None:
            return []
        amounts = [row.of(name) for name in contract.price_periods]
        if any(amount is None or amount.ttc is None for amount in amounts):
            return []
        found.update(Fraction(amount.ttc) for amount in amounts if amount is not None and amount.ttc is not None)
    return sorted(found)
