"""Where the window stood: a folder comes in, the window stands there again; it says nothing of the household.

The file is not encrypted, for it is read before anything opens the household. One that cannot be read, or written, is
passed over.
"""

from __future__ import annotations

import binascii
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

PLACE_FILE = "window.place"
MOST_BYTES = 4096
FRAME = QSize(8, 48)
"""What a desktop puts around a window, about."""


def stand_again(window: QWidget, folder: Path, screens: Sequence[QRect]) -> None:
    """Put ``window`` where it stood when it was closed last, as far as that is on one of ``screens``.

    They are what each screen leaves to windows, in pixels of the desktop, the main one first.
    """
    with suppress(OSError, binascii.Error):
        with os.fdopen(os.open(folder / PLACE_FILE, os.O_RDONLY | _OWN), "rb") as file:
            said = file.read(MOST_BYTES)
        window.restoreGeometry(QByteArray(binascii.a2b_base64(said)))
    if not window.isMaximized() and not window.isFullScreen():
        window.setGeometry(wholly_on(window.geometry(), screens))


def wholly_on(place: QRect, screens: Sequence[QRect]) -> QRect:
    """``place``, without its frame, brought onto the screen that most of it is on, and no larger than its room.

    What is on none of them (its screen is gone) comes onto the first. Screens that changed their places, sizes or
    scales are no others: what counts is where they are now.
    """

    def shared(screen: QRect) -> int:
        both = screen & place
        return both.width() * both.height()

    screen = max(screens, key=shared)
    # The frame is as wide at either side, and its title is above.
    room = screen.adjusted(FRAME.width() // 2, FRAME.height() - FRAME.width() // 2, 0, 0)
    room.setSize(screen.size() - FRAME)
    size = place.size().boundedTo(room.size())
    left = min(max(place.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(place.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def remember_place(window: QWidget, folder: Path) -> None:
    """Write down where ``window`` stands, in the household's folder; where there is none, nothing is made."""
    with suppress(OSError):
        made = os.open(folder / PLACE_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _OWN, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(binascii.b2a_base64(window.saveGeometry().data()))


_OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe in the file's place is waited for."""
