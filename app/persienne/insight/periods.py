"""What is known beside the days: a curve's gaps over midnight and an index line come in, periods go out; never spread.

Every Wh that the meter counted between the first and the last index of one device is in exactly one day or in exactly
one period (see :class:`~persienne.insight.series.Periods`).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.reading import JOULES_PER_WH
from persienne.insight.intervals import running
from persienne.insight.lumps import LARGE_REST
from persienne.insight.series import Contradictions, Periods, SaidBy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import DayTotals, Series

_Row = tuple[int, int, int, int, int, int, bool]
"""One period as the columns of ``Periods``."""
_Against = tuple[int, int, int, int]
"""One contradiction as the columns of ``Contradictions``, without whose it is: the meter's own days contradict none."""


class Beside(NamedTuple):
    """What is known beside the days, and where the days say more than the meter counted."""

    periods: Periods
    against: Contradictions


class _Known(NamedTuple):
    """What is chosen for a day: joules, the seconds of it that they speak of, and whether those are all of it.

    ``holds_more`` says that they may speak of the time before the day's first index too: all of them but those that the
    meter line made itself. ``before`` are the joules among them that were counted before the day's first index.
    """

    joules: int
    covered: int
    whole: bool
    holds_more: bool
    before: int


class _Days:
    """The chosen totals of days, by ordinal."""

    def __init__(
        self, totals: DayTotals, local: LocalDays, of_line: Bools | None = None, before: Longs | None = None
    ) -> None:
        """``of_line`` says which totals the meter line made, ``before`` what each has from before its first index."""
        self._local = local
        made = np.zeros(len(totals), np.bool_) if of_line is None else of_line
        early = np.zeros(len(totals), np.int64) if before is None else before
        columns = (totals.days, totals.joules, totals.covered, made, early)
        self._found = {day: rest for day, *rest in zip(*(column.tolist() for column in columns), strict=True)}

    def of(self, day: int) -> _Known:
        joules, covered, made, before = self._found.get(day, (0, 0, True, 0))
        return _Known(joules, covered, covered >= self._local.length(day), covered > 0 and not made, before=before)

    def of_others(self, point: _Point) -> bool:
        """Whether ``point`` was heard in a day of which another source knows any part."""
        known = self.of(point.day)
        return not point.at_midnight and (known.whole or known.holds_more)


class _Curve:
    """The energy and the time of the intervals of a curve that lie wholly between two instants."""

    def __init__(self, curve: Series) -> None:
        self._starts, self._ends = curve.starts, curve.ends
        self._joules, self._seconds = running(curve.values), running(curve.durations)

    def between(self, begin: int, end: int) -> tuple[int, int]:
        first = int(np.searchsorted(self._starts, begin, side="left"))
        last = max(first, int(np.searchsorted(self._ends, end, side="right")))
        return int(self._joules[last] - self._joules[first]), int(self._seconds[last] - self._seconds[first])


class _Gap(NamedTuple):
    """One gap that crosses a midnight."""

    start: int
    end: int
    joules: int
    quality: int
    origin: int


class _Part(NamedTuple):
    """The part of a gap in one local day."""

    day: int
    begin: int
    end: int


def over_midnight(gaps: Series, curve: Series, totals: DayTotals, local: LocalDays) -> Beside:
    """The periods that the energies ``gaps``, each of which crosses a midnight, leave beside the days ``totals``.

    ``curve`` are the intervals that lie in one local day each. Of a day that another source knows whole, the curve's
    own intervals are taken off: the rest of it was counted in the gaps that touch it. Gaps that share such a day are
    settled together. Where the curve does not know the rest of such a day either, the gaps that touch it say nothing
    that could be told apart, and are left out. Where the whole days say more than the gaps
    that touch them, nobody knows what is left: that is a contradiction and no period.
    """
    days, known = _Days(totals, local), _Curve(curve)
    columns = zip(
        gaps.starts.tolist(),
        gaps.ends.tolist(),
        gaps.values.tolist(),
        gaps.qualities.tolist(),
        gaps.origins.tolist(),
        strict=True,
    )
    rows: list[_Row] = []
    against: list[_Against] = []
    for chain in _chains([_Gap(*columns) for columns in columns], days, local):
        found = _settled(chain, days, known, local)
        if found is not None and len(found) == 4:
            against.append(found)
        elif found is not None:
            rows.append(found)
    return Beside(Periods.of_rows(rows), Contradictions.of_rows(against, SaidBy.FILE))


