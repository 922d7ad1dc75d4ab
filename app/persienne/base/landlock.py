"""A process is confined to places of the disk (Linux's Landlock): paths come in, the kernel refuses everything else.

What is open already stays open, and what the process starts is confined as well; nothing widens it again. How much a
kernel can refuse depends on the version of its Landlock; a kernel without one refuses nothing, and that is told.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import ctypes
    from collections.abc import Iterable, Iterator

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""System calls, of these numbers on every architecture."""

_PR_SET_NO_NEW_PRIVS: Final = 38
_SAY_VERSION, _PATH_BENEATH = 1, 1

_RUN: Final = 1 << 0
_READ: Final = 1 << 2 | 1 << 3
"""Files, and the lists of folders."""
_TO_FILE: Final = 1 << 1 | 1 << 14
"""Writing to a file that is there, and cutting it short."""
_TO_DEVICE: Final = 1 << 15
"""Settings of a device: a serial line's speed."""
_OF_FOLDERS: Final = 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13
"""Removing and making what a folder holds, devices excepted, and moving it from one to another."""
_SOCKETS: Final = 1 << 5 | 1 << 9
"""Making sockets, and removing files."""
_DEVICES: Final = 1 << 6 | 1 << 11
"""Making character and block devices: no process of ours does."""
_TO_OTHER_FOLDER: Final = 1 << 13
"""Moving and linking from one folder to another. In every domain the kernel refuses it where it is not granted."""
_OF_FILES: Final = _RUN | _TO_FILE | _TO_DEVICE | 1 << 2
"""What a rule of a file, and not of a folder, may allow."""

_RIGHTS: Final = {1: 1 << 13, 2: 1 << 14, 3: 1 << 15, 5: 1 << 16}
"""By the version from which they are known: one more than the highest right on files and folders."""

_APART_SINCE: Final = 2
"""The version from which on a domain can grant moves from one folder to another."""

_TCP: Final = 1 << 0 | 1 << 1
"""Binding and connecting, from version 4 on."""

_SCOPES: Final = 1 << 0 | 1 << 1
"""Sockets that are no files, and signals, of processes that are not confined as this one is; from version 6 on."""

_SYSTEM: Final = (
    *("/usr", "/lib", "/lib32", "/lib64", "/etc", "/app", "/nix/store", "/gnu/store"),
    *("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"),
    *("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/filesystems", "/proc/sys", "/sys/devices/system"),
)
"""Where the system keeps what programs run on."""


def version() -> int:
    """That of this kernel's Landlock; 0 where it has none, or none is switched on."""
    if sys.platform != "linux":
        return 0
    return max(_call(_CREATE_RULESET, 0, 0, _SAY_VERSION), 0)


def needed_to_run() -> list[Path]:
    """Where the interpreter, its libraries and those of the system lie: what a process reads to run at all."""
    said = [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix, *sys.path]
    said += os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    said += os.environ.get("PYTHONTZPATH", "").split(os.pathsep)
    if getattr(sys, "frozen", False):
        said += [getattr(sys, "_MEIPASS", ""), os.path.dirname(sys.executable)]  # noqa: PTH120 - it may be empty
    return [Path(place) for place in dict.fromkeys((*_SYSTEM, *said)) if place and os.path.isabs(place)]  # noqa: PTH117


@dataclass(frozen=True, slots=True)
class Places:
    """What a process may do below which places; those that are not there are left out. ``/dev/null`` is always open."""

    reads: Iterable[Path] | None = None
    """None: everywhere."""
    writes: Iterable[Path] = ()
    """Folders in which files are made, changed and removed."""
    runs: Iterable[Path] = ()
    """Where the programs lie that may be started."""
    sockets: Iterable[Path] = ()
    """Folders in which sockets are made and removed."""
    devices: bool = False
    """Whether what is in ``/dev`` may be written to."""
    apart: bool = True
    """Whether it reaches no socket that is no file, and signals no process, but of those that it started."""


