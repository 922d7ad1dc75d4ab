"""Where the window stood: a folder comes in, the window stands there again; it says nothing of the household.

A window that locks itself hands its place over to the program that follows it, without a file.
"""

from __future__ import annotations

import binascii
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from persienne.ui.frame.plain_files import read_plain, write_plain
from persienne.ui.household.handover import Handover
from persienne.ui.style import discreet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.ui.household.handover import Reason
    from persienne.ui.style.preferences import Preferences

PLACE_FILE = "window.place"
FRAME = QSize(8, 48)
"""What a desktop puts around a window, about."""


def stand_again(window: QWidget, folder: Path, screen: QSize) -> None:
    """Put ``window`` where it stood when it was closed last, no larger than ``screen`` has room for with its frame."""
    with suppress(binascii.Error):
        window.restoreGeometry(QByteArray(binascii.a2b_base64(read_plain(folder / PLACE_FILE))))
    window.resize(window.size().boundedTo(screen - FRAME))


def remember_place(window: QWidget, folder: Path) -> None:
    """Write down where ``window`` stands, in the household's folder; where there is none, nothing is made."""
    write_plain(folder / PLACE_FILE, binascii.b2a_base64(window.saveGeometry().data()))


def handed_over(window: QWidget, reason: Reason, page: str, preferences: Preferences) -> Handover:
    """How ``window`` stands, to be shown at ``page`` once the household is open again."""
    return Handover(
        reason,
        page=page,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        minimised=window.isMinimized(),
        active=window.isActiveWindow(),
        preferences=preferences.told(),
        discreet=discreet.is_on(),
    )
