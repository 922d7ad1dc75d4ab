"""What the charts say in euros: costs come in, short texts go out; it reckons nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.insight.bars import Level
from persienne.insight.costs.bill import CENT, cents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.insight.costs.priced import Cost
    from persienne.ui.style.translation import Numbers


class CostBarWords(QObject):
    """The words of one locale."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    def title(self, level: Level) -> str:
        """What the plot shows, above it: no part of a subscription is in a bar."""
        return {
            Level.CURVE: self.tr("Cost over the hours, without subscription"),
            Level.DAY: self.tr("Cost of each day, without subscription"),
            Level.MONTH: self.tr("Cost of each month, without subscription"),
            Level.YEAR: self.tr("Cost of each year, without subscription"),
        }[level]

    def no_price(self) -> str:
        """What the key says of the hatch over energy without a price."""
        return self.tr("no price")

    def labels(self, joules: int) -> Sequence[str]:
        """What stands in that hatch, in many words and in fewer: « 12,4 kWh sans prix », « sans prix »."""
        return self.without_price(joules), self.no_price()

    def lump_labels(self, cost: Cost, joules: int) -> Sequence[str]:
        """The same in the hatch of an energy that is known as a whole; its euros where it has a price."""
        if cost.unpriced:
            return self.labels(joules)
        return f"{self.euros(cost)}, {self._numbers.energy(joules)}", self.euros(cost)

    def without_price(self, joules: int) -> str:
        """« 12,4 kWh sans prix »."""
        return fill(self.tr("{energy} without a price"), energy=self._numbers.energy(joules))

    def euros(self, cost: Cost) -> str:
        """The euros to the cent; what is less than half a cent, and not nothing, is said to be less than one."""
        amount = cents(cost.euros)
        return f"<\u202f{self._numbers.euros(CENT)}" if cost.euros > 0 and not amount else self._numbers.euros(amount)

    def amounts(self, cost: Cost, joules: int) -> list[str]:
        """Euros and energy of a slot, and on a line of its own what has no price: « 1,84 €, 9,31 kWh »."""
        if cost.unpriced and not cost.euros:
            return [self.without_price(joules)]
        said = f"{self.euros(cost)}, {self._numbers.energy(joules)}"
        of_it = fill(self.tr("of it {energy}"), energy=self.without_price(cost.unpriced))
        return [said, of_it] if cost.unpriced else [said]

    def cell(self, cost: Cost) -> str:
        """A cost in a table; of one that is known in part the euros alone."""
        return self.no_price() if cost.unpriced and not cost.euros else self.euros(cost)

    def of_lump(self, cost: Cost) -> str:
        """The cost of an energy total as text: its euros, or "no price"."""
        return self.tr("no price") if cost.unpriced else self.euros(cost)

    def axis(self, value: float) -> str:
        """An amount beside a gridline, to the cent where it is no whole number: « 0,50 € », « 2 € »."""
        decimals = next((n for n in (0, 2) if abs(round(value, n) - value) < 1e-9), 3)
        return self._numbers.in_euros(Decimal(f"{value:.{decimals}f}"), decimals)
