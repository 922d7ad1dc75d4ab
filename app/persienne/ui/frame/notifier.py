"""Tells a household what it asked to be told of: an open session comes in; words go to the tray, or over the pages.

It looks at the opening and every quarter of an hour, while the household is open: locked, or without its window,
nothing is known, and it is told at the next opening. In a window that a person looks at it is told whole; in the tray
without names and figures, unless the household wants those there too and discreet mode is off. What stands over the
pages counts as told once a person has read it: after a lock, or at the next start, it stands there again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from persienne.base.localtime import local_days
from persienne.household.notifications import Topic
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.telling.notification_words import NotificationWords
from persienne.telling.sharing_words import SharingWords
from persienne.ui.style import discreet
from persienne.ui.style.translation import Numbers, QtSpeech

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.notifications import Notification
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.session import Session

EVERY = 900_000
"""Milliseconds between two looks."""

OF_THE_WINDOW = frozenset({Topic.BACKUP})
"""Topics that a window in sight says by itself (:mod:`.notices`): they are told beside the tray alone."""


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told, and whether it may be told whole outside the window."""

    told: tuple[Notification, ...]
    detailed: bool


class Notifier(QObject):
    """Lives as long as the household is open in ``window``; the invented home is told nothing."""

    def __init__(self, session: Session, tools: Tools, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tools, self._window = session, tools, window
        self._words = words_of(tools.locale)
        self._every = QTimer(self, interval=EVERY)
        self._every.timeout.connect(self.look)
        self._standing: tuple[Notification, ...] = ()
        """What stands over the pages and was not read yet."""
        self._readings = 0
        """How often that was read: what was looked up before is known by now."""
        if not tools.example:
            self._every.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """See whether there is something to be told now."""
        told = partial(self._tell, readings=self._readings)
        self._session.ask(partial(read_news, at=self._tools.now()), told, _later)

    def end(self) -> None:
        """Tell nothing any more."""
        self._every.stop()

    def _tell(self, news: News, *, readings: int) -> None:
        if readings != self._readings or not self._every.isActive():
            return
        seen = self._window.isVisible() and not self._window.isMinimized()
        told = tuple(one for one in news.told if not (seen and one.topic in OF_THE_WINDOW))
        title, tray = self.tr("Persienne has something to tell you"), self._tools.tray
        if tray is not None and tray.stands and not (seen and self._window.isActiveWindow()):
            standing = {one.key for one in self._standing}
            if told := tuple(one for one in told if one.key not in standing):
                tray.tell(title, self._lines(told, whole=news.detailed and not discreet.is_on()))
                self._remember(told)
        elif seen and told:  # else nobody would read it
            self._standing = told
            self._tools.call("warn", title, self._lines(told, whole=True), "", act=None, read=self._on_read)

    def _on_read(self) -> None:
        self._readings += 1
        told, self._standing = self._standing, ()
        self._remember(told)

    def _remember(self, told: tuple[Notification, ...]) -> None:
        self._session.ask(partial(_remember, told=told, at=self._tools.now()), lambda _none: None, _later)

    def _lines(self, told: tuple[Notification, ...], *, whole: bool) -> str:
        if whole:
            today = date.fromordinal(local_days().day(self._tools.now()))
            return " ".join(self._words.whole(one, today) for one in told)
        return " ".join(self._words.plain(topic) for topic in dict.fromkeys(one.topic for one in told))


def words_of(locale: QLocale) -> NotificationWords:
    """The words in the window's language."""
    speech, numbers = QtSpeech(), Numbers(locale)
    moves, sharing = MoveWords(LettersWords(speech, numbers)), SharingWords(speech, numbers)
    return NotificationWords(speech, numbers, moves, sharing)


def read_news(household: Household, *, at: int) -> News:
    """What is to be told ``at`` (UTC epoch seconds); nothing of a household that can't remember that it was told."""
    if household.file.read_only:
        return News((), detailed=False)
    door = household.notifications
    return News(door.news(at), door.detailed)


def _remember(household: Household, *, told: tuple[Notification, ...], at: int) -> None:
    household.notifications.tell(told, at)


def _later(_error: UserError) -> None:
    """The household can't be read now: what there is to tell is found at the next look."""
