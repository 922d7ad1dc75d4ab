"""A command is run while the system fails it once or from then on: strace injects the error; how it ended comes out.

The work runs in a fork of this process, so that no interpreter is started for each fault, and strace is told of it
before it begins. A first run without a fault says which calls touch the household’s files: these are failed.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from persienne.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

CALLS = {
    "openat": ("EIO", "EACCES", "EROFS", "EMFILE", "ENOSPC"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "write": ("EIO", "ENOSPC"),
    "pwrite64": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "ftruncate": ("EIO", "ENOSPC", "EPERM"),
    "rename": ("EIO", "EACCES", "ENOSPC"),
    "link": ("EIO", "EMLINK", "EPERM"),
    "unlink": ("EIO", "EACCES", "EBUSY"),
    "rmdir": ("EIO", "ENOTEMPTY"),
    "mkdir": ("EIO", "ENOSPC"),
    "chmod": ("EIO", "EPERM"),
    "flock": ("ENOLCK", "EIO"),
    "fcntl": ("ENOLCK", "EIO"),
    "getdents64": ("EIO",),
}
"""The system calls that are failed, and how."""

LASTING = frozenset({"pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink"})
"""Calls that fail from then on too: a disk that has gone for good, in the middle of taking back what was begun."""

_PR_SET_PTRACER = 0x59616D61


@dataclass(frozen=True)
class Fault:
    """One call, counted from 1 among those of its name, and what it fails with."""

    call: str
    number: int
    error: str
    lasts: bool = False

    def __str__(self) -> str:
        return f"{self.call} {self.number}{'+' if self.lasts else ''} {self.error}"


@dataclass(frozen=True)
class Ended:
    """How a command ended under a fault."""

    code: int
    out: str
    err: str


def require_strace() -> None:
    """Skip, saying why, where nothing can inject faults."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: no fault can be injected")
    tried = subprocess.run(
        ["strace", "-qq", "-o", os.devnull, "-e", "inject=fsync:error=EIO", "true"], capture_output=True, check=False
    )
    if tried.returncode:
        pytest.skip(f"strace may not trace here: {tried.stderr.decode()}")


def faults_of(arguments: Sequence[str], env: Mapping[str, str], log: Path, *places: Path) -> list[Fault]:
    """Every fault of a call that touches something below ``places`` while the command runs, which it does once."""
    ended = _run(arguments, env, log, ["-y", "-s", "0", "-o", str(log.with_suffix(".trace")), "-e", _traced()])
    assert ended.code == 0, ended.err
    counts: dict[str, int] = {}
    found: list[Fault] = []
    wanted = re.compile("|".join(re.escape(os.fspath(place)) for place in places))
    for line in log.with_suffix(".trace").read_text(errors="replace").splitlines():
        call = line.partition("(")[0]
        if call not in CALLS:
            continue
        counts[call] = counts.get(call, 0) + 1
        if wanted.search(line):
            for error in CALLS[call]:
                found.append(Fault(call, counts[call], error))
                if call in LASTING:
                    found.append(Fault(call, counts[call], error, lasts=True))
    return found


def failed(arguments: Sequence[str], env: Mapping[str, str], log: Path, fault: Fault) -> Ended:
    """Run the command with ``fault``."""
    when = f"{fault.number}{'+' if fault.lasts else ''}"
    inject = f"inject={fault.call}:error={fault.error}:when={when}"
    return _run(arguments, env, log, ["-o", os.devnull, "-e", f"trace={fault.call}", "-e", inject])


def _traced() -> str:
    return f"trace={','.join(CALLS)}"


def _run(arguments: Sequence[str], env: Mapping[str, str], log: Path, tracing: Sequence[str]) -> Ended:
    """Run ``persienne`` with ``arguments`` in a child that strace follows."""
    out, err = log.with_suffix(".out"), log.with_suffix(".err")
    (waits, goes), (told, tells) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        os.close(goes)
        os.close(told)
        _work(arguments, env, (tells, waits), (out, err))
    os.close(waits)
    os.close(tells)
    os.read(told, 1)  # the child has opened its streams: whether strace came before would move every call's number
    os.close(told)
    tracer = subprocess.Popen(["strace", *tracing, "-p", str(child)], stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    try:
        said = tracer.stderr.readline()
        assert "attached" in said, said
        os.write(goes, b"x")
        os.close(goes)
        _, status = os.waitpid(child, 0)
        tracer.stderr.read()
    finally:
        tracer.stderr.close()
        tracer.wait()
    return Ended(os.waitstatus_to_exitcode(status), out.read_text(), err.read_text())


def _work(arguments: Sequence[str], env: Mapping[str, str], ready: tuple[int, int], streams: tuple[Path, Path]) -> None:
    """In the child, which says that it is ready and waits to be let go; nothing of the parent's is tidied up here."""
    code, (tells, waits) = 99, ready
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1))  # any process may trace this one, root or not
        for stream, number in zip(streams, (1, 2), strict=True):
            os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - the child's, to its end
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - the same
        os.environ.clear()
        os.environ.update(env)
        os.write(tells, b"x")
        os.read(waits, 1)
        code = main(["--lang", "en", *arguments])
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent tells it
        os.write(2, repr(error).encode())
    finally:
        os._exit(code)
