"""The door to the SQLCipher driver: its errors come in, our codes go out; transactions; it opens no file.

The driver's errors are never subclasses of ``sqlite3.Error``; this module is the one place that knows them.
"""

from __future__ import annotations

import errno
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

Connection: TypeAlias = driver.Connection

OLDEST_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset bug, which damages a file that two connections write to."""

# Primary result codes, https://sqlite.org/rescode.html; the module carries few of them by name.
_CODES = {
    5: "store_busy",  # BUSY
    6: "store_busy",  # LOCKED
    8: "folder_read_only",  # READONLY
    10: "disk_error",  # IOERR
    11: "store_damaged",  # CORRUPT
    13: "disk_full",  # FULL
    14: "folder_read_only",  # CANTOPEN: the -wal or -shm beside the file could not be made
    26: "store_damaged",  # NOTADB
}
# The errors of ``Connection.backup`` come without their number; these texts are those of sqlite3_errstr().
_NUMBERS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
_ERRNO_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "folder_read_only",
    errno.EACCES: "folder_read_only",
    errno.EPERM: "folder_read_only",
    errno.ENAMETOOLONG: "folder_read_only",
}
_SHM_BYTES = 32 * 1024
_SLATS = {"slat_closed": "closed", "slat_half": "half"}


@contextmanager
def user_errors(beside: Path | None = None) -> Iterator[None]:
    """Turn the driver's and the system's errors into a ``UserError`` where the household can act on them.

    ``store_busy``, ``store_damaged``, ``disk_full``, ``disk_error``, ``folder_read_only``, and ``slat_forbids`` (slat)
    when a trigger refused a curve. Any other error is a bug and passes. With a file or folder on the same disk, a full
    disk is known even where SQLite says "disk I/O error", as it does when there is no room for the -shm.
    """
    try:
        yield
    except driver.Error as error:
        slat = _SLATS.get(str(error))
        if slat is not None:
            raise UserError("slat_forbids", slat=slat) from error
        number = getattr(error, "sqlite_errorcode", None) or _NUMBERS.get(str(error), 0)
        code = _CODES.get(number & 0xFF)
        if code is None:
            raise
        if code == "disk_error" and beside is not None and shutil.disk_usage(beside).free < _SHM_BYTES:
            code = "disk_full"
        raise UserError(code) from error
    except OSError as error:
        if error.errno not in _ERRNO_CODES:
            raise
        raise UserError(_ERRNO_CODES[error.errno]) from error


@contextmanager
def transaction(conn: Connection) -> Iterator[None]:
    """Write inside one transaction, all or nothing, with the errors of ``user_errors``.

    The write lock is taken first: a transaction that reads before it writes would fail at once, without waiting, when
    another process wrote in between.
    """
    with user_errors(beside=file_of(conn).parent):
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:  # a full disk has already rolled back
                conn.execute("ROLLBACK")
            raise


def checkpoint(conn: Connection) -> tuple[int, int, int]:
    """Bring the log into the file and empty it: (0, 0, 0) when it did; a first number of 1, someone reads in it."""
    with user_errors():
        busy, in_log, done = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return busy, in_log, done


def empty_log(conn: Connection) -> bool:
    """Empty the write-ahead log, where pages still lie as they were; returns whether it is empty now.

    It is not where another connection reads in it for longer than the busy timeout. What was deleted can then be read
    in the log, and the caller decides what that means.
    """
    busy, _, _ = checkpoint(conn)
    return not busy


def file_of(conn: Connection) -> Path:
    """The path of the file that ``conn`` has open."""
    (path,) = (Path(file) for _, name, file in conn.execute("PRAGMA database_list") if name == "main")
    return path


def require_sqlite(version: tuple[int, ...] = driver.sqlite_version_info) -> None:
    """Refuse an SQLite that may damage the file: ``sqlite_too_old`` (found, oldest)."""
    if version < OLDEST_SQLITE:
        raise UserError("sqlite_too_old", found=_dotted(version), oldest=_dotted(OLDEST_SQLITE))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
