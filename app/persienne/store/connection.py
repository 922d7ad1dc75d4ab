"""A connection to ``household.db``: opened, with older tables upgraded, or opened to look and change nothing.

Upgrade the tables of an open connection step by step, with a copy of the file aside until the upgrade is proved.
sqlite-utils keeps the record of the steps taken. Its import costs 150 ms: it is imported here alone, and only when a
step is due.

A store's path and key come in, a connection that changes nothing goes out; and the proof of every page of a file.
A copy under another key, as an open store stood at one instant: nothing is in clear.
"""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import closing, nullcontext, suppress
from typing import TYPE_CHECKING, Any

import sqlcipher3

from persienne.base.disks import make_in_place, remove, replace
from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.base.undoing import afterwards, undoing
from persienne.store.driver import (
    Connection,
    checkpoint,
    connect,
    empty_log,
    opens_nothing,
    require_sqlite,
    transaction,
)
from persienne.store.folder import can_be_written
from persienne.store.pages import PAGE_BYTES, damaged_pages, key_fits, salt
from persienne.store.schema import STEPS
from persienne.store.schema_check import RECORD, require_own_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import ModuleType

    from persienne.store.schema import Steps


MIGRATION_SET = "persienne"


def sqlite_utils() -> ModuleType:
    """The library ``sqlite_utils``, made to catch the errors of SQLCipher's driver.

    It looks for ``pysqlite3`` before ``sqlite3`` and catches that module's errors by class; our driver has its
    own. So it is imported with our driver under that name, and ``sys.modules`` is then left as it was.
    """
    names = {"pysqlite3": sqlcipher3, "pysqlite3.dbapi2": sqlcipher3.dbapi2}
    before = {name: sys.modules.get(name) for name in names}
    sys.modules.update(names)
    try:
        importlib.import_module("sqlite_utils.migrations")
        return importlib.import_module("sqlite_utils")
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def require_record(conn: Connection, version: int) -> None:
    """``store_damaged`` unless sqlite-utils' record says that the steps up to ``version`` were taken, and no other."""
    query = f"SELECT name FROM {RECORD} WHERE migration_set = ?"  # noqa: S608 - our own word
    taken = sorted(str(name) for (name,) in conn.execute(query, (MIGRATION_SET,)).fetchall())
    if taken != sorted(map(_name, range(1, version + 1))):
        raise UserError("store_damaged", file=conn.file.name)


def upgrade(conn: Connection, steps: Steps) -> None:
    """Take the steps that the file lacks and set its version; the caller holds the transaction and commits it.

    Foreign keys must be off (a step may rebuild a table) and are checked here, before anything is committed.
    """
    library = sqlite_utils()
    migrations = library.migrations.Migrations(MIGRATION_SET)
    for number, statements in enumerate(steps, 1):
        migrations(name=_name(number))(_step(statements))
    migrations.apply(library.Database(conn, execute_plugins=False))
    conn.execute(f"PRAGMA user_version = {len(steps)}")
    torn = conn.execute("PRAGMA foreign_key_check").fetchall()
    if torn:
        raise AssertionError(f"a step left rows without their parents: {torn[:3]}")


def _name(number: int) -> str:
    return f"version {number}"


def _step(statements: tuple[str, ...]) -> Callable[[Any], None]:
    def take(database: Any) -> None:  # noqa: ANN401 - sqlite_utils.Database is imported late
        for statement in statements:
            database.conn.execute(statement)

    return take


def aside(path: Path) -> Path:
    """Where the copy of ``path`` lies while its schema changes; a left-over one is from a program that was killed."""
    return path.with_name(f"{path.name}.before-upgrade")


def copy_aside(path: Path) -> None:
    """Copy the file, byte for byte (it stays encrypted), to ``aside``; the caller holds the write lock.

    The -wal must be empty; ``store_busy`` where another process wrote in the moment before the lock was taken.
    """
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists() and wal.stat().st_size:
        raise UserError("store_busy")
    copy = aside(path)
    remove(copy, missing_ok=True)
    with path.open("rb") as old, os.fdopen(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        while piece := old.read(1 << 20):
            new.write(piece)
        new.flush()
        os.fsync(new.fileno())


def put_back(path: Path) -> None:
    """Give the copy the file's name again, and write over the file; no connection may be open."""
    for journal in ("-wal", "-shm"):
        remove(path.with_name(path.name + journal), missing_ok=True)
    replace(aside(path), path, path.with_name(f"{path.name}.new"))


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
