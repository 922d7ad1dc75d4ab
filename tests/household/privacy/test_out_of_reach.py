"""What an erasure does not reach follows from what opens the household and from the disk that it lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.disks import Disk
from persienne.base.slats import Slat
from persienne.household.privacy.out_of_reach import ALWAYS, OF_SCOPE, of_keys, of_scope, out_of_reach
from persienne.store.erase import Level, Scope
from persienne.vault import SlotKind
from support.households import make_cheap

if TYPE_CHECKING:
    from pathlib import Path

KEYRING, PASSPHRASE, SHEET = SlotKind.KEYRING, SlotKind.PASSPHRASE, SlotKind.RECOVERY


@pytest.mark.parametrize(
    ("kinds", "disk", "codes"),
    [
        ({KEYRING}, Disk("zfs", flash=True), ("keyring_copies",)),
        ({PASSPHRASE}, Disk("ext4", flash=False), ()),
        ({SHEET}, Disk("ext4", flash=True), ("key_flash",)),
        ({PASSPHRASE}, Disk("zfs", flash=False), ("key_copies",)),
        ({KEYRING, SHEET}, Disk("nfs4"), ("key_copies", "key_flash", "keyring_copies")),
        ({PASSPHRASE}, Disk(), ("key_copies", "key_flash")),
        (set(), Disk(), ()),
    ],
)
def test_an_old_key_may_remain_where_the_disk_keeps_it_and_an_old_secret_opens_it(
    kinds: set[SlotKind], disk: Disk, codes: tuple[str, ...]
) -> None:
    assert of_keys(kinds, disk) == codes


def test_a_household_s_own_ways_in_are_asked(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "household", Slat.CLOSED)
    codes = out_of_reach(home, lambda _folder: Disk("f2fs", flash=True))
    assert codes == (ALWAYS[0], "key_copies", "key_flash", *ALWAYS[1:])
    assert out_of_reach(tmp_path, lambda _folder: Disk("f2fs", flash=True)) == ALWAYS


def test_what_stays_in_the_household_follows_from_the_scope() -> None:
    assert of_scope(Scope(Level.DAY, 1, 2), indexes_around=False) == ()
    assert of_scope(Scope(Level.DAY), indexes_around=False) == ("register",)
    assert of_scope(Scope(Level.CURVE), indexes_around=True) == OF_SCOPE[:2]
