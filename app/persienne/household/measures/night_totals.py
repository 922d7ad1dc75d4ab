"""Nights between two instants become totals of the days that they touch: nothing of them is finer than a day.

What a file tells of a computer's nights lies between no two indexes: where no curve is kept, the energy would be gone
with it. It is kept with the parts of the days around it that the same source gives, as our own table of days is
(``importers.own_spans``), and no instant of it stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, Quality
from persienne.household.measures.index_lines import StoredLine
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.importers.own_spans import days_of_span
from persienne.store import registers, wire
from persienne.store.periods import PeriodRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.insight.series import DayTotals, Periods
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


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


def write_midnights(conn: Connection, meter: StoredMeter, name: str, chosen: Longs) -> None:
    """Write the midnights of the register ``name`` around the days ``chosen``; inside a transaction.

    A file knows a day whole; the line heard the next day from the morning on, and the night's count. The energy between
    midnight and the morning is then known, and the index at midnight too: written before the finer values go.
    """
    index = registers.find(conn, name, Kind.INDEX)
    if index is None:
        return
    local = local_days(meter.zone)
    line = StoredLine.read(conn, meter, index[0], local)
    heard = {
        day: (wh, line.numbers[origin])
        for day, at_midnight, wh, origin in zip(
            line.line.days.tolist(),
            line.line.at_midnight.tolist(),
            line.line.wh.tolist(),
            line.line.origins.tolist(),
            strict=True,
        )
        if not at_midnight
    }
    curve = recall_curve(conn, meter, name, also_set_aside=True)
    found = recall_days(conn, meter, name, curve, also_set_aside=True)
    totals = dict(zip(found.totals.days.tolist(), found.totals.joules.tolist(), strict=True))
    periods = found.periods.where(found.periods.exact & (found.periods.covered > 0))
    wanted = set(chosen.tolist())
    for start, end, joules in zip(periods.starts.tolist(), periods.ends.tolist(), periods.joules.tolist(), strict=True):
        day = local.day(start)
        if local.day(end - 1) != day or day not in heard or day not in wanted or joules % JOULES_PER_WH:
            continue
        wh, number = heard[day]
        if start == local.midnight(day):
            begun = wh - joules // JOULES_PER_WH
            wire.put_midnight(conn, number, index[0], day, begun, Quality.ESTIMATED)
        elif end == local.midnight(day + 1):
            ended = wh + (totals.get(day, 0) + joules) // JOULES_PER_WH
            wire.put_midnight(conn, number, index[0], day + 1, ended, Quality.ESTIMATED)
