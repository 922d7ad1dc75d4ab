"""How this program starts itself: as a service, as a child, and anew in the place of a process that holds too much."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NoReturn


def own_program() -> tuple[str, ...]:
    """The command that starts this program; the caller appends arguments. Frozen, it is the executable alone."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-P", "-m", "persienne")


def own_module(flag: str, module: str) -> list[str]:
    """The command that runs ``module`` in a process of its own; a frozen program is called with ``flag`` instead."""
    if getattr(sys, "frozen", False):
        return [sys.executable, flag]
    # -P: the working directory may not offer it modules; -B: it writes no file.
    return [sys.executable, "-P", "-B", "-m", module]


def become(*arguments: str) -> NoReturn:
    """Start this program with ``arguments`` in the place of this process: under its number, with its terminal.

    All that the process has in its memory is gone then, on every thread. Windows puts no program in the place of
    another: there the new one is started beside this one, which ends. Raises OSError, and nothing has changed then.
    """
    command = [*own_program(), *arguments]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform == "win32":
        subprocess.Popen(command)  # noqa: S603 - this program itself
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606 - the same
