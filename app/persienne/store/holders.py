"""A household's folder comes in, who holds its locks goes out; no lock file is made, and none is kept."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


class Held(Enum):
    """How a lock was found: by nobody, by some who share it, by one who is alone."""

    FREE = "free"
    SHARED = "shared"
    ALONE = "alone"


@contextmanager
def shared_while_looking(lock: Path) -> Iterator[Held]:
    """How others hold ``lock``. A free lock is held shared during the block, so that nobody takes it alone meanwhile.

    A lock file that is not there is held by nobody. Windows has no lock that can be looked at: always ``FREE``.
    """
    if sys.platform == "win32" or not lock.exists():
        yield Held.FREE
        return
    descriptor = os.open(lock, os.O_RDONLY | os.O_NONBLOCK)  # a pipe in its place is not waited for
    try:
        if _taken(descriptor, fcntl.LOCK_EX):
            found = Held.FREE
        else:
            found = Held.SHARED if _taken(descriptor, fcntl.LOCK_SH) else Held.ALONE
        if found is Held.FREE:
            fcntl.flock(descriptor, fcntl.LOCK_SH)
        yield found
    finally:
        os.close(descriptor)


def held(lock: Path) -> bool:
    """Whether a program holds ``lock``, in whatever way."""
    with shared_while_looking(lock) as found:
        return found is not Held.FREE


def _taken(descriptor: int, how: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
