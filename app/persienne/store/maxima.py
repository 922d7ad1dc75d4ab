"""The table ``maximum``: the highest power of each local day goes in and comes out; it knows no slat."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from persienne.store.driver import Connection


class Maximum(NamedTuple):
    """The highest power (VA) of a local day (ordinal), and when, as far as the slat let it in (UTC epoch seconds)."""

    day: int
    value: int
    at: int | None


def raise_to(conn: Connection, source_id: int, register_id: int, maximum: Maximum) -> None:
    """Store ``maximum`` unless that day already has an equal or a higher one."""
    conn.execute(
        """INSERT INTO maximum(source_id, register_id, day, value, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at WHERE excluded.value > value""",
        (source_id, register_id, *maximum),
    )


def read(conn: Connection, meter_id: int, register_id: int) -> list[Maximum]:
    """The maxima of a meter's register by day; of two devices in one day the higher."""
    query = """SELECT day, max(value), at FROM maximum
        WHERE source_id IN (SELECT id FROM source WHERE meter_id = ?) AND register_id = ? GROUP BY day ORDER BY day"""
    return [Maximum(*row) for row in conn.execute(query, (meter_id, register_id))]
