"""The kind of disk that a folder is on, from tables of mounts and devices as Linux writes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from persienne.base.disks import Disk, disk_of, file_is_there, folder_is_there, same_disk

TABLE = """\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/no-such-sda2 rw
30 22 0:45 /@home {home} rw shared:2 - btrfs /dev/no-such-sdb1 rw,subvol=/@home
31 30 0:46 / {home}/a\\040share rw - nfs4 server:/export rw
32 30 8:17 / {home}/stick rw - vfat /dev/no-such-sdc1 rw
33 30 259:3 / {home}/stick rw - exfat /dev/no-such-nvme rw
34 30 8:17 / {home}/journal rw - ext4 /dev/no-such-sdc2 rw,nodelalloc,data=journal
not a line of a table
"""


@pytest.fixture
def tables(tmp_path: Path) -> tuple[Path, Path]:
    """The table of mounts, the folder of devices; the homes are below ``tmp_path/home``."""
    home = tmp_path / "home"
    for name in ("a share", "stick", "household", "journal"):
        (home / name).mkdir(parents=True)
    mounts = tmp_path / "mountinfo"
    mounts.write_text(TABLE.format(home=home))
    for number, rotational in (("8:2", "1"), ("8:17", "1"), ("259:3", "0")):
        queue = tmp_path / "dev" / number / "queue"
        queue.mkdir(parents=True)
        (queue / "rotational").write_text(f"{rotational}\n")
    return mounts, tmp_path / "dev"


@pytest.mark.parametrize(
    ("folder", "disk", "in_place"),
    [
        ("..", Disk("ext4", flash=False), True),
        ("household", Disk("btrfs", flash=None), True),
        ("a share", Disk("nfs4", flash=None), False),
        ("stick", Disk("exfat", flash=True), True),
        ("journal", Disk("ext4", flash=False, journals_data=True), False),
    ],
    ids=["the root", "a subvolume", "a share", "mounted twice", "a journal of all data"],
)
def test_the_deepest_and_last_mount_is_the_folder_s(
    tables: tuple[Path, Path], tmp_path: Path, folder: str, disk: Disk, in_place: bool
) -> None:
    found = disk_of(tmp_path / "home" / folder, *tables)
    assert (found, found.writes_in_place) == (disk, in_place)


@pytest.mark.parametrize("kind", ["virtio", "model", "encrypted", "real"])
def test_a_virtual_disk_that_says_that_it_turns_is_not_believed(
    tables: tuple[Path, Path], tmp_path: Path, kind: str
) -> None:
    mounts, devices = tables
    disk = tmp_path / "sys" / ("virtio3" if kind == "virtio" else "ata1") / "block" / "vda"
    (disk / "device").mkdir(parents=True)
    (disk / "device" / "model").write_text("VBOX HARDDISK\n" if kind == "model" else "WDC WD20EFZX\n")
    shutil.move(devices / "8:17" / "queue", disk)
    (disk / "vda1").mkdir()
    (disk / "slaves").mkdir()
    if kind == "encrypted":
        (tmp_path / "sys" / "vbd-1" / "xvda").mkdir(parents=True)
        (disk / "slaves" / "xvda").symlink_to(tmp_path / "sys" / "vbd-1" / "xvda")
    (devices / "8:17").rmdir()
    (devices / "8:17").symlink_to(disk / "vda1")
    assert disk_of(tmp_path / "home" / "journal", mounts, devices).flash is (False if kind == "real" else None)


def test_a_system_without_these_tables_tells_nothing(tmp_path: Path) -> None:
    assert disk_of(tmp_path, tmp_path / "none", tmp_path / "none") == Disk()
    assert not Disk().writes_in_place


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="there is no table of mounts on this system")
def test_this_machine_s_own_disk_is_told(tmp_path: Path) -> None:
    assert disk_of(tmp_path).file_system


def test_two_folders_of_one_file_system_are_on_the_same_disk(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    assert same_disk(tmp_path / "backups", tmp_path)


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="there is no table of mounts on this system")
def test_folders_of_two_file_systems_are_not_on_the_same_disk(tmp_path: Path) -> None:
    assert not same_disk(Path("/proc"), tmp_path)


def test_a_folder_that_is_not_there_is_on_no_known_disk(tmp_path: Path) -> None:
    assert not same_disk(tmp_path / "unplugged", tmp_path)


def test_what_is_there_is_a_file_or_a_folder_and_a_disk_that_fails_has_neither(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"1")
    assert (file_is_there(file), folder_is_there(file)) == (True, False)
    assert (file_is_there(tmp_path), folder_is_there(tmp_path)) == (False, True)
    beyond = tmp_path / ("a" * 300)  # the system refuses to look at such a name
    assert (file_is_there(beyond), folder_is_there(beyond)) == (False, False)
