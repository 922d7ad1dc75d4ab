"""What is named as a port comes in; whether it can ever be one goes out: nothing is read from it, nothing is decoded.

A device that is not plugged in yet is no fault. A folder, a disk or a recording will never be a port, however long
somebody waits.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final

from persienne.base.errors import UserError
from persienne.ports.serial_port import STANDARD_INPUT, port_name

_DEVICES: Final = Path("/dev")
"""Where a device turns up once it is plugged in, on systems that have files for them."""

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - it is only compared with
"""Where files lie in memory; no device turns up there."""

_TERMINALS: Final = ("tty", "cu.", "rfcomm")
"""How the names of serial devices begin: these are not opened for a look, which an adapter may notice."""


def require_kind(port: str) -> int | None:
    """The mode (``st_mode``) of what ``port`` names; None where nothing is there, or nobody may look.

    Raises ``port_is_file`` where a recording is named, which is imported and not collected, and ``port_not_serial``.
    """
    if port == STANDARD_INPUT:
        if sys.stdin is None:  # the program was started without one
            raise UserError("port_not_serial", port=port_name(port))
        mode = os.fstat(sys.stdin.fileno()).st_mode
    else:
        try:
            mode = Path(port).stat().st_mode
        except (FileNotFoundError, PermissionError):
            return None
        except OSError as error:  # a name that is none: below a file, in a circle, too long
            raise UserError("port_not_serial", port=port_name(port)) from error
    if stat.S_ISREG(mode):
        raise UserError("port_is_file", port=port_name(port))
    if port != STANDARD_INPUT and not (stat.S_ISFIFO(mode) or _is_terminal(port, mode)):
        raise UserError("port_not_serial", port=port_name(port))
    return mode


def require_place(port: str) -> None:
    """Raise ``port_nowhere`` where ``port`` is missing and no adapter that is plugged in turns up under such a name."""
    missing = port != STANDARD_INPUT and os.name == "posix" and not os.path.lexists(port)
    parents = Path(port).absolute().parents
    if missing and (_DEVICES not in parents or _MEMORY in parents):
        raise UserError("port_nowhere", port=port)


def _is_terminal(port: str, mode: int) -> bool:
    if not stat.S_ISCHR(mode):
        return False
    real = Path(os.path.realpath(port))
    if real.name.startswith(_TERMINALS) or real.parent == _DEVICES / "pts":
        return True
    try:
        descriptor = os.open(real, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:  # closed to us, or busy: whoever opens it says so
        return True
    try:
        return os.isatty(descriptor)
    finally:
        os.close(descriptor)
