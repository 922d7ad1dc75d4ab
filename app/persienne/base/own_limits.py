"""Limits that a process sets on itself before it reads what others wrote; systems without them set none (Windows)."""

from __future__ import annotations

import contextlib
import math
import sys


def limit_process(*, memory: int, processor: int) -> None:
    """Cap this process for its whole life: ``memory`` in bytes, ``processor`` in seconds.

    It leaves no core file behind, which would hold the household's data, and can write to no file.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    limits = [
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, processor),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ]
    for kind, most in limits:
        # macOS has the name RLIMIT_AS and refuses to set it.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


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
