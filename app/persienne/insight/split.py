"""The days of a curve by tariff register: a resolved curve and a schedule come in, joules go out; nothing is lost.

An interval that lies over a change of register is split by time, in whole joules by largest remainder, so that its
parts add up to it exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.columns import InColumns
from persienne.insight.tariff import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs
    from persienne.insight.series import Series
    from persienne.insight.tariff import Schedule

HOUR: Final = 3600
MOST: Final = 6
"""The most registers that an option has."""


@dataclass(frozen=True, slots=True, eq=False)
class SplitDays(InColumns):
    """Energy of local days by register: ``joules`` has a row a day and ``MOST`` columns (int64).

    ``counts`` says how many of the columns the day's contract has (0: it has none); ``known`` is false where the
    contract or the colour of any of the day's intervals is not known, and its row then says nothing.
    """

    days: Longs
    joules: Longs
    counts: Longs
    known: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """A curve cut where another price period begins: the local day of each piece, its price period and its joules.

    ``places`` says of which interval of the curve each piece is. UNKNOWN is the price period of what nobody knows.
    """

    places: Longs
    days: Longs
    price_periods: Longs
    joules: Longs


def pieces_of(series: Series, schedule: Schedule, local: LocalDays) -> Pieces:
    """The pieces of ``series`` (each interval in one local day, all within ``schedule``), in no order."""
    days = local.days(series.starts)
    edges, registers = np.array(schedule.starts, np.int64), np.array(schedule.registers, np.int64)
    first = np.searchsorted(edges, series.starts, side="right") - 1
    ends = series.ends
    last = np.searchsorted(edges, ends - 1, side="right") - 1
    whole = first == last
    cut: list[tuple[int, int, int, int]] = []
    for place in np.flatnonzero(~whole).tolist():
        changes = schedule.starts[first[place] + 1 : last[place] + 1]
        edges_of = [int(series.starts[place]), *changes, int(ends[place])]
        lengths = [end - start for start, end in pairwise(edges_of)]
        counting = schedule.registers[first[place] : last[place] + 1]
        parts = zip(counting, apportion(int(series.values[place]), lengths), strict=True)
        cut.extend((place, int(days[place]), number, share) for number, share in parts)
    columns = np.array(cut, np.int64).reshape(-1, 4).T
    found = (np.flatnonzero(whole), days[whole], registers[first[whole]], series.values[whole])
    return Pieces(*(np.concatenate(pair) for pair in zip(found, columns, strict=True)))


def hours_of(series: Series) -> Iterator[tuple[int, int, int]]:
    """A curve cut where an hour begins: which interval it is of, when its hour begins (epoch seconds), its joules."""
    columns = zip(series.starts.tolist(), series.ends.tolist(), series.values.tolist(), strict=True)
    for place, (start, end, joules) in enumerate(columns):
        hours = range(start - start % HOUR, end, HOUR)
        lengths = [min(end, hour + HOUR) - max(start, hour) for hour in hours]
        for hour, share in zip(hours, apportion(joules, lengths), strict=True):
            yield place, hour, share


def split_days(series: Series, schedule: Schedule, local: LocalDays) -> SplitDays:
    """The days of ``series`` (each interval in one local day, all within ``schedule``) by register."""
    pieces = pieces_of(series, schedule, local)
    days, row = np.unique(pieces.days, return_inverse=True)
    joules = np.zeros((len(days), MOST), np.int64)
    known = np.ones(len(days), np.bool_)
    told = pieces.price_periods != UNKNOWN
    known[row[~told]] = False
    counts = np.array(schedule.counts, np.int64)[days - schedule.first]
    told &= counts[row] > 0  # an offer whose registers are not known has price periods all the same
    np.add.at(joules, (row[told], pieces.price_periods[told]), pieces.joules[told])
    return SplitDays(days, joules, counts, known & (counts > 0))


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """``total`` in whole parts as ``weights`` are, which add up to it: largest remainder, the earlier of equals first.

    ``ValueError`` where all weights are zero and ``total`` is not.
    """
    whole = sum(weights)
    if not whole:
        if total:
            raise ValueError("nothing to apportion by")
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in by_remainder[: total - sum(parts)]:
        parts[place] += 1
    return parts
