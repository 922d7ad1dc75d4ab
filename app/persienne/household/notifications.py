"""What a household wants to be told of: its own data come in, what is true now and was not told yet goes out; no words.

Nothing is told unless a topic was asked for. Each thing is told once: what was told is remembered in the encrypted
file, for as long as it is true. When it counts as told is the caller's to say (``ui/frame/notifier.py``). A topic more
is a member of :class:`Topic` and its rule in ``RULES``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from persienne.base.localtime import local_days
from persienne.consents.flows import Due
from persienne.household.backup import due as backup_due
from persienne.letters.agenda import ToDo
from persienne.store import backups, facts, settings, wire
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from persienne.consents.flows import Reminder
    from persienne.household.access.open_file import OpenFile
    from persienne.household.backup.due import Due as BackupDue
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.agenda import Task
    from persienne.store.driver import Connection

    About: TypeAlias = "Task | Reminder | Silence | OverrunDay | BackupDue"

SILENT_DAYS: Final = 3
"""Whole days without a reading, after which the silence is told."""

OVERRUN_DAYS: Final = 7
"""Days back for which an overrun is news."""

DEADLINES: Final = frozenset({ToDo.DUE_SOON, ToDo.DUE, ToDo.OVERDUE, ToDo.MEDIATOR_ENDS})
ENDINGS: Final = frozenset({Due.EXPIRES_SOON, Due.EXPIRES_TODAY})


class Topic(StrEnum):
    """What a household may ask to be told of; the names are kept in its file."""

    LETTER = "letter"
    """A time to answer, or to go to the mediator, is about to end or is over."""
    CONSENT = "consent"
    """Something that was allowed ends soon."""
    SILENCE = "silence"
    """Nothing was read at the meter's port for three days."""
    OVERRUN = "overrun"
    """The subscribed power was exceeded."""
    BACKUP = "backup"
    """A backup is due."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing was read since ``since``, a local day, to whose end readings are known."""

    since: date
    days: int
    """Whole days without a reading."""


@dataclass(frozen=True, slots=True)
class OverrunDay:
    """The times above the subscribed power that began on one local day: how many, and the seconds that are known."""

    day: date
    count: int
    seconds: int
    rounded: bool
    """Whether some of the times are known to ten minutes only."""


@dataclass(frozen=True, slots=True)
class Notification:
    """A notification: its topic, the key under which it is remembered as told, and its subject."""

    topic: Topic
    key: str
    about: About


class Notifications:
    """The door: what is wanted, what is news, and what was told."""

    def __init__(self, file: OpenFile, correspondence: Correspondence, register: ConsentRegister) -> None:
        self._file = file
        self.correspondence = correspondence
        self.register = register

    @property
    def conn(self) -> Connection:
        """The connection of now."""
        return self._file.conn

    @property
    def wanted(self) -> frozenset[Topic]:
        """The topics that the household asked for."""
        said = (settings.get(self.conn, settings.NOTIFICATIONS) or "").split()
        return frozenset(topic for topic in Topic if topic in said)

    def want(self, topics: AbstractSet[Topic]) -> None:
        """Be told of these topics from now on, and of no other."""
        with transaction(self.conn):
            settings.put(self.conn, settings.NOTIFICATIONS, " ".join(sorted(topics)) or None)

    @property
    def detailed(self) -> bool:
        """Whether what shows outside the window may hold names and figures."""
        return settings.get(self.conn, settings.NOTIFICATIONS_DETAILED) is not None

    def detail(self, *, on: bool) -> None:
        """Let what shows outside the window hold names and figures, or not."""
        with transaction(self.conn):
            settings.put(self.conn, settings.NOTIFICATIONS_DETAILED, 1 if on else None)

    def news(self, at: int) -> tuple[Notification, ...]:
        """What is true ``at`` (UTC epoch seconds), was asked for, and was not told yet."""
        told = self._told()
        return tuple(one for one in self._true(at) if one.key not in told)

    def tell(self, told: Iterable[Notification], at: int) -> None:
        """These were told; of what was told before, only what is true ``at`` is remembered."""
        keys = {one.key for one in told}
        kept = sorted(one.key for one in self._true(at) if one.key in keys | self._told())
        with transaction(self.conn):
            settings.put(self.conn, settings.NOTIFICATIONS_TOLD, {"keys": kept} if kept else None)

    def _told(self) -> set[str]:
        said = settings.get(self.conn, settings.NOTIFICATIONS_TOLD)
        return set() if said is None else set(said["keys"])

    def _true(self, at: int) -> Iterator[Notification]:
        wanted = self.wanted
        for topic, rule in RULES.items():
            if topic in wanted:
                yield from (Notification(topic, f"{topic}:{key}", about) for key, about in rule(self, at))


def _letters(said: Notifications, at: int) -> Iterator[tuple[str, Task]]:
    for task in said.correspondence.todo(_day(at)):
        if task.what in DEADLINES:
            yield f"{task.reference}:{task.what}", task


def _consents(said: Notifications, at: int) -> Iterator[tuple[str, Reminder]]:
    for reminder in said.register.reminders(_day(at)):
        flow = reminder.flow
        if reminder.what in ENDINGS and flow is not None:
            yield f"{flow.consent_id}:{flow.band}:{flow.until}:{reminder.what}", reminder


def _silence(said: Notifications, at: int) -> Iterator[tuple[str, Silence]]:
    """Where a port was chosen; who never read a meter misses nothing."""
    last = wire.last_reading(said.conn)
    if last is None or settings.get(said.conn, settings.PORT) is None:
        return
    days = local_days().day(at) - last.day - 1
    if days >= SILENT_DAYS:
        yield str(last.day), Silence(date.fromordinal(last.day), days)


def _overruns(said: Notifications, at: int) -> Iterator[tuple[str, OverrunDay]]:
    local = local_days()
    first = local.midnight(local.day(at) - OVERRUN_DAYS + 1)
    days: dict[int, list[tuple[int, int | None]]] = {}
    for begun, until in facts.overruns_since(said.conn, first):
        days.setdefault(local.day(begun), []).append((begun, until))
    for day, times in days.items():
        seconds = sum(until - begun for begun, until in times if until is not None)
        rounded = any(until is not None and not begun % 600 + until % 600 for begun, until in times)
        yield str(day), OverrunDay(date.fromordinal(day), len(times), seconds, rounded)


def _backups(said: Notifications, at: int) -> Iterator[tuple[str, BackupDue]]:
    due = backup_due.reminder(said.conn, at)
    if due is not None:
        made = backups.listing(said.conn)
        yield f"{due.why}:{made[0].made if made else ''}", due


RULES: Final[dict[Topic, Callable[[Notifications, int], Iterable[tuple[str, About]]]]] = {
    Topic.LETTER: _letters,
    Topic.CONSENT: _consents,
    Topic.SILENCE: _silence,
    Topic.OVERRUN: _overruns,
    Topic.BACKUP: _backups,
}
"""By topic, what is true of a household at a time (UTC epoch seconds): what it is remembered by, and what it is."""


def _day(at: int) -> date:
    return date.fromordinal(local_days().day(at))
