"""The desktop around the window: how it looks, what it opens (links, folders, PDFs), and the icon in its tray.

Where the process is hidden from the desktop's portals (Linux), its helper asks them; elsewhere Qt does.

The icon is one door among others, shown where a person asked for it and the desktop has a tray. It says no figure and
no name: the menu and the tooltip say in words what is read; what a message tells is for the caller to say.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from persienne.desktop.helper import HelperGoneError
from persienne.desktop.messages import UNSAID, Appearance, Kind
from persienne.meters.meter_status import MeterState
from persienne.ui.style import icons
from persienne.ui.style.preferences import SYSTEM
from persienne.ui.style.theme import theme_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.desktop.helper import DesktopHelper
    from persienne.meters.meter_status import MeterStatus
    from persienne.ui.frame.kept_preferences import KeptPreferences


FIRST_WAIT = 0.1
"""Seconds that the first window waits at most for how the desktop looks; the helper has been at it while Qt loaded."""

ICON_SIDES = (16, 22, 24, 32, 48)
"""Pixels of a panel's icons."""
TRAY_LOOK_EVERY_MS = 10_000
"""Milliseconds between two looks whether the tray is still there, while the window is in it alone."""


class Desktop(QObject):
    """Opens links of ours, folders and PDFs; ``failed`` is called where nothing opens one, later or at once."""

    appearance_changed = Signal()

    def __init__(self, helper: DesktopHelper | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._helper = helper
        self._waiting: dict[int, Callable[[], None]] = {}
        self.appearance = UNSAID
        self._notifier: QSocketNotifier | None = None
        if helper is None:
            return
        if helper.says_something(FIRST_WAIT):
            self._hear()
        if self._helper is not None:
            self._notifier = QSocketNotifier(helper.output, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._hear)

    def open_link(self, address: str, failed: Callable[[], None]) -> None:
        """Open an address of our resources in the browser."""
        self._open(Kind.LINK, address, QUrl(address), failed)

    def open_folder(self, folder: Path, failed: Callable[[], None]) -> None:
        """Show a folder."""
        self._open(Kind.FOLDER, str(folder.absolute()), QUrl.fromLocalFile(str(folder)), failed)

    def open_pdf(self, file: Path, failed: Callable[[], None]) -> None:
        """Show a PDF in what the person reads PDFs with, which prints it too."""
        self._open(Kind.PDF, str(file.absolute()), QUrl.fromLocalFile(str(file)), failed)

    def handed_over(self) -> str | None:
        """The word by which the program that takes this one's place finds the helper; None where there is none."""
        return None if self._helper is None else self._helper.handed_over()

    @property
    def outside(self) -> int | None:
        """The number of the process that stands outside the fence to open things; None where there is none."""
        return None if self._helper is None else self._helper.pid

    def _open(self, kind: Kind, target: str, url: QUrl, failed: Callable[[], None]) -> None:
        if self._helper is not None:
            try:
                number = self._helper.ask(kind, target)
            except HelperGoneError:
                self._lose()
                failed()
            else:
                self._waiting[number] = failed
        elif sys.platform == "linux" or not QDesktopServices.openUrl(url):
            failed()

    @Slot()
    def _hear(self) -> None:
        """Take in what the helper says."""
        assert self._helper is not None
        try:
            heard = self._helper.hear()
        except HelperGoneError:
            self._lose()
            return
        if isinstance(heard, Appearance):
            if heard != self.appearance:
                self.appearance = heard
                self.appearance_changed.emit()
        else:
            failed = self._waiting.pop(heard.number, None)
            if failed is not None and not heard.done:
                failed()

    def _lose(self) -> None:
        """The helper is gone: nothing that was asked of it will be opened."""
        self._helper = None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        waiting, self._waiting = self._waiting, {}
        for failed in waiting.values():
            failed()


class Standing(StrEnum):
    """What the tray says of the household."""

    CLOSED = "closed"
    OPEN = "open"
    """No meter is read, and none was to be."""
    READ_HERE = "read_here"
    READ_ELSEWHERE = "read_elsewhere"
    NOT_READ = "not_read"
    """A meter is to be read, and is not."""


class _Menu(QMenu):
    """A menu that says when the language has changed."""

    spoken = Signal()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.spoken.emit()


class Tray(QObject):
    """The icon, its menu, and messages beside it."""

    open_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    lost = Signal()
    """The desktop has no tray any more: what is in it alone has to come out."""

    def __init__(
        self,
        preferences: KeptPreferences,
        desktop: Desktop,
        parent: QObject | None = None,
        *,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._desktop, self._available = preferences, desktop, available
        self._standing = Standing.CLOSED
        self._icon: QSystemTrayIcon | None = None
        self._menu = _Menu()
        self._menu.spoken.connect(self._say)
        self._open, self._state = QAction(self._menu), QAction(self._menu)
        self._lock, self._quit = QAction(self._menu), QAction(self._menu)
        self._state.setEnabled(False)
        for action, wanted in ((self._open, self.open_wanted), (self._lock, self.lock_wanted)):
            action.triggered.connect(wanted)
        self._quit.triggered.connect(self.quit_wanted)
        self._menu.addActions([self._open, self._state])
        self._menu.addSeparator()
        self._menu.addActions([self._lock, self._quit])
        self._watch = QTimer(self, interval=TRAY_LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)
        preferences.changed.connect(self.follow)
        desktop.appearance_changed.connect(self.follow)
        self._say()
        self.follow()

    @property
    def possible(self) -> bool:
        """Whether the desktop has a tray now."""
        return self._available()

    @property
    def stands(self) -> bool:
        """Whether the icon is there for a person to find."""
        return self._icon is not None and self._available()

    @Slot()
    def follow(self) -> None:
        """Be there or not, and look, as is preferred now."""
        if not (self._preferences.now.tray and self._available()):
            self.end()
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._on_activated)
            self._icon.messageClicked.connect(self.open_wanted)
        self._icon.setIcon(tray_icon(dark_panel=self._on_dark))
        self._say()
        self._icon.show()

    def end(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            icon, self._icon = self._icon, None
            icon.hide()
            icon.deleteLater()

    def show_standing(self, standing: Standing) -> None:
        """Say how the household stands from now on."""
        if standing is not self._standing:
            self._standing = standing
            self._say()

    def tell(self, title: str, sentence: str) -> None:
        """Show a message beside the icon, where the desktop shows such."""
        if self._icon is not None:
            self._icon.showMessage(title, sentence, icons.app_icon())

    def watch(self, *, alone: bool) -> None:
        """``alone``: the window is nowhere else; look now and then whether the tray is still there."""
        if alone:
            self._watch.start()
        else:
            self._watch.stop()

    @property
    def standing_words(self) -> str:
        """How the household stands."""
        return {
            Standing.CLOSED: self.tr("The household is locked"),
            Standing.OPEN: self.tr("No meter is being read"),
            Standing.READ_HERE: self.tr("The meter is being read"),
            Standing.READ_ELSEWHERE: self.tr("The meter is being read without this window"),
            Standing.NOT_READ: self.tr("The meter cannot be read now"),
        }[self._standing]

    @property
    def _on_dark(self) -> bool:
        """Whether the panel is dark; most are where nobody says it."""
        panel = self._preferences.now.panel
        return panel == "dark" if panel != SYSTEM else self._desktop.appearance.dark is not False

    @Slot()
    def _say(self) -> None:
        """Put all of it into the language of now."""
        self._open.setText(self.tr("Open Persienne"))
        self._state.setText(self.standing_words)
        self._lock.setText(self.tr("Lock"))
        self._lock.setEnabled(self._standing is not Standing.CLOSED)
        self._quit.setText(self.tr("Quit"))
        if self._icon is not None:
            self._icon.setToolTip(f"Persienne\n{self.standing_words}")

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()

    @Slot()
    def _look(self) -> None:
        if not self._available():
            self.lost.emit()


def standing_of(status: MeterStatus, *, own: bool) -> Standing:
    """What the tray says of a reading; ``own``: this window reads a port that was chosen."""
    if status.state is MeterState.READING:
        return Standing.READ_HERE if own else Standing.READ_ELSEWHERE
    return Standing.NOT_READ if own else Standing.OPEN


def tray_icon(*, dark_panel: bool) -> QIcon:
    """The shutter in one colour: light on a dark panel, dark on a light one."""
    ink = theme_for(dark=dark_panel).color("ink")
    made = QIcon()
    for side in ICON_SIDES:
        image = icons.pixmap("tray", ink, side / icons.RATIO)
        image.setDevicePixelRatio(1.0)
        made.addPixmap(image)
    return made
