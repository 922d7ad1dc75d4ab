"""What is known last of a history: its columns come in, one energy and the days that it speaks of go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.insight.volumes import Volumes

if TYPE_CHECKING:
    from persienne.insight.series import History


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
    return LastKnown(found.first, found.last, found.joules, volume, found.exact)
