"""How this program starts itself: as a service, as a child, and anew in the place of a process that holds too much."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_LIBRARIES: Final = "LD_LIBRARY_PATH"
_BEFORE: Final = "LD_LIBRARY_PATH_ORIG"
"""Where PyInstaller's starter leaves what stood in the other."""
_OF_THE_STARTER: Final = "_PYI_"


def forget_starter(environment: MutableMapping[str, str]) -> None:
    """Take out what the starter of a frozen program has told this process; that of any other stays as it is.

    A program of the system must not load our libraries. Our own children have a starter again, which tells them anew.
    """
    if not getattr(sys, "frozen", False):
        return
    before = environment.pop(_BEFORE, None)
    environment.pop(_LIBRARIES, None)
    if before:
        environment[_LIBRARIES] = before
    for name in [name for name in environment if name.startswith(_OF_THE_STARTER)]:
        del environment[name]


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
        import subprocess  # noqa: PLC0415 - every start of the program loads this module

        subprocess.Popen(command)  # noqa: S603 - this program itself
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606 - the same
