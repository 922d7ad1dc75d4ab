"""What some days cost, in short: a bill comes in, a row for the subscription and for each price period goes out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from persienne.insight.costs.bill import Kind, Line, cents
from persienne.telling.cost_holes import reason_of
from persienne.telling.cost_view_maker import CostViewMaker
from persienne.telling.cost_words import CostWords
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from decimal import Decimal

    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Timeline
    from persienne.words import Speech
    from persienne.words.numbers import Figures


@dataclass(frozen=True, slots=True)
class CostRow:
    """What it is for, how much of it, and the euros, to be read."""

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
    """The sentences, in one language."""

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
        answer = self._maker.answer(name, days, bill, timeline, rates)
        return PeriodCosts(answer, total, tuple(rows), holes, rounding)

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


def _euros(lines: list[Line]) -> Decimal:
    """What lines come to together, rounded once."""
    return cents(sum((line.euros for line in lines), Fraction()))
