"""The system calls of two kinds of process, as ranges of numbers; whatever is in none is refused.

What reads the meter for months (``_LISTS``): close to systemd's set ``@system-service`` (systemd.exec(5), "System Call
Filtering"), which its service has too. Left out of that are the calls that change the account and those of the kernel's
keys. So there is nothing here that traces, mounts, sets the clock, or loads code into the kernel; what ``clone`` may
make the first filter (:mod:`.fence`) limits.

What parses a file (``_OF_READERS``): calls on its own memory, threads and open files, and those that open and describe
files. None starts a process, changes a file or what is said of it, leaves a session, shares memory or queues, or acts
on another process; those that could are limited by their arguments (:func:`limits`).
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

_OF_READERS: Final = {
    "x86_64": (
        "0-17 19-25 28 32-33 35 39 56 60 63 72 79 89 96-100 102 104 107-108 131 138 157 186 201-202 204 217 219 221 "
        "228-234 237 257 262 267 269-271 273 281 290-293 302 309 318 324 332 334"
    ),
    "aarch64": (
        "17 19-25 29 44 48 56-57 59 61-67 72-73 78-80 93-94 98-99 101 113-115 123-124 128 131-132 134-135 139 153 160 "
        "163 165 167-169 172 174-179 214-216 220 222-223 226 233 235 261 278 283 291 293"
    ),
}
"""None is newer than 2018: of those a library takes the older one (``clone``, not ``clone3``, which no filter sees)."""

_LIMITED: Final = {"x86_64": (56, 302, 234, 72, 16, 157, 257, 2), "aarch64": (220, 261, 131, 25, 29, 167, 56)}
"""Those of :func:`limits`: clone, prlimit64, tgkill, fcntl, ioctl, prctl, openat, open."""


def listed(machine: str, *, parses: bool = False) -> list[tuple[int, int]]:
    """The first and the last number of each range, ascending, of an architecture that has a filter."""
    said = _OF_READERS[machine] if parses else f"{_LISTS[machine]} {_SINCE_2018}"
    ranges = (one.partition("-") for one in said.split())
    return [(int(first), int(last or first)) for first, _, last in ranges]


def limits(machine: str, process: int) -> list[tuple[int, int, int, tuple[int, ...]]]:
    """The limits of what parses, in ``process``: a call, its argument (from 0), and of which bits which values pass."""
    whole, makes = 0xFFFFFFFF, 0o1100 | 0o20000000  # O_CREAT, O_TRUNC; O_TMPFILE
    passing = (
        (0, 0x10000, (0x10000,)),  # CLONE_THREAD
        (0, whole, (0,)),  # the limits of this process
        (0, whole, (process,)),  # abort() signals a thread of its own
        (1, whole, (0, 1, 2, 3, 4, 1030)),  # copies of a descriptor, and flags: not whom it signals, no locks
        (1, whole, (0x5401, 0x541B, 0x5450, 0x5451)),  # TCGETS, FIONREAD, FIONCLEX, FIOCLEX
        (0, whole, (3, 15)),  # PR_GET_DUMPABLE, PR_SET_NAME
        (2, makes, (0,)),
        (1, makes, (0,)),
    )
    return [(number, *limit) for number, limit in zip(_LIMITED[machine], passing, strict=False)]