def _chains(gaps: Iterable[_Gap], days: _Days, local: LocalDays) -> Iterable[list[_Gap]]:
    """Gaps in a row that touch one whole day."""
    chain: list[_Gap] = []
    for gap in gaps:
        first = local.day(gap.start)
        if chain and local.day(chain[-1].end - 1) == first and days.of(first).whole:
            chain.append(gap)
            continue
        if chain:
            yield chain
        chain = [gap]
    if chain:
        yield chain


def _settled(chain: list[_Gap], days: _Days, known: _Curve, local: LocalDays) -> _Row | _Against | None:
    """What a chain of gaps leaves beside the days that it touches, or how they contradict it.

    None where it is nothing, or nothing that can be told.
    """
    by_day: dict[int, list[_Part]] = {}
    for gap in chain:
        for part in _parts(gap, local):
            by_day.setdefault(part.day, []).append(part)
    left, alone, open_parts = sum(gap.joules for gap in chain), 0, []
    for day, parts in by_day.items():
        length, total = local.length(day), days.of(day)
        in_gaps = sum(part.end - part.begin for part in parts)
        inside = [known.between(part.begin, part.end) for part in parts]
        if total.whole:
            joules, seconds = known.between(local.midnight(day), local.midnight(day + 1))
            outside = joules - sum(energy for energy, _ in inside), seconds - sum(time for _, time in inside)
            if outside[1] + in_gaps < length:
                return None
            left -= total.joules - outside[0]
        else:
            said = [(total.joules, total.covered)] if in_gaps == length else inside
            left -= sum(energy for energy, _ in said)
            alone += max(0, in_gaps - sum(time for _, time in said))
            open_parts += parts
    if alone and left < 0:  # over time that nobody read: the days say more than the meter counted
        counted = sum(gap.joules for gap in chain)
        return None if -left < LARGE_REST else (chain[0].start, chain[-1].end, counted, counted - left)
    if not alone and not left:
        return None
    span = open_parts if alone else [part for parts in by_day.values() for part in parts]
    quality, origin = max(gap.quality for gap in chain), max(gap.origin for gap in chain)
    return min(part.begin for part in span), max(part.end for part in span), left, alone, quality, origin, True


def _parts(gap: _Gap, local: LocalDays) -> Iterable[_Part]:
    for day in range(local.day(gap.start), local.day(gap.end - 1) + 1):
        yield _Part(day, max(gap.start, local.midnight(day)), min(gap.end, local.midnight(day + 1)))


@dataclass(frozen=True, slots=True, eq=False)
class IndexLine(InColumns):
    """The cumulative indexes (Wh) of one register by local day: columns of one length, in the order of time.

    ``days`` are ordinals. Where ``at_midnight`` is true the index stood at the midnight that begins the day; elsewhere
    it is the first one that was heard in the day, at an instant that is not known. ``steps`` (Wh) is how finely each is
    written; ``qualities`` and ``origins`` as in ``Series``.
    """

    days: Longs
    at_midnight: Bools
    wh: Longs
    steps: Longs
    qualities: Longs
    origins: Longs


class _Point(NamedTuple):
    """One index of a line."""

    day: int
    at_midnight: bool
    wh: int
    quality: int
    origin: int


def between_indexes(
    line: IndexLine, apart: Bools, of_days: tuple[DayTotals, Bools, Longs], inner: Periods, local: LocalDays
) -> Beside:
    """``inner`` and the periods that the differences of ``line`` leave beside it and beside the days ``of_days``.

    ``apart`` says of each two neighbours whether they were counted by two counters. ``of_days`` are the totals, which
    of them the meter line made, and the joules that each of these has from before the first index of its day.

    Two midnights in a row are a day and no period. An inner period over a midnight whose index is known is parted
    there. Whole days that say more than the two indexes around them are a contradiction.
    """
    totals, of_line, before = of_days
    days = _Days(totals, local, of_line, before)
    walk, steps = _Walk(days, inner, local), _steps(line, apart, days, with_edges=True)
    for place, step in enumerate(steps):
        walk.step(step, goes_on=place + 1 < len(steps) and steps[place + 1].begin == step.end)
    return walk.found()


