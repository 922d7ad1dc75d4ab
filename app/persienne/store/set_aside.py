"""The table ``set_aside``: days of a meter that are in no sum go in and come out; their values stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside

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


def days_by_number(conn: Connection) -> dict[int, tuple[int, int]]:
    """The first and the last day of every span, of all meters, by the number under which it is stored."""
    return {number: (first, last) for number, first, last in conn.execute("SELECT id, first, last FROM set_aside")}


def touching(conn: Connection, meter_id: int, first: int, last: int) -> tuple[int, int]:
    """How many spans of a meter lie within the days ``first`` to ``last``, and how many reach into them."""
    query = """SELECT count(*) FILTER (WHERE first >= :first AND last <= :last), count(*) FROM set_aside
        WHERE meter_id = :meter AND first <= :last AND last >= :first"""
    within, every = conn.execute(query, {"meter": meter_id, "first": first, "last": last}).fetchone()
    return within, every - within


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
