"""The table ``curve``: blocks of intervals go in and come out, packed one row a local day; nothing is resolved here.

``cells`` holds the intervals that begin in ``day``, ascending, as records of ``CELL``: little-endian on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import Block
from persienne.store import meters, registers, sources
from persienne.store.schema import CELL_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.store.driver import Connection

CELL = np.dtype([("offset", "<i4"), ("duration", "<i4"), ("quality", "<i4"), ("joules", "<i8")])
"""One interval: seconds after the local midnight that begins the day, length in seconds, ``Quality``, energy."""

assert CELL.itemsize == CELL_BYTES

FIRST_OF_ALL, LAST_OF_ALL = 0, 10_000_000
"""Ordinals before and after any day."""


@dataclass(frozen=True, slots=True, eq=False)
class StoredBlock:
    """The stored load curve of one source and one register, in columns."""

    source_id: int
    batch_id: int
    block: Block


def write(conn: Connection, source_id: int, register_id: int, block: Block, days: LocalDays) -> int:
    """Store a block of intervals for a source; returns the number of days. A day is written once for each source.

    Raises ``IndexError`` for a stamp before the calendar and ``ValueError`` where an interval does not fit a cell (a
    stamp after it, a length of 68 years); a slat that forbids it comes as the driver's error, which ``transaction``
    turns into ``slat_forbids``.
    """
    written, begins = days.parts(block.starts)
    midnights, bounds = days.midnights(written).tolist(), [*begins.tolist(), len(block)]
    # A day at a time: all cells of a file of minutes would take as much memory again as its columns.
    rows = (
        (source_id, register_id, day, *_day(block, slice(begin, end), midnight))
        for day, midnight, begin, end in zip(written.tolist(), midnights, bounds, bounds[1:], strict=False)
    )
    conn.executemany("INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, ?, ?, ?)", rows)
    return len(written)


def read(
    conn: Connection,
    meter_id: int,
    register_id: int,
    days: LocalDays,
    first_day: int = FIRST_OF_ALL,
    last_day: int = LAST_OF_ALL,
) -> list[StoredBlock]:
    """The curve of a register, one block per source that has any of it, the source to believe first in front.

    ``first_day`` and ``last_day`` (ordinals, both included) are local days; an interval belongs to the day in which it
    begins.
    """
    meter = meters.get(conn, meter_id).meter
    register = registers.get(conn, register_id)
    query = """SELECT day, cells FROM curve
        WHERE source_id = ? AND register_id = ? AND day BETWEEN ? AND ? ORDER BY day"""
    found = []
    for source in sources.ranked(conn, meter_id):
        rows = conn.execute(query, (source.id, register_id, first_day, last_day)).fetchall()
        if rows:
            block = Block(meter, register, source.source, *_columns(rows, days))
            found.append(StoredBlock(source.id, source.batch_id, block))
    return found


def delete_days(conn: Connection, source_id: int, register_id: int, chosen: Iterable[int]) -> None:
    """Delete the days ``chosen`` (ordinals) of a curve."""
    conn.executemany(
        "DELETE FROM curve WHERE source_id = ? AND register_id = ? AND day = ?",
        [(source_id, register_id, day) for day in chosen],
    )


def _day(block: Block, part: slice, midnight: int) -> tuple[int, bytes]:
    """The shortest interval of one day, and the cells of all of them."""
    durations, offsets = block.durations[part], block.starts[part] - midnight
    inside = offsets[0] >= 0 and offsets[-1] <= 25 * 3600
    if not inside or durations.max() >= 2**31:  # assigning to a narrower field would wrap in silence
        raise ValueError("an interval does not fit a cell")
    cells = np.empty(len(offsets), CELL)
    cells["offset"] = offsets
    cells["duration"] = durations
    cells["quality"] = block.qualities[part]
    cells["joules"] = block.values[part]
    return int(durations.min()), cells.tobytes()


def _columns(rows: list[tuple[int, bytes]], days: LocalDays) -> tuple[Longs, Longs, Longs, Longs]:
    """Starts, durations, values and qualities of rows of (day, cells)."""
    ordinals, packed = zip(*rows, strict=True)
    cells = np.frombuffer(b"".join(packed), CELL)
    counts = np.fromiter(map(len, packed), np.int64, len(packed)) // CELL.itemsize
    midnights = np.repeat(days.midnights(np.array(ordinals, np.int64)), counts)
    durations, values, qualities = (cells[name].astype(np.int64) for name in ("duration", "joules", "quality"))
    return midnights + cells["offset"], durations, values, qualities
