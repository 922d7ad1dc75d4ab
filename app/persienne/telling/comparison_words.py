"""Contracts beside each other in sentences, on one home's energy: choices, or what others would do to its bills.

The household's own comes first, then the others in the order in which they were chosen. Nothing is ranked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from persienne.base.placeholders import fill
from persienne.household.measures.contracts import days_changed, suggested_contract
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.comparison import by_free_names, off_peak_hours, regulated
from persienne.insight.costs.energies import Why
from persienne.insight.prices import DatedAmount, SpotRow
from persienne.insight.terms import CountedBy, Terms
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import DAYS_OF_YEAR, CostWords, unpriced
from persienne.telling.spoken import Spoken, facts, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.comparison import Compared, Comparison
    from persienne.insight.tariff import Period, PriceWindow, Timeline
    from persienne.store.meters import StoredMeter
    from persienne.words import Speech
    from persienne.words.numbers import Figures


OFFERED = (Option.BASE, Option.HPHC, Option.TEMPO)
"""The options of the regulated tariff that a home may choose."""


@dataclass(frozen=True, slots=True)
class WishedComparison:
    """The ``options`` at regulated prices, and the contracts of ``files`` by name, beside those of ``meter``.

    ``last`` is the last local day (an ordinal) that counts. ``off_peak`` are the hours of HP/HC where neither the
    contracts nor the meter say any.
    """

    meter: StoredMeter
    last: int
    options: tuple[Option, ...]
    files: tuple[tuple[str, Timeline], ...] = ()
    off_peak: tuple[PriceWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A contract of the comparison: name, cost, and a sentence on hours, difference to the own contract, or gaps."""

    name: str
    euros: str
    said: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What was wished for, of which days, how much of a year they are, and the contracts in their order.

    ``lacks_hours``: the off-peak hours are to be asked for.
    """

    wish: WishedComparison
    head: str
    rows: tuple[ComparedRow, ...]
    note: str
    lacks_hours: bool = False


class ComparisonWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ComparisonWords"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._bill = CostWords(speech, figures)
        self._contracts = ContractWords(speech, figures)

    def make(self, household: Household, wish: WishedComparison) -> ComparisonView:
        """The last year of which anything is known, under each of the contracts."""
        conn = household.conn
        own, reach = read_contract(conn, wish.meter.id), reach_of(conn, wish.meter.id)
        last = wish.last if reach is None else min(wish.last, reach[1])
        first = last - DAYS_OF_YEAR + 1 if reach is None else max(last - DAYS_OF_YEAR + 1, reach[0])
        hours = off_peak_hours(own, suggested_contract(conn, wish.meter)) or wish.off_peak
        contracts = {self._bill.own_contract: own}
        for option in wish.options:
            offered = regulated(own, option, hours)
            if not _same(own, offered, first, last):
                contracts[self.regulated(option)] = offered
        contracts = by_free_names(contracts, wish.files)
        return self.view_of(wish, EnergyCosts(conn, wish.meter).compare(contracts, (first, last)), contracts)

    def view_of(self, wish: WishedComparison, found: Comparison, contracts: Mapping[str, Timeline]) -> ComparisonView:
        """Contracts that were compared, by their names; the first is the household's own."""
        own = found.rows[0]
        rows = tuple(self._row(one, own, contracts[one.name], found) for one in found.rows)
        lacks = any(not contracts[one.name].periods for one in found.rows)
        return ComparisonView(wish, self._bill.compared_days(found), rows, self._bill.behaviour, lacks_hours=lacks)

    def option(self, option: Option) -> str:
        """An option by its usual name, at the head of a line."""
        return self.figures.capital(self._contracts.option(option))

    def regulated(self, option: Option) -> str:
        """What an option of the regulated tariff is called beside others."""
        return fill(self.tr("{offer}, regulated tariff"), offer=self.option(option))

    def _row(self, one: Compared, own: Compared, timeline: Timeline, found: Comparison) -> ComparedRow:
        if not timeline.periods:
            return ComparedRow(one.name, "", self.tr("Your off-peak hours are not known: write them above."))
        name = self._bill.own(timeline, found) if one is own else one.name
        what = self.figures.capital(self._what(timeline, found, one, own=one is own))
        joined = facts(self.speech, [*self._unknown(one, own), *self._apart(one, own)])
        if what and joined:
            return ComparedRow(name, self._euros(one), named(self.speech, what, joined))
        return ComparedRow(name, self._euros(one), what or self.figures.capital(joined))

    def _what(self, timeline: Timeline, found: Comparison, one: Compared, *, own: bool) -> str:
        """The contract of the compared days by its option, hours and power; of several each in short."""
        days = found.subscribed or range(one.bill.first, one.bill.last + 1)
        held = [period for period in dict.fromkeys(map(timeline.at, days)) if period is not None]
        if len(held) > 1:
            then = self.tr("{contract}, then {next}")
            said = self._contracts.short(held[0])
            for period in held[1:]:
                said = fill(then, contract=said, next=self._contracts.short(period))
            return said
        contract = held[0] if held else timeline.at(one.bill.last)
        if contract is None:
            return ""
        said = self._contracts.period(contract)
        if contract.kva is not None:
            said = f"{said}, {self._contracts.power(contract.kva)}"
        if own and contract.is_regulated and contract.option in OFFERED:
            said = fill(self.tr("{offer}, regulated tariff"), offer=said)
        return said

    def _euros(self, one: Compared) -> str:
        if one.least is None or one.most is None:
            return ""
        least, most = self.figures.euros(one.least), self.figures.euros(one.most)
        return least if one.least == one.most else f"{least}\u00a0– {most}"

    def _unknown(self, one: Compared, own: Compared) -> Iterator[str]:
        """Why it is not compared; or that it leaves out days that the own one has, and why it has two amounts."""
        if one.left_out is not None:
            yield self._bill.compared(one)
            return
        if one.alone < own.alone:
            yield self.tr("known for %n day(s)", "", one.alone)
        if one.least != one.most:
            energy = str(self.figures.energy(sum(hole.joules for hole in one.bill.holes)))
            yield fill(self.tr("the hours of {energy} are not known"), energy=energy)

    def _apart(self, one: Compared, own: Compared) -> Iterator[str]:
        """By how much it is above or below the household's own, where both have one amount."""
        if one is own or one.least is None or own.least is None or (one.least, own.least) != (one.most, own.most):
            return
        apart = self.figures.euros(abs(one.least - own.least))
        if one.least == own.least:
            yield self.tr("as much as yours")
        else:
            more = self.tr("{amount} more than yours")
            yield fill(more if one.least > own.least else self.tr("{amount} less than yours"), amount=apart)


