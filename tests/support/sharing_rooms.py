"""The desk of Sharing with its page on the screen, and what it told and where it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from persienne.ui.frame.desk import Tools
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.household.deeds import Waiting
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.review_dialog import ReviewDialog
from persienne.ui.sharing.view import read_sharing
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.layouts import Stack
from persienne.ui.widgets.snackbar import Snackbar
from support.sessions import DirectSession

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow
    from persienne.household.household import Household


class Room:
    """A desk with its page on the screen, and what it told and where it went."""

    def __init__(self, qtbot: QtBot, household: Household, folder: Path) -> None:
        self.household = household
        self.told: list[tuple[str, str, str]] = []
        self.gone: list[str] = []
        self.window = Stack()
        qtbot.addWidget(self.window)
        self.window.resize(1056, 820)
        tools = Tools(
            locale=locale_for("en"),
            pages=self.window,
            waiting=None,  # type: ignore[arg-type] - the page comes first
            go=self.gone.append,
            choose_files=lambda: None,
            import_described=lambda _files, _mapping: None,
            begin_example=lambda: None,
            tell=lambda *said: self.told.append(said),
            let_pass=lambda: None,
            offer=lambda kind, title, said, _link, _act: self.told.append((kind, title, said)),
            call=lambda *said: self.told.append(said[:3]),
            say=lambda error: error.code,
            report=lambda _error: None,
            folder=folder,
            desktop=Desktop(),
            restore=lambda _path, _passphrase, _trusted: None,
            erase_everything=lambda: None,
            renewed=lambda _credential: None,
            lock_when=lambda _minutes, _events: None,
            lock_now=lambda: None,
            preferences=KeptPreferences(folder, Preferences()),
        )
        self.desk = SharingDesk(tools)
        self.page = self.desk.page
        self.window.show()
        self.snackbar = Snackbar(self.window)
        tools.waiting = Waiting(self.snackbar)
        self.desk.set_session(DirectSession(household))  # type: ignore[arg-type] - a session without a thread
        self.read()

    def read(self) -> None:
        self.desk.fill(None)  # type: ignore[arg-type] - it reads the register, not the overview

    def dialog(self, kind: type[QDialog]) -> Any:
        QApplication.processEvents()
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def flow(self, category: Category) -> Flow:
        return next(flow for flow in read_sharing(self.household).flows if flow.category is category)


def begin_round(room: Room) -> ReviewDialog:
    room.read()
    room.page.review_wanted.emit()
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    return dialog
