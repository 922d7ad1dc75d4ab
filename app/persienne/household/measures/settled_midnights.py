"""Midnights that a file and the meter line tell together, written before the finer values go that tell them.

A file knows a day whole; the line heard the next one from the morning on, and what it counted over the night. What was
counted between that midnight and the morning is then known, and so is the index at midnight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, Quality
from persienne.household.measures.index_lines import StoredLine
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.store import registers, wire

if TYPE_CHECKING:
    from persienne.base.reading import Longs
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


def write_midnights(conn: Connection, meter: StoredMeter, name: str, chosen: Longs) -> None:
    """Write the midnights of the register ``name`` around the days ``chosen``; inside a transaction."""
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
