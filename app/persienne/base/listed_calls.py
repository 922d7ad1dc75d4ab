"""The system calls of a process that reads the meter for months, as ranges of numbers; whatever is in none is refused.

Close to systemd's set ``@system-service`` (systemd.exec(5), "System Call Filtering"), which its service has too. Left
out of that are the calls that change the account and those of the kernel's keys. So there is nothing here that traces,
mounts, sets the clock, or loads code into the kernel; what ``clone`` may make the first filter (:mod:`.fence`) limits.
"""

from __future__ import annotations

from typing import Final

_LISTS: Final = {
    "x86_64": (
        "0-100 102 104 107-112 115 118 120-121 124-125 127-133 137-138 140-152 157-158 160 162 186-211 213-226 228-235 "
        "237-245 247 251-255 257-271 273-278 280-297 299 302-303 306-307 309 314-319 322 324-334"
    ),
    "aarch64": (
        "0-17 19-38 43-50 52-57 59 61-88 90 93-96 98-103 107-111 113-115 118-141 148 150 153-158 160 163-169 172-216 "
        "220-223 226-237 240 242-243 260-261 264 267 269 274-279 281 283-293"
    ),
}
"""By architecture (``asm/unistd.h``, Linux 6.12)."""

_SINCE_2018: Final = "424 434-437 439 441 444-447 449-456"
"""The same everywhere: pidfd_send_signal, pidfd_open to openat2, faccessat2, epoll_pwait2, Landlock, futexes."""


def listed(machine: str) -> list[tuple[int, int]]:
    """The first and the last number of each range, ascending, of an architecture that has a filter."""
    ranges = (one.partition("-") for one in f"{_LISTS[machine]} {_SINCE_2018}".split())
    return [(int(first), int(last or first)) for first, _, last in ranges]
