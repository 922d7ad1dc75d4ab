"""The way in: asks for what opens a household, or begins a new one, on the page before a household is open."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from persienne.base.slats import Slat
from persienne.ui.household.handover import Reason
from persienne.words.catalogue import DOUBTS, MIGRATED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.ui.household.handover import Handover
    from persienne.ui.household.opening import Opening
    from persienne.ui.household.session import Session
    from persienne.ui.style.translation import Numbers
    from persienne.ui.welcome.first_files import FirstFiles
    from persienne.ui.welcome.page import StartPage
    from persienne.ui.widgets.layouts import Stack


SOON_MS = 300
"""Milliseconds for which the welcome has the computer to itself."""
HALF_HOUR = 1800


class ExampleAhead(QObject):
    """At most one session that nobody sees yet, whose scribe makes the invented home of this half-hour."""

    def __init__(self, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = opening
        self._session: Session | None = None
        self._unwanted = Event()
        self._half_hour = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def made(self) -> bool:
        """Whether the home is made, and nobody has asked for it yet."""
        return self._session is not None and not self._session.busy

    @property
    def begun(self) -> bool:
        """The same, or whether the home is being made."""
        return self._session is not None

    def begin(self) -> None:
        """Make the home, once what is shown was painted."""
        self._soon.start()

    def session_of(self, opener: Callable[[], Household]) -> Session:
        """The session that opens a household by ``opener``, once it is told to; the example's may have begun.

        Who ends a session calls :meth:`drop` before, so as not to wait until that home is made.
        """
        from persienne.ui.household.session import Session  # noqa: PLC0415 - after the first paint

        if opener != self._opening.example:
            return Session(opener, clock=self._opening.clock)
        if self._half_hour != self._now():  # the last half-hour of today would be missing
            self.drop()
        self._begin()
        session, self._session = self._session, None
        assert session is not None
        return session

    def drop(self) -> None:
        """Make it no further; what nobody has asked for is gone."""
        self._soon.stop()
        self._unwanted.set()
        if self._session is not None:
            session, self._session = self._session, None
            session.close()
            session.deleteLater()
            self._opening.forget_example()

    @Slot()
    def _begin(self) -> None:
        from persienne.ui.household.session import Session  # noqa: PLC0415 - after the first paint

        self._soon.stop()
        if self._session is None:
            self._unwanted, self._half_hour = Event(), self._now()
            opener = partial(self._opening.example, self._unwanted.is_set)
            self._session = Session(opener, clock=self._opening.clock)
            self._session.prepare()

    def _now(self) -> int:
        return int(self._opening.clock()) // HALF_HOUR


class Entrance(QObject):
    """Asks what is needed to open the household, and what to do when that fails."""

    opener_found = Signal(object)
    """A function that makes an open household, to be called in the scribe's thread."""
    files_wanted = Signal()

    def __init__(self, opening: Opening, views: Stack, say: Callable[[UserError], str], figures: Numbers) -> None:
        super().__init__(views)
        self.opening = opening
        self._views = views
        self._say = say
        self._figures = figures
        self.ahead = ExampleAhead(opening, self)
        self._looking: FirstFiles | None = None
        """While it is found out what files are that were given before there is a household."""
        self._locked: Handover | None = None
        """Why the household was locked while it was open; then what was typed opens it, and nothing by itself."""
        self._key_remains = False
        self._news = ("", "")
        self._backup: Path | None = None
        """The backup that is being restored where there was no household."""
        self._by_keyring = False
        """Whether the keyring is to open what is restored from it."""
        self._trusted = False
        """Whether a person has been told that nothing shows whose this backup is."""
        self._told: set[str] = set()
        """What a person was told of the household that is to be opened."""
        self.meter_wanted = False
        """Whether the meter is to be looked for as soon as the household is made."""
        self.page: StartPage | None = None
        """The page, while there is one."""

    def begin(self, files: Sequence[Path] = ()) -> None:
        """Open the household, or ask what is needed for it; ``files`` wait to be imported."""
        from persienne.base.errors import UserError  # noqa: PLC0415 - after the first paint

        try:
            step = self.opening.next_step()
        except UserError as error:
            self.show_page().show_failure(self._say(error))
            return
        if step == "welcome":
            self._welcome(files)
        elif self._locked is not None and step != "example":
            self._ask_again(self._locked)
        elif step == "unlock":
            self.show_page().show_unlocking(self.opening.ways())
        else:
            self.opener_found.emit(self.opening.by_keyring if step == "keyring" else self.opening.example)

    def _welcome(self, files: Sequence[Path]) -> None:
        page, (title, sentence) = self.show_page(), self._news
        if self.opening.left_keys:
            title = self.tr("Keys without a database lie in the folder")
            sentence = self.tr(
                "A household was begun here and never finished, or its database was moved: then put household.db back "
                "before anything else. A new household sets these keys aside under another name, and deletes nothing."
            )
        page.show_welcome(title, sentence, restorable=not self.opening.left_keys)
        self._turned(welcome=True)
        if files:
            self.meter_wanted = False
            page.show_creation(self.opening.keyring_name())
            self._look_at(files, page)

    def _look_at(self, files: Sequence[Path], page: StartPage) -> None:
        """Have ``page`` say what ``files`` are, before anything is made or stored."""
        from persienne.ui.welcome.first_files import FirstFiles  # noqa: PLC0415 - on use

        self.end_looking()
        looking = self._looking = FirstFiles(self._figures, self)
        page.files.show_reading([file.name for file in files])
        looking.found.connect(page.files.show_found)
        looking.refused.connect(page.files.show_refused)
        looking.begin(files)

    def _turned(self, *, welcome: bool) -> None:
        """Make the invented home while the ``welcome`` is read, and while nothing else was chosen there."""
        if welcome and self.opening.creating:
            self.ahead.begin()
        elif not welcome:
            self.ahead.drop()

    def end(self) -> None:
        """Begin nothing any more, and end what nobody waits for."""
        self.end_looking()
        self.ahead.drop()

    def end_looking(self) -> None:
        """Find out no more what the first files are."""
        if self._looking is not None:
            looking, self._looking = self._looking, None
            looking.end()

    def lock(self, handover: Handover, *, key_remains: bool = False) -> None:
        """From now on ask for what opens the household, which was open until now, instead of opening it.

        ``key_remains``: this is still the program that had it open.
        """
        self._locked, self._key_remains = handover, key_remains

    def _ask_again(self, handover: Handover) -> None:
        """Its keyring is not asked, it would only say yes; it is offered where no passphrase is there to be typed."""
        ways = self.opening.ways()
        typed = "passphrase" in ways
        why = self._why(handover)
        if "keyring" in ways and not typed:
            why.append(self.tr("There is no passphrase: the keyring opens it at a click."))
        self.show_page().show_unlocking(ways - {"keyring"} if typed else ways, " ".join(why))

    def _why(self, handover: Handover) -> list[str]:
        said = {
            Reason.ASKED: self.tr("Locked because you asked for it."),
            Reason.IDLE: self.tr("Locked after %n minute(s) without use.", "", handover.minutes),
            Reason.SLEEP: self.tr("Locked because the computer went to sleep."),
            Reason.SCREEN: self.tr("Locked with the screen."),
        }
        why = [said[handover.reason]]
        if handover.reading:
            why.append(self.tr("Until you open it, this window does not read the meter."))
        if handover.closed:
            why.append(self.tr("A question was open: it was closed without an answer, and nothing of it was stored."))
        if self._key_remains:
            why.append(
                self.tr(
                    "The program could not start itself anew: close this window, so that the key leaves its memory."
                )
            )
        return why

    def tell(self, title: str, sentence: str) -> None:
        """Say this on the welcome page, when it is shown next."""
        self._news = (title, sentence)

    @property
    def asks(self) -> bool:
        """Whether a person is asked for what opens the household, and may have typed some of it."""
        return self.page is not None and self.page.asks

    def show_page(self) -> StartPage:
        """The page, in front."""
        if self.page is None:
            from persienne.ui.welcome.page import StartPage  # noqa: PLC0415 - most starts never show it

            page = StartPage()
            page.turned.connect(lambda welcome: self._turned(welcome=welcome))
            page.demo_wanted.connect(page.show_visiting)
            page.demo_wanted.connect(self.begin_example)
            page.files_wanted.connect(self.files_wanted)
            page.files.others_wanted.connect(self.files_wanted)
            page.meter_wanted.connect(self._begin_with_meter)
            page.backup_wanted.connect(self._choose_backup)
            page.restoring_wanted.connect(self._restore)
            page.creation_wanted.connect(self._create)
            page.unlocking_wanted.connect(lambda said: self.opener_found.emit(self.opening.by_passphrase(said)))
            page.sheet_given.connect(lambda words: self.opener_found.emit(self.opening.by_sheet(words)))
            page.retry_wanted.connect(self.begin)
            page.keyring_wanted.connect(lambda: self.opener_found.emit(self.opening.by_keyring))
            page.trust_wanted.connect(lambda: self.opener_found.emit(self.opening.all_the_same(frozenset(self._told))))
            self._views.addWidget(page)
            self.page = page
        self._views.setCurrentWidget(self.page)
        return self.page

    @Slot()
    def begin_example(self) -> None:
        """Open the invented home."""
        self.opening.demo = True
        self.begin()

    def show_failed(self, error: UserError) -> None:
        """Say why the household could not be opened, and ask again; another way in is offered where there is one."""
        page = self.show_page()
        refused = error.code.startswith("keyring_")
        if self._backup is not None:
            self.opening.release()
            self._by_keyring = self._by_keyring and not refused
            self._trusted = error.code == "backup_unrecognised"
            page.show_restoring_error(self._say(error), by_passphrase=refused, may_be_trusted=self._trusted)
        elif self.opening.creating:
            self.opening.release()
            page.show_creation_error(self._say(error), by_passphrase=refused)
        elif error.code in ("passphrase_needed", "recovery_needed"):  # the keyring's way went meanwhile
            page.show_unlocking(self.opening.ways())
        elif refused and self.opening.ways() - {"keyring"}:
            # The household stays this window's while something else is asked for.
            page.show_unlocking(self.opening.ways(), self._say(error))
        elif error.code.startswith(("passphrase_", "recovery_")):
            page.show_unlocking_error(self._say(error))
        elif error.code in DOUBTS | MIGRATED:  # the household stays this window's while a person thinks it over
            self._told.add(str(error.facts["told"]))
            page.show_failure(self._say(error), may_be_trusted=True)
        else:
            self.opening.release()
            page.show_failure(self._say(error))

    def show_broken(self) -> None:
        """A fault kept the household shut: offer to try again."""
        self.opening.release()
        self.show_page().show_failure("")

    def leave(self) -> None:
        """Let go of the page, and of the passphrase that was typed in it."""
        self.opening.creating = False
        self._locked, self._news, self._backup = None, ("", ""), None
        self._told.clear()
        self.end()
        if self.page is not None:
            self._views.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    @Slot()
    def _begin_with_meter(self) -> None:
        """Make the household first: what the meter says is stored in it."""
        self.meter_wanted = True
        self.show_page().show_creation(self.opening.keyring_name())

    @Slot()
    def _choose_backup(self) -> None:
        from persienne.base.errors import UserError  # noqa: PLC0415 - on use
        from persienne.household.backup.backup_file import label_of  # noqa: PLC0415 - on use
        from persienne.ui.household.files import ask_for_file  # noqa: PLC0415 - on use

        page = self.show_page()
        path = ask_for_file(page, self.tr("The backup to restore"), [self.tr("Backups (*.backup)")])
        if path is None:
            return
        try:
            label_of(path)
        except UserError as error:
            page.show_welcome(self._say(error), kind="alert")
            return
        self._backup, self._trusted, keyring = path, False, self.opening.keyring_name()
        self._by_keyring = bool(keyring)
        page.show_welcome(*self._news)
        page.show_restoring(path.name, keyring)

    @Slot(str)
    def _restore(self, passphrase: str) -> None:
        if self._backup is not None:
            opener = self.opening.restored_anew(
                self._backup, passphrase, by_keyring=self._by_keyring, trusted=self._trusted
            )
            self.opener_found.emit(opener)

    @Slot(Slat, str)
    def _create(self, slat: Slat, passphrase: str) -> None:
        self._backup = None
        self.opener_found.emit(self.opening.creation(slat, passphrase))
