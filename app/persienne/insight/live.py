"""The last 24 hours of live powers: what was read comes in, the highest of each ten seconds goes out; pure, numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.bars import Spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Longs

STEP = 10
"""Seconds of one value: more than a chart of a day can show, and the meter says one every second or two."""
SPAN = 86_400
LATE = 60
"""Seconds without a value from which it is a hole: the slowest meters say one every few seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """One power: int64 columns of one length; ``values`` is the highest (VA) of the ten seconds from ``starts`` on."""

    starts: Longs
    values: Longs

    def __len__(self) -> int:
        """The number of values."""
        return len(self.starts)

    @property
    def highest(self) -> tuple[int, int]:
        """The highest value and when it was, the first of equals; there must be one."""
        place = int(np.argmax(self.values))
        return int(self.values[place]), int(self.starts[place])

    @property
    def holes(self) -> Spans:
        """Where nothing was read, between the first value and the last."""
        ends, starts = self.starts[:-1] + STEP, self.starts[1:]
        missing = starts - ends >= LATE
        return Spans(ends[missing], starts[missing])


@dataclass(frozen=True, slots=True, eq=False)
class LastDay:
    """The powers from ``start`` to ``end`` (epoch seconds): ``total`` drawn, ``injected``, and of three phases each.

    ``estimated`` says that what is injected is reckoned from currents, and not said by the meter.
    """

    start: int
    end: int
    total: Trace
    injected: Trace
    phases: tuple[Trace, ...]
    zone: str
    estimated: bool = False


def trace(at: Longs, values: Longs) -> Trace:
    """The ten seconds of values read ``at`` instants, ascending."""
    if not len(at):
        return Trace(at, values)
    begun = at // STEP * STEP
    first = np.flatnonzero(np.concatenate([[True], np.diff(begun) > 0]))
    return Trace(begun[first], np.maximum.reduceat(values, first))


def by_half_hours(last_day: LastDay) -> Mapping[int, tuple[int, int]]:
    """The least and the highest power drawn of each half-hour, by its start (epoch seconds); unknown ones left out."""
    slots = last_day.total.starts // 1800 * 1800
    found: dict[int, tuple[int, int]] = {}
    for slot in np.unique(slots).tolist():
        values = last_day.total.values[slots == slot]
        found[slot] = int(values.min()), int(values.max())
    return found
