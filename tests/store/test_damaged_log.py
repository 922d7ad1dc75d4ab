"""A log that the disk changed is told from one that a power cut tore, and a flipped bit loses nothing."""

from __future__ import annotations

import os
import random
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.store.connection import open_store
from persienne.store.damaged_log import FRAME_BYTES, FRAME_HEAD_BYTES, HEAD_BYTES, damage_of, repair_log
from persienne.store.driver import transaction
from support.backups import flip
from support.chance import SEED
from support.stored import put_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection

BLOCK = 4096
"""A page of a file system: what reaches the disk whole or not at all."""


def say(conn: Connection, *keys: str) -> None:
    """One transaction of some pages."""
    with transaction(conn):
        for key in keys:
            put_text(conn, key, random.Random(key).randbytes(4500).hex())


def left(path: Path, to: Path) -> Path:
    """What a power cut at this moment leaves of an open store: its log."""
    to.mkdir()
    shutil.copy(path, to / path.name)
    shutil.copy(f"{path}-wal", to / f"{path.name}-wal")
    return to / f"{path.name}-wal"


EACH = 1 if SEED in os.environ else 7
"""Bytes from one end of a log to the next: `make harness` leaves none out."""


@pytest.fixture
def log(path: Path, key: bytes, tmp_path: Path) -> Path:
    """Three transactions, the second and third of several pages."""
    with closing(open_store(path, key, create=True)) as conn:
        for keys in ("a", "bc", "def"):
            say(conn, *keys)
        return left(path, tmp_path / "left")


@pytest.fixture
def reused(path: Path, key: bytes, tmp_path: Path) -> tuple[Path, bytes]:
    """The same over an earlier, longer round of the log, whose frames follow; and that round."""
    path = path.with_name("reused.db")
    with closing(open_store(path, key, create=True)) as conn:
        say(conn, *(f"old {number}" for number in range(16)))
        earlier = path.with_name(f"{path.name}-wal").read_bytes()
        assert conn.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()[0] == 0
        for keys in ("a", "bc", "def"):
            say(conn, *keys)
        return left(path, tmp_path / "reused"), earlier


def held(log: Path, key: bytes) -> str:
    """The keys that the store beside ``log`` still has; it is copied, so that the log stays as it is."""
    copy = log.parent.with_name("opened")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(log.parent, copy)
    with closing(open_store(copy / log.name.removesuffix("-wal"), key)) as conn:
        return "".join(name for name in "abcdef" if text_of(conn, name))


def frames(log: Path) -> int:
    return (log.stat().st_size - HEAD_BYTES) // FRAME_BYTES


def places(log: Path) -> list[int]:
    """A byte of each field of the head and of each frame, and some of each page."""
    chance = random.Random(13)
    fields = [0, 3, 4, 9, 13, 16, 22, 24, 31]
    for frame in range(frames(log)):
        begin = HEAD_BYTES + frame * FRAME_BYTES
        fields += [begin + at for at in (0, 3, 4, 7, 8, 12, 15, 16, 19, 20, 23)]
        fields += [begin + FRAME_HEAD_BYTES + chance.randrange(BLOCK) for _ in range(4)]
    return fields


@pytest.mark.slow
@pytest.mark.parametrize("step", [31, pytest.param(1, marks=pytest.mark.turning)])
def test_a_flipped_bit_anywhere_in_the_log_is_turned_back(log: Path, key: bytes, step: int) -> None:
    whole = log.read_bytes()
    chance = random.Random(12)
    for at in places(log)[::step]:
        log.write_bytes(whole)
        data = bytearray(whole)
        data[at] ^= 1 << chance.randrange(8)
        log.write_bytes(data)
        damage = damage_of(log, [key])
        if damage is None:  # a flip that SQLite does not notice either: it reads all the same
            assert held(log, key) == "abcdef", at
            continue
        assert damage.lost == 0, at
        aside = log.with_name(repair_log(log, damage))
        assert aside.read_bytes() == data
        aside.unlink()
        assert log.read_bytes() == whole, at
    assert held(log, key) == "abcdef"


def test_without_that_sqlite_drops_what_was_stored(log: Path, key: bytes) -> None:
    """What the whole module is for; should SQLite say so one day, this can go."""
    flip(log, HEAD_BYTES + FRAME_HEAD_BYTES + 1000)
    assert held(log, key) == ""


def test_a_damaged_sector_costs_what_comes_from_it_on_and_is_counted(log: Path, key: bytes) -> None:
    before = log.read_bytes()
    second = next(cut for cut in range(frames(log)) if held(cut_to(log, before, cut), key) == "a")
    at = HEAD_BYTES + second * FRAME_BYTES + 1000
    log.write_bytes(before[:at] + os.urandom(512) + before[at + 512 :])
    damage = damage_of(log, [key])
    assert damage is not None
    assert (damage.lost, damage.mends) == (2, ())
    aside = log.with_name(repair_log(log, damage))
    assert len(aside.read_bytes()) == len(before)
    assert damage_of(log, [key]) is None
    assert held(log, key) == "a"


def cut_to(log: Path, data: bytes, count: int) -> Path:
    log.write_bytes(data[: HEAD_BYTES + count * FRAME_BYTES])
    return log


