"""What a bill has no price for: a hole comes in, how much it is, why, and what would mend it go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.household.measures.known_tariffs import last_day_of_taxes
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.energies import Why
from persienne.insight.costs.rates import regulated_powers
from persienne.insight.tariff import REGISTERS
from persienne.telling.cost_origins import lacks_power, price_by, rows_of
from persienne.telling.cost_view import HoleView, Mend
from persienne.telling.spoken import Spoken
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.insight.costs.bill import Bill, Hole
    from persienne.insight.costs.rates import Rates
    from persienne.insight.prices import PriceRow
    from persienne.insight.tariff import Period, Timeline

HOLES = table("costs.holes")


class HoleWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "HoleWords"

    def view(self, hole: Hole, bill: Bill, timeline: Timeline, rates: Rates, slat: Slat) -> HoleView:
        """A hole of a bill; ``slat`` is the stop of the meter."""
        amount = self._amount(hole, bill)
        why = self.figures.capital(self.speech("Costs", HOLES[reason_of(hole, bill.route, timeline, rates)]))
        days = self.figures.span(date.fromordinal(hole.first), date.fromordinal(hole.last))
        advice, mend = self._advice(hole, bill, timeline, rates, slat)
        spoken = f"{amount}, {self.tr('not priced')}. {why} ({days}). {advice}"
        contract = timeline.at(hole.first)
        return HoleView(amount, why, days, advice, mend, spoken, 0 if contract is None else contract.since)

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
