"""The example of the mirror: the first day of a week comes in, the invented home's minutes around it go out.

A week in which the invented home is away would show nothing at all: an earlier one then stands in its place.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.intervals import instants, wall_seconds
from persienne.insight.mirror.slots import MINUTE
from persienne.insight.series import Series
from persienne.meters.fictional_home import fictional_home

if TYPE_CHECKING:
    from persienne.base.reading import Longs

BEFORE, AFTER = 42, 13
"""How many days are read before the first day of the week that is shown, and after it."""
LIVED = 2000.0
"""Watts that a half-hour of every day reaches on which somebody is in: the water heater runs, or a meal is cooked."""
EARLIER = (0, 5, 10)
"""Weeks that are gone back where nobody is in; no time away is longer."""


def example_curve(first: date, zone: str) -> Series:
    """The invented home by the minute; the week from ``first`` on is one in which it is lived in."""
    weeks = next((weeks for weeks in EARLIER if _lived_in(first - timedelta(weeks=weeks), zone)), EARLIER[-1])
    begin = first - timedelta(days=BEFORE, weeks=weeks)
    block = fictional_home(begin, begin + timedelta(days=BEFORE + AFTER), step=MINUTE, zone=zone).curve
    zeros = np.zeros(len(block.starts), np.int64)
    curve = Series(block.starts, block.durations, block.values, block.qualities, zeros)
    return _later(curve, 7 * weeks, zone) if weeks else curve


def _lived_in(first: date, zone: str) -> bool:
    """Whether somebody is in on each day of the week from ``first`` on."""
    curve = fictional_home(first, first + timedelta(days=6), zone=zone).curve
    days: Longs = local_days(zone).days(curve.starts) - first.toordinal()
    most = np.zeros(7)
    np.maximum.at(most, days, curve.values / curve.durations)
    return bool(most.min() >= LIVED)


def _later(curve: Series, days: int, zone: str) -> Series:
    """The same curve so many days later, at the same hours of the wall clock; what a changed clock doubles is once."""
    local = local_days(zone)
    starts, shown = instants(local, local.days(curve.starts) + days, wall_seconds(local, curve.starts))
    kept = np.flatnonzero(shown)
    _, places = np.unique(starts[kept], return_index=True)
    moved = curve.where(kept[places])
    return Series(starts[kept[places]], moved.durations, moved.values, moved.qualities, moved.origins)
