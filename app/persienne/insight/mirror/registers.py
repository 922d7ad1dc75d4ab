"""What two registers a day give away of whether somebody stays in by day: slots come in, how well each tells goes out.

There is no truth at home: the register is held against what the half-hours themselves say. The measure is the chance
that a day at home stands above a day out (AUC): 0.5 for nothing, 1 for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import mean
from persienne.insight.mirror.verdict import Word

if TYPE_CHECKING:
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

NIGHT_OFF_PEAK = ((22.5, 6.5),)
MIDDAY_OFF_PEAK = ((14.0, 16.0), (0.5, 6.5))
"""Off-peak hours on the wall, from and to: today's usual ones, and those of the reform with two at midday."""
MIDDAY = ((14.0, 16.0),)
FEWEST = 10
"""Days at home, and days out, without which nothing is said."""
TELLS = 0.65
"""The chance from which a register is said to tell days at home from others."""
DAYS_NEEDED = 28


@dataclass(frozen=True, slots=True)
class RegistersTell:
    """How well a day's energy tells days at home from days out, by register; None where there are too few of either.

    ``total`` of the day; ``full_price`` under today's off-peak hours; ``midday``: the reform's off-peak register of 14
    to 16 h; ``full_price_reform`` what is left of the day under the reform.
    """

    total: float | None
    full_price: float | None
    midday: float | None
    full_price_reform: float | None

    @property
    def today(self) -> float:
        """What two totals a day tell under today's off-peak hours, by the better of the day and its full price."""
        return max(self.total or 0.0, self.full_price or 0.0)

    @property
    def reform(self) -> float:
        """What the two totals tell once off-peak hours lie at midday."""
        return max(self.midday or 0.0, self.full_price_reform or 0.0)

    @property
    def total_tells(self) -> bool:
        """Whether one total a day tells days at home from others."""
        return (self.total or 0.0) >= TELLS

    @property
    def only_reform(self) -> bool:
        """Whether midday off-peak hours would tell it, and today's hours do not."""
        return self.today < TELLS <= self.reform

    @property
    def word(self) -> Word:
        """A guess at most: what they are held against was read from the same curve, and tells more than labels do."""
        return Word.GUESSABLE if max(self.today, self.reform) >= TELLS else Word.ILLEGIBLE


def registers(slots: Slots, home: Floats) -> RegistersTell:
    """What registers tell; ``slots`` are those of the whole curve, ``home`` 1, 0 or NaN a day."""
    return RegistersTell(
        total=auc(mean(slots.watts), home),
        full_price=auc(_register(slots, NIGHT_OFF_PEAK, inside=False), home),
        midday=auc(_register(slots, MIDDAY, inside=True), home),
        full_price_reform=auc(_register(slots, MIDDAY_OFF_PEAK, inside=False), home),
    )


def tells(slots: Slots, home: Floats, hours: tuple[tuple[float, float], ...]) -> float | None:
    """How well the total of some hours on the wall tells days at home; None with too few days of either."""
    return auc(_register(slots, hours, inside=True), home)


def _register(slots: Slots, hours: tuple[tuple[float, float], ...], *, inside: bool) -> Floats:
    """Mean watts by day of the slots that begin within ``hours``, or outside of all of them."""
    within = slots.within(hours)
    return mean(slots.watts[:, within if inside else ~within])


def auc(values: Floats, home: Floats) -> float | None:
    """The chance that a day at home has more than a day out, a tie counted half; None with fewer than ten of either."""
    known = np.isfinite(values) & np.isfinite(home)
    inside, outside = values[known & (home > 0.5)], np.sort(values[known & (home <= 0.5)])
    if min(len(inside), len(outside)) < FEWEST:
        return None
    below = np.searchsorted(outside, inside, "left") + np.searchsorted(outside, inside, "right")
    return float(below.mean() / 2 / len(outside))
