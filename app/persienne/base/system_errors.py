"""An error of the operating system, or a library that lacks, comes in, what the household can act on goes out.

What Qt needs of the system: names of shared libraries come in, the packages that hold those that lack go out.
Standard library only. Qt itself ends the program, in words that help nobody, where one is missing.
"""

from __future__ import annotations

import errno
import shutil
import sys
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


LIBRARIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "libEGL.so.1": ("libegl1", "mesa-libEGL"),
        "libGL.so.1": ("libgl1", "mesa-libGL"),
        "libX11.so.6": ("libx11-6", "libX11"),
        "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
        "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
        "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
        "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    }
)
"""What Qt's own libraries load; the package that holds each, of the two families that most people have (apt, dnf)."""

SCREEN_LIBRARIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
        "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
        "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
        "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
        "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
        "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
        "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    }
)
"""What a window on an X server needs beside them."""


def loads(library: str) -> bool:
    """Whether the system's loader finds ``library``."""
    import ctypes  # noqa: PLC0415 - a command that asks for none loads it not

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacking(
    libraries: Mapping[str, tuple[str, str]],
    loads: Callable[[str], bool] = loads,
    finds: Callable[[str], object] = shutil.which,
) -> UserError | None:
    """``libraries_missing`` with the command that installs those of ``libraries`` that do not load; None: all do.

    ``finds`` looks for a program of this machine by its name.
    """
    absent = [name for name in libraries if sys.platform == "linux" and not loads(name)]
    if not absent:
        return None
    fedora = bool(finds("dnf")) and not finds("apt-get")
    packages = " ".join(libraries[name][fedora] for name in absent)
    command = f"sudo {'dnf' if fedora else 'apt'} install {packages}"
    return UserError("libraries_missing", libraries=", ".join(absent), command=command)


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


@contextmanager
def user_errors() -> Iterator[None]:
    """Turn the system's errors into a ``UserError`` where the household can act on them; others are bugs and pass.

    Which ones: :func:`in_the_folder`. A connection of the store does so with its own errors by itself.
    """
    try:
        yield
    except OSError as error:
        ours = in_the_folder(error)
        if ours is None:
            raise
        raise ours from error
