"""A copy is that of one instant, under another key, compact, and never in clear."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.store import curve
from persienne.store.connection import copy_store, look, open_store, prove, row_counts
from persienne.store.driver import transaction
from persienne.store.pages import PAGE_BYTES, damaged_pages, key_fits
from support.backups import flip
from support.stored import METER, block, code_of, new_source, put_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

OTHER = bytes(range(32, 64))


@pytest.fixture
def filled(conn: Connection) -> Connection:
    """An open store with a curve in it."""
    with transaction(conn):
        source, _, register = new_source(conn)
        curve.write(conn, source, register, block([1_700_000_000]), local_days())
    return conn


def test_a_copy_holds_the_same_rows_under_the_other_key(filled: Connection, tmp_path: Path, key: bytes) -> None:
    copy = tmp_path / "copy.db"
    rows = copy_store(filled, copy, OTHER)
    assert rows == row_counts(filled) == prove(copy, OTHER)
    assert rows["curve"] == rows["source"] == 1
    assert key_fits(copy, OTHER)
    assert not key_fits(copy, key)
    with closing(open_store(copy, OTHER)) as opened:
        assert (
            opened.execute("SELECT cells FROM curve").fetchall() == filled.execute("SELECT cells FROM curve").fetchall()
        )


def test_a_copy_is_closed_to_others_and_readable_to_nobody(filled: Connection, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        copy_store(filled, tmp_path / "copy.db", OTHER)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    content = (tmp_path / "copy.db").read_bytes()
    assert METER.point is not None
    assert METER.point.encode() not in content
    assert b"SQLite format 3" not in content
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("copy.db-")]


def test_what_another_writes_meanwhile_is_all_in_or_all_out(filled: Connection, tmp_path: Path, key: bytes) -> None:
    class WritesWhileCopied:
        """The source's connection, beside which another commits between the counting and the copy."""

        def __init__(self) -> None:
            self.execute = filled.execute

        def backup(self, copy: Connection) -> None:
            with closing(open_store(tmp_path / "household.db", key)) as other:
                put_text(other, "late", "x")
            filled.backup(copy)

    rows = copy_store(WritesWhileCopied(), tmp_path / "copy.db", OTHER)
    assert prove(tmp_path / "copy.db", OTHER) == rows
    assert row_counts(filled)["setting"] == rows["setting"] + 1


@pytest.mark.slow
def test_what_was_deleted_is_not_in_the_copys_pages(filled: Connection, tmp_path: Path) -> None:
    with transaction(filled):
        for number in range(200):
            put_text(filled, str(number), "x" * 3000)
    with transaction(filled):
        filled.execute("DELETE FROM setting")
    copy_store(filled, tmp_path / "copy.db", OTHER)
    with closing(look(tmp_path / "copy.db", OTHER)) as copy:
        assert copy.execute("PRAGMA freelist_count").fetchone() == (0,)
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert (tmp_path / "copy.db").stat().st_size < (tmp_path / "household.db").stat().st_size / 2


def test_a_copy_never_replaces_a_file(filled: Connection, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        copy_store(filled, tmp_path / "copy.db", OTHER)
    assert (tmp_path / "copy.db").read_bytes() == b"mine"


def test_a_full_disk_is_said_and_the_original_goes_on(filled: Connection, small_disk: Path) -> None:
    with transaction(filled):
        for number in range(30):
            put_text(filled, str(number), os.urandom(50_000).hex())
    assert code_of(lambda: copy_store(filled, small_disk / "copy.db", OTHER)) == "disk_full"
    put_text(filled, "still", "here")
    assert not filled.in_transaction


def test_looking_changes_and_makes_nothing(filled: Connection, path: Path, key: bytes) -> None:
    filled.close()
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with closing(look(path, key)) as conn:
        assert row_counts(conn)["curve"] == 1
        assert code_of(lambda: conn.execute("DELETE FROM curve")) == "folder_read_only"
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


@pytest.mark.slow
def test_looking_sees_what_is_in_the_log_only(filled: Connection, path: Path, key: bytes) -> None:
    put_text(filled, "in", "the log")
    with closing(look(path, key)) as conn:
        assert text_of(conn, "in") == "the log"


@pytest.mark.parametrize("key_of_another", [OTHER])
def test_looking_with_another_key_or_at_nothing_is_refused(path: Path, key: bytes, key_of_another: bytes) -> None:
    assert code_of(lambda: look(path, key)) == "store_missing"
    open_store(path, key, create=True).close()
    assert code_of(lambda: look(path, key_of_another)) == "store_damaged"


@pytest.mark.parametrize("at", [0, 7, PAGE_BYTES - 1, 3 * PAGE_BYTES + 100, -1])
def test_a_flipped_bit_names_its_page_as_sqlcipher_does(path: Path, key: bytes, at: int) -> None:
    with closing(open_store(path, key, create=True)) as conn:
        put_text(conn, "long", "x" * 9000)  # the last page is none of the schema
    assert damaged_pages(path, key) == ()
    flip(path, at % path.stat().st_size)
    (page,) = damaged_pages(path, key) or (0,)
    if at < 16 and at >= 0:  # the salt, which no HMAC covers: it follows from the key, and is looked at by itself
        assert page == 1
    else:
        assert page == at % path.stat().st_size // PAGE_BYTES + 1
    with pytest.raises(UserError) as caught:
        prove(path, key)
    assert (caught.value.code, caught.value.facts["pages"]) == ("store_damaged", (page,))
    if page > 1:
        with closing(look(path, key)) as conn:
            assert conn.execute("PRAGMA cipher_integrity_check").fetchall() == [
                (f"HMAC verification failed for page {page}",)
            ]


def test_a_piece_of_a_page_at_the_end_is_damage(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()
    pages = path.stat().st_size // PAGE_BYTES
    with path.open("ab") as file:
        file.write(b"junk")
    assert damaged_pages(path, key) == (pages + 1,)
