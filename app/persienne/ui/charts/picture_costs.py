"""One range in euros: what the slots and lumps of a picture cost comes out of priced energy; no Qt, no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.bars import Level
from persienne.insight.costs.priced import NOTHING, Cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools
    from persienne.insight.bars import Bars
    from persienne.insight.costs.priced import BarCosts, PricedEnergy
    from persienne.insight.lumps import Lump
    from persienne.ui.charts.scale import Floats


@dataclass(frozen=True, slots=True, eq=False)
class PictureCosts:
    """What a picture shows in euros, with all taxes and without any subscription.

    ``slots`` and ``lumps`` have what the picture has, in the same order; ``total`` are all days that the slots are of.
    """

    slots: BarCosts
    lumps: tuple[Cost, ...]
    total: Cost

    def values(self, sums: Bars) -> Floats:
        """The euros of each slot; NaN where nothing is known, or nothing of it has a price."""
        return np.where(self._told(sums), self.slots.euros, np.nan)

    def rest(self, lumps: Sequence[Lump]) -> Cost:
        """What is left of the total beside the slots and those of ``lumps`` that it holds."""
        left = self.total - self.slots.all
        for lump, cost in zip(lumps, self.lumps, strict=True):
            left -= cost if lump.held else NOTHING
        return left

    def without_price(self, sums: Bars) -> Bools:
        """The slots whose energy has no price at all."""
        return np.asarray(self._told(sums) & np.isnan(self.slots.euros))

    def alone(self, sums: Bars) -> list[tuple[int, int]]:
        """From when to when each slot lasts that has a cost, or energy without a price, and no energy in ``sums``."""
        places = self._told(sums) & (sums.covered == 0)
        return list(zip(sums.starts[places].tolist(), sums.ends[places].tolist(), strict=True))

    def _told(self, sums: Bars) -> Bools:
        """The slots of which anything is known: of gas a volume alone may have made their energy."""
        return np.asarray((sums.covered > 0) | (self.slots.units != 0) | (self.slots.unpriced != 0))


def costs_of(
    energy: PricedEnergy, level: Level, sums: Bars, lumps: Sequence[Lump], days: tuple[int, int], local: LocalDays
) -> PictureCosts:
    """What the slots ``sums`` of ``level`` cost; ``days`` are the instants from which to which the slots are."""
    first, after = local.day(days[0]), local.day(days[1] - 1) + 1
    if level is Level.CURVE:
        slots = energy.of_intervals(sums)
    else:
        slots = energy.of_days(local.days(sums.starts), local.days(sums.ends - 1) + 1)
    return PictureCosts(
        slots,
        tuple(energy.of_lump(one.start, one.end, one.joules) for one in lumps),
        energy.of_days(np.array([first]), np.array([after])).all,
    )
