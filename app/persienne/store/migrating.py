"""Upgrade the tables of an open connection step by step, with a copy of the file aside until the upgrade is proved.

sqlite-utils keeps the record of the steps taken. Its import costs 150 ms: it is imported here alone, and only when a
step is due.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, Any

import sqlcipher3

from persienne.base.errors import UserError
from persienne.base.overwriting import remove, replace
from persienne.store.schema_check import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from persienne.store.driver import Connection
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
