"""What is known last of a history: its columns come in, one energy and its days go out; of gas, volumes too.

Volumes stand beside energies and are never spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.intervals import running

if TYPE_CHECKING:
    from persienne.insight.series import History


class Volumes:
    """What the operator gives in dm3 beside the energies, of days and of longer spans."""

    def __init__(self, history: History) -> None:
        """``history`` is that of the volumes, dm3 standing in the place of joules."""
        local, days, periods = local_days(history.zone), history.days, history.periods
        self._midnights, self._amounts = local.midnights(days.days), running(days.joules)
        columns = (periods.starts.tolist(), periods.ends.tolist(), periods.joules.tolist())
        self._periods: list[tuple[int, int, int]] = list(zip(*columns, strict=True))

    def between(self, start: int, end: int) -> int | None:
        """The dm3 of the days from ``start`` to ``end`` (epoch seconds) and of the periods in them, or None."""
        first, last = np.searchsorted(self._midnights, [start, end]).tolist()
        inside = [amount for begin, stop, amount in self._periods if start <= begin and stop <= end]
        if first == last and not inside:
            return None
        return int(self._amounts[last] - self._amounts[first]) + sum(inside)

    def of_span(self, start: int, end: int) -> int | None:
        """The dm3 of the one period from ``start`` to ``end``, beside what is known in it; None: there is none."""
        return next((amount for begin, stop, amount in self._periods if (begin, stop) == (start, end)), None)


def volume_of_days(history: History, first: int, last: int) -> int | None:
    """The dm3 of the local days ``first`` to ``last`` (ordinals, both included), None where none are known."""
    midnight = local_days(history.zone).midnight
    return None if history.volume is None else Volumes(history.volume).between(midnight(first), midnight(last + 1))


@dataclass(frozen=True, slots=True)
class LastKnown:
    """The joules of the local days ``first`` to ``last`` (ordinals, both in), and their dm3 where these are known.

    Where ``exact`` is false they were counted over some part of these days only.
    """

    first: int
    last: int
    joules: int
    volume: int | None
    exact: bool = True


def last_known(history: History) -> LastKnown | None:
    """The last day that is known, or the last span of days where that ends later; None where nothing is known."""
    local, days, periods = local_days(history.zone), history.days, history.periods
    found: LastKnown | None = None
    if len(days):
        day = int(days.days[-1])
        found = LastKnown(day, day, int(days.joules[-1]), None)
    if len(periods):
        place = int(periods.ends.argmax())
        start, end = int(periods.starts[place]), int(periods.ends[place])
        if found is None or local.day(end - 1) > found.last:
            of_days = local.day(start), local.day(end - 1)
            found = LastKnown(*of_days, int(periods.joules[place]), None, bool(periods.exact[place]))
    if found is None or history.volume is None:
        return found
    start, end = local.midnight(found.first), local.midnight(found.last + 1)
    volumes = Volumes(history.volume)
    volume = volumes.between(start, end) if found.first == found.last else volumes.of_span(start, end)
    return LastKnown(found.first, found.last, found.joules, volume, exact=found.exact)
