"""The tables ``midnight_index`` and ``day_index`` come out in columns, midnights of files go in; no difference is made.

A ``day_index`` is the first index that was heard in a local day, without its instant. It is there only while neither
midnight of its day is known: the triggers of the schema see to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block
from persienne.store import meters, registers, sources
from persienne.store.curve import StoredBlock

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
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
            block = Block(
                meter, register, source.source, starts, durations=np.zeros_like(starts), values=wh, qualities=qualities
            )
            found.append(StoredBlock(source.id, source.batch_id, block))
    return found


def move_heard(conn: Connection, meter_id: int, other_id: int) -> None:
    """Let the first indexes of the days of one meter be another's, whose sources have moved already.

    Of a day of which both have one, the other's stays; none stays beside a midnight that a file of either knows.
    """
    both = {"meter": meter_id, "other": other_id}
    conn.execute("UPDATE OR IGNORE day_index SET meter_id = :other WHERE meter_id = :meter", both)
    conn.execute(
        """DELETE FROM day_index WHERE meter_id = :other AND EXISTS (
            SELECT 1 FROM midnight_index AS known JOIN source ON source.id = known.source_id
            JOIN batch ON batch.id = batch_id
            WHERE source.meter_id = :other AND known.register_id = day_index.register_id
            AND known.day IN (day_index.day, day_index.day + 1)
            AND (kind <> 'wire' OR file_name = (SELECT file_name FROM source AS own WHERE own.id = source_id)))""",
        both,
    )


@dataclass(frozen=True, slots=True, eq=False)
class HeardIndexes:
    """The first indexes of days that one source heard: int64 columns, ``days`` ascending ordinals, ``wh`` in Wh."""

    source_id: int
    days: Longs
    wh: Longs
    qualities: Longs


def read_heard(conn: Connection, meter_id: int, register_id: int) -> list[HeardIndexes]:
    """The first indexes of the days of a register, one entry per source, the source to believe first in front."""
    query = "SELECT day, wh, quality FROM day_index WHERE source_id = ? AND register_id = ? ORDER BY day"
    found = []
    for source in sources.ranked(conn, meter_id):
        rows = conn.execute(query, (source.id, register_id)).fetchall()
        if rows:
            found.append(HeardIndexes(source.id, *np.array(rows, np.int64).T.copy()))
    return found
