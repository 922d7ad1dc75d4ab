"""A path comes in, the bytes of its file go out, read once: what is hashed is then what is parsed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.importers.job import Job

HEAD = 1 << 16
"""Bytes that are looked at to recognise a file."""

MAX_FILE = 64 << 20
"""Bytes of a file that is read; an archive may have as many, one file of it fewer."""

MAX_LOG = 128 << 20
"""Bytes of what was saved from a meter's output: a standard meter says as many in a day and a half."""

_PIECE = 8 << 20
# Without waiting for a writer, should the file have become a pipe since it was looked at.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class FileBytes:
    """What was read of a file of ``size`` bytes: all of it, or its head alone where it is too large to be read."""

    data: bytes
    size: int

    @property
    def whole(self) -> bool:
        """Whether the file was read to its end."""
        return self.size <= len(self.data)


def read_bytes(path: Path, job: Job) -> FileBytes:
    """Open a regular file and read it once, up to the size that it has now: a file that grows is not followed.

    Raises ``UserError``: ``file_missing``, ``file_unreadable`` (also for what is no regular file), ``cancelled``.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder; or a device, of which opening may already change things
            raise UserError("file_unreadable", file=job.file)
        with os.fdopen(os.open(path, _READ), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UserError("file_unreadable", file=job.file)
            size = status.st_size
            head = _read(file, min(size, HEAD), job)
            return FileBytes(head if size > _limit(head, size) else head + _read(file, size - len(head), job), size)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the path
        raise UserError("file_missing", file=job.file) from error
    except OSError as error:
        raise UserError("file_unreadable", file=job.file) from error


def _limit(head: bytes, size: int) -> int:
    """The most bytes that are read of a file that begins with ``head``."""
    if size <= MAX_FILE:
        return MAX_FILE
    from persienne.importers.tic_log import sniff  # noqa: PLC0415 - numpy, which few files need here

    return MAX_LOG if sniff(head) else MAX_FILE


def _read(file: BinaryIO, size: int, job: Job) -> bytes:
    """The next ``size`` bytes, or fewer where the file has become shorter."""
    data = bytearray()
    while len(data) < size:
        job.check()
        piece = file.read(min(_PIECE, size - len(data)))
        if not piece:
            break
        data += piece
    return bytes(data)
