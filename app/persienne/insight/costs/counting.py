"""Which price counts over a stretch of time: a schedule and stretches come in, what counts all the while goes out.

Energy of which only the stretch is known has a price where one counted from its beginning to its end. Pure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.split import HOUR

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import Series
    from persienne.insight.tariff import Schedule, Timeline


class Rest(NamedTuple):
    """The time of a day that a curve does not speak of: what counts in all of it (``Counting.at_one``), and seconds."""

    at: int
    seconds: int


class Counting:
    """What counts when, by the contracts of ``timeline`` and its schedule ``plan``. Instants are UTC epoch seconds."""

    def __init__(self, plan: Schedule, timeline: Timeline, local: LocalDays) -> None:
        self._plan, self._timeline, self._local = plan, timeline, local

    def price_period(self, start: int, end: int) -> int | None:
        """The number of the price period (or UNKNOWN) that counts from ``start`` to ``end``; None where several do."""
        first, last = bisect_right(self._plan.starts, start) - 1, bisect_left(self._plan.starts, end)
        counting = set(self._plan.registers[first:last]) if first >= 0 else set()
        return counting.pop() if len(counting) == 1 else None

    def of_day(self, day: int) -> int | None:
        """The one that counts from midnight to midnight of a local day (an ordinal); None where several do."""
        return self.price_period(self._local.midnight(day), self._local.midnight(day + 1))

    def at_one(self, start: int, end: int) -> int | None:
        """What counts from ``start`` to ``end``, in one local day: the number of a price period (or UNKNOWN).

        Under hourly prices it is when the hour begins. None where several count.
        """
        contract = self._timeline.at(self._local.day(start))
        if contract is None or not contract.terms.spot:
            return self.price_period(start, end)
        hour = start - start % HOUR
        return hour if end <= hour + HOUR else None

    def within_one(self, gaps: Series) -> Series:
        """The gaps during which the price does not change; each of ``gaps`` lies in one local day."""
        spans = zip(gaps.starts.tolist(), gaps.ends.tolist(), strict=True)
        return gaps.where(np.array([self.at_one(*span) is not None for span in spans], np.bool_))

    def rest(self, curve: Series, day: int) -> Rest | None:
        """The time of a local day that ``curve`` does not speak of, where one price counts in all of it."""
        low, high = self._local.midnight(day), self._local.midnight(day + 1)
        first, last = np.searchsorted(curve.starts, [low, high]).tolist()
        opened = [low, *curve.ends[first:last].tolist()]
        closed = [*curve.starts[first:last].tolist(), high]
        parts = [(begin, stop) for begin, stop in zip(opened, closed, strict=True) if begin < stop]
        counting = {self.at_one(*part) for part in parts}
        at = counting.pop() if len(counting) == 1 else None
        return None if at is None else Rest(at, sum(stop - begin for begin, stop in parts))
