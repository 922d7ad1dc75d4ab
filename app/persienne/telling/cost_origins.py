"""Where a figure of a bill comes from, and what a bill has no price for: a line or a hole comes in, facts go out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.household.measures.contracts import ColourSource, published_as_of
from persienne.household.measures.known_tariffs import last_day_of_taxes, sources_of_prices, sources_of_taxes
from persienne.insight.costs.bill import TAXES, Kind, Route
from persienne.insight.costs.energies import By, Why
from persienne.insight.costs.rates import regulated_powers
from persienne.insight.tariff import REGISTERS
from persienne.insight.terms import a_month
from persienne.meters.tic.status import Colour
from persienne.telling.cost_view import HoleView, Mend
from persienne.telling.spoken import Spoken
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.household.measures.known_tariffs import PriceSource
    from persienne.insight.costs.bill import Bill, Hole, Line
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


HOLES = table("costs.holes")


class HoleWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "HoleWords"

    def view(self, hole: Hole, bill: Bill, timeline: Timeline, rates: Rates, slat: Slat) -> HoleView:
        """A hole of a bill; ``slat`` is the stop of the meter."""
        amount = self._amount(hole, bill)
        why = self.figures.capital(self.speech("Costs", HOLES[reason_of(hole, bill.route, timeline, rates)]))
        days = self.figures.span(date.fromordinal(hole.first), date.fromordinal(hole.last))
        advice, mend = self._advice(hole, bill, timeline, rates, slat=slat)
        spoken = f"{amount}, {self.tr('not priced')}. {why} ({days}). {advice}"
        contract = timeline.at(hole.first)
        return HoleView(
            amount, why, days, advice, mend=mend, spoken=spoken, since=0 if contract is None else contract.since
        )

    def _amount(self, hole: Hole, bill: Bill) -> str:
        energy = str(self.figures.energy(hole.joules))
        if hole.why is Why.CTA:
            return self.tr("the contribution (CTA) and its VAT")
        if hole.why is Why.TAX:
            return fill(self.tr("the taxes on {energy}"), energy=energy) if hole.joules else self.tr("taxes")
        if hole.dm3:
            return str(self.figures.volume(hole.dm3))
        if hole.why is Why.SURCHARGE:
            return self.tr("the surcharge of %n day(s)", "", hole.days)
        if not hole.joules:
            return self.tr("the subscription of %n day(s)", "", hole.days)
        return fill(self.tr("{energy}, and the subscription"), energy=energy) if _unsubscribed(hole, bill) else energy

    def _advice(self, hole: Hole, bill: Bill, timeline: Timeline, rates: Rates, slat: Slat) -> tuple[str, Mend]:
        match hole.why:
            case Why.PRICE:
                return self._of_price(hole, bill.route, timeline, rates)
            case Why.CURVE | Why.SPAN:
                return self._of_hours(rates.energy, slat)
            case Why.CONTRACT | Why.CTA:
                typed = self.tr("It stands on your bill: type it in your contract.")
                return typed if hole.why is Why.CTA else self.tr("Say which contract held then."), Mend.CONTRACT
            case Why.COLOUR:
                return self.tr("RTE’s calendar, saved from your browser, tells it."), Mend.PRICES
            case Why.HOURS | Why.ANNOUNCED:
                return self.tr("A contract of a file can say it: “Import a contract…”."), Mend.CONTRACT
            case _:
                return self._fact(hole.why, rates)

    def _fact(self, why: Why, rates: Rates) -> tuple[str, Mend]:
        """What is to be known of a hole that nothing on the page mends, or prices with taxes or by the hour alone."""
        if why is Why.HOUR:
            return self.tr("A file of hourly prices tells it: “Bring prices or colours…”."), Mend.PRICES
        if why is Why.TAX and rates.energy is Energy.GAS:
            return self.tr("The taxes on gas are not here: look at prices with taxes."), Mend.ROUTE
        if why is Why.SURCHARGE:
            first, last = (date.fromordinal(day) for day in (rates.surcharge[0].since, _last(rates.surcharge)))
            return fill(self.tr("It is known for {span}."), span=self.figures.span(first, last)), Mend.NOTHING
        if why is Why.TAX:
            day = self.figures.day(date.fromordinal(last_day_of_taxes()))
            return fill(self.tr("The taxes are known from February 2024 up to {day}."), day=day), Mend.NOTHING
        return self.tr("Your bill says how many kWh a m³ has. A contract file can say it."), Mend.NOTHING

    def _of_hours(self, energy: Energy, slat: Slat) -> tuple[str, Mend]:
        """What would tell at which hours, or on which days, energy was drawn."""
        if energy is Energy.GAS:
            return self.tr("A file with the energy of each day would price it."), Mend.FILES
        if slat is not Slat.CLOSED:
            return self.tr("A file with the half-hours of these days would price it."), Mend.FILES
        said = self.tr(
            "The slats are closed: one total a day is kept, and not how much of it was off-peak. Open them half and "
            "import your file of half-hours again, or import one with the peak and off-peak indexes of your meter."
        )
        return said, Mend.HOURS

    def _of_price(self, hole: Hole, route: Route, timeline: Timeline, rates: Rates) -> tuple[str, Mend]:
        contract = timeline.at(hole.first)
        rows = () if contract is None else rows_of(contract, rates)
        regulated = rates.energy is Energy.ELECTRICITY and contract is not None and contract.option in REGISTERS
        if lacks_power(contract, rates):
            return self.tr("The regulated prices depend on it. Your bill says how many kVA it is."), Mend.POWER
        if regulated and contract is not None and contract.is_regulated and not rows:
            powers = regulated_powers(rates.regulated, contract.option)
            said = self.tr("The regulated tariff has no prices for {kva} kVA. It has some for {listed} kVA.")
            listed = self.figures.listed([str(one) for one in powers])
            return fill(said, kva=contract.kva, listed=listed), Mend.POWER
        if not rows:
            return self.tr("No prices of this contract are here. Type those of your bill."), Mend.CONTRACT
        priced = [row for row in rows if _says(row, route)]
        if route is Route.HT and any(_says(row, Route.TTC) for row in rows if row.since > _last(priced)):
            day = self.figures.day(date.fromordinal(_last(priced))) if priced else ""
            said = fill(self.tr("Prices before taxes are known up to {day}; with taxes, beyond."), day=day)
            return said if priced else self.tr("Only prices with taxes are known."), Mend.ROUTE
        if route is Route.TTC and not priced:
            return self.tr("Only prices before taxes are known."), Mend.BEFORE_TAXES
        return self._of_dates(hole, contract, rows)

    def _of_dates(self, hole: Hole, contract: Period | None, rows: tuple[PriceRow, ...]) -> tuple[str, Mend]:
        """Of which days prices are known, where those of others would mend the hole."""
        if not hole.joules:
            return self.tr("The price of this subscription was not found."), Mend.NOTHING
        first, last = (date.fromordinal(day) for day in (min(row.since for row in rows), _last(rows)))
        span = self.figures.span(first, last)
        if contract is not None and contract.prices:
            said = self.tr("Your contract says prices for {span}. Type those of your bill.")
            return fill(said, span=span), Mend.CONTRACT
        return fill(self.tr("Prices are known for {span}. Others come by file."), span=span), Mend.PRICES


def _unsubscribed(hole: Hole, bill: Bill) -> bool:
    """Whether the hole holds days of the subscription beside its energy."""
    subscribed = sum(line.days for line in bill.lines if line.kind is Kind.SUBSCRIPTION)
    missing = bill.last - bill.first + 1 - subscribed
    if hole.why is Why.PRICE:
        missing -= sum(one.days for one in bill.holes if one.why is Why.CONTRACT)
    return hole.why in (Why.CONTRACT, Why.PRICE) and missing > 0


def reason_of(hole: Hole, route: Route, timeline: Timeline, rates: Rates) -> str:
    """Which reason of ``HOLES`` is said of a hole of a bill by ``route``.

    Where the row of its first day has a price by the other route, only that by ``route`` is said to be missing.
    """
    if hole.why is not Why.PRICE:
        return hole.why.value
    contract = timeline.at(hole.first)
    if lacks_power(contract, rates):
        return "power"
    row = None if contract is None else rates.row(contract, hole.first)
    if contract is None or row is None:
        return hole.why.value
    missing = [amount for _, amount in row.kwh] if hole.joules else [row.year(contract.kva)]
    other = any(price_by(route.other, amount) is not None for amount in missing)
    return f"price_{route.value}" if other else hole.why.value


def _says(row: PriceRow, route: Route) -> bool:
    return any(price_by(route, amount) is not None for _, amount in row.kwh)


def _last(rows: tuple[PriceRow, ...] | list[PriceRow]) -> int:
    """The last day of which ``rows`` say anything; one without an end reaches to the end of time."""
    return max((date.max.toordinal() if row.until is None else row.until for row in rows), default=0)
