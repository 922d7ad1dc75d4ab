"""The table ``frame``: the live values of the last day go in and come out; it knows neither slats nor the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.store import sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.reading import Longs, Source
    from persienne.store.driver import Connection

Row = tuple[int, int, int]
"""Instant (UTC epoch seconds), value in the register's unit, ``Quality``."""


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """Live values of one register: int64 columns of one length, ``at`` (UTC epoch seconds) ascending.

    ``origins`` are positions in ``sources``.
    """

    at: Longs
    values: Longs
    qualities: Longs
    origins: Longs
    sources: tuple[Source, ...]

    def __len__(self) -> int:
        """The number of values."""
        return len(self.at)


def write(conn: Connection, source_id: int, register_id: int, rows: Iterable[Row]) -> None:
    """Store live values; one of the same source, register and instant is replaced."""
    query = "INSERT OR REPLACE INTO frame(source_id, register_id, at, value, quality) VALUES (?, ?, ?, ?, ?)"
    conn.executemany(query, [(source_id, register_id, *row) for row in rows])


def read(conn: Connection, meter_id: int, register_id: int, first: int, last: int) -> Frames:
    """The live values of a meter's register between two instants (both included)."""
    import numpy as np  # noqa: PLC0415 - the collector, which only writes, must start without numpy

    query = """SELECT at, value, quality, source_id FROM frame
        WHERE source_id IN (SELECT id FROM source WHERE meter_id = ?) AND register_id = ? AND at BETWEEN ? AND ?
        ORDER BY at"""
    rows = conn.execute(query, (meter_id, register_id, first, last)).fetchall()
    at, values, qualities, numbers = np.array(rows, np.int64).reshape(-1, 4).T.copy()
    met, origins = np.unique(numbers, return_inverse=True)
    spoken = {source.id: source.source for source in sources.ranked(conn, meter_id)}
    return Frames(at, values, qualities, origins.astype(np.int64), tuple(spoken[number] for number in met.tolist()))


def highest(conn: Connection, meter_id: int, register_id: int, first: int, last: int, step: int) -> list[Row]:
    """Of each ``step`` seconds between two instants (both included) the highest live value; the instant is the step's.

    A day of every second is too much to hand over row by row.
    """
    query = """SELECT at / ? * ?, max(value), max(quality) FROM frame
        WHERE source_id IN (SELECT id FROM source WHERE meter_id = ?) AND register_id = ? AND at BETWEEN ? AND ?
        GROUP BY at / ? ORDER BY 1"""
    return [
        (at, value, quality)
        for at, value, quality in conn.execute(query, (step, step, meter_id, register_id, first, last, step))
    ]


def expire(conn: Connection, before: int, most: int | None = None) -> int:
    """Delete what is older than ``before`` (UTC epoch seconds); returns how many values went.

    Of each register no more than the first ``most`` seconds go; None is no limit. What a meter keeps until a day that
    the household named stays until that day.
    """
    query = "DELETE FROM frame WHERE source_id = ? AND register_id = ? AND at < ?"
    gone = 0
    for source_id, register_id, first in _older(conn, before):
        end = before if most is None else min(before, first + most)
        gone += conn.execute(query, (source_id, register_id, end)).rowcount
    return gone


def has_older(conn: Connection, before: int) -> bool:
    """Whether ``expire`` would find anything."""
    return bool(_older(conn, before))


def _older(conn: Connection, before: int) -> list[Row]:
    """Source, register and the first instant of those that begin before ``before``."""
    # Pair by pair, so that each look and each deletion is a range of the key and no other row is looked at.
    query = """SELECT source.id, register.id, (
        SELECT min(at) FROM frame WHERE source_id = source.id AND register_id = register.id) AS first
        FROM source JOIN meter ON meter.id = meter_id AND keep_until IS NULL CROSS JOIN register WHERE first < ?"""
    found: list[Row] = conn.execute(query, (before,)).fetchall()
    return found
