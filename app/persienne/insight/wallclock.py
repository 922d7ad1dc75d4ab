"""The wall clock in arrays, over both nights of the year that change it: instants to wall seconds and back, no loop.

France's clocks change inside a day and never at midnight, so a day is shifted from its change to its end. Only the
two changed days of a year are looked at one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs

DAY = 86_400


class ClockChange(NamedTuple):
    """A local day (ordinal) whose clock jumps ``forward`` seconds (negative in October), ``after`` its first ones."""

    day: int
    after: int
    forward: int


def clock_changes(local: LocalDays, first_day: int, last_day: int) -> list[ClockChange]:
    """The days of another length than 24 hours between two ordinals (both included), in order."""
    lengths = np.diff(local.midnights(np.arange(first_day, last_day + 2)))
    odd = np.flatnonzero(lengths != DAY)
    return [
        ClockChange(first_day + place, _seconds_before_change(local, first_day + place), DAY - int(lengths[place]))
        for place in odd.tolist()
    ]


def _seconds_before_change(local: LocalDays, day: int) -> int:
    """Seconds from midnight to the change, by bisection on the offset."""
    midnight = local.midnight(day)
    before = local.wall(midnight).utcoffset()
    low, high = 0, local.length(day)
    while high - low > 1:
        middle = (low + high) // 2
        if local.wall(midnight + middle).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def wall_seconds(local: LocalDays, at: Longs) -> Longs:
    """What the clock on the wall shows at each instant, in seconds since 0 h: 0 to 86 399, 2 h twice in October."""
    days = local.days(at)
    seconds = at - local.midnights(days)
    if len(days):
        for change in clock_changes(local, int(days.min()), int(days.max())):
            seconds[(days == change.day) & (seconds >= change.after)] += change.forward
    return seconds


def instants(local: LocalDays, days: Longs, seconds: Longs, *, second: bool = False) -> tuple[Longs, Bools]:
    """The instants at which the wall clock of ``days`` shows ``seconds``, and whether it ever does.

    Of the doubled hour it is the first passage, or the ``second``; the hour that March skips is never shown.
    """
    at = local.midnights(days) + seconds
    shown = np.ones(len(days), np.bool_)
    if len(days):
        for change in clock_changes(local, int(days.min()), int(days.max())):
            begins = change.after + (min(change.forward, 0) if second else 0)
            later = (days == change.day) & (seconds >= begins)
            shown[later & (seconds < change.after + change.forward)] = False
            at[later] -= change.forward
    return at, shown
