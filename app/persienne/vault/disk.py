"""Bytes come in and stand on the disk whole or not at all, one writer at a time; what they say is not known here."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import sys
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.system_errors import in_the_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold off other writers of ``folder``'s keys, in this process and others; the lock goes with its process.

    Two that read, change and write the same file would each lose what the other wrote: a key, in the end. Windows locks
    no folder; there the window's lock is the only one.
    """
    if sys.platform == "win32":
        yield
        return
    with _disk_errors():
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def write_new(path: Path, data: bytes) -> None:
    """Make ``path`` (0600), or raise ``keys_exist``, ``disk_full`` or ``folder_read_only`` and leave nothing."""
    with _disk_errors():
        temporary = _written_beside(path, data)
        try:
            os.link(temporary, path)  # a rename would replace the keys of another `init` that was quicker
        except FileExistsError:
            raise UserError("keys_exist") from None
        except OSError:  # exFAT and its like have no links
            temporary.rename(path)
        finally:
            _without_a_word(temporary)
        try:
            _sync_folder(path.parent)
        except OSError:
            _without_a_word(path)  # nothing was made under these keys yet
            raise


def write_over(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``path``; a kill at any instant leaves the old file or the new one.

    Call it under :func:`alone`. What a killed writer left beside ``path`` goes too: it may hold a key that is no more.
    Raises ``disk_full``, ``disk_error`` or ``folder_read_only``; the old file stands then. ``keys_unconfirmed``: the
    new one stands, and the disk has not confirmed it.
    """
    with _disk_errors():
        for left in _left_beside(path):
            left.unlink()
        temporary = _written_beside(path, data)
        try:
            temporary.replace(path)
        finally:
            _without_a_word(temporary)
        try:
            _sync_folder(path.parent)
        except OSError as error:
            raise UserError("keys_unconfirmed") from error


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
            for left in _left_beside(path):
                left.unlink(missing_ok=True)
        finally:
            os.close(descriptor)


def _left_beside(path: Path) -> list[Path]:
    """The files that :func:`_written_beside` made and nobody named or removed."""
    shape = re.compile(re.escape(path.name) + r"\.[0-9a-f]{8}")
    return [file for file in path.parent.iterdir() if shape.fullmatch(file.name)]


def _written_beside(path: Path, data: bytes) -> Path:
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _without_a_word(temporary)
        raise
    return temporary


def _without_a_word(path: Path) -> None:
    """Remove ``path`` where it is and can be: what went wrong before it is the cause, and is told."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folder as a file
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _disk_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        ours = in_the_folder(error)
        if ours is None:
            raise
        raise ours from error
