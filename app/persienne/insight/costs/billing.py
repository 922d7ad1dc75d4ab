"""A bill is made: energies by price period and dated prices come in, lines go out; surplus that is sold has its own.

A subscription is counted by civil days, a day being the 365th part of a year, the 366th of a leap year; or by the
contract's months (``insight.terms``). Energy without a price is a hole, and in no line.

What surplus is sold for, apart from the bill: injected energy comes in, lines of negative euros go out.
Nobody nets it with the bill: another one pays it as a rule, and a supplier bills what was drawn.
"""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.bill import SPOT, Bill, Hole, Kind, Line, Route, Sale, mean_price
from persienne.insight.costs.energies import By, Known, Why
from persienne.insight.costs.rates import OWN_PRICES
from persienne.insight.prices import Amount, PriceRow, row_on
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.tariff import PRICE_PERIODS, Period, Timeline
from persienne.insight.terms import MONTHS, NOTHING_SAID, CountedBy, month_of
from persienne.meters.tic.contract import Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.energies import Energies, SpanEnergy, Volume
    from persienne.insight.costs.rates import Rates
    from persienne.insight.prices import DatedAmount, SpotRow


KWH_PER_MWH: Final = 1000


def bill(
    used: Energies, timeline: Timeline, rates: Rates, route: Route, subscribed: Iterable[int] | None = None
) -> Bill:
    """What ``used`` costs under the contracts of ``timeline``.

    ``subscribed`` are the days (ordinals) of which the subscription counts, where they are not all of them.
    """
    made = _Bill(rates, route)
    for day in range(used.first, used.last + 1) if subscribed is None else sorted(subscribed):
        made.subscribe(timeline.at(day), day)
    made.draw_all(used)
    lines, missed = tuple(made.lines()), len(used.missed)
    days = used.first, used.last
    return Bill(route, *days, used.measured, lines, made.holes(), untold=missed, read_to=used.read_to)


def bill_of_energy(used: Energies, rates: Rates, route: Route) -> Bill:
    """What ``used`` costs without any subscription; the contracts stand with its days."""
    return bill(used, Timeline(), rates, route, subscribed=())


_ORDER: Final = {kind: place for place, kind in enumerate(Kind)}


class _Place(NamedTuple):
    """Where a line stands in a bill; what has one place is one line. ``since`` is that of its row of prices."""

    kind: int
    since: int
    number: int
    price: Decimal
    period: str
    source: str
    by_month: bool


class _Subscribed(NamedTuple):
    """The key under which days of a subscription are added up: its price and its taxes.

    A day is one of ``parts`` of a year.
    """

    kind: Kind
    row: PriceRow
    price: Decimal
    parts: int
    by_month: bool
    vat: Decimal | None


class _Drawn(NamedTuple):
    """The key under which energy is added up: its price and its taxes; ``number`` is that of its price period."""

    row: PriceRow
    number: int
    period: str
    price: Decimal
    excise: Decimal | None
    vat: Decimal | None


@dataclass(slots=True)
class _Count:
    """How much of it, and when."""

    first: int
    last: int
    days: int = 0
    joules: int = 0
    by: Counter[By] = field(default_factory=Counter)

    def add(self, day: int, joules: int = 0) -> None:
        self.first, self.last = min(self.first, day), max(self.last, day)
        self.days += 1
        self.joules += joules


@dataclass(slots=True)
class _Hourly:
    """The energy of hours, and what it costs before VAT."""

    count: _Count
    net: Fraction = Fraction()

    def add(self, day: int, joules: int, net: Fraction) -> None:
        self.count.add(day, joules)
        self.net += net


