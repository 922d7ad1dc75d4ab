"""What Qt needs of the system: names of shared libraries come in, the packages that hold those that lack go out.

Standard library only. Qt itself ends the program, in words that help nobody, where one is missing.
"""

from __future__ import annotations

import shutil
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LIBRARIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "libEGL.so.1": ("libegl1", "mesa-libEGL"),
        "libGL.so.1": ("libgl1", "mesa-libGL"),
        "libX11.so.6": ("libx11-6", "libX11"),
        "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
        "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
        "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
        "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    }
)
"""What Qt's own libraries load; the package that holds each, of the two families that most people have (apt, dnf)."""

SCREEN_LIBRARIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
        "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
        "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
        "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
        "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
        "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
        "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    }
)
"""What a window on an X server needs beside them."""


def loads(library: str) -> bool:
    """Whether the system's loader finds ``library``."""
    import ctypes  # noqa: PLC0415 - a command that asks for none loads it not

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacking(
    libraries: Mapping[str, tuple[str, str]],
    loads: Callable[[str], bool] = loads,
    finds: Callable[[str], object] = shutil.which,
) -> UserError | None:
    """``libraries_missing`` with the command that installs those of ``libraries`` that do not load; None: all do.

    ``finds`` looks for a program of this machine by its name.
    """
    absent = [name for name in libraries if sys.platform == "linux" and not loads(name)]
    if not absent:
        return None
    fedora = bool(finds("dnf")) and not finds("apt-get")
    packages = " ".join(libraries[name][fedora] for name in absent)
    command = f"sudo {'dnf' if fedora else 'apt'} install {packages}"
    return UserError("libraries_missing", libraries=", ".join(absent), command=command)
