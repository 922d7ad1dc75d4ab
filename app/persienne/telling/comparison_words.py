"""Contracts beside each other on one home's energy, in sentences for the window: a choice comes in; nothing is kept.

The household's own comes first, then the others in the order in which they were chosen. Nothing is ranked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill_counted
from persienne.insight.costs.comparison import by_free_names, off_peak_hours, regulated
from persienne.meters.tic.contract import Option
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import CostWords
from persienne.telling.spoken import Spoken, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.household.household import Household
    from persienne.insight.costs.comparison import Compared
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.words import Speech
    from persienne.words.numbers import Figures

DAYS = 365
OFFERED = (Option.BASE, Option.HPHC, Option.TEMPO)
"""The options of the regulated tariff that a home may choose."""


@dataclass(frozen=True, slots=True)
class WishedComparison:
    """The ``options`` at regulated prices, and the contracts of ``files`` by name, beside those of ``meter``.

    ``last`` is the last local day (an ordinal) that counts.
    """

    meter: StoredMeter
    last: int
    options: tuple[Option, ...]
    files: tuple[tuple[str, Timeline], ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A contract: its name, its hours or what is missing, and what it costs; ``euros`` is short, ``said`` explains."""

    name: str
    euros: str
    said: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What was wished for, of which days, how much of them is known, and the contracts in their order."""

    wish: WishedComparison
    head: str
    rows: tuple[ComparedRow, ...]
    note: str


class ComparisonWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ComparisonWords"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._bill = CostWords(speech, figures)
        self._contracts = ContractWords(speech, figures)

    def make(self, household: Household, wish: WishedComparison) -> ComparisonView:
        """The last year of which anything is known, under each of the contracts."""
        measures = household.measures
        own, reach = measures.contract(wish.meter), measures.reach(wish.meter)
        last = wish.last if reach is None else min(wish.last, reach[1])
        first = last - DAYS + 1 if reach is None else max(last - DAYS + 1, reach[0])
        hours = off_peak_hours(own, measures.suggested_contract(wish.meter))
        contracts = {self._bill.own_contract: own}
        for option in wish.options:
            contracts[self.regulated(option)] = regulated(own, option, hours)
        contracts = by_free_names(contracts, wish.files)
        return self.view_of(wish, measures.costs(wish.meter).compare(contracts, (first, last)), contracts)

    def view_of(
        self, wish: WishedComparison, found: Sequence[Compared], contracts: Mapping[str, Timeline]
    ) -> ComparisonView:
        """Contracts that were compared, by their names."""
        made = found[0].bill
        rows = tuple(self._row(one, contracts[one.name], made.last) for one in found)
        return ComparisonView(wish, self._head(found[0], made.first, made.last), rows, self._bill.behaviour)

    def option(self, option: Option) -> str:
        """An option by its usual name, at the head of a line."""
        return self.figures.capital(self._contracts.option(option))

    def regulated(self, option: Option) -> str:
        """What an option of the regulated tariff is called beside others."""
        return fill_counted(self.tr("%1, regulated tariff"), self.option(option))

    def _head(self, one: Compared, first: int, last: int) -> str:
        """Which days, and how much of a year is known."""
        span = self.figures.span(date.fromordinal(first), date.fromordinal(last))
        known = self.figures.percent(min(1.0, one.bill.measured / DAYS))
        return fill_counted(self.tr("%1, known: %2 of a year"), span, known)

    def _row(self, one: Compared, timeline: Timeline, last: int) -> ComparedRow:
        contract = timeline.at(last)
        if not timeline.periods:
            return ComparedRow(one.name, "", self.tr("Your off-peak hours are not known: say them in your contract."))
        what = "" if contract is None else self.figures.capital(self._contracts.period(contract))
        if contract is not None and contract.kva is not None:
            what = f"{what}, {self._contracts.power(contract.kva)}"
        return ComparedRow(one.name, self._euros(one), self._said(one, what))

    def _euros(self, one: Compared) -> str:
        if one.least is None or one.most is None:
            return ""
        least, most = self.figures.euros(one.least), self.figures.euros(one.most)
        return least if one.least == one.most else f"{least}\u00a0– {most}"

    def _said(self, one: Compared, what: str) -> str:
        if one.least is None or one.most is None:
            unknown = self._bill.compared(one)
        elif one.least == one.most:
            return what
        else:
            energy = str(self.figures.energy(sum(hole.joules for hole in one.bill.holes)))
            unknown = fill_counted(self.tr("the hours of %1 are not known"), energy)
        return named(self.speech, what, unknown) if what else self.figures.capital(unknown)
