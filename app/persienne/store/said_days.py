"""Tables of what the household says of local days: days set aside; and what spans of days share.

Spans are counted, shortened and taken out; no word of a household's is read here. Days are ordinals, both ends
included. A table has the columns ``id``, ``first`` and ``last``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside

if TYPE_CHECKING:
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class DaySpans:
    """One such table: ``owner`` is the column that says whose a span is (None: the home's), ``said`` are the others."""

    table: str
    owner: str | None
    said: tuple[str, ...]

    @property
    def shortened(self) -> str:
        """What counts name the spans by that stay and lose days; those that go are named by the table."""
        return f"{self.table}.days"

    def remove(self, conn: Connection, number: int) -> bool:
        """Take one out; returns whether there was any."""
        return bool(conn.execute(f"DELETE FROM {self.table} WHERE id = ?", (number,)).rowcount)  # noqa: S608 - our own words

    def days_by_number(self, conn: Connection) -> dict[int, tuple[int, int]]:
        """The first and the last day of every span, whosever it is, by the number under which it is stored."""
        rows = conn.execute(f"SELECT id, first, last FROM {self.table}")  # noqa: S608 - our own words
        return {number: (first, last) for number, first, last in rows}

    def touching(self, conn: Connection, owner: int | None, first: int, last: int) -> dict[str, int]:
        """How many spans lie within the days ``first`` to ``last``, and how many reach into them, by their names."""
        query = f"""SELECT count(*) FILTER (WHERE first >= :first AND last <= :last), count(*) FROM {self.table}
            WHERE {self._touched}"""  # noqa: S608 - our own words
        within, every = conn.execute(query, self._named(owner, first, last)).fetchone()
        return {self.table: within, self.shortened: every - within}

    def cut(self, conn: Connection, owner: int | None, first: int, last: int) -> None:
        """Take the days ``first`` to ``last`` out; of a longer span the days around them stay, as one or as two."""
        named = self._named(owner, first, last)
        columns = ", ".join((*((self.owner,) if self.owner else ()), *self.said))
        for query in (
            f"""INSERT INTO {self.table}(first, last, {columns}) SELECT :last + 1, last, {columns} FROM {self.table}
            WHERE {self._whose} first < :first AND last > :last""",  # noqa: S608 - our own words
            f"DELETE FROM {self.table} WHERE {self._touched} AND first >= :first AND last <= :last",  # noqa: S608
            f"UPDATE {self.table} SET last = :first - 1 WHERE {self._touched} AND first < :first",  # noqa: S608
            f"UPDATE {self.table} SET first = :last + 1 WHERE {self._touched} AND last > :last",  # noqa: S608
        ):
            conn.execute(query, named)

    def lost(self, conn: Connection, before: dict[int, tuple[int, int]]) -> dict[str, int]:
        """How many spans went since ``before``, and how many lost days; the second half of one cut in two is new."""
        after = self.days_by_number(conn)
        changed = sum(after[number] != days for number, days in before.items() if number in after)
        return {self.table: len(before.keys() - after.keys()), self.shortened: changed}

    @property
    def _whose(self) -> str:
        return f"{self.owner} = :owner AND" if self.owner else ""

    @property
    def _touched(self) -> str:
        return f"{self._whose} first <= :last AND last >= :first"

    def _named(self, owner: int | None, first: int, last: int) -> dict[str, int]:
        days = {"first": first, "last": last}
        return days if owner is None else {"owner": owner, **days}


SPANS = DaySpans("set_aside", "meter_id", ("reason", "at", "note", "direction"))

_COLUMNS = "id, first, last, reason, at, note, direction"


def spans_set_aside(conn: Connection, meter_id: int) -> tuple[SetAside, ...]:
    """What is set aside of a meter, the earliest days first."""
    query = f"SELECT {_COLUMNS} FROM set_aside WHERE meter_id = ? ORDER BY first, last, id"  # noqa: S608 - our own words
    return tuple(
        SetAside(
            number,
            first,
            last,
            Reason(reason),
            at=at,
            note=note,
            direction=None if direction is None else Direction(direction),
        )
        for number, first, last, reason, at, note, direction in conn.execute(query, (meter_id,))
    )


def set_aside(conn: Connection, meter_id: int, said: SetAside) -> int:
    """Set days aside; returns the number under which it is stored (``said.id`` is not read)."""
    query = "INSERT INTO set_aside(meter_id, first, last, reason, at, note, direction) VALUES (?, ?, ?, ?, ?, ?, ?)"
    values = (said.first, said.last, said.reason, said.at, said.note, said.direction)
    number: int = conn.execute(query, (meter_id, *values)).lastrowid
    return number
