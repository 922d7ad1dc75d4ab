"""The indexes of one meter by day or instant come in; those to keep, the energy of each hour and the holes go out.

An index never goes back while the meter stays. A few that do are damaged lines and are refused. Where many do, another
meter was put in: a new run begins. Both runs are kept, and the time between them is a hole: nobody knows its energy.

Two indexes more than an hour apart tell an energy and not its hours: that time is a hole too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.reading import Quality
from persienne.importers.intervals import Interval
from persienne.importers.job import Hole, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.job import Refusals

LEAST_RUN: Final = 5
"""Indexes that a new run saves from being refused; fewer are damaged lines (as many as on the meter line)."""

_LEFT_OUT = 2
_RESTART = _LEFT_OUT * LEAST_RUN - 1
"""What an index that is left out costs, and what a new run costs (see :func:`restarts`)."""

HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of all registers of a meter.

    ``changes`` has for each change of meter the last day of the old run and the first of the new one (ordinals).
    """

    changes: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, indexes: Mapping[str, Mapping[int, int]]) -> Runs:
        """The runs that the indexes (Wh) of each register by day show.

        The totals tell them for all registers where there are any: a register that has hardly counted goes back unseen.
        """
        totals = [by_day for name, by_day in indexes.items() if name.endswith("T")]
        found: dict[int, int] = {}
        for by_day in totals or indexes.values():
            days = sorted(by_day)
            begins = [days[place] for place in restarts([by_day[day] for day in days])]
            kept = _kept(by_day, begins)
            found |= {first: kept[bisect_left(kept, first) - 1] for first in begins}
        return cls(tuple((last, first) for first, last in sorted(found.items())))

    def kept(self, by_day: Mapping[int, int]) -> list[int]:
        """The days of a register whose index is kept, ascending: in no run does an index go back."""
        return _kept(by_day, [first for _, first in self.changes])

    def holes(self, seen: Iterable[int], local: LocalDays) -> tuple[Hole, ...]:
        """What is not known between the days of a file, in order.

        One hole for each run of missing days between two of ``seen``: the missing midnights; and one for each change of
        meter.
        """
        missing = [
            Hole(local.midnight(before + 1), local.midnight(after))
            for before, after in pairwise(sorted(seen))
            if after > before + 1 and not any(last <= before and after <= first for last, first in self.changes)
        ]
        return tuple(sorted([*self.replaced(local), *missing], key=lambda hole: hole.start))

    def replaced(self, local: LocalDays) -> tuple[Hole, ...]:
        """The time between the two indexes around each change of meter."""
        return tuple(Hole(local.midnight(last), local.midnight(first)) for last, first in self.changes)


def never_back(values: Sequence[int]) -> list[bool]:
    """Which of ``values`` to keep so that they never decrease and as few as possible are left out."""
    tops: list[int] = []  # the lowest last value of a rising row of each length, and where it stands
    places: list[int] = []
    previous: list[int] = []
    for place, value in enumerate(values):
        length = bisect_right(tops, value)
        previous.append(places[length - 1] if length else -1)
        if length == len(tops):
            tops.append(value)
            places.append(place)
        else:
            tops[length], places[length] = value, place
    keep = [False] * len(values)
    place = places[-1] if places else -1
    while place >= 0:
        keep[place] = True
        place = previous[place]
    return keep


def restarts(values: Sequence[int]) -> list[int]:
    """The places of ``values`` at which a new run begins.

    What is left out of the runs, and :data:`LEAST_RUN` for each run after the first, are the fewest together.
    """
    if all(before <= after for before, after in pairwise(values)):
        return []
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)), 1)}
    reachable = _Lowest(len(ranks))
    best, previous, begins = (_LEFT_OUT, -1), [], []
    for place, value in enumerate(values):
        # The cost of a row that ends here, less what leaving out everything before it would cost.
        options = [((_LEFT_OUT, -1), False), (reachable.up_to(ranks[value]), False)]
        if place:
            options.append(((best[0] + _RESTART, best[1]), best[1] >= 0))
        (cost, before), is_restart = min(options)
        previous.append(before)
        begins.append(is_restart)
        ending = (cost - _LEFT_OUT, place)
        reachable.put(ranks[value], ending)
        best = min(best, ending)
    found, place = [], best[1]
    while place >= 0:
        if begins[place]:
            found.append(place)
        place = previous[place]
    return found[::-1]


class Index(NamedTuple):
    """What a counter stood at (J) at an instant, and the line that says so."""

    at: int
    joules: int
    line: int


def runs_of(indexes: Sequence[Index], refusals: Refusals) -> tuple[list[list[Index]], int]:
    """The rising runs of the indexes of one counter by their instants, and how many lines repeat another."""
    ordered: list[Index] = []
    duplicates = 0
    for index in sorted(indexes, key=lambda one: (one.at, one.line)):
        if not ordered or index.at > ordered[-1].at:
            ordered.append(index)
        elif index.joules == ordered[-1].joules:
            duplicates += 1
        else:
            refusals.add(index.line, Reason.CONTRADICTION, str(index.joules))
    values = [index.joules for index in ordered]
    cuts = [0, *restarts(values), len(ordered)]
    runs = []
    for start, end in pairwise(cuts):
        run = []
        for index, good in zip(ordered[start:end], never_back(values[start:end]), strict=True):
            if good:
                run.append(index)
            else:
                refusals.add(index.line, Reason.INDEX_WENT_BACK, str(index.joules))
        if run:
            runs.append(run)
    return runs, duplicates


def hours_of(runs: Sequence[Sequence[Index]]) -> list[Interval]:
    """The energies between the indexes of each run that are an hour apart."""
    return [
        Interval(before.at, HOUR, after.joules - before.joules, Quality.MEASURED, line=after.line)
        for run in runs
        for before, after in pairwise(run)
        if after.at - before.at == HOUR
    ]


def replaced_in(holes: Sequence[Hole], runs: Sequence[Sequence[Index]]) -> tuple[Hole, ...]:
    """The holes in which one run ends and the next begins."""
    begins = [after[0].at for after in runs[1:]]
    ends = [before[-1].at for before in runs]

    def is_between(hole: Hole) -> bool:
        following = bisect_right(ends, hole.end - 1) - 1  # the last run that ends before the end of the hole
        return 0 <= following < len(begins) and begins[following] > hole.start

    return tuple(filter(is_between, holes))


def _kept(by_day: Mapping[int, int], begins: Sequence[int]) -> list[int]:
    """The days to keep where new runs begin on the days ``begins``."""
    days = sorted(by_day)
    cuts = [0, *(bisect_left(days, day) for day in begins), len(days)]
    kept = []
    for start, end in pairwise(cuts):
        run = days[start:end]
        keep = never_back([by_day[day] for day in run])
        kept += [day for day, good in zip(run, keep, strict=True) if good]
    return kept


class _Lowest:
    """The lowest of the pairs (cost, place) whose rank is not above another (a binary indexed tree)."""

    def __init__(self, ranks: int) -> None:
        self._lowest = [(1 << 62, -1)] * (ranks + 1)

    def put(self, rank: int, pair: tuple[int, int]) -> None:
        while rank < len(self._lowest):
            self._lowest[rank] = min(self._lowest[rank], pair)
            rank += rank & -rank

    def up_to(self, rank: int) -> tuple[int, int]:
        found = self._lowest[0]
        while rank:
            found = min(found, self._lowest[rank])
            rank -= rank & -rank
        return found
