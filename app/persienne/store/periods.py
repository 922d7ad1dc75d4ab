"""The table ``period_total``: what files give of several local days together goes in and comes out as given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from persienne.store import sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.reading import Source
    from persienne.store.driver import Connection


class PeriodRow(NamedTuple):
    """What a file gives of the local days ``first`` to ``last`` (ordinals, both in), in J, or dm3 of a volume.

    Where ``exact`` is false it was counted over some part of these days only, and nobody knows which.
    """

    first: int
    last: int
    amount: int
    exact: bool
    quality: int


@dataclass(frozen=True, slots=True)
class StoredPeriods:
    """The periods of one register that are stored from one source."""

    source_id: int
    source: Source
    rows: tuple[PeriodRow, ...]


def write(conn: Connection, source_id: int, register_id: int, rows: Iterable[PeriodRow]) -> None:
    """Store the periods of a source, of which no two begin in one day."""
    query = """INSERT INTO period_total(source_id, register_id, first, last, amount, exact, quality)
        VALUES (?, ?, ?, ?, ?, ?, ?)"""
    conn.executemany(query, [(source_id, register_id, *row) for row in rows])


def read(conn: Connection, meter_id: int, register_id: int) -> list[StoredPeriods]:
    """The periods of a register, one entry per source that has any, the source to believe first in front."""
    query = """SELECT first, last, amount, exact, quality FROM period_total
        WHERE source_id = ? AND register_id = ? ORDER BY first"""
    found = []
    for source in sources.ranked(conn, meter_id):
        rows = conn.execute(query, (source.id, register_id)).fetchall()
        if rows:
            periods = tuple(
                PeriodRow(first, last, amount, bool(exact), quality=quality)
                for first, last, amount, exact, quality in rows
            )
            found.append(StoredPeriods(source.id, source.source, periods))
    return found
