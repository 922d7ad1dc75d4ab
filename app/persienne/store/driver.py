"""The door to the SQLCipher driver: a connection whose errors are our codes, and transactions; it sets up no file.

The driver's errors are never subclasses of ``sqlite3.Error``; this module is the one place that knows them.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OLDEST_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset bug, which damages a file that two connections write to."""

_CANT_OPEN = 14

# Primary result codes, https://sqlite.org/rescode.html; the module carries few of them by name.
_CODES = {
    3: "folder_read_only",  # PERM
    5: "store_busy",  # BUSY
    6: "store_busy",  # LOCKED
    7: "computer_short",  # NOMEM
    8: "folder_read_only",  # READONLY
    10: "disk_error",  # IOERR
    11: "store_damaged",  # CORRUPT
    13: "disk_full",  # FULL
    _CANT_OPEN: "folder_read_only",  # the -wal or -shm beside the file could not be made
    15: "store_unlockable",  # PROTOCOL: the log's locks could not be had in five seconds of trying
    22: "store_unlockable",  # NOLFS
    26: "store_damaged",  # NOTADB
}
# The errors of ``Connection.backup`` come without their number; these texts are those of sqlite3_errstr().
_NUMBERS = {
    "access permission denied": 3,
    "database is locked": 5,
    "database table is locked": 6,
    "out of memory": 7,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "locking protocol": 15,
    "file is not a database": 26,
}
_SHM_BYTES = 32 * 1024
_REKEY_FAILED = "An error occurred with PRAGMA key or rekey"
"""What SQLCipher says, without a number, of whatever the system failed while it wrote the file anew."""
_SLATS = {"slat_closed": "closed", "slat_half": "half"}


