"""Small files of the window that are not encrypted: bytes come in and go out; no link is followed, nothing waits.

They stand in the household's folder and say nothing of the household, for they are read before anything opens it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 4096

_OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe in the file's place is waited for."""


def read_plain(file: Path) -> bytes:
    """The first ``MOST_BYTES`` of ``file``; empty where it cannot be read."""
    with suppress(OSError), os.fdopen(os.open(file, os.O_RDONLY | _OWN), "rb") as opened:
        return opened.read(MOST_BYTES)
    return b""


def write_plain(file: Path, content: bytes) -> None:
    """Write ``file``, closed to other accounts, whole or not at all; where it cannot be written, nothing changes."""
    beside = file.with_name(f"{file.name}.new")
    with suppress(OSError):
        if file.is_symlink() or (file.exists() and not file.is_file()):
            return
        beside.unlink(missing_ok=True)
        made = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OWN, 0o600)
        with os.fdopen(made, "wb") as opened:
            opened.write(content)
        beside.replace(file)
