"""Bytes come in and stand on the disk whole or not at all, one writer at a time; what they say is not known here."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import sys
from typing import TYPE_CHECKING

from persienne.base.disks import remove, replace, sync, write_in_place
from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextlib.contextmanager
def alone(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold off other writers of ``folder``, in this process and others; the lock goes with its process.

    Without ``wait`` a folder that another one writes to raises BlockingIOError.

    Two that read, change and write the same file would each lose what the other wrote: a key, in the end. Windows locks
    no folder; there the window's lock is the only one.
    """
    if sys.platform == "win32":
        yield
        return
    with user_errors():
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:  # a file system without locks
            pass
        yield
    finally:
        os.close(descriptor)


def write_new(path: Path, data: bytes) -> None:
    """Make ``path`` (0600), or raise ``keys_exist``, ``disk_full`` or ``folder_read_only`` and leave nothing."""
    with user_errors():
        temporary = _written_beside(path, data)
        try:
            os.link(temporary, path)  # a rename would replace the keys of another `init` that was quicker
        except FileExistsError:
            raise UserError("keys_exist") from None
        except OSError:  # exFAT and its like have no links
            temporary.rename(path)
        finally:
            with contextlib.suppress(OSError):  # a second name of the file, or gone
                temporary.unlink(missing_ok=True)
        with undoing(lambda: remove(path, missing_ok=True)):  # nothing was made under these keys yet
            sync(path.parent)


def write_over(path: Path, data: bytes) -> bool:
    """Put ``data`` in the place of ``path``; a kill at any instant leaves the old file or the new one.

    The old one is written over; whether it was, is returned. Call it under :func:`alone`. What a killed writer left
    beside ``path`` goes too: it may hold a key that is no more. Raises ``disk_full``, ``disk_error`` or
    ``folder_read_only``; the old file stands then. ``keys_unconfirmed``: the new one stands, and the disk has not
    confirmed it.
    """
    with user_errors():
        _remove_left(path)
        temporary = _written_beside(path, data)
        try:
            with undoing(lambda: remove(temporary, missing_ok=True)):
                return put(temporary, path)
        except OSError as error:
            if _holds(path, data):  # the error came after the new file had its name
                raise UserError("keys_unconfirmed") from error
            raise


def _holds(path: Path, data: bytes) -> bool:
    with contextlib.suppress(OSError):
        return path.read_bytes() == data
    return False


def put(source: Path, path: Path) -> bool:
    """Give the file ``source`` the name ``path``; whether the file that had it was written over. Raises OSError."""
    return replace(source, path, _beside(path))


def sweep(path: Path) -> None:
    """Remove what a killed writer left beside ``path``, unless somebody may be writing it; what fails is let be.

    Whether somebody writes is told by the lock of :func:`alone`, which is not waited for; where there are no locks
    nothing is removed, and the next writing does it.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        if not _left_beside(path):
            return
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove_left(path)
        finally:
            os.close(descriptor)


def _remove_left(path: Path) -> None:
    """Remove what a killed writer left, once the name of what took its place is sure to be on the disk."""
    left = _left_beside(path)
    if left:
        sync(path.parent)
    for file in left:
        remove(file, missing_ok=True)


def _left_beside(path: Path) -> list[Path]:
    """The files that :func:`_written_beside` made and nobody named, and former ones that nobody removed."""
    shape = re.compile(re.escape(path.name) + r"\.[0-9a-f]{8}")
    return [file for file in path.parent.iterdir() if shape.fullmatch(file.name)]


def _written_beside(path: Path, data: bytes) -> Path:
    temporary = _beside(path)
    write(temporary, data)
    return temporary


def write(path: Path, data: bytes) -> None:
    """Make the new file ``path`` (0600), which can be written over where it lies. Raises OSError and leaves nothing."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with undoing(lambda: remove(path, missing_ok=True)), os.fdopen(descriptor, "wb") as file:
        write_in_place(file.fileno())
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.{secrets.token_hex(4)}")
