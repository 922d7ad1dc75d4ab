"""The window: the way to a household, and the navigation between the pages of one that is open; it knows no figure.

``ui/pages.py`` lists the pages. The window paints itself before it loads anything slow: pages, numpy and the database
come after the first paint.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from persienne.base.placeholders import fill
from persienne.ui.closing import Closing
from persienne.ui.frame.desk import Tools
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import KeptPreferences, handed_over, remember_place
from persienne.ui.frame.keys import HISTORY, METER, TODAY
from persienne.ui.frame.page import front_of, guide_of, show_help, turn_to
from persienne.ui.frame.shortcuts import DISCREET, HELP, Discretion, Shortcuts, size_keys
from persienne.ui.household.handover import Reason
from persienne.ui.household.locking import Locking
from persienne.ui.household.opening import EXAMPLE_PORT
from persienne.ui.meter.importing import Importing
from persienne.ui.pages import PAGES
from persienne.ui.shell import Shell
from persienne.ui.style.preferences import Preferences
from persienne.ui.style.theme import worn, worn_changed
from persienne.ui.style.translation import Numbers, sentence_of
from persienne.ui.welcome.entrance import Entrance
from persienne.ui.widgets.dialog import open_dialogs, reject_dialogs
from persienne.ui.widgets.drop import FileDrop
from persienne.ui.widgets.keyboard import FocusRing, let_go, press_focused
from persienne.ui.widgets.themed import restyle_all, style_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.ui.household.handover import Handover
    from persienne.ui.household.opening import Opening
    from persienne.ui.household.overview import Overview
    from persienne.ui.household.session import Session
    from persienne.ui.inside import DeskT, Inside
    from persienne.ui.pages import PageEntry


class MainWindow(QMainWindow):
    """One household, or the way to one."""

    plain_sight = True
    entered = Signal()
    """A household is open and shown."""
    say = staticmethod(sentence_of)

    def __init__(
        self,
        opening: Opening,
        locale: QLocale,
        *,
        pages: Sequence[PageEntry] = PAGES,
        desktop: Desktop | None = None,
        preferences: KeptPreferences | None = None,
        restart: Callable[[Handover], None] | None = None,
    ) -> None:
        """``restart`` puts the program, started anew, in the place of this one, and raises OSError where it cannot."""
        super().__init__()
        self._desktop = desktop or Desktop(parent=self)
        self.preferences = preferences or KeptPreferences(opening.folder, Preferences(), parent=self)
        self._opening = opening
        self._locale = locale
        self._entries = tuple(pages)
        self.session: Session | None = None
        """From the moment that something was found to open the household with, until it is closed."""
        self._inside: Inside | None = None
        """While a household is open."""
        self._pending_files: tuple[Path, ...] = ()
        self._restart = restart
        self._page_before = ""
        self._closed_unanswered = self._begun = False
        self._first_import = False
        """Whether nothing was known of this household before the files that come in."""
        self.setWindowTitle("Persienne")
        self.setStyleSheet(style_sheet(worn()))
        worn_changed.connect(self.restyle)
        self.resize(1280, 820)
        self.setMinimumSize(640, 480)  # half of a small screen
        self._drop = FileDrop(self)
        self._drop.dropped.connect(self.receive)
        self._ring = FocusRing(self, self._room)
        self._locking = Locking(self)
        self._locking.due.connect(self.lock)
        self.discretion = Discretion(self)
        self.closing = Closing(self, opening, self.preferences, lambda: self._inside)
        self._furnish()

    def _furnish(self) -> None:
        """Build all that has words, in the language of now, in the place of what is there."""
        shell = Shell(self._entries)
        self._rail, self._pages, self._views = shell.rail, shell.pages, shell.views
        self._notices, self._waiting = shell.notices, shell.waiting
        self._rail.chosen.connect(self.go)
        self._rail.stop_clicked.connect(lambda: self.go(METER))
        self._rail.stop_clicked.connect(lambda: self._inside and self._inside.meter.show_stop())
        self._notices.example.activated.connect(self._leave_example)
        self._notices.sheet.activated.connect(lambda: self._inside and self._inside.meter.vault.make_first_sheet())
        self.entrance = Entrance(self._opening, self._views, self.say, Numbers(self._locale))
        self.entrance.opener_found.connect(self._run)
        self.entrance.files_wanted.connect(self.choose_files)
        self._drop.say(self.tr("Drop to import"), self.tr("They are read and stored on this computer only."))
        self._importing = Importing(self._notices, self._waiting, Numbers(self._locale), shell)
        self._importing.imported.connect(self._on_imported)
        pages = [(title, partial(self.go, one.key)) for title, one in zip(shell.titles, self._entries, strict=True)]
        self.discretion.bind(self._rail.discreet)
        keys = {"Ctrl+I": self.choose_files, "Ctrl+L": self.lock_now, "Ctrl+Q": self.ask_to_close}
        keys |= {DISCREET: self.discretion.switch, HELP: lambda: show_help(self._room())}
        keys |= size_keys(self, self.preferences)
        Shortcuts(shell, pages, keys, lambda: guide_of(self._room()))
        shell.stand_in(self)

    # Opening and closing

    @Slot()
    def begin(self) -> None:
        """Open the household, or ask what is needed for it; called once the window stands."""
        self.entrance.begin(self._pending_files)

    @Slot()
    def _leave_example(self) -> None:
        """Close the invented home and begin with the household's own."""
        self.entrance.end()
        self._close_household()
        self._opening.leave_example()
        self._notices.example.hide()
        self.begin()

    @Slot(object)
    def _run(self, opener: Callable[[], Household]) -> None:
        """Start a session with ``opener``, which makes an open household in the scribe's thread."""
        self._close_household()
        session = self.entrance.ahead.session_of(opener)
        session.setParent(self)
        session.opened.connect(partial(self._on_opened, session))
        session.overview_read.connect(self._on_overview)
        session.opening_failed.connect(self._on_opening_failed)
        session.reading_failed.connect(self._on_reading_failed)
        session.refused.connect(self._on_refused)
        session.broken.connect(self._on_broken)
        self.session = session
        self._importing.set_session(session)
        session.open()

    def _on_opened(self, session: Session, port: str | None, reopen: Callable[[], Household]) -> None:
        """Show the pages, and read the meter where the household chose its port; the invented home has its own."""
        demo = self._opening.demo
        let_go(self)
        self._views.setCurrentIndex(0)
        self.entrance.leave()
        inside = self._enter(session)
        inside.begin(self._opening.hosting(reopen), EXAMPLE_PORT if demo else port)
        self.go(self._page_before or (TODAY if demo or port is not None else HISTORY))
        self._page_before = ""
        self.entered.emit()
        if demo:
            return
        self.preferences.keep()
        session.ask(lambda household: (household.locks_after, household.locks_on), lambda on: self._locking.watch(*on))
        if self._opening.opened_by == "recovery":
            inside.meter.vault.offer_passphrase(then=self._import_pending)
        else:
            QTimer.singleShot(0, self._import_pending)  # once it is known whether these are the first files

    def _enter(self, session: Session) -> Inside:
        """Have the desks of an open household."""
        from persienne.ui.inside import Inside  # noqa: PLC0415 - after the first paint

        inside = self._inside = Inside(session, self._tools(), self._entries, self._notices.backup, parent=self)
        self._notices.example.setVisible(self._opening.demo)
        return inside

    def _tools(self) -> Tools:
        return Tools(
            locale=self._locale,
            pages=self._pages,
            waiting=self._waiting,
            go=self.go,
            choose_files=self.choose_files,
            import_described=self._importing.start,
            begin_example=self.entrance.begin_example,
            tell=self._notices.tell,
            let_pass=self._notices.let_pass,
            offer=self._notices.offer,
            call=self._notices.call,
            say=self.say,
            report=self.show_bug,
            folder=self._opening.folder,
            desktop=self._desktop,
            restore=self._restore,
            erase_everything=self._erase_everything,
            renewed=self._opening.renewed,
            lock_when=self._locking.watch,
            lock_now=self.lock_now,
            clock=self._opening.clock,
            example=self._opening.demo,
            opened_by=self._opening.opened_by,
            tray=self.closing.tray,
            preferences=self.preferences,
        )

    @Slot(object)
    def _on_overview(self, overview: Overview) -> None:
        self._rail.set_stop(overview.slat)
        if not self._importing.running:
            self._first_import = not overview.shown
        decided = self._opening.demo or overview.sheet_declined or "recovery" in self._opening.ways()
        self._notices.sheet.setVisible(not decided)

    @Slot(object)
    def _on_opening_failed(self, error: UserError) -> None:
        self._close_household()
        self.entrance.show_failed(error)

    @Slot(object)
    def _on_reading_failed(self, error: UserError) -> None:
        """Say that the pages are behind: what was asked for before the reading was done."""
        self._notices.progress.hide()
        said = fill(self.tr("What was done is stored. {error}"), error=self.say(error))
        self._notices.tell("alert", self.tr("The pages could not be brought up to date"), said)

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self._notices.progress.hide()
        if error.code == "cancelled":  # asked for: no fault
            self._notices.tell("info", self.say(error))
        else:
            self._notices.tell("alert", self.tr("That did not work"), self.say(error))
        if self.session is not None:
            self.session.open()

    @Slot(object)
    def _on_broken(self, error: Exception) -> None:
        """Show the fault's report, and offer to try again where it kept the household shut."""
        self.show_bug(error)
        if self.session is not None and not self.session.ready:
            self._close_household()
            self.entrance.show_broken()

    def _restore(self, backup: Path, passphrase: str, trusted: bool) -> None:
        """Put a backup in the place of the household, which is closed first; ``trusted``: though nothing shows it."""
        self._run(self._opening.restored(backup, passphrase, trusted=trusted))

    def _erase_everything(self) -> None:
        """Close the household and remove all of it that this program can reach on this computer."""
        from persienne.ui.erasing import erase_all  # noqa: PLC0415 - on use

        self._close_household()
        if (error := erase_all(self._opening, self.entrance, self._locale)) is None:
            self.begin()
        else:
            self.entrance.show_page().show_failure(self.say(error))

    # Locking

    @Slot()
    def lock_now(self) -> None:
        """Lock the household because a person asks for it; the invented home opens for everyone."""
        if self._opening.demo:
            self._notices.tell("info", self.tr("The example has nothing to lock"), "")
        else:
            self.lock(Reason.ASKED)

    @Slot(Reason)
    def lock(self, reason: Reason) -> None:
        """Close the household and have the program begin anew, so that neither key nor passphrase is in its memory.

        What is under way is waited for, unless the computer goes to sleep; what waits is done first, and what is being
        written is kept.
        """
        inside = self._inside
        if inside is None:
            self._lock_shut(reason)
            return
        at_once = reason is Reason.SLEEP
        if inside.session.busy and not at_once:
            if reason is Reason.ASKED:
                self._notices.tell("busy", self.tr("It locks as soon as what is under way is done"), "")
            self._locking.again(reason)
            return
        self._closed_unanswered |= reject_dialogs(self)
        self._closed_unanswered |= not inside.keep_unfinished()
        if (inside.session.busy or open_dialogs(self)) and not at_once:  # what was begun by that is ended first
            self._locking.again(reason, begun=True)
            return
        handover = handed_over(self, reason, self._rail.shown, self.preferences.now)
        minutes, reading = self._locking.idle.minutes or 0, inside.reading
        handover = replace(handover, minutes=minutes, reading=reading, closed=self._closed_unanswered)
        try:
            self._close_household()
        finally:  # whatever fails, the key leaves the memory
            self._begin_anew(handover)

    def _lock_shut(self, reason: Reason) -> None:
        """Lock what is being opened as soon as it is open; where it is shut, let go of what was typed to open it."""
        if self.session is None:
            if self.entrance.asks:
                self._begin_anew(handed_over(self, reason, self._page_before, self.preferences.now))
        else:
            self._locking.again(reason)

    def _begin_anew(self, handover: Handover) -> None:
        """Go on as a program that never held the key; where it cannot be started, this one says that it did."""
        failed = False
        if self._restart is not None:
            self._opening.release()
            try:
                self._restart(handover)
            except OSError:
                failed = True
        self._page_before = handover.page
        self.entrance.lock(handover, key_remains=failed)
        self.begin()

    def take_over(self, handover: Handover) -> None:
        """Stand where the window stood that locked itself, and ask for what opens the household; before it is shown."""
        # Who types elsewhere must not find the passphrase's field. Said first: a maximised geometry makes the window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not handover.active)
        self.restoreGeometry(QByteArray.fromBase64(handover.geometry.encode("ascii", "ignore")))
        self._page_before = handover.page if handover.page in {entry.key for entry in self._entries} else ""
        self.discretion.set_on(handover.discreet)
        self.entrance.lock(handover)
        if handover.hidden:  # nothing is painted before it is called back
            self._begun = True
            QTimer.singleShot(0, self.begin)

    def _close_household(self) -> None:
        """Do what was asked and is waiting, then close the household, or end its opening; its pages go with it."""
        inside, self._inside = self._inside, None
        if inside is not None:
            inside.end_reading()
        self.preferences.keep_no_more()
        self._locking.end()
        self._closed_unanswered = False
        try:
            self._waiting.do_now()
        finally:
            self._end_session(inside)

    def _end_session(self, inside: Inside | None) -> None:
        """Have the pages gone, and the household closed after what was asked of it."""
        if inside is not None:
            inside.leave()
        if self.session is not None:
            session, self.session = self.session, None
            self._importing.set_session(None)
            session.close()
            session.deleteLater()
        self._notices.tell("info", "")
        self._notices.progress.hide()

    # Navigation

    @Slot(str)
    def go(self, key: str) -> None:
        """Show a page, while a household is open."""
        if self._inside is not None:
            self._rail.select(key)
            turn_to(self._pages, self._inside.page(key), stays=self._rail.has_keyboard)

    def _room(self) -> QWidget | None:
        """The page that is shown, which keeps the keyboard."""
        return front_of(self.entrance.page or (self._pages if self._inside is not None else None))

    def desk(self, kind: type[DeskT]) -> DeskT:
        """The desk of this class; LookupError while no household is open."""
        if self._inside is None:
            raise LookupError(kind)
        return self._inside.desk(kind)

    def restyle(self) -> None:
        """Take the palette that is worn now, or another text size."""
        self.setStyleSheet(style_sheet(worn()))
        restyle_all(self)

    def speak(self, install: Callable[[], QLocale], refused: Callable[[], None]) -> None:
        """Build all anew in the language that ``install`` has Qt speak, once nothing is under way; nothing is closed.

        Where what is being written cannot be kept, ``refused`` is called instead; neither while nothing is ``entered``.
        """
        if (inside := self._inside) is not None:
            inside.settle(partial(self._speak, inside, install), refused)

    def speak_on(self) -> None:
        """Speak the language of now after all."""
        if self._inside is not None:
            self._inside.stay()

    def _speak(self, inside: Inside, install: Callable[[], QLocale]) -> None:
        page, told = self._rail.shown, self._notices.standing
        inside.leave()
        self._locale = install()
        self._furnish()
        self._importing.set_session(inside.session)
        self._enter(inside.session).come_back(page, inside, told)

    # Files

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and import them."""
        from persienne.ui.household.files import ask_for_files  # noqa: PLC0415 - on use

        if files := ask_for_files(self):
            self.receive(files)

    @Slot(object)
    def receive(self, files: Sequence[Path]) -> None:
        """Import ``files`` into the open household; the example and a locked household keep them until one is open."""
        if self._inside is not None and not self._opening.demo:
            self._importing.start(files)
            return
        self._pending_files = tuple(files)
        if self._opening.demo:
            self._leave_example()
        elif self.session is None:
            self.begin()

    @Slot()
    def _import_pending(self) -> None:
        """Begin with what was chosen last before there was a household: its meter, or files."""
        if self.entrance.meter_wanted and self._inside is not None:
            self.go(TODAY)
            self._inside.today.find_meter()
        elif self._pending_files:
            self._importing.start(self._pending_files)
        self._pending_files, self.entrance.meter_wanted = (), False

    @Slot(object)
    def _on_imported(self, outcome: ImportOutcome) -> None:
        """Show the report, or what the first import of a household brought, once all of it is stored: its curve."""
        if self._inside is not None:
            self._inside.meter.show_outcome(outcome)
            self.go(HISTORY if self._first_import and outcome.batch_id and outcome.is_whole else METER)

    # Faults and the end

    @Slot(object)
    def show_bug(self, error: BaseException) -> None:
        """Show what a fault's report would say, unless one is shown: a fault in a paint comes again and again."""
        from persienne.ui.frame.bug_dialog import show_once  # noqa: PLC0415 - on use

        self._notices.progress.hide()
        show_once(error, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and the first time begin with what is slow to load."""
        super().paintEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self.begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Return press the button that the keyboard is on."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    @Slot()
    def ask_to_close(self) -> None:
        """Close, as a person asks for it: a person who reads the meter is asked first."""
        if not self.closing.asks(self._inside):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Do what was asked and is waiting, then close the household; of a person, ``closing`` knows what it does."""
        if event.spontaneous() and self.closing.keeps(self._inside):
            event.ignore()
            return
        if self._inside is not None and not self._opening.demo:
            remember_place(self, self._opening.folder)
        self.entrance.end()
        self._close_household()
        self._opening.release()
        super().closeEvent(event)
