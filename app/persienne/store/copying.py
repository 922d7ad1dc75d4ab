"""An open store comes in, a copy of it under another key goes out, as it stood at one instant; nothing is in clear."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.undoing import afterwards, undoing
from persienne.store.connection import key_pragma
from persienne.store.driver import Connection, connect, user_errors
from persienne.store.looking import row_counts

if TYPE_CHECKING:
    from pathlib import Path


def copy_store(conn: Connection, path: Path, key: bytes) -> dict[str, int]:
    """Copy what ``conn`` holds to a new file (0600) at ``path`` under ``key``; the rows by table at that instant.

    Others may go on writing: the copy is that of one read transaction. It is compacted, so that what lies about
    in free pages and gaps of the original is not in it. A failure leaves an unfinished file to the caller. Raises
    ``disk_full``, ``folder_read_only``, ``disk_error``.
    """
    with user_errors():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
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
