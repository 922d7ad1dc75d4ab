"""An error of the operating system comes in, what the household can act on goes out; what is a bug stays one."""

from __future__ import annotations

import errno
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.system_libraries import LIBRARIES, lacking

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_EVERYWHERE = {
    name: code
    for name, code in {
        "EDQUOT": "disk_full",
        "ESTALE": "disk_error",  # a network drive that went away
        "EREMOTEIO": "disk_error",
        "EUCLEAN": "disk_error",  # a file system that has found itself damaged
        "EBADMSG": "disk_error",  # the same: a checksum of its own failed
        "ENOTCONN": "disk_error",  # a file system in a program, which is gone
        "ENOMEDIUM": "disk_error",
        "ENOLINK": "disk_error",
        "EHOSTDOWN": "disk_error",
        "ENOKEY": "disk_error",  # an encrypted folder that was locked
    }.items()
    if hasattr(errno, name)
}
_WHEREVER: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "disk_full",
        errno.EFBIG: "disk_full",
        errno.EIO: "disk_error",
        errno.ENXIO: "disk_error",
        errno.ENODEV: "disk_error",
        errno.ETIMEDOUT: "disk_error",
        errno.EMFILE: "computer_short",
        errno.ENFILE: "computer_short",
        errno.ENOMEM: "computer_short",
        **{getattr(errno, name): code for name, code in _NOT_EVERYWHERE.items()},
    }
)
_IN_THE_FOLDER: Mapping[int, str] = MappingProxyType(
    {
        errno.EROFS: "folder_read_only",
        errno.EACCES: "folder_read_only",
        errno.EPERM: "folder_read_only",
        errno.ENAMETOOLONG: "folder_read_only",
        errno.EBUSY: "folder_read_only",
        errno.ELOOP: "folder_links",
        errno.ENOLCK: "store_unlockable",
        errno.ENOSYS: "store_unlockable",  # nothing else that is asked of a file system is refused in this way
        errno.EOPNOTSUPP: "store_unlockable",
        errno.ENOTSUP: "store_unlockable",
        errno.EISDIR: "folder_changed",
        errno.ENOTDIR: "folder_changed",
        errno.ENOENT: "folder_changed",
        errno.ENOTEMPTY: "folder_changed",
    }
)


def of_the_machine(error: OSError) -> UserError | None:
    """``disk_full``, ``disk_error`` or ``computer_short``, whatever was being done; None for any other error."""
    code = _WHEREVER.get(error.errno or 0)
    return None if code is None else UserError(code)


def behind(error: Exception) -> UserError | None:
    """What the household can act on where an error reached the edge of a thread; None where it is a bug."""
    if isinstance(error, MemoryError):
        return UserError("computer_short")
    if isinstance(error, ImportError):  # Qt's, where a library of the system is missing
        return lacking(LIBRARIES)
    if not isinstance(error, OSError):
        return None
    return UserError("folder_read_only") if error.errno == errno.EROFS else of_the_machine(error)


def in_the_folder(error: OSError) -> UserError | None:
    """The same of something done in the household's folder, where a missing permission has a sentence too.

    ``folder_read_only``, ``folder_links``, ``folder_changed`` (a file went, or is no file any more),
    ``store_unlockable``.
    """
    code = _IN_THE_FOLDER.get(error.errno or 0)
    return of_the_machine(error) if code is None else UserError(code)
