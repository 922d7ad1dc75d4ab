"""The table ``day_seal``: what earlier versions kept to compare days with; nothing is added, and all of it goes.

A seal is a hash of a whole day under a key that stands in a setting. Whoever has the key and a copy of a day can tell
that the copy is the same: a trace of an erased day. Nothing asks for one any more.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.store import settings

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DAY_SEAL = "day_seal"
"""The table's name, by which counts name it too."""


def are_kept(conn: Connection) -> bool:
    """Whether seals, or their key, are here still."""
    said = settings.get(conn, settings.SEAL_KEY), settings.get(conn, settings.SEALS_KEPT)
    return said != (None, None) or count(conn) > 0


def end_of(conn: Connection) -> date | None:
    """The day on which they go, which a household with a check open is told of; None where it is told of none."""
    day = settings.get(conn, settings.SEALS_END)
    return None if day is None else date.fromordinal(day)


def remove_key(conn: Connection) -> None:
    """Delete the key of the seals, without which they tell nothing; inside a transaction."""
    settings.put(conn, settings.SEAL_KEY, None)
    settings.put(conn, settings.SEALS_KEPT, None)
    settings.put(conn, settings.SEALS_END, None)


def count(conn: Connection) -> int:
    """How many days of files have seals."""
    number: int = conn.execute("SELECT count(*) FROM day_seal").fetchone()[0]
    return number


def remove_all(conn: Connection) -> int:
    """Delete every seal; returns of how many days of files."""
    return int(conn.execute("DELETE FROM day_seal").rowcount)
