"""The table ``erasure``: the journal of what was erased goes in and comes out; it deletes nothing, knows no value."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.store import meters, settings
from persienne.store.erase import Level, Scope

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.store.driver import Connection

FAR_AHEAD: Final = 86_400
"""Seconds after the meter's time from which on the instant of an erasure is a wrong clock's."""


class State(StrEnum):
    """How far an erasure has come."""

    BEGUN = "begun"
    """It was asked for, and nothing is deleted yet."""
    DELETED = "deleted"
    """Nobody reads it any more; the file may still hold traces."""
    WAITING_FOR_ROOM = "waiting_for_room"
    """The same: the disk has no room to write the file anew."""
    DONE = "done"
    """The file was written anew under a new key, and the deleted values were looked for and not found."""
    DOUBTFUL = "doubtful"
    """All of it was done, and something was found that should not be there; the certificate says what."""
    CLEARED = "cleared"
    """Deleted by the way (``note``): the next time the file is written anew, it forgets that too."""

    @property
    def ended(self) -> bool:
        """Whether nothing is left to do that ought to be done at once."""
        return self in (State.DONE, State.DOUBTFUL, State.CLEARED)


class ByTheWay(StrEnum):
    """What deletes without being an erasure that was asked for; it is in the journal all the same."""

    SLATS = "slats"
    """The shutter was closed further, and what was finer was reduced or erased."""
    RETENTION = "retention"
    """It was older than the household keeps."""
    UNDO = "undo"
    """An import was undone."""
    MARKS = "marks"
    """Days that the household had marked were taken back, or marked otherwise."""
    SEALS = "seals"
    """The seals of days were deleted, and their key with them."""
    NOTES = "notes"
    """A note on days was deleted, or written otherwise."""


@dataclass(frozen=True, slots=True)
class ErasureEntry:
    """An erasure: when it was asked for (UTC epoch seconds), what, how far it has come, and the rows by table.

    ``kind`` says by what it was bounded: ``all``, ``period``, ``meter``, ``import``; or it is a ``ByTheWay``, whose
    counts are of values (of the slats and the retention, of measures) and which has no certificate. Of one that has
    ended ``scope`` names neither meter nor import. ``certificate`` is its JSON text; None until there is one.
    """

    id: int
    at: int
    scope: Scope
    kind: str
    state: State
    counts: dict[str, int]
    certificate: str | None


def add(conn: Connection, scope: Scope, at: int, counts: Mapping[str, int]) -> int:
    """Write down that an erasure begins; returns its number."""
    number: int = conn.execute(
        "INSERT INTO erasure(at, level, kind, first, last, meter_id, batch_id, state, counts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(at, scope.level.value, scope.kind, scope.first, scope.last, scope.meter_id, scope.batch_id),
            *(State.BEGUN.value, json.dumps(dict(counts))),
        ),
    ).lastrowid
    return number


def note(conn: Connection, kind: ByTheWay, scope: Scope, at: int, counts: Mapping[str, int]) -> None:
    """Write down what was deleted by the way, in the transaction that deletes it; ``scope`` is its level and days."""
    conn.execute(
        "INSERT INTO erasure(at, level, kind, first, last, state, counts) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (at, scope.level.value, kind.value, scope.first, scope.last, State.CLEARED.value, json.dumps(dict(counts))),
    )


def first_cleared(conn: Connection) -> int | None:
    """When the first of what the file has not forgotten yet was deleted by the way; None where there is none."""
    first: int | None
    (first,) = conn.execute("SELECT min(at) FROM erasure WHERE state = ?", (State.CLEARED.value,)).fetchone()
    return first


def slats_cleared(conn: Connection) -> bool:
    """Whether the file has not forgotten yet what went when a person moved the slats."""
    query = "SELECT EXISTS (SELECT 1 FROM erasure WHERE state = ? AND kind = ?)"
    return bool(conn.execute(query, (State.CLEARED.value, ByTheWay.SLATS.value)).fetchone()[0])


def forgotten(conn: Connection) -> None:
    """Write down that the file was written anew: what was deleted by the way can't be read back either."""
    conn.execute("UPDATE erasure SET state = ? WHERE state = ?", (State.DONE.value, State.CLEARED.value))


def deleted(conn: Connection, number: int, rows: Mapping[str, int]) -> None:
    """Write down what was deleted, in the transaction that deletes it."""
    said = (State.DELETED.value, json.dumps(dict(rows)), number)
    conn.execute("UPDATE erasure SET state = ?, counts = ? WHERE id = ?", said)


