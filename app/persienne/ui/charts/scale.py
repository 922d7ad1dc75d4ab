"""The calendar axis: epoch seconds come in, positions in local days go out, and back; it draws nothing.

On this axis every local day is one unit wide, the 23 h and the 25 h ones too: an instant is the ordinal of its day plus
the part of the day that has gone by. So a month of bars and the heat map below it share their columns exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FIRST_YEAR, FRANCE, LAST_YEAR, local_days

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# One day inside each end of the table of midnights, so that a day and the one after it can always be looked up.
FIRST_DAY = date(FIRST_YEAR, 1, 2).toordinal()
LAST_DAY = date(LAST_YEAR, 12, 30).toordinal()


class CalendarScale:
    """Instants (epoch seconds) against positions (days, float) in ``zone``; both ways vectorised."""

    def __init__(self, zone: str = FRANCE) -> None:
        self.local = local_days(zone)

    def positions(self, at: ArrayLike) -> Floats:
        """The position of each instant of ``at``; an instant outside the calendar's years is held at its edge."""
        instants = np.asarray(at, np.float64)
        days = np.clip(self.local.days(np.floor(instants).astype(np.int64)), FIRST_DAY, LAST_DAY)
        begins = self.local.midnights(days)
        return np.asarray(days + np.clip((instants - begins) / (self.local.midnights(days + 1) - begins), 0, 1))

    def instants(self, positions: ArrayLike) -> Floats:
        """The instant (epoch seconds, float) of each position."""
        places = np.clip(np.asarray(positions, np.float64), FIRST_DAY, LAST_DAY)
        days = np.floor(places).astype(np.int64)
        begins = self.local.midnights(days)
        return np.asarray(begins + (places - days) * (self.local.midnights(days + 1) - begins))

    def position(self, at: float) -> float:
        """The position of one instant."""
        return float(self.positions(at))


@dataclass(frozen=True, slots=True)
class View:
    """What a plot shows, for painting in its pixels.

    Positions ``first`` to ``last`` lie over ``width`` pixels, values ``bottom`` to ``top`` over ``height`` pixels, the
    lowest at foot: 0, unless something lies below it.
    """

    first: float
    last: float
    top: float
    width: float
    height: float
    bottom: float = 0.0

    @property
    def pitch(self) -> float:
        """Pixels of one local day."""
        return self.width / max(self.last - self.first, 1e-9)

    def x(self, positions: ArrayLike) -> Floats:
        """Pixels from the left of each position."""
        return np.asarray((np.asarray(positions, np.float64) - self.first) * self.pitch)

    def y(self, values: ArrayLike) -> Floats:
        """Pixels from the top of each value."""
        return np.asarray(self.height * (self.top - np.asarray(values, np.float64)) / max(self.top - self.bottom, 1e-9))
