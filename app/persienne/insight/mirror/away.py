"""Nights and stretches away, from day totals alone: mean watts by day come in, runs of days without anybody go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.intervals import runs
from persienne.insight.mirror.slots import around, median

if TYPE_CHECKING:
    from persienne.base.reading import Bools
    from persienne.insight.intervals import Floats

SHARE = 0.5
"""A day away draws less than this share of a usual day."""
REACH = 42
"""A usual day is the median of six weeks on both sides: a fortnight away does not move it."""
DAYS_NEEDED = 28
LONG_NIGHTS = 3
"""From so many nights on a stretch is readable; a shorter one is a guess: it may be quiet days at home."""
SILENT_DAYS = 7
"""The last days of which nothing dated is said."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row, ordinals, both included."""

    first: int
    last: int

    @property
    def nights(self) -> int:
        """The nights between its days."""
        return self.last - self.first


def days_away(watts: Floats) -> Bools:
    """Which days show no sign that anybody was in; none where fewer than four weeks are known."""
    if np.isfinite(watts).sum() < DAYS_NEEDED:
        return np.zeros(len(watts), np.bool_)
    usual = median(around(watts, REACH))
    with np.errstate(invalid="ignore"):
        found: Bools = watts < SHARE * usual
    return found


def stretches(away: Bools, first_day: int, last_day: int) -> tuple[Stretch, ...]:
    """The runs of days in ``away`` (row 0 is ``first_day``) that ended at least a week before ``last_day``.

    One that goes on into the last seven days is not told: its end would be made up.
    """
    found = (Stretch(first_day + begin, first_day + end - 1) for begin, end in runs(away).tolist())
    return tuple(one for one in found if one.last <= last_day - SILENT_DAYS)
