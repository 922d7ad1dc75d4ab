"""Work while a household is open, on any page: due backups are made or called for, new files are watched.

The desk of the page Meter and data shows it and asks about it; it need not have been made.

The clock of backups: an open household comes in; what is due is made in the scribe's thread, or called for.
It looks some seconds after the household is open, so that its pages come first, and then each hour.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from persienne.ui.meter.backup_words import BackupWords
from persienne.ui.meter.watcher import Watcher

if TYPE_CHECKING:
    from persienne.household.backup.due import Due
    from persienne.household.backup.plan import Ran
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Tools
    from persienne.ui.frame.notices import ReminderStrip
    from persienne.ui.household.session import Session


FIRST: Final = 10_000
EACH: Final = 3_600_000
"""Milliseconds until the first look, and between two."""


class BackupClock(QObject):
    """Lives as long as the household is open."""

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
        self._hours = QTimer(self, interval=EACH)
        self._hours.timeout.connect(self.look)
        self._hours.start()
        QTimer.singleShot(FIRST, self, self.look)

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
