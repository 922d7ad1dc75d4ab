"""Where the window stood: a folder comes in, the window stands there again; it says nothing of the household.

A window that locks itself hands its place over to the program that follows it, without a file.
"""

from __future__ import annotations

import binascii
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize

from persienne.ui.frame.plain_files import read_plain, write_plain
from persienne.ui.household.handover import Handover, Reason
from persienne.ui.style import discreet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.ui.style.preferences import Preferences

PLACE_FILE = "window.place"
FRAME = QSize(8, 48)
"""What a desktop puts around a window, about."""


def stand_again(window: QWidget, folder: Path, screens: Sequence[QRect]) -> None:
    """Put ``window`` where it stood when it was closed last, as far as that is on one of ``screens``.

    They are what each screen leaves to windows, in pixels of the desktop, the main one first.
    """
    with suppress(binascii.Error):
        window.restoreGeometry(QByteArray(binascii.a2b_base64(read_plain(folder / PLACE_FILE))))
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
    write_plain(folder / PLACE_FILE, binascii.b2a_base64(window.saveGeometry().data()))


def handed_over(window: QWidget, reason: Reason, page: str, preferences: Preferences) -> Handover:
    """How ``window`` stands, to be shown at ``page`` once the household is open again."""
    return Handover(
        reason,
        page=page,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        minimised=window.isMinimized(),
        hidden=not window.isVisible(),
        active=window.isActiveWindow() or reason is Reason.ASKED,  # whoever asked was in a dialog that is closed
        preferences=preferences.told(),
        discreet=discreet.is_on(),
    )
