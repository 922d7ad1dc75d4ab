"""Disks and what goes from them: the kind of disk a folder is on, and files that are written over before they go.

Linux tells the kind of a disk (proc_pid_mountinfo(5); sysfs, ``queue/rotational``); elsewhere nothing is known.

A removed file's blocks stay as they were until the file system uses them again. Random bytes are written over the
blocks through the file itself and synced, before the name goes. Where a file system writes elsewhere than where the
file lies (copy on write, snapshots, the spare blocks of a flash disk), the file is reached and those copies are not.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import sys
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    return _Mount(Path(_plain(words[4])), after[0], words[2], _plain(after[1]), options=options)


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


if sys.platform != "win32":
    import fcntl

# linux/fs.h: FS_IOC_GETFLAGS, FS_IOC_SETFLAGS (they say the size of a long; the kernel takes an int), FS_COMPR_FL,
# FS_JOURNAL_DATA_FL, FS_NOCOW_FL.
_FLAGS: Final = struct.Struct("i")
_GET_FLAGS: Final = 0x80006601 | struct.calcsize("l") << 16
_SET_FLAGS: Final = 0x40006602 | struct.calcsize("l") << 16
_COMPRESSED: Final = 0x00000004
_IN_THE_JOURNAL_TOO: Final = 0x00004000
_NO_COPY_ON_WRITE: Final = 0x00800000
_PIECE: Final = 1 << 20
_TO_WRITE: Final = (
    os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
"""A link is not followed; a pipe that nobody reads is not waited for."""


def overwrite(path: Path) -> bool:
    """Write random bytes over all that the file at ``path`` holds, and sync them; whether that was done.

    It is not done to a link, to what is no regular file, or to a file with a second name: that one may be somebody
    else's copy. A disk that refuses (full under copy on write, faulty, read-only) is no error here.
    """
    with _opened(path) as descriptor:
        return descriptor is not None and _overwritten(descriptor)


@contextmanager
def _opened(path: Path) -> Iterator[int | None]:
    """A descriptor of the file at ``path``, to write over it; None where that may not be done."""
    descriptor = None
    with suppress(OSError):
        descriptor = os.open(path, _TO_WRITE)
    try:
        yield descriptor if descriptor is not None and _is_plain(os.fstat(descriptor)) else None
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _overwritten(descriptor: int) -> bool:
    """Write over the file; whether that was done."""
    with suppress(OSError):
        left = os.fstat(descriptor).st_size
        try:
            while left:
                left -= os.write(descriptor, os.urandom(min(left, _PIECE)))
        finally:  # what was written before a disk was full is to reach it
            os.fsync(descriptor)
        return True
    return False


def write_in_place(descriptor: int) -> None:
    """Ask that the new, empty file be written over where it lies, also under copy on write (btrfs; ``chattr +C``).

    Without it, writing over the file would leave what was there before. The file is not compressed then, whatever its
    folder asks for: btrfs does not do both. A file system that knows nothing of this does it anyway, or never
    does it. A snapshot keeps its own copy all the same.
    """
    now = _flags(descriptor)
    if sys.platform == "linux" and now is not None:
        with suppress(OSError):
            if now & _COMPRESSED:  # first: btrfs refuses one change that takes one off and puts the other on
                fcntl.ioctl(descriptor, _SET_FLAGS, _FLAGS.pack(now & ~_COMPRESSED))
            fcntl.ioctl(descriptor, _SET_FLAGS, _FLAGS.pack(now & ~_COMPRESSED | _NO_COPY_ON_WRITE))


def make_in_place(path: Path) -> None:
    """Make the new, empty file at ``path`` (0600), to be written over where it lies; raises OSError, as for a file."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        write_in_place(descriptor)
    finally:
        os.close(descriptor)


def lies_in_place(path: Path) -> bool:
    """Whether writing over the file at ``path`` is known to reach the blocks where it lies, and all of them.

    Not so on a file system that may write elsewhere, nor of a file of btrfs that was made without
    :func:`write_in_place` (by an older version, by a copy), nor of one that ext4 writes into its journal too.
    """
    disk = disk_of(path.parent)
    if not disk.writes_in_place:
        return False
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            flags = _flags(descriptor)
        finally:
            os.close(descriptor)
        if disk.file_system == "btrfs":
            return flags is not None and bool(flags & _NO_COPY_ON_WRITE)
        return flags is None or not flags & _IN_THE_JOURNAL_TOO
    return False


def _flags(descriptor: int) -> int | None:
    """The file's attributes (lsattr(1)); None where its file system has none."""
    if sys.platform == "linux":
        with suppress(OSError):
            flags = bytearray(_FLAGS.size)
            fcntl.ioctl(descriptor, _GET_FLAGS, flags)
            (now,) = _FLAGS.unpack(flags)
            return int(now)
    return None


def remove(path: Path, *, missing_ok: bool = False) -> bool:
    """Write over the file at ``path`` and take its name away; whether it was written over, or was not there.

    Raises what ``Path.unlink`` raises.
    """
    if missing_ok and not os.path.lexists(path):
        return True
    done = overwrite(path)
    path.unlink(missing_ok=missing_ok)
    return done


def remove_tree(folder: Path) -> bool:
    """The same of a folder and of all that is in it; whether every file was written over. Links are not followed."""
    done = True
    for entry in sorted(folder.iterdir()):
        inside = entry.is_dir() and not entry.is_symlink()
        done &= remove_tree(entry) if inside else remove(entry, missing_ok=True)
    folder.rmdir()
    return done


def replace(source: Path, target: Path, former: Path) -> bool:
    """Give ``source`` the name ``target``, and write over what had it; whether it was, or there was nothing.

    The former file gets the name ``former`` meanwhile, which must be free. It stays there after a kill, and where the
    new name could not be synced: once that is, it may be removed. Raises what ``Path.replace`` raises, ``target`` being
    as it was, and what ``sync`` raises, ``target`` being the new file.
    """
    if not os.path.lexists(target):
        source.replace(target)
        sync(target.parent)
        return True
    if not _second_name(target, former):
        return _replaced_without_links(source, target)
    with undoing(partial(former.unlink, missing_ok=True)):
        source.replace(target)
    sync(target.parent)
    with suppress(OSError):
        return remove(former)
    return False


def _replaced_without_links(source: Path, target: Path) -> bool:
    """The same where a file has one name (exFAT) or somebody else's too: written over while it is held open."""
    with _opened(target) if sys.platform != "win32" else nullcontext() as descriptor:  # Windows replaces no open file
        source.replace(target)
        sync(target.parent)
        return descriptor is not None and _overwritten(descriptor)


def sync(path: Path) -> None:
    """Have the names in a folder, or the bytes of a file, reach the disk.

    Some network drives and file systems in programs sync files and no folders.
    """
    folder = path.is_dir()
    if os.name == "nt" and folder:  # Windows opens no folder as a file
        return
    descriptor = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if not folder or error.errno not in (errno.EINVAL, errno.EBADF, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _second_name(path: Path, name: Path) -> bool:
    """Whether ``path``, a file of one name, has the second one ``name`` from now on; exFAT and its like have none."""
    with suppress(OSError):
        if _is_plain(path.lstat()):
            os.link(path, name)
            return True
    return False


def _is_plain(found: os.stat_result) -> bool:
    """Whether it is a regular file of one name."""
    return stat.S_ISREG(found.st_mode) and found.st_nlink == 1
