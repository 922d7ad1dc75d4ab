"""A folder comes in, the same folder goes out closed to everyone else; it opens no file."""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600

_OURS: Final = re.compile(
    r"household\.db(-wal|-shm|-journal)?|household\.db-wal\.damaged-\d+"
    r"|household\.db\.(new|before-upgrade)(-wal|-shm|-journal)?|household\.db\.before-restore(-wal)?"
    r"|household\.keys(\.[0-9a-f]{8}|\.set-aside-\d+|\.before-restore)?"
    r"|household\.(restoring|restored|lock|turn)|collector\.(lock|sock)|window\.(call|place|toml|lock(\.rmlock)?)"
)
"""The names that docs/formats.md lists ("The household folder"), and no others: ``household.xlsx`` is somebody's."""

_FOLDERS: Final = frozenset({"household.restoring", "household.restored"})
_SOCKETS: Final = frozenset({"collector.sock"})


def prepare_folder(path: Path) -> tuple[str, ...]:
    """Make the household folder if need be, and close it: folder 0700, its files 0600, umask 077 from now on.

    Returns the names whose mode had to be repaired (``"."`` is the folder itself), for someone to be told. Raises
    ``folder_is_a_file``, what ``require_reachable`` raises, ``folder_of_other`` (name) and ``folder_strange`` (name) of
    a file in it, ``folder_read_only`` or ``disk_full``. What can only be read stays as it is. On Windows the user's
    profile does the closing.
    """
    os.umask(0o077)
    with user_errors():
        try:
            path.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise UserError("folder_is_a_file", name=path.name) from None
        except FileNotFoundError:  # a parent that can't be made
            raise UserError("folder_read_only") from None
        except OSError as error:
            if error.errno in (errno.EINVAL, errno.EILSEQ):  # a name that this disk can't have
                raise UserError("folder_read_only") from error
            raise
        if os.name == "nt":
            return ()
        require_reachable(path)
        folder = ["."] if _close(path, _FOLDER_MODE) else []
        # Only what is ours: a link's target is not, nor is a file that somebody else put here. A link that another
        # account put here would be written through, to a file of ours.
        ours = [file for file in sorted(path.iterdir()) if is_ours(file)]
        repaired = [file.name for file in ours if _repaired(file)]
        require_plain_files(path)
        return (*folder, *repaired)


def _repaired(file: Path) -> bool:
    """Whether the mode of a file that must be our own had to be repaired."""
    with suppress(FileNotFoundError):  # another program writes its keys just now
        status = file.lstat()
        _require_own(file, status)
        return stat.S_ISREG(status.st_mode) and _close(file, _FILE_MODE)
    return False


def is_ours(file: Path) -> bool:
    """Whether a file of the folder has one of the household's own names."""
    return _OURS.fullmatch(file.name) is not None


def require_plain_files(path: Path) -> None:
    """Refuse a folder where something of ours is another thing than it should be (``folder_strange``: name)."""
    with user_errors():
        for name in strange_files(path):
            raise UserError("folder_strange", name=name)


def strange_files(path: Path) -> Iterator[str]:
    """The names of ours that are another thing: a pipe or a device in a file's place would be waited for without end.

    A link is what it leads to; one that leads nowhere is left to whoever opens it. No folder of ours is a link: what is
    in it is removed. Raises OSError for a link in a circle.
    """
    for file in sorted(path.iterdir()):
        if not is_ours(file) or file.name in _SOCKETS:
            continue
        with suppress(FileNotFoundError):  # gone meanwhile, or a link to nowhere
            folder = file.name in _FOLDERS
            if not (stat.S_ISDIR(file.lstat().st_mode) if folder else stat.S_ISREG(file.stat().st_mode)):
                yield file.name


def can_be_written(path: Path) -> bool:
    """Whether files can be made and changed in the folder at ``path``: it may lie on a disk that can only be read."""
    return _may(path, os.W_OK)


def require_reachable(path: Path) -> None:
    """Refuse a folder of another account (``folder_of_other``: name), and one that can't be looked into.

    That is ``folder_unreadable``. No folder, or what is none, passes.
    """
    if os.name == "nt":
        return
    with user_errors():
        try:
            found = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return
        except PermissionError:  # a folder above it is closed
            raise UserError("folder_unreadable") from None
        if stat.S_ISDIR(found.st_mode):
            _require_own(path, found)
            if not _may(path, os.R_OK | os.X_OK):
                raise UserError("folder_unreadable")


def require_own_folder(path: Path) -> None:
    """Refuse to make a household among other people's files (``folder_not_empty``): the folder will be closed."""
    with user_errors():
        if path.is_dir() and not all(map(is_ours, path.iterdir())):
            raise UserError("folder_not_empty", folder=str(path))


def _may(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)


def _require_own(path: Path, status: os.stat_result) -> None:
    """``folder_of_other`` where another account owns it: it could read what is written, or lead it elsewhere."""
    if status.st_uid != os.geteuid():
        raise UserError("folder_of_other", name=path.name or str(path))


def _close(path: Path, mode: int) -> bool:
    """Set the mode where it gives others anything; a stricter one stays."""
    if not stat.S_IMODE(path.stat().st_mode) & ~mode:
        return False
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno != errno.EROFS:
            raise
        return False
    return True
