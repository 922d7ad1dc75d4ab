"""A folder comes in, the same folder goes out closed to everyone else; it opens no file."""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.store.driver import user_errors

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600

_OURS: Final = re.compile(
    r"household\.db(-wal|-shm|-journal)?|household\.db-wal\.damaged-\d+"
    r"|household\.db\.(new|before-upgrade)(-wal|-shm|-journal)?|household\.db\.before-restore(-wal)?"
    r"|household\.keys(\.[0-9a-f]{8}|\.set-aside-\d+|\.before-restore)?"
    r"|household\.(restoring|restored|lock|turn)|collector\.(lock|sock)|window\.lock(\.rmlock)?"
)
"""The names that docs/formats.md lists ("The household folder"), and no others: ``household.xlsx`` is somebody's."""


def prepare_folder(path: Path) -> tuple[str, ...]:
    """Make the household folder if need be, and close it: folder 0700, its files 0600, umask 077 from now on.

    Returns the names whose mode had to be repaired (``"."`` is the folder itself), for someone to be told. Raises
    ``folder_is_a_file``, ``folder_of_other`` (name), ``folder_read_only`` or ``disk_full``. What can only be read stays
    as it is. On Windows the user's profile does the closing.
    """
    os.umask(0o077)
    with user_errors():
        try:
            path.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise UserError("folder_is_a_file", name=path.name) from None
        except FileNotFoundError:  # a parent that can't be made
            raise UserError("folder_read_only") from None
        if os.name == "nt":
            return ()
        _require_own(path, path.stat())
        folder = ["."] if _close(path, _FOLDER_MODE) else []
        # Only what is ours: a link's target is not, nor is a file that somebody else put here. A link that another
        # account put here would be written through, to a file of ours.
        ours = [file for file in sorted(path.iterdir()) if is_ours(file)]
        return (*folder, *(file.name for file in ours if _repaired(file)))


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


def can_be_written(path: Path) -> bool:
    """Whether files can be made and changed in the folder at ``path``: it may lie on a disk that can only be read."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def require_own_folder(path: Path) -> None:
    """Refuse to make a household among other people's files (``folder_not_empty``): the folder will be closed."""
    with user_errors():
        if path.is_dir() and not all(map(is_ours, path.iterdir())):
            raise UserError("folder_not_empty", folder=str(path))


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
