"""A command comes in, its wall time (ms), its peak memory (MiB) and its processor time (ms) go out as one JSON line.

A process of its own, and a small one: the kernel counts the memory of whoever starts a command as the command's own
peak, and the bench is larger than what it measures.
"""

import json
import os
import sys
from time import perf_counter

if __name__ == "__main__":
    nowhere = os.open(os.devnull, os.O_WRONLY)
    began = perf_counter()
    child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
    _, status, usage = os.wait4(child, 0)
    wall = (perf_counter() - began) * 1000
    if status:
        sys.exit(f"{' '.join(sys.argv[1:])} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    processor = (usage.ru_utime + usage.ru_stime) * 1000
    sys.stdout.write(json.dumps({"wall": wall, "peak": usage.ru_maxrss / unit, "processor": processor}) + "\n")
