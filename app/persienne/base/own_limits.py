"""Limits that a process sets on itself before it reads anything; systems without them set none (Windows)."""

from __future__ import annotations

import contextlib
import math
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

_PR_SET_DUMPABLE = 4
"""Of Linux's ``prctl``."""

_M_ARENA_MAX = -8
"""Of glibc's ``mallopt``."""


def hide_memory() -> None:
    """Leave no core file, and let no other process of this account read this one's memory (Linux: not dumpable).

    A program that this one starts is readable again: each sets this itself. The limit alone is not enough, for a
    ``core_pattern`` that is a pipe does not look at it; a process that is not dumpable has no core at all.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - Python has no door of its own to prctl

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def share_one_heap() -> None:
    """Have all threads of this process take memory from one heap (glibc), before the second thread starts.

    Each would have its own, and what one thread gives back the others could not take: 4 MB in a window, 3 in an import.
    Our threads seldom take memory at the same time.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - Python has no door of its own to mallopt

        with contextlib.suppress(AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def reserve_output() -> BinaryIO:
    """The standard output of this process for its messages alone: whatever else is printed goes nowhere."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return output


def limit_process(*, memory: int, processor: int) -> bool:
    """Cap this process for its whole life: ``memory`` in bytes, ``processor`` in seconds.

    It hides its memory, which holds the household's data, and can write to no file. Where the kernel can (seccomp), it
    makes the calls of a list and no other: no socket, no process, nothing that is about another one. Where the kernel
    can (Landlock), it reads nothing but what it needs to run: returned is whether that holds.
    """
    hide_memory()
    from persienne.base.fence import raise_listed_fence  # noqa: PLC0415 - the memory is hidden before any of it
    from persienne.base.landlock import Places, confine, needed_to_run  # noqa: PLC0415 - the same

    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        for kind, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, processor),
            (resource.RLIMIT_FSIZE, 0),
        ):
            # macOS has the name RLIMIT_AS and refuses to set it.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))
    is_confined = confine(Places(reads=needed_to_run()))
    raise_listed_fence(parses=True)
    return is_confined


def allow_processor(seconds: int) -> bool:
    """Let this process use ``seconds`` of processor time from now on; the system ends it (SIGXCPU) when they are over.

    False, and nothing is changed, where :func:`limit_process` left it fewer.
    """
    if sys.platform == "win32":
        return True
    import resource  # noqa: PLC0415 - see above

    usage = resource.getrusage(resource.RUSAGE_SELF)
    wanted = math.ceil(usage.ru_utime + usage.ru_stime) + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard != resource.RLIM_INFINITY and wanted >= hard:
        return False  # at the hard limit itself the system kills without saying why
    resource.setrlimit(resource.RLIMIT_CPU, (wanted, hard))
    return True
