"""Opening the encrypted file: each thing that may be wrong with it has its own name, and nothing is made over it."""

from __future__ import annotations

import collections
import math
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.store import curve
from persienne.store.connection import key_opens, key_pragma, open_store
from persienne.store.driver import transaction
from persienne.store.schema import APPLICATION_ID, SCHEMA_VERSION
from support.programs import started
from support.stored import block, code_of, new_source, put_text, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.store.driver import Connection

PAGE = 4096


@pytest.fixture
def filled(path: Path, key: bytes) -> Path:
    """A closed store of some twenty pages."""
    conn = open_store(path, key, create=True)
    with transaction(conn):
        source, _, register = new_source(conn)
        curve.write(conn, source, register, block(range(1_700_000_000, 1_704_000_000, 1800)), local_days())
        put_text(conn, "greeting", "bonjour")
    conn.close()
    return path


def test_a_new_file_is_ours_and_set_as_it_must_be(conn: Connection) -> None:
    expected = {
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
    }
    assert {name: conn.execute(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected


def test_a_path_with_the_signs_of_an_address_is_a_path(tmp_path: Path, key: bytes) -> None:
    folder = tmp_path / "Où ? 100 % #1 &mode=memory"
    folder.mkdir()
    open_store(folder / "household.db", key, create=True).close()
    assert (folder / "household.db").stat().st_size > 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names but Unicode's")
def test_a_path_whose_name_is_no_text_is_a_path(tmp_path: Path, key: bytes) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    open_store(folder / "household.db", key, create=True).close()
    assert (folder / "household.db").stat().st_size > 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_files_are_for_their_owner_alone_whatever_the_umask(path: Path, key: bytes) -> None:
    before = os.umask(0)
    try:
        conn = open_store(path, key, create=True)
        put_text(conn, "a", "b")
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        conn.close()
    finally:
        os.umask(before)
    assert modes == dict.fromkeys(("household.db", "household.db-wal", "household.db-shm"), 0o600)


# --- nothing readable ------------------------------------------------------------------------------------------------


def entropy(data: bytes) -> float:
    """Bits per byte."""
    return -sum(n / len(data) * math.log2(n / len(data)) for n in collections.Counter(data).values())


def test_nothing_readable_lies_in_the_file_or_in_its_log(path: Path, key: bytes) -> None:
    conn = open_store(path, key, create=True)
    with transaction(conn):
        source, _, register = new_source(conn, name="Consommation de Madame Soleil.csv")
        curve.write(conn, source, register, block(range(1_700_000_000, 1_704_000_000, 1800)), local_days())
    wal = path.with_name("household.db-wal").read_bytes()
    size = 24 + PAGE  # a frame: its header, then the page (https://sqlite.org/fileformat2.html#walformat)
    frames = b"".join(wal[at + 24 : at + size] for at in range(32, len(wal), size))
    assert len(frames) >= 5 * PAGE
    conn.close()
    data = path.read_bytes()
    for content in (data, frames):
        assert entropy(content) > 7.98
        for word in (b"SQLite format", b"CREATE TABLE", b"01234567890123", b"Soleil", b"Europe/Paris"):
            assert word not in content
    assert key not in data


@pytest.mark.slow
def test_two_files_begin_with_other_bytes(tmp_path: Path) -> None:
    heads = set()
    for number in range(4):
        path = tmp_path / f"{number}.db"
        open_store(path, os.urandom(32), create=True).close()
        heads.add(path.read_bytes()[:16])
    assert len(heads) == 4


# --- what may be wrong -----------------------------------------------------------------------------------------------


def test_no_file_is_never_made_in_silence(path: Path, key: bytes) -> None:
    assert code_of(lambda: open_store(path, key)) == "store_missing"
    assert code_of(lambda: open_store(path / "below", key)) == "store_missing"
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"bonjour", b"\0" * PAGE])
def test_nothing_is_made_over_a_file(path: Path, key: bytes, content: bytes) -> None:
    path.write_bytes(content)
    assert code_of(lambda: open_store(path, key, create=True)) == "store_exists"
    assert path.read_bytes() == content


def test_an_emptied_file_is_not_an_empty_household(path: Path, key: bytes) -> None:
    path.touch()
    assert code_of(lambda: open_store(path, key)) == "store_empty"
    assert path.stat().st_size == 0


