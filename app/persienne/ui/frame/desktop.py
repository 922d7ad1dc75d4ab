"""The desktop as the window's pages reach it: what is to be opened comes in; how the desktop looks goes out.

Where the process is hidden from the desktop's portals (Linux), its helper asks them; elsewhere Qt does.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from persienne.desktop.helper import HelperGoneError
from persienne.desktop.messages import UNSAID, Appearance, Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.desktop.helper import DesktopHelper

FIRST = 0.1
"""Seconds that the first window waits at most for how the desktop looks; the helper has been at it while Qt loaded."""


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
        if helper.says_something(FIRST):
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
