"""A store's path and key come in, a connection that changes nothing goes out; and the proof of every page of a file.

A copy under another key, as an open store stood at one instant: nothing is in clear.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.overwriting import make_in_place
from persienne.base.undoing import afterwards, undoing
from persienne.store.connection import BUSY_SECONDS, key_pragma
from persienne.store.driver import Connection, connect, require_sqlite, user_errors
from persienne.store.pages import damaged_pages
from persienne.store.schema_check import require_own_schema

if TYPE_CHECKING:
    from pathlib import Path


def look(path: Path, key: bytes) -> Connection:
    """Open the store at ``path`` for reading alone: nothing is upgraded, made beside it, or written.

    Raises ``store_missing``, ``cipher_missing``, ``sqlite_too_old``, and what a ``Connection`` raises; a wrong key and
    a damaged first page are ``store_damaged`` alike.
    """
    require_sqlite()
    if not path.exists():
        raise UserError("store_missing", file=path.name)
    wal = path.with_name(f"{path.name}-wal")
    # A reader of a log makes an index beside it; without a log nothing need be made, and nobody is there to wait for.
    how = "mode=ro" if wal.exists() else "mode=ro&immutable=1"
    conn = connect(path, how=how, timeout=BUSY_SECONDS)
    with undoing(conn.close):
        _unlock(conn, key)
    return conn


def _unlock(conn: Connection, key: bytes) -> None:
    conn.execute("PRAGMA cipher_log_level = NONE")
    conn.execute(f"PRAGMA key = {key_pragma(key)}")
    if not conn.execute("PRAGMA cipher_version").fetchone():
        raise UserError("cipher_missing")
    conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the first read is what needs the key


def row_counts(conn: Connection) -> dict[str, int]:
    """The rows of each table, the record of the schema's steps included, by name."""
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
    return {
        name: conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names out of the schema
        for (name,) in conn.execute(names).fetchall()
    }


def prove(path: Path, key: bytes) -> dict[str, int]:
    """Prove every page of a closed store, its schema, each page's place in the trees; return its rows by table.

    Raises ``store_damaged``, with ``pages`` (their numbers) where it is by their HMAC that some are known to be,
    ``store_newer`` and ``schema_foreign`` (see ``require_own_schema``).
    """
    if pages := damaged_pages(path, key):
        raise UserError("store_damaged", file=path.name, pages=pages)
    with closing(look(path, key)) as conn:
        require_own_schema(conn)
        sound = conn.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        if not sound or conn.execute("PRAGMA foreign_key_check").fetchall():
            raise UserError("store_damaged", file=path.name)
        return row_counts(conn)


def copy_store(conn: Connection, path: Path, key: bytes) -> dict[str, int]:
    """Copy what ``conn`` holds to a new file (0600) at ``path`` under ``key``; the rows by table at that instant.

    Others may go on writing: the copy is that of one read transaction. It is compacted, so that what lies about
    in free pages and gaps of the original is not in it. A failure leaves an unfinished file to the caller. Raises
    ``disk_full``, ``folder_read_only``, ``disk_error``.
    """
    with user_errors():
        make_in_place(path)
        with closing(_new(path, key)) as copy:
            rows = _copied(conn, copy)
            # Nobody else has the file, and it is thrown away when anything goes wrong: no log, no journal.
            copy.execute("PRAGMA locking_mode = EXCLUSIVE")
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("VACUUM")
    return rows


def _copied(conn: Connection, copy: Connection) -> dict[str, int]:
    conn.execute("BEGIN")
    with afterwards(lambda: conn.execute("ROLLBACK")):
        rows = row_counts(conn)
        conn.backup(copy)
    return rows


def _new(path: Path, key: bytes) -> Connection:
    conn = connect(path)
    with undoing(conn.close):
        conn.execute("PRAGMA cipher_log_level = NONE")
        conn.execute(f"PRAGMA key = {key_pragma(key)}")
    return conn
