"""How long the household keeps what is finer than a day: the retention, the day named for a meter, kept imports.

No numpy: the collector asks too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.slats import CURVE_MONTHS, FRAMES_DAYS, Retention
from persienne.store import settings

if TYPE_CHECKING:
    from persienne.store.driver import Connection

MOST_AT_ONCE: Final = 31
"""Days of curve, and of live values, that a run by itself lets go: a month. A person who asks has all of it go."""


def retention(conn: Connection) -> Retention:
    """How long the household keeps what is finer than a day."""
    return Retention(settings.get(conn, settings.CURVE_MONTHS), settings.get(conn, settings.FRAMES_DAYS))


def set_retention(conn: Connection, chosen: Retention) -> None:
    """Keep the curve and the frames for this long from now on; ``ValueError`` for what is no choice."""
    if chosen.curve_months not in CURVE_MONTHS or chosen.frames_days not in FRAMES_DAYS:
        raise ValueError(chosen)
    settings.put(conn, settings.CURVE_MONTHS, chosen.curve_months)
    settings.put(conn, settings.FRAMES_DAYS, chosen.frames_days)


def keep_until(conn: Connection, meter_id: int) -> int | None:
    """The day (an ordinal) on which what is finer than the stop goes, where the household named one."""
    day: int | None = conn.execute("SELECT keep_until FROM meter WHERE id = ?", (meter_id,)).fetchone()[0]
    return day


def set_keep_until(conn: Connection, meter_id: int, day: int | None) -> None:
    """Name that day, or none."""
    conn.execute("UPDATE meter SET keep_until = ? WHERE id = ?", (day, meter_id))


def mark_kept(conn: Connection, batch_id: int) -> None:
    """Have the retention leave an import alone."""
    conn.execute("UPDATE batch SET kept = 1 WHERE id = ?", (batch_id,))


def forget_kept(conn: Connection) -> None:
    """Have the retention leave no import alone any more."""
    conn.execute("UPDATE batch SET kept = 0 WHERE kept = 1")
