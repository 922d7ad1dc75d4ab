"""The table ``setting``: text under a key goes in and comes out; what a key means is not known here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def get(conn: Connection, key: str) -> str | None:
    """The value of ``key``, or None where it was never set."""
    row = conn.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def put(conn: Connection, key: str, value: str) -> None:
    """Set ``key``, in place of any value that it had."""
    conn.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
    )


def remove(conn: Connection, key: str) -> None:
    """Forget ``key``."""
    conn.execute("DELETE FROM setting WHERE key = ?", (key,))
