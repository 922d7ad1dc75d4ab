"""The table ``meter``: delivery points and what each may keep; typed rows come out, no reading does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter, Register, total_of
from persienne.base.slats import Slat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.store.driver import Connection


GONE: Final = 0
"""What stands in the journal of erasures for a meter that has gone: no meter has this number."""


@dataclass(frozen=True, slots=True)
class StoredMeter:
    """A meter of the household; ``zone`` is the IANA name that its days follow.

    ``written`` is what stood in the place of the number where it could not be read (``"2,31282E+13"``); ``label`` is
    what the household calls the meter. Both may be empty. ``energy`` is what it counts.
    """

    id: int
    meter: Meter
    zone: str
    slat: Slat
    written: str = ""
    label: str = ""
    energy: Energy = Energy.ELECTRICITY

    @property
    def total(self) -> Register:
        """The register of all that it lets into the home."""
        return total_of(self.energy)


_SELECT = "SELECT id, point, zone, slat, written, label, energy FROM meter "


def get_or_create(
    conn: Connection,
    meter: Meter,
    *,
    slat: Slat = Slat.CLOSED,
    zone: str = FRANCE,
    written: str = "",
    least_id: int = 1,
    energy: Energy = Energy.ELECTRICITY,
) -> StoredMeter:
    """The stored meter of this point; ``slat``, ``zone``, ``least_id`` and ``energy`` are those of a new one.

    Unknown points are told apart by what is written in their place.
    """
    query = _SELECT + "WHERE point IS ? AND (point IS NOT NULL OR (written = ? AND energy = ?)) ORDER BY id"
    row = conn.execute(query, (meter.point, written, energy.value)).fetchone()
    if row is not None:
        return _stored(row)
    return create(conn, meter, slat=slat, zone=zone, written=written, least_id=least_id, energy=energy)


def create(
    conn: Connection,
    meter: Meter,
    *,
    slat: Slat = Slat.CLOSED,
    zone: str = FRANCE,
    written: str = "",
    least_id: int = 1,
    energy: Energy = Energy.ELECTRICITY,
) -> StoredMeter:
    """A meter that is not there yet, whose number is ``least_id`` or more; of a point that is, SQLite's error."""
    said = (least_id, meter.point, zone, slat.value, written, energy.value)
    query = """INSERT INTO meter(id, point, zone, slat, written, energy)
        SELECT max(?, coalesce(max(id), 0) + 1), ?, ?, ?, ?, ? FROM meter"""
    cursor = conn.execute(query, said)
    return StoredMeter(cursor.lastrowid, meter, zone, slat, written=written, energy=energy)


def get(conn: Connection, meter_id: int) -> StoredMeter:
    """The stored meter ``meter_id``; ``LookupError`` where there is none."""
    row = conn.execute(_SELECT + "WHERE id = ?", (meter_id,)).fetchone()
    if row is None:
        raise LookupError(meter_id)
    return _stored(row)


def every_meter(conn: Connection) -> tuple[StoredMeter, ...]:
    """Every meter, in the order in which they were met."""
    return tuple(_stored(row) for row in conn.execute(_SELECT + "ORDER BY id"))


def known_meter(conn: Connection, name: str | None) -> StoredMeter:
    """The stored meter of this name (None: the first one whose number no file told).

    Raises ``meter_unknown``, or ``meter_ambiguous`` where several are called so.
    """
    every = every_meter(conn)
    if name is None and (found := [one for one in every if one.meter.point is None]):
        return found[0]
    for names in (lambda one: one.meter.point, lambda one: one.label, lambda one: one.written, lambda one: str(one.id)):
        found = [one for one in every if name and names(one) == name]
        if len(found) > 1:
            raise UserError("meter_ambiguous", name=name)
        if found:
            return found[0]
    raise UserError("meter_unknown")


def drop_unused(conn: Connection, among: Iterable[int]) -> list[str]:
    """Delete those of the meters ``among`` (their numbers) that no source speaks of; returns their known points.

    Any other meter stays: one whose measures were erased keeps its stop, its name and its contract. The journal of
    erasures forgets those that go, whose numbers new ones may get.
    """
    query = "DELETE FROM meter WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source WHERE meter_id = meter.id)"
    points = []
    for number in sorted(among):
        for (point,) in conn.execute(f"{query} RETURNING point", (number,)).fetchall():
            conn.execute("UPDATE erasure SET meter_id = ? WHERE meter_id = ?", (GONE, number))
            points.append(point)
    return [point for point in points if point is not None]


def set_slat(conn: Connection, meter_id: int, slat: Slat) -> None:
    """Move the slat. What is already stored stays: reducing or erasing it is the caller's act."""
    conn.execute("UPDATE meter SET slat = ? WHERE id = ?", (slat.value, meter_id))


def set_label(conn: Connection, meter_id: int, label: str) -> None:
    """Say what the household calls the meter; empty takes its name away."""
    conn.execute("UPDATE meter SET label = ? WHERE id = ?", (label, meter_id))


def set_point(conn: Connection, meter_id: int, point: str) -> None:
    """Say the delivery point of a meter that had none."""
    conn.execute("UPDATE meter SET point = ? WHERE id = ? AND point IS NULL", (point, meter_id))


def move_rest(conn: Connection, meter_id: int, other_id: int) -> None:
    """Let what is said of a meter beside its sources be said of another, and delete the first; its sources have moved.

    Where both say something of one day or of one name, the other's word stays.
    """
    both = {"meter": meter_id, "other": other_id}
    conn.execute("UPDATE fact SET meter_id = :other WHERE meter_id = :meter", both)
    # One that was cut short is of the values of the first meter alone, and those have moved.
    moved = "UPDATE erasure SET meter_id = CASE state WHEN 'begun' THEN :gone ELSE :other END WHERE meter_id = :meter"
    conn.execute(moved, {**both, "gone": GONE})
    conn.execute("UPDATE set_aside SET meter_id = :other WHERE meter_id = :meter", both)
    conn.execute("UPDATE OR IGNORE contract SET meter_id = :other WHERE meter_id = :meter", both)
    conn.execute(
        "UPDATE meter SET label = (SELECT label FROM meter WHERE id = :meter) WHERE id = :other AND label = ''", both
    )
    conn.execute("DELETE FROM meter WHERE id = :meter", both)


def _stored(row: tuple[int, str | None, str, str, str, str, str]) -> StoredMeter:
    number, point, zone, slat, written, label, energy = row
    return StoredMeter(number, Meter(point), zone, Slat(slat), written=written, label=label, energy=Energy(energy))
