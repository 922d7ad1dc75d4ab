"""Nights between two instants become totals of the days that they touch: nothing of them is finer than a day.

What a file tells of a computer's nights lies between no two indexes: where no curve is kept, the energy would be gone
with it. It is kept with the parts of the days around it that the same source gives, as our own table of days is
(``importers.own_spans``), and no instant of it stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.own_spans import days_of_span
from persienne.store.periods import PeriodRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays
    from persienne.insight.series import DayTotals, Periods

_Spans = dict[int, PeriodRow]
"""By the first day: of two that begin in one day the longer holds the other."""


def totals_of_nights(
    nights: Periods, totals: DayTotals, owners: Mapping[int, int], numbers: Mapping[int, int], local: LocalDays
) -> dict[int, list[PeriodRow]]:
    """The rows to store for each source of ``numbers`` (by the origin of ``nights``); nights of others are left out.

    ``totals`` are the days beside which the nights are known, of which ``owners`` names the sources.
    """
    joules_of = dict(zip(totals.days.tolist(), totals.joules.tolist(), strict=True))
    columns = (nights.starts, nights.ends, nights.joules, nights.qualities, nights.origins)
    spans: dict[int, dict[tuple[int, int], tuple[int, int]]] = {}
    for start, end, joules, quality, origin in zip(*(column.tolist() for column in columns), strict=True):
        if origin not in numbers:
            continue
        of_source = spans.setdefault(numbers[origin], {})
        span = days_of_span(start, end, local)
        known, worst = of_source.get(span, (0, 0))
        of_source[span] = known + joules, max(worst, quality)
    found = {}
    for number, of_source in spans.items():
        rows: _Spans = {}
        for (first, last), (_, quality) in sorted(of_source.items()):
            inside = sum(one for (begin, end), (one, _) in of_source.items() if first <= begin and end <= last)
            inside += sum(joules_of.get(day, 0) for day in range(first, last + 1) if owners.get(day) == number)
            if inside >= 0:
                rows[first] = PeriodRow(first, last, inside, exact=False, quality=quality)
        found[number] = list(rows.values())
    return found
