"""Files on the disk: which ones are meant, how their names are shown, and their bytes, piece by piece."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import unicodedata
from typing import TYPE_CHECKING, BinaryIO, Self

from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.base.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from persienne.importers.job import Job


INSIDE = " › "
"""Stands between the name of an archive and that of a file in it."""

MAX_NAME = 200

_SEPARATORS = re.compile(r"[/\\]+")


def shown_name(path: Path) -> str:
    """The base name of ``path`` as text that can be stored and printed; disks hold names that are no UTF-8.

    It finds no file: only ``path`` does.
    """
    return plain_name(path.name.encode("utf-8", "replace").decode("utf-8"))


def member_name(archive: str, member: str) -> str:
    """``archive.zip › member.csv``: the base name alone, of what is written in an archive as a path."""
    base = next((part for part in reversed(_SEPARATORS.split(member)) if part), "?")
    return f"{archive}{INSIDE}{plain_name(base)}"


def plain_name(name: str) -> str:
    """A name without what would act on a terminal; what turns the text around it is written out.

    At most :data:`MAX_NAME` signs.
    """
    clean = "".join(sign for sign in visible(name) if unicodedata.category(sign)[0] != "C")
    return clean[:MAX_NAME] or "?"


_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db"})
_JUNCTION = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: what Windows calls a link to a folder."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that ``paths`` mean; what was named itself is always meant.

    A folder that may not be read stands for itself: it is refused when it is opened. Of what lies inside a folder,
    links and hidden entries are passed over.
    """
    for path in paths:
        yield from _below(path) if is_folder(path) else (path,)


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; what may not even be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_passed_over(name: str) -> bool:
    """Whether no file of this base name is meant: hidden, of the system, or the lock that Excel lays beside a file."""
    return name.startswith((".", "~$")) or name.casefold() in _OF_THE_SYSTEM


def _below(folder: Path) -> Iterator[Path]:
    """The files below a folder, by name; files and folders of one level in one order."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is not folder and not is_folder(path):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                names = sorted((entry.name for entry in entries if _is_meant(entry)), reverse=True)
        except OSError:
            yield path
            continue
        waiting += [path / name for name in names]


def _is_meant(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder is a file or a folder that a person put there."""
    if is_passed_over(entry.name) or entry.is_symlink():
        return False
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return True  # it is refused when it is opened
    # Both are Windows' own.
    hidden = getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return not hidden and getattr(status, "st_reparse_tag", 0) != _JUNCTION


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

    def __exit__(self, *_error: object) -> None:
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
