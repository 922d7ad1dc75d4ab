"""The table ``set_aside``: days of a meter that are in no sum go in and come out; their values stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.store.slat_rows import reach_of

if TYPE_CHECKING:
    from persienne.store.driver import Connection

_COLUMNS = "id, first, last, reason, at, note, direction"


def listing(conn: Connection, meter_id: int) -> tuple[SetAside, ...]:
    """What is set aside of a meter, the earliest days first."""
    query = f"SELECT {_COLUMNS} FROM set_aside WHERE meter_id = ? ORDER BY first, last, id"  # noqa: S608 - our own words
    return tuple(
        SetAside(number, first, last, Reason(reason), at, note, None if direction is None else Direction(direction))
        for number, first, last, reason, at, note, direction in conn.execute(query, (meter_id,))
    )


def add(conn: Connection, meter_id: int, said: SetAside) -> int:
    """Set days aside; returns the number under which it is stored (``said.id`` is not read)."""
    query = "INSERT INTO set_aside(meter_id, first, last, reason, at, note, direction) VALUES (?, ?, ?, ?, ?, ?, ?)"
    values = (said.first, said.last, said.reason, said.at, said.note, said.direction)
    number: int = conn.execute(query, (meter_id, *values)).lastrowid
    return number


def remove(conn: Connection, number: int) -> bool:
    """Take one back; returns whether there was any."""
    return bool(conn.execute("DELETE FROM set_aside WHERE id = ?", (number,)).rowcount)


def cut(conn: Connection, meter_id: int, first: int, last: int) -> None:
    """Forget that the days ``first`` to ``last`` are set aside; of a longer span the days around them stay so."""
    query = """INSERT INTO set_aside(meter_id, first, last, reason, at, note, direction)
        SELECT meter_id, :last + 1, last, reason, at, note, direction FROM set_aside
        WHERE meter_id = :meter AND first < :first AND last > :last"""
    named = {"meter": meter_id, "first": first, "last": last}
    conn.execute(query, named)
    of_meter = "meter_id = :meter AND first <= :last AND last >= :first"
    conn.execute(f"DELETE FROM set_aside WHERE {of_meter} AND first >= :first AND last <= :last", named)  # noqa: S608
    conn.execute(f"UPDATE set_aside SET last = :first - 1 WHERE {of_meter} AND first < :first", named)  # noqa: S608
    conn.execute(f"UPDATE set_aside SET first = :last + 1 WHERE {of_meter} AND last > :last", named)  # noqa: S608


def forget_what_is_gone(conn: Connection) -> None:
    """Forget the days outside those of which a meter still holds anything: before its first and after its last."""
    for (meter_id,) in conn.execute("SELECT DISTINCT meter_id FROM set_aside").fetchall():
        reach = reach_of(conn, meter_id)
        if reach is None:
            conn.execute("DELETE FROM set_aside WHERE meter_id = ?", (meter_id,))
            continue
        named = {"meter": meter_id, "first": reach[0], "last": reach[1]}
        conn.execute("DELETE FROM set_aside WHERE meter_id = :meter AND (last < :first OR first > :last)", named)
        conn.execute(
            "UPDATE set_aside SET first = max(first, :first), last = min(last, :last) WHERE meter_id = :meter", named
        )
