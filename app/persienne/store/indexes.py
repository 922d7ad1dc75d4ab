"""The table ``midnight_index``: indexes at local midnights go in and come out as blocks; no difference is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block
from persienne.store import meters, registers, sources
from persienne.store.curve import StoredBlock

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.store.driver import Connection


def write(conn: Connection, source_id: int, register_id: int, block: Block, days: LocalDays) -> int:
    """Store the indexes (Wh) of a source; returns their number. ``days`` is the meter's calendar.

    Every start must be a local midnight, ``ValueError`` otherwise: which midnight an index of 01:00 speaks of is known
    to the format's reader alone.
    """
    day = days.days(block.starts)
    if not np.array_equal(days.midnights(day), block.starts):
        raise ValueError("an index does not stand at a local midnight")
    said = zip(day.tolist(), block.values.tolist(), block.qualities.tolist(), strict=True)
    query = "INSERT INTO midnight_index(source_id, register_id, day, wh, quality) VALUES (?, ?, ?, ?, ?)"
    conn.executemany(query, [(source_id, register_id, *row) for row in said])
    return len(block)


def read(conn: Connection, meter_id: int, register_id: int, days: LocalDays) -> list[StoredBlock]:
    """The indexes of a register (Wh, durations 0), one block per source, the source to believe first in front."""
    meter = meters.get(conn, meter_id).meter
    register = registers.get(conn, register_id)
    query = "SELECT day, wh, quality FROM midnight_index WHERE source_id = ? AND register_id = ? ORDER BY day"
    found = []
    for source in sources.ranked(conn, meter_id):
        rows = conn.execute(query, (source.id, register_id)).fetchall()
        if rows:
            day, wh, qualities = np.array(rows, np.int64).T.copy()
            starts = days.midnights(day)
            block = Block(meter, register, source.source, starts, np.zeros_like(starts), wh, qualities)
            found.append(StoredBlock(source.id, source.batch_id, block))
    return found
