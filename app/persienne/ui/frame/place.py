"""Where the window stood: a folder comes in, the window stands there again; it says nothing of the household.

A window that locks itself hands its place over to the program that follows it, without a file.

The file is not encrypted, for it is read before anything opens the household. One that cannot be read, or written, is
passed over.
"""

from __future__ import annotations

import binascii
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from persienne.ui.household.handover import Handover
from persienne.ui.style import discreet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.ui.household.handover import Reason

PLACE_FILE = "window.place"
MOST_BYTES = 4096
FRAME = QSize(8, 48)
"""What a desktop puts around a window, about."""


def stand_again(window: QWidget, folder: Path, screen: QSize) -> None:
    """Put ``window`` where it stood when it was closed last, no larger than ``screen`` has room for with its frame."""
    with suppress(OSError, binascii.Error):
        with os.fdopen(os.open(folder / PLACE_FILE, os.O_RDONLY | _OWN), "rb") as file:
            said = file.read(MOST_BYTES)
        window.restoreGeometry(QByteArray(binascii.a2b_base64(said)))
    window.resize(window.size().boundedTo(screen - FRAME))


def remember_place(window: QWidget, folder: Path) -> None:
    """Write down where ``window`` stands, in the household's folder; where there is none, nothing is made."""
    with suppress(OSError):
        made = os.open(folder / PLACE_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _OWN, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(binascii.b2a_base64(window.saveGeometry().data()))


def handed_over(window: QWidget, reason: Reason, page: str) -> Handover:
    """How ``window`` stands, to be shown at ``page`` once the household is open again."""
    return Handover(
        reason,
        page=page,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        minimised=window.isMinimized(),
        active=window.isActiveWindow(),
        discreet=discreet.is_on(),
    )


_OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe in the file's place is waited for."""
