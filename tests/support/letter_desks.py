"""The page Letters on a household that is thrown away: its desk, its session, and what a person would do with them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.correspondence.drafting import Asked
from persienne.household.household import Household
from persienne.letters.requests import Pages
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.ui.frame.desk import Tools
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.household.deeds import Waiting
from persienne.ui.household.session import Session
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.layouts import Stack
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.timeline import Timeline
from persienne.words import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.letters.events import What
    from persienne.letters.requests import Request
    from persienne.ui.letters.page import LettersPage

Answer = TypeVar("Answer")
PASSED = ("passed", "", "")
"""Stands among what was told where a message that passes by was taken away."""
PDF = b"%PDF-1.4\n%%EOF\n"
Steps = tuple[tuple["What", int, dict[str, str]], ...]


class LetterRoom(QObject):
    """A window that holds the page alone. ``told`` are the banners that were shown over it, ``offered`` their links."""

    def __init__(self, qtbot: QtBot, folder: Path, steps: Steps | None = None) -> None:
        """``steps``: a letter to Enedis that was printed, and what happened to it so many days ago."""
        super().__init__()
        self._qtbot = qtbot
        self.told: list[tuple[str, str, str]] = []
        self.offered: dict[str, Callable[[], None]] = {}
        self.reference = ""
        self.window = Stack()
        qtbot.addWidget(self.window)
        self.window.resize(1100, 760)
        self.waiting = Waiting(Snackbar(self.window))

        def begun() -> Household:
            household = Household.create_throw_away(folder / "home", slat=Slat.HALF)
            if steps is not None:
                self.reference = story(household, steps)
            return household

        self.session = Session(begun, self)
        self.desk = LettersDesk(self._tools(folder), self)
        self.desk.set_session(self.session)
        self.session.overview_read.connect(self.desk.set_overview)
        with qtbot.waitSignal(self.session.overview_read):
            self.session.open()
        self.window.setCurrentWidget(self.page)
        self.window.show()
        qtbot.waitUntil(lambda: self.page.view is not None)
        QApplication.processEvents()

    def _tools(self, folder: Path) -> Tools:
        return Tools(
            locale=locale_for("en"),
            pages=self.window,
            waiting=self.waiting,
            go=lambda _key: None,
            choose_files=lambda: None,
            import_described=lambda _files, _mapping: None,
            begin_example=lambda: None,
            tell=lambda *said: self.told.append(said),
            let_pass=lambda: self.told.append(PASSED),
            offer=self._offer,
            call=lambda *said: self.told.append(said[:3]),
            say=lambda error: sentence(error, lambda _context, text: text),
            report=lambda _error: None,
            folder=folder,
            desktop=Desktop(),
            restore=lambda _backup, _passphrase, _trusted: None,
            erase_everything=lambda: None,
            renewed=lambda _credential: None,
            lock_when=lambda _minutes, _events: None,
            lock_now=lambda: None,
            preferences=KeptPreferences(folder, Preferences()),
        )

    def _offer(self, kind: str, title: str, said: str, link: str, act: Callable[[], None]) -> None:
        self.told.append((kind, title, said))
        self.offered[link] = act

    @property
    def page(self) -> LettersPage:
        """The page."""
        return self.desk.page

    @property
    def today(self) -> date:
        """The day as of which the letters are shown."""
        assert self.page.view is not None
        return self.page.view.today

    @property
    def timeline(self) -> str:
        """What the open card tells."""
        return "\n".join(one.accessibleName() for one in self.page.findChildren(Timeline) if one.isVisible())

    def ask(self, work: Callable[[Household], Answer]) -> Answer:
        """What the household answers, from its own thread."""
        found: list[Answer] = []
        self.session.ask(work, found.append)
        self._qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def requests(self) -> tuple[Request, ...]:
        """The requests as they are stored."""
        return self.ask(lambda household: household.correspondence.requests())

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for what follows from an act, and until what it made is laid out and shown."""
        self._qtbot.waitUntil(condition)
        QApplication.processEvents()

    def dialog(self, kind: type[Any]) -> Any:
        """The dialog that is open."""
        self.until(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def saving_to(self, path: Path) -> None:
        """Type ``path`` and Return in the file dialog that will open."""
        timer = QTimer(self, interval=5)

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
            if field is not None:
                timer.stop()
                field.setText(str(path))
                self._qtbot.keyClick(field, Qt.Key.Key_Return)

        timer.timeout.connect(act)
        timer.start()

    def close(self) -> None:
        """Let the household go."""
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self.session.close()


def story(household: Household, steps: Steps) -> str:
    """A letter to Enedis, printed on the day of the first of ``steps``, which are noted; its reference."""
    today = household.correspondence.today()
    first = max((days for _, days, _ in steps), default=0)
    at = float(local_days().midnight((today - timedelta(days=first)).toordinal()) + 43_200)
    letters = household.correspondence_at(lambda: at)
    request = letters.draft(Asked("stop-collection", "enedis", {}, FICTIONAL_POINT))
    letters.freeze(request.reference, letters.letter(request), Pages(PDF, count=1))
    for what, days, texts in steps:
        household.correspondence.note(request.reference, what, today - timedelta(days=days), texts)
    return request.reference
