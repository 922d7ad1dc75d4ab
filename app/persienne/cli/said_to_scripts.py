"""Where the collector's lines of JSON go: to standard output, or to whoever calls a socket of its own (AF_UNIX, 0600).

Nobody is waited for. A script that does not read misses lines, and one that has fallen behind on the socket is hung up
on.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import stat
import sys
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class ToOutput:
    """Lines to standard output; ``gone`` is called once where nobody reads it any more.

    A line that finds no room (a file on a full disk) is missed, and half of one is ended before the next.
    """

    def __init__(self, gone: Callable[[], None]) -> None:
        self._gone: Callable[[], None] | None = gone
        self._cut = False

    def write(self, line: str) -> None:
        """Say one line, unless the reader is behind."""
        if self._gone is None:
            return
        if sys.stdout is None:  # the program was started without one
            self._lose()
            return
        if not select.select([], [sys.stdout], [], 0)[1]:
            return
        output = sys.stdout.fileno()  # a buffer would keep what was refused, and fail again at the end
        left = (b"\n" if self._cut else b"") + line.encode()
        try:
            while left:
                left = left[os.write(output, left) :]
                self._cut = bool(left)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), output)
            self._lose()
        except OSError:
            pass

    def _lose(self) -> None:
        gone, self._gone = self._gone, None
        if gone is not None:
            gone()


MOST_CALLERS: Final = 32
"""Programs that are told; of more, the one that called first is hung up on."""


class ToCallers:
    """Lines to every program that has called the socket at ``path``; raises ``say_to_taken`` and ``say_to_refused``.

    A socket that a killed collector left is taken; another program's is not.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._callers: list[socket.socket] = []
        _make_room(path)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._socket.bind(os.fsencode(path))  # closed to other accounts by the umask before it has its mode
            path.chmod(0o600)
            self._made = path.lstat().st_ino
            self._socket.listen()
        except OSError as error:
            self._socket.close()
            raise UserError("say_to_refused", file=path.name) from error
        self._socket.setblocking(False)

    def look(self, welcome: str | None) -> None:
        """Take in who has called meanwhile, and say ``welcome`` to them."""
        with contextlib.suppress(OSError):  # nobody more calls, or this process may open no more files for now
            while True:
                caller, _ = self._socket.accept()
                caller.setblocking(False)
                self._callers.append(caller)
                if len(self._callers) > MOST_CALLERS:
                    self._callers.pop(0).close()
                if welcome is not None:
                    self._send(caller, welcome.encode())

    def write(self, line: str) -> None:
        """Say one line to all."""
        data = line.encode()
        for caller in tuple(self._callers):
            self._send(caller, data)

    def close(self) -> None:
        """Hang up, and take the socket away, unless another program has put its own there."""
        for caller in self._callers:
            caller.close()
        with contextlib.suppress(OSError):
            if self._path.lstat().st_ino == self._made:
                self._path.unlink()
        self._socket.close()

    def _send(self, caller: socket.socket, data: bytes) -> None:
        try:
            sent = caller.send(data)
        except OSError:
            sent = 0
        if sent < len(data):
            self._callers.remove(caller)
            caller.close()


def _make_room(path: Path) -> None:
    """Remove a socket at ``path`` that nobody listens to."""
    try:
        kind = path.lstat().st_mode
    except OSError:
        return
    if stat.S_ISSOCK(kind):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as trial:
            trial.setblocking(False)  # a program that lives may be too busy to answer
            try:
                trial.connect(os.fsencode(path))
            except ConnectionRefusedError:
                path.unlink(missing_ok=True)
                return
            except OSError:
                pass  # of another kind, or closed to us: it lives
    raise UserError("say_to_taken", file=path.name)
