"""The path of a proof comes in, its name and bytes go out; bytes become a copy on the disk; nobody reads it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents.proof import LARGEST, sniff

if TYPE_CHECKING:
    from pathlib import Path

# A pipe that nobody writes to must not hold us up, and Windows must not change line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_proof(path: Path) -> tuple[str, bytes]:
    """The base name and the bytes of a proof of a type that is kept (``consents.proof``).

    Raises ``file_missing``, ``file_unreadable``, ``evidence_too_large`` (file, limit in MB) by its size alone, and
    ``evidence_kind`` (file).
    """
    name = shown(path)
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):  # a device would be read without end
                raise UserError("file_unreadable", file=name)
            content = file.read(LARGEST + 1) if found.st_size <= LARGEST else None
    except FileNotFoundError:
        raise UserError("file_missing", file=name) from None
    except OSError:
        raise UserError("file_unreadable", file=name) from None
    if content is None or len(content) > LARGEST:
        raise UserError("evidence_too_large", file=name, limit=LARGEST >> 20)
    if sniff(content) is None:
        raise UserError("evidence_kind", file=name)
    return name, content


def write_copy(path: Path, content: bytes) -> None:
    """Write a copy, whole or not at all and never over a file; ``evidence_unwritable`` (file)."""
    try:
        copy = path.open("xb")
    except OSError:
        raise UserError("evidence_unwritable", file=shown(path)) from None
    try:
        with copy:
            copy.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise UserError("evidence_unwritable", file=shown(path)) from None


def shown(path: Path) -> str:
    """The base name of ``path`` as text that can be kept and printed; disks hold names that are no UTF-8."""
    text = (path.name or str(path)).encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "?" for sign in text) or "?"
