"""What each interval, day and period of a meter costs: what is known and dated prices come in, euros go out; pure.

Prices are those with all taxes, and no subscription is in them. Everything is exact: euros are whole units of a
fraction of a cent until they are asked for. Energy without a price is counted by itself, in joules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.bill import Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.counting import Counting
from persienne.insight.costs.energies import Energies, Known, Why, energies
from persienne.insight.split import hours_of, pieces_of
from persienne.insight.tariff import UNKNOWN, schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.bars import Bars
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.energies import SpanEnergy, Volume
    from persienne.insight.costs.rates import Rates
    from persienne.insight.prices import PriceRow
    from persienne.insight.series import Series
    from persienne.insight.tariff import Kinds, Period, Schedule, Timeline

    Units = NDArray[np.object_]
    """Whole Python numbers, as large as they have to be."""


class Cost(NamedTuple):
    """What some energy costs, exact, and how many joules of it have no price."""

    euros: Fraction
    unpriced: int

    def __sub__(self, other: Cost) -> Cost:
        """What is left of it."""
        return Cost(self.euros - other.euros, self.unpriced - other.unpriced)


NOTHING = Cost(Fraction(), 0)


@dataclass(frozen=True, slots=True, eq=False)
class BarCosts:
    """What each bar of a chart costs: columns of one length; ``scale`` units of a joule are the price of a kWh.

    ``unpriced`` are the joules without a price.
    """

    units: Units
    unpriced: Longs
    scale: int

    def at(self, place: int) -> Cost:
        """What one bar costs."""
        return Cost(Fraction(int(self.units[place]), self.scale), int(self.unpriced[place]))

    @property
    def all(self) -> Cost:
        """What they cost together."""
        return Cost(Fraction(sum(self.units.tolist()), self.scale), int(self.unpriced.sum()))

    @property
    def euros(self) -> NDArray[np.float64]:
        """The euros of each as they are painted; NaN where it has energy, and nothing of it has a price."""
        painted = self.units.astype(np.float64) / self.scale
        return np.where((self.units == 0) & (self.unpriced != 0), np.nan, painted)


@dataclass(frozen=True, slots=True, eq=False)
class PricedEnergy:
    """All that is known of what a home draws, with its costs. Days are ordinals.

    ``used`` is the energy of every day of which anything is known, and ``whole`` are those that are known whole.
    """

    used: Energies
    whole: frozenset[int]
    timeline: Timeline
    rates: Rates
    _prices: _Prices
    _intervals: _Running
    _days: _Running
    _spans: tuple[tuple[SpanEnergy, int, int], ...]
    _counting: Counting
    _local: LocalDays

    def bill(self, first: int, last: int) -> Bill:
        """The bill of the days ``first`` to ``last``, both included, with all taxes."""
        return bill(self.between(first, last), self.timeline, self.rates, Route.TTC)

    def between(self, first: int, last: int) -> Energies:
        """The energy of these days alone; a period that reaches out of them has no price."""
        used = self.used
        days = tuple(day for day in used.days if first <= day.day <= last)
        spans = tuple(
            span if first <= span.first and span.last <= last else replace(span, contract=None, parts=(), why=Why.SPAN)
            for span in used.spans
            if span.last >= first and span.first <= last
        )
        whole = sum(day in self.whole for day in range(first, last + 1))
        nothing = set(used.untold)
        told = [day for day in range(max(first, used.first), min(last, used.last) + 1) if day not in nothing]
        untold = tuple(sorted(set(range(first, last + 1)).difference(told)))
        return Energies(first, last, days, spans, measured=whole, untold=untold, over=used.over).with_volumes(
            used.volumes
        )

    def of_days(self, firsts: Longs, ends: Longs) -> BarCosts:
        """What each stretch of days costs, from each of ``firsts`` to the day before the one of ``ends``.

        A period counts where the whole of it lies in a stretch.
        """
        units, unpriced = self._days.between(firsts, ends)
        for span, cost, missing in self._spans:
            held = (firsts <= span.first) & (span.last < ends)
            units[held] += cost
            unpriced[held] += missing
        return BarCosts(units, unpriced, self._prices.scale)

    def of_intervals(self, bars: Bars) -> BarCosts:
        """What intervals of the curve cost; one that it does not have in one day has no price."""
        units, unpriced = self._intervals.between(bars.starts, bars.starts + 1)
        return BarCosts(units, np.where(self._intervals.has(bars.starts), unpriced, bars.joules), self._prices.scale)

    def of_lump(self, start: int, end: int, joules: int) -> Cost:
        """What an energy costs of which no more is known than that it lies from ``start`` to ``end`` (epoch seconds).

        A total over several days costs what it costs in their bill.
        """
        first, last = self._local.day(start), self._local.day(end - 1)
        for span, cost, missing in self._spans:
            if (span.first, span.last, span.joules) == (first, last, joules):
                return Cost(Fraction(cost, self._prices.scale), missing)
        cost, missing = self._prices.of_stretch(self._counting, (start, end), (first, last), joules)
        return Cost(Fraction(cost, self._prices.scale), missing)


def priced(
    known: Known,
    timeline: Timeline,
    rates: Rates,
    local: LocalDays,
    colours: Kinds,
    volumes: tuple[Volume, ...] = (),
) -> PricedEnergy | None:
    """What everything that is known costs, None where nothing is; ``colours`` are those of Tempo's days.

    ``volumes`` are those of gas that are no energy (``insight.costs.gas``).
    """
    reach = _reach(known, local, volumes)
    if reach is None:
        return None
    first, last = reach
    used = energies(known, timeline, first, last, local=local, colours=colours).with_volumes(volumes)
    plan = schedule(timeline, first, last, local, colours=colours)
    prices = _Prices(timeline, rates, first, last)
    lengths = np.array([local.length(int(day)) for day in known.days.days], np.int64)
    spans = tuple((span, *_of_span(span, prices, first)) for span in used.spans)
    return PricedEnergy(
        used,
        frozenset(known.days.days[known.days.covered >= lengths].tolist()),
        timeline,
        rates,
        _prices=prices,
        _intervals=_of_curve(known.curve, plan, prices, local, first=first),
        _days=_of_days(used, prices),
        _spans=spans,
        _counting=Counting(plan, timeline, local),
        _local=local,
    )


class _Prices:
    """The prices of each day, by number of a row of prices and of a price period, in whole units of a joule.

    Under a contract with hourly prices each hour has its own instead.
    """

    def __init__(self, timeline: Timeline, rates: Rates, first: int, last: int) -> None:
        self._first = first
        numbers: dict[tuple[int, int], int] = {}
        rows: list[tuple[Decimal | None, ...]] = []
        self._rates = rates
        self._spot: dict[int, Period] = {}
        """The contract of each day that has hourly prices."""
        self._of_hours: dict[int, int | None] = {}
        self.row: list[int] = []
        """Of each day from the first on, which row of prices of which contract holds."""
        for day in range(first, last + 1):
            contract = timeline.at(day)
            if contract is not None and contract.terms.spot:
                self._spot[day] = contract
            found = None if contract is None else rates.row(contract, day)
            key = (-1, -1) if contract is None else (contract.since, -1 if found is None else found.since)
            if key not in numbers:
                numbers[key] = len(rows)
                rows.append(() if contract is None else _prices_of(contract, found))
            self.row.append(numbers[key])
        plain = max((_digits(price) for row in rows for price in row if price is not None), default=0)
        self.digits = max(plain, _digits_of_hours(set(self._spot.values()), rates))
        self.scale = JOULES_PER_KWH * 10**self.digits
        self._rows = [tuple(self._whole(price) for price in row) for row in rows]
        most = max(map(len, rows), default=0)
        blank: list[int] = [-1]
        table = [[-1 if price is None else price for price in row] + blank * (most - len(row)) for row in self._rows]
        self.table = np.array(table, np.object_).reshape(len(rows), most)
        """By row and price period, -1 where there is none."""

    def at(self, row: int, number: int) -> int | None:
        """The price of a price period in a row; None where it has none."""
        prices = self._rows[row]
        return prices[number] if 0 <= number < len(prices) else None

    def is_spot(self, day: int) -> bool:
        """Whether each hour of a day has a price of its own."""
        return day in self._spot

    def of_hour(self, day: int, start: int, joules: int) -> tuple[int, int]:
        """What joules of an hour of such a day cost, and how many of them have no price."""
        if start not in self._of_hours:
            self._of_hours[start] = self._whole(self._rates.hour(self._spot[day], day, start))
        price = self._of_hours[start]
        return (0, joules) if price is None else (joules * price, 0)

    def of_stretch(
        self, counting: Counting, span: tuple[int, int], days: tuple[int, int], joules: int
    ) -> tuple[int, int]:
        """What joules from one instant to another cost where one price counts all the while, and what has no price.

        ``days`` are the first and the last local day of the ``span``. Beyond the days that are priced nothing has one.
        """
        first, last = days[0] - self._first, days[1] - self._first
        if first < 0 or last >= len(self.row):
            return 0, joules
        if self.is_spot(days[0]) or self.is_spot(days[1]):
            hour = counting.at_one(*span) if days[0] == days[1] else None
            return (0, joules) if hour is None else self.of_hour(days[0], hour, joules)
        number = counting.price_period(*span)
        if number is None or len({self.row[first], *self.row[first : last + 1]}) > 1:
            return 0, joules
        price = self.at(self.row[first], number)
        return (0, joules) if price is None else (joules * price, 0)

    def _whole(self, price: Decimal | None) -> int | None:
        return None if price is None else int(price.scaleb(self.digits))


def _prices_of(contract: Period, row: PriceRow | None) -> tuple[Decimal | None, ...]:
    amounts = (None if row is None else row.of(name) for name in contract.price_periods)
    return tuple(None if amount is None else amount.ttc for amount in amounts)


def _digits(price: Decimal) -> int:
    exponent = price.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits_of_hours(contracts: set[Period], rates: Rates) -> int:
    """How many decimals the price of an hour has at most, with all that is added to it."""
    rows = [row for contract in contracts for row in contract.terms.spot]
    if not rows:
        return 0
    exchange = max(map(_digits, rates.spot.values()), default=0)
    return max(max(exchange, _digits(row.per_kwh)) + _digits(row.vat) for row in rows)


class _Running:
    """Sums along ``keys`` (ascending): units and joules without a price, before each key and after the last."""

    def __init__(self, keys: Longs, units: Iterable[int], unpriced: Longs) -> None:
        self.keys = keys
        self._units: Units = np.array([0, *accumulate(units)], np.object_)
        self._unpriced = np.concatenate([[0], np.cumsum(unpriced)]).astype(np.int64)

    def between(self, firsts: Longs, ends: Longs) -> tuple[Units, Longs]:
        """The sums of the keys from each of ``firsts`` to before the one of ``ends``."""
        begin, end = np.searchsorted(self.keys, firsts), np.searchsorted(self.keys, ends)
        return self._units[end] - self._units[begin], self._unpriced[end] - self._unpriced[begin]

    def has(self, keys: Longs) -> Bools:
        """A mask of the shape of ``keys``: True where that key has a sum."""
        return np.asarray(np.searchsorted(self.keys, keys, "left") < np.searchsorted(self.keys, keys, "right"))


def _of_curve(curve: Series, plan: Schedule, prices: _Prices, local: LocalDays, first: int) -> _Running:
    """The intervals of a curve by their starts, one with several pieces several times."""
    hourly = np.array([prices.is_spot(day) for day in range(first, first + len(prices.row))], np.bool_)
    spot = hourly[local.days(curve.starts) - first]
    keys, units, unpriced = _by_price_period(curve.where(~spot), plan, prices, local, first=first)
    of_hours = curve.where(spot)
    days, starts = local.days(of_hours.starts).tolist(), of_hours.starts.tolist()
    by_hour = [(starts[place], *prices.of_hour(days[place], hour, part)) for place, hour, part in hours_of(of_hours)]
    keys = np.concatenate([keys, np.array([one[0] for one in by_hour], np.int64)])
    unpriced = np.concatenate([unpriced, np.array([one[2] for one in by_hour], np.int64)])
    units += [one[1] for one in by_hour]
    order = np.argsort(keys, kind="stable")
    return _Running(keys[order], [units[place] for place in order.tolist()], unpriced[order])


def _by_price_period(
    curve: Series, plan: Schedule, prices: _Prices, local: LocalDays, first: int
) -> tuple[Longs, list[int], Longs]:
    """The pieces of a curve at the prices of their price periods: starts of their intervals, units, unpriced joules."""
    pieces = pieces_of(curve, plan, local)
    order = np.argsort(pieces.places, kind="stable")
    places, numbers, joules = pieces.places[order], pieces.price_periods[order], pieces.joules[order]
    rows = np.array(prices.row, np.int64)[pieces.days[order] - first]
    told = (numbers != UNKNOWN) & (numbers < prices.table.shape[1])
    found = np.full(len(rows), -1, np.object_)
    found[told] = prices.table[rows[told], numbers[told]]
    known = found >= 0
    units = np.where(known, found, 0) * joules.astype(np.object_)
    return curve.starts[places], units.tolist(), np.where(known, 0, joules)


def _of_days(used: Energies, prices: _Prices) -> _Running:
    units, unpriced = [], []
    for one in used.days:
        row, cost, missing = prices.row[one.day - used.first], 0, sum(one.holes.values())
        for start, joules in one.hours:
            more, without = prices.of_hour(one.day, start, joules)
            cost, missing = cost + more, missing + without
        for number, joules in enumerate(() if prices.is_spot(one.day) else one.joules):
            if joules:
                price = prices.at(row, number)
                cost, missing = (cost, missing + joules) if price is None else (cost + joules * price, missing)
        units.append(cost)
        unpriced.append(missing)
    return _Running(np.array([one.day for one in used.days], np.int64), units, np.array(unpriced, np.int64))


def _of_span(span: SpanEnergy, prices: _Prices, first: int) -> tuple[int, int]:
    """What a total over several days costs, and how many joules have no price; ``first`` is the day of ``prices``."""
    row = prices.row[span.first - first]
    cost, missing = 0, span.joules
    for number, joules in span.parts if row == prices.row[span.last - first] else ():
        price = prices.at(row, number)
        if price is not None:
            cost, missing = cost + joules * price, missing - joules
    return cost, missing


def _reach(known: Known, local: LocalDays, volumes: tuple[Volume, ...]) -> tuple[int, int] | None:
    """The first and the last day of which anything is known."""
    firsts = [*known.days.days[:1].tolist(), *(one.first for one in volumes)]
    lasts = [*known.days.days[-1:].tolist(), *(one.last for one in volumes)]
    if len(known.curve):
        firsts.append(local.day(int(known.curve.starts[0])))
        lasts.append(local.day(int(known.curve.ends[-1]) - 1))
    if len(known.periods):
        firsts.append(local.day(int(known.periods.starts.min())))
        lasts.append(local.day(int(known.periods.ends.max()) - 1))
    return (min(firsts), max(lasts)) if firsts else None
