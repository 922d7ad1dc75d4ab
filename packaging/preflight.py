"""What a machine lacks: a step comes in, one clear line with the package to install goes out; it installs nothing.

Steps: ``python`` (before the venv is made), ``libraries`` (after Qt is installed), ``screen`` (is there a display to
open a window on?), ``household`` (has this account one, where the installed program would look for it?). Exit code 0
when all is there, 1 when not, with one line on standard error for the first two. These ask the program, but for
``python`` and ``screen``, which need the standard library alone.
"""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
from pathlib import Path

MINIMUM = (3, 11)


def python_problem() -> str | None:
    """Why no virtual environment can be made with this Python, or None."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.version_info < MINIMUM:
        return (
            f"Persienne needs Python 3.11 or newer and this is {version}: install python3.11 (with apt or dnf), "
            "then make PYTHON=python3.11 run"
        )
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        return f"Python {version} lacks its venv module: install python{version}-venv (apt) or python3-libs (dnf)"
    return None


def library_problem() -> str | None:
    """Which packages the system lacks, or None."""
    from persienne.base.system_errors import LIBRARIES, lacking  # noqa: PLC0415 - the step before runs without it
    from persienne.words import sentence  # noqa: PLC0415 - the same

    absent = lacking(LIBRARIES)
    return None if absent is None else sentence(absent, lambda _context, source: source)


def has_screen() -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere where a display server answers."""
    if sys.platform != "linux":
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and (Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / wayland).exists():
        return True
    display = os.environ.get("DISPLAY", "")
    if not display:
        return False
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True  # a display on another machine: the household's own choice, Qt will tell
    with socket.socket(socket.AF_UNIX) as probe:
        for address in (f"/tmp/.X11-unix/X{number.split('.')[0]}", f"\0/tmp/.X11-unix/X{number.split('.')[0]}"):  # noqa: S108 - X11's own fixed place
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False


def has_household() -> bool:
    """Whether this account has a household of its own."""
    from argparse import Namespace  # noqa: PLC0415 - the first step runs without the program

    from persienne.cli.main import home  # noqa: PLC0415
    from persienne.household.household import household_exists  # noqa: PLC0415

    return household_exists(home(Namespace(home=None)))


def problem(step: str) -> str | None:
    """The line for ``step``, or None when nothing is missing."""
    if step == "python":
        return python_problem()
    if step == "libraries":
        return library_problem()
    if step == "screen":
        return None if has_screen() else ""
    if step == "household":
        return None if has_household() else ""
    raise SystemExit(f"unknown step {step!r}: python, libraries, screen or household")


def main() -> int:
    """Print the line of the step named on the command line, if there is one."""
    line = problem(sys.argv[1] if len(sys.argv) == 2 else "")
    if line is None:
        return 0
    if line:
        print(line, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
