"""A path comes in, the bytes of its file go out, piece by piece: what is hashed is what is sent to be parsed."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from typing import TYPE_CHECKING, BinaryIO, Self

from persienne.base.errors import UserError
from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from persienne.importers.job import Job

HEAD = 1 << 16
"""Bytes that are looked at to recognise a file."""

MAX_FILE = 64 << 20
"""Bytes of a file that is read; an archive may have as many, one file of it fewer."""

MAX_LOG = 128 << 20
"""Bytes of what was saved from a meter's output: a standard meter says as many in a day and a half."""

_PIECE = 1 << 20
# Without waiting for a writer, should the file have become a pipe since it was looked at.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileBytes:
    """The bytes of an open file of ``size`` bytes: all of them, or its head alone where it is too large to be read.

    They are read as they are sent, each time from the beginning, and never held together. A file that grows meanwhile
    is not followed.
    """

    def __init__(self, file: BinaryIO, size: int, *, head_alone: bool = False) -> None:
        """``head_alone``: no more than the head is read, however large the file is."""
        self.size = size
        self.digest: bytes | None = None
        """The SHA-256 of the bytes that were read last; None where they were not read to their end."""
        self.failed = False
        """Whether they could not be read to their end."""
        self._file = file
        if head_alone:
            self._length = min(size, HEAD)
        else:
            self._length = size if size <= MAX_FILE or size <= _limit(file.read(HEAD)) else HEAD

    def __enter__(self) -> Self:
        """The same."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()

    def __len__(self) -> int:
        """How many bytes are read of it."""
        return self._length

    def pieces(self) -> Iterator[bytes]:
        """The bytes, in order; OSError where there are fewer by now."""
        hashed, left = hashlib.sha256(), self._length
        self.digest = None if left else hashed.digest()
        self._file.seek(0)
        while left:
            piece = self._piece(min(left, _PIECE))
            hashed.update(piece)
            left -= len(piece)
            if not left:  # before the last piece is sent: the answer to it may be there at once
                self.digest = hashed.digest()
            yield piece

    def _piece(self, most: int) -> bytes:
        try:
            piece = self._file.read(most)
            if not piece:
                raise OSError(errno.EIO, "the file has become shorter")
        except OSError:
            self.failed = True
            raise
        except ValueError as error:  # closed by now: nobody waits for it any more
            raise OSError(errno.EBADF, "the file is closed") from error
        return piece


def open_file(path: Path, job: Job, *, head_alone: bool = False) -> FileBytes:
    """Open a regular file, to read all of it or its ``head_alone``.

    Raises ``UserError``: ``file_missing``, ``file_unreadable`` (also for what is no regular file).
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder; or a device, of which opening may already change things
            raise UserError("file_unreadable", file=job.file)
        file = os.fdopen(os.open(path, _READ), "rb", buffering=0)
        with undoing(file.close):
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UserError("file_unreadable", file=job.file)
            return FileBytes(file, status.st_size, head_alone=head_alone)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the path
        raise UserError("file_missing", file=job.file) from error
    except OSError as error:
        raise UserError("file_unreadable", file=job.file) from error


def _limit(head: bytes) -> int:
    """The most bytes that are read of a large file that begins with ``head``."""
    from persienne.importers.tic_log import sniff  # noqa: PLC0415 - numpy, which few files need here

    return MAX_LOG if sniff(head) else MAX_FILE