class _Bill:
    """A bill under way: what is counted at the same prices and taxes, and what is missing, by reason."""

    def __init__(self, rates: Rates, route: Route) -> None:
        self._rates, self._route = rates, route
        self._subscribed: dict[_Subscribed, _Count] = {}
        self._drawn: dict[_Drawn, _Count] = {}
        self._missing: dict[Why, dict[int, int]] = {}
        self._hourly: dict[tuple[int, SpotRow], _Hourly] = {}
        self._volumes: tuple[Volume, ...] = ()
        self._rows: dict[tuple[int, int], PriceRow | None] = {}

    def hole(self, why: Why, day: int, joules: int) -> None:
        days = self._missing.setdefault(why, {})
        days[day] = days.get(day, 0) + joules

    def subscribe(self, contract: Period | None, day: int) -> None:
        """A day of the subscription, and of what is taxed with it."""
        row = None if contract is None else self._row(contract, day)
        if contract is None or row is None or self._price(row.year(contract.kva)) is None:
            self.hole(Why.CONTRACT if contract is None else Why.PRICE, day, 0)
            return
        self._count_day(Kind.SUBSCRIPTION, contract, row, day)
        if contract.terms.self_producer and contract.is_regulated:
            more = row_on(self._rates.surcharge, day)
            if more is None:
                self.hole(Why.SURCHARGE, day, 0)
            else:
                self._count_day(Kind.SURCHARGE, contract, more, day)

    def _count_day(self, kind: Kind, contract: Period, row: PriceRow, day: int) -> None:
        price = self._price(row.year(contract.kva))
        assert price is not None
        vat = self._rates.taxes.vat_of_subscription.on(day) if self._route is Route.HT else None
        if self._route is Route.HT and vat is None:
            self.hole(Why.TAX, day, 0)
        elif vat is not None and row.cta is None:
            self.hole(Why.CTA, day, 0)
            vat = None
        by_month = contract.terms.subscription_by is CountedBy.MONTH
        if by_month:
            parts = MONTHS * month_of(contract.since, day)
        else:
            parts = 366 if isleap(date.fromordinal(day).year) else 365
        self._subscribed.setdefault(
            _Subscribed(kind, row, price, parts, by_month=by_month, vat=vat), _Count(day, day)
        ).add(day)

    def draw_all(self, used: Energies) -> None:
        """All energy, and what has no price period."""
        for one in used.days:
            for why, joules in one.holes.items():
                self.hole(why, one.day, joules)
            if one.contract is not None:
                for number, joules in enumerate(() if one.contract.terms.spot else one.joules):
                    if joules:
                        self.draw(one.contract, number, one.day, joules, by=one.by)
                for start, joules in one.hours:
                    if joules:
                        self.draw_hour(one.contract, one.day, start, joules)
        for span in used.spans:
            self.draw_span(span)
        self._volumes += used.volumes

    def draw(
        self, contract: Period, number: int, day: int, joules: int, by: By = By.TOTAL, last: int | None = None
    ) -> None:
        """Energy that a price period has counted on a day, or from it to the day ``last`` at its prices.

        ``by`` is what told the price period.
        """
        row, period = self._row(contract, day), contract.price_periods[number]
        amount = None if row is None else row.of(period)
        price = None if amount is None else self._price(amount)
        if row is None or price is None:
            self.hole(Why.PRICE, day, joules)
            return
        excise = vat = None
        if self._route is Route.HT:
            taxes, until = self._rates.taxes, day if last is None else last
            excise, vat = taxes.excise.throughout(day, until), taxes.vat_of_energy.throughout(day, until)
            if excise is None or vat is None:
                self.hole(Why.TAX, day, joules)
        count = self._drawn.setdefault(_Drawn(row, number, period, price, excise=excise, vat=vat), _Count(day, day))
        count.add(day, joules)
        count.by[by] += 1 if last is None else last - day + 1

    def draw_hour(self, contract: Period, day: int, start: int, joules: int) -> None:
        """Energy of an hour that has a price of its own; ``start`` is when it begins (UTC epoch seconds)."""
        row, price = row_on(contract.terms.spot, day), self._rates.spot.get(start)
        if row is None or price is None:
            self.hole(Why.PRICE if row is None else Why.HOUR, day, joules)
            return
        net = Fraction(joules, JOULES_PER_KWH) * Fraction(price + row.per_kwh)
        self._hourly.setdefault((contract.since, row), _Hourly(_Count(day, day))).add(day, joules, net)

    def draw_span(self, span: SpanEnergy) -> None:
        """Energy over several days: at its prices where the same row of them holds on all of the days."""
        if span.contract is None or not span.parts:
            self._span_hole(span, span.why or Why.SPAN)
        elif self._row(span.contract, span.first) is not self._row(span.contract, span.last):
            self._span_hole(span, Why.SPAN)
        else:
            for number, joules in span.parts:
                self.draw(span.contract, number, span.first, joules, by=span.by, last=span.last)

    def _span_hole(self, span: SpanEnergy, why: Why) -> None:
        for day in range(span.first, span.last + 1):
            self.hole(why, day, span.joules if day == span.first else 0)

    def _row(self, contract: Period, day: int) -> PriceRow | None:
        """The prices of a contract on a day; one is looked for once."""
        key = (contract.since, day)
        if key not in self._rows:
            self._rows[key] = self._rates.row(contract, day)
        return self._rows[key]

    def _price(self, amount: Amount) -> Decimal | None:
        return amount.ttc if self._route is Route.TTC else amount.ht

    # --- what it comes to ---------------------------------------------------------------------------------------------

    def holes(self) -> tuple[Hole, ...]:
        of_energy = (
            Hole(why, min(days), max(days), len(days), joules=sum(days.values())) for why, days in self._missing.items()
        )
        return (*of_energy, *self._of_volume())

    def _of_volume(self) -> Iterator[Hole]:
        for why in dict.fromkeys(one.why for one in self._volumes):
            alike = [one for one in self._volumes if one.why is why]
            days = len({day for one in alike for day in range(one.first, one.last + 1)})
            first, last = min(one.first for one in alike), max(one.last for one in alike)
            yield Hole(why, first, last, days, joules=0, dm3=sum(one.dm3 for one in alike))

    def lines(self) -> Iterator[Line]:
        """The lines; what stands at one price in one row of prices is one."""
        merged: dict[_Place, Line] = {}
        for since, number, line in self._parts():
            place = _Place(
                _ORDER[line.kind],
                since,
                number,
                line.price,
                period=line.period,
                source=line.source,
                by_month=line.by_month,
            )
            before = merged.get(place)
            merged[place] = line if before is None else _joined(before, line)
        for place in sorted(merged):
            yield merged[place]

    def _parts(self) -> Iterator[tuple[int, int, Line]]:
        for one, count in self._subscribed.items():
            yield from self._subscription(one, count)
        for drawn, count in self._drawn.items():
            yield from self._energy(drawn, count)
        for (since, row), hourly in self._hourly.items():
            yield from self._by_the_hour(max(since, row.since), row, hourly)

    def _by_the_hour(self, since: int, row: SpotRow, hourly: _Hourly) -> Iterator[tuple[int, int, Line]]:
        """The hours of a row as one line at their mean price; VAT is in it, or a line of its own."""
        first, last, joules = hourly.count.first, hourly.count.last, hourly.count.joules
        taxed = self._route is Route.TTC
        euros = hourly.net * (1 + Fraction(row.vat)) if taxed else hourly.net
        mean = mean_price(euros / Fraction(joules, JOULES_PER_KWH))
        yield since, 0, Line(Kind.ENERGY, SPOT, first, last, price=mean, euros=euros, joules=joules, average=True)
        if not taxed:
            yield 0, 0, Line(Kind.VAT, "", first, last, price=row.vat, euros=hourly.net * Fraction(row.vat))

    def _subscription(self, one: _Subscribed, count: _Count) -> Iterator[tuple[int, int, Line]]:
        first, last, days, source = count.first, count.last, count.days, one.row.source
        net = Fraction(one.price) * days / one.parts
        line = Line(
            one.kind,
            "",
            first,
            last,
            price=one.price,
            euros=net,
            joules=0,
            days=days,
            source=source,
            rounded=one.row.rounded,
            by_month=one.by_month,
        )
        yield one.row.since, 0, line
        if one.vat is not None and one.row.cta is not None:
            contribution = Fraction(one.row.cta) * days / one.parts
            line = Line(
                Kind.CTA,
                "",
                first,
                last,
                price=one.row.cta,
                euros=contribution,
                joules=0,
                days=days,
                source=source,
                by_month=one.by_month,
            )
            if one.kind is Kind.SUBSCRIPTION:
                yield one.row.since, 0, line
            tax = (net + contribution) * Fraction(one.vat)
            yield 0, 0, Line(Kind.VAT, "", first, last, price=one.vat, euros=tax)

    def _energy(self, one: _Drawn, count: _Count) -> Iterator[tuple[int, int, Line]]:
        first, last, joules = count.first, count.last, count.joules
        kwh = Fraction(joules, JOULES_PER_KWH)
        net = kwh * Fraction(one.price)
        measured = _in_order(count.by)
        line = Line(
            Kind.ENERGY,
            one.period,
            first,
            last,
            price=one.price,
            euros=net,
            joules=joules,
            days=0,
            source=one.row.source,
            measured=measured,
        )
        yield one.row.since, one.number, line
        if one.excise is not None and one.vat is not None:
            duty = kwh * Fraction(one.excise) / KWH_PER_MWH
            yield 0, 0, Line(Kind.EXCISE, "", first, last, price=one.excise, euros=duty, joules=joules)
            tax = (net + duty) * Fraction(one.vat)
            yield 0, 0, Line(Kind.VAT, "", first, last, price=one.vat, euros=tax)


