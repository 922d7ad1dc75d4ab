"""Where the window stood: a folder comes in, the window stands there again; it says nothing of the household."""

from __future__ import annotations

import binascii
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from persienne.ui.frame.plain_files import read_plain, write_plain

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

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
