"""The desktop helper as the window sees it: it is started, asked and heard; nothing here waits longer than it says."""

from __future__ import annotations

import os
import select
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

from persienne.base.fence import barrier
from persienne.base.frames import FrameError, pieces, read_frame
from persienne.desktop import helper_process
from persienne.desktop.messages import Appearance, Look, Opened, Wish, header, said

if TYPE_CHECKING:
    from persienne.desktop.messages import Kind

GRACE = 1.0
"""Seconds for what it does at once: to end when the window does."""


class HelperGoneError(Exception):
    """The helper has ended, or says what it should not."""


class _Kept:
    """The helper of the program whose place this one took: a child of this process still. OSError where it is none."""

    def __init__(self, pid: int, asked: int, told: int) -> None:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        if not all(stat.S_ISFIFO(os.fstat(descriptor).st_mode) for descriptor in (asked, told)):
            raise OSError("no pipe")
        for descriptor in (asked, told):
            os.set_inheritable(descriptor, False)
        self.pid = pid
        self.stdin = os.fdopen(asked, "wb", buffering=0)
        self.stdout = os.fdopen(told, "rb", buffering=0)

    def wait(self, timeout: float | None = None) -> None:
        """As that of ``Popen``."""
        ended = os.pidfd_open(self.pid)
        try:
            if not select.select([ended], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired((), timeout or 0)
        finally:
            os.close(ended)
        os.waitpid(self.pid, 0)

    def kill(self) -> None:
        """The same."""
        os.kill(self.pid, signal.SIGKILL)


class DesktopHelper:
    """The running helper, which is started; ``told`` is the word of :meth:`handed_over`, and keeps the one that runs.

    Raises OSError where it can't be started or is no more, and ValueError where nothing of the kind was told.
    """

    def __init__(self, told: str | None = None) -> None:
        self._process: subprocess.Popen[bytes] | _Kept
        self._last = 0
        if told is None:
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                helper_process.command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                start_new_session=True,  # Ctrl+C at the terminal is for the window alone
            )
        else:
            pid, asked, heard, self._last = map(int, told.split(","))
            self._process = _Kept(pid, asked, heard)
            self._send(Look())

    def handed_over(self) -> str:
        """The word by which the program that takes this one's place finds the helper; nothing changes until then."""
        assert self._process.stdin is not None
        asked, heard = self._process.stdin.fileno(), self.output
        for descriptor in (asked, heard):
            os.set_inheritable(descriptor, True)  # no child gets it: each is given what it needs alone
        return f"{self._process.pid},{asked},{heard},{self._last}"

    @property
    def pid(self) -> int:
        """The number of its process, which stands outside the fence."""
        return self._process.pid

    @property
    def output(self) -> int:
        """The descriptor that has something to be read when the helper has something to say."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def ask(self, kind: Kind, target: str) -> int:
        """Have something opened; the number under which :meth:`hear` will say what became of it. HelperGoneError."""
        self._last += 1
        try:
            self._send(Wish(self._last, kind, target))
        except OSError as error:
            raise HelperGoneError from error
        return self._last

    def says_something(self, seconds: float) -> bool:
        """Whether it says something before so many seconds have passed, or is gone."""
        return bool(select.select([self.output], [], [], seconds)[0])

    def hear(self) -> Appearance | Opened:
        """Wait for the helper's next message, and return it. Raises HelperGoneError where the helper has ended."""
        assert self._process.stdout is not None
        try:
            frame = read_frame(self._process.stdout)
            heard = None if frame is None else said(frame.header)
        except (FrameError, ValueError, OSError) as error:
            raise HelperGoneError from error
        if not isinstance(heard, Appearance | Opened):
            raise HelperGoneError
        return heard

    def close(self) -> None:
        """End the helper process. Pages and files that it has opened stay open."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _send(self, message: Wish | Look) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"".join(pieces(header(message))))


def started(told: str | None = None) -> DesktopHelper | None:
    """The helper, or the one that was ``told`` of (:meth:`DesktopHelper.handed_over`).

    None where none is needed (only Linux hides a process from a portal) or none can be had. Behind the fence none is
    started: a browser that it opened there would reach nothing.
    """
    if sys.platform != "linux" or (told is None and barrier().is_the_kernels):
        return None
    try:
        return DesktopHelper(told)
    except (OSError, ValueError):
        return None
