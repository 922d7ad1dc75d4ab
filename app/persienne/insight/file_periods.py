"""What files give of several days together: it comes in as given, what counts beside the days goes out; none is spread.

Indexes go before days, days before what files give of longer spans, and of these the shorter go before the longer: a
period counts only what the days and the shorter periods in its span do not (architecture, 3).

A night for which a computer was off begins in one day and ends in another. What is kept of it holds the parts of its
two days that the same source gives, so that it counts beside these parts, and beside the night before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.insight.intervals import running
from persienne.insight.series import Periods

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.insight.series import DayTotals

_Span = tuple[int, int]
_Row = tuple[int, int, int, int, int, int, bool]
"""One period as the columns of ``Periods``."""


class FilePeriod(NamedTuple):
    """What a file gives of the local days ``first`` to ``last`` (ordinals, both in), in J or dm3.

    Where ``exact`` is false it was counted over some part of these days only. ``origin`` as in ``Series``; ``own`` are
    the origins of all that its source gives, days too. Where it gives any of these days (``with_days``) what it says of
    them is in the amount.
    """

    first: int
    last: int
    amount: int
    exact: bool
    quality: int
    origin: int
    own: frozenset[int] = frozenset()
    with_days: bool = False


def best_of_each_span(given: Iterable[FilePeriod]) -> dict[_Span, FilePeriod]:
    """One period for each span, of ``given``, the one to believe first in front.

    One that was counted over all of its days goes before one that was counted over a part of them. Of two such parts
    the larger one speaks of more.
    """
    found: dict[_Span, FilePeriod] = {}
    for period in given:
        known = found.get((period.first, period.last))
        better = known is None or (not known.exact and (period.exact or period.amount > known.amount))
        if better:
            found[period.first, period.last] = period
    return found


def beside_what_is_known(given: Iterable[FilePeriod], totals: DayTotals, known: Periods, local: LocalDays) -> Periods:
    """``known`` (periods between indexes, over silences) and those of ``given`` that say more than they and ``totals``.

    ``given`` has the one to believe first in front. Left out is one that overlaps another in part, since how much of it
    is the other's can't be told, and one that was counted over a part of its days only of which another source knows
    anything, unless its own source says what the days hold of it. Two that meet within one day have no time in common
    where both began or ended in it, or where one source gives them.
    """
    beside = _Beside(totals, known, local)
    best = sorted(best_of_each_span(given).values(), key=lambda period: (period.last - period.first, period.first))
    return known.joined(Periods.of_rows([row for period in best if (row := beside.take(period)) is not None]))


class _Told(NamedTuple):
    """A period whose energy a file or two indexes tell; ``alone`` are the seconds of it that nothing else tells."""

    start: int
    end: int
    first: int
    last: int
    amount: int
    alone: int
    origin: int
    exact: bool


class _Beside:
    """What is known already, to which one period after the other is added, the shortest first."""

    def __init__(self, totals: DayTotals, known: Periods, local: LocalDays) -> None:
        self._local, self._totals = local, totals
        self._amounts, self._seconds = running(totals.joules), running(totals.covered)
        columns = (known.starts, known.ends, known.joules, known.covered, known.origins, known.exact)
        self._known = [
            _Told(start, end, local.day(start), local.day(end - 1), *rest)
            for start, end, *rest in zip(*(column.tolist() for column in columns), strict=True)
        ]

    def take(self, period: FilePeriod) -> _Row | None:
        """The period as it counts beside what is known, or None where it does not.

        An index's remainder, which covers no time, is in nobody's way: the days in its span say all but the rounding.
        So is that of a source whose days say all of the span.
        """
        start, end = self._local.midnight(period.first), self._local.midnight(period.last + 1)
        over = [one for one in self._known if one.start < end and start < one.end]
        inside = [one for one in over if start <= one.start and one.end <= end]
        beside = [one for one in over if one not in inside and one.alone]
        if any(not _meet(period, one) for one in beside):
            return None
        days = slice(*np.searchsorted(self._totals.days, [period.first, period.last + 1]).tolist())
        amount = int(self._amounts[days.stop] - self._amounts[days.start])
        seconds = int(self._seconds[days.stop] - self._seconds[days.start])
        by_itself = {*self._totals.origins[days].tolist(), *(one.origin for one in inside)} <= period.own
        left = period.amount - amount - sum(one.amount for one in inside)
        if not period.exact and not by_itself and (left == 0 or not period.with_days):
            return None
        alone = max(end - start - seconds - sum(one.alone for one in inside), 0)
        is_rest = not alone and left != 0 and by_itself
        if not is_rest and (not alone or left < 0):
            return None
        if not period.exact and (seconds or beside or period.last - period.first == 1):
            alone -= self._outside(period)
        self._known.append(
            _Told(
                start,
                end,
                period.first,
                period.last,
                amount=left,
                alone=alone,
                origin=period.origin,
                exact=period.exact,
            )
        )
        return start, end, left, alone, period.quality, period.origin, period.exact

    def _outside(self, period: FilePeriod) -> int:
        """The seconds of its first and last day that are not in the period: half of what their totals leave of each."""
        edges = (period.first, period.last)
        places = [np.flatnonzero(self._totals.days == day) for day in edges]
        unknown = [
            max(self._local.length(day) - int(self._totals.covered[place].sum()), 0)
            for day, place in zip(edges, places, strict=True)
        ]
        return sum(unknown) // 2


def _meet(period: FilePeriod, other: _Told) -> bool:
    """Whether two periods that overlap share one day, at an end of each, and no time of it."""
    share_a_day = period.last == other.first or other.last == period.first
    return share_a_day and ((not period.exact and not other.exact) or other.origin in period.own)
