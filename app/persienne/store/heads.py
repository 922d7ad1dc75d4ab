"""The table ``head``: numbered marks of the file, each random, without a time; they are written and looked for here.

An older copy of the file lacks the later marks, and a copy gone on apart has marks of its own: whoever remembers a head
tells both. Triggers keep every row.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from persienne.store.driver import Connection

_NEWEST_DAY: Final = """SELECT max(day) FROM (
    SELECT date(max(at), 'unixepoch') AS day FROM batch
    UNION ALL SELECT max(date(json_extract(body, '$.recorded_at'))) FROM event WHERE json_valid(body)
    UNION ALL SELECT date(max(day) + 1721424.5) FROM curve
    UNION ALL SELECT date(max(day) + 1721424.5) FROM day_total)"""


class Head(NamedTuple):
    """A head: the number, from 1, and the mark (hexadecimal), empty for none."""

    number: int
    mark: str


NONE: Final = Head(0, "")
"""The head of a file without heads."""


def newest(conn: Connection) -> Head:
    """The last head of the file; ``NONE`` in a file of an older version, or before the first writing."""
    query = "SELECT number, lower(hex(mark)) FROM head ORDER BY number DESC LIMIT 1"
    return Head(*((_has_table(conn) and conn.execute(query).fetchone()) or NONE))


def follows(conn: Connection, *seen: Head) -> bool:
    """Whether the heads ``seen`` are in the file, so that the file may have come of the one last seen."""
    query = "SELECT 1 FROM head WHERE number = ? AND mark = ?"
    marked = [_row(head) for head in seen if head.mark]
    return not marked or (_has_table(conn) and all(conn.execute(query, row).fetchone() for row in marked))


def write(conn: Connection, *beyond: Head) -> Head:
    """Write the next head in the caller's transaction, numbered above every head of the file and of ``beyond``.

    ``beyond`` joins the heads of the file: whoever remembers ``beyond`` misses nothing any more.
    """
    conn.executemany("INSERT OR IGNORE INTO head VALUES (?, ?)", [_row(head) for head in beyond if head.mark])
    made = Head(max(newest(conn), *beyond).number + 1, secrets.token_hex(8))
    conn.execute("INSERT INTO head VALUES (?, ?)", _row(made))
    return made


def newest_day(conn: Connection) -> str | None:
    """The last day (ISO) known to the file: of an import, an entry of the register or a meter."""
    day: str | None = conn.execute(_NEWEST_DAY).fetchone()[0]
    return day


def _row(head: Head) -> tuple[int, bytes]:
    return head.number, bytes.fromhex(head.mark)


def _has_table(conn: Connection) -> bool:
    return conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'head'").fetchone() is not None