def _joined(one: Line, other: Line) -> Line:
    """Two lines at one price as one."""
    return replace(
        one,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        euros=one.euros + other.euros,
        joules=one.joules + other.joules,
        days=one.days + other.days,
        measured=_in_order(Counter(dict(one.measured)) + Counter(dict(other.measured))),
    )


def _in_order(days: Mapping[By, int]) -> tuple[tuple[By, int], ...]:
    """Of how many days what told the price periods, in the order of ``By``."""
    return tuple((by, days[by]) for by in By if by in days)


def selling(timeline: Timeline) -> Timeline:
    """The contracts as those by which surplus is sold: one price at all hours, from one day to another."""
    return Timeline(tuple(map(_selling, timeline.periods)))


def _selling(contract: Period) -> Period:
    rows = tuple(map(_row, contract.terms.sale))
    return replace(contract, option=Option.BASE, off_peak=(), kva=None, own=None, prices=rows, terms=NOTHING_SAID)


def _row(said: DatedAmount) -> PriceRow:
    """No tax is added to what a household receives."""
    (name,) = PRICE_PERIODS[Option.BASE]
    price = Amount(said.amount, said.amount)
    return PriceRow(said.since, said.until, Amount(), ((name, price),), source=said.source)


def sale_of(injected: Energies) -> Sale | None:
    """What ``injected``, which was reckoned under :func:`selling`, was sold for; None where nothing was injected."""
    made = bill_of_energy(injected, OWN_PRICES, Route.TTC)
    lines = tuple(replace(line, kind=Kind.INJECTION, period="", euros=-line.euros) for line in made.lines)
    return Sale(lines, made.holes, made.measured) if lines or made.holes else None


