"""A file that goes is written over first: a path comes in, whether its bytes were replaced on the spot goes out.

A removed file's blocks stay as they were until the file system uses them again. Random bytes are written over them
through the file itself and synced, before the name goes. Where a file system writes elsewhere than where the file lies
(copy on write, snapshots, the spare blocks of a flash disk), this reaches the file and not those copies.
"""

from __future__ import annotations

import errno
import os
import stat
import struct
import sys
from contextlib import nullcontext, suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "win32":
    import fcntl

# linux/fs.h: FS_IOC_GETFLAGS, FS_IOC_SETFLAGS (they say the size of a long; the kernel takes an int) and FS_NOCOW_FL.
_FLAGS: Final = struct.Struct("i")
_GET_FLAGS: Final = 0x80006601 | struct.calcsize("l") << 16
_SET_FLAGS: Final = 0x40006602 | struct.calcsize("l") << 16
_NO_COPY_ON_WRITE: Final = 0x00800000
_PIECE: Final = 1 << 20
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)


def overwrite(path: Path) -> bool:
    """Write random bytes over all that the file at ``path`` holds, and sync them; whether that was done.

    It is not done to a link, to what is no regular file, or to a file with a second name: that one may be somebody
    else's copy. A disk that refuses (full under copy on write, faulty, read-only) is no error here.
    """
    with suppress(OSError):
        descriptor = os.open(path, os.O_WRONLY | _NO_FOLLOW | _BINARY | _NO_WAIT)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
                return False
            left = found.st_size
            while left:
                left -= os.write(descriptor, os.urandom(min(left, _PIECE)))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return True
    return False


def write_in_place(descriptor: int) -> None:
    """Ask that the new, empty file be written over where it lies, also under copy on write (btrfs; ``chattr +C``).

    Without it, writing over the file would leave what was there before. A file system that knows nothing of this does
    it anyway, or never does it. A snapshot keeps its own copy all the same.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            flags = bytearray(_FLAGS.size)
            fcntl.ioctl(descriptor, _GET_FLAGS, flags)
            (now,) = _FLAGS.unpack(flags)
            fcntl.ioctl(descriptor, _SET_FLAGS, _FLAGS.pack(now | _NO_COPY_ON_WRITE))


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
    kept = _second_name(target, former)
    there = kept or os.path.lexists(target)
    with undoing(partial(former.unlink, missing_ok=True)) if kept else nullcontext():
        source.replace(target)
    sync(target.parent)
    if not kept:
        return not there
    with suppress(OSError):
        return remove(former)
    return False


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
        found = path.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
            os.link(path, name)
            return True
    return False
