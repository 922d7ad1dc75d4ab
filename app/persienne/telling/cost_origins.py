"""Where a figure of a bill comes from: a line and what it was reckoned with come in, facts go out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import ColourSource, published_as_of
from persienne.household.measures.known_tariffs import (
    last_day_of_taxes,
    sources_of_prices,
    sources_of_taxes,
)
from persienne.insight.costs.bill import TAXES, Kind, Route
from persienne.insight.costs.energies import By
from persienne.insight.tariff import REGISTERS
from persienne.insight.terms import a_month
from persienne.meters.tic.status import Colour
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from persienne.household.measures.known_tariffs import PriceSource
    from persienne.insight.costs.bill import Bill, Line
    from persienne.insight.costs.rates import Rates
    from persienne.insight.prices import Amount, PriceRow
    from persienne.insight.tariff import Period, Timeline

Colours = Mapping[int, tuple[Colour, ColourSource]]
"""The colours of the Tempo days that are known (ordinals), and what told them."""


class OriginWords(Spoken):
    """The facts, in one language."""

    CONTEXT = "OriginWords"

    def of_line(
        self, line: Line, route: Route, timeline: Timeline, rates: Rates, colours: Colours
    ) -> tuple[tuple[str, str], ...]:
        """What is counted, at which price, and where that and the colour of its days was read."""
        coloured = self._coloured(line, timeline, colours)
        return (*self._counted(line, rates), *coloured, *self._priced(line, route, timeline, rates))

    def _counted(self, line: Line, rates: Rates) -> Iterator[tuple[str, str]]:
        figures = self.figures
        yield self.tr("Days"), figures.span(date.fromordinal(line.first), date.fromordinal(line.last))
        match line.kind:
            case Kind.SUBSCRIPTION | Kind.SURCHARGE | Kind.CTA:
                yield self.tr("Counted"), self._days(line)
            case Kind.ENERGY if line.average:
                yield self.tr("Counted"), str(figures.energy(line.joules, 3))
                yield self.tr("Measured by"), self.tr("The curve, each half-hour at the price of its hour")
            case Kind.ENERGY:
                yield self.tr("Counted"), str(figures.energy(line.joules, 3))
                yield self.tr("Measured by"), self._measured(line, rates)
            case Kind.EXCISE:
                yield self.tr("Counted"), str(figures.energy(line.joules, 3))
            case Kind.INJECTION:
                yield self.tr("Counted"), str(figures.energy(line.joules, 3))
                yield self.tr("Measured by"), self.tr("What the meter counts as injected")
            case Kind.VAT:
                yield self.tr("Counted"), self.tr("On the lines before taxes, and on the contribution or the excise")

    def _measured(self, line: Line, rates: Rates) -> str:
        """What told the energy of the line, and of how many days each did."""
        if rates.energy is Energy.GAS:
            return self.tr("The kWh of the operator; where there are none, the volume at the kWh a m³ of your contract")
        said = [self._told(by, days) for by, days in line.measured]
        return self.figures.capital(self.figures.listed(said))

    def _told(self, by: By, days: int) -> str:
        match by:
            case By.REGISTERS:
                return self.tr("the meter’s own registers (%n day(s))", "", days)
            case By.CURVE:
                return self.tr("the curve (%n day(s))", "", days)
            case By.TOTAL:
                return self.tr("the total of each day (%n day(s))", "", days)
            case By.SPAN:
                return self.tr("totals over several days (%n day(s))", "", days)

    def _coloured(self, line: Line, timeline: Timeline, colours: Colours) -> Iterator[tuple[str, str]]:
        """What told the colour of the days of a line of Tempo."""
        if line.kind is not Kind.ENERGY:
            return
        named = line.period.rpartition("-")[2]
        days = range(line.first, line.last + 1)
        told = {
            colours[day][1]
            for day in days
            if day in colours
            and colours[day][0].name.lower() == named
            and (contract := timeline.at(day)) is not None
            and contract.has_colours
        }
        said = {
            ColourSource.METER: self.tr("what the meter itself told"),
            ColourSource.FILE: self.tr("a calendar that came by a file"),
            ColourSource.PUBLISHED: fill(
                self.tr("RTE’s Tempo calendar, as of {day}"), day=self.figures.day(published_as_of())
            ),
        }
        if told:
            yield (
                self.tr("Colours"),
                self.figures.capital(self.figures.listed(said[one] for one in said if one in told)),
            )

    def _days(self, line: Line) -> str:
        if line.by_month:
            return self.tr("%n day(s), as parts of months from the contract’s first day, each a twelfth", "", line.days)
        return self.tr("%n day(s), each the 365th part of a year, of a leap year the 366th", "", line.days)

    def _priced(self, line: Line, route: Route, timeline: Timeline, rates: Rates) -> Iterator[tuple[str, str]]:
        before = self.tr("before VAT") if line.kind in TAXES else self.tr("before taxes")
        taxed = self.tr("with all taxes") if route is Route.TTC else before
        if line.kind is Kind.INJECTION:
            yield self.tr("Price"), self.price(line)
            yield self.tr("Source"), line.source or self.tr("your own contract")
            return
        if line.kind is Kind.VAT:
            yield self.tr("Rate"), self.price(line)
        else:
            yield self.tr("Price"), f"{self.price(line)}, {taxed}"
        if line.kind in (Kind.EXCISE, Kind.VAT):
            for source in sources_of_taxes(line.kind, line.price):
                yield from self._source(source)
            return
        if line.kind is Kind.SURCHARGE:
            yield from self._source(sources_of_prices()[line.source])
            return
        if line.average:
            yield self.tr("Source"), self.tr("The hourly prices of your files, and what your contract adds to each kWh")
            return
        contract = timeline.at(line.first)
        row = None if contract is None else rates.row(contract, line.first)
        if contract is not None and row is not None:
            yield self.tr("In force"), self._held(row)
            yield from self._of_row(contract, row)

    def price(self, line: Line) -> str:
        """What a year, a kWh or a MWh costs; of VAT its rate."""
        price = self.figures.price(line.price)
        match line.kind:
            case Kind.SUBSCRIPTION | Kind.SURCHARGE | Kind.CTA:
                if line.by_month:
                    return fill(self.tr("{price} a month"), price=self.figures.price(a_month(line.price)))
                return fill(self.tr("{price} a year"), price=price)
            case Kind.ENERGY | Kind.INJECTION:
                mean = self.tr("{price} a kWh on average")
                kwh = self.figures.price_of_kwh(line.price)
                return fill(mean if line.average else self.tr("{price} a kWh"), price=kwh)
            case Kind.EXCISE:
                return fill(self.tr("{price} a MWh"), price=price)
            case Kind.VAT:
                return self.figures.percent(float(line.price), 1)

    def _held(self, row: PriceRow) -> str:
        """From when to when a row of prices holds."""
        since = date.fromordinal(row.since)
        if row.until is None:
            return fill(self.tr("since {day}"), day=self.figures.day(since))
        return self.figures.span(since, date.fromordinal(row.until))

    def _of_row(self, contract: Period, row: PriceRow) -> Iterator[tuple[str, str]]:
        published = _published(contract, row)
        if published is not None:
            yield from self._source(published)
        else:
            yield self.tr("Source"), self._source_of(contract, row)

    def _source_of(self, contract: Period, row: PriceRow) -> str:
        """The source of a row in one line."""
        published = _published(contract, row)
        if published is None:
            return row.source or self.tr("your own contract")
        said = self.tr("{source} (read on {day})")
        said = fill(said, source=self._in_language(published), day=self.figures.day(published.read))
        return self.figures.capital(said)

    def _in_language(self, source: PriceSource) -> str:
        return source.what.of("fr" if self.figures.french else "en")

    def _source(self, source: PriceSource) -> Iterator[tuple[str, str]]:
        yield self.tr("Source"), self._in_language(source)
        yield self.tr("Read on"), self.figures.day(source.read)

    # --- the card of the prices --------------------------------------------------------------------------------------

    def prices_head(self, contract: Period | None, route: Route, rates: Rates) -> str:
        """« Prix connus jusqu'au 31 janv. 2027 »."""
        if contract is not None and contract.terms.spot:
            return self.tr("Prices by the hour") if rates.spot else self.tr("No hourly prices are known")
        rows = () if contract is None else rows_of(contract, rates)
        priced = [row for row in rows if any(price_by(route, amount) is not None for _, amount in row.kwh)]
        if not priced:
            if lacks_power(contract, rates):
                return self.tr("The prices depend on the subscribed power")
            if any(price_by(route.other, amount) is not None for row in rows for _, amount in row.kwh):
                before = self.tr("No prices before taxes are known")
                return before if route is Route.HT else self.tr("No prices with taxes are known")
            return self.tr("No prices are known")
        last = max(priced, key=lambda row: row.since).until
        if last is None:
            return self.tr("Prices known, with no end date")
        return fill(self.tr("Prices known up to {day}"), day=self.figures.day(date.fromordinal(last)))

    def has_prices(self, bill: Bill, timeline: Timeline, rates: Rates, route: Route) -> bool:
        """Whether a contract of these days has the price of a kWh by this route on any of them."""
        rows = (
            rates.row(contract, day)
            for day in range(bill.first, bill.last + 1)
            if (contract := timeline.at(day)) is not None
        )
        return any(price_by(route, amount) is not None for row in rows if row is not None for _, amount in row.kwh)

    def nothing(self, bill: Bill, timeline: Timeline, rates: Rates) -> str:
        """What is said in the place of lines, where there are none."""
        if bill.route is Route.HT and self.has_prices(bill, timeline, rates, Route.TTC):
            return self.tr("Only prices with taxes are known of these days: they can’t be taken apart into taxes.")
        return self.tr("None of this can be priced.")

    def prices(self, bill: Bill, timeline: Timeline, rates: Rates) -> tuple[tuple[str, str], ...]:
        """Each row of prices that a line uses: from when to when it holds; where and when it was read."""
        found: dict[tuple[str, str], None] = {}
        for line in bill.lines:
            contract = timeline.at(line.first)
            row = None if contract is None or line.kind in (*TAXES, Kind.SURCHARGE) else rates.row(contract, line.first)
            if contract is not None and row is not None:
                found[self._held(row), self._source_of(contract, row)] = None
        return tuple(found)

    def prices_note(self, route: Route, energy: Energy) -> str:
        """What else is to be known of the prices; empty where nothing is."""
        if route is Route.TTC or energy is Energy.GAS:
            return ""
        day = self.figures.day(date.fromordinal(last_day_of_taxes()))
        return fill(self.tr("Taxes known up to {day}."), day=day)


def rows_of(contract: Period, rates: Rates) -> tuple[PriceRow, ...]:
    """The rows of prices of a contract: its own, or those of the regulated tariff."""
    if not contract.is_regulated or contract.kva is None:
        return contract.prices
    return rates.regulated.get((contract.option.value, contract.kva), ())


def lacks_power(contract: Period | None, rates: Rates) -> bool:
    """Whether the regulated prices of a contract can't be chosen, for its subscribed power is not said."""
    regulated = rates.energy is Energy.ELECTRICITY and contract is not None and contract.option in REGISTERS
    return regulated and contract is not None and contract.kva is None and contract.is_regulated


def price_by(route: Route, amount: Amount) -> object:
    """The price of a route, None where it is not known."""
    return amount.ttc if route is Route.TTC else amount.ht


def _published(contract: Period, row: PriceRow) -> PriceSource | None:
    """Where a row of the regulated tariff was read; None of the household's own."""
    return sources_of_prices().get(row.source) if contract.is_regulated else None
