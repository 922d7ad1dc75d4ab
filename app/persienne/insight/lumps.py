"""Energies that a chart can't give a shape: a history and a range come in, gaps and periods go out; none is spread."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, LONGEST_DAY
from persienne.insight.bars import DAY, Level, bars, bucket_edges, day_bars, holes
from persienne.insight.series import SaidBy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools
    from persienne.insight.bars import Bars
    from persienne.insight.series import History, Periods

LARGE_REST = 100 * JOULES_PER_WH
"""Joules from which a remainder that covers no time is shown as a period of its own; smaller ones round nothing."""

Extent = tuple[int, int]
"""From one instant to another, the end excluded."""


@dataclass(frozen=True, slots=True)
class Lump:
    """One energy known of a span as a whole and of no part of it: a gap of the curve, or a period.

    ``start`` and ``end`` in UTC epoch seconds; ``covered`` (seconds that nothing else knows) and ``exact`` as in
    ``Periods``. ``held`` says that the energy is in the total of the range. ``parts`` are the stretches of the span
    that no finer value speaks of. ``said`` are the joules of finer values that contradict it, and ``said_by`` whose
    these are.
    """

    start: int
    end: int
    joules: int
    covered: int
    exact: bool
    held: bool
    parts: tuple[Extent, ...]
    said: int | None = None
    said_by: SaidBy = SaidBy.FILE

    @property
    def is_rest(self) -> bool:
        """Whether finer values are known in its span too: its energy comes on top of theirs."""
        # Between two days without an instant lies a day less than from one midnight to the other.
        return self.covered < self.end - self.start - (0 if self.exact else LONGEST_DAY)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of its parts, or where it has none its span, lies in the time from ``start`` to ``end``."""
        return any(begin < end and stop > start for begin, stop in self.parts or [(self.start, self.end)])


def lumps(history: History, level: Level, start: int, end: int) -> tuple[Lump, ...]:
    """What is known in the range (epoch seconds) and in none of its bars of ``level``, the earliest first.

    At level CURVE these are the gaps, and the periods over time that neither curve nor gap speaks of; above, the
    periods that lie in no single day, month or year.
    """
    if start >= end:
        return ()
    local = local_days(history.zone)
    first, last = local.day(start), local.day(end - 1)
    days = local.midnight(first), local.midnight(last + 1)
    told = history.periods.where(_speaks(history.periods) & _touching(history.periods, start, end))
    if level is Level.CURVE:
        found = [*_gaps(history, days), *_beside_curve(history, told, days)]
    else:
        told, shown = told.where(~_in_one_slot(told, level, local)), bars(history, level, start, end)
        found = _beside_bars(told, shown, level)
    return tuple(sorted(found, key=lambda lump: (lump.start, lump.end)))


def unknown(history: History, level: Level, start: int, end: int, known: Iterable[Lump]) -> tuple[Extent, ...]:
    """The stretches of the range of which nothing at all is known: its holes, without what ``known`` speaks of."""
    found = holes(history, level, start, end)
    taken = [part for lump in known for part in lump.parts]
    spans = list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    return tuple(left for hole in spans for left in outside(hole, taken))


def left_over(history: History, shown: Bars, start: int, end: int, told: Iterable[Lump]) -> int:
    """The joules of the days from ``start`` to ``end`` (epoch seconds) that neither ``shown`` nor ``told`` hold.

    These are the hours of days that are known as a whole only, and what rounding leaves between values and indexes.
    """
    local = local_days(history.zone)
    total = day_bars(history, np.array([local.day(start), local.day(end - 1) + 1]), local)
    return int(total.joules[0] - shown.joules.sum()) - sum(lump.joules for lump in told if lump.held)


def crossing(history: History, first_day: int, last_day: int) -> tuple[Lump, ...]:
    """The periods of which a part, and not the whole, may lie in these days: their energy is in no total of them."""
    midnight = local_days(history.zone).midnight
    found = lumps(history, Level.DAY, midnight(first_day), midnight(last_day + 1))
    return tuple(lump for lump in found if not lump.held)


def outside(span: Extent, taken: Iterable[Extent]) -> list[Extent]:
    """What is left of ``span`` outside of the stretches ``taken``."""
    left = [span]
    for begin, stop in taken:
        cut = [(one, min(other, begin)) for one, other in left] + [(max(one, stop), other) for one, other in left]
        left = sorted({(one, other) for one, other in cut if one < other})
    return left


