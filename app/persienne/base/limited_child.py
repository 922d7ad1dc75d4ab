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
from typing import TYPE_CHECKING, Any, Protocol

from persienne.base.frames import Frame, FrameError, announced, read_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

LOOK_UP = 0.05
"""Seconds between two looks at a wish to stop."""

GRACE = 2.0
"""Seconds for what an honest child does at once: to have read a message that it has answered, to end after it has
closed its output, to be gone once it is killed."""

_WAITING = 16
"""Answers that are kept while nobody asks for them; the child then waits."""

_PATHS = ("LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONTZPATH")
"""Lists of folders: an empty part would be the current folder, with modules and libraries that anybody laid there."""

_KEPT = (
    # Where Python finds itself, its libraries and the user's own packages.
    "HOME",
    *_PATHS,
    "PYTHONHOME",
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


class Body(Protocol):
    """The body of a message that nobody holds in memory as a whole: its length, and its bytes piece by piece."""

    def __len__(self) -> int:
        """How many bytes there are."""

    def pieces(self) -> Iterator[bytes]:
        """All of them, in order; OSError where they can't be read."""


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
            env=child_environment(),
            start_new_session=True,  # Ctrl+C at the terminal is for the parent alone
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._answers: queue.Queue[Frame | None] = queue.Queue(_WAITING)
        self._closed = False
        self._listener = Thread(target=self._listen, name="listens to a child", daemon=True)
        self._listener.start()
        self._feeder: Thread | None = None

    def ask(self, header: Mapping[str, Any], body: bytes | Body, check: Callable[[], None]) -> None:
        """Send one message, without waiting until the child has taken it; the one before must be answered.

        A body that can't be read to its end ends the child.
        ``check`` is called while the child still has to read the one before, and may raise. Raises ChildGoneError where
        it does not read it, though it has answered.
        """
        if self._feeder is not None:
            self._wait_for(self._feeder, check)
            if self._feeder.is_alive():
                raise ChildGoneError("it does not read what it is sent")
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
        """End the child and what it has started, whatever they do, and wait until both threads are gone.

        A process that has left the child's group may hold the other end of a pipe: that thread is then left behind.
        """
        self._closed = True
        self._kill()
        self._wait_for(self._listener, self._make_room)
        if self._feeder is not None:
            self._wait_for(self._feeder, self._make_room)
        if self._feeder is None or not self._feeder.is_alive():
            self._close_input()

    def _wait_for(self, thread: Thread, check: Callable[[], None]) -> None:
        """Wait until a thread has ended, for GRACE seconds at most."""
        end = time.monotonic() + GRACE
        while thread.is_alive() and time.monotonic() < end:
            check()
            thread.join(LOOK_UP)

    def _make_room(self) -> None:
        """Forget an answer, for what the listener still has."""
        with contextlib.suppress(queue.Empty):
            self._answers.get_nowait()

    def _feed(self, header: Mapping[str, Any], body: bytes | Body) -> None:
        stream = self._process.stdin
        assert stream is not None
        whole = False
        with contextlib.suppress(OSError):  # a child that is gone is noticed by who waits for its answer
            stream.write(announced(header, len(body)))
            for piece in (body,) if isinstance(body, bytes) else body.pieces():
                stream.write(piece)
            stream.flush()
            whole = True
        if self._closed or not whole:
            self._close_input()

    def _close_input(self) -> None:
        """Close the child's input; while its feeder writes, this would wait for it."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(OSError, FrameError), self._process.stdout as stream:
            while (frame := read_frame(stream)) is not None and not self._closed:
                self._answers.put(frame)
        self._answers.put(None)

    def _gone(self) -> Exception:
        """Why there will be no answer any more."""
        self._answers.put(None)  # for who asks again
        self._let_end()
        self._kill()
        code = self._process.returncode
        if code and code == -getattr(signal, "SIGXCPU", 0):
            return ChildTooSlowError()
        return ChildGoneError(f"it ended with {code}")

    def _let_end(self) -> None:
        """Let the child end by itself, so that it can say why; it is not reaped where the system allows that."""
        if sys.platform == "win32" or not hasattr(os, "waitid"):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE)
            return
        end = time.monotonic() + GRACE
        while self._process.returncode is None and time.monotonic() < end:
            if os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
                return
            time.sleep(LOOK_UP)  # waitid knows no time-out

    def _kill(self) -> None:
        """End the child and, where the system knows groups of processes, whatever it started; then reap it.

        Until it is reaped its number is that of its group, and of nothing else.
        """
        if self._process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)


def child_environment() -> dict[str, str]:
    """The little of our environment that a child needs; numeric libraries are held to one thread."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    for name in set(_PATHS) & set(kept):
        kept[name] = os.pathsep.join(filter(os.path.isabs, kept[name].split(os.pathsep)))
    return kept | _ONE_THREAD | {"PYTHONUTF8": "1"}
