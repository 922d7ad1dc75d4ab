"""The household's lock: a folder comes in, the right to have its file open (shared, alone) goes out; it opens none.

Every open household holds ``household.lock`` shared; who rekeys, restores or upgrades holds it alone. The lock is the
system's and goes with its process however that ends; two holders in one process exclude each other like two programs.

POSIX: ``flock``, shared or exclusive, and ``household.turn`` for the turn (below), whose length counts how often
somebody was alone: that needs no room on a full disk. Windows has no shared lock for
Python: ``msvcrt.locking`` locks bytes exclusively, so that a holder takes one byte of many, and who wants to be alone
all of them. That half is written after the documentation and was not tried on a Windows.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.base.undoing import afterwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

GUARD_FILE: Final = "household.lock"
TURN_FILE: Final = "household.turn"
LOCK_FILES: Final = (GUARD_FILE, TURN_FILE)

SHARED_PATIENCE: Final = 60.0
"""Seconds that an opening waits for a program that works alone: compacting a large file takes a while."""

ALONE_PATIENCE: Final = 10.0
"""Seconds that who wants to be alone waits for the others: a command ends soon, a window does not."""

_LOOK_EVERY: Final = 0.02
_COUNTED_TO: Final = 4096
"""Where the count of those who were alone begins anew."""


class Guard:
    """One holder of the household in ``folder``, which must exist. It holds nothing until it is told to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shared: _Lock | None = None

    def share(self, patience: float = SHARED_PATIENCE) -> None:
        """Hold the household shared, or ``store_busy`` where another program works on it alone for longer than that."""
        if self._shared is None:
            with user_errors():
                lock = _Lock(self._folder)
            if not _waited(lock.share, patience):
                lock.close()
                raise UserError("store_busy")
            self._shared = lock

    def release(self) -> None:
        """Hold it no more."""
        if self._shared is not None:
            self._shared.close()
            self._shared = None

    @contextmanager
    def alone(self, patience: float = ALONE_PATIENCE) -> Iterator[None]:
        """While the block runs, nobody else has the household open; afterwards it is held as it was before.

        Raises ``household_held`` where others keep it open for longer than ``patience`` (seconds), ``store_busy`` where
        another one is or was alone instead. Only one at a time may wait for the others to leave (its *turn*).

        Of two that share and both want to be alone, the one whose turn it is waits for the other to leave, so that the
        other gives way: it lets go and waits for its turn, as patiently. If the first one was alone meanwhile, what the
        second one knows (the key, the rows that it means) may be so no more: it is refused.
        If not, nobody was alone between its sharing and its being alone, and the key that it knows is still the key.
        """
        was_shared, before = self._shared is not None, _times_alone(self._folder)
        with user_errors():
            lock = _Lock(self._folder)

        def back() -> None:
            lock.let_in()
            if was_shared:
                self.share()

        try:
            with afterwards(back):
                with user_errors():
                    turn = lock.take_turn()
                if not turn:
                    self.release()
                    if not _waited(lock.take_turn, patience):
                        raise UserError("store_busy")
                if was_shared and _times_alone(self._folder) != before:
                    raise UserError("store_busy")
                self.release()
                if not _waited(lock.be_alone, patience):
                    raise UserError("household_held")
                _count_alone(self._folder)
                yield
        finally:
            lock.close()


def _times_alone(folder: Path) -> int:
    """How often somebody was alone, as far as it is counted; it stays as it is while somebody shares."""
    with suppress(FileNotFoundError):
        return (folder / TURN_FILE).stat().st_size
    return 0


def _count_alone(folder: Path) -> None:
    """Count one more, alone."""
    count = (_times_alone(folder) + 1) % _COUNTED_TO
    with user_errors():
        descriptor = _opened(folder / TURN_FILE)
        try:
            os.ftruncate(descriptor, count)
        finally:
            os.close(descriptor)


def _waited(take: Callable[[], bool], patience: float) -> bool:
    """Whether ``take()`` came true within so many seconds."""
    until = time.monotonic() + patience
    with user_errors():
        while not take():
            if time.monotonic() >= until:
                return False
            time.sleep(_LOOK_EVERY)  # flock knows no time-out
    return True


def _opened(path: Path) -> int:
    """A lock file, made where there is none; never one that a link leads to."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


def _opened_to_share(folder: Path) -> int:
    """The lock of ``folder``; where it can only be read, that is enough to share it, and without one the folder is."""
    try:
        return _opened(folder / GUARD_FILE)
    except PermissionError:
        pass
    except OSError as error:
        if error.errno != errno.EROFS:
            raise
    try:
        return os.open(folder / GUARD_FILE, os.O_RDONLY)
    except FileNotFoundError:
        return os.open(folder, os.O_RDONLY)


if sys.platform == "win32":
    import msvcrt

    _HOLDERS: Final = 64

    class _Lock:
        """Bytes of the lock file: one of the first 64 for who shares, all of them to be alone, the next for a turn."""

        def __init__(self, folder: Path) -> None:
            self._descriptor = _opened(folder / GUARD_FILE)
            self._held: list[tuple[int, int]] = []

        def share(self) -> bool:
            return any(self._take(byte, 1) for byte in range(_HOLDERS))

        def take_turn(self) -> bool:
            return self._take(_HOLDERS, 1)

        def be_alone(self) -> bool:
            return self._take(0, _HOLDERS)

        def let_in(self) -> None:
            if (0, _HOLDERS) in self._held:
                self._held.remove((0, _HOLDERS))
                self._lock(msvcrt.LK_UNLCK, 0, _HOLDERS)

        def close(self) -> None:
            for first, count in self._held:
                self._lock(msvcrt.LK_UNLCK, first, count)
            os.close(self._descriptor)

        def _take(self, first: int, count: int) -> bool:
            try:
                self._lock(msvcrt.LK_NBLCK, first, count)
            except OSError:
                return False
            self._held.append((first, count))
            return True

        def _lock(self, mode: int, first: int, count: int) -> None:
            os.lseek(self._descriptor, first, os.SEEK_SET)
            msvcrt.locking(self._descriptor, mode, count)

else:
    import fcntl

    class _Lock:
        """``flock`` on the lock file, shared or exclusive, and exclusively on a file beside it for a turn."""

        def __init__(self, folder: Path) -> None:
            self._folder = folder
            self._file = _opened_to_share(folder)
            self._turn: int | None = None

        def share(self) -> bool:
            return self._take(self._file, fcntl.LOCK_SH)

        def take_turn(self) -> bool:
            if self._turn is None:
                self._turn = _opened(self._folder / TURN_FILE)
            return self._take(self._turn, fcntl.LOCK_EX)

        def be_alone(self) -> bool:
            return self._take(self._file, fcntl.LOCK_EX)

        def let_in(self) -> None:
            with suppress(OSError):  # it goes with its descriptor
                fcntl.flock(self._file, fcntl.LOCK_UN)

        def close(self) -> None:
            os.close(self._file)
            if self._turn is not None:
                os.close(self._turn)

        @staticmethod
        def _take(descriptor: int, how: int) -> bool:
            try:
                fcntl.flock(descriptor, how | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True
