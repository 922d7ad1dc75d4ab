"""Everything of a household goes, nothing of anybody else's, and what stays elsewhere is named."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from persienne.base.slats import Slat
from persienne.household.access.always_on import AlwaysOn
from persienne.household.access.control_channel import CollectorLock
from persienne.household.household import Household, household_exists
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS
from persienne.household.remove_household import Removed, erase_everything
from persienne.store.connection import STORE_FILE
from persienne.store.lock import LOCK_FILES
from persienne.store.meters import every_meter
from persienne.vault import KEYS_FILE, KeyringCredential, create_keys
from support.households import CheapPassphrase, make_cheap
from support.identities import WHO
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of
from support.unprivileged import give


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_cheap(tmp_path / "household", Slat.HALF)


def test_a_closed_household_goes_with_its_folder(folder: Path) -> None:
    removed = erase_everything(folder, CheapPassphrase())
    assert not folder.exists()
    assert removed == Removed((STORE_FILE, KEYS_FILE), None, folder=True, remains=removed.remains)
    assert [one.code for one in removed.remains if one.code not in OF_KEYS] == list(ALWAYS)


@pytest.mark.slow
def test_the_service_that_reads_all_the_time_goes_with_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder.parent / "config"))
    ours, theirs = AlwaysOn(folder), AlwaysOn(folder.parent / "another")
    for service in (ours, theirs):
        service.install()
    removed = erase_everything(folder, CheapPassphrase())
    assert (ours.installed, theirs.installed) == (False, True)
    assert removed.service == str(ours.file)
    left = [file for file in (folder.parent / "config").rglob("*.service") if ours.name == file.name]
    assert left == []


def test_a_service_goes_on_where_nothing_is_removed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder.parent / "config"))
    AlwaysOn(folder).install()
    other = CollectorLock(folder)
    assert code_of(lambda: erase_everything(folder)) == "collector_running"
    other.release()
    assert AlwaysOn(folder).installed


def test_somebody_else_s_files_stay_and_so_does_the_folder(folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"x")
    (folder / "notes").mkdir()
    (folder / "household.db-wal").write_bytes(b"left by a program that was killed")
    shutil.copytree(folder / "notes", folder / "household.restoring")
    for name in ("window.lock", "window.place", "window.toml"):
        (folder / name).write_bytes(b"")
    removed = erase_everything(folder, CheapPassphrase())
    assert sorted(entry.name for entry in folder.iterdir()) == ["notes", "photo.jpg"]
    assert not removed.folder


def test_a_file_of_somebody_s_stays_whatever_its_name_begins_with(folder: Path) -> None:
    (folder / "household.xlsx").write_bytes(b"accounts")
    assert not erase_everything(folder, CheapPassphrase()).folder
    assert [entry.name for entry in folder.iterdir()] == ["household.xlsx"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a folder away")
def test_the_household_of_another_account_is_refused_and_whole(folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    give(folder)
    assert code_of(lambda: erase_everything(folder, CheapPassphrase())) == "folder_of_other"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.parametrize("name", ["household.turn", "household.db-journal", "collector.lock"])
def test_a_pipe_in_a_file_s_place_is_named_and_nothing_removed(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    assert code_of(lambda: erase_everything(folder, CheapPassphrase())) == "folder_strange"
    assert household_exists(folder)


def test_what_a_link_leads_to_stays(folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "file").write_bytes(b"x")
    (folder / "household.link").symlink_to(theirs)
    erase_everything(folder, CheapPassphrase())
    assert (theirs / "file").exists()


def test_the_keyring_s_item_goes_and_no_other(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    credential = KeyringCredential(keyring, accepted=ACCEPTED)
    keyring.set_password("another program", "me", "its secret")
    Household.create(tmp_path / "household", credential, slat=Slat.HALF).close()
    assert len(keyring.items) == 2
    assert erase_everything(tmp_path / "household", credential).keyring is True
    assert keyring.get_password("another program", "me") == "its secret"
    assert len(keyring.items) == 1


def test_while_another_program_has_it_open_nothing_is_removed(folder: Path) -> None:
    before = {file.name for file in folder.iterdir()}
    with closing(Household.open(folder, CheapPassphrase())) as household:
        assert code_of(lambda: erase_everything(folder, CheapPassphrase(), patience=0)) == "household_held"
        assert every_meter(household.conn) == (), "it is open as before"
    assert {file.name for file in folder.iterdir()} >= before


def test_a_removal_that_failed_half_way_names_its_own_cause(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "household.restoring").mkdir()  # it comes after the keys, which are gone by then

    def read_only(_path: Path) -> None:
        raise OSError(errno.EROFS, "read-only file system")

    monkeypatch.setattr(Path, "rmdir", read_only)
    assert code_of(lambda: erase_everything(folder, CheapPassphrase())) == "folder_read_only"
    assert (household_exists(folder), (folder / KEYS_FILE).exists()) == (True, False)


def test_a_collector_that_can_not_be_told_is_in_the_way(folder: Path) -> None:
    lock = CollectorLock(folder)
    assert code_of(lambda: erase_everything(folder)) == "collector_running"
    lock.release()
    assert household_exists(folder)


def test_a_household_whose_key_is_lost_goes_all_the_same(folder: Path) -> None:
    (folder / KEYS_FILE).write_bytes(b"damaged")
    assert erase_everything(folder, CheapPassphrase()).folder


def test_what_a_kill_has_left_goes_the_second_time(folder: Path) -> None:
    (folder / KEYS_FILE).unlink()
    removed = erase_everything(folder, CheapPassphrase())
    assert (removed.files, removed.folder) == ((STORE_FILE,), True)


def test_wherever_a_removal_is_stopped_the_next_one_finds_what_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"household.db-wal.damaged-1", "household.db.before-upgrade", f"{KEYS_FILE}.0123abcd", "window.lock"}
    for name in names:
        (folder / name).write_bytes(b"left")
    unlink, stops = os.unlink, 0

    def stop(path: str | Path, **options: int) -> None:
        unlink(path, **options)
        raise OSError(errno.EIO, "Input/output error")

    while folder.exists():
        assert household_exists(folder)
        monkeypatch.setattr(os, "unlink", stop)
        code_of(lambda: erase_everything(folder))
        monkeypatch.setattr(os, "unlink", unlink)
        stops += 1
        if household_exists(folder):
            continue
        assert {entry.name for entry in folder.iterdir()} <= set(LOCK_FILES)
        break
    assert stops > len(names)


def test_the_items_of_keys_that_were_left_go_too(tmp_path: Path) -> None:
    folder, keyring = tmp_path / "household", MemoryKeyring()
    credential = KeyringCredential(keyring, accepted=ACCEPTED)
    for left in ("household.keys.set-aside-1", "household.keys.0123abcd", "household.restoring/household.keys"):
        scratch = tmp_path / str(len(keyring.items))
        scratch.mkdir()
        create_keys(scratch, credential, WHO)
        (folder / left).parent.mkdir(parents=True, exist_ok=True)
        (scratch / KEYS_FILE).rename(folder / left)
    folder.chmod(0o700)
    Household.create(folder, credential, slat=Slat.HALF).close()
    assert len(keyring.items) == 4
    removed = erase_everything(folder, credential)
    assert (removed.keyring, keyring.items, folder.exists()) == (True, {}, False)
    assert set(removed.files) >= {KEYS_FILE, "household.keys.set-aside-1"}


def test_a_key_file_that_could_not_be_written_over_is_spoken_of(folder: Path, tmp_path: Path) -> None:
    os.link(folder / KEYS_FILE, tmp_path / "copy")
    assert "key_copies" in {one.code for one in erase_everything(folder, CheapPassphrase()).remains}


def test_a_removal_that_finds_no_keys_any_more_says_all_that_may_remain_of_them(folder: Path) -> None:
    (folder / KEYS_FILE).unlink()
    codes = {one.code for one in erase_everything(folder, CheapPassphrase()).remains}
    assert codes >= {"key_copies", *ALWAYS}