def _same(own: Timeline, offered: Timeline, first: int, last: int) -> bool:
    """Whether the household's contracts of these days are the one that is ``offered``, so far as a bill goes."""
    held = {own.at(day) for day in range(first, last + 1)} - {None}
    return bool(offered.periods) and {_billed(one) for one in held if one is not None} == {
        _billed(one) for one in offered.periods
    }


def _billed(period: Period) -> Period:
    """A contract without its days, its names, and what is in no bill."""
    terms = Terms(period.terms.subscription_by, period.terms.self_producer, spot=period.terms.spot)
    return replace(period, since=0, until=None, supplier="", offer="", terms=terms)


UNTAXED_KINDS = (Kind.SUBSCRIPTION, Kind.SURCHARGE, Kind.ENERGY)
"""What a bill before taxes is without its taxes."""
Dated = TypeVar("Dated", DatedAmount, SpotRow)


class ContractEffectWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ContractEffectWords"

    def make(
        self, household: Household, meter: StoredMeter, after: Timeline, *, terms_typed: bool = False
    ) -> tuple[str, ...]:
        """What ``after`` would do in the place of what was said, and what of that would be gone.

        Empty where nothing was said, and where only payments or the price of surplus change: they are in no bill. Of
        what is gone nothing is said where the terms themselves were typed (``terms_typed``).
        """
        before = read_contract(household.conn, meter.id)
        gone = () if terms_typed else tuple(self.not_kept(before, after))
        if not before.periods or _as_billed(before) == _as_billed(after):
            return gone
        return (*self._billed_otherwise(household, meter, before, after), *gone)

    def _billed_otherwise(
        self, household: Household, meter: StoredMeter, before: Timeline, after: Timeline
    ) -> tuple[str, ...]:
        reach = reach_of(household.conn, meter.id)
        days = None if reach is None else days_changed(before, after, reach)
        if days is None:
            return self.said(before, after, None)
        costs = EnergyCosts(household.conn, meter)
        was, now = (costs.bill(timeline, days, Route.TTC) for timeline in (before, after))
        if not was.lines or not now.lines:
            was_before, now_before = (costs.bill(timeline, days, Route.HT) for timeline in (before, after))
            if was_before.lines and now_before.lines:
                was, now = was_before, now_before
            else:
                was, now = was if was.lines else was_before, now if now.lines else now_before
        return self.said(before, after, (was, now))

    def said(self, before: Timeline, after: Timeline, bills: tuple[Bill, Bill] | None) -> tuple[str, ...]:
        """What ``after`` would do in the place of ``before``; ``bills`` are those of the days that change, in order."""
        said = [*self._gone(before, after)]
        if bills is not None:
            said += self._bills(*bills)
        said += [self._between(*days) for days in after.between() if days not in before.between()]
        return (*said, *(() if said else (self.tr("No bill is changed: nothing is known of these days yet."),)))

    def not_kept(self, before: Timeline, after: Timeline) -> Iterator[str]:
        """What ``before`` says beside its prices and no contract of ``after`` does, a sentence each."""
        was, now = ([one.terms for one in timeline.periods] for timeline in (before, after))
        figures = self.figures

        def rows(of: Callable[[Terms], tuple[Dated, ...]]) -> list[tuple[Dated, str]]:
            left = Counter(row for terms in was for row in of(terms))
            left -= Counter(row for terms in now for row in of(terms))
            return [(row, figures.day(date.fromordinal(row.since))) for row in left]

        for row, day in rows(lambda terms: terms.payments):
            words = self.tr("Not kept: monthly payments of {amount} since {day}.")
            yield fill(words, amount=figures.euros(row.amount), day=day)
        for row, day in rows(lambda terms: terms.sale):
            said = self.tr("Not kept: the surplus sold at {price} a kWh since {day}.")
            yield fill(said, price=figures.price_of_kwh(row.amount), day=day)
        for row, day in rows(lambda terms: terms.kwh_per_m3):
            kwh = figures.number(float(row.amount), max(0, -int(row.amount.as_tuple().exponent)))
            yield fill(self.tr("Not kept: the {kwh} kWh a m³ of gas since {day}."), kwh=kwh, day=day)
        for spot, day in rows(lambda terms: terms.spot):
            said = self.tr("Not kept: the hourly prices since {day}, with {price} added to a kWh.")
            yield fill(said, price=figures.price_of_kwh(spot.per_kwh), day=day)
        if sum(terms.self_producer for terms in was) > sum(terms.self_producer for terms in now):
            yield self.tr("Not kept: the surcharge of self-producers.")
        by_month = [sum(terms.subscription_by is CountedBy.MONTH for terms in said) for said in (was, now)]
        if by_month[0] > by_month[1]:
            yield self.tr("Not kept: the subscription counted by months.")

    def _gone(self, before: Timeline, after: Timeline) -> Iterator[str]:
        """The contracts that would be gone, and to which their days fall."""
        kept = {period.since for period in after.periods}
        gone = [period for period in before.periods if period.since not in kept]
        if len(after.periods) >= len(before.periods):
            return  # one that begins on another day is not gone
        for period in gone:
            yield fill(self.tr("Removed: {contract}."), contract=self._name(period))
            falls = after.at(period.since)
            if falls is not None:
                yield fill(self.tr("Its days fall to the contract before it: {contract}."), contract=self._name(falls))
            else:
                yield self.tr("Its days have no contract then, and no price.")

    def _bills(self, before: Bill, after: Bill) -> Iterator[str]:
        """The totals of the days of which anything changes, and what has no price in them.

        Bills before taxes are compared without any tax.
        """
        figures = self.figures
        span = figures.span(date.fromordinal(after.first), date.fromordinal(after.last))
        was, now = (bill.euros(*(UNTAXED_KINDS if bill.route is Route.HT else ())) for bill in (before, after))
        if before.route is not after.route and before.lines and after.lines:
            said = self.tr(
                "Bill of {span}: {amount} with taxes instead of {before} before taxes. They can’t be compared."
            )
            if after.route is Route.HT:
                said = self.tr(
                    "Bill of {span}: {amount} before taxes instead of {before} with taxes. They can’t be compared."
                )
            yield fill(said, span=span, amount=figures.euros(now), before=figures.euros(was))
            return
        if after.route is before.route is Route.HT:
            span = fill(self.tr("{span}, before taxes"), span=span)
        missing = [unpriced(bill) for bill in (before, after)]
        subscribed = [_subscribed(bill) for bill in (before, after)]
        surcharged = [_without_surcharge(bill) for bill in (before, after)]
        if (missing[0], subscribed[0], surcharged[0]) != (missing[1], subscribed[1], surcharged[1]):
            said = self.tr(
                "Bill of {span}: {amount} instead of {before}. They can’t be compared: not everything has a price."
            )
            yield fill(said, span=span, amount=figures.euros(now), before=figures.euros(was))
        elif was == now:
            yield fill(self.tr("Bill of {span}: {amount}, as before."), span=span, amount=figures.euros(now))
        else:
            apart = figures.euros(abs(now - was))
            said = self.tr("Bill of {span}: {amount} instead of {before}, {apart} more.")
            if now < was:
                said = self.tr("Bill of {span}: {amount} instead of {before}, {apart} less.")
            yield fill(said, span=span, amount=figures.euros(now), before=figures.euros(was), apart=apart)
        if missing[0] != missing[1]:
            words = CostWords(self.speech, figures)
            now_lacks, lacked = (words.without_price(bill) or figures.energy(0) for bill in (after, before))
            yield fill(self.tr("Without a price: {energy} instead of {before}."), energy=now_lacks, before=lacked)
        elif subscribed[1] < subscribed[0]:
            yield self.tr("Without a price: the subscription, whole or in part.")

    def _between(self, first: int, last: int) -> str:
        days = self.figures.span(date.fromordinal(first), date.fromordinal(last))
        return fill(self.tr("Between two contracts, {days} has none: what is drawn then has no price."), days=days)

    def _name(self, period: Period) -> str:
        since = self.figures.day(date.fromordinal(period.since))
        short = ContractWords(self.speech, self.figures).short(period)
        return fill(self.tr("{contract}, since {day}"), contract=short, day=since)


def _subscribed(bill: Bill) -> int:
    """The days of which the subscription has a price."""
    return sum(line.days for line in bill.lines if line.kind is Kind.SUBSCRIPTION)


def _without_surcharge(bill: Bill) -> int:
    """The days of which the surcharge of self-producers is not known."""
    return sum(hole.days for hole in bill.holes if hole.why is Why.SURCHARGE)


def _as_billed(timeline: Timeline) -> tuple[Period, ...]:
    """The contracts without what no line of a bill hangs on."""
    return tuple(replace(one, terms=replace(one.terms, payments=(), sale=())) for one in timeline.periods)
