"""A path and the file key come in, an open connection to ``household.db`` goes out; it knows no table."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.overwriting import make_in_place, remove
from persienne.base.undoing import afterwards, undoing
from persienne.store.driver import (
    Connection,
    checkpoint,
    connect,
    empty_log,
    opens_nothing,
    require_sqlite,
    transaction,
    user_errors,
)
from persienne.store.folder import can_be_written
from persienne.store.migrating import aside, copy_aside, put_back, require_record, upgrade
from persienne.store.pages import PAGE_BYTES, key_fits, salt
from persienne.store.schema import STEPS
from persienne.store.schema_check import require_own_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from persienne.store.schema import Steps

STORE_FILE = "household.db"
BUSY_SECONDS = 10
CACHE_KIB = 32 * 1024
SMALL_CACHE_KIB = 1024


def open_store(
    path: Path,
    key: bytes,
    *,
    create: bool = False,
    steps: Steps = STEPS,
    alone: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Connection:
    """Open the file at ``path`` with the 32-byte ``key``, bringing an older schema up to ``steps``.

    The connection commits each statement by itself outside ``transaction``, and belongs to the thread that opened it.
    ``create`` makes the file first, never over another one (``store_exists``). ``alone`` is entered while the schema
    changes: nobody else may have the file open then. Raises ``store_missing``,
    ``store_empty``, ``store_newer`` (version, known), ``schema_foreign`` (more, less, changed: see
    ``require_own_schema``), ``key_wrong``, ``store_damaged``, ``store_busy``, ``disk_full``, ``folder_read_only``;
    ``sqlite_too_old`` or ``cipher_missing`` where the installed library must not be trusted.
    """
    require_sqlite()
    with user_errors():
        if create:
            _create(path, key, steps)
        conn, version = _open_ours(path, key, steps)
        if version == len(steps) and not aside(path).exists():
            return conn
        conn.close()
        with alone():
            if version < len(steps):
                _upgrade_file(path, key, steps)
            else:  # a program was killed between its upgrade and the proof of it
                _verify(path, key, steps)
                remove(aside(path), missing_ok=True)
        return _open_ours(path, key, steps)[0]


def key_opens(path: Path, key: bytes) -> bool:
    """Whether ``key`` opens the file as it stands, its write-ahead log included; nothing is upgraded.

    During a rekey the pages of the file are still the old key's when the log has them under the new one.
    """
    try:
        _connect(path, key).close()
    except UserError as error:
        if not opens_nothing(error):
            raise
        return False
    return True


def keep_small(conn: Connection) -> None:
    """Have ``conn`` keep little of the file in memory, for a process that writes a few rows a minute for months."""
    conn.execute(f"PRAGMA cache_size = -{SMALL_CACHE_KIB}")


def key_pragma(key: bytes) -> str:
    """What follows ``PRAGMA key =`` or ``PRAGMA rekey =``: the raw key and its salt, so that no KDF runs."""
    return f"\"x'{key.hex()}{salt(key).hex()}'\""


def _connect(path: Path, key: bytes) -> Connection:
    """A connection with everything set; the file must exist (``mode=rw`` never makes one).

    Where nothing can be written beside the file, it is read as it stands; ``store_needs_writing`` where a log has more.
    """
    how = "mode=rw" if can_be_written(path.parent) else "mode=ro&immutable=1"
    if how != "mode=rw" and _has_log(path):
        raise UserError("store_needs_writing")
    conn = connect(path, how=how, timeout=BUSY_SECONDS)
    with undoing(conn.close):
        _set_up(conn, key)
    return conn


def _has_log(path: Path) -> bool:
    with suppress(FileNotFoundError):
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    return False


def _set_up(conn: Connection, key: bytes) -> None:
    conn.execute("PRAGMA cipher_log_level = NONE")  # or a wrong key writes to stderr
    conn.execute(f"PRAGMA key = {key_pragma(key)}")
    if not conn.execute("PRAGMA cipher_version").fetchone():
        raise UserError("cipher_missing")  # a plain SQLite takes the key pragma in silence and writes in clear
    conn.execute("PRAGMA secure_delete = ON")
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")


def _open_ours(path: Path, key: bytes, steps: Steps) -> tuple[Connection, int]:
    """A connection and the schema version of the file, which is ours, whole enough to open, and not newer than us.

    Its tables are those that ``steps`` make up to that version: nothing of the file was used before that is known.
    """
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("store_missing", file=path.name) from None
    if size == 0:  # SQLite would take it for a valid, empty database
        raise UserError("store_empty", file=path.name)
    try:
        conn = _connect(path, key)
    except UserError as error:
        if not opens_nothing(error):
            raise
        whole_pages = size % PAGE_BYTES == 0  # another key's file has them; a text file or a cut one has not
        wrong = whole_pages and not key_fits(path, key)
        raise UserError("key_wrong" if wrong else "store_damaged", file=path.name) from error
    with undoing(conn.close):
        return conn, require_own_schema(conn, steps)


def _create(path: Path, key: bytes, steps: Steps) -> None:
    """Make the file under another name and rename it: a killed program leaves no half-made household."""
    if path.exists():
        raise UserError("store_exists", file=path.name)
    fresh = path.with_name(f"{path.name}.new")
    remove_store(fresh)
    make_in_place(fresh)  # -wal and -shm take its mode
    with undoing(lambda: remove_store(fresh)):
        conn = _connect(fresh, key)
        with afterwards(conn.close):
            conn.execute("PRAGMA foreign_keys = OFF")
            with transaction(conn):
                upgrade(conn, steps)
            checkpoint(conn)  # closing would pass over a full disk, and leave in the log what is thrown away below
        fresh.rename(path)
    with suppress(OSError):  # the file is there: journals of the other name that stay are no failure
        remove_store(fresh)


def remove_store(path: Path) -> None:
    """Remove a store and its journals: on a full disk, closing leaves them behind."""
    for journal in ("", "-wal", "-shm"):
        remove(path.with_name(path.name + journal), missing_ok=True)


def _upgrade_file(path: Path, key: bytes, steps: Steps) -> None:
    """Bring an existing file up to ``steps`` in one transaction, with a copy aside until the new file is proved."""
    # Where it fails the transaction is rolled back: the file is the old one, whole.
    with undoing(lambda: remove(aside(path), missing_ok=True)):
        conn = _connect(path, key)
        with afterwards(conn.close):
            conn.execute("PRAGMA foreign_keys = OFF")
            if not empty_log(conn):
                raise UserError("store_busy")
            with transaction(conn):
                require_record(conn, require_own_schema(conn, steps))
                copy_aside(path)
                upgrade(conn, steps)
                require_own_schema(conn, steps)
    try:
        _verify(path, key, steps)
    except UserError as error:
        # Anything else (busy, a full disk) says nothing against the new file: it is proved at the next opening.
        if error.code in ("store_damaged", "schema_foreign"):
            put_back(path)
        raise
    remove(aside(path), missing_ok=True)


def _verify(path: Path, key: bytes, steps: Steps) -> None:
    """Prove the schema and every page of the file: its HMAC and its place in the trees.

    ``store_damaged`` where a page fails, ``schema_foreign`` where a table does.
    """
    conn, _ = _open_ours(path, key, steps)
    try:
        bad_pages = conn.execute("PRAGMA cipher_integrity_check").fetchall()
        verdict = conn.execute("PRAGMA quick_check").fetchall()
    finally:
        conn.close()
    if bad_pages or verdict != [("ok",)]:
        raise UserError("store_damaged", file=path.name)
