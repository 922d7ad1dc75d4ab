"""What other contracts would do to a household's bills, in sentences: contracts come in; nothing is stored."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from persienne.base.placeholders import fill
from persienne.household.measures.contracts import days_changed
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.energies import Why
from persienne.insight.prices import DatedAmount, SpotRow
from persienne.insight.terms import CountedBy
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import CostWords, unpriced
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill
    from persienne.insight.tariff import Period, Timeline
    from persienne.insight.terms import Terms
    from persienne.store.meters import StoredMeter

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
        if not before.periods or _billed(before) == _billed(after):
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


def _billed(timeline: Timeline) -> tuple[Period, ...]:
    """The contracts without what no line of a bill hangs on."""
    return tuple(replace(one, terms=replace(one.terms, payments=(), sale=())) for one in timeline.periods)