def bounded_days(line: IndexLine, apart: Bools, whole: DayTotals, local: LocalDays) -> list[tuple[int, int]]:
    """The days that two indexes of one counter bound, as first days and the days of the second index.

    The days ``whole`` are known otherwise: an index heard in one of them bounds nothing. What was counted in the first
    day lies between the two indexes from that day's own index on, and nothing of the last day does after its index.
    """
    steps = _steps(line, apart, _Days(whole, local), with_edges=False)
    return [(step.begin.day, step.end.day) for step in steps]


class _Step(NamedTuple):
    """From an index to the next; not ``sure`` where either was heard in a day of which a file knows any part."""

    begin: _Point
    end: _Point
    sure: bool


def _steps(line: IndexLine, apart: Bools, days: _Days, *, with_edges: bool) -> list[_Step]:
    """From each index to the next of the same counter.

    The first index of a day of which a file knows any part is passed over: what of that was counted before it is not
    known. ``with_edges`` leaves it in where no other index of its counter stands before it, or none behind it: less is
    known there than was counted, and never more.
    """
    columns = (line.days, line.at_midnight, line.wh, line.qualities, line.origins)
    points = [_Point(*columns) for columns in zip(*(column.tolist() for column in columns), strict=True)]
    runs: list[list[_Point]] = []
    for point, is_apart in zip(points, [True, *apart.tolist()][: len(points)], strict=True):
        if is_apart:
            runs.append([])
        runs[-1].append(point)
    steps: list[_Step] = []
    for run in runs:
        known = [(point, not days.of_others(point)) for point in run]
        edges = (0, len(run) - 1) if with_edges else ()
        chosen = [entry for place, entry in enumerate(known) if entry[1] or place in edges]
        steps += [
            _Step(begin, end, is_sure and both)
            for (begin, is_sure), (end, both) in pairwise(chosen)
            if end.wh >= begin.wh
        ]
    return steps


@dataclass(slots=True)
class _Inner:
    """One period that is known already, and may be parted."""

    start: int
    end: int
    joules: int
    covered: int
    quality: int
    origin: int
    exact: bool

    def row(self) -> _Row:
        return self.start, self.end, self.joules, self.covered, self.quality, self.origin, self.exact

    def part(self, at: int, joules: int, *, before: bool) -> _Row:
        """Give up what lies before or after the instant ``at``, of which ``joules`` are known, and return it."""
        start, end = (self.start, at) if before else (at, self.end)
        covered = min(self.covered, end - start)
        self.start, self.end = (at, self.end) if before else (self.start, at)
        self.joules, self.covered = self.joules - joules, self.covered - covered
        return start, end, joules, covered, self.quality, self.origin, self.exact


