"""What other contracts would do to a household's bills, in sentences: contracts come in; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill_counted
from persienne.household.measures.contracts import days_changed
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.energies import Why
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import CostWords, unpriced
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill
    from persienne.insight.tariff import Period, Timeline
    from persienne.store.meters import StoredMeter


class ContractEffectWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ContractEffectWords"

    def make(self, household: Household, meter: StoredMeter, after: Timeline) -> tuple[str, ...]:
        """What ``after`` would do in the place of what was said.

        Empty where nothing was, and where only payments or the price of surplus change: they are in no bill.
        """
        before = household.measures.contract(meter)
        if not before.periods or _billed(before) == _billed(after):
            return ()
        reach = household.measures.reach(meter)
        days = None if reach is None else days_changed(before, after, reach)
        if days is None:
            return self.said(before, after, None)
        costs = household.measures.costs(meter)
        was, now = (costs.bill(timeline, days, Route.TTC) for timeline in (before, after))
        return self.said(before, after, (was, now))

    def said(self, before: Timeline, after: Timeline, bills: tuple[Bill, Bill] | None) -> tuple[str, ...]:
        """What ``after`` would do in the place of ``before``; ``bills`` are those of the days that change, in order."""
        said = [*self._gone(before, after)]
        if bills is not None:
            said += self._bills(*bills)
        said += [self._between(*days) for days in after.between() if days not in before.between()]
        return (*said, *(() if said else (self.tr("No bill is changed: nothing is known of these days yet."),)))

    def _gone(self, before: Timeline, after: Timeline) -> Iterator[str]:
        """The contracts that would be gone, and to which their days fall."""
        kept = {period.since for period in after.periods}
        gone = [period for period in before.periods if period.since not in kept]
        if len(after.periods) >= len(before.periods):
            return  # one that begins on another day is not gone
        for period in gone:
            yield fill_counted(self.tr("Removed: %1."), self._name(period))
            falls = after.at(period.since)
            if falls is not None:
                yield fill_counted(self.tr("Its days fall to the contract before it: %1."), self._name(falls))
            else:
                yield self.tr("Its days have no contract then, and no price.")

    def _bills(self, before: Bill, after: Bill) -> Iterator[str]:
        """The totals of the days of which anything changes, and what has no price in them."""
        figures = self.figures
        span = figures.span(date.fromordinal(after.first), date.fromordinal(after.last))
        was, now = before.euros(), after.euros()
        missing = [unpriced(bill) for bill in (before, after)]
        subscribed = [_subscribed(bill) for bill in (before, after)]
        surcharged = [_without_surcharge(bill) for bill in (before, after)]
        if (missing[0], subscribed[0], surcharged[0]) != (missing[1], subscribed[1], surcharged[1]):
            said = self.tr("Bill of %1: %2 instead of %3. They can’t be compared: not everything has a price.")
            yield fill_counted(said, span, figures.euros(now), figures.euros(was))
        elif was == now:
            yield fill_counted(self.tr("Bill of %1: %2, as before."), span, figures.euros(now))
        else:
            apart = figures.euros(abs(now - was))
            said = self.tr("Bill of %1: %2 instead of %3, %4 more.")
            if now < was:
                said = self.tr("Bill of %1: %2 instead of %3, %4 less.")
            yield fill_counted(said, span, figures.euros(now), figures.euros(was), apart)
        if missing[0] != missing[1]:
            words = CostWords(self.speech, figures)
            amounts = (words.without_price(bill) or str(figures.energy(0)) for bill in (after, before))
            yield fill_counted(self.tr("Without a price: %1 instead of %2."), *amounts)
        elif subscribed[1] < subscribed[0]:
            yield self.tr("Without a price: the subscription, whole or in part.")

    def _between(self, first: int, last: int) -> str:
        days = self.figures.span(date.fromordinal(first), date.fromordinal(last))
        return fill_counted(self.tr("Between two contracts, %1 has none: what is drawn then has no price."), days)

    def _name(self, period: Period) -> str:
        since = self.figures.day(date.fromordinal(period.since))
        short = ContractWords(self.speech, self.figures).short(period)
        return fill_counted(self.tr("%1, since %2"), short, since)


def _subscribed(bill: Bill) -> int:
    """The days of which the subscription has a price."""
    return sum(line.days for line in bill.lines if line.kind is Kind.SUBSCRIPTION)


def _without_surcharge(bill: Bill) -> int:
    """The days of which the surcharge of self-producers is not known."""
    return sum(hole.days for hole in bill.holes if hole.why is Why.SURCHARGE)


def _billed(timeline: Timeline) -> tuple[Period, ...]:
    """The contracts without what no line of a bill hangs on."""
    return tuple(replace(one, terms=replace(one.terms, payments=(), sale=())) for one in timeline.periods)
