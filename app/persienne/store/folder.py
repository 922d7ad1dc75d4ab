"""A folder comes in, the same folder goes out closed to everyone else; it opens no file."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from persienne.errors import UserError
from persienne.store.driver import user_errors

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


def prepare_folder(path: Path) -> tuple[str, ...]:
    """Make the household folder if need be, and close it: folder 0700, its files 0600, umask 077 from now on.

    Returns the names whose mode had to be repaired (``"."`` is the folder itself), for someone to be told. Raises
    ``folder_is_a_file``, ``folder_read_only`` or ``disk_full``. On Windows the user's profile does the closing.
    """
    os.umask(0o077)
    with user_errors():
        try:
            path.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise UserError("folder_is_a_file", name=path.name) from None
        if os.name == "nt":
            return ()
        folder = ["."] if _close(path, _FOLDER_MODE) else []
        # A link is left alone: its target is not ours to change. So is a folder: nobody enters it but through ours.
        files = [file for file in sorted(path.iterdir()) if stat.S_ISREG(file.lstat().st_mode)]
        return (*folder, *(file.name for file in files if _close(file, _FILE_MODE)))


def _close(path: Path, mode: int) -> bool:
    """Set the mode where it gives others anything; a stricter one stays."""
    if not stat.S_IMODE(path.stat().st_mode) & ~mode:
        return False
    path.chmod(mode)
    return True
