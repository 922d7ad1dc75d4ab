"""The table ``day_seal``: seals of days go in and come out by meter; no seal is made here.

A seal stays where the days that it was made of are erased, and the certificate names it. It goes with its meter, where
the import that made it is undone, or with all seals.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from persienne.base.day_seals import PRECISIONS, DaySeal, Rounding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from persienne.store.driver import Connection

DAY_SEAL = "day_seal"
"""The table's name, by which counts name it too: a row has all seals of one day of one file."""

_FORMS: Final = tuple(
    (precision, rounding)
    for precision in PRECISIONS
    for rounding in (Rounding.WRITTEN, Rounding.WHOLE_WH, Rounding.FOUND, Rounding.HALF_UP, Rounding.HALF_EVEN)
)
"""What the byte before a hash says, by its place here; it may grow at its end, and never changes."""

_CODES: Final = {form: bytes([number]) for number, form in enumerate(_FORMS)}
_SIZE: Final = 33


@dataclass(frozen=True, slots=True)
class StoredSeal:
    """A seal, the mark of the file that it was made of (``origin``), and when it was made (UTC epoch seconds)."""

    seal: DaySeal
    origin: bytes
    made: int


@dataclass(frozen=True, slots=True)
class SealedDays:
    """How many local days of a meter have a seal, the first and the last of them (ordinals)."""

    days: int
    first: int
    last: int


def put(conn: Connection, meter_id: int, origin: bytes, made: int, seals: Iterable[DaySeal]) -> int:
    """Store the seals of one file, in the order of days; those that it gave before stay. Returns how many are new."""
    rows = (
        (meter_id, day, step, origin, made, b"".join(_CODES[one.precision, one.rounding] + one.mac for one in of_day))
        for (day, step), of_day in groupby(seals, attrgetter("day", "step"))
    )
    query = """INSERT INTO day_seal(meter_id, day, step, origin, made, macs)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""
    return int(conn.executemany(query, rows).rowcount)


def listing(conn: Connection, meter_id: int, first: int, last: int) -> list[StoredSeal]:
    """The seals of the days ``first`` to ``last`` (ordinals, both included) of a meter, by day."""
    query = """SELECT day, step, origin, made, macs FROM day_seal
        WHERE meter_id = ? AND day BETWEEN ? AND ? ORDER BY day, made"""
    return [
        StoredSeal(DaySeal(day, step, precision, rounding, mac=macs[at + 1 : at + _SIZE]), origin, made)
        for day, step, origin, made, macs in conn.execute(query, (meter_id, first, last))
        for at in range(0, len(macs), _SIZE)
        for precision, rounding in (_FORMS[macs[at]],)
    ]


def sealed_days(conn: Connection, meter_id: int) -> SealedDays | None:
    """Which days of a meter have a seal; None where none has."""
    query = "SELECT count(DISTINCT day), min(day), max(day) FROM day_seal WHERE meter_id = ?"
    days, first, last = conn.execute(query, (meter_id,)).fetchone()
    return SealedDays(days, first, last) if days else None


def days_between(conn: Connection, meter_id: int, first: int, last: int) -> int:
    """How many of the local days ``first`` to ``last`` (ordinals, both included) of a meter have a seal."""
    query = "SELECT count(DISTINCT day) FROM day_seal WHERE meter_id = ? AND day BETWEEN ? AND ?"
    number: int = conn.execute(query, (meter_id, first, last)).fetchone()[0]
    return number


def count(conn: Connection, meter_id: int | None = None) -> int:
    """How many days of files have seals, of one meter or of all."""
    query = "SELECT count(*) FROM day_seal WHERE coalesce(?, meter_id) = meter_id"
    number: int = conn.execute(query, (meter_id,)).fetchone()[0]
    return number


def has_origin(conn: Connection, meter_id: int, origin: bytes) -> bool:
    """Whether one file gave any seal of a meter."""
    query = "SELECT EXISTS (SELECT 1 FROM day_seal WHERE meter_id = ? AND origin = ?)"
    return bool(conn.execute(query, (meter_id, origin)).fetchone()[0])


def remove_origin(conn: Connection, meter_id: int, origin: bytes, since: int) -> int:
    """Delete the seals that one file gave of a meter ``since`` (UTC epoch seconds); returns of how many days."""
    query = "DELETE FROM day_seal WHERE meter_id = ? AND origin = ? AND made >= ?"
    return int(conn.execute(query, (meter_id, origin, since)).rowcount)


def remove_made(conn: Connection, meter_id: int, made: int, but: Collection[bytes]) -> int:
    """Delete the seals of a meter made at one instant (UTC epoch seconds), those with a mark of ``but`` left out.

    Returns of how many days of files.
    """
    query = "SELECT DISTINCT origin FROM day_seal WHERE meter_id = ? AND made = ?"
    going = [origin for (origin,) in conn.execute(query, (meter_id, made)).fetchall() if origin not in but]
    query = "DELETE FROM day_seal WHERE meter_id = ? AND made = ? AND origin = ?"
    return sum(int(conn.execute(query, (meter_id, made, origin)).rowcount) for origin in going)


def remove_all(conn: Connection) -> int:
    """Delete every seal; returns of how many days of files."""
    return int(conn.execute("DELETE FROM day_seal").rowcount)
