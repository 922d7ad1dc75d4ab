"""The window: navigation between pages, and what a person asks of one handed to the session; it knows no figure.

It paints itself before it loads anything slow: pages, numpy and the database come after the first paint.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from persienne.ui.frame.desk import Tools
from persienne.ui.frame.notices import Notices
from persienne.ui.household.idle import Idle
from persienne.ui.household.opening import EXAMPLE_PORT
from persienne.ui.household.waiting import Waiting
from persienne.ui.meter.importing import Importing
from persienne.ui.welcome.entrance import Entrance
from persienne.ui.widgets.chrome import style_sheet
from persienne.ui.widgets.drop import DropOverlay
from persienne.ui.widgets.focus import FocusRing
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.themed import apply_theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.ui.frame.desk import Desk
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.household.opening import Opening
    from persienne.ui.household.overview import Overview
    from persienne.ui.household.session import Session
    from persienne.ui.meter.desk import MeterDesk
    from persienne.ui.meter.vault_lever import VaultLever
    from persienne.ui.style.theme import Theme
    from persienne.ui.today.meter_control import MeterControl
    from persienne.ui.today.page import TodayPage
    from persienne.ui.today.port_page import PortChoicePage

TODAY, HISTORY, SHARING, LETTERS, METER, PORTS = "today", "history", "sharing", "letters", "meter", "ports"


class MainWindow(QMainWindow):
    """One household, or the way to one."""

    def __init__(self, opening: Opening, theme: Theme, locale: QLocale, *, reduced_motion: bool = False) -> None:
        super().__init__()
        self._opening = opening
        self.theme = theme
        self._locale = locale
        self._reduced = reduced_motion
        self.session: Session | None = None
        self.today: TodayPage | None = None
        self.history: HistoryPage | None = None
        self.ports: PortChoicePage | None = None
        self._control: MeterControl | None = None
        self._pending_files: tuple[Path, ...] = ()
        self._desks: dict[str, Desk] = {}
        self._meter_desk: MeterDesk | None = None
        self._tools: Tools | None = None
        self._begun = False
        self._made = False
        self.setWindowTitle("Persienne")
        self.setStyleSheet(style_sheet(theme))
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self._views = QStackedWidget()
        self._views.addWidget(self._build_inside())
        self.setCentralWidget(self._views)
        self.entrance = Entrance(opening, self._views, theme, self.say, reduced_motion=reduced_motion)
        self.entrance.opener_found.connect(self._run)
        self.entrance.files_wanted.connect(self.choose_files)
        self._overlay = DropOverlay(self, theme)
        self._snackbar = Snackbar(self, theme)
        self._waiting = Waiting(self._snackbar, self)
        self._importing = Importing(self._notices, self._waiting, theme, self)
        self._importing.imported.connect(self._on_imported)
        self._ring = FocusRing(self, theme)
        self._idle = Idle(self)
        self._idle.elapsed.connect(self._lock)
        QShortcut(QKeySequence("Ctrl+I"), self, self.choose_files)
        for number, key in enumerate((TODAY, HISTORY, SHARING, LETTERS, METER), start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda key=key: self.go(key))

    def _build_inside(self) -> QWidget:
        items = [
            RailItem(TODAY, "sun", self.tr("Today")),
            RailItem(HISTORY, "history", self.tr("History")),
            RailItem(SHARING, "share", self.tr("Sharing")),
            RailItem(LETTERS, "mail", self.tr("Letters")),
            RailItem(METER, "gauge", self.tr("Meter and data")),
        ]
        self._rail = Rail(items, self.theme)
        self._rail.select(HISTORY)
        self._rail.chosen.connect(self.go)
        self._rail.stop_clicked.connect(lambda: self.go(METER))
        self._notices = Notices(self.theme)
        self._notices.example.activated.connect(self._leave_example)
        self._notices.sheet.activated.connect(self._make_sheet)
        self._pages = QStackedWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(self._pages, 1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        return inside

    # Opening

    @Slot()
    def begin(self) -> None:
        """Open the household, or ask what is needed for it; called once the window stands."""
        self.entrance.begin(has_files=bool(self._pending_files))

    @Slot()
    def _leave_example(self) -> None:
        """Close the invented home and begin with the household's own."""
        self._close_session()
        self._opening.leave_example()
        self._notices.example.hide()
        self.begin()

    @Slot(object)
    def _run(self, opener: object) -> None:
        """Start a session with ``opener``, a function that makes an open household in the scribe's thread."""
        from persienne.ui.household.session import Session  # noqa: PLC0415 - after the first paint

        self._close_session()
        session = Session(opener, self)  # type: ignore[arg-type]
        session.opened.connect(self._on_opened)
        session.overview_read.connect(self._on_overview)
        session.opening_failed.connect(self._on_opening_failed)
        session.refused.connect(self._on_refused)
        session.broken.connect(self._on_broken)
        self.session = session
        self._importing.set_session(session)
        session.open()

    @Slot(object)
    def _on_opening_failed(self, error: UserError) -> None:
        self._close_session()
        self.entrance.show_failed(error)

    @Slot(object)
    def _on_broken(self, error: Exception) -> None:
        """Show the fault's report, and offer to try again where it kept the household shut."""
        self.show_bug(error)
        if self.session is not None and not self.session.ready:
            self._close_session()
            self.entrance.show_broken()

    @Slot(object)
    def _on_overview(self, overview: Overview) -> None:
        self._build_pages()
        assert self.today is not None
        assert self.history is not None
        assert self._tools is not None
        self._views.setCurrentIndex(0)
        self._made |= self._opening.creating
        self.entrance.leave()
        self._notices.example.setVisible(self._opening.demo)
        self._notices.sheet.setVisible(not self._opening.demo and "recovery" not in self._opening.ways())
        self._rail.set_stop(overview.slat)
        for page in (self.today, self.history):
            page.set_overview(overview)
        self._tools.example = self._opening.demo
        self._tools.opened_by = self._opening.opened_by
        for desk in self._desks.values():
            desk.set_session(self.session)
            desk.set_overview(overview)

    @Slot(object, object)
    def _on_opened(self, port: str | None, reopen: object) -> None:
        """Read the meter, where the household chose its port; the invented home has a meter of its own."""
        assert self._control is not None
        assert self.session is not None
        self._control.begin(self._opening.hosting(reopen), EXAMPLE_PORT if self._opening.demo else port)  # type: ignore[arg-type]
        if port is not None or self._opening.demo:
            self.go(TODAY)
        if self._opening.demo:
            return
        self.session.ask(lambda household: household.locks_after, self._idle.watch)
        made, self._made = self._made, False
        if made:
            self._vault().make_sheet(first=True, then=self._import_pending)
        elif self._opening.opened_by == "recovery":
            self._vault().offer_passphrase(then=self._import_pending)
        else:
            self._import_pending()

    def _vault(self) -> VaultLever:
        """What opens the household is changed there; its page is built for it, so that dialogs know their window."""
        self._page(METER)
        assert self._meter_desk is not None
        return self._meter_desk.vault

    @Slot()
    def _make_sheet(self) -> None:
        self._vault().make_sheet()

    @Slot()
    def _import_pending(self) -> None:
        """Import what was dropped before there was a household to take it."""
        if self._pending_files:
            files, self._pending_files = self._pending_files, ()
            self.go(METER)
            self._importing.start(files)

    def _restore(self, backup: Path, passphrase: str) -> None:
        """Put a backup in the place of the household, which is let go first."""
        self._run(self._opening.restored(backup, passphrase))

    def _erase_everything(self) -> None:
        """Nothing is left of the household on this computer that this program can reach."""
        from persienne.base.errors import UserError  # noqa: PLC0415 - on use
        from persienne.ui.household.files import forget_places  # noqa: PLC0415
        from persienne.ui.meter.erasure_words import ErasingWords  # noqa: PLC0415

        self._close_session()
        try:
            removed = self._opening.erase_everything()
        except UserError as error:
            self.entrance.show_page().show_failure(self.say(error))
            return
        forget_places()
        self.entrance.tell(*ErasingWords(self._locale).everything(removed))
        self.begin()

    @Slot()
    def _lock(self) -> None:
        """Close the household, for nobody has been there; what is under way is waited for, what waits is done first."""
        if self.session is None or not self.session.ready or self._idle.minutes is None:
            return
        if self.session.busy:
            self._idle.again()
            return
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        why = self.tr("Locked after %n minute(s) without you.", "", self._idle.minutes)
        if self._control is not None and self._control.reading:
            why += " " + self.tr("Until you open it, this window does not read the meter.")
        self._close_session()
        self.entrance.lock(why)

    @Slot()
    def _on_recorded(self) -> None:
        if self.session is not None:
            self.session.read()

    @Slot(str)
    def _on_port_confirmed(self, device: str) -> None:
        if self.session is not None:
            self.session.choose_port(device)

    def _build_pages(self) -> None:
        """Build what is shown first; a desk builds its page when it is gone to."""
        if self.history is not None:
            return
        from persienne.ui.history.page import HistoryPage  # noqa: PLC0415
        from persienne.ui.letters.desk import LettersDesk  # noqa: PLC0415
        from persienne.ui.meter.desk import MeterDesk  # noqa: PLC0415
        from persienne.ui.sharing.desk import SharingDesk  # noqa: PLC0415
        from persienne.ui.today.meter_control import MeterControl  # noqa: PLC0415 - brings numpy
        from persienne.ui.today.page import TodayPage  # noqa: PLC0415
        from persienne.ui.today.port_page import PortChoicePage  # noqa: PLC0415

        self.today = TodayPage(self.theme, self._locale, int(time.time()))
        self.today.files_wanted.connect(self.choose_files)
        self.ports = PortChoicePage(self.theme, self._locale)
        self._control = MeterControl(self.today, self.ports, self)
        self._control.ports_wanted.connect(lambda: self.go(PORTS))
        self._control.done.connect(lambda: self.go(TODAY))
        self._control.confirmed.connect(self._on_port_confirmed)
        self._control.recorded.connect(self._on_recorded)
        self._control.broken.connect(self.show_bug)
        self.history = HistoryPage(self.theme, self._locale)
        self.history.files_wanted.connect(self.choose_files)
        self.history.demo_wanted.connect(self.entrance.begin_example)
        for page in (self.history, self.today, self.ports):
            self._pages.addWidget(page)
        self._tools = Tools(
            theme=self.theme,
            locale=self._locale,
            waiting=self._waiting,
            go=self.go,
            choose_files=self.choose_files,
            tell=self._tell,
            say=self.say,
            folder=self._opening.folder,
            restore=self._restore,
            erase_everything=self._erase_everything,
            renewed=self._opening.renewed,
            lock_after=self._idle.watch,
            reduced_motion=self._reduced,
        )
        self._meter_desk = MeterDesk(self._tools, self)
        sharing, letters = SharingDesk(self._tools, self), LettersDesk(self._tools, self)
        sharing.letter_wanted.connect(letters.begin)
        self._desks = {SHARING: sharing, LETTERS: letters, METER: self._meter_desk}

    def _forget_pages(self) -> None:
        """Let go of the pages, and of all that they show: they are another household's when they are built again."""
        while (page := self._pages.currentWidget()) is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
        for thing in (self._control, *self._desks.values()):
            if thing is not None:
                thing.deleteLater()
        self.today = self.history = self.ports = self._control = self._meter_desk = self._tools = None
        self._desks = {}

    # Navigation

    @Slot(str)
    def go(self, key: str) -> None:
        """Show a page."""
        self._build_pages()
        assert self._control is not None
        if key != PORTS:
            self._control.settle()
        self._rail.select(TODAY if key == PORTS else key)
        self._pages.setCurrentWidget(self._page(key))

    def _page(self, key: str) -> QWidget:
        if key not in self._desks:
            page = {TODAY: self.today, HISTORY: self.history, PORTS: self.ports}[key]
            assert page is not None
            return page
        built = self._desks[key].page
        if self._pages.indexOf(built) < 0:
            self._pages.addWidget(built)
        return built

    def desk(self, key: str) -> Desk:
        """The desk of an entry of the rail; a household has been opened."""
        return self._desks[key]

    def set_theme(self, theme: Theme) -> None:
        """Take another palette."""
        self.theme = self.entrance.theme = self._importing.theme = theme
        if self._tools is not None:
            self._tools.theme = theme
        self.setStyleSheet(style_sheet(theme))
        apply_theme(self, theme)

    # Files

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and import them."""
        from persienne.ui.household.files import ask_for_files  # noqa: PLC0415 - on use

        if files := ask_for_files(self):
            self.receive(files)

    def receive(self, files: Sequence[Path]) -> None:
        """Import ``files`` into the household, once there is one that may take them."""
        if self.session is not None and self.session.ready and not self._opening.demo:
            self._importing.start(files)
            return
        self._pending_files = tuple(files)
        if self._opening.demo:
            self._leave_example()
        elif self.session is None:
            self.begin()

    @Slot(object)
    def _on_imported(self, outcome: ImportOutcome) -> None:
        assert self._meter_desk is not None
        self._meter_desk.show_outcome(outcome)
        self.go(METER)

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self._notices.progress.hide()
        if error.code == "cancelled":  # asked for: no fault
            self._tell("info", self.say(error))
        else:
            self._tell("alert", self.tr("That did not work"), self.say(error))
        if self.session is not None:
            self.session.open()

    def _tell(self, kind: str, title: str, sentence: str = "") -> None:
        self._notices.tell(kind, title, sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping these files would do."""
        if _local_files(event):
            event.acceptProposedAction()
            said = self.tr("They are read and stored on this computer only.")
            self._overlay.announce(self.tr("Drop to import"), said)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the words away."""
        super().dragLeaveEvent(event)
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self._overlay.hide()
        if files := _local_files(event):
            event.acceptProposedAction()
            self.receive(files)

    # Faults and the end

    @Slot(object)
    def show_bug(self, error: BaseException) -> None:
        """Show what a fault's report would say, unless one is shown: a fault in a paint comes again and again."""
        from persienne.base.bug_report import bug_report  # noqa: PLC0415 - on use
        from persienne.ui.frame.bug_dialog import BugDialog  # noqa: PLC0415

        self._notices.progress.hide()
        if not self.findChildren(BugDialog):
            BugDialog(bug_report(error), self.theme, self).open()

    def say(self, error: UserError) -> str:
        """Put an error into words."""
        from persienne.words import sentence  # noqa: PLC0415 - on use

        return sentence(error, QCoreApplication.translate)

    def let_meter_go(self) -> None:
        """Read no meter any more, until a household is opened again."""
        if self._control is not None:
            self._control.end()

    def _close_session(self, *, forget: bool = True) -> None:
        """Do what was asked and is waiting, then close the household; ``forget`` lets go of what the pages show."""
        self.let_meter_go()
        self._idle.watch(None)
        self._waiting.do_now()
        for desk in self._desks.values():
            desk.set_session(None)
        if self.session is not None:
            session, self.session = self.session, None
            self._importing.set_session(None)
            session.close()
            session.deleteLater()
        self._tell("info", "")
        self._notices.progress.hide()
        if forget:
            self._forget_pages()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and the first time begin with what is slow to load."""
        super().paintEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self.begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Do what was asked and is waiting, then let the household go."""
        self._close_session(forget=False)
        self._opening.release()
        super().closeEvent(event)


def _local_files(event: QDropEvent) -> list[Path]:
    from pathlib import Path  # noqa: PLC0415

    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
