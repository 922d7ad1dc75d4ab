"""The barrier between this process and the network: it is raised once, before any thread, and nothing takes it down.

On Linux (x86_64 and aarch64) the kernel keeps it, by a seccomp filter that every child inherits: ``socket`` and
``socketpair`` make AF_UNIX alone; calls that make sockets in other ways, that reach into other processes or have the
kernel act for them are refused (``_Calls.refused``); a call in the manner of another architecture ends the process, for
its numbers are others. A Landlock domain (:mod:`.landlock`) keeps the memory of other processes closed, those of this
program that stand outside the barrier too. Elsewhere an audit hook refuses what Python's own code asks for, which no
library in C has to heed. Whether a barrier holds is asked of the kernel and of Python each time, and nowhere
remembered.

The system calls of two kinds of process, as ranges of numbers; whatever is in none is refused.
What reads the meter for months (``_LISTS``): close to systemd's set ``@system-service`` (systemd.exec(5), "System Call
Filtering"), which its service has too. Left out of that are the calls that change the account and those of the kernel's
keys. So there is nothing here that traces, mounts, sets the clock, or loads code into the kernel; what ``clone`` may
make the first filter limits.

What parses a file (``_OF_READERS``): calls on its own memory, threads and open files, and those that open and describe
files. None starts a process, changes a file or what is said of it, leaves a session, shares memory or queues, or acts
on another process; those that could are limited by their arguments (:func:`limits`).
"""

from __future__ import annotations

import contextlib
import errno
import os
import struct
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.landlock import is_apart, stand_apart

if TYPE_CHECKING:
    import ctypes
    from collections.abc import Iterable, Iterator


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


class Barrier(StrEnum):
    """What keeps this process from the network."""

    KERNEL = "kernel"
    """The kernel, whatever code asks; into a process outside the barrier this one can't reach either."""
    FILTER = "filter"
    """The kernel too, but the memory of processes outside stays open to this one: the system has no such domains."""
    PYTHON = "python"
    """Python, as far as its own code asks; a library in C is not held."""
    NONE = "none"
    """Nothing but that no code of ours asks."""

    @property
    def is_the_kernels(self) -> bool:
        """Whether the kernel refuses connections."""
        return self in (Barrier.KERNEL, Barrier.FILTER)


class _Calls(NamedTuple):
    """What an architecture is called in a filter, and the numbers of its system calls (``asm/unistd.h``)."""

    arch: int
    socket: int
    socketpair: int
    seccomp: int
    spaces: tuple[int, int]
    ioctl: int
    refused: tuple[int, ...]
    """ptrace, process_vm_readv, process_vm_writev, kcmp; add_key, request_key, keyctl (the kernel may have a program of
    the administrator's look for a key, over the network too); perf_event_open, userfaultfd."""
    first_foreign: int | None = None
    """From this number on the calls are those of x32, which counts as the same architecture."""


_CALLS: Final = {
    "x86_64": _Calls(
        0xC000003E,
        socket=41,
        socketpair=53,
        seccomp=317,
        spaces=(272, 56),  # unshare, clone
        ioctl=16,
        refused=(101, 310, 311, 312, 248, 249, 250, 298, 323),
        first_foreign=0x40000000,
    ),
    "aarch64": _Calls(
        0xC00000B7,
        socket=198,
        socketpair=199,
        seccomp=277,
        spaces=(97, 220),  # the same
        ioctl=29,
        refused=(117, 270, 271, 272, 217, 218, 219, 241, 282),
    ),
}
_REFUSED_EVERYWHERE: Final = (425, 438)
"""io_uring_setup, which makes sockets past any filter, and pidfd_getfd, which takes those of other processes."""

_CLONE3: Final = 435
"""No filter sees what this call asks for: a kernel that has not heard of it has libraries take ``clone`` instead."""

_NEW_SPACES: Final = 0x10000000 | 0x40000000
"""CLONE_NEWUSER and CLONE_NEWNET: an own world of accounts, or of networks."""

_TYPES: Final = (0x5412, 0x541C)
"""TIOCSTI and TIOCLINUX (``asm-generic/ioctls.h``): they type into a terminal, and so have its shell run anything."""

_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 22, 38
_SECCOMP_SET_MODE_FILTER, _SECCOMP_MODE_FILTER = 1, 2
_ALL_THREADS, _NO_SLOWER = 1, 4
"""SECCOMP_FILTER_FLAG_TSYNC; SECCOMP_FILTER_FLAG_SPEC_ALLOW: without it kernels before 5.16 slow the whole process."""