def self_used(produced: Known, injected: Known, local: LocalDays) -> Known:
    """The energy that was produced and not injected, as if it had been drawn at these hours.

    Known of intervals in both curves, and of days whose totals are both whole, never with more injected than produced.
    """
    days, tolerance = _days(produced, injected, local)
    return Known(_curve(produced.curve, injected.curve), days, tolerance, Periods.empty())


def _curve(produced: Series, injected: Series) -> Series:
    _, mine, theirs = np.intersect1d(produced.starts, injected.starts, assume_unique=True, return_indices=True)
    made, sold = produced.where(mine), injected.where(theirs)
    left = made.values - sold.values
    clear = (made.durations == sold.durations) & (left >= 0)
    return Series(
        made.starts, made.durations, left, np.maximum(made.qualities, sold.qualities), origins=made.origins
    ).where(clear)


def _days(produced: Known, injected: Known, local: LocalDays) -> tuple[DayTotals, np.ndarray]:
    made, sold = produced.days, injected.days
    _, mine, theirs = np.intersect1d(made.days, sold.days, assume_unique=True, return_indices=True)
    lengths = np.array([local.length(int(day)) for day in made.days[mine]], np.int64)
    left = made.joules[mine] - sold.joules[theirs]
    clear = (made.covered[mine] >= lengths) & (sold.covered[theirs] >= lengths) & (left >= 0)
    qualities = np.maximum(made.qualities[mine], sold.qualities[theirs])
    days = DayTotals(made.days[mine], left, lengths, qualities, origins=made.origins[mine])
    return days.where(clear), (produced.tolerance[mine] + injected.tolerance[theirs])[clear]