@pytest.fixture
def short(path: Path, key: bytes, tmp_path: Path) -> tuple[Path, bytes]:
    """A log of three transactions of a page or two over an earlier round of as many; and that round."""
    path = path.with_name("short.db")
    with closing(open_store(path, key, create=True)) as conn:
        for name in "xyz":
            put_text(conn, name, "earlier")
        earlier = path.with_name(f"{path.name}-wal").read_bytes()
        assert conn.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()[0] == 0
        for name in "abc":
            put_text(conn, name, "later")
        return left(path, tmp_path / "short"), earlier


@pytest.mark.parametrize(
    "step", [pytest.param(397, id="some"), pytest.param(EACH, id="each", marks=pytest.mark.turning)]
)
def test_a_log_that_ends_at_any_byte_is_no_damage(short: tuple[Path, bytes], key: bytes, step: int) -> None:
    """What follows was never written: there is nothing, zeros up to the end of a block, or the round before.

    The head is in one sector, and that is written whole or not at all.
    """
    log, earlier = short
    whole = log.read_bytes()
    for size in range(0, len(whole), step):
        for torn in (
            whole[:size],
            whole[:size] + bytes(-size % BLOCK),
            whole[: max(size, HEAD_BYTES)] + earlier[max(size, HEAD_BYTES) :],
        ):
            log.write_bytes(torn)
            found = damage_of(log, [key])
            assert found is None or (found.lost == 0 and off_by_one_bit(torn, whole[: found.whole_bytes])), size


def off_by_one_bit(torn: bytes, whole: bytes) -> bool:
    """Whether one bit alone is missing of what is whole: then it is put right, and said."""
    return sum((a ^ b).bit_count() for a, b in zip(torn, whole, strict=False)) == 1


def ends_of_transactions(data: bytes) -> list[int]:
    """Where the transactions of the log's round end, by their commit marks."""
    starts = [at for at in range(HEAD_BYTES, len(data), FRAME_BYTES) if data[at + 8 : at + 16] == data[16:24]]
    return [at + FRAME_BYTES for at in starts if any(data[at + 4 : at + 8])]


def blocks_of_the_last_transaction(data: bytes) -> range:
    """Where the file system's pages begin that hold nothing of the transactions before."""
    *_, before, last = ends_of_transactions(data)
    return range(-(-before // BLOCK) * BLOCK, last, BLOCK)


@pytest.mark.turning
def test_a_block_of_the_last_transaction_that_never_reached_the_disk_is_no_damage(
    log: Path, reused: tuple[Path, bytes], key: bytes
) -> None:
    """A disk may write the blocks of one transaction in any order until it says that it has synced them."""
    for place, before in ((log, b""), reused):
        whole = place.read_bytes()
        for at in blocks_of_the_last_transaction(whole):
            was = before[at : at + BLOCK].ljust(BLOCK, b"\0")
            place.write_bytes((whole[:at] + was + whole[at + BLOCK :])[: len(whole)])
            assert damage_of(place, [key]) is None, at
            assert held(place, key) == "abc"


@pytest.mark.slow
def test_a_block_of_an_earlier_transaction_that_is_gone_is_damage(log: Path, key: bytes) -> None:
    whole = log.read_bytes()
    at = -(-ends_of_transactions(whole)[-3] // BLOCK) * BLOCK
    log.write_bytes(whole[:at] + bytes(BLOCK) + whole[at + BLOCK :])
    damage = damage_of(log, [key])
    assert damage is not None
    assert damage.lost == 2


@pytest.mark.slow
def test_what_a_transaction_left_that_was_taken_back_is_no_damage(log: Path, key: bytes, tmp_path: Path) -> None:
    """Its sync failed; what came then lies over its beginning, and the rest is still there, commit mark and all."""
    longer = log.read_bytes()
    place = blocks_of_the_last_transaction(longer).start // FRAME_BYTES
    log.write_bytes(longer[: HEAD_BYTES + place * FRAME_BYTES])
    with closing(open_store(log.with_name(log.name.removesuffix("-wal")), key)) as conn:
        say(conn, "a")
        shorter = left(log.with_name(log.name.removesuffix("-wal")), tmp_path / "shorter")
    data = shorter.read_bytes()
    assert data[:HEAD_BYTES] == longer[:HEAD_BYTES]
    assert len(data) < len(longer)
    shorter.write_bytes(data + longer[len(data) :])
    assert damage_of(shorter, [key]) is None


@pytest.mark.slow
def test_a_flipped_bit_names_its_frame_and_page(log: Path, key: bytes) -> None:
    at = HEAD_BYTES + 2 * FRAME_BYTES
    page = int.from_bytes(log.read_bytes()[at : at + 4], "big")
    flip(log, at + FRAME_HEAD_BYTES + 50)
    damage = damage_of(log, [bytes(32), key])
    assert damage is not None
    assert damage.frames == ((3, page),)


@pytest.mark.slow
def test_a_bit_in_a_frame_of_an_earlier_round_does_not_count(reused: tuple[Path, bytes], key: bytes) -> None:
    log, _ = reused
    assert ends_of_transactions(log.read_bytes())[-1] < log.stat().st_size - 100
    flip(log, log.stat().st_size - 100)
    assert damage_of(log, [key]) is None


def test_no_log_is_no_damage(path: Path, key: bytes) -> None:
    assert damage_of(path.with_name("none"), [key]) is None
