"""What a machine lacks: a step comes in, one clear line with the package to install goes out; it installs nothing.

Steps: ``python`` (before the venv is made), ``libraries`` (after Qt is installed), ``screen`` (is there a display to
open a window on?), ``household`` (has this account one, where the installed program would look for it?). Exit code 0
when all is there, 1 when not, with one line on standard error, none for a household. Standard library only, but for
the last step, which asks the program.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import socket
import sys
from pathlib import Path

MINIMUM = (3, 11)

# What Qt's own libraries load from the system; names of the packages for the two families that most people have.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
}
# Only a real window needs these.
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
}


def install_line(debian: list[str], fedora: list[str]) -> str:
    """The one command that installs the packages on this machine's family."""
    if shutil.which("apt-get") or not shutil.which("dnf"):
        return f"sudo apt install {' '.join(debian)}"
    return f"sudo dnf install {' '.join(fedora)}"


def python_problem() -> str | None:
    """Why no virtual environment can be made with this Python, or None."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.version_info < MINIMUM:
        return (
            f"Persienne needs Python 3.11 or newer and this is {version}: "
            f"{install_line(['python3.11'], ['python3.11'])}, then make PYTHON=python3.11 run"
        )
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        return f"Python {version} lacks its venv module: {install_line([f'python{version}-venv'], ['python3-libs'])}"
    return None


def missing(libraries: dict[str, tuple[str, str]]) -> str | None:
    """The line for the shared libraries that can't be loaded, or None."""
    if sys.platform != "linux":
        return None
    absent = [name for name in libraries if not loads(name)]
    if not absent:
        return None
    command = install_line([libraries[name][0] for name in absent], [libraries[name][1] for name in absent])
    return f"Qt needs {', '.join(absent)}: {command}"


def loads(library: str) -> bool:
    """Whether the loader finds ``library``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


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
    from argparse import Namespace  # noqa: PLC0415 - the steps before it run without the program

    from persienne.cli.main import home  # noqa: PLC0415
    from persienne.household.household import household_exists  # noqa: PLC0415

    return household_exists(home(Namespace(home=None)))


def problem(step: str) -> str | None:
    """The line for ``step``, or None when nothing is missing."""
    if step == "python":
        return python_problem()
    if step == "libraries":
        return missing(LIBRARIES)
    if step == "screen":
        return missing(SCREEN_LIBRARIES) if has_screen() else ""
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