def test_another_key_is_a_wrong_key(filled: Path) -> None:
    assert code_of(lambda: open_store(filled, bytes(32))) == "key_wrong"


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "first page zeroed": lambda path: overwrite(path, 0, bytes(PAGE)),
    "first page random": lambda path: overwrite(path, 0, os.urandom(PAGE)),
    "a bit of the first page": lambda path: overwrite(path, 100, bytes([path.read_bytes()[100] ^ 1])),
    "cut to 1000 bytes": lambda path: os.truncate(path, 1000),
    "a text file": lambda path: path.write_text("Ceci n'est pas un foyer.\n" * 400),
}


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_not_taken_for_a_wrong_key(
    filled: Path, key: bytes, damage: Callable[[Path], object], capfd: pytest.CaptureFixture[str]
) -> None:
    damage(filled)
    before = filled.read_bytes()
    assert code_of(lambda: open_store(filled, key)) == "store_damaged"
    assert filled.read_bytes() == before
    assert capfd.readouterr().err == ""


def test_a_damaged_salt_costs_nothing(filled: Path, key: bytes) -> None:
    overwrite(filled, 0, bytes(16))
    conn = open_store(filled, key)
    assert text_of(conn, "greeting") == "bonjour"
    conn.close()


def test_a_damaged_page_is_found_when_it_is_read(filled: Path, key: bytes) -> None:
    for page in range(2, filled.stat().st_size // PAGE):
        overwrite(filled, page * PAGE + 77, os.urandom(1000))

    def read_all() -> None:
        conn = open_store(filled, key)
        try:
            conn.execute("SELECT * FROM curve JOIN setting JOIN source").fetchall()
        finally:
            conn.close()

    assert code_of(read_all) == "store_damaged"


def test_a_newer_file_is_refused_and_left_as_it_is(filled: Path, key: bytes) -> None:
    conn = open_store(filled, key)
    conn.execute("PRAGMA user_version = 99")
    conn.close()
    before = filled.read_bytes()
    assert code_of(lambda: open_store(filled, key)) == "store_newer"
    assert filled.read_bytes() == before


def test_an_encrypted_file_of_another_program_is_not_ours(filled: Path, key: bytes) -> None:
    conn = open_store(filled, key)
    conn.execute("PRAGMA application_id = 1")
    conn.close()
    assert code_of(lambda: open_store(filled, key)) == "store_damaged"


def test_a_file_in_clear_is_not_ours(path: Path, key: bytes) -> None:
    clear = sqlite3.connect(path)
    clear.execute("CREATE TABLE meter(id)")
    clear.close()
    assert code_of(lambda: open_store(path, key)) == "key_wrong"


# --- disks and other processes ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_full_disk_loses_nothing_that_was_committed(small_disk: Path, key: bytes) -> None:
    path = small_disk / "household.db"
    conn = open_store(path, key, create=True)
    committed = []

    def fill() -> None:
        for number in range(1000):
            with transaction(conn):
                put_text(conn, str(number), "x" * 20_000)
            committed.append(str(number))

    assert code_of(fill) == "disk_full"
    assert not conn.in_transaction
    conn.close()
    conn = open_store(path, key)
    assert {name for (name,) in conn.execute("SELECT key FROM setting")} == set(committed)
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    conn.close()
    assert len(committed) > 10


def test_a_disk_too_full_for_a_new_file_keeps_no_half_of_it(small_disk: Path, key: bytes) -> None:
    (small_disk / "ballast").write_bytes(bytes(2 * 2**20 - 5 * PAGE))
    assert code_of(lambda: open_store(small_disk / "household.db", key, create=True)) == "disk_full"
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]


@pytest.mark.slow
def test_a_new_file_for_which_there_is_room_once_and_not_twice_is_not_called_damaged(
    small_disk: Path, key: bytes
) -> None:
    """A new file stands in its log first: it needs the room of both. At no size in between is half of it kept."""
    path = small_disk / "household.db"
    open_store(path, key, create=True).close()
    size = path.stat().st_size
    path.unlink()
    for room in range(size, 2 * size, 8 * PAGE):
        (small_disk / "ballast").write_bytes(bytes(2 * 2**20 - room))
        assert code_of(lambda: open_store(path, key, create=True)) == "disk_full"
        assert [file.name for file in small_disk.iterdir()] == ["ballast"]


@pytest.mark.slow
def test_what_lies_on_a_disk_that_can_only_be_read_is_read(
    filled: Path, key: bytes, seal_off: Callable[[], Path]
) -> None:
    view = seal_off()
    with closing(open_store(view / filled.name, key)) as conn:
        assert conn.execute("SELECT count(*) FROM setting").fetchone()[0] > 0
        assert code_of(lambda: put_text(conn, "a", "b")) == "folder_read_only"
    assert code_of(lambda: open_store(view / "other.db", key, create=True)) == "folder_read_only"


