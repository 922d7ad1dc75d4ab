"""The table ``head``: numbered marks of the file, each random, without a time; they are written and looked for here.

An older copy of the file lacks the marks that came after it, a copy that went on apart has others. Whoever remembers a
head so tells both. No row ever goes: triggers refuse it.
"""

from __future__ import annotations

import secrets
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.localtime import FRANCE, local_days

if TYPE_CHECKING:
    from persienne.store.driver import Connection

MARK_BYTES: Final = 8


class Head(NamedTuple):
    """A head: its number, from 1, and its mark (hexadecimal), which is empty where what followed it was lost."""

    number: int
    mark: str

    @property
    def is_lost(self) -> bool:
        """Whether there was one, and it was cut off with a damaged log."""
        return self.number > 0 and not self.mark


NONE: Final = Head(0, "")
"""The head of a file that has none."""


def newest(conn: Connection) -> Head:
    """The last head of the file; ``NONE`` where an older version made it, or nothing was written yet."""
    found = None
    if "head" in _tables(conn):
        found = conn.execute("SELECT number, lower(hex(mark)) FROM head ORDER BY number DESC LIMIT 1").fetchone()
    return NONE if found is None else Head(*found)


def holds(conn: Connection, head: Head) -> bool:
    """Whether ``head`` is one of those of the file."""
    query = "SELECT 1 FROM head WHERE number = ? AND mark = ?"
    return "head" in _tables(conn) and conn.execute(query, _row(head)).fetchone() is not None


def follows(conn: Connection, seen: Head) -> bool:
    """Whether the file may be what came of the one that had ``seen``."""
    return not seen.mark or holds(conn, seen)


def write(conn: Connection, beyond: Head = NONE) -> Head:
    """Write the next head in the caller's transaction, its number above all of the file's and above ``beyond``'s.

    ``beyond`` becomes one of the file's too: who remembers it is told nothing more of what it stood for.
    """
    if beyond.mark:
        conn.execute("INSERT OR IGNORE INTO head VALUES (?, ?)", _row(beyond))
    made = Head(max(newest(conn).number, beyond.number) + 1, secrets.token_hex(MARK_BYTES))
    conn.execute("INSERT INTO head VALUES (?, ?)", _row(made))
    return made


def newest_day(conn: Connection) -> date | None:
    """The last day of which the file knows anything: an import, an entry of the register, a day of a meter."""
    (imported,) = conn.execute("SELECT max(at) FROM batch").fetchone()
    days = [] if imported is None else [local_days(FRANCE).day(imported)]
    for table in ("curve", "day_total"):
        days += [day for (day,) in conn.execute(f"SELECT max(day) FROM {table}") if day is not None]  # noqa: S608 - ours
    found = [date.fromordinal(day) for day in days]
    if "event" in _tables(conn):
        (noted,) = conn.execute("SELECT max(substr(json_extract(body, '$.recorded_at'), 1, 10)) FROM event").fetchone()
        found += [] if noted is None else [date.fromisoformat(noted)]
    return max(found, default=None)


def _row(head: Head) -> tuple[int, bytes]:
    return head.number, bytes.fromhex(head.mark)


def _tables(conn: Connection) -> set[str]:
    """The tables of a file that may be of an older version."""
    return {name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
