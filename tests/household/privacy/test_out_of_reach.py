"""What an erasure does not reach follows from what opens the household and from the disk that it lies on."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.disks import Disk, disk_of
from persienne.base.slats import Slat
from persienne.household.backup.restore import restore
from persienne.household.privacy.out_of_reach import ALWAYS, OF_SCOPE, of_keys, of_scope, out_of_reach
from persienne.store.erase import Level, Scope
from persienne.vault import KEYS_FILE, Former, KeyringCredential, PassphraseCredential, SlotKind
from persienne.vault.household_keys import Keys
from support.erased import key_of
from support.former_keys import migrated
from support.households import CheapPassphrase, make_cheap
from support.identities import identity_of
from support.keyrings import ACCEPTED, MemoryKeyring
from support.old_households import BACKUP, BACKUP_PASSPHRASE_FILE, DATA, FOLDER, PASSPHRASE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential

OLD = DATA / "household-0.1.0"
HARD_DISK = Disk("ext4", flash=False)
KEYRING, PASSPHRASE, SHEET = SlotKind.KEYRING, SlotKind.PASSPHRASE, SlotKind.RECOVERY


@pytest.mark.for_each(
    ("kinds", "disk", "former", "codes"),
    [
        ({KEYRING}, Disk("zfs", flash=True), Former(kept=True), ("keyring_copies",)),
        ({PASSPHRASE}, Disk("ext4", flash=False), Former(), ()),
        ({SHEET}, Disk("ext4", flash=True), Former(), ("key_flash",)),
        ({PASSPHRASE}, Disk("zfs", flash=False), Former(), ("key_copies",)),
        ({PASSPHRASE}, Disk("ext4", flash=False, journals_data=True), Former(), ("key_copies",)),
        ({PASSPHRASE}, Disk("ext4", flash=False), Former(kept=True), ("key_copies",)),
        ({KEYRING}, Disk("ext4", flash=True), Former(opened=True), ("key_flash", "keyring_copies")),
        ({KEYRING, SHEET}, Disk("nfs4"), Former(), ("key_copies", "key_flash", "keyring_copies")),
        ({PASSPHRASE}, Disk(), Former(), ("key_copies", "key_flash")),
        (set(), Disk(), Former(), ()),
    ],
)
def test_an_old_key_may_remain_where_the_disk_keeps_it_and_an_old_secret_opens_it(
    kinds: set[SlotKind], disk: Disk, former: Former, codes: tuple[str, ...]
) -> None:
    assert of_keys(kinds, disk, former) == codes


def test_a_household_s_own_ways_in_are_asked(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    codes = out_of_reach(home, lambda _folder: Disk("f2fs", flash=True))
    assert codes == (ALWAYS[0], "key_copies", "key_flash", *ALWAYS[1:])
    assert out_of_reach(tmp_path, lambda _folder: Disk("f2fs", flash=True)) == ALWAYS


def test_what_stays_in_the_household_follows_from_the_scope() -> None:
    assert of_scope(Scope(Level.DAY, 1, 2), indexes_around=False, totals=False) == ()
    assert of_scope(Scope(Level.DAY), indexes_around=False, totals=False) == ("register",)
    assert of_scope(Scope(Level.CURVE), indexes_around=True, totals=True) == OF_SCOPE[:2]


def written(file: Path) -> PassphraseCredential:
    return PassphraseCredential(file.read_text(encoding="utf-8").rstrip("\n"))


def told(folder: Path) -> set[str]:
    return set(out_of_reach(folder, lambda _folder: HARD_DISK)) - set(ALWAYS)


def renew(folder: Path, credential: Credential) -> None:
    with closing(migrated(folder, credential)) as household:
        household.erasures.renew()


@pytest.mark.slow
def test_where_every_former_key_file_was_written_over_none_is_spoken_of(tmp_path: Path) -> None:
    if not disk_of(tmp_path).writes_in_place:
        pytest.skip("the disk of these tests may write over a file elsewhere")
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    renew(home, CheapPassphrase())
    assert told(home) == set()


@pytest.mark.slow
def test_the_key_files_of_an_older_version_may_lie_about_for_ever(tmp_path: Path) -> None:
    home, passphrase = shutil.copytree(OLD / FOLDER, tmp_path / "household"), written(OLD / PASSPHRASE_FILE)
    said = [told(home)]
    for _ in range(2):
        renew(home, passphrase)
        said.append(told(home))
    assert said == [{"key_copies"}] * 3
    backup, of_backup = OLD / BACKUP, written(OLD / BACKUP_PASSPHRASE_FILE)
    restore(backup, of_backup, home, passphrase, trusted=True)
    assert told(home) == {"key_copies"}


@pytest.mark.slow
def test_a_key_file_that_somebody_linked_is_spoken_of_once_it_is_a_former_one(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    os.link(home / KEYS_FILE, tmp_path / "copy")
    Keys(home, lambda: key_of(home), lambda: identity_of(home, key_of(home))).set_passphrase(
        "another passphrase altogether"
    )
    renew(home, PassphraseCredential("another passphrase altogether"))
    assert told(home) == {"key_copies"}


@pytest.mark.slow
def test_a_passphrase_that_was_taken_out_opens_the_former_key_files_still(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    keyring = KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    keys = Keys(home, lambda: key_of(home), lambda: identity_of(home, key_of(home)), keyring)
    keys.add_keyring()
    keys.remove_passphrase()
    renew(home, keyring)
    assert set(out_of_reach(home, lambda _folder: Disk("zfs", flash=True))) >= {"key_copies", "key_flash"}


def test_of_keys_that_can_not_be_read_everything_is_said(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    (home / KEYS_FILE).write_text("{}")
    assert told(home) == {"key_copies"}
