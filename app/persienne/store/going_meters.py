"""Which meters an erasure takes along: a scope comes in, numbers go out; nothing goes here.

A meter goes with the last of its files and lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store import frames
from persienne.store.erase import Level, found, reaching
from persienne.store.sources import TABLES_OF_VALUES

if TYPE_CHECKING:
    from persienne.store.driver import Connection
    from persienne.store.erase import Scope


def going(conn: Connection, scope: Scope) -> list[int]:
    """The meters (their numbers) of which no source is left once ``scope`` is erased; asked before it is."""
    taken, touched = _taken(conn, scope)
    stays: set[int] = set()
    known: set[int] = set()
    for number, meter_id, batch_id in conn.execute("SELECT id, meter_id, batch_id FROM source").fetchall():
        known.add(meter_id)
        if scope.whole_sources:
            goes = scope.meter_id in (None, meter_id) and scope.batch_id in (None, batch_id)
        else:
            goes = number in touched and _held(conn, number) == taken.get(number, 0)
        if not goes:
            stays.add(meter_id)
    return sorted(known - stays)


def _taken(conn: Connection, scope: Scope) -> tuple[dict[int, int], set[int]]:
    """How many rows of values each source loses whole, and which sources an erasure looks at afterwards."""
    taken: dict[int, int] = {}
    touched: set[int] = set()
    for part, where, values in found(conn, scope):
        if part.table not in TABLES_OF_VALUES:
            continue
        whole = f"{where} AND first >= :begin AND last < :end" if part.table == frames.PACKED else where
        query = f"SELECT source_id, count(*) FROM {part.table} WHERE {whole} GROUP BY source_id"  # noqa: S608 - of store.erase
        for number, rows in conn.execute(query, values):
            if part.level is not Level.LIVE:
                touched.add(number)
            if part.forgets is None:
                taken[number] = taken.get(number, 0) + rows
    for one in reaching(conn, scope):
        touched.add(one.source_id)
        taken[one.source_id] = taken.get(one.source_id, 0) + one.alone
    return taken, touched


def _held(conn: Connection, source_id: int) -> int:
    """The rows of values of one source."""
    queries = (f"SELECT count(*) FROM {table} WHERE source_id = ?" for table in TABLES_OF_VALUES)  # noqa: S608 - ours
    return sum(int(conn.execute(query, (source_id,)).fetchone()[0]) for query in queries)
