"""What files give of several days together: it comes in as given, what counts beside the days goes out; none is spread.

Indexes go before days, days before what files give of longer spans, and of these the shorter go before the longer: a
period counts only what the days and the shorter periods in its span do not (architecture, 3).
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

    Where ``exact`` is false it was counted over some part of these days only. ``origin`` as in ``Series``.
    """

    first: int
    last: int
    amount: int
    exact: bool
    quality: int
    origin: int


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
    is the other's can't be told, and one that was counted over a part of its days only of which anything else is known.
    """
    beside = _Beside(totals, known, local)
    best = sorted(best_of_each_span(given).values(), key=lambda period: (period.last - period.first, period.first))
    return known.joined(Periods.of_rows([row for period in best if (row := beside.take(period)) is not None]))


class _Beside:
    """What is known already, to which one period after the other is added, the shortest first."""

    def __init__(self, totals: DayTotals, known: Periods, local: LocalDays) -> None:
        self._local = local
        self._days, self._amounts, self._seconds = totals.days, running(totals.joules), running(totals.covered)
        columns = (known.starts, known.ends, known.joules, known.covered)
        self._known: list[_Span] = []
        self._alone: list[_Span] = []
        for start, end, amount, covered in zip(*(column.tolist() for column in columns), strict=True):
            self._add((start, end), amount, covered)

    def take(self, period: FilePeriod) -> _Row | None:
        """The period as it counts beside what is known, or None where it does not.

        An index's remainder, which covers no time, is in nobody's way: the days in its span say all but the rounding.
        """
        start, end = self._local.midnight(period.first), self._local.midnight(period.last + 1)
        inside: list[_Span] = []
        for (begin, stop), said in zip(self._known, self._alone, strict=True):
            if start <= begin and stop <= end:
                inside.append(said)
            elif begin < end and start < stop and said[1]:
                return None
        amount, seconds = self._of_days(period)
        if not period.exact and (seconds or inside):
            return None
        left = period.amount - amount - sum(one for one, _ in inside)
        alone = end - start - seconds - sum(time for _, time in inside)
        if alone <= 0 or left < 0:
            return None
        self._add((start, end), left, alone)
        return start, end, left, alone, period.quality, period.origin, period.exact

    def _add(self, span: _Span, amount: int, alone: int) -> None:
        self._known.append(span)
        self._alone.append((amount, alone))

    def _of_days(self, period: FilePeriod) -> _Span:
        """What the days of a period hold, and of how many seconds."""
        first, last = np.searchsorted(self._days, [period.first, period.last + 1]).tolist()
        amount = int(self._amounts[last] - self._amounts[first])
        return amount, int(self._seconds[last] - self._seconds[first])
