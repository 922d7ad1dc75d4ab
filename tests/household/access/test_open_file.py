"""The open file hands every reopening the key of now, and settles a rekey that was cut short, whoever opens it."""

from __future__ import annotations

import os
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.key_renewal import renew
from persienne.household.access.last_seen import LastSeen
from persienne.household.access.open_file import FileKey, InMemory, OpenFile, channel_key
from persienne.household.access.recognition import Recognition
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.lock import Guard
from persienne.store.meters import every_meter
from persienne.vault import KEYS_FILE, alone, begin_rekey, open_keys
from support.households import CheapPassphrase, make_cheap
from support.identities import identity_of
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_cheap(tmp_path / "household", Slat.HALF)


def unlocked(folder: Path) -> OpenFile:
    return OpenFile.unlock(folder, CheapPassphrase(), Recognition(LastSeen()))


@pytest.mark.slow
def test_a_thread_that_reopens_while_another_rekeys_waits_and_has_the_new_key(folder: Path) -> None:
    with closing(unlocked(folder)) as file:
        before, found = file.channel_key, []

        def reopen() -> None:
            with closing(file.again()) as other:
                found.append((other.channel_key, other.conn.execute("SELECT count(*) FROM setting").fetchone()))

        with file.alone():
            thread = threading.Thread(target=reopen)
            thread.start()
            renew(file)
            assert found == []
        thread.join()
        assert found == [(file.channel_key, (2,))]
        assert file.channel_key != before


def test_a_file_that_could_not_be_opened_again_hides_no_error_and_is_tried_once_more(folder: Path) -> None:
    store, away = folder / STORE_FILE, folder.with_name("away.db")

    def fail() -> None:
        with file.alone():
            store.rename(away)
            raise KeyError("the first")

    with closing(unlocked(folder)) as file:
        with pytest.raises(KeyError, match="the first"):
            fail()
        assert code_of(lambda: file.conn) == "store_missing"
        away.rename(store)
        assert file.conn.execute("SELECT count(*) FROM setting").fetchone() == (2,)


@pytest.mark.slow
def test_a_next_key_that_was_never_used_makes_way(folder: Path) -> None:
    """The writing of the key file failed in an erasure before, and both keys stand in it."""
    with closing(Household.open(folder, CheapPassphrase())) as household:
        begin_rekey(folder, household.file.key.current, household.file.identity)
        household.erasures.renew()
    keys = open_keys(folder, CheapPassphrase())
    assert keys.next is None
    with closing(open_store(folder / STORE_FILE, keys.current)):
        pass


@pytest.mark.slow
def test_whoever_was_overtaken_by_a_renewal_is_refused_and_has_the_new_key(folder: Path) -> None:
    both_open = threading.Barrier(2)
    said: list[tuple[str, bytes, int]] = []  # of each: it has a key of its own, as a program has

    def renewed() -> None:
        with closing(unlocked(folder)) as file:
            both_open.wait()
            code = ""
            try:
                with file.alone(60):
                    renew(file)
            except UserError as error:
                code = error.code
            said.append((code, file.key.current, file.conn.execute("SELECT count(*) FROM setting").fetchone()[0]))

    threads = [threading.Thread(target=renewed) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    key = open_keys(folder, CheapPassphrase()).current
    assert sorted(said) == [("", key, 2), ("store_busy", key, 2)]


def renewed_by_another_program(folder: Path) -> bytes:
    """Have somebody with a key of their own renew it; the new one."""
    with closing(unlocked(folder)) as other:
        with other.alone():
            renew(other)
        return other.key.current


def test_a_file_that_was_closed_reopens_with_the_key_that_another_program_made(folder: Path) -> None:
    mine = unlocked(folder)
    mine.close()
    key = renewed_by_another_program(folder)
    mine.reopen()
    with closing(mine):
        assert mine.conn.execute("SELECT count(*) FROM setting").fetchone() == (2,)
        assert mine.key.current == key
        assert code_of(lambda: Guard(folder).alone(0).__enter__()) == "household_held"


def test_another_thread_opens_it_with_the_key_that_another_program_made(folder: Path) -> None:
    mine = unlocked(folder)
    mine.close()
    key = renewed_by_another_program(folder)
    with closing(mine.again()) as again:
        assert (again.key.current, mine.key.current) == (key, key)


@pytest.mark.slow
def test_a_file_reopens_after_another_program_was_killed_while_it_renewed_the_key(folder: Path) -> None:
    mine = unlocked(folder)
    mine.close()
    if (child := os.fork()) == 0:
        other = unlocked(folder)
        with other.alone():
            renew(other, on_step=lambda step: os._exit(0) if step == "rekeyed" else None)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    mine.reopen()
    with closing(mine):
        assert mine.conn.execute("SELECT count(*) FROM setting").fetchone() == (2,)
        with mine.alone():
            renew(mine)
        assert open_keys(folder, CheapPassphrase()).current == mine.key.current


@pytest.mark.slow
def test_a_file_whose_credential_opens_it_no_more_says_so_and_holds_nothing(folder: Path) -> None:
    mine = unlocked(folder)
    mine.close()
    renewed_by_another_program(folder)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.keys.set_passphrase("another one, which is long enough")
    assert code_of(mine.reopen) == "passphrase_wrong"
    with Guard(folder).alone(0):
        pass


def test_what_a_killed_writer_left_beside_the_keys_goes_at_the_next_opening_unless_one_is_writing(folder: Path) -> None:
    left = folder / f"{KEYS_FILE}.0123abcd"
    aside = folder / f"{KEYS_FILE}.set-aside-1"
    for file in (left, aside):
        file.write_bytes(b"{")
    with alone(folder):
        Household.open(folder, CheapPassphrase()).close()
        assert left.exists()
    Household.open(folder, CheapPassphrase()).close()
    assert (left.exists(), aside.exists()) == (False, True)


def test_where_neither_key_opens_the_file_both_are_kept(folder: Path) -> None:
    key = open_keys(folder, CheapPassphrase()).current
    begin_rekey(folder, key, identity_of(folder, key))
    data = bytearray((folder / STORE_FILE).read_bytes())
    data[20] ^= 1
    (folder / STORE_FILE).write_bytes(data)
    before = (folder / KEYS_FILE).read_bytes()
    assert code_of(lambda: Household.open(folder, CheapPassphrase())) == "store_damaged"
    assert (folder / KEYS_FILE).read_bytes() == before


def test_a_refused_opening_holds_nothing(folder: Path) -> None:
    key = open_keys(folder, CheapPassphrase()).current
    assert code_of(lambda: OpenFile.open(folder, FileKey(bytes(32), InMemory()))) == "key_wrong"
    with closing(OpenFile.open(folder, FileKey(key, InMemory()))) as file, file.alone(0):
        pass


def test_whoever_waits_to_be_alone_says_so_to_the_others_of_the_program(folder: Path) -> None:
    with closing(Household.open(folder, CheapPassphrase())) as household, closing(household.reopen()) as other:
        assert not other.file.key.wanted
        seen: list[bool] = []
        let_go = threading.Timer(0.05, lambda: seen.append(other.file.key.wanted))
        let_go.start()
        assert code_of(lambda: household.file.alone(0.3).__enter__()) == "household_held"
        let_go.join()
        assert (seen, other.file.key.wanted) == ([True], False)
        assert every_meter(household.conn) == (), "it is open again"


def test_the_channel_s_key_follows_the_file_s_and_tells_it_not() -> None:
    one, other = channel_key(bytes(32)), channel_key(bytes([1]) * 32)
    assert one != other
    assert len(one) == 32
    assert bytes(32) != one
