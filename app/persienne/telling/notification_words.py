"""What a household is told of, in sentences: a notification comes in, words without names and figures, or with, go out.

The plain words say nothing that another person at the screen may not read: they are the same in every household.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.household.backup.due import Due as BackupDue
from persienne.household.notifications import OverrunDay, Silence, Topic
from persienne.letters.agenda import Task
from persienne.telling.spoken import Spoken
from persienne.words.english import table

if TYPE_CHECKING:
    from datetime import date

    from persienne.household.notifications import Notification
    from persienne.telling.move_words import MoveWords
    from persienne.telling.sharing_words import SharingWords
    from persienne.words import Speech
    from persienne.words.numbers import Figures

NAMES = table("notifications.names")
"""Each topic, as a choice."""

PLAIN = table("notifications.plain")
"""What is said of it where anybody may read it."""


class NotificationWords(Spoken):
    """The words of one language; ``moves`` and ``sharing`` say what letters and sharings have to say."""

    CONTEXT = "NotificationWords"

    def __init__(self, speech: Speech, figures: Figures, moves: MoveWords, sharing: SharingWords) -> None:
        super().__init__(speech, figures)
        self._moves, self._sharing = moves, sharing

    def name(self, topic: Topic) -> str:
        """What may be asked for."""
        return self.marked(NAMES[topic])

    def plain(self, topic: Topic) -> str:
        """Without names and figures."""
        return self.marked(PLAIN[topic])

    def whole(self, told: Notification, on: date) -> str:
        """With them, on a day."""
        about = told.about
        if isinstance(about, Silence):
            said = self.tr("Nothing was read at the meter for %n day(s): the last reading is of {day}.", "", about.days)
            return fill(said, day=self.figures.day(about.since))
        if isinstance(about, OverrunDay):
            return self._overrun(about)
        if isinstance(about, BackupDue):
            return self._backup(about)
        if isinstance(about, Task):
            title, line = self._moves.task(about, on)
            return f"{title}. {line}".strip()
        title, line, _ = self._sharing.reminder(about, on)
        return f"{title}. {line}"

    def _backup(self, due: BackupDue) -> str:
        """Why one is due."""
        if due.why == "never":
            return self.tr("There is no backup of this household yet.")
        if due.days is None:
            return self.tr("The last backup bears a date to come: how old it is, nobody knows.")
        return self.tr("The last backup is %n day(s) old, and something came since.", "", due.days)

    def _overrun(self, day: OverrunDay) -> str:
        """How often, and for how long as far as that is known; no advice."""
        when = self.figures.day(day.day)
        if not day.seconds:
            said = self.tr("Subscribed power exceeded %n time(s) on {day}.", "", day.count)
            return fill(said, day=when)
        about = self.tr("about {duration}") if day.rounded else "{duration}"
        lasted = fill(about, duration=self.figures.duration(day.seconds))
        words = self.tr("Subscribed power exceeded %n time(s) on {day}, {duration} in all.", "", day.count)
        return fill(words, day=when, duration=lasted)
