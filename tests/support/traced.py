"""A program under strace, which is stopped at what it asks of its sockets; and what it has asked, made and not made."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_CALL = re.compile(r"(?P<who>\d+) +(?P<call>socket(?:pair)?|io_uring_setup)\((?P<family>\w+)?(?P<rest>.*)")
_RESUMED = re.compile(r"(?P<who>\d+) +<\.\.\. (socket(pair)?|io_uring_setup) resumed>(?P<rest>.*)")
_FRAME = re.compile(r" > (?P<file>[^(]+)\(")
_REFUSED = re.compile(r"\d+ +(<\.\.\. )?(?P<call>\w+)(\(| resumed>)(?P<asked>.*) = -1 (EPERM|ENOSYS) ")
_FILTERED = (
    "socket,socketpair,io_uring_setup,pidfd_getfd,ptrace,process_vm_readv,process_vm_writev,kcmp,add_key,request_key,"
    "keyctl,perf_event_open,userfaultfd,unshare,clone,clone3"
)
"""What the filter of the window and the commands refuses; but for ``ioctl``, which they call thousands of times."""
_OWN_TRIAL, _OWN_RING = "SOCK_CLOEXEC|SOCK_NONBLOCK|0xf", "4294967295"
"""The type that no socket has, the entries that no ring has: Persienne asks the kernel so whether the fence holds."""
_OWN_NUMBER = re.compile(r"-1|0xf{8}|4294967295|UFFD_\S+0xf")
"""What the other trials begin with."""


@cache
def untraceable() -> str | None:
    """Why no program can be traced here; none where one can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-f", "-qq", "true"], capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"tracing is not permitted here: {tried.stderr}"


def tracer(log: Path) -> tuple[str, ...]:
    """What stands in front of a command, so that ``log`` tells what it and its children ask of the network.

    It stops at these calls alone. What a filter of the program refuses, it does not see.
    """
    return (shutil.which("strace") or "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", str(log))


def whole_tracer(log: Path) -> tuple[str, ...]:
    """The same for every call that the filter refuses, with the libraries it came by; it is slower."""
    makes = f"trace={_FILTERED}"
    stacks = subprocess.run(["strace", "-k", "true"], capture_output=True, check=False).returncode == 0
    return (shutil.which("strace") or "strace", "-f", *(["-k"] if stacks else []), "-qq", "-e", makes, "-o", str(log))


def families(log: Path) -> set[str]:
    """The families of all the sockets that were asked for."""
    return set(sockets(log).made) | {family for family, _ in sockets(log).refused}


def refused_calls(log: Path) -> set[str]:
    """The calls that the kernel refused or had not heard of, by the log of a whole tracer; own trials are left out."""
    said = filter(None, map(_REFUSED.match, log.read_text().splitlines()))
    return {call["call"] for call in said if _OWN_TRIAL not in call["asked"] and not _OWN_NUMBER.match(call["asked"])}


class Sockets(NamedTuple):
    """How many sockets were made of each family, and not made of each family and for each library."""

    made: Counter[str]
    refused: Counter[tuple[str, str]]


def sockets(log: Path) -> Sockets:
    """What a log tells; without the trials by which Persienne asks whether the fence holds."""
    made: Counter[str] = Counter()
    refused: list[tuple[str, str]] = []
    begun: dict[str, str] = {}
    asks = False  # the frames that follow are those of the last refused call
    for line in log.read_text().splitlines():
        if (frame := _FRAME.match(line)) is not None:
            if asks and "/libc.so" not in frame["file"]:
                refused[-1] = (refused[-1][0], frame["file"].rsplit("/", 1)[-1])
                asks = False
            continue
        asks = False
        call, rest = _CALL.match(line), _RESUMED.match(line)
        if call is not None:
            said, who = call["rest"], call["who"]
            family = call["call"] if call["call"] == "io_uring_setup" else call["family"]
            if said.endswith("<unfinished ...>"):
                begun[who] = family
                continue
            if _OWN_TRIAL in said or (family == "io_uring_setup" and call["family"] == _OWN_RING):
                continue
        elif rest is not None and rest["who"] in begun:
            said, family = rest["rest"], begun.pop(rest["who"])
        else:
            continue
        if re.search(r"= \d+", said):
            made[family] += 1
        else:
            refused.append((family, "unknown"))
            asks = True
    return Sockets(made, Counter(refused))
