"""What a contract says beside its prices: payments, what surplus is sold for, a m3 of gas; changed contracts go out.

It is asked of one contract: that of the last day of the bill in view. Nothing is kept here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.energy_market import Energy
from persienne.insight.terms import GAS, PAYMENTS, SALE, has_surplus
from persienne.ui.costs.dated_rows import DatedRows, RowNames
from persienne.ui.frame.contract_question import ContractQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.insight.prices import DatedAmount
    from persienne.insight.tariff import Period, Timeline
    from persienne.insight.terms import RowsOf, Terms
    from persienne.telling.contract_words import ContractWords
    from persienne.ui.widgets.options import Tick

AHEAD = timedelta(days=366)
"""How far after the proposed day a row may begin or end."""


class AskedTerms(NamedTuple):
    """The contracts, the one that is asked about, and the last day of the bill in view.

    ``sells``: something is injected. ``volumes``: gas is stored of which the volume alone is known.
    """

    timeline: Timeline
    contract: Period
    day: date
    energy: Energy
    sells: bool
    volumes: bool


class TermsDialog(ContractQuestion):
    """``say`` puts an error into words."""

    def __init__(
        self, asked: AskedTerms, words: ContractWords, say: Callable[[UserError], str], parent: QWidget | None = None
    ) -> None:
        gas, terms = asked.energy is Energy.GAS, asked.contract.terms
        selling = has_surplus(terms, asked.energy, injects=asked.sells)
        title = self.tr("Monthly payments and surplus") if selling else self.tr("Monthly payments")
        super().__init__(title, parent)
        self._asked, self._words, self._say = asked, words, say
        since = words.figures.day(date.fromordinal(asked.contract.since))
        named = self.tr("Your contract: %1, since %2.").replace("%1", words.short(asked.contract))
        self.add_words(named.replace("%2", since), "ink")
        paid = self.tr("What you pay stands under the bill, in none of its sums.")
        both = self.tr("What you pay and what you sell stand under the bill, in none of its sums.")
        empty = self.tr("An amount that you leave empty is not kept.")
        self.add_words(f"{both if selling else paid} {empty}")
        self.payments = self._payments(terms)
        self.sale = self._sale(terms) if selling else None
        self.surcharge: Tick | None = None
        if self.sale is not None:
            said = self.tr("A line of the bill at the regulated tariff. Other offers have it in their subscription.")
            name = self.tr("I am billed the surcharge of self-producers")
            self.surcharge = self.add_tick(name, said, checked=terms.self_producer)
        self.volumes = self._volumes(terms) if gas and (asked.volumes or terms.kwh_per_m3) else None
        self.add_refused()
        self.ends(self.tr("Keep it so"), act=self._on_keep)

    # Building

    def _payments(self, terms: Terms) -> DatedRows:
        names = RowNames(
            self.tr("Monthly payments"),
            self.tr("Euros a month"),
            "85",
            self.tr("First payment"),
            self.tr("Another amount"),
            self.tr("Last payment"),
            self.tr("No end date"),
        )
        return self._rows(PAYMENTS, terms.payments, names, self._paid)

    def _sale(self, terms: Terms) -> DatedRows:
        names = RowNames(
            self.tr("What your surplus is sold for"),
            self.tr("Euros a kWh"),
            self.tr("0.0400"),
            self.tr("Since"),
            self.tr("Another price"),
        )
        return self._rows(SALE, terms.sale, names, self._sold)

    def _volumes(self, terms: Terms) -> DatedRows:
        names = RowNames(
            self.tr("Days of which m³ alone are known"),
            self.tr("kWh a m³, as on the bill"),
            self.tr("11.2"),
            self.tr("Since"),
            self.tr("Another coefficient"),
        )
        return self._rows(GAS, terms.kwh_per_m3, names, self._holds)

    def _rows(
        self, kind: RowsOf, known: tuple[DatedAmount, ...], names: RowNames, name: Callable[[DatedAmount], str]
    ) -> DatedRows:
        contract, day = self._asked.contract, self._asked.day
        first, last = date.fromordinal(contract.since), day + AHEAD
        if contract.until is not None:
            last = min(last, date.fromordinal(contract.until))
        last = max(last, first, *(date.fromordinal(row.until or row.since) for row in known))
        first = min(first, *(date.fromordinal(row.since) for row in known), last)
        # What is proposed claims as little of the past as it can; a coefficient is asked for all days without one.
        proposed = first if kind is GAS else max(first, day.replace(day=1))
        return self.add(DatedRows(kind, known, names, name, (first, last, proposed), self._words.figures))

    def _paid(self, row: DatedAmount) -> str:
        return self._named(self.tr("%1 a month, since %2"), self._words.figures.euros(row.amount), row)

    def _sold(self, row: DatedAmount) -> str:
        return self._named(self.tr("%1 a kWh, since %2"), self._words.figures.price_of_kwh(row.amount), row)

    def _holds(self, row: DatedAmount) -> str:
        return self._named(self.tr("%1 kWh a m³, since %2"), str(row.amount), row)

    def _named(self, said: str, amount: str, row: DatedAmount) -> str:
        return said.replace("%1", amount).replace("%2", self._words.figures.day(date.fromordinal(row.since)))

    # What goes out

    def _on_keep(self) -> None:
        contract, terms = self._asked.contract, self._asked.contract.terms
        payments, sale, kwh_per_m3 = (
            known if part is None else part.rows(self._say)
            for part, known in (
                (self.payments, terms.payments),
                (self.sale, terms.sale),
                (self.volumes, terms.kwh_per_m3),
            )
        )
        if payments is None or sale is None or kwh_per_m3 is None:
            self.show_wrong()
            return
        billed = terms.self_producer if self.surcharge is None else self.surcharge.isChecked()
        said = replace(terms, self_producer=billed, payments=payments, sale=sale, kwh_per_m3=kwh_per_m3)
        changed = replace(contract, terms=said)
        self.keep_wanted.emit(self._asked.timeline.with_period(changed, contract))
