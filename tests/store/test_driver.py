"""The driver's errors under our names, and transactions that are whole or nothing."""

from __future__ import annotations

import errno
import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.store.connection import key_pragma, look, open_store, prove
from persienne.store.driver import connect, require_sqlite, transaction
from persienne.store.pages import PAGE_BYTES
from support.stored import code_of, put_text, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.store.driver import Connection

KEY = bytes(range(32))


def test_a_transaction_that_fails_leaves_nothing(conn: Connection) -> None:
    def fail() -> None:
        with transaction(conn):
            put_text(conn, "a", "b")
            raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        fail()
    assert text_of(conn, "a") is None
    assert not conn.in_transaction


def test_an_error_that_nobody_can_act_on_passes_as_it_is(conn: Connection) -> None:
    with pytest.raises(driver.OperationalError, match="no such table"):
        conn.execute("SELECT * FROM nowhere")
    with pytest.raises(driver.IntegrityError, match="UNIQUE"):
        conn.executemany("INSERT INTO setting VALUES (?, 'x')", [("a",), ("a",)])
    conn.close()
    with pytest.raises(driver.ProgrammingError, match="closed"):
        conn.execute("SELECT 1")


def test_a_connection_says_by_itself_that_another_one_writes(conn: Connection, path: Path) -> None:
    with closing(connect(path, timeout=0)) as other:
        other.execute(f"PRAGMA key = {key_pragma(KEY)}")
        conn.execute("BEGIN IMMEDIATE")
        many = [("a", "b")]
        for write in (
            lambda: other.execute("DELETE FROM setting"),
            lambda: other.executemany("INSERT INTO setting VALUES (?, ?)", many),
            lambda: other.cursor().execute("BEGIN IMMEDIATE"),
        ):
            assert code_of(write) == "store_busy"
        conn.execute("ROLLBACK")


def test_a_file_that_can_not_be_opened_is_told(tmp_path: Path) -> None:
    assert code_of(lambda: connect(tmp_path / "none" / "household.db")) == "folder_read_only"


def test_too_many_open_files_are_no_folder_that_can_not_be_written_to(path: Path) -> None:
    open_store(path, KEY, create=True).close()
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with Path(os.devnull).open("rb") as last:
        resource.setrlimit(resource.RLIMIT_NOFILE, (last.fileno(), before[1]))
        try:
            assert code_of(lambda: connect(path).execute("SELECT * FROM sqlite_schema")) == "computer_short"
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.parametrize(
    "read",
    [
        lambda rows: rows.fetchall(),
        lambda rows: rows.fetchmany(10_000),
        list,
        lambda rows: [rows.fetchone() for _ in range(10_000)],
        lambda rows: [next(rows) for _ in range(10_000)],
    ],
    ids=["fetchall", "fetchmany", "for", "fetchone", "next"],
)
def test_a_damaged_page_is_told_however_rows_are_read(path: Path, read: Callable[[Any], object]) -> None:
    with closing(open_store(path, KEY, create=True)) as conn, transaction(conn):
        for number in range(400):
            put_text(conn, f"{number:04}", "x" * 500)
    pages = path.stat().st_size // PAGE_BYTES
    with path.open("r+b") as file:
        for page in range(pages - 30, pages):
            file.seek(page * PAGE_BYTES + 77)
            file.write(os.urandom(1000))
    with closing(open_store(path, KEY)) as conn:
        assert code_of(lambda: read(conn.execute("SELECT * FROM setting"))) == "store_damaged"


def test_rows_are_read_one_by_one_and_on_from_where_one_stopped(conn: Connection) -> None:
    conn.executemany("INSERT INTO setting VALUES (?, 'x')", [("a",), ("b",), ("c",)])
    rows = conn.execute("SELECT key FROM setting ORDER BY key")
    assert next(rows) == ("a",)
    assert list(rows) == [("b",), ("c",)]
    assert list(rows) == []
    with pytest.raises(StopIteration):
        next(rows)


def test_a_connection_knows_its_file(conn: Connection, path: Path) -> None:
    assert conn.file == path.absolute()


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EROFS, "folder_read_only"), (errno.EACCES, "folder_read_only")],
)
def test_the_systems_errors_have_the_same_names(number: int, code: str) -> None:
    def fail() -> None:
        with user_errors():
            raise OSError(number, "")

    assert code_of(fail) == code


def test_an_error_of_the_system_that_nobody_can_act_on_passes() -> None:
    with pytest.raises(BlockingIOError), user_errors():
        raise OSError(errno.EAGAIN, "")


def test_a_library_with_the_wal_reset_bug_is_refused() -> None:
    assert code_of(lambda: require_sqlite((3, 51, 2))) == "sqlite_too_old"
    require_sqlite((3, 51, 3))
    require_sqlite()


def test_a_store_is_not_touched_by_such_a_library(path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path, key, create=True).close()
    before = path.read_bytes()
    monkeypatch.setattr("persienne.store.driver.OLDEST_SQLITE", (99, 0, 0))
    touches: list[Callable[[], object]] = [
        lambda: open_store(path, key),
        lambda: open_store(path.with_name("new.db"), key, create=True),
        lambda: look(path, key),
        lambda: prove(path, key),
    ]
    for touch in touches:
        with pytest.raises(UserError) as refused:
            touch()
        assert refused.value.code == "sqlite_too_old"
        assert refused.value.facts == {"found": driver.sqlite_version, "oldest": "99.0.0"}
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before
