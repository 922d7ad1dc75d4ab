"""The table ``meter``: delivery points and what each may keep; typed rows come out, no reading does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat

if TYPE_CHECKING:
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class StoredMeter:
    """A meter of the household; ``zone`` is the IANA name that its days follow.

    ``label`` is what stood in the place of the number where it could not be read (``"2,31282E+13"``).
    """

    id: int
    meter: Meter
    zone: str
    slat: Slat
    label: str = ""


_SELECT = "SELECT id, point, zone, slat, label FROM meter "


def get_or_create(
    conn: Connection, meter: Meter, *, slat: Slat = Slat.CLOSED, zone: str = FRANCE, label: str = ""
) -> StoredMeter:
    """The stored meter of this point; ``slat`` and ``zone`` are those of a new one.

    Unknown points are told apart by their label.
    """
    query = _SELECT + "WHERE point IS ? AND (point IS NOT NULL OR label = ?)"
    row = conn.execute(query, (meter.point, label)).fetchone()
    if row is not None:
        return _stored(row)
    said = (meter.point, zone, slat.value, label)
    cursor = conn.execute("INSERT INTO meter(point, zone, slat, label) VALUES (?, ?, ?, ?)", said)
    return StoredMeter(cursor.lastrowid, meter, zone, slat, label)


def get(conn: Connection, meter_id: int) -> StoredMeter:
    """The stored meter ``meter_id``; ``LookupError`` where there is none."""
    row = conn.execute(_SELECT + "WHERE id = ?", (meter_id,)).fetchone()
    if row is None:
        raise LookupError(meter_id)
    return _stored(row)


def listing(conn: Connection) -> list[StoredMeter]:
    """Every meter, in the order in which they were met."""
    return [_stored(row) for row in conn.execute(_SELECT + "ORDER BY id")]


def drop_unused(conn: Connection) -> list[str]:
    """Delete the meters that no source speaks of any more; returns their delivery points, those that are known."""
    query = "DELETE FROM meter WHERE NOT EXISTS (SELECT 1 FROM source WHERE meter_id = meter.id) RETURNING point"
    return [point for (point,) in conn.execute(query).fetchall() if point is not None]


def set_slat(conn: Connection, meter_id: int, slat: Slat) -> None:
    """Move the slat. What is already stored stays: reducing or erasing it is the caller's act."""
    conn.execute("UPDATE meter SET slat = ? WHERE id = ?", (slat.value, meter_id))


def _stored(row: tuple[int, str | None, str, str, str]) -> StoredMeter:
    number, point, zone, slat, label = row
    return StoredMeter(number, Meter(point), zone, Slat(slat), label)
