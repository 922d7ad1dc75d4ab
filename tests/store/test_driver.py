"""The driver's errors under our names, and transactions that are whole or nothing."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.store.driver import require_sqlite, transaction, user_errors
from support.stored import code_of, put_text, text_of

if TYPE_CHECKING:
    from persienne.store.driver import Connection


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
    with pytest.raises(driver.OperationalError, match="no such table"), user_errors():
        conn.execute("SELECT * FROM nowhere")


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
