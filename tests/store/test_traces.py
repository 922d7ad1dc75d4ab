"""The page decryptor opens what SQLCipher wrote, tells keys apart, and finds every pattern and no other."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.store.connection import key_pragma, open_store
from persienne.store.traces import LONGEST_PATTERN, SHORTEST_PATTERN, Finder, scan
from support.page_decryptor import look_for, salt_of
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

NEW_KEY = bytes(range(100, 132))
VALUES = [f"value number {number:06}" for number in range(300)]
PATTERNS = [value.encode() for value in VALUES]


@pytest.fixture
def filled(conn: Connection) -> Connection:
    conn.executemany("INSERT INTO setting VALUES (?, ?)", [(value[::-1], value) for value in VALUES])
    return conn


def test_what_is_stored_is_found_in_the_log_and_then_in_the_file(filled: Connection, path: Path, key: bytes) -> None:
    in_log = scan(path, key, None, PATTERNS)
    assert in_log.found == in_log.sampled == len(PATTERNS)
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    in_file = scan(path, key, None, PATTERNS)
    assert in_file.found == len(PATTERNS)
    assert (in_file.old_pages, in_file.foreign_pages) == (0, 0)
    assert in_file.pages == path.stat().st_size // 4096 < in_log.pages


@pytest.mark.slow
def test_it_sees_what_another_decryptor_sees(filled: Connection, path: Path, key: bytes) -> None:
    assert filled.execute("SELECT count(*) FROM setting").fetchone() == (len(VALUES),)
    mine, other = scan(path, key, None, PATTERNS), look_for(path.parent, key, salt_of(path.parent), PATTERNS)
    assert (mine.pages, mine.foreign_pages, mine.found) == (other.opened, other.shut, len(other.found))


def test_another_key_opens_no_page_and_finds_nothing(filled: Connection, path: Path) -> None:
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    found = scan(path, NEW_KEY, None, PATTERNS)
    assert (found.pages, found.found) == (0, 0)
    assert found.foreign_pages == path.stat().st_size // 4096


def test_after_a_rekey_the_old_key_s_pages_are_told_until_the_checkpoint(
    filled: Connection, path: Path, key: bytes
) -> None:
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    filled.execute(f"PRAGMA rekey = {key_pragma(NEW_KEY)}").fetchall()
    before = scan(path, NEW_KEY, key, PATTERNS)
    assert before.old_pages == path.stat().st_size // 4096
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    after = scan(path, NEW_KEY, key, PATTERNS)
    assert (after.old_pages, after.foreign_pages, after.found) == (0, 0, len(PATTERNS))
    with closing(open_store(path, NEW_KEY)):
        pass


def test_a_damaged_page_is_nobody_s(filled: Connection, path: Path, key: bytes) -> None:
    filled.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    data = bytearray(path.read_bytes())
    data[4096 * 2 + 100] ^= 1
    path.write_bytes(data)
    assert scan(path, key, None, ()).foreign_pages == 1


@pytest.mark.slow
@given(
    st.binary(min_size=200, max_size=600),
    st.lists(st.tuples(st.integers(0, 190), st.integers(SHORTEST_PATTERN, LONGEST_PATTERN)), max_size=20),
    st.lists(st.binary(min_size=SHORTEST_PATTERN, max_size=LONGEST_PATTERN), max_size=20),
)
def test_it_finds_exactly_what_is_there(clear: bytes, places: list[tuple[int, int]], others: list[bytes]) -> None:
    inside = [cut for at, length in places if len(cut := clear[at : at + length]) >= SHORTEST_PATTERN]
    wanted = {*inside, *others}
    assert Finder(wanted).find(clear) == {pattern for pattern in wanted if pattern in clear}


def test_a_store_that_can_not_be_read_has_a_code(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "household.db").mkdir()
    assert code_of(lambda: scan(tmp_path / "household.db", key, None, ())) == "folder_changed"


def test_a_pattern_that_says_nothing_is_refused() -> None:
    for length in (SHORTEST_PATTERN - 1, LONGEST_PATTERN + 1):
        with pytest.raises(ValueError, match="pattern"):
            Finder([os.urandom(length)])


def test_without_pages_nothing_is_found() -> None:
    assert Finder([bytes(6)]).find(b"") == set()