def confine(places: Places, *, known: int | None = None) -> bool:
    """Let this process do that and no more from now on, and connect or listen over TCP to nobody.

    It must have one thread: others would go on as they were. ``known`` is the version whose rules are used, this
    kernel's unless said otherwise; an older one refuses less. False where the kernel confines nothing.
    """
    known = version() if known is None else known
    if not known:
        return False
    handled = max(top for since, top in _RIGHTS.items() if since <= known) - 1
    if places.reads is None:
        handled &= ~_READ
    rules = struct.pack("=QQQ", handled, _TCP, _SCOPES if places.apart else 0)
    rules = rules[: 24 if known >= 6 else 16 if known >= 4 else 8]
    return _entered(rules, ((allowed, rights & handled) for allowed, rights in _granted(places)))


def stand_apart() -> bool:
    """Let this process, and what it starts, reach into the memory of no process outside: neither ptrace nor /proc.

    The process must have one thread, and does on the disk what it did before (devices excepted, which no process of
    ours makes). A kernel takes 16 domains of one process, one inside the other. False where no domain was entered; a
    kernel whose Landlock is of version 1 would refuse all moves from one folder to another.
    """
    if version() < _APART_SINCE:
        return False
    handled = _DEVICES | _TO_OTHER_FOLDER
    return _entered(struct.pack("=Q", handled), [(Path("/"), _TO_OTHER_FOLDER)])


def is_apart(outside: int | None = None) -> bool:
    """Whether the kernel keeps this process out of the memory of others: it answers the same of making a device.

    Outside a domain nobody can make one in these folders (an administrator in ``/sys``): another error says so. False
    where nothing can be tried, and where the memory of the process ``outside`` opens: both may be in one domain.
    """
    if version() < _APART_SINCE or (outside is not None and _opens_memory(outside)):
        return False
    places = ("/sys",) if os.geteuid() == 0 else ("/dev/shm", "/tmp", "/var/tmp")  # noqa: S108 - nothing is written
    place = next((place for place in places if os.access(place, os.W_OK | os.X_OK)), None)
    try:
        os.mknod(f"{place}/persienne-{secrets.token_hex(8)}", stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except OSError as error:
        return error.errno == errno.EACCES
    return False


def _opens_memory(process: int) -> bool:
    """Whether this process may write into the memory of another one; nothing is written."""
    with contextlib.suppress(OSError):
        os.close(os.open(f"/proc/{process}/mem", os.O_RDWR | os.O_CLOEXEC))
        return True
    return False


def _entered(rules: bytes, granted: Iterable[tuple[Path, int]]) -> bool:
    """Whether this process has entered a domain of these rules (struct landlock_ruleset_attr)."""
    ruleset = _call(_CREATE_RULESET, rules, len(rules), 0)
    if ruleset < 0:
        return False
    try:
        for allowed, rights in granted:
            _allow(ruleset, allowed, rights)
        _libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return _call(_RESTRICT_SELF, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _granted(places: Places) -> Iterator[tuple[Path, int]]:
    """Each place with what may be done there."""
    yield Path(os.devnull), _READ | _TO_FILE
    if places.devices:
        yield Path("/dev"), _TO_FILE | _TO_DEVICE
    for granted, rights in (
        (places.reads or (), _READ),
        (places.writes, _READ | _TO_FILE | _OF_FOLDERS),
        (places.runs, _READ | _RUN),
        (places.sockets, _SOCKETS),
    ):
        for place in granted:
            yield place, rights


def _allow(ruleset: int, place: Path, rights: int) -> None:
    """Allow them at this place and below; a place that can't be reached is allowed nothing."""
    with contextlib.suppress(OSError):
        descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
                rights &= _OF_FILES
            if rights:  # the kernel knows no rule that allows nothing
                _call(_ADD_RULE, ruleset, _PATH_BENEATH, struct.pack("=Qi", rights, descriptor), 0)
        finally:
            os.close(descriptor)


def _call(number: int, *arguments: int | bytes) -> int:
    """The result of a system call, -1 for an error."""
    import ctypes  # noqa: PLC0415 - Linux has loaded it already

    passed = [one if isinstance(one, bytes) else ctypes.c_long(one) for one in arguments]
    return int(_libc().syscall(ctypes.c_long(number), *passed))


def _libc() -> ctypes.CDLL:
    import ctypes  # noqa: PLC0415 - see above

    return ctypes.CDLL(None, use_errno=True)
