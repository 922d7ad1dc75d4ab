"""What a household's energy costs, ready to be shown: the view of the page Costs, and the costs of some days in short.

It stores nothing, and the page reckons nothing of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import suggested_contract
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import Kind, Line, Route, cents
from persienne.insight.costs.energies import Why
from persienne.insight.terms import NOTHING_SAID, has_surplus
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.registers import only_injects
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_origins import HoleWords, OriginWords, reason_of
from persienne.telling.cost_view import AskedCosts, BillLine, ContractSpan, CostView, Mark, NoContract
from persienne.telling.cost_words import CostWords, unpriced_holes
from persienne.telling.spoken import Spoken, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Timeline
    from persienne.telling.cost_origins import Colours
    from persienne.telling.cost_words import LineText
    from persienne.words import Speech
    from persienne.words.numbers import Figures

_MARKS = {"hc": Mark.OFF_PEAK, "hp": Mark.PEAK}


class CostViewMaker(Spoken):
    """Makes the view of the page Costs, in one language."""

    CONTEXT = "CostViewMaker"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._bill = CostWords(speech, figures)
        self._contracts = ContractWords(speech, figures)
        self._holes = HoleWords(speech, figures)
        self._origins = OriginWords(speech, figures)

    def make(self, household: Household, asked: AskedCosts) -> CostView | NoContract:
        """The bill of what is known of a period; where no contract was said, what the meter tells of it."""
        timeline = read_contract(household.conn, asked.meter.id)
        if not timeline.periods:
            return self._no_contract(asked, suggested_contract(household.conn, asked.meter))
        costs = EnergyCosts(household.conn, asked.meter)
        producers = [one for one in every_meter(household.conn) if only_injects(household.conn, one.id)]
        # Of several nobody said which one is behind this meter.
        alone = len(producers) == 1 and producers[0].id != asked.meter.id and costs.injects
        used = costs.self_use(producers[0], timeline, reached(asked)) if alone else None
        bill = costs.bill_of_known_prices(timeline, reached(asked), asked.route)
        colours = costs.colours if any(one.has_colours for one in timeline.periods) else {}
        return self.view_of(asked, bill, timeline, costs.rates, used=used, colours=colours, sells=costs.injects)

    def _no_contract(self, asked: AskedCosts, suggested: Timeline) -> NoContract:
        """What the meter tells of a contract that nobody has said."""
        if not suggested.periods:
            return NoContract(asked, "")
        last = suggested.periods[-1]
        said = self._contracts.period(last)
        if last.kva is None:
            return NoContract(asked, said)
        return NoContract(asked, f"{said}, {self._contracts.power(last.kva)}", has_power=True)

    def view_of(
        self,
        asked: AskedCosts,
        bill: Bill,
        timeline: Timeline,
        rates: Rates,
        used: Bill | None = None,
        colours: Colours | None = None,
        *,
        sells: bool = False,
    ) -> CostView:
        """A bill and what it was made of, as the page shows it; ``used`` is what was used of the own production.

        ``colours`` are those of Tempo days, and what told them. ``sells``: the home injects, on other days too.
        """
        origins = self._origins
        current = timeline.at(bill.last)
        held = {timeline.at(day) for day in range(bill.first, bill.last + 1)} - {None}
        several = self.tr("%n contract(s)", "", len(held)) if len(held) > 1 else ""
        contracts = self._spans(timeline, asked.known)
        return CostView(
            asked,
            bill.route,
            self._answer(asked, bill, timeline, rates),
            self.figures.capital(self.figures.of_days(date.fromordinal(bill.first), date.fromordinal(bill.last))),
            contract=several or ("" if current is None else self._contracts.short(current)),
            lines=tuple(self._line(line, bill, timeline, rates, colours=colours) for line in bill.lines),
            nothing=self._origins.nothing(bill, timeline, rates),
            total_name=self.tr("Total, some taxes missing") if bill.lacks_taxes else self.tr("Total with taxes"),
            total=self.figures.euros(bill.euros()) if bill.lines else "",
            below=tuple(self._below(bill, used, timeline, rates)),
            holes=tuple(self._holes.view(hole, bill, timeline, rates, slat=asked.meter.slat) for hole in bill.holes),
            notes=tuple(self._notes(asked, bill, timeline, rates, used=used)),
            contracts=contracts,
            contracts_spoken=self.figures.listed(span.detail for span in contracts),
            prices_head=origins.prices_head(current, bill.route, rates),
            prices=origins.prices(bill, timeline, rates),
            prices_note=origins.prices_note(bill.route, rates.energy),
            hours_known=self._bill.hours_known(rates.spot, used=any(one.terms.spot for one in timeline.periods)),
            sells=has_surplus(
                NOTHING_SAID if current is None else current.terms,
                rates.energy,
                injects=sells or bill.sale is not None,
            ),
        )

    def _answer(self, asked: AskedCosts, bill: Bill, timeline: Timeline, rates: Rates) -> str:
        first = date.fromordinal(asked.period.first)
        month = asked.period.last - asked.period.first < 31
        name = self.figures.capital(self.figures.month(first)) if month else str(first.year)
        return self.answer(name, (asked.period.first, asked.period.last), bill, timeline, rates=rates)

    def answer(
        self,
        name: str,
        days: tuple[int, int],
        bill: Bill,
        timeline: Timeline,
        rates: Rates,
    ) -> str:
        """What ``days`` called ``name`` cost: « Octobre 2026 : 62,14 €, et 12,4 kWh sans prix ».

        A bill of a part of them alone is named by its own days. ``timeline`` and ``rates`` are those that it was
        reckoned with.
        """
        if (bill.first, bill.last) != days:
            name = self.figures.span(date.fromordinal(bill.first), date.fromordinal(bill.last))
        unpriced, taxed = self._bill.without_price(bill), _is_taxed_alone(bill, timeline, rates)
        if not bill.lines:
            lacks = self.tr("no price before taxes for {energy}") if taxed else self.tr("no price for {energy}")
            said = fill(lacks, energy=unpriced) if unpriced else self.tr("nothing is priced")
            return named(self.speech, name, said)
        said = self.figures.euros(bill.euros())
        if unpriced:
            with_taxes, before = (
                self.tr("{amount}, and {energy} without a price"),
                self.tr("{amount}, and {energy} without a price before taxes"),
            )
            said = fill(before if taxed else with_taxes, amount=said, energy=unpriced)
        elif any(hole.why in (Why.PRICE, Why.CONTRACT) for hole in bill.holes):
            said = fill(self.tr("{amount}, and days of subscription without a price"), amount=said)
        if bill.lacks_taxes:
            said = fill(self.tr("{amount}, without taxes that are not known"), amount=said)
        count = bill.last - bill.first + 1
        if bill.measured < count:
            known, of = self.figures.number(bill.measured), self.figures.number(count)
            said = fill(self.tr("{amount} ({known} of {days} days complete)"), amount=said, known=known, days=of)
        return named(self.speech, name, said)

    def _below(self, bill: Bill, used: Bill | None, timeline: Timeline, rates: Rates) -> Iterator[BillLine]:
        """What was sold, used of the own production, paid and left to settle, each with where it comes from."""
        words, sold = self._bill, () if bill.sale is None else bill.sale.lines
        yield from (self._line(line, bill, timeline, rates) for line in sold)
        days = (self.tr("Days"), self.figures.span(date.fromordinal(bill.first), date.fromordinal(bill.last)))
        contract = (self.tr("Source"), self.tr("your own contract"))
        for said in [*words.sold(bill)][len(sold) :]:
            yield self._beneath(Mark.SALE, said, days, contract)
        if used is not None:
            yield from self._own_use(used, days)
        settled = words.settled(bill)
        if settled is not None:
            yield self._beneath(Mark.PAID, settled.paid, days, contract)
            left = self._beneath(Mark.PAID, settled.left, days, contract)
            # What a settlement lacks is a sentence, and no figure for the column of these.
            yield replace(left, days=left.quantity, quantity="")

    def _own_use(self, used: Bill, days: tuple[str, str]) -> Iterator[BillLine]:
        """What was used of the own production, as a line, or none."""
        measured = self.tr("The meter of your production, less what this one counts as injected")
        priced = self.tr("Those of its hours under your contract, with all taxes and without the subscription")
        energy = str(self.figures.energy(sum(line.joules for line in used.lines), 1))
        for said in self._bill.own_use(used):
            origin = days, (self.tr("Measured by"), measured), (self.tr("Prices"), priced)
            yield self._beneath(Mark.OWN_USE, said._replace(counted=energy), *origin)

    def _beneath(self, mark: Mark, said: LineText, *origin: tuple[str, str]) -> BillLine:
        spoken = ", ".join(filter(None, (said.what, said.counted, said.euros)))
        return BillLine(mark, said.what, "", said.counted, price="", euros=said.euros, spoken=spoken, origin=origin)

    def _line(
        self, line: Line, bill: Bill, timeline: Timeline, rates: Rates, colours: Colours | None = None
    ) -> BillLine:
        said = self._bill.line(line)
        lines = (*bill.lines, *(() if bill.sale is None else bill.sale.lines))
        alike = sum((one.kind, one.period) == (line.kind, line.period) for one in lines) > 1
        in_part = any(hole.why in (Why.PRICE, Why.CONTRACT) for hole in bill.holes)
        dated = alike or (in_part and (line.first, line.last) != (bill.first, bill.last))
        span = self.figures.span(date.fromordinal(line.first), date.fromordinal(line.last))
        quantity, price = self._quantity(line), self._origins.price(line)
        origin = self._origins.of_line(line, bill.route, timeline, rates, colours=colours or {})
        spoken = ", ".join(filter(None, (said.what, span if dated else "", quantity, price, said.euros)))
        euros = self.figures.euros(cents(line.euros))
        return BillLine(
            _mark(line),
            said.what,
            span if dated else "",
            quantity,
            price=price,
            euros=euros,
            spoken=spoken,
            origin=origin,
        )

    def _quantity(self, line: Line) -> str:
        if line.kind in (Kind.SUBSCRIPTION, Kind.SURCHARGE, Kind.CTA):
            return self.tr("%n day(s)", "", line.days)
        return "" if line.kind is Kind.VAT else str(self.figures.energy(line.joules, 1))

    def _notes(self, asked: AskedCosts, bill: Bill, timeline: Timeline, rates: Rates, used: Bill | None) -> list[str]:
        said = [] if asked.route is bill.route else [self._bill.before_taxes_alone()]
        said += [self.tr("Press a line to see where its figure comes from.")] if bill.lines else []
        said += self._bill.remarks(bill)
        said += self._bill.own_use_notes(bill, used, timeline, rates)
        if not bill.lines or rates.energy is Energy.GAS:
            return said
        if bill.route is Route.TTC and not self._origins.has_prices(bill, timeline, rates, Route.HT):
            said.append(self.tr("Each price includes its taxes; what it is before them is not known."))
        elif bill.route is Route.TTC:
            said.append(self.tr("Each price includes its taxes; “Before taxes” lists them apart, as a bill does."))
        else:
            said.append(self.tr("Prices are before taxes; each tax is added on a line of its own, as on a bill."))
        return said

    def _spans(self, timeline: Timeline, known: tuple[int, int]) -> tuple[ContractSpan, ...]:
        """The contracts and what lies between them, the last one as far as anything is known, or its first day."""
        found = []
        for place, period in enumerate(timeline.periods):
            after = timeline.periods[place + 1 :]
            until = after[0].since - 1 if after else max(known[1], period.since)
            until = until if period.until is None else period.until
            said = self._contracts.period(period)
            if period.kva is not None:
                said = f"{said}, {self._contracts.power(period.kva)}"
            if period.supplier:
                said = f"{said}, {period.supplier}"
            begins = self.tr("Since {day}") if period.since <= known[1] else self.tr("From {day} on")
            when = fill(begins, day=self.figures.day(date.fromordinal(period.since)))
            if period.until is not None:
                when = self.figures.span(date.fromordinal(period.since), date.fromordinal(period.until))
            detail = named(self.speech, when, said)
            hatched = period.option in (Option.HPHC, Option.TEMPO)
            begins = self.figures.day(date.fromordinal(period.since))
            found.append(
                ContractSpan(period.since, until, hatched, self._contracts.short(period), detail=detail, begins=begins)
            )
        found += [self._without(*days) for days in timeline.between()]
        return tuple(sorted(found, key=lambda span: span.since))

    def _without(self, first: int, last: int) -> ContractSpan:
        days = self.figures.span(date.fromordinal(first), date.fromordinal(last))
        detail = named(self.speech, days, self.tr("no contract is known"))
        begins = self.figures.day(date.fromordinal(first))
        return ContractSpan(
            first, last, hatched=False, short=self.tr("None"), detail=detail, begins=begins, missing=True
        )


def reached(asked: AskedCosts) -> tuple[int, int]:
    """The days of the period that lie between the first and the last of which anything is known."""
    return max(asked.period.first, asked.known[0]), min(asked.period.last, asked.known[1])


@dataclass(frozen=True, slots=True)
class CostRow:
    """What is paid for, how much of it, and the euros, to be read."""

    name: str
    quantity: str
    euros: str


@dataclass(frozen=True, slots=True)
class PeriodCosts:
    """The costs of some days: a sentence, the total (empty where nothing is priced), rows, and what has no price.

    ``rounding`` says why the rows do not add up to the total, where they do not; else it is empty.
    """

    answer: str
    total: str
    rows: tuple[CostRow, ...]
    holes: tuple[str, ...]
    rounding: str


class PeriodCostWords(Spoken):
    """The costs of some days in short, in one language."""

    CONTEXT = "PeriodCostWords"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._words, self._maker = CostWords(speech, figures), CostViewMaker(speech, figures)

    def of(self, name: str, days: tuple[int, int], bill: Bill, timeline: Timeline, rates: Rates) -> PeriodCosts:
        """What ``days`` (ordinals, both included) called ``name`` cost, as far as the ``bill`` goes.

        ``timeline`` and ``rates`` are those that it was reckoned with. The rows are those of the bill;
        what has one name is one row.
        """
        names = dict.fromkeys((line.kind, line.period) for line in bill.lines)
        found = [[line for line in bill.lines if (line.kind, line.period) == name] for name in names]
        rows = [self._row(lines) for lines in found]
        rounding = self._words.rounding(map(_euros, found), bill.euros())
        total = self.figures.euros(bill.euros()) if bill.lines else ""
        reasons = [(hole, reason_of(hole, bill.route, timeline, rates)) for hole in bill.holes]
        holes = tuple(self._words.hole(hole, reason) for hole, reason in reasons)
        answer = self._maker.answer(name, days, bill, timeline, rates=rates)
        return PeriodCosts(answer, total, tuple(rows), holes, rounding=rounding)

    def included(self) -> str:
        """What is to be known of a total beside bars."""
        return self.tr("The total in euros includes the subscription, the bars do not.")

    def _row(self, lines: list[Line]) -> CostRow:
        first = lines[0]
        euros = self.figures.euros(_euros(lines))
        if first.kind in (Kind.SUBSCRIPTION, Kind.SURCHARGE):
            quantity = self.tr("%n day(s)", "", sum(line.days for line in lines))
        else:
            quantity = str(self.figures.energy(sum(line.joules for line in lines)))
        name = self._words.price_period(first.period) if first.period else self._words.line(first).what
        return CostRow(self.figures.capital(name), quantity, euros)


def _is_taxed_alone(bill: Bill, timeline: Timeline, rates: Rates) -> bool:
    """Whether all that a bill has no price for has one with taxes, and none before them."""
    reasons = {reason_of(hole, bill.route, timeline, rates) for hole in unpriced_holes(bill)}
    return reasons == {"price_ht"}


def _mark(line: Line) -> Mark:
    if line.kind in (Kind.SUBSCRIPTION, Kind.SURCHARGE):
        return Mark.SUBSCRIPTION
    if line.kind is Kind.INJECTION:
        return Mark.SALE
    return _MARKS.get(line.period.split("-")[0], Mark.ENERGY) if line.kind is Kind.ENERGY else Mark.TAX


def _euros(lines: list[Line]) -> Decimal:
    """What lines come to together, rounded once."""
    return cents(sum((line.euros for line in lines), Fraction()))