class _Walk:
    """Goes along an index line from one index to the next."""

    def __init__(self, days: _Days, inner: Periods, local: LocalDays) -> None:
        columns = (inner.starts, inner.ends, inner.joules, inner.covered, inner.qualities, inner.origins, inner.exact)
        self._days, self._local = days, local
        self._inner = [_Inner(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
        self._rows: list[_Row] = []
        self._against: list[_Against] = []

    def found(self) -> Beside:
        """All of them."""
        periods = Periods.of_rows([*(one.row() for one in self._inner), *self._rows])
        return Beside(periods, Contradictions.of_rows(self._against, SaidBy.FILE))

    def step(self, step: _Step, *, goes_on: bool) -> None:
        """Go from one index to the next; ``goes_on`` says whether the next step begins there."""
        begin, end, sure = step
        start = self._local.midnight(begin.day)
        stop = self._local.midnight(end.day if end.at_midnight else end.day + 1)
        at_start, at_stop = self._across(start, begin), self._across(stop, end)
        if begin.at_midnight and end.at_midnight and end.day - begin.day == 1:
            if at_stop is not None and at_stop.start == start:
                at_stop.start = stop  # the day is known whole, and what was alone in the period lies after it
            return
        left, alone, told = self._beside(begin, end, start, stop)
        over = at_stop or at_start
        if not sure and (over is not None or left <= 0):
            return
        if over is not None:
            cut = stop if at_stop else start
            part = cut - over.start if at_stop else over.end - cut
            # The day of an index without its instant may have begun any time before it.
            unsure = sum(self._local.length(one.day) for one in (begin, end) if not one.at_midnight)
            alone_in_it = part <= alone <= part + unsure
            if alone_in_it and 0 <= left <= over.joules:
                self._rows.append(over.part(cut, left, before=at_stop is not None))
            if alone_in_it or at_stop is None or not goes_on or left < 0:
                return
            self._inner.remove(over)  # both sides of it are known with more around them
        if told and (left < 0 or (alone <= 0 if begin.at_midnight and end.at_midnight else left == 0)):
            self._contradict(begin, end, start, stop)
            return
        self._tell(step, left, max(alone, 0))

    def _tell(self, step: _Step, left: int, alone: int) -> None:
        """Add the period of the days between two indexes that are not known, of all of them where each is."""
        begin, end, sure = step
        days = range(begin.day, end.day + (not end.at_midnight))
        unknown = [day for day in days if not self._days.of(day).whole]
        first, last = (unknown[0], unknown[-1]) if unknown else (days[0], days[-1])
        start, stop = self._local.midnight(first), self._local.midnight(last + 1)
        if unknown or sure:
            quality, origin = max(begin.quality, end.quality), max(begin.origin, end.origin)
            exact = begin.at_midnight and end.at_midnight
            self._rows.append((start, stop, left, alone, quality, origin, exact))
        elif left >= LARGE_REST:  # the days are all of the span, and the meter counted more in a part of it
            counted = (end.wh - begin.wh) * JOULES_PER_WH
            self._against.append((start, stop, counted, counted - left))

    def _beside(self, begin: _Point, end: _Point, start: int, stop: int) -> tuple[int, int, bool]:
        """The joules and the seconds that days and inner periods leave, and whether these tell anything at all."""
        reaches_into = self._days.of_others(end)  # its day's energy may have been counted before it
        known = [self._days.of(day) for day in range(begin.day, end.day + reaches_into)]
        first = bisect_left(self._inner, start + (not begin.at_midnight), key=lambda one: one.start)
        last = bisect_left(self._inner, stop, key=lambda one: one.start)
        inside = [one for one in self._inner[first:last] if one.end <= stop]
        joules = (end.wh - begin.wh) * JOULES_PER_WH
        joules -= sum(day.joules for day in known) + sum(one.joules for one in inside)
        # What its day tells before an index was counted before it.
        joules += 0 if begin.at_midnight else known[0].before
        joules -= 0 if end.at_midnight or reaches_into else self._days.of(end.day).before
        seconds = self._local.midnight(end.day + reaches_into) - start
        seconds -= sum(day.covered for day in known) + sum(one.covered for one in inside)
        return joules, seconds, bool(inside) or any(day.covered for day in known)

    def _contradict(self, begin: _Point, end: _Point, start: int, stop: int) -> None:
        """Note whole days between two indexes that say another energy than these, where they are all there is."""
        inside = [self._days.of(day) for day in range(begin.day + (not begin.at_midnight), end.day)]
        counted, said = (end.wh - begin.wh) * JOULES_PER_WH, sum(day.joules for day in inside if day.whole)
        is_all = begin.at_midnight and end.at_midnight and all(day.whole for day in inside)
        apart = abs(said - counted) if is_all else said - counted
        if apart >= LARGE_REST:
            self._against.append((start, stop, counted, said))

    def _across(self, midnight: int, point: _Point) -> _Inner | None:
        """The inner period that the index ``point`` at ``midnight`` parts."""
        if not point.at_midnight:
            return None
        place = bisect_left(self._inner, midnight, key=lambda one: one.start) - 1
        found = self._inner[place] if place >= 0 else None
        return found if found is not None and found.end > midnight and found.covered else None
