"""Whether a backup is due: an open store and the time come in, why one is due goes out; nothing is made here.

The banner, the notifications and the plan (:mod:`.plan`) ask the same rule. A household with nothing in it is never
called upon, nor one to which nothing came since its last backup. By a clock that the household knows to be wrong
nothing is due.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.store import backups as table
from persienne.store import frames, known_date, settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.store.driver import Connection

DAY: Final = 86_400
REMIND_AFTER: Final = 30
"""Days after the last backup from which on another one is called for."""
FIRST_AFTER: Final = 7
"""Days after the first thing that was stored from which on a first backup is called for."""
LATER: Final = 7
"""Days for which «Remind me later» is silent."""
EVERY: Final[Mapping[str, int]] = MappingProxyType({"week": 7, "month": 30})
"""Days between two backups that are made by themselves."""
GRACE: Final = 7
"""Days that such a backup may be late before a person is called upon."""

CONTENT: Final = (
    "curve",
    "day_total",
    "period_total",
    "midnight_index",
    "day_index",
    frames.PACKED,
    "contract",
    "day_note",
    "request",
    "request_event",
    "event",
    "evidence",
)
"""Tables whose rows a household would miss; of live values the hours that are over, for the one that runs is packed."""


@dataclass(frozen=True, slots=True)
class Due:
    """A backup is due. ``why``: ``never`` (there is none), ``old``, or ``ahead`` (the last one bears a date to come).

    ``days`` are whole days since the last one (None: there is none, or its age is not known); ``added`` are the rows
    that came since, by table, as far as that was noted.
    """

    why: str
    days: int | None
    added: Mapping[str, int] = field(default_factory=dict)


def due(conn: Connection, now: int, after: int = REMIND_AFTER) -> Due | None:
    """Whether a backup is due at ``now`` (UTC epoch seconds), ``after`` so many days; None: it is not."""
    rows = content(conn)
    if not any(rows.values()) or not clock_holds(conn, now):
        return None
    known = table.listing(conn)
    if not known:
        begun = _begun(conn)
        return Due("never", None, rows) if begun is None or now - begun >= FIRST_AFTER * DAY else None
    added = _added(conn, rows)
    if added is not None and not added:
        return None
    days = age(known[0].made, now)
    if days is None:
        return Due("ahead", None, added or {})
    return Due("old", days, added or {}) if days >= after else None


def reminder(conn: Connection, now: int) -> Due | None:
    """What a person is to be told at ``now``: nothing where that was declined, or put off, or a plan is at work."""
    plan, state = settings.get(conn, settings.BACKUP_PLAN) or {}, state_of(conn)
    if not plan.get("remind", True):
        return None
    put_off = state.get("later")
    if put_off is not None and 0 <= now - int(put_off) < LATER * DAY:
        return None
    every = None if plan.get("restored") else EVERY.get(plan.get("every", ""))
    return due(conn, now, REMIND_AFTER if every is None else every + GRACE)


def age(made: int, now: int) -> int | None:
    """Whole days since ``made``; None where that is a date to come, as of a clock that was wrong."""
    return max(0, (now - made) // DAY) if made <= now + DAY else None


def clock_holds(conn: Connection, now: int) -> bool:
    """Whether the computer's date may be: it is not before a day that the household knows to be over.

    One that is far ahead of all that is known may well be right (a file of last year was the last one). Where it is
    not, one backup bears its date, and one more is made when the clock is right again.
    """
    known = known_date.latest(conn)
    return known is None or local_days().day(now) >= known - 1


def content(conn: Connection) -> dict[str, int]:
    """The rows of each table of :data:`CONTENT`."""
    return {name: conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in CONTENT}  # noqa: S608 - ours


def note_made(conn: Connection, rows: Mapping[str, int]) -> None:
    """Note in the caller's transaction that a backup with these rows was made: what comes later is not in it."""
    put_state(conn, {**state_of(conn), "rows": {name: rows.get(name, 0) for name in CONTENT}, "later": None})


def state_of(conn: Connection) -> dict[str, Any]:
    """What the program remembers of backups; see docs/formats.md."""
    return settings.get(conn, settings.BACKUP_STATE) or {}


def put_state(conn: Connection, state: Mapping[str, Any]) -> None:
    """Remember it, in the caller's transaction."""
    kept = {key: value for key, value in state.items() if value is not None}
    settings.put(conn, settings.BACKUP_STATE, kept or None)


def made_here(conn: Connection) -> list[table.StoredBackup]:
    """The backups that may make way for others, the last first: those that were made since the last restore."""
    before = set(state_of(conn).get("before", ()))
    return [stored for stored in table.listing(conn) if stored.digest.hex() not in before]


def _added(conn: Connection, rows: Mapping[str, int]) -> dict[str, int] | None:
    """The rows that came since the last backup; None where that was not noted then."""
    noted = state_of(conn).get("rows")
    if noted is None:
        return None
    return {name: count - noted.get(name, 0) for name, count in rows.items() if count > noted.get(name, 0)}


def _begun(conn: Connection) -> int | None:
    """When the first file, meter line or letter came in (UTC epoch seconds)."""
    (first,) = conn.execute("SELECT min(at) FROM batch").fetchone()
    return None if first is None else int(first)
