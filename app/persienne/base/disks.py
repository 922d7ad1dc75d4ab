"""What kind of disk a folder is on: a path comes in, its file system and kind of memory go out, as far as is told.

Linux tells both (proc_pid_mountinfo(5); sysfs, ``queue/rotational``); elsewhere nothing is known.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/self/mountinfo")
_DEVICES: Final = Path("/sys/dev/block")

_VIRTUAL_BUS: Final = re.compile(r"/(virtio\d+|vbd-\d+)/")
_VIRTUAL_MODEL: Final = re.compile("QEMU|VBOX|VMware|Virtual")

_IN_PLACE: Final = frozenset(
    {"btrfs", "exfat", "ext2", "ext3", "ext4", "jfs", "msdos", "ntfs", "ntfs3", "ramfs", "tmpfs", "vfat", "xfs"}
)
"""File systems in which a file is written over where it lies; btrfs does so with files that ask for it."""


@dataclass(frozen=True, slots=True)
class Disk:
    """``file_system`` is the kernel's name of it (``ext4``); ``flash`` whether the device has no moving disk.

    None of either: it is not known (another system, a network, a device behind a driver that does not say, a virtual
    machine).
    ``journals_data``: what is written to a file is written to a journal too (ext3 and ext4, ``data=journal``).
    """

    file_system: str | None = None
    flash: bool | None = None
    journals_data: bool = False

    @property
    def writes_in_place(self) -> bool:
        """Whether a file is known to be written over where it lies, as far as the file system goes."""
        return self.file_system in _IN_PLACE and not self.journals_data


def disk_of(folder: Path, mounts: Path = _MOUNTS, devices: Path = _DEVICES) -> Disk:
    """The disk of ``folder``, which must exist."""
    with suppress(OSError, UnicodeDecodeError):
        mounted = [_mount(line) for line in mounts.read_text(encoding="utf-8").splitlines()]
        real = Path(os.path.realpath(folder))
        inside = [mount for mount in mounted if mount is not None and real.is_relative_to(mount.point)]
        if inside:
            # The deepest; of several on one point, the last one lies on top.
            mount = max(enumerate(inside), key=lambda one: (len(one[1].point.parts), one[0]))[1]
            return Disk(mount.file_system, _flash(mount, devices), "data=journal" in mount.options)
    return Disk()


def folder_is_there(path: Path) -> bool:
    """Whether there is such a folder; a disk that can't be asked has none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def file_is_there(path: Path) -> bool:
    """Whether there is such a file; a disk that can't be asked has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def same_disk(one: Path, other: Path) -> bool:
    """Whether two folders lie on one file system; where either can't be looked at, no."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class _Mount:
    """One line of the table of mounts: where, which file system, the device's number and its file, its options."""

    point: Path
    file_system: str
    number: str
    source: str
    options: tuple[str, ...]


def _mount(line: str) -> _Mount | None:
    fields, _, rest = line.partition(" - ")
    words, after = fields.split(" "), rest.split(" ")
    if len(words) < 5 or len(after) < 2:
        return None
    options = tuple(after[2].split(",")) if len(after) > 2 else ()
    return _Mount(Path(_plain(words[4])), after[0], words[2], _plain(after[1]), options)


def _plain(text: str) -> str:
    """Blanks, tabs, line ends and backslashes stand in the table as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def _flash(mount: _Mount, devices: Path) -> bool | None:
    for number in (_number_of(mount.source), mount.number):
        device = devices / str(number)
        for disk in (device, device / ".."):  # a partition has no queue of its own
            with suppress(OSError, UnicodeDecodeError):
                turns = (disk / "queue" / "rotational").read_text(encoding="ascii").strip() != "0"
                return None if turns and _is_virtual(disk) else not turns
    return None


def _is_virtual(disk: Path) -> bool:
    """Whether it is a virtual machine's disk, or lies on one: which often says that it turns."""
    if _VIRTUAL_BUS.search(os.path.realpath(disk)):
        return True
    with suppress(OSError):
        if any(map(_is_virtual, (disk / "slaves").iterdir())):  # of an encrypted or a logical volume
            return True
    with suppress(OSError, UnicodeDecodeError):
        return _VIRTUAL_MODEL.search((disk / "device" / "model").read_text(encoding="utf-8")) is not None
    return False


def _number_of(source: str) -> str | None:
    """The number of a device file: btrfs mounts have numbers of their own, which no device has."""
    with suppress(OSError):
        number = Path(source).stat().st_rdev
        return f"{os.major(number)}:{os.minor(number)}" if number else None
    return None
