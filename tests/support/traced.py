"""A program under strace, which is stopped at what it asks of its sockets and nowhere else; and what it has asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@cache
def untraceable() -> str | None:
    """Why no program can be traced here; none where one can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-f", "-qq", "true"], capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"tracing is not permitted here: {tried.stderr}"


def tracer(log: Path) -> tuple[str, ...]:
    """What stands in front of a command, so that ``log`` tells what it and its children ask of the network."""
    return (shutil.which("strace") or "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", str(log))


def families(log: Path) -> set[str]:
    """The families of all the sockets that were opened."""
    return set(re.findall(r"\bsocket(?:pair)?\((\w+)", log.read_text()))
