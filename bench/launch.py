"""A file and a command come in, its wall time (ms), memory (MiB) and processor time (ms) go out as one JSON line.

What the command says goes into the file.

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
ROLLUP = Path("/proc/self/smaps_rollup")
"""Linux alone has it."""


def rolled_up(pid: int | str = "self") -> dict[str, int]:
    """RSS and PSS of one process in bytes, as ``rss`` and ``pss``; OSError where the system does not tell.

    RSS counts all that lies in memory, libraries that other processes have loaded too included; of such a library PSS
    counts the share of this process. Nothing is loaded for it: that would count.
    """
    lines = (line.split() for line in Path("/proc", str(pid), "smaps_rollup").read_text("ascii").splitlines()[1:])
    kibibytes = {line[0].rstrip(":").lower(): int(line[1]) for line in lines}
    return {name: kibibytes[name] * 1024 for name in ("rss", "pss")}


def started_by(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    threads = Path("/proc", str(pid), "task").iterdir()
    return [int(one) for thread in threads for one in (thread / "children").read_text("ascii").split()]


def held(pid: int) -> int:
    """Bytes of memory of a process and of all that it has started; 0 where it is gone."""
    try:
        found = int(Path("/proc", str(pid), "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        return found + sum(held(one) for one in started_by(pid))
    except OSError:
        return 0


def shares(pid: int) -> float:
    """Bytes of a process and of all that it has started, what they share counted once; NaN where it is not told."""
    try:
        return rolled_up(pid)["pss"] + sum(shares(one) for one in started_by(pid))
    except OSError:
        return float("nan")


if __name__ == "__main__":
    said, command = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), sys.argv[2:]
    began = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, said, 1)])
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
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    processor = (usage.ru_utime + usage.ru_stime) * 1000
    peak = usage.ru_maxrss / unit
    found = {"wall": wall, "processor": processor, "peak": peak, "together": max(together / 2**20, peak)}
    if once == once:  # noqa: PLR0124 - NaN alone is not equal to itself
        found["once"] = once / 2**20
    sys.stdout.write(json.dumps(found) + "\n")
