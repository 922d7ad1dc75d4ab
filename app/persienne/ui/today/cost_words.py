"""What the day has cost and which price counts now, in words: a bill and a price come in, two short lines go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.insight.costs.bill import Kind
from persienne.insight.costs.energies import Why
from persienne.telling.cost_words import CostWords
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.day_cost import PriceNow
    from persienne.ui.style.numbers import Numbers

DAY = 86_400


class DayCostWords(QObject):
    """The lines of one locale."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._costs = CostWords(translated, numbers)

    def cost(self, bill: Bill | None, *, whole: bool) -> str:
        """What the energy of the day has cost so far; ``whole`` says whether all of that energy is known."""
        if bill is None:
            return ""
        priced = any(line.kind is Kind.ENERGY for line in bill.lines)
        missing = sum(hole.joules for hole in bill.holes)
        hours = {hole.why for hole in bill.holes if hole.joules} == {Why.CURVE}
        without = self.tr("%1 without a price, as its hours are not known") if hours else self.tr("%1 without a price")
        without = without.replace("%1", str(self._numbers.energy(missing)))
        if not priced:
            return without if missing else ""
        said = self.tr("%1, without the subscription") if whole else self.tr("at least %1, without the subscription")
        said = said.replace("%1", self._numbers.euros(bill.euros(Kind.ENERGY)))
        return f"{said}, {without}" if missing else said

    def price(self, found: PriceNow | None, now: int, local: LocalDays) -> str:
        """Which price counts at ``now``: « heures creuses, 0,1579 €/kWh jusqu'à 6 h »."""
        if found is None:
            return ""
        if found.why is not None:
            return self._unknown(found.why)
        name = self._costs.price_period(found.period)
        if found.price is None:
            return self.tr("now: %1, no price is known").replace("%1", name)
        price = self._numbers.price_of_kwh(found.price)
        if found.until is None or found.until - now > DAY:
            return self.tr("%1, %2/kWh").replace("%1", name).replace("%2", price)
        until = self._numbers.time(local.wall(found.until))
        said = self.tr("%1, %2/kWh until %3")
        if local.midnight(local.day(found.until)) == found.until:
            said, until = self.tr("%1, %2/kWh until midnight"), ""
        return said.replace("%1", name).replace("%2", price).replace("%3", until)

    def _unknown(self, why: Why) -> str:
        return {
            Why.COLOUR: self.tr("now: no price, the Tempo colour of this day is not known"),
            Why.ANNOUNCED: self.tr("now: no price, whether this day was announced is not known"),
        }.get(why, self.tr("now: no price, the contract does not say which one counts at this hour"))
