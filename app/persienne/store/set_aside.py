"""The table ``set_aside``: days of a meter that are in no sum go in and come out; their values stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.store.day_spans import DaySpans

if TYPE_CHECKING:
    from persienne.store.driver import Connection

SPANS = DaySpans("set_aside", "meter_id", ("reason", "at", "note", "direction"))

_COLUMNS = "id, first, last, reason, at, note, direction"


def spans_set_aside(conn: Connection, meter_id: int) -> tuple[SetAside, ...]:
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