def wait(conn: Connection, number: int, certificate: str) -> None:
    """Write down that the rest waits for room on the disk."""
    said = (State.WAITING_FOR_ROOM.value, certificate, number)
    conn.execute("UPDATE erasure SET state = ?, certificate = ? WHERE id = ?", said)


def end(conn: Connection, number: int, state: State, certificate: str) -> None:
    """Write down how it ended.

    The meter stays where days of one meter alone were erased, and only while it is there (``meters.GONE``): the days
    are not to be asked for again, and those of other meters are. Else whose values they were is not kept.
    """
    stays = "CASE WHEN kind = 'meter' AND level <> ? AND meter_id <> ? THEN meter_id END"
    query = f"UPDATE erasure SET state = ?, certificate = ?, meter_id = {stays}, batch_id = NULL WHERE id = ?"  # noqa: S608
    conn.execute(query, (state.value, certificate, Level.LIVE.value, meters.GONE, number))


def listing(conn: Connection) -> list[ErasureEntry]:
    """Every erasure, the last one first."""
    rows = conn.execute(
        "SELECT id, at, kind, state, counts, certificate, level, first, last, meter_id, batch_id FROM erasure"
        " ORDER BY id DESC"
    )
    return list(map(_entry, rows))


def _entry(row: tuple[Any, ...]) -> ErasureEntry:
    number, at, kind, said, counts, certificate, level, first, last, *whose = row
    state = State(said)
    scope = Scope(Level(level), first, last, *(() if state.ended else whose))
    return ErasureEntry(number, at, scope, kind, state=state, counts=json.loads(counts), certificate=certificate)


def erased_days(conn: Connection) -> list[tuple[int, int]]:
    """The spans of local days (ordinals, both ends included) that a person had erased.

    Where no days were named they are all until the day of the erasure.
    """
    query = "SELECT level, at, first, last FROM erasure WHERE kind IN ('all', 'period', 'meter', 'import', 'slats')"
    return _spans(conn.execute(query).fetchall(), Level.LIVE)


def days_asked_away(conn: Connection, level: Level, meter_id: int) -> list[tuple[int, int]]:
    """The spans of local days (ordinals, both ends included) that a person chose to erase of a meter, to ``level``.

    Days that were erased of the whole home are so of each of its meters, those without a value there too: nobody wants
    them here. Those of one import are left out: a file that was erased for it was wrong is to be fetched again.
    """
    query = """SELECT level, at, first, last FROM erasure
        WHERE kind IN ('all', 'period') OR (kind = 'meter' AND meter_id = ?)"""
    return _spans(conn.execute(query, (meter_id,)).fetchall(), level)


def _spans(erased: Sequence[tuple[str, int, int | None, int | None]], level: Level) -> list[tuple[int, int]]:
    """The days of the erasures, as rows, that went as deep as ``level``, or deeper."""
    deep, day = list(Level)[list(Level).index(level) :], local_days().day
    return [
        (0 if first is None else first, day(at) if last is None else last)
        for depth, at, first, last in erased
        if Level(depth) in deep
    ]


def last_of_its_day(conn: Connection) -> tuple[int, int]:
    """Number and instant of the last erasure that was asked for and reached into its own day; zeros where none did.

    Live values are no part of what a reading goes on from, so one of them alone does not count. The instant is the
    meter's of :func:`date_last` where it was stamped with a date to come.
    """
    asked = (
        (entry.id, entry.at)
        for entry in listing(conn)
        if entry.kind not in tuple(ByTheWay)
        and entry.state is not State.BEGUN
        and entry.scope.level is not Level.LIVE
        and (entry.scope.last is None or entry.scope.last >= local_days().day(entry.at))
    )
    number, at = next(asked, (0, 0))
    over = settings.get(conn, settings.ERASED_UNTIL)
    return number, over["at"] if over is not None and over["erasure"] == number else at


def date_last(conn: Connection, dated: int) -> None:
    """The meter's clock says ``dated``: the last erasure, where it was stamped far after that, is over by now."""
    if not conn.execute("SELECT EXISTS (SELECT 1 FROM erasure WHERE at > ?)", (dated + FAR_AHEAD,)).fetchone()[0]:
        return
    number, at = last_of_its_day(conn)
    if at > dated + FAR_AHEAD:
        settings.put(conn, settings.ERASED_UNTIL, {"erasure": number, "at": dated})


def unfinished(conn: Connection) -> list[ErasureEntry]:
    """Those that have not ended, the oldest first."""
    return [entry for entry in reversed(listing(conn)) if not entry.state.ended]
