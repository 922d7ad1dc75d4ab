"""What is left on the disk itself after an erasure, for someone who knows the passphrase and reads every block.

The disks are files with a file system in them. A snapshot of btrfs keeps what it was made to keep: that is said to the
household and not undone here.
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.disks import lies_in_place
from persienne.base.slats import Slat
from persienne.household.backup.restore import preview, restore
from persienne.household.household import Household
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.household.remove_household import erase_everything
from persienne.store.connection import STORE_FILE
from persienne.vault import KEYS_FILE, PassphraseCredential, RecoveryCredential
from support.erased import DAYS, cells, fill, ordinal
from support.former_keys import migrated
from support.households import CheapPassphrase, throw_away
from support.old_households import DATA, FOLDER, PASSPHRASE_FILE
from support.raw_disks import MEASURED_HALF_HOUR, cells_on, keys_on, raw_disk

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.turning

OLD = DATA / "household-0.1.0"

both = pytest.mark.parametrize("kind", ["ext4", "btrfs"])


def filled(folder: Path, scratch: Path) -> tuple[Household, set[bytes]]:
    scratch.mkdir()
    # Made here and not copied: how a key file is made on a disk is what is tested.
    household = Household.create(folder, CheapPassphrase(), slat=Slat.HALF)
    fill(household, scratch)
    return household, half_hours(household)


def half_hours(household: Household) -> set[bytes]:
    return {cell for cell in cells(household, ordinal(0), ordinal(DAYS)) if cell[4:12] == MEASURED_HALF_HOUR}


def test_the_carver_finds_everything_on_a_disk_where_nothing_was_erased(tmp_path: Path) -> None:
    with raw_disk(tmp_path, "ext4") as disk:
        household, stored = filled(disk.at / "household", tmp_path / "files")
        household.close()
    keys = keys_on(disk.image, CheapPassphrase(), tmp_path / "carved")
    assert len(keys) == 1
    assert len(stored) > 48 * DAYS - 4
    assert cells_on(disk.image, keys, stored) > 0.98 * len(stored)  # a row that goes on in another page is cut


@both
def test_nothing_of_a_removed_household_comes_back(tmp_path: Path, kind: str) -> None:
    with raw_disk(tmp_path, kind) as disk:
        household, stored = filled(disk.at / "household", tmp_path / "files")
        household.close()
        erase_everything(disk.at / "household", CheapPassphrase())
    keys = keys_on(disk.image, CheapPassphrase(), tmp_path / "carved")
    assert cells_on(disk.image, keys, stored) == 0
    assert keys == set()


@both
def test_no_old_key_is_left_after_a_period_was_erased(tmp_path: Path, kind: str) -> None:
    with raw_disk(tmp_path, kind) as disk:
        household, stored = filled(disk.at / "household", tmp_path / "files")
        certificate = household.erasures.erase(Scope(Level.DAY, ordinal(3), ordinal(9)))
        gone = stored - half_hours(household)
        household.close()
    assert certificate.state == State.DONE
    keys = keys_on(disk.image, CheapPassphrase(), tmp_path / "carved")
    assert len(keys) == 1
    assert len(gone) == 7 * 48
    assert cells_on(disk.image, keys, gone) == 0


@both
def test_no_key_is_left_of_ways_in_that_were_taken_out(tmp_path: Path, kind: str) -> None:
    with raw_disk(tmp_path, kind) as disk:
        household, _ = filled(disk.at / "household", tmp_path / "files")
        sheet = household.keys.make_sheet()
        household.keys.make_sheet()
        household.close()
    assert keys_on(disk.image, RecoveryCredential(" ".join(sheet)), tmp_path / "carved") == set()


@both
def test_nothing_of_the_household_that_a_restore_replaced_comes_back(tmp_path: Path, kind: str) -> None:
    backup, passphrase = tmp_path / "one.backup", CheapPassphrase("another one, of the backup")
    with raw_disk(tmp_path, kind) as disk:
        folder = disk.at / "household"
        household, stored = filled(folder, tmp_path / "files")
        household.close()
        with throw_away(tmp_path / "empty", Slat.HALF) as empty:
            empty.backups.make(backup, passphrase, 0)
        restore(backup, passphrase, folder, CheapPassphrase())
        Household.open(folder, CheapPassphrase()).close()
    keys = keys_on(disk.image, CheapPassphrase(), tmp_path / "carved")
    assert len(keys) == 1
    assert cells_on(disk.image, keys, stored) == 0


def test_a_folder_that_btrfs_compresses_leaves_no_key_either(tmp_path: Path) -> None:
    with raw_disk(tmp_path, "btrfs") as disk:
        folder = disk.at / "household"
        folder.mkdir()
        subprocess.run(["chattr", "+c", str(folder)], check=True)
        household, _ = filled(folder, tmp_path / "files")
        certificate = household.erasures.erase(Scope(Level.DAY, ordinal(3), ordinal(9)))
        household.close()
        assert lies_in_place(folder / STORE_FILE)  # fewer pages of before stay about, for who kept the key of before
    assert "key_copies" not in certificate.limits
    assert len(keys_on(disk.image, CheapPassphrase(), tmp_path / "carved")) == 1


def test_a_journal_of_all_data_keeps_an_old_key_and_the_certificate_says_so(tmp_path: Path) -> None:
    with raw_disk(tmp_path, "ext4", "data=journal") as disk:
        household, _ = filled(disk.at / "household", tmp_path / "files")
        before = (disk.at / "household" / KEYS_FILE).read_bytes()
        certificate = household.erasures.erase(Scope(Level.DAY, ordinal(3), ordinal(9)))
        household.close()
    assert before[8192:12288] in disk.image.read_bytes()
    assert "key_copies" in certificate.limits


def test_a_household_of_an_older_version_keeps_old_keys_on_btrfs_and_the_certificate_says_so(tmp_path: Path) -> None:
    passphrase = PassphraseCredential((OLD / PASSPHRASE_FILE).read_text(encoding="utf-8").rstrip("\n"))
    with raw_disk(tmp_path, "btrfs") as disk:
        shutil.copytree(OLD / FOLDER, disk.at / "household")
        subprocess.run(["sync", "-f", str(disk.at)], check=True)
        with closing(migrated(disk.at / "household", passphrase)) as household:
            certificate = household.erasures.erase(Scope(Level.CURVE))
    assert len(keys_on(disk.image, passphrase, tmp_path / "carved")) == 2
    assert "key_copies" in certificate.limits


@both
def test_no_key_is_left_of_a_backup_that_was_deleted(tmp_path: Path, kind: str) -> None:
    passphrase = CheapPassphrase("another one, of the backup")
    with raw_disk(tmp_path, kind) as disk:
        household, _ = filled(disk.at / "household", tmp_path / "files")
        household.backups.make(disk.at / "one.backup", passphrase, 0)
        preview(disk.at / "one.backup", passphrase)
        subprocess.run(["sync", "-f", str(disk.at)], check=True)
        (made,) = household.backups.listing()
        household.backups.delete(made)
        household.close()
    assert keys_on(disk.image, passphrase, tmp_path / "carved") == set()
