"""Instants and intervals in arrays: sorted intervals that do not overlap, and the wall clock with its two odd nights.

France's clocks change inside a day and never at midnight, so a day is shifted from its change to its end. Only the two
changed days of a year are looked at one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs

    Floats = NDArray[np.float64]


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


class Overlap(NamedTuple):
    """How each of some intervals lies over a sorted set of others: arrays of one length.

    The others that it touches stand at ``first`` (included) to ``last`` (excluded); ``covered`` is the time that they
    share with it, in seconds; ``inside`` says that all of them lie wholly inside it.
    """

    first: Longs
    last: Longs
    covered: Longs
    inside: Bools

    @property
    def touched(self) -> Bools:
        """Where there is any overlap at all."""
        return self.last > self.first


def running(values: Longs) -> Longs:
    """Sums of the first 0, 1, 2 ... n values (n + 1 int64): the sum of [i, j) is ``running[j] - running[i]``, exact."""
    sums = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=sums[1:])
    return sums


def runs(flags: Bools) -> Longs:
    """The runs of true, a row each: the first place, and the one after the last."""
    return np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]))).reshape(-1, 2)


def marked(first: Longs, last: Longs, length: int) -> Bools:
    """Which of ``length`` places lie in any of the spans from ``first`` (included) to ``last`` (excluded)."""
    edges = np.zeros(length + 1, np.int64)
    np.add.at(edges, first, 1)
    np.add.at(edges, last, -1)
    inside: Bools = np.cumsum(edges[:-1]) > 0
    return inside


def overlap(starts: Longs, durations: Longs, over_starts: Longs, over_durations: Longs) -> Overlap:
    """How the intervals ``over_*`` lie over the sorted, non-overlapping intervals ``starts``, ``durations``."""
    if not len(starts):
        nothing = np.zeros(len(over_starts), np.int64)
        return Overlap(nothing, nothing, nothing, np.ones(len(over_starts), np.bool_))
    ends, over_ends = starts + durations, over_starts + over_durations
    first = np.searchsorted(ends, over_starts, side="right")
    last = np.maximum(first, np.searchsorted(starts, over_ends, side="left"))
    touched = last > first
    # What the outermost touched ones reach beyond the interval, on either side.
    head = np.maximum(over_starts - starts[np.minimum(first, len(starts) - 1)], 0) * touched
    tail = np.maximum(ends[np.maximum(last - 1, 0)] - over_ends, 0) * touched
    time = running(durations)
    return Overlap(first, last, time[last] - time[first] - head - tail, (head == 0) & (tail == 0))


def paired(first: Longs, last: Longs, length: int) -> Longs:
    """Indices for ``ufunc.reduceat`` over an array of ``length`` values and one sentinel: every other result is [i, j).

    An empty range gives the single value at ``first``, which means nothing: the caller masks it.
    """
    indices = np.empty(2 * len(first), np.int64)
    indices[0::2], indices[1::2] = first, last
    return np.minimum(indices, length)
