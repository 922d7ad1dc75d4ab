"""A file written whole or not at all: a path and bytes come in, a file stands there; it makes no folder, no backup."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def save(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` in one step: who reads it sees the old file or the new one.

    The permissions are those of the process's umask. Raises ``disk_full`` or ``file_unwritable`` (file: its base name)
    and leaves what was there. A path that is no regular file (a pipe, ``/dev/stdout``) is written to as it is.
    """
    with _disk_errors(path):
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise UserError("disk_full") from error
        raise UserError("file_unwritable", file=path.name or str(path)) from error