def _with_our_errors(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method of the driver's cursor that raises our errors."""

    @wraps(method)
    def call(self: Cursor, *arguments: Any) -> Any:  # noqa: ANN401 - the driver's own arguments
        try:
            return method(self, *arguments)
        except driver.Error as error:
            _raise_ours(error, self.connection.file)

    return call


class Cursor(driver.Cursor):  # type: ignore[misc]  # the driver has no types
    """The driver's cursor; what goes wrong in it, reading row by row included, is raised as ``Connection`` says."""

    connection: Connection

    execute = _with_our_errors(driver.Cursor.execute)
    executemany = _with_our_errors(driver.Cursor.executemany)
    fetchone = _with_our_errors(driver.Cursor.fetchone)
    fetchmany = _with_our_errors(driver.Cursor.fetchmany)
    fetchall = _with_our_errors(driver.Cursor.fetchall)
    __next__ = _with_our_errors(driver.Cursor.__next__)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Every row that is left; quicker than a call of ``__next__`` for each."""
        step = super().__next__
        try:
            while True:
                yield step()
        except StopIteration:
            return
        except driver.Error as error:
            _raise_ours(error, self.connection.file)


class Connection(driver.Connection):  # type: ignore[misc]  # the driver has no types
    """A connection to ``file`` that raises a ``UserError`` where the household can act on what went wrong.

    ``store_busy``, ``store_damaged``, ``store_unlockable``, ``disk_full``, ``disk_error``, ``folder_read_only``,
    ``computer_short``, and ``slat_forbids`` (slat) when a trigger refused a curve. Any other error is a bug and passes
    as the driver's own.
    """

    file: Path
    undone = 0
    """How many of ``total_changes`` were taken back."""
    before_commit: Callable[[], Callable[[], object] | None] | None = None
    """Called at the end of each :func:`transaction`, for more to write; the function returned, after the commit."""

    def cursor(self, factory: type[Cursor] = Cursor) -> Cursor:
        """A cursor; ``execute`` and ``executemany`` of the connection make theirs here too."""
        made: Cursor = super().cursor(factory)
        return made

    def backup(self, target: Connection) -> None:
        """Copy everything to ``target``, page by page."""
        try:
            super().backup(target)
        except driver.Error as error:
            _raise_ours(error, target.file)


def connect(path: Path, *, how: str = "mode=rw", timeout: float = 5.0) -> Connection:
    """A connection to the file at ``path`` that commits each statement by itself; ``how`` are SQLite's URI parameters.

    ``mode=rw`` never makes a file. ``timeout`` is for how long (seconds) another one that writes is waited for.
    """
    uri = f"file:{quote(os.fsencode(path.absolute()))}?{how}"
    try:
        conn: Connection = driver.connect(uri, uri=True, timeout=timeout, isolation_level=None, factory=Connection)
    except driver.Error as error:
        _raise_ours(error, path)
    conn.file = path.absolute()
    # What a file brings with it may call nothing that acts outside, and a cell that overlaps another is no cell.
    conn.execute("PRAGMA trusted_schema = OFF")
    conn.execute("PRAGMA cell_size_check = ON")
    return conn


def opens_nothing(error: UserError) -> bool:
    """Whether ``error`` says that what was read is no database: another key, or a damaged first page."""
    return getattr(error.__cause__, "sqlite_errorname", "") == "SQLITE_NOTADB"


def _raise_ours(error: driver.Error, file: Path) -> NoReturn:
    """Raise our error for one of the driver's, or itself where it is a bug.

    A full disk is known even where SQLite says "disk I/O error", as it does when there is no room for the -shm; too
    many open files where it says that it "can't open".
    """
    slat = _SLATS.get(str(error))
    if slat is not None:
        raise UserError("slat_forbids", slat=slat) from error
    number = getattr(error, "sqlite_errorcode", None) or _NUMBERS.get(str(error), 0)
    code = _CODES.get(number & 0xFF)
    if str(error).startswith(_REKEY_FAILED):
        code = "disk_error"
    if code is None:
        raise error
    if code == "disk_error" and shutil.disk_usage(file.parent).free < _SHM_BYTES:
        code = "disk_full"
    if number & 0xFF == _CANT_OPEN and not _opens_another():
        code = "computer_short"
    raise UserError(code) from error


def _opens_another() -> bool:
    """Whether this process may have one more file open."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return False
    return True


@contextmanager
def transaction(conn: Connection) -> Iterator[None]:
    """Write inside one transaction, all or nothing; the system's errors in the block are those of ``user_errors``.

    The write lock is taken first: a transaction that reads before it writes would fail at once, without waiting, when
    another process wrote in between.
    """
    with user_errors():
        conn.execute("BEGIN IMMEDIATE")
        with undoing(partial(_roll_back, conn, conn.total_changes)):
            yield
            committed = conn.before_commit() if conn.before_commit is not None else None
            conn.execute("COMMIT")
    if committed is not None:
        committed()


def _roll_back(conn: Connection, before: int) -> None:
    conn.undone += conn.total_changes - before
    if conn.in_transaction:  # a full disk has already rolled back
        with suppress(driver.Error):  # what stopped the work is the cause; SQLite rolls back anyway
            conn.execute("ROLLBACK")


@contextmanager
def writing(conn: Connection) -> Iterator[None]:
    """Write inside the caller's transaction where one is open, else inside a :func:`transaction` of its own."""
    if conn.in_transaction:
        yield
        return
    with transaction(conn):
        yield


@contextmanager
def without_waiting(conn: Connection) -> Iterator[None]:
    """Inside the block another program that is in the way is refused to at once (``store_busy``)."""
    (before,) = conn.execute("PRAGMA busy_timeout").fetchone()
    conn.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        conn.execute(f"PRAGMA busy_timeout = {before}")


def data_version(conn: Connection) -> int:
    """A number that is another one once any other connection has written to the file; two of ``conn`` compare."""
    (version,) = conn.execute("PRAGMA data_version").fetchone()
    return int(version)


def checkpoint(conn: Connection) -> tuple[int, int, int]:
    """Bring the log into the file and empty it: (0, 0, 0) when it did; a first number of 1, someone reads in it."""
    busy, in_log, done = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return busy, in_log, done


def empty_log(conn: Connection) -> bool:
    """Empty the write-ahead log, where pages still lie as they were; returns whether it is empty now.

    It is not where another connection reads in it for longer than the busy timeout. What was deleted can then be read
    in the log, and the caller decides what that means.
    """
    busy, _, _ = checkpoint(conn)
    return not busy


def require_sqlite(version: tuple[int, ...] = driver.sqlite_version_info) -> None:
    """Refuse an SQLite that may damage the file: ``sqlite_too_old`` (found, oldest)."""
    if version < OLDEST_SQLITE:
        raise UserError("sqlite_too_old", found=_dotted(version), oldest=_dotted(OLDEST_SQLITE))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
