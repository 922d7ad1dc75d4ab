"""A piece of work is run in a process that is killed (SIGKILL) at some moment; what it said until then comes out.

The moments are spread over the work in units of its steps, which an unkilled run measures first: VACUUM takes most of
the time of an erasure, and the few milliseconds in which a key changes are killed as often. A step is a line that the
work says, or a change of a folder, of which Python's audit hooks tell.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.patience import PATIENCE

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    Tell = Callable[[str], None]
    Work = Callable[[Tell], object]

_CHANGE = "*"
_CHANGES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"})


@dataclass(frozen=True)
class Ended:
    """How a run ended: the lines that it said, when each came (seconds from its begin), and whether it was killed."""

    lines: tuple[str, ...]
    moments: tuple[float, ...]
    seconds: float
    killed: bool

    @property
    def said(self) -> tuple[str, ...]:
        """The lines of the work itself."""
        return tuple(line for line in self.lines if line != _CHANGE)


def run(work: Work) -> Ended:
    """Run ``work`` to its end in a process of its own."""
    return _run(work, None, 0.0)


def killed(work: Work, whole: Ended, moments: random.Random) -> Ended:
    """Run ``work`` and kill it between two steps of ``whole``: any two, and any moment between them, are as likely."""
    step = moments.randrange(len(whole.lines) + 1)
    begins = (0.0, *whole.moments)
    lasts = (*whole.moments, whole.seconds)[step] - begins[step]
    return _run(work, step, lasts * moments.random())


def _run(work: Work, step: int | None, after: float) -> Ended:
    """Kill when so many lines were heard and so many seconds have passed since; None: not at all."""
    with _child(work) as (child, pipe):
        begun = time.monotonic()
        lines: list[str] = []
        moments: list[float] = []
        rest, since, sent = b"", begun, False
        while True:
            now = time.monotonic()
            if step is not None and len(lines) >= step and now - since >= after and not sent:
                os.kill(child, signal.SIGKILL)
                sent = True
            due = since + after - now if step is not None and len(lines) >= step and not sent else PATIENCE
            if not select.select([pipe], [], [], max(0.0, due))[0]:
                assert due < PATIENCE, f"stuck after {lines[-3:]}"
                continue
            piece = os.read(pipe, 1 << 16)
            now = time.monotonic()
            if not piece:
                break
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                lines.append(line.decode())
                moments.append(now - begun)
                if step is not None and len(lines) == step:
                    since = now
        seconds = time.monotonic() - begun
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL), "\n".join(lines)
    return Ended(tuple(lines), tuple(moments), seconds, killed=code != 0)


@contextmanager
def _child(work: Work) -> Iterator[tuple[int, int]]:
    """The number of a process that does ``work``, and the end of the pipe on which it is heard."""
    hears, says = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hears)
        _work(work, says)
    os.close(says)
    try:
        yield child, hears
    finally:
        os.close(hears)


def _work(work: Work, says: int) -> None:
    """In the child: nothing of the parent's is tidied up here, so it ends without a word."""

    def tell(line: str) -> None:
        os.write(says, f"{line}\n".encode())

    def look(event: str, _arguments: object) -> None:
        if event in _CHANGES:
            tell(_CHANGE)

    try:
        sys.addaudithook(look)
        work(tell)
    except BaseException:  # noqa: BLE001 - whatever it is, the parent tells it
        tell(traceback.format_exc())
        os._exit(1)
    os._exit(0)
