"""The desktop helper as the window sees it: it is started, asked and heard; nothing here waits longer than it says."""

from __future__ import annotations

import select
import subprocess
import sys
from itertools import count
from typing import TYPE_CHECKING

from persienne.base.frames import FrameError, pieces, read_frame
from persienne.desktop import helper_process
from persienne.desktop.messages import Wish, header, said

if TYPE_CHECKING:
    from persienne.desktop.messages import Appearance, Kind, Opened


GRACE = 1.0
"""Seconds for what it does at once: to end when the window does."""


class HelperGoneError(Exception):
    """The helper has ended, or says what it should not."""


class DesktopHelper:
    """The running helper. Raises OSError where it can't be started."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            helper_process.command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,  # Ctrl+C at the terminal is for the window alone
        )
        self._numbers = count(1)

    @property
    def output(self) -> int:
        """The descriptor that has something to be read when the helper has something to say."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def ask(self, kind: Kind, target: str) -> int:
        """Have something opened; the number under which :meth:`hear` will say what became of it. HelperGoneError."""
        number = next(self._numbers)
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(b"".join(pieces(header(Wish(number, kind, target)))))
        except OSError as error:
            raise HelperGoneError from error
        return number

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
        if heard is None or isinstance(heard, Wish):
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


def started() -> DesktopHelper | None:
    """The helper; None where none is needed (only Linux hides a process from a portal), or none can be started."""
    if sys.platform != "linux":
        return None
    try:
        return DesktopHelper()
    except OSError:
        return None
