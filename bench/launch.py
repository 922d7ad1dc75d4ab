"""A command comes in, its wall time (ms), its memory (MiB) and its processor time (ms) go out as one JSON line.

A process of its own, and a small one: the kernel counts the memory of whoever starts a command as the command's own
peak, and the bench is larger than what it measures. ``peak`` is that of the largest process of the command,
``together`` the most that it and the processes that it has started held at one moment, each with all that is its own or
shared (seen every few milliseconds on Linux; elsewhere it is ``peak``). ``once`` counts what they share once (PSS); it
is looked at whenever ``together`` has grown by a MiB, and left out where a process does not let itself be looked at.
"""

import json
import os
import sys
import time
from pathlib import Path

LOOK = 0.005


def held(pid: int) -> int:
    """Bytes of memory of a process and of all that it has started; 0 where it is gone."""
    at = Path("/proc", str(pid))
    try:
        found = int((at / "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        started = [
            one for thread in (at / "task").iterdir() for one in (thread / "children").read_text("ascii").split()
        ]
    except OSError:
        return 0
    return found + sum(held(int(one)) for one in started)


def shares(pid: int) -> float:
    """Bytes of a process and of all that it has started, what they share counted once; NaN where it is not told."""
    at = Path("/proc", str(pid))
    try:
        lines = (at / "smaps_rollup").read_text("ascii").splitlines()
        found = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
        started = [
            one for thread in (at / "task").iterdir() for one in (thread / "children").read_text("ascii").split()
        ]
    except (OSError, StopIteration):
        return float("nan")
    return found + sum(shares(int(one)) for one in started)


if __name__ == "__main__":
    nowhere = os.open(os.devnull, os.O_WRONLY)
    began = time.perf_counter()
    child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
    together, ended, once, looked_at = 0, 0, float("nan"), 0
    while sys.platform == "linux" and not ended:
        together = max(together, held(child))
        if together > looked_at + 2**20:
            looked_at = together
            once = max(shares(child), once)  # the first wins where one of them is NaN
        time.sleep(LOOK)
        ended, status, usage = os.wait4(child, os.WNOHANG)
    if not ended:
        _, status, usage = os.wait4(child, 0)
    wall = (time.perf_counter() - began) * 1000
    if status:
        sys.exit(f"{' '.join(sys.argv[1:])} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    processor = (usage.ru_utime + usage.ru_stime) * 1000
    peak = usage.ru_maxrss / unit
    found = {"wall": wall, "processor": processor, "peak": peak, "together": max(together / 2**20, peak)}
    if once == once:  # noqa: PLR0124 - NaN alone is not equal to itself
        found["once"] = once / 2**20
    sys.stdout.write(json.dumps(found) + "\n")
