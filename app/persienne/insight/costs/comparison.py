"""Contracts beside each other on what one home drew: each is billed for the same days, in the order given.

Nothing is ranked. Of each day counts what every contract can price: its subscription, and its energy where that is
known. Where the hours of some energy are not known, what it costs lies between the contract's lowest and highest price
of these days. A contract that shares no day with those before it is left out, and narrows nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.bill import Route, cents
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Energies, Why
from persienne.insight.tariff import Period, Timeline
from persienne.insight.terms import Terms
from persienne.meters.tic.contract import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from decimal import Decimal

    from persienne.insight.costs.bill import Bill, Hole
    from persienne.insight.costs.energies import SpanEnergy
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import PriceWindow

BETWEEN = (Why.CURVE, Why.SPAN, Why.COLOUR, Why.ANNOUNCED, Why.HOURS)
"""The reasons of holes whose price is one of the contract's; of the others it is not known at all."""


class LeftOut(StrEnum):
    """Why a contract can't stand beside the others."""

    POWER = "power"
    """Its prices hang on the subscribed power, which is not said."""
    BEFORE_TAXES = "before-taxes"
    """Prices before taxes alone are known of it, and not all taxes."""
    PRICE = "price"
    """No price of it is known on these days."""
    DAYS = "days"
    """Its prices are of other days than those of the others."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A contract's bill of the compared days, and what it would cost at least and at most, holes included, to the cent.

    Both are with all taxes. They are None where the contract is ``left_out``; its bill is then of all days asked for.
    ``alone`` is of how many days it could price the energy, the others apart.
    """

    name: str
    bill: Bill
    least: Decimal | None
    most: Decimal | None
    left_out: LeftOut | None = None
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Contracts in their order, on the local days (ordinals, ascending) of which energy counts.

    ``subscribed`` are the days of which the subscription counts: those and, between them, days that are not known.
    """

    days: tuple[int, ...]
    subscribed: tuple[int, ...]
    rows: tuple[Compared, ...]


def regulated(own: Timeline, option: Option, off_peak: tuple[PriceWindow, ...] = ()) -> Timeline:
    """One contract of ``option`` at the regulated prices, since the first of ``own``, of the power that was said last.

    Its hours are those that ``own`` said last, else ``off_peak``; without any, HP/HC has no contract at all. The
    surcharge of self-producers stays: it is of the home.
    """
    hours = (off_peak_hours(own) or off_peak) if option is Option.HPHC else ()
    if not own.periods or (option is Option.HPHC and not hours):
        return Timeline()
    first, last = own.periods[0], own.periods[-1]
    kva = next((period.kva for period in reversed(own.periods) if period.kva is not None), None)
    terms = Terms(self_producer=last.terms.self_producer)
    return Timeline((Period(first.since, option, hours, kva=kva, until=last.until, terms=terms),))


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
) -> Comparison:
    """Each of ``contracts``; ``energies_under`` gives what the home drew by the price periods of one of them."""
    sides = {name: _Side(energies_under(timeline), timeline, rates) for name, timeline in contracts.items()}
    common: _Priced | None = None
    taken = set()
    for name, side in sides.items():
        both = side.priced if common is None else common.and_of(side.priced)
        if both.days or both.spans:
            common = both
            taken.add(name)
    if common is None:
        return Comparison((), (), tuple(side.left_out(name) for name, side in sides.items()))
    rows = tuple(side.billed(name, common) if name in taken else side.left_out(name) for name, side in sides.items())
    return Comparison(tuple(sorted(common.known)), tuple(sorted(common.subscribed)), rows)


class _Span(NamedTuple):
    """A total over several days; under every contract it is the same."""

    first: int
    last: int
    joules: int


@dataclass(frozen=True, slots=True)
class _Priced:
    """What can be priced: the subscription of days, the energy of days, and totals over several."""

    subscribed: frozenset[int]
    days: frozenset[int]
    spans: frozenset[_Span]

    @property
    def known(self) -> frozenset[int]:
        """The days whose energy can be priced, by themselves or in a total over several."""
        return self.days.union(day for span in self.spans for day in range(span.first, span.last + 1))

    def and_of(self, other: _Priced) -> _Priced:
        """What both can price."""
        return _Priced(self.subscribed & other.subscribed, self.days & other.days, self.spans & other.spans)


class _Side:
    """One contract over all days that are asked for: by its prices with taxes, else by those before and each tax."""

    def __init__(self, used: Energies, timeline: Timeline, rates: Rates) -> None:
        self._used, self._timeline, self._rates = used, timeline, rates
        taxed, before = (bill(used, timeline, rates, route) for route in Route)
        self._route = Route.HT if before.lines and not taxed.lines else Route.TTC
        self.priced = self._priced()

    def _priced(self) -> _Priced:
        used = self._used
        asked = range(used.first, used.last + 1)
        subscribed = frozenset(day for day in asked if not self._bill(_one_day(day)).holes)
        lacking = {day for one in used.volumes for day in range(one.first, one.last + 1)}
        days = frozenset(
            one.day
            for one in used.days
            if one.day in subscribed - lacking and self._can_price(replace(_one_day(one.day), days=(one,)))
        )
        spans = frozenset(
            _key(span)
            for span in used.spans
            if subscribed.issuperset(range(span.first, span.last + 1))
            and self._can_price(replace(_one_day(span.first), spans=(span,)))
        )
        return _Priced(subscribed, days, spans)

    def billed(self, name: str, common: _Priced) -> Compared:
        """The contract on what all can price."""
        used = self._used
        same = replace(
            used,
            first=min(common.subscribed),
            last=max(common.subscribed),
            days=tuple(one for one in used.days if one.day in common.days),
            spans=tuple(span for span in used.spans if _key(span) in common.spans),
            measured=min(used.measured, len(common.days)),
            volumes=(),
            untold=(),
        )
        made = self._bill(same, common.subscribed)
        least = most = sum((line.euros for line in made.lines), Fraction())
        parts = chain(
            (replace(_one_day(one.day), days=(one,)) for one in same.days),
            (replace(_one_day(span.first), spans=(span,)) for span in same.spans),
        )
        for part in parts:
            for hole in self._bill(part, ()).holes:
                kwh, prices = Fraction(hole.joules, JOULES_PER_KWH), self._prices(hole)
                least, most = least + kwh * min(prices), most + kwh * max(prices)
        return Compared(name, made, cents(least), cents(most), alone=len(self.priced.known))

    def left_out(self, name: str) -> Compared:
        """The contract where it shares no day with the others, and why."""
        return Compared(name, self._bill(self._used), None, None, left_out=self._why())

    def _why(self) -> LeftOut:
        if self.priced.days or self.priced.spans:
            return LeftOut.DAYS
        contracts = [one for one in self._timeline.periods if one.since <= self._used.last]
        if any(one.is_regulated and one.kva is None for one in contracts):
            return LeftOut.POWER
        return LeftOut.BEFORE_TAXES if self._route is Route.HT else LeftOut.PRICE

    def _bill(self, used: Energies, subscribed: Collection[int] | None = None) -> Bill:
        return bill(used, self._timeline, self._rates, self._route, subscribed=subscribed)

    def _can_price(self, used: Energies) -> bool:
        """Whether all of some energy has a price, or one of some known prices."""
        return all(self._prices(hole) for hole in self._bill(used, ()).holes)

    def _prices(self, hole: Hole) -> list[Fraction]:
        """The prices with all taxes that the energy of a hole may have; none where that is not known."""
        if hole.why not in BETWEEN or self._route is Route.HT:
            return []
        found: set[Fraction] = set()
        for day in range(hole.first, hole.last + 1):
            contract = self._timeline.at(day)
            row = None if contract is None else self._rates.row(contract, day)
            if contract is None or row is None:
                return []
            amounts = [row.of(name) for name in contract.price_periods]
            if any(amount is None or amount.ttc is None for amount in amounts):
                return []
            found.update(Fraction(amount.ttc) for amount in amounts if amount is not None and amount.ttc is not None)
        return sorted(found)


def _one_day(day: int) -> Energies:
    """A day on which nothing was drawn."""
    return Energies(day, day, (), (), measured=0)


def _key(span: SpanEnergy) -> _Span:
    return _Span(span.first, span.last, span.joules)
