"""The table ``contract``: the periods of a meter's contract go in and come out; what they say is not judged here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import period_of, period_text

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def read_contract(conn: Connection, meter_id: int) -> Timeline:
    """The contracts of a meter, the oldest first; none where the household said none."""
    rows = conn.execute("SELECT period FROM contract WHERE meter_id = ? ORDER BY since", (meter_id,))
    return Timeline(tuple(period_of(text) for (text,) in rows))


def write(conn: Connection, meter_id: int, timeline: Timeline) -> None:
    """Store the contracts of a meter, in the place of those that were stored."""
    conn.execute("DELETE FROM contract WHERE meter_id = ?", (meter_id,))
    rows = [(meter_id, period.since, period_text(period)) for period in timeline.periods]
    conn.executemany("INSERT INTO contract(meter_id, since, period) VALUES (?, ?, ?)", rows)