def _speaks(periods: Periods) -> Bools:
    """Which periods are shown by themselves: those of time that nothing else knows, and large remainders."""
    found: Bools = (periods.covered > 0) | (np.abs(periods.joules) >= LARGE_REST)
    return found


def _touching(periods: Periods, start: int, end: int) -> Bools:
    found: Bools = (periods.starts < end) & (periods.ends > start)
    return found


def _in_one_slot(periods: Periods, level: Level, local: LocalDays) -> Bools:
    """Which periods lie wholly in one bar (a day, month or year): that bar's energy includes them."""
    if not len(periods):
        return np.zeros(0, np.bool_)
    firsts, lasts = local.days(periods.starts), local.days(periods.ends - 1)
    edges = bucket_edges(level, int(firsts.min()), int(lasts.max()))
    found: Bools = np.searchsorted(edges, firsts, side="right") == np.searchsorted(edges, lasts, side="right")
    return found


def _rows(periods: Periods) -> Iterable[tuple[int, int, int, int, bool]]:
    columns = (periods.starts, periods.ends, periods.joules, periods.covered, periods.exact)
    return zip(*(column.tolist() for column in columns), strict=True)


def _gaps(history: History, days: Extent) -> list[Lump]:
    against = history.contradictions
    spans = list(zip(against.starts.tolist(), against.ends.tolist(), strict=True))
    said = dict(zip(spans, against.said.tolist(), strict=True))
    said_by = dict(zip(spans, map(SaidBy, against.said_by.tolist()), strict=True))
    shown = history.gaps.where((history.gaps.starts < days[1]) & (history.gaps.ends > days[0]))
    columns = (shown.starts.tolist(), shown.ends.tolist(), shown.values.tolist())
    return [
        Lump(
            begin,
            stop,
            joules,
            stop - begin,
            exact=True,
            held=_held(begin, stop, days),
            parts=((begin, stop),),
            said=said.get((begin, stop)),
            said_by=said_by.get((begin, stop), SaidBy.FILE),
        )
        for begin, stop, joules in zip(*columns, strict=True)
    ]


def _beside_curve(history: History, told: Periods, days: Extent) -> list[Lump]:
    """The periods with the stretches, within ``days``, that neither the curve nor its gaps speak of."""
    found = []
    for begin, stop, joules, covered, exact in _rows(told):
        span = max(begin, days[0]), min(stop, days[1])
        taken: list[Extent] = []
        for series in (history.curve, history.gaps):
            inside = (series.starts < span[1]) & (series.ends > span[0])
            taken += _runs(zip(series.starts[inside].tolist(), series.ends[inside].tolist(), strict=True))
        parts = tuple(outside(span, taken))
        if parts:
            found.append(Lump(begin, stop, joules, covered, exact=exact, held=_held(begin, stop, days), parts=parts))
    return found


def _beside_bars(told: Periods, shown: Bars, level: Level) -> list[Lump]:
    """The periods with the stretches that lie in slots which are not known whole; one that lies in none says nothing.

    Of a month or a year that is known in part the places of a day or less are left out: they would be a hair wide.
    """
    least = 0 if level is Level.DAY else DAY + 1
    slots = [
        (begin, stop, known)
        for begin, stop, known, expected in zip(
            shown.starts.tolist(), shown.ends.tolist(), shown.covered.tolist(), shown.expected.tolist(), strict=True
        )
        if known < expected
    ]
    days = (int(shown.starts[0]), int(shown.ends[-1])) if len(shown) else (0, 0)
    found = []
    for begin, stop, joules, covered, exact in _rows(told):
        first = bisect_right(slots, begin, key=itemgetter(1))
        last = bisect_left(slots, stop, key=itemgetter(0))
        pieces = [
            (max(begin, opened), min(stop, closed))
            for opened, closed, known in slots[first:last]
            if not known or min(stop, closed) - max(begin, opened) >= least
        ]
        held = _held(begin, stop, days)
        if held or first < last:
            found.append(Lump(begin, stop, joules, covered, exact=exact, held=held, parts=tuple(_runs(pieces))))
    return found


def _held(begin: int, stop: int, days: Extent) -> bool:
    return days[0] <= begin and stop <= days[1]


def _runs(stretches: Iterable[Extent]) -> list[Extent]:
    """Ascending stretches, those that meet joined."""
    joined: list[Extent] = []
    for begin, stop in stretches:
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(stop, joined[-1][1])
        else:
            joined.append((begin, stop))
    return joined