_LOAD, _EQUALS, _AT_LEAST, _HAS_ANY, _RETURN, _ONLY_BITS = 0x20, 0x15, 0x35, 0x45, 0x06, 0x54
_NUMBER, _ARCH, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24
"""Where these stand in what a filter sees; both architectures have the low half of an argument first."""

_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_UNKNOWN = 0x00050000 | errno.ENOSYS
"""As a kernel says that has not heard of a call: libraries then make an older one."""
_AF_UNIX, _AF_INET = 1, 2
_NO_TYPE: Final = -1
"""A type that no socket has: of such a call the kernel makes nothing, whether it is filtered or not."""

_TRIED_FAMILIES: Final = (2, 10, 16, 127)
"""AF_INET, AF_INET6, AF_NETLINK, and one that does not exist: a filter that refuses it names what it allows."""

_AF_TIPC: Final = 30
"""A family whose pairs can reach other computers; ``socketpair`` makes them too."""

_NEW: Final = "socket.__new__"
_OF_NAMES: Final = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
"""What asks a name server; it opens its socket in C."""


def raise_fence() -> None:
    """Have this process, and every one that it starts, open no connection from now on, as far as the system can.

    The process must have one thread. By what it starts it gains no privilege (``no_new_privs``), and into the memory of
    a process outside it can't reach (:func:`.landlock.stand_apart`). What is there already is not raised again: a
    program that takes the place of another one has the fence of that one.
    """
    if _kernel_refuses():
        return
    stand_apart()  # whether it holds is asked where it is said
    calls = _calls()
    if (calls is None or not _filtered(calls, _steps(calls))) and not _python_refuses():
        sys.addaudithook(_refuse)


def raise_listed_fence(*, parses: bool = False) -> None:
    """The same for a process that makes few calls of the kernel (:mod:`.fence`): every other is refused.

    One that ``parses`` a file makes fewer still: no socket, no process, nothing that is about another one.
    """
    raise_fence()
    calls = _calls()
    if calls is not None:
        machine = os.uname().machine
        limited = limits(machine, os.getpid()) if parses else ()
        _filtered(calls, _listed(calls, listed(machine, parses=parses), limited))


def barrier(outside: int | None = None) -> Barrier:
    """What holds at this moment, by the word of whoever keeps it; ``outside`` is a process whose memory is tried."""
    if _kernel_refuses():
        return Barrier.KERNEL if is_apart(outside) else Barrier.FILTER
    return Barrier.PYTHON if _python_refuses() else Barrier.NONE


@dataclass(frozen=True, slots=True)
class Status:
    """What the kernel says of a thread of this process: 2 where a filter is in force, 1 where nothing gains rights."""

    seccomp: int
    no_new_privs: int


def statuses() -> list[Status]:
    """That of every thread, out of ``/proc/self``; none where the system does not say it."""
    found = []
    with contextlib.suppress(OSError, KeyError, ValueError):
        for thread in Path("/proc/self/task").iterdir():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
                found.append(_status(thread / "status"))
        return found
    return []


def _status(file: Path) -> Status:
    said = dict(line.split(":", 1) for line in file.read_text(encoding="ascii", errors="replace").splitlines())
    return Status(int(said["Seccomp"]), int(said["NoNewPrivs"]))


def _kernel_refuses() -> bool:
    """Whether each thread is filtered and gains no rights, and a family that is asked for is refused, whichever it is.

    A filter may be another's, a container's for instance: so the calls are tried, in a way that makes nothing.
    """
    calls, told = _calls(), statuses()
    if calls is None or not told or any(one != Status(_SECCOMP_MODE_FILTER, 1) for one in told):
        return False
    libc = _libc()
    return (
        all(_error(libc, calls.socket, family, _NO_TYPE, 0) == errno.EPERM for family in _TRIED_FAMILIES)
        and _error(libc, calls.socketpair, _AF_TIPC, _NO_TYPE, 0, 0) == errno.EPERM
        and _error(libc, calls.ioctl, -1, _TYPES[0], 0) == errno.EPERM
        and all(
            _error(libc, number, -1, 0, 0, 0, 0, 0) in (errno.EPERM, errno.ENOSYS)
            for number in (*calls.refused, *_REFUSED_EVERYWHERE)
        )
    )


def _python_refuses() -> bool:
    """Whether the audit hook hears what asks for a socket; this asks for none."""
    try:
        sys.audit(_NEW, None, _AF_INET, _NO_TYPE, 0)
    except PermissionError:
        return True
    return False


def _error(libc: ctypes.CDLL, *call: int) -> int:
    """The error that a system call ends in; 0 where it ends in none."""
    import ctypes  # noqa: PLC0415 - Linux has loaded it already

    arguments = [ctypes.c_long(one) for one in call]
    return ctypes.get_errno() if libc.syscall(*arguments) == -1 else 0


