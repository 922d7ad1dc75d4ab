"""Which meters an erasure takes along, and which seals of days: a scope comes in, numbers go out; nothing goes here.

A seal outlives the erasure of its day. A meter goes with the last of its files and lines, unless it has seals: then it
goes where all of it is erased, or all there is, and they go with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store import day_seals, frames, meters
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL, Level, found, reaching, takes_seals
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
    if not takes_seals(scope):
        stays.update(number for number in known if day_seals.count(conn, number))
    return sorted(known - stays)


def seals_going(conn: Connection, scope: Scope) -> int:
    """How many seals go with their meters when ``scope`` is erased; asked before it is."""
    return sum(day_seals.count(conn, number) for number in going(conn, scope)) if day_seals.count(conn) else 0


def sealed_days_staying(conn: Connection, scope: Scope) -> int:
    """How many erased days have a seal that stays, meter by meter; asked before the erasure or after it.

    Live values have none: what is sealed is the load curve of files. Of an import whose rows are gone it is not known
    which meter's it was: the days of all are counted then.
    """
    if scope.level is Level.LIVE or not day_seals.count(conn):
        return 0
    gone = set(going(conn, scope))
    query = "SELECT DISTINCT meter_id FROM source WHERE coalesce(?, batch_id) = batch_id"
    brought = {meter_id for (meter_id,) in conn.execute(query, (scope.batch_id,))}
    whose = [meter.id for meter in meters.every_meter(conn) if scope.meter_id in (None, meter.id)]
    if scope.batch_id is not None and brought:
        whose = [number for number in whose if number in brought]
    first = FIRST_OF_ALL if scope.first is None else scope.first
    last = LAST_OF_ALL if scope.last is None else scope.last
    return sum(day_seals.days_between(conn, number, first, last) for number in whose if number not in gone)


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
