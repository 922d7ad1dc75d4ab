"""A backup becomes the household, and the one before it stays until then; what is cut short ends as one of the two."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.access import folder_swap
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.access.open_file import channel_key
from persienne.household.access.recognition import stored_identity
from persienne.household.backup.restore import preview, restore
from persienne.household.household import Household, household_exists
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.store.connection import open_store
from persienne.store.lock import Guard
from persienne.store.schema import SCHEMA_VERSION
from persienne.vault import KeyringCredential, PassphraseCredential, SlotKind, create_keys, open_keys, slot_kinds
from support.backups import HOME, NOON, SECRET, BackupPassphrase, forged
from support.households import POINT, CheapPassphrase, count, make_cheap, modes, state
from support.keyrings import ACCEPTED, MemoryKeyring
from support.restored import OURS, batches, copy_of, held, leave_a_log
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# --- the preview -----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_preview_says_what_is_there_and_touches_nothing(home: Path, backup: Path) -> None:
    before = {file: file.read_bytes() for file in home.iterdir()}
    found = preview(backup, SECRET)
    first = int(local_days().days(HOME.curve.starts[:1])[0])
    assert (found.at, found.schema, found.first, found.last) == (NOON, SCHEMA_VERSION, first, first + 2)
    assert found.points == (f"{10 * '*'}{POINT[-4:]}",)
    assert (found.rows["curve"], found.rows["batch"]) == (3, 1)
    assert (found.file, found.size) == (backup.name, backup.stat().st_size)
    assert {file: file.read_bytes() for file in home.iterdir()} == before


@pytest.mark.slow
def test_a_preview_of_an_empty_household_has_no_days(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.CLOSED)
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        path = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    found = preview(path, SECRET)
    assert (found.points, found.first, found.last) == ((), None, None)


# --- restoring -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_backup_becomes_a_household_where_there_was_none(home: Path, backup: Path, tmp_path: Path) -> None:
    other = PassphraseCredential("une tout autre phrase")
    restore(backup, SECRET, tmp_path / "new", other)
    with closing(Household.open(home, CheapPassphrase())) as household:
        undo_import(household.conn, every_import(household.conn)[0].id)
    assert held(tmp_path / "new", other) == held(home)
    assert {file.name for file in (tmp_path / "new").iterdir()} == OURS
    assert modes(tmp_path / "new") == {".": 0o700, **dict.fromkeys(OURS, 0o600)}


@pytest.mark.slow
def test_it_takes_the_place_of_the_household_with_a_key_of_its_own(home: Path, backup: Path) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        before, key = state(household), household.file.key.current
    restore(backup, SECRET, home, CheapPassphrase())
    with closing(Household.open(home, CheapPassphrase())) as household:
        assert state(household) != before
        assert household.file.key.current != key
        assert count(household, "batch") == 1
    assert {file.name for file in home.iterdir()} == OURS


@pytest.mark.slow
def test_a_restored_household_remembers_what_it_was_made_from(home: Path, backup: Path) -> None:
    restore(backup, SECRET, home, CheapPassphrase())
    with closing(Household.open(home, CheapPassphrase())) as household:
        (known,) = household.backups.listing()
    assert (known.path, known.at, known.exists, known.holds_erased) == (backup, NOON, True, False)


@pytest.mark.slow
def test_what_was_only_in_the_log_of_the_old_household_is_not_read_into_the_new_one(home: Path, backup: Path) -> None:
    restored_once = home.with_name("once")
    restore(backup, SECRET, restored_once, CheapPassphrase())
    leave_a_log(home)
    restore(backup, SECRET, home, CheapPassphrase())
    assert held(home) == held(restored_once)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.write_bytes(b""), "backup_empty"),
        (lambda path: path.unlink(), "backup_missing"),
        (lambda path: os.truncate(path, path.stat().st_size // 2), "backup_damaged"),
    ],
)
def test_a_backup_that_is_not_whole_leaves_the_household(
    home: Path, backup: Path, spoil: Callable[[Path], None], code: str
) -> None:
    before = held(home)
    spoil(backup)
    assert code_of(lambda: restore(backup, SECRET, home, CheapPassphrase())) == code
    assert held(home) == before
    assert {file.name for file in home.iterdir()} == OURS


FORGERIES = {
    "a trigger more": ("CREATE TRIGGER spy AFTER INSERT ON curve BEGIN DELETE FROM setting; END",),
    "its triggers dropped": ("DROP TRIGGER slat_closed_insert", "DROP TRIGGER event_stays"),
    "a view": ("CREATE VIEW seen AS SELECT * FROM setting",),
    "an index less": ("DROP INDEX fact_of_meter",),
    "a generated column": ("ALTER TABLE meter ADD COLUMN own INTEGER AS (length(point))",),
}


@pytest.mark.slow
@pytest.mark.parametrize("statements", FORGERIES.values(), ids=FORGERIES)
def test_a_backup_whose_tables_another_program_made_is_found_by_the_preview_and_restored_nowhere(
    home: Path, backup: Path, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    other = forged(backup, *statements)
    before = {file.name: file.read_bytes() for file in home.iterdir()}
    for attempt in (
        lambda: preview(other, SECRET),
        lambda: restore(other, SECRET, home, CheapPassphrase()),
        lambda: restore(other, SECRET, tmp_path / "new", CheapPassphrase()),
    ):
        with pytest.raises(UserError) as caught:
            attempt()
        assert (caught.value.code, caught.value.facts["file"]) == ("backup_foreign", other.name)
        assert any(caught.value.facts[name] for name in ("more", "less", "changed"))
    assert {name: (home / name).read_bytes() for name in before} == before
    assert {file.name for file in home.iterdir()} == OURS
    assert not household_exists(tmp_path / "new")


def test_a_wrong_passphrase_leaves_the_household(home: Path, backup: Path) -> None:
    before = held(home)
    wrong = BackupPassphrase("pas la bonne phrase")
    assert code_of(lambda: restore(backup, wrong, home, CheapPassphrase())) == "backup_passphrase_wrong"
    assert held(home) == before


@pytest.mark.slow
def test_a_household_that_is_open_elsewhere_is_not_replaced(home: Path, backup: Path) -> None:
    with closing(Household.open(home, CheapPassphrase())):
        assert code_of(lambda: restore(backup, SECRET, home, CheapPassphrase(), patience=0.05)) == "household_held"
    assert batches(home) == 2


@pytest.mark.slow
def test_the_collector_lets_go_for_as_long_as_it_takes(home: Path, backup: Path) -> None:
    said: list[str] = []
    guard = Guard(home)
    guard.share()  # as a collector that has the file open

    def answer(what: str) -> MeterStatus:
        said.append(what)
        {"pause": guard.release, "resume": guard.share}[what]()
        return MeterStatus(MeterState.READING, paused=what == "pause")

    lock = CollectorLock(home)
    channel = Channel(home, lock, channel_key(open_keys(home, CheapPassphrase()).current))
    over = threading.Event()

    def serve() -> None:
        while not over.is_set() or said == ["pause"]:
            channel.serve(0.02, answer)

    thread = threading.Thread(target=serve)
    thread.start()
    restore(backup, SECRET, home, CheapPassphrase())
    over.set()
    thread.join()
    channel.close()
    lock.release()
    guard.release()
    assert said == ["pause", "resume"]
    assert batches(home) == 1


def test_other_peoples_folders_are_left_alone(backup: Path, tmp_path: Path) -> None:
    assert code_of(lambda: restore(backup, SECRET, tmp_path, CheapPassphrase())) == "folder_not_empty"


@pytest.mark.slow
@pytest.mark.parametrize("gone", ["household.db", "household.keys"])
def test_a_household_that_lacks_a_file_is_made_whole(home: Path, backup: Path, gone: str) -> None:
    (home / gone).unlink()
    restore(backup, SECRET, home, CheapPassphrase())
    assert batches(home) == 1


@pytest.mark.quick
@pytest.mark.slow
@pytest.mark.parametrize("name", ["household.db", "household.keys"])
def test_a_household_of_0_bytes_is_replaced(home: Path, backup: Path, name: str) -> None:
    (home / name).write_bytes(b"")
    restore(backup, SECRET, home, CheapPassphrase())
    assert batches(home) == 1
    assert {file.name for file in home.iterdir()} == OURS


@pytest.mark.slow
def test_a_new_keyring_item_comes_and_the_old_one_goes(tmp_path: Path) -> None:
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    folder = tmp_path / "ringed"
    with closing(Household.create(folder, credential)) as household:
        own = household.backups.make(tmp_path / "own.zip", SECRET, NOON).path
    old = set(ring.items)
    restore(own, SECRET, folder, credential)
    assert slot_kinds(folder) == (SlotKind.KEYRING,)
    assert len(ring.items) == 1
    assert set(ring.items) & old == set()
    own.write_bytes(b"")
    assert code_of(lambda: restore(own, SECRET, folder, credential)) == "backup_empty"
    assert len(ring.items) == 1


@pytest.mark.slow
def test_what_the_keyring_keeps_for_another_household_stays_when_a_backup_takes_its_place(
    backup: Path, tmp_path: Path
) -> None:
    """Whoever writes to the folder may have laid its keys there; an item that nobody needs does no harm."""
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    folder = tmp_path / "ringed"
    Household.create(folder, credential).close()
    old = set(ring.items)
    restore(backup, SECRET, folder, credential)
    assert old < set(ring.items)
    assert batches(folder, credential) == 1


@pytest.mark.parametrize("laid", ["household.restoring", "household.restored/old"])
def test_keys_that_somebody_laid_or_moved_take_no_item_of_the_keyring(tmp_path: Path, laid: str) -> None:
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    for folder in (mine, theirs):
        Household.create(folder, credential).close()
    before = dict(ring.items)
    (mine / laid).mkdir(parents=True)
    shutil.copy(theirs / "household.keys", mine / laid / "household.keys")
    Household.open(mine, credential).close()
    assert ring.items == before
    Household.open(theirs, credential).close()


def test_keys_that_were_moved_away_come_back_with_their_item(tmp_path: Path) -> None:
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    for folder in (mine, theirs):
        Household.create(folder, credential).close()
    before, copy = dict(ring.items), (mine / "household.keys").read_bytes()
    (mine / "household.restoring").mkdir()
    (mine / "household.keys").rename(mine / "household.restoring" / "household.keys")
    shutil.copy(theirs / "household.keys", mine / "household.keys")
    with suppress(UserError):
        Household.open(mine, credential).close()
    assert ring.items == before
    (mine / "household.keys").write_bytes(copy)
    Household.open(mine, credential).close()


def test_what_an_unfinished_restore_had_the_keyring_keep_goes_with_it(tmp_path: Path) -> None:
    ring = MemoryKeyring()
    credential = KeyringCredential(ring, accepted=ACCEPTED)
    folder = tmp_path / "ringed"
    with closing(Household.create(folder, credential)) as household:
        who = stored_identity(household.conn)
    before = dict(ring.items)
    create_keys(folder_swap.begin(folder), credential, who)
    assert len(ring.items) == 2
    Household.open(folder, credential).close()
    assert ring.items == before
    assert not folder_swap.unsettled(folder)


@pytest.mark.quick
@pytest.mark.slow
def test_a_restored_household_that_does_not_open_in_its_place_gives_way(
    home: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that fills or fails in that very moment."""
    leave_a_log(home)
    before = held(copy_of(home, "same"))

    def fails(path: Path, key: bytes) -> object:
        if path.parent == home:
            path.write_bytes(b"")
        return open_store(path, key)

    monkeypatch.setattr("persienne.household.backup.restore.open_store", fails)
    assert code_of(lambda: restore(backup, SECRET, home, CheapPassphrase())) == "store_empty"
    assert held(home) == before
    assert {file.name for file in home.iterdir()} == OURS
