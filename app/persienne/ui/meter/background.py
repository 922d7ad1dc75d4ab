"""Work while a household is open, on any page: due backups are made or called for, new files in a folder are found.

The desk of the page Meter and data shows it and asks about it; it need not have been made.

Backups are looked at some seconds after the household is open, so that its pages come first, and then each hour. Of a
change in the folder Qt tells; nothing polls. Its files are read in the side thread, by the limited child, and sifted in
the household's.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from persienne.base.disks import folder_is_there
from persienne.household.measures.watched_folder import FolderLook, look_into
from persienne.ui.meter.backup_words import BackupWords

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.household.backup.due import Due
    from persienne.household.backup.plan import Ran
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.household.measures.watched_folder import Found, Sifted, Stamp, Watching
    from persienne.ui.frame.desk import Tools
    from persienne.ui.frame.notices import ReminderStrip
    from persienne.ui.household.session import Session


FOLDER_FIRST_MS: Final = 5_000
FOLDER_AGAIN_MS: Final = 4_000
"""Milliseconds until the first look, and after a change or a file that is still being written."""
MOST_AGAIN: Final = 10
"""Looks at a file that is still being written; then the next change is waited for."""

BACKUPS_FIRST_MS: Final = 10_000
BACKUPS_EACH_MS: Final = 3_600_000
"""Milliseconds until the first look, and between two."""


class Watcher(QObject):
    """Finds new exports in the watched folder while the household is open, and says which are to be asked about."""

    offered = Signal(object)
    """Files (a tuple of Found) that a person is to be asked about."""
    read_alone = Signal(object, object)
    """Files that were stored without a question, and those that were found with them and are to be asked about."""
    nothing_new = Signal(str)
    """A person had it look, and there is nothing to ask about: ``nothing``, ``waits`` (for a file), ``away``."""
    there_changed = Signal()
    """The folder went, or came back."""

    def __init__(self, session: Session, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tools = tools
        self._watching: Watching | None = None
        self._seen: Mapping[str, Stamp] = {}
        self._looking = False
        self._asked = False
        """A person waits for what the look finds."""
        self._once_more = False
        """A person asked while a look was under way, which may have passed over what they mean."""
        self._there = True
        self._again = 0
        self._changes = QFileSystemWatcher(self)
        self._changes.directoryChanged.connect(self._on_changed)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self.follow(FOLDER_FIRST_MS)

    def follow(self, after: int = 0) -> None:
        """Watch what the household has chosen by now, and look ``after`` so many milliseconds."""
        self._session.ask(_chosen, partial(self._on_chosen, after=after))

    def _on_chosen(self, watching: Watching, *, after: int) -> None:
        before, self._watching = self._watching, watching
        if watching.folder is None:
            self._hear_of(None)
            self._soon.stop()
            return
        if before is None or before.folder != watching.folder:
            self._seen = {}
        self._there = watching.there
        self._hear_of(watching.folder)
        self._soon.start(after)

    def _hear_of(self, folder: Path | None) -> None:
        """Be told of changes in ``folder``; while it is not there, of changes where it would be."""
        wanted = [] if folder is None else [str(folder if folder_is_there(folder) else folder.parent)]
        watched = self._changes.directories()
        if watched != wanted:
            if watched:
                self._changes.removePaths(watched)
            if wanted:
                self._changes.addPaths(wanted)

    @Slot()
    def _on_changed(self) -> None:
        self._again = 0
        self._soon.start(FOLDER_AGAIN_MS)

    def look_anew(self) -> None:
        """Look at all that is not answered yet, as a person asks for it, and say so where there is nothing."""
        if self._looking:
            self._once_more = True
            return
        self._seen, self._asked = {}, True
        self.look()

    @Slot()
    def look(self) -> None:
        """Look for new files, unless a look is under way."""
        if self._watching is not None and self._watching.folder is not None and not self._looking:
            self._looking = True
            self._session.ask(_answered, self._on_answered, self._on_failed)

    def _on_answered(self, answered: Mapping[str, int]) -> None:
        folder = None if self._watching is None else self._watching.folder
        if folder is None:
            self._looking = False
            return
        seen, now = self._seen, self._tools.clock()

        def work(check: Callable[[], None]) -> FolderLook:
            def cancelled() -> bool:
                check()
                return False

            return look_into(folder, answered, seen, now=now, cancelled=cancelled)

        self._session.aside(work, self._on_looked, self._on_failed)

    def _on_looked(self, look: FolderLook) -> None:
        self._looking = False
        if self._once_more:
            self._once_more = False
            self.look_anew()
            return
        self._seen = look.seen
        if self._watching is not None:
            self._hear_of(self._watching.folder)
        if look.there != self._there:
            self._there = look.there
            self.there_changed.emit()
        if look.waits and self._again < MOST_AGAIN:
            self._again += 1
            self._soon.start(FOLDER_AGAIN_MS)
        if look.found:
            work = partial(_sift, found=look.found, now=self._tools.now())
            self._session.change(work, partial(self._on_sifted, waits=look.waits))
        elif not look.there:
            self._say_nothing_new("away")
        else:
            self._say_nothing_new("waits" if look.waits else "nothing")

    def _on_sifted(self, seen: tuple[Sifted, ImportOutcome | None], *, waits: bool) -> None:
        sifted, outcome = seen
        if outcome is not None:
            self._asked = False
            self.read_alone.emit(sifted.alone, sifted.offered)
        elif sifted.offered:
            self._asked = False
            self.offered.emit(sifted.offered)
        else:
            self._say_nothing_new("waits" if waits else "nothing")

    def _say_nothing_new(self, why: str) -> None:
        if self._asked:
            self._asked = False
            self.nothing_new.emit(why)

    def _on_failed(self, _error: UserError) -> None:
        """The household is being closed, or can't be read: whoever reads it next says so."""
        self._looking = self._asked = self._once_more = False


