"""A file written whole or not at all: a path and bytes come in, a file stands there; it makes no folder, no backup."""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.system_errors import of_the_machine
from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LINKS = 40
"""As many as Linux follows."""


def save(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write ``content`` to ``path`` in one step: who reads it sees the old file or the new one.

    The permissions are those of the process's umask; a ``private`` file is its account's alone (0600) from its first
    byte on. Raises ``disk_full``, ``disk_error``, ``file_unwritable``, ``file_folder_missing`` or, at
    a link that another account made, ``file_link_of_other`` (file: its base name), and leaves what was there. A path
    that is no regular file (a pipe, ``/dev/stdout``) is written to as it is.
    """
    with _disk_errors(path):
        _require_own_links(path)
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
        with undoing(partial(beside.unlink, missing_ok=True)):
            with open(beside, "xb", opener=_private if private else None) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _require_own_links(path: Path) -> None:
    """Follow no link of another account: in a folder open to all it may lead to any file of ours.

    The system refuses such links too (``fs.protected_symlinks``), and is not asked where a path is resolved first.
    Those of root are the system's own (``/dev/stdout``).
    """
    if os.name == "nt":
        return
    for _ in range(_MOST_LINKS):
        if not path.is_symlink():
            return
        if path.lstat().st_uid not in (os.geteuid(), 0):
            raise UserError("file_link_of_other", file=path.name)
        path = path.parent / path.readlink()


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = "file_unwritable" if path.parent.exists() else "file_folder_missing"
        raise (of_the_machine(error) or UserError(code, file=path.name or str(path))) from error