def test_a_log_that_can_not_be_emptied_is_not_passed_over(
    conn: Connection, path: Path, key: bytes, seal_off: Callable[[], Path]
) -> None:
    """SQLite would read the file without it: what was stored last would not be there."""
    put_text(conn, "a", "b")
    view = seal_off()
    assert code_of(lambda: open_store(view / path.name, key)) == "store_needs_writing"


def test_a_file_that_another_connection_writes_to_is_busy(conn: Connection, path: Path, key: bytes) -> None:
    other = open_store(path, key)
    other.execute("PRAGMA busy_timeout = 20")
    with transaction(conn):
        put_text(conn, "a", "b")
        assert code_of(lambda: transaction(other).__enter__()) == "store_busy"
        assert text_of(other, "a") is None
    assert text_of(other, "a") == "b"
    other.close()


@pytest.mark.slow
def test_two_connections_write_in_turn(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()

    def write(name: str) -> None:
        conn = open_store(path, key)
        for number in range(40):
            with transaction(conn):
                put_text(conn, f"{name}{number}", "done")
        conn.close()

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    conn = open_store(path, key)
    assert conn.execute("SELECT count(*) FROM setting").fetchone() == (80,)
    conn.close()


KILLED = """if True:
    import pathlib, sys
    from persienne.store.connection import open_store
    from persienne.store.driver import transaction
    conn = open_store(pathlib.Path(sys.argv[1]), bytes(range(32)))
    def put(key, text):
        conn.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, text))
    conn.execute("PRAGMA cache_size = 5")  # so that pages reach the disk before the commit
    with transaction(conn):
        put("committed", "yes")
    with transaction(conn):
        put("committed", "no")
        for number in range(200):
            put(str(number), "x" * 5000)
        print("in the middle", flush=True)
        sys.stdin.read()"""


@pytest.mark.slow
def test_a_kill_in_the_middle_leaves_what_was_committed(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()
    command = [sys.executable, "-c", KILLED, str(path)]
    with started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
    assert path.with_name("household.db-wal").stat().st_size > 500_000
    conn = open_store(path, key)
    assert conn.execute("SELECT * FROM setting").fetchall() == [("committed", "yes")]
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    conn.close()


@pytest.mark.slow
def test_opening_loads_neither_sqlite_utils_nor_numpy(filled: Path) -> None:
    script = """if True:
        import pathlib, sys
        from persienne.store.connection import open_store
        open_store(pathlib.Path(sys.argv[1]), bytes(range(32))).close()
        print({"sqlite_utils", "numpy"} & set(sys.modules))"""
    done = subprocess.run([sys.executable, "-c", script, str(filled)], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.slow
def test_a_key_that_does_not_open_the_file_loses_nothing_of_its_log(path: Path, key: bytes, tmp_path: Path) -> None:
    """SQLite copies the log of a killed program into the file even for a connection that can’t read it."""
    copy = tmp_path / "copy"
    copy.mkdir()
    with closing(open_store(path, key, create=True)) as conn:
        conn.execute("PRAGMA wal_autocheckpoint = 0")
        conn.executemany("INSERT INTO setting VALUES (?, 'x')", [(str(number),) for number in range(500)])
        for name in (path.name, f"{path.name}-wal"):
            (copy / name).write_bytes(path.with_name(name).read_bytes())
    assert (copy / f"{path.name}-wal").stat().st_size > 100_000
    assert not key_opens(copy / path.name, bytes(32))
    assert key_opens(copy / path.name, key)
    with closing(open_store(copy / path.name, key)) as again:
        assert again.execute("SELECT count(*) FROM setting").fetchone() == (500,)
        assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.slow
def test_a_key_whose_pages_are_in_the_log_alone_opens_the_file(filled: Path, key: bytes) -> None:
    """As a program leaves it that is killed between a rekey and its checkpoint."""
    new_key = bytes(32)
    copy = filled.with_name("copy.db")
    with closing(open_store(filled, key)) as conn:
        conn.execute(f"PRAGMA rekey = {key_pragma(new_key)}").fetchall()
        for name in ("", "-wal"):
            copy.with_name(copy.name + name).write_bytes(filled.with_name(filled.name + name).read_bytes())
    assert not key_opens(copy, key)
    assert key_opens(copy, new_key)
