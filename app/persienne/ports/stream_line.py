"""The line to a meter by way of another program: a pipe or standard input comes in, bytes go out; what can be a port.

There is no speed to find and nothing to unplug. The end of standard input ends the line. A named pipe is waited for:
the program that writes into it may come later, come back, and make the pipe anew.

What is named as a port comes in; whether it can ever be one goes out: nothing is read from it, nothing is decoded.
A device that is not plugged in yet is no fault. A folder, a disk or a recording will never be a port, however long
somebody waits.
"""

from __future__ import annotations

import os
import select
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.ports.chosen_port import Finder, Line
from persienne.ports.serial_port import BLOCK, STANDARD_INPUT, Setting, port_name, refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ports.chosen_port import MeterLine
    from persienne.ports.serial_port import Judge


_DEVICES: Final = Path("/dev")
"""Where a device turns up once it is plugged in, on systems that have files for them."""

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - it is only compared with
"""Where files lie in memory; no device turns up there."""

_TERMINALS: Final = ("tty", "cu.", "rfcomm")
"""How the names of serial devices begin: these are not opened for a look, which an adapter may notice."""


def require_kind(port: str) -> int | None:
    """The mode (``st_mode``) of what ``port`` names; None where nothing is there, or nobody may look.

    Raises ``port_is_file`` where a recording is named, which is imported and not collected, and ``port_not_serial``.
    """
    if port == STANDARD_INPUT:
        if sys.stdin is None:  # the program was started without one
            raise UserError("port_not_serial", port=port_name(port))
        mode = os.fstat(sys.stdin.fileno()).st_mode
    else:
        try:
            mode = Path(port).stat().st_mode
        except (FileNotFoundError, PermissionError):
            return None
        except OSError as error:  # a name that is none: below a file, in a circle, too long
            raise UserError("port_not_serial", port=port_name(port)) from error
    if stat.S_ISREG(mode):
        raise UserError("port_is_file", port=port_name(port))
    if port != STANDARD_INPUT and not (stat.S_ISFIFO(mode) or _is_terminal(port, mode)):
        raise UserError("port_not_serial", port=port_name(port))
    return mode


def require_place(port: str) -> None:
    """Raise ``port_nowhere`` where ``port`` is missing and no adapter that is plugged in turns up under such a name."""
    missing = port != STANDARD_INPUT and os.name == "posix" and not os.path.lexists(port)
    parents = Path(port).absolute().parents
    if missing and (_DEVICES not in parents or _MEMORY in parents):
        raise UserError("port_nowhere", port=port)


def _is_terminal(port: str, mode: int) -> bool:
    if not stat.S_ISCHR(mode):
        return False
    real = Path(os.path.realpath(port))
    if real.name.startswith(_TERMINALS) or real.parent == _DEVICES / "pts":
        return True
    try:
        descriptor = os.open(real, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:  # closed to us, or busy: whoever opens it says so
        return True
    try:
        return os.isatty(descriptor)
    finally:
        os.close(descriptor)


NO_SPEED: Final = 0
"""The bauds of a line that has none."""


def line_to(port: str, judge: Callable[[], Judge]) -> MeterLine:
    """The line to the meter on ``port``: standard input, a named pipe, or a serial port.

    Raises what :func:`.stream_line.require_kind` raises.
    """
    kind = require_kind(port)
    if port == STANDARD_INPUT:
        return StreamLine(port_name(port), sys.stdin.fileno(), judge)
    if kind is None or not stat.S_ISFIFO(kind):
        return Line(Finder(port), judge)
    try:
        descriptor = os.open(port, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        raise refusal(port, error) from error
    return StreamLine(port_name(port), descriptor, judge, pipe=port)


class StreamLine:
    """The bytes of ``descriptor``, which people call ``name``; the rest is as in ``ports.chosen_port.MeterLine``.

    ``pipe`` is the path of a named pipe, whose writer is waited for.
    """

    def __init__(self, name: str, descriptor: int, judge: Callable[[], Judge], *, pipe: str | None = None) -> None:
        self._name = name
        self._descriptor = descriptor
        self._new_judge = judge
        self._judge: Judge | None = judge()
        self._pipe = pipe
        self._unjudged = b""
        self.open = True
        self.reading = False
        self.ended = False
        self.heard = 0
        self.beginnings = 0
        self.setting: Setting | None = None
        self.trouble: UserError | None = None

    def read(self) -> bytes:
        """What has come since the last call, without waiting; nothing until a meter is recognised, and then all."""
        data, is_over = self._come()
        said = self._judged(data)
        if is_over:
            self._end()
        if self._pipe is not None and not self.reading:
            self._follow(self._pipe)
        return said

    def listen_again(self) -> None:
        """Find out again how the meter speaks."""
        self._judge, self._unjudged, self.reading = self._new_judge(), b"", False

    def close(self) -> None:
        """Hear no more."""
        self.open = self.reading = False
        if self._pipe is not None:
            self._pipe = None
            os.close(self._descriptor)

    def _judged(self, data: bytes) -> bytes:
        """What there is to give once ``data`` has come."""
        self.heard += len(data)
        if self._judge is None:
            return data
        self._unjudged += data
        mode = self._judge.hear(data)
        if mode is None:
            self._unjudged = self._unjudged[-BLOCK:]
            return b""
        data, self._unjudged = self._unjudged, b""
        self._judge, self.reading = None, True
        self.setting, self.trouble = Setting(NO_SPEED, mode), None
        self.beginnings += 1
        return data

    def _come(self) -> tuple[bytes, bool]:
        """What has come, and whether nobody writes any more; what came before the end is still the meter's."""
        data = b""
        while len(data) < BLOCK and select.select([self._descriptor], [], [], 0)[0]:
            try:
                piece = os.read(self._descriptor, BLOCK)
            except OSError:  # a terminal whose other end is gone
                piece = b""
            if not piece:
                return data, True
            self.open = True
            data += piece
        return data, False

    def _end(self) -> None:
        """Nobody writes any more."""
        if self._pipe is None:
            self.open, self.ended = False, True
        elif self.open and self.heard:
            self.open = False
            self.trouble = UserError("pipe_ended", port=self._name)
            self.listen_again()

    def _follow(self, pipe: str) -> None:
        """Read on from a pipe that was made anew under the same name: nobody will write into the one that is open."""
        with suppress(OSError):  # it is gone, for now
            there = Path(pipe).stat()
            if stat.S_ISFIFO(there.st_mode) and not os.path.samestat(there, os.fstat(self._descriptor)):
                descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
                os.dup2(descriptor, self._descriptor, inheritable=False)
                os.close(descriptor)
