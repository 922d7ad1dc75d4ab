"""A child process that reads what others wrote, seen from its parent: messages go in, messages come out, in time.

The child limits itself (:mod:`~persienne.base.own_limits`). Nothing that it answers is trusted: an answer is JSON and
bytes, never a pickle. Threads feed and listen, so that neither process ever waits for the other with a full pipe, on
any system.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import time
from threading import Thread
from typing import TYPE_CHECKING, Any

from persienne.base.frames import Frame, FrameError, pieces, read_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LOOK_UP = 0.05
"""Seconds between two looks at a wish to stop."""

GRACE = 2.0
"""Seconds that a child which has closed its output may still take to end by itself."""

_WAITING = 16
"""Answers that are kept while nobody asks for them; the child then waits."""

_KEPT = (
    # Where Python finds itself, its libraries and the user's own packages.
    "HOME",
    "LD_LIBRARY_PATH",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONTZPATH",
    "PYTHONUSERBASE",
    # Without these Windows starts no program, and finds no user's packages.
    "APPDATA",
    "SYSTEMROOT",
)
_ONE_THREAD = dict.fromkeys(("MKL_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


class ChildTooSlowError(Exception):
    """The child did not answer in time, or has used up the processor time that it allows itself."""


class ChildGoneError(Exception):
    """The child has ended without an answer, or what it answered is no message."""


class LimitedChild:
    """One running child. ``command`` starts it; it reads messages from its input and writes messages to its output.

    Raises OSError where it can't be started. A child that failed in any way is of no more use: :meth:`close` it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,  # Ctrl+C at the terminal is for the parent alone
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._answers: queue.Queue[Frame | None] = queue.Queue(_WAITING)
        self._listener = Thread(target=self._listen, name="listens to a child", daemon=True)
        self._listener.start()
        self._feeder: Thread | None = None

    def ask(self, header: Mapping[str, Any], body: bytes = b"") -> None:
        """Send one message, without waiting until the child has taken it; the one before must be answered."""
        if self._feeder is not None:
            self._feeder.join()
        self._feeder = Thread(target=self._feed, args=(header, body), name="feeds a child", daemon=True)
        self._feeder.start()

    def answer(self, seconds: float, check: Callable[[], None]) -> Frame:
        """The next message of the child, waited for at most ``seconds``; ``check`` is called meanwhile and may raise.

        Raises ChildTooSlowError and ChildGoneError.
        """
        end = time.monotonic() + seconds
        while True:
            check()
            try:
                frame = self._answers.get(timeout=LOOK_UP)
            except queue.Empty:
                if time.monotonic() > end:
                    raise ChildTooSlowError from None
                continue
            if frame is None:
                raise self._gone()
            return frame

    def close(self) -> None:
        """End the child, whatever it does, and wait until it and both threads are gone."""
        self._kill()
        self._process.wait()
        if self._feeder is not None:
            self._feeder.join()
        while self._listener.is_alive():
            with contextlib.suppress(queue.Empty):
                self._answers.get_nowait()  # makes room for what the listener still has
            self._listener.join(LOOK_UP)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _feed(self, header: Mapping[str, Any], body: bytes) -> None:
        stream = self._process.stdin
        assert stream is not None
        with contextlib.suppress(OSError):  # a child that is gone is noticed by who waits for its answer
            for piece in pieces(header, body):
                stream.write(piece)
            stream.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with contextlib.suppress(OSError, FrameError):
            while (frame := read_frame(stream)) is not None:
                self._answers.put(frame)
        self._answers.put(None)

    def _gone(self) -> Exception:
        """Why there will be no answer any more."""
        self._answers.put(None)  # for who asks again
        try:
            code = self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            return ChildGoneError("it no longer answers")
        if code == -getattr(signal, "SIGXCPU", 0) and code:
            return ChildTooSlowError()
        return ChildGoneError(f"it ended with {code}")

    def _kill(self) -> None:
        """End the child and, where the system knows groups of processes, whatever it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            elif self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)


def _environment() -> dict[str, str]:
    """The little of our environment that a child needs; numeric libraries are held to one thread."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | _ONE_THREAD | {"PYTHONUTF8": "1"}
