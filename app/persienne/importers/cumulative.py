"""Cumulative indexes at full hours come in, the energy of each hour goes out.

Two indexes that are further apart tell an energy and not its hours: that time is a hole. An index that goes back is
refused, or begins a new run where the counter began anew (index_runs.py); what lies between two runs is not known.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.reading import Quality
from persienne.importers.index_runs import never_back, restarts
from persienne.importers.intervals import Interval
from persienne.importers.parsed import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Refusals
    from persienne.importers.parsed import Hole

HOUR: Final = 3600


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
        Interval(before.at, HOUR, after.joules - before.joules, Quality.MEASURED, after.line)
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
