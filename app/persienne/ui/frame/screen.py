"""Where a window could open, by the session's environment: Qt is not asked, for it ends a program that finds none."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_THIS_COMPUTER: Final = re.compile(r"/|unix(/|:)|:\d")
"""How DISPLAY begins where the X server is reached by a socket of this computer: a path, or no host."""

_OVER_TCP: Final = re.compile(r"\s*(nonce-)?tcp:")


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether Qt has anything to open a window on; without it Qt would end the program itself."""
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(environment.get(name) for name in asked)


def remote_screen(environment: Mapping[str, str]) -> str | None:
    """The X server that Qt would reach over TCP (``DISPLAY``), where it has no other screen to open a window on."""
    display = environment.get("DISPLAY", "")
    return display if needs_x11(environment) and not _OF_THIS_COMPUTER.match(display) else None


def needs_x11(environment: Mapping[str, str]) -> bool:
    """Whether Qt has an X server to open a window on, and no other screen."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    others = [name for name in platform.split(";") if name.split(":")[0] != "xcb"] if platform else []
    if sys.platform != "linux" or others or (not platform and environment.get("WAYLAND_DISPLAY")):
        return False
    return bool(environment.get("DISPLAY"))


def remote_bus(environment: Mapping[str, str]) -> bool:
    """Whether the session's bus is reached over TCP and in no other way."""
    said = [address for address in environment.get("DBUS_SESSION_BUS_ADDRESS", "").split(";") if address.strip()]
    return sys.platform == "linux" and bool(said) and all(map(_OVER_TCP.match, said))