def _calls() -> _Calls | None:
    """Those of this process; None where no filter is written for it."""
    is_whole = sys.platform == "linux" and struct.calcsize("P") == 8  # a program of 32 bits has other numbers
    return _CALLS.get(os.uname().machine) if is_whole else None


def _libc() -> ctypes.CDLL:
    import ctypes  # noqa: PLC0415 - the other systems need none

    return ctypes.CDLL(None, use_errno=True)


def _filtered(calls: _Calls, filtering: Iterable[bytes]) -> bool:
    """Whether the kernel took the filter; one that was built without, or emulates another machine, does not."""
    import ctypes  # noqa: PLC0415 - see above

    libc, steps = _libc(), list(filtering)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    code = ctypes.create_string_buffer(b"".join(steps))
    # struct sock_fprog: how many instructions, and where.
    program = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(code)))
    flags = _ALL_THREADS | _NO_SLOWER
    if libc.syscall(ctypes.c_long(calls.seccomp), _SECCOMP_SET_MODE_FILTER, flags, program) == 0:
        return True
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0) == 0)  # a kernel before 4.17


def _steps(calls: _Calls) -> Iterator[bytes]:
    """The filter, one instruction at a time: how a call of any number and first argument ends."""
    yield from _number_of(calls)
    if calls.first_foreign is not None:
        yield _step(_AT_LEAST, calls.first_foreign, otherwise=1)
        yield _step(_RETURN, _REFUSE)
    for number in (*calls.refused, *_REFUSED_EVERYWHERE):
        yield _step(_EQUALS, number, otherwise=1)
        yield _step(_RETURN, _REFUSE)
    for number in (calls.socket, calls.socketpair):
        yield from _by_argument(number, _FIRST_ARGUMENT, _step(_EQUALS, _AF_UNIX, then=1))
    yield _step(_EQUALS, _CLONE3, otherwise=1)
    yield _step(_RETURN, _UNKNOWN)
    for number in calls.spaces:
        yield from _by_argument(number, _FIRST_ARGUMENT, _step(_HAS_ANY, _NEW_SPACES, otherwise=1))
    for_a_line, for_a_console = _step(_EQUALS, _TYPES[0], then=1), _step(_EQUALS, _TYPES[1], otherwise=1)
    yield from _by_argument(calls.ioctl, _SECOND_ARGUMENT, for_a_line, for_a_console)
    yield _step(_RETURN, _ALLOW)


def _number_of(calls: _Calls) -> Iterator[bytes]:
    """Load a call's number; one in the manner of another architecture ends the process."""
    yield _step(_LOAD, _ARCH)
    yield _step(_EQUALS, calls.arch, then=1)
    yield _step(_RETURN, _KILL)
    yield _step(_LOAD, _NUMBER)


def _listed(
    calls: _Calls, ranges: Iterable[tuple[int, int]], limits: Iterable[tuple[int, int, int, tuple[int, ...]]] = ()
) -> Iterator[bytes]:
    """The filter that allows these ascending ranges of numbers; others get EPERM, ENOSYS above the last range.

    A call that has a limit is allowed within the limit alone.
    """
    yield from _number_of(calls)
    for number, argument, bits, values in limits:
        tests = (_step(_EQUALS, value, then=len(values) - at) for at, value in enumerate(values))
        yield from _by_argument(number, _FIRST_ARGUMENT + 8 * argument, _step(_ONLY_BITS, bits), *tests)
    for first, last in ranges:
        yield _step(_AT_LEAST, last + 1, then=3)
        yield _step(_AT_LEAST, first, then=1)
        yield _step(_RETURN, _REFUSE)
        yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _UNKNOWN)


def _by_argument(number: int, place: int, *tests: bytes) -> Iterator[bytes]:
    """How a call of this number ends: ``tests`` of the argument at ``place`` skip the refusal or do not."""
    yield _step(_EQUALS, number, otherwise=len(tests) + 3)
    yield _step(_LOAD, place)
    yield from tests
    yield _step(_RETURN, _REFUSE)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    """One instruction (struct sock_filter): how many are skipped where a test holds, and where it does not."""
    return struct.pack("=HBBI", code, then, otherwise, value)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """The audit hook of systems whose kernel keeps no barrier."""
    if event == _NEW and arguments[1] != _AF_UNIX:
        raise PermissionError(errno.EPERM, "Persienne opens no connection")
    if event in _OF_NAMES:
        raise PermissionError(errno.EPERM, "Persienne asks no name server")
