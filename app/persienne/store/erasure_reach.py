"""What an erasure takes along, and what it leaves beside: a scope comes in; nothing is deleted here.

A meter goes with the last of its files and lines. Indexes and totals of the erased days may stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store import frames, meters
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL, Level, found, reaching
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


def indexes_around(conn: Connection, scope: Scope) -> bool:
    """Whether indexes on both sides of the erased days are kept: their difference is the energy of the whole time."""
    if scope.first is None or scope.last is None or scope.level is not Level.DAY or scope.batch_id is not None:
        return False
    query = """SELECT min(day) < ? AND max(day) > ? FROM (
            SELECT source_id, register_id, day FROM midnight_index
            UNION ALL SELECT source_id, register_id, day FROM day_index
        ) WHERE source_id IN (SELECT id FROM source WHERE meter_id = ?) GROUP BY register_id"""
    chosen = [meter.id for meter in meters.every_meter(conn) if scope.meter_id in (None, meter.id)]
    return any(both for one in chosen for (both,) in conn.execute(query, (scope.first, scope.last, one)).fetchall())


def totals_stay(conn: Connection, scope: Scope) -> bool:
    """Whether totals or indexes of the erased days are stored beside what goes; with live values alone, a curve too."""
    if scope.level is Level.DAY:
        return False
    first = FIRST_OF_ALL if scope.first is None else scope.first
    last = LAST_OF_ALL if scope.last is None else scope.last
    tables = ("day_total", "midnight_index", "day_index", *(("curve",) if scope.level is Level.LIVE else ()))
    rows = " UNION ALL ".join(f"SELECT source_id, day AS first, day AS last FROM {table}" for table in tables)  # noqa: S608 - of this module
    query = f"""SELECT EXISTS (
        SELECT 1 FROM ({rows} UNION ALL SELECT source_id, first, last FROM period_total)
        WHERE first <= :last AND last >= :first
        AND source_id IN (SELECT id FROM source WHERE coalesce(:meter, meter_id) = meter_id))"""  # noqa: S608 - the same
    return bool(conn.execute(query, {"first": first, "last": last, "meter": scope.meter_id}).fetchone()[0])


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
