"""Small files of the window, not encrypted: the preferences of a person, and where the window stood.

Small files of the window that are not encrypted: bytes come in and go out; no link is followed, nothing waits.
They stand in the household's folder and say nothing of the household, for they are read before anything opens it.

Where the window stood: a folder comes in, the window stands there again; it says nothing of the household.
A window that locks itself hands its place over to the program that follows it, without a file.
"""

from __future__ import annotations

import binascii
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, Signal

from persienne.ui.household.handover import Handover, Reason
from persienne.ui.style import discreet
from persienne.ui.style.preferences import SYSTEM, Preferences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


MOST_BYTES = 4096

_OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe in the file's place is waited for."""


def read_plain(file: Path) -> bytes:
    """The first ``MOST_BYTES`` of ``file``; empty where it cannot be read."""
    with suppress(OSError), os.fdopen(os.open(file, os.O_RDONLY | _OWN), "rb") as opened:
        return opened.read(MOST_BYTES)
    return b""


def write_plain(file: Path, content: bytes) -> None:
    """Write ``file``, closed to other accounts, whole or not at all; where it cannot be written, nothing changes."""
    beside = file.with_name(f"{file.name}.new")
    with suppress(OSError):
        if file.is_symlink() or (file.exists() and not file.is_file()):
            return
        beside.unlink(missing_ok=True)
        made = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OWN, 0o600)
        with os.fdopen(made, "wb") as opened:
            opened.write(content)
        beside.replace(file)


PREFERENCES_FILE = "window.toml"


def read_preferences(folder: Path) -> Preferences:
    """What is kept in ``folder``; the defaults where nothing is, or nothing that we know."""
    return Preferences.heard(_read(folder))


class KeptPreferences(QObject):
    """The preferences of now. They are written once there is a household that keeps them."""

    changed = Signal()

    def __init__(
        self, folder: Path, now: Preferences | None = None, *, said: str | None = None, parent: QObject | None = None
    ) -> None:
        """``now`` is what holds at the beginning. ``said`` is the language of the command line, which beats it."""
        super().__init__(parent)
        self._folder = folder
        self.now = read_preferences(folder) if now is None else now
        self.said = said
        self._keeps = False

    @property
    def language(self) -> str | None:
        """The language that is asked for; None: that of the system."""
        preferred = self.now.language
        return self.said or (None if preferred == SYSTEM else preferred)

    @property
    def wish(self) -> tuple[str, str | None]:
        """The language that is preferred, and that of the command line, which beats it."""
        return self.now.language, self.said

    def choose(self, **choice: Any) -> None:  # noqa: ANN401 - the fields of Preferences
        """Take another choice, by the names of ``Preferences``, at once; a language beats the command line's too."""
        chosen = replace(self.now, **choice)
        if "language" in choice:
            self.said = None
        elif chosen == self.now:
            return
        self._take(chosen)

    def wish_again(self, wish: tuple[str, str | None]) -> None:
        """Have the :attr:`wish` of before: the language that was chosen since cannot be spoken."""
        language, self.said = wish
        self._take(replace(self.now, language=language))

    def _take(self, chosen: Preferences) -> None:
        self.now = chosen
        if self._keeps:
            self._write()
        self.changed.emit()

    def keep(self) -> None:
        """A household is there, whose folder keeps them from now on."""
        self._keeps = True
        if self.now != read_preferences(self._folder):
            self._write()

    def keep_no_more(self) -> None:
        """There is none, or it is the example: they hold for as long as the program runs."""
        self._keeps = False

    def _write(self) -> None:
        told = self.now.told(_read(self._folder))
        write_plain(self._folder / PREFERENCES_FILE, told.encode("utf-8"))


def _read(folder: Path) -> str:
    return read_plain(folder / PREFERENCES_FILE).decode("utf-8", "replace")


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
