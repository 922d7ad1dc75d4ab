"""A bill in sentences and figures, for the window and the command line: a bill comes in, lines of text go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.placeholders import fill
from persienne.insight.costs.bill import Kind, cents
from persienne.words import costs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.costs.bill import Bill, Hole, Line
    from persienne.words import Translate
    from persienne.words.numbers import Figures


class LineText(NamedTuple):
    """A line as a bill prints it: what, how much at which price, and the euros."""

    what: str
    counted: str
    euros: str


class CostWords:
    """The words of a bill, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self._translate, self._figures = translate, figures

    def line(self, line: Line) -> LineText:
        """A line of a bill."""
        what = self._say(costs.KINDS[line.kind.value])
        if line.period:
            what = f"{what} ({self.price_period(line.period)})"
        return LineText(what, self._counted(line), self._figures.euros(cents(line.euros)))

    def total(self, bill: Bill) -> LineText:
        """The last line."""
        return LineText(self._say(costs.SAID["total"]), "", self._figures.euros(bill.euros()))

    def price_period(self, name: str) -> str:
        """A price period by its name: of a known option in words, else as the household wrote it."""
        known = costs.PRICE_PERIODS.get(name)
        return name if known is None else self._say(known)

    def notes(self, bill: Bill) -> Iterator[str]:
        """What is in no line and why, how many days are known whole, and what is to be known of the prices."""
        for hole in bill.holes:
            yield self._hole(hole)
        yield from self.remarks(bill)

    def remarks(self, bill: Bill) -> Iterator[str]:
        """How many days are known whole, and what is to be known of the prices."""
        known, days = self._figures.number(bill.measured), self._figures.number(bill.last - bill.first + 1)
        yield self._say(costs.SAID["measured"], known=known, days=days)
        if any(line.rounded for line in bill.lines):
            yield self._say(costs.SAID["rounded"])

    def _counted(self, line: Line) -> str:
        figures = self._figures
        match line.kind:
            case Kind.SUBSCRIPTION | Kind.CTA:
                return self._say(costs.SAID["of_days"], days=figures.number(line.days), price=figures.price(line.price))
            case Kind.ENERGY:
                energy = figures.energy(line.joules, 3)
                return self._say(costs.SAID["of_energy"], energy=energy, price=figures.price(line.price))
            case Kind.EXCISE:
                energy = figures.energy(line.joules, 3)
                return self._say(costs.SAID["of_excise"], energy=energy, price=figures.price(line.price))
            case Kind.VAT:
                return self._say(costs.SAID["of_vat"], rate=figures.percent(float(line.price), 1))

    def _hole(self, hole: Hole) -> str:
        why = self._say(costs.HOLES[hole.why.value])
        span = self._figures.span(date.fromordinal(hole.first), date.fromordinal(hole.last))
        if hole.joules:
            energy = self._figures.energy(hole.joules)
            return self._say(costs.SAID["hole"], energy=energy, why=why, span=span)
        return self._say(costs.SAID["hole_days"], days=self._figures.number(hole.days), why=why, span=span)

    def _say(self, source: str, **facts: object) -> str:
        return fill(self._translate("Costs", source), facts)
