"""A bill that came by post beside ours, in sentences for the window: what was typed comes in; nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import ROUNDING, SPOT, Kind, Route, Verdict, cents, check_bill
from persienne.insight.terms import MONTHS
from persienne.store.contracts import read_contract
from persienne.telling.cost_words import CostWords
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill, CheckedLine
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.words import Speech
    from persienne.words.numbers import Figures


@dataclass(frozen=True, slots=True)
class TypedBill:
    """A bill as it was typed: its days (ordinals, both included), its route and the amounts (euros) by line."""

    meter: StoredMeter
    first: int
    last: int
    route: Route
    amounts: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A line: what can be said of it, its name, and the sentence."""

    verdict: Verdict
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """All that is said of a bill; ``notes`` are what is not known of its days."""

    bill: TypedBill
    rows: tuple[CheckRow, ...]
    notes: tuple[str, ...]


def price_periods_of(timeline: Timeline, first: int, last: int) -> tuple[str, ...]:
    """The names of the price periods of the contracts of some days (ordinals, both included), in their order.

    Hourly prices are one of them.
    """
    found = dict.fromkeys(timeline.at(day) for day in range(first, last + 1))
    contracts = [one for one in found if one is not None]
    names = (name for one in contracts for name in ((SPOT,) if one.terms.spot else one.price_periods))
    return tuple(dict.fromkeys(names))


class BillCheckWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "BillCheckWords"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._bill = CostWords(speech, figures)

    def make(self, household: Household, typed: TypedBill) -> CheckView:
        """Each amount beside ours."""
        timeline = read_contract(household.conn, typed.meter.id)
        costs, days = EnergyCosts(household.conn, typed.meter), (typed.first, typed.last)
        made, other = (costs.bill(timeline, days, route) for route in (typed.route, typed.route.other))
        return self.view_of(typed, made, timeline, other, rates=costs.rates)

    def view_of(self, typed: TypedBill, made: Bill, timeline: Timeline, other: Bill, rates: Rates) -> CheckView:
        """Each amount beside those of the bill that is made here, by the contracts of ``timeline`` at the ``rates``.

        ``other`` is the bill by the other route.
        """
        names = price_periods_of(timeline, typed.first, typed.last)
        rows = [self._row(one, made) for one in check_bill(made, dict(typed.amounts), names, other)]
        of_bill = self._bill.notes(made, timeline, rates)
        return CheckView(typed, tuple(rows), (*self._by_months(typed, made), *self._notes(made, other, of_bill)))

    def _by_months(self, typed: TypedBill, made: Bill) -> Iterator[str]:
        """What whole months of a subscription come to, where the bill says that and ours counts its days."""
        subscribed = [line for line in made.lines if line.kind is Kind.SUBSCRIPTION]
        said = dict(typed.amounts).get(Kind.SUBSCRIPTION.value)
        months = _whole_months(typed.first, typed.last)
        if said is None or not months or len(subscribed) != 1 or subscribed[0].by_month:
            return
        euros = cents(Fraction(subscribed[0].price) * months / MONTHS)
        if abs(said - euros) <= ROUNDING < abs(said - made.euros(Kind.SUBSCRIPTION)):
            counted = self.tr("Counted by months the subscription is {amount}: type it by the month in your contract.")
            yield fill(counted, amount=self.figures.euros(euros))

    def _row(self, one: CheckedLine, made: Bill) -> CheckRow:
        euros, name = self.figures.euros, self._bill.named_line(one.name)
        prices = {
            line.price for line in made.lines if line.kind is Kind.ENERGY and one.name in (line.kind, line.period)
        }
        if one.said in prices and one.verdict is Verdict.LESS:
            said = self.tr("{price} is the price of a kWh. Type what the whole line comes to, in euros.")
            return CheckRow(Verdict.UNPRICED, name, fill(said, price=self.figures.price(one.said)))
        said, apart = euros(one.said), euros(abs(one.apart))
        ours = "" if one.ours is None else euros(one.ours)
        sentence = {
            Verdict.AGREES: self.tr("{told}: it agrees with ours."),
            Verdict.MORE: self.tr("{told} on the bill, {ours} here: the bill asks for {apart} more."),
            Verdict.LESS: self.tr("{told} on the bill, {ours} here: the bill asks for {apart} less."),
            Verdict.UNPRICED: self.tr("{told} on the bill: there is no price for it here, see below."),
            Verdict.UNTOLD: self.tr("{told} on the bill, {ours} here so far: it can’t be told, see below."),
        }[one.verdict]
        return CheckRow(one.verdict, name, fill(sentence, told=said, ours=ours, apart=apart))

    def _notes(self, made: Bill, other: Bill, of_bill: Iterator[str]) -> Iterator[str]:
        if not made.lines and other.lines:
            before = self.tr("Only prices before taxes are known of these days: choose “Amounts before taxes”.")
            taxed = self.tr("Only prices with taxes are known of these days: choose “Amounts with taxes”.")
            yield taxed if made.route is Route.HT else before
            return
        yield from of_bill
        if made.measured < made.last - made.first + 1:
            yield self.tr("Of incomplete days, a part of what was drawn may be missing here.")
        if any(line.rounded for line in made.lines):
            return
        span = self.figures.span(date.fromordinal(made.first), date.fromordinal(made.last))
        yield fill(self.tr("Rounding by line explains up to two cents ({span})."), span=span)


def _whole_months(first: int, last: int) -> int:
    """How many whole months of the calendar the days (ordinals, both included) are; 0 where they are none."""
    begun, over = date.fromordinal(first), date.fromordinal(last + 1)
    whole = begun.day == over.day == 1
    return (over.year - begun.year) * MONTHS + over.month - begun.month if whole else 0
