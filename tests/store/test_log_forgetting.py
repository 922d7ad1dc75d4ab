"""The log holds nothing of what was erased; where another program reads in it, it is emptied later."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.meters.tic.readings import POWER
from persienne.store import erase, frames, registers, settings
from persienne.store.connection import open_store
from persienne.store.driver import transaction, without_waiting
from persienne.store.erase import Level, Scope
from persienne.store.log_forgetting import forget_log, forget_log_at_last
from support.stored import new_source

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

DAY = 739_000


@pytest.fixture
def source(conn: Connection) -> int:
    """A source with a live value in each of two days."""
    number, _, _ = new_source(conn)
    power = registers.get_or_create(conn, POWER)
    for day in (DAY - 1, DAY):
        frames.write(conn, number, power, [(local_days().midnight(day) + 60, 300, 0)])
    return number


def delete_frames(conn: Connection, source: int) -> None:
    assert source
    with transaction(conn):
        assert erase.delete(conn, Scope(Level.LIVE, last=DAY)).rows == {"frame": 2}


def test_what_was_deleted_leaves_an_empty_log(conn: Connection, path: Path, source: int) -> None:
    delete_frames(conn, source)
    assert forget_log(conn)
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0


def test_what_was_erased_is_no_failure_where_a_reader_and_a_writer_keep_the_log(
    conn: Connection, path: Path, key: bytes, source: int
) -> None:
    delete_frames(conn, source)
    with closing(open_store(path, key)) as reader, closing(open_store(path, key)) as writer, without_waiting(conn):
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM curve").fetchone()
        writer.execute("BEGIN IMMEDIATE")
        assert not forget_log(conn)
        assert settings.get(conn, settings.LOG_WAITS) is None, "nor could that be noted"


def test_a_log_that_waits_is_emptied_at_last_and_holds_nobody_up_before(
    conn: Connection, path: Path, key: bytes, source: int
) -> None:
    delete_frames(conn, source)
    with closing(open_store(path, key)) as reader, closing(open_store(path, key)) as writer:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM curve").fetchone()
        with without_waiting(conn):
            assert not forget_log(conn)
        assert settings.get(conn, settings.LOG_WAITS) == 1
        writer.execute("BEGIN IMMEDIATE")
        forget_log_at_last(conn)
        assert settings.get(conn, settings.LOG_WAITS) == 1
        writer.execute("ROLLBACK")
        reader.execute("COMMIT")
        forget_log_at_last(conn)
    assert settings.get(conn, settings.LOG_WAITS) is None
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0
