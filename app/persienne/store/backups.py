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

    ``erasures`` is the number of the last erasure in the journal when its copy was taken, 0 before the first.
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
    return StoredBackup(number, backup.made, backup.path, backup.size, backup.digest, backup.erasures)


def listing(conn: Connection) -> list[StoredBackup]:
    """Every backup, the last one first, in the order in which they were made (a clock may be set back)."""
    rows = conn.execute("SELECT id, made, path, bytes, digest, erasures FROM backup ORDER BY id DESC")
    return [
        StoredBackup(number, made, Path(path), size, digest, erasures)
        for number, made, path, size, digest, erasures in rows
    ]


def remove(conn: Connection, number: int) -> None:
    """Forget a backup."""
    conn.execute("DELETE FROM backup WHERE id = ?", (number,))


def last_erasure(conn: Connection) -> int:
    """The number of the last erasure in the journal, 0 where nothing was ever erased."""
    if not conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").fetchone():
        return 0
    number: int = conn.execute("SELECT coalesce(max(id), 0) FROM erasure").fetchone()[0]
    return number


def erasures(conn: Connection) -> list[str]:
    """What names each erasure of the journal."""
    if not conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").fetchone():
        return []
    return [str(name) for (name,) in conn.execute("SELECT id FROM erasure")]
