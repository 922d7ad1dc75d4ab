"""Contracts beside each other on one home's energy, in sentences for the window: a choice comes in; nothing is kept.

The household's own comes first, then the others in the order in which they were chosen. Nothing is ranked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.household.measures.contracts import suggested_contract
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.comparison import by_free_names, off_peak_hours, regulated
from persienne.insight.terms import Terms
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import DAYS_OF_YEAR, CostWords
from persienne.telling.spoken import Spoken, facts, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.household.household import Household
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
        return ComparisonView(wish, self._bill.compared_days(found), rows, self._bill.behaviour, lacks)

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