def _chosen(household: Household) -> Watching:
    return household.watched_folder.chosen


def _answered(household: Household) -> Mapping[str, int]:
    return household.watched_folder.answered


def _sift(household: Household, *, found: Sequence[Found], now: int) -> tuple[Sifted, ImportOutcome | None]:
    """Sift what was found, and store what may be stored without a question, exactly as it was read."""
    watched = household.watched_folder
    sifted = watched.sift(found, now)
    return sifted, watched.store(sifted.alone, now) if sifted.alone and not household.file.read_only else None


class BackupClock(QObject):
    """Has due backups made while the household is open, and calls for one where a person has to make it."""

    made = Signal()
    """Something of the backups has changed."""
    make_wanted = Signal()
    """A person wants to make one."""

    def __init__(self, session: Session, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tools = tools
        self._words = BackupWords(tools.locale)
        self._strip: ReminderStrip | None = None
        self._hours = QTimer(self, interval=BACKUPS_EACH_MS)
        self._hours.timeout.connect(self.look)
        self._hours.start()
        QTimer.singleShot(BACKUPS_FIRST_MS, self, self.look)

    def remind_in(self, strip: ReminderStrip) -> None:
        """Call for a backup in ``strip``."""
        self._strip = strip
        strip.take_away()
        strip.make_wanted.connect(self.make_wanted)
        strip.later_wanted.connect(self._on_later)
        strip.never_wanted.connect(self._on_never)

    @Slot()
    def look(self) -> None:
        """Have made what the plan is due, and say what is to be said."""
        self._session.ask(partial(_look, now=self._tools.now()), self._on_looked)

    def _on_looked(self, seen: tuple[Ran | None, Due | None]) -> None:
        ran, due = seen
        if ran is not None:
            if ran.news:
                self._tools.call(*self._words.ran(ran), "", None, None if ran.trouble is None else self._on_read)
            self.made.emit()
        self._show(due)

    def _show(self, due: Due | None) -> None:
        if self._strip is None:
            return
        if due is None:
            self._strip.take_away()
        else:
            self._strip.say(*self._words.due(due))

    def _on_read(self) -> None:
        self._session.ask(_read, lambda _none: None)

    @Slot()
    def _on_later(self) -> None:
        self._session.ask(partial(_later, now=self._tools.now()), lambda _none: None)

    @Slot()
    def _on_never(self) -> None:
        def done(_none: None) -> None:
            title = self.tr("You are not reminded of backups any more")
            self._tools.tell("info", title, self.tr("Meter and data has the choice."))
            self.made.emit()

        self._session.ask(_never, done)


def _look(household: Household, *, now: int) -> tuple[Ran | None, Due | None]:
    return household.backup_plan.run(now), household.backup_plan.due(now)


def _read(household: Household) -> None:
    household.backup_plan.note_trouble_read()


def _later(household: Household, *, now: int) -> None:
    household.backup_plan.remind_later(now)


def _never(household: Household) -> None:
    household.backup_plan.remind_no_more()


class Background(QObject):
    """``clock`` has backups made, and called for in ``strip``; ``watcher`` finds new files in the watched folder."""

    def __init__(self, session: Session, tools: Tools, strip: ReminderStrip, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = BackupClock(session, tools, self)
        self.clock.remind_in(strip)
        self.watcher = Watcher(session, tools, self)
