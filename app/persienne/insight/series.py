"""What the store resolves to: one curve and one total a day as columns, ready to be charted; no choice is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from persienne.base.localtime import FRANCE

if TYPE_CHECKING:
    from persienne.base.reading import Bools, Longs
    from persienne.base.set_aside import SetAside


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One resolved series of intervals: int64 columns of one length, ascending, without overlap.

    ``starts`` UTC epoch seconds, ``durations`` seconds, ``values`` joules, ``qualities`` as ``Quality``; ``origins`` is
    the position, in the sequence of candidates that was resolved, of the one that each value came from.
    """

    starts: Longs
    durations: Longs
    values: Longs
    qualities: Longs
    origins: Longs

    def __len__(self) -> int:
        """The number of intervals."""
        return len(self.starts)

    @property
    def ends(self) -> Longs:
        """Where each interval ends (epoch seconds, excluded)."""
        return self.starts + self.durations

    def where(self, mask: Bools) -> Series:
        """The intervals where ``mask`` is true."""
        return Series(
            self.starts[mask], self.durations[mask], self.values[mask], self.qualities[mask], self.origins[mask]
        )

    @classmethod
    def empty(cls) -> Self:
        """No interval at all."""
        return cls(*(np.zeros(0, np.int64) for _ in range(5)))


@dataclass(frozen=True, slots=True, eq=False)
class DayTotals:
    """Energy per local day: int64 columns of one length, ``days`` ascending ordinals without repeats.

    ``joules`` is the energy known of the day, ``covered`` the seconds of the day that it speaks of (the day's whole
    length when it comes from indexes or from a daily energy), ``qualities`` the worst quality in it, ``origins`` as in
    ``Series``.
    """

    days: Longs
    joules: Longs
    covered: Longs
    qualities: Longs
    origins: Longs

    def __len__(self) -> int:
        """The number of days."""
        return len(self.days)

    def where(self, mask: Bools) -> DayTotals:
        """The days where ``mask`` is true."""
        return DayTotals(
            self.days[mask], self.joules[mask], self.covered[mask], self.qualities[mask], self.origins[mask]
        )

    @classmethod
    def empty(cls) -> Self:
        """No day at all."""
        return cls(*(np.zeros(0, np.int64) for _ in range(5)))


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """All that the charts of one register of one meter need: the resolved curve (maybe empty) and the resolved days."""

    curve: Series
    days: DayTotals
    periods: Series
    """Energies known over several days and not by day (an index missed some midnights); never spread over them."""
    zone: str = FRANCE
    set_aside: tuple[SetAside, ...] = ()
    """The days whose values are stored and stand in none of the columns above, the earliest first."""

    @classmethod
    def empty(cls) -> Self:
        """Nothing is known."""
        nothing = Series.empty()
        return cls(nothing, DayTotals.empty(), nothing)
