"""The table ``marked_day``: days that the household marked go in and come out; what the mirror reads is never here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.marked_days import Answer, MarkedDay

if TYPE_CHECKING:
    from collections.abc import Collection

    from persienne.store.driver import Connection

MARKED_DAY = "marked_day"
"""The table's name, by which counts name it too."""


def listing(conn: Connection, meter_id: int) -> tuple[MarkedDay, ...]:
    """The marked days of a meter, the earliest first."""
    query = "SELECT day, answer FROM marked_day WHERE meter_id = ? ORDER BY day"
    return tuple(MarkedDay(day, Answer(answer)) for day, answer in conn.execute(query, (meter_id,)))


def put(conn: Connection, meter_id: int, mark: MarkedDay) -> None:
    """Store a mark, in the place of the day's former one."""
    query = """INSERT INTO marked_day(meter_id, day, answer) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET answer = excluded.answer"""
    conn.execute(query, (meter_id, mark.day, mark.answer))


def remove(conn: Connection, meter_id: int, first: int, last: int) -> int:
    """Delete the marks of the days ``first`` to ``last`` (ordinals, both included); returns how many there were."""
    query = "DELETE FROM marked_day WHERE meter_id = ? AND day BETWEEN ? AND ?"
    return int(conn.execute(query, (meter_id, first, last)).rowcount)


def count(conn: Connection, meter_id: int, first: int, last: int) -> int:
    """How many of the days ``first`` to ``last`` are marked."""
    query = "SELECT count(*) FROM marked_day WHERE meter_id = ? AND day BETWEEN ? AND ?"
    number: int = conn.execute(query, (meter_id, first, last)).fetchone()[0]
    return number


def remove_before(conn: Connection, meter_id: int, before: int, spared: Collection[int]) -> int:
    """Delete the marks of the days before ``before`` that are not in ``spared``; returns how many went."""
    query = "SELECT day FROM marked_day WHERE meter_id = ? AND day < ?"
    old = [day for (day,) in conn.execute(query, (meter_id, before)).fetchall() if day not in spared]
    return sum(remove(conn, meter_id, day, day) for day in old)
