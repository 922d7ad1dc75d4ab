"""The table ``backup``: where the household's backups were put comes in and goes out; the files are not looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class StoredBackup:
    """A backup that was made: when (UTC epoch seconds), where, its size in bytes, the SHA-256 of its bytes.

    ``erasures`` is how many acts of ``erased`` there were when its copy was taken: what went later is still in it.
    """

    id: int
    made: int
    path: Path
    size: int
    digest: bytes
    erasures: int


def add(conn: Connection, backup: StoredBackup) -> StoredBackup:
    """Store a backup under a number of its own (the one given is not looked at); the same bytes are one backup."""
    (number,) = conn.execute(
        "INSERT INTO backup(made, path, bytes, digest, erasures) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (digest) DO UPDATE SET path = excluded.path RETURNING id",
        (backup.made, str(backup.path), backup.size, backup.digest, backup.erasures),
    ).fetchone()
    return StoredBackup(number, backup.made, backup.path, backup.size, digest=backup.digest, erasures=backup.erasures)


def listing(conn: Connection) -> list[StoredBackup]:
    """Every backup, the last one first, in the order in which they were made (a clock may be set back)."""
    rows = conn.execute("SELECT id, made, path, bytes, digest, erasures FROM backup ORDER BY id DESC")
    return [
        StoredBackup(number, made, Path(path), size, digest=digest, erasures=erasures)
        for number, made, path, size, digest, erasures in rows
    ]


def remove(conn: Connection, number: int) -> None:
    """Forget a backup."""
    conn.execute("DELETE FROM backup WHERE id = ?", (number,))


def erased(conn: Connection) -> list[str]:
    """What names each act that has taken something out for good; none is ever forgotten.

    That is each erasure of the journal that has deleted something, and each move of the slats that reduced or erased.
    What the retention lets go, or an undone import took along, is no such act.
    """
    query = """SELECT id, at, level, kind FROM erasure
        WHERE state <> 'begun' AND kind NOT IN ('retention', 'undo') ORDER BY id"""
    return [" ".join(map(str, row)) for row in conn.execute(query)]
