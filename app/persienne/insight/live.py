"""Live powers of a span of time: what was read comes in, what a chart can show of it goes out; pure, numpy.

Up to a day every ten seconds (every second, where an hour is looked at) come from the values themselves; longer spans
from the rollup by minute. The highest value of each stretch is kept, so that a peak of one second stays in sight at any
length, with the lowest and the mean: the means over the time that was read are the energy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.insight.bars import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs

STEP = 10
"""Seconds of one value: more than a chart of a day can show, and the meter says one every second or two."""
DAY: Final = 86_400
SPAN = DAY
LATE = 60
"""Seconds without a value from which it is a hole: the slowest meters say one every few seconds."""
HALF_HOUR: Final = 1800

STEPS: Final = {3600: 1, 6 * 3600: 5, DAY: STEP, 7 * DAY: 900, 31 * DAY: 3600}
"""The lengths that can be looked at, and the seconds of one value of each; those over a day are whole local days."""
LENGTHS: Final = tuple(STEPS)


@dataclass(frozen=True, slots=True)
class Window:
    """What is asked for: ``length`` seconds (of ``LENGTHS``) up to ``end`` (epoch seconds), or up to now without one.

    The last one that is over begins and ends on the clock: at midnights from a day on, else at a multiple of the length
    after midnight. Each earlier one ends where the one after it begins, however late it is asked for.
    """

    length: int = SPAN
    end: int | None = None

    @property
    def running(self) -> bool:
        """Whether it ends now, and moves on with the time."""
        return self.end is None

    def bounds(self, now: int, local: LocalDays) -> tuple[int, int]:
        """The first instant of it and the one after its last (epoch seconds)."""
        if self.end is None:
            return now - self.length, now
        if self.length >= DAY:
            return local.midnight(local.day(self.end) - self.length // DAY), self.end
        return self.end - self.length, self.end

    def earlier(self, now: int, local: LocalDays) -> Window:
        """The window that ends where this one begins. Before a running one: the last whole window on the clock."""
        if self.end is not None:
            return Window(self.length, self.bounds(now, local)[0])
        midnight = local.midnight(local.day(now))
        past = 0 if self.length >= DAY else (now - midnight) // self.length * self.length
        return Window(self.length, midnight + past)

    def later(self, now: int, local: LocalDays) -> Window:
        """The window that begins where this one ends, or the running one if that window is not over yet."""
        if self.end is None:
            return self
        days = self.length // DAY
        end = local.midnight(local.day(self.end) + days) if days else self.end + self.length
        return Window(self.length, end if end <= now else None)

    def of_length(self, length: int, now: int, local: LocalDays) -> Window:
        """Another length, where the middle of this one is in it; what ends now goes on ending now."""
        found = Window(length)
        if self.end is None:
            return found
        middle = sum(self.bounds(now, local)) // 2
        while (found := found.earlier(now, local)).bounds(now, local)[0] > middle:
            pass
        return found


LAST_DAY: Final = Window()
"""The last 24 hours."""


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """One power: columns of one length; ``values`` is the highest (VA) of the ``step`` seconds from ``starts`` on.

    ``least`` is the lowest of them. ``sums`` and ``counts`` are what was said in them together, and how often.
    """

    starts: Longs
    values: Longs
    least: Longs
    sums: Longs
    counts: Longs
    step: int = STEP

    def __len__(self) -> int:
        """The number of values."""
        return len(self.starts)

    @property
    def highest(self) -> tuple[int, int]:
        """The highest value and when it was, the first of equals; there must be one."""
        place = int(np.argmax(self.values))
        return int(self.values[place]), int(self.starts[place])

    @property
    def mean(self) -> float:
        """What was said on average; there must be a value."""
        return float(self.sums.sum()) / float(self.counts.sum())

    def by(self, step: int) -> Trace:
        """The same in longer stretches: multiples of ``step``, which is one of this one's."""
        return _gathered(self, self.starts // step * step, step)


@dataclass(frozen=True, slots=True, eq=False)
class LiveSpan:
    """The powers from ``start`` to ``end`` (epoch seconds): ``total`` drawn, ``injected``, and of three phases each.

    ``estimated`` says that what is injected is reckoned from currents, and not said by the meter. ``holes`` is where
    nothing was read of the total, known to the minute; ``window`` is what was asked for, ``kept_from`` the first
    instant of which anything is kept.
    """

    start: int
    end: int
    total: Trace
    injected: Trace
    phases: tuple[Trace, ...]
    zone: str
    estimated: bool = False
    window: Window = LAST_DAY
    kept_from: int | None = None
    holes: Spans | None = None

    @property
    def missing(self) -> Spans:
        """Where nothing was read: as it is known, else from the start to the last value of the total."""
        return gaps(self.total, self.start, self.start) if self.holes is None else self.holes

    @property
    def summed_up(self) -> bool:
        """Whether stretches are so long that lowest, mean and highest are told apart."""
        return self.total.step > STEP


def trace(at: Longs, values: Longs, step: int = STEP) -> Trace:
    """The ``step`` seconds of values read ``at`` instants, ascending."""
    each = Trace(at, values, values, values, counts=np.ones(len(at), np.int64), step=1)
    return each.by(step)


def gaps(trace: Trace, start: int, end: int) -> Spans:
    """Where nothing was read from ``start`` to ``end``, its edges too; those shorter than ``LATE`` are none."""
    if not len(trace):
        starts, ends = np.array([start]), np.array([end])
        return Spans(starts[ends > starts], ends[ends > starts])
    starts = np.concatenate([[start], trace.starts + trace.step])
    ends = np.concatenate([trace.starts, [end]])
    # Two devices may say the same minute.
    starts = np.maximum.accumulate(starts)
    missing = ends - starts >= LATE
    return Spans(starts[missing], ends[missing])


def rows_of(span: LiveSpan, local: LocalDays) -> Iterator[tuple[int, int, Trace]]:
    """The table: each half-hour with its values, or each local day where the span is longer; as (start, end, values).

    What is unknown is left out.
    """
    total = span.total
    if not span.summed_up:
        edges = np.unique(total.starts // HALF_HOUR) * HALF_HOUR
        ends = edges + HALF_HOUR
    else:
        days = np.unique(local.days(total.starts))
        edges, ends = local.midnights(days), local.midnights(days + 1)
    for start, end in zip(edges.tolist(), ends.tolist(), strict=True):
        mine = (total.starts >= start) & (total.starts < end)
        columns = (total.starts, total.values, total.least, total.sums, total.counts)
        starts, most, least, sums, counts = (column[mine] for column in columns)
        yield start, end, Trace(starts, most, least, sums, counts=counts, step=total.step)


def _gathered(fine: Trace, begun: Longs, step: int) -> Trace:
    """The values of ``fine``, ascending, gathered where ``begun`` is one."""
    if not len(begun):
        return Trace(begun, begun, begun, begun, counts=begun, step=step)
    first = np.flatnonzero(np.concatenate([[True], np.diff(begun) > 0]))
    return Trace(
        begun[first],
        np.maximum.reduceat(fine.values, first),
        np.minimum.reduceat(fine.least, first),
        np.add.reduceat(fine.sums, first),
        counts=np.add.reduceat(fine.counts, first),
        step=step,
    )
