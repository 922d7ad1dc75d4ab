"""The tables ``voltage_day`` and ``voltage_mean``: mean voltages of ten minutes go in, days and means come out.

Of each local day its lowest and its highest mean stay, without an hour, and how many were known and outside the bounds.
With closed slats no number of means is written, nor is a day that they touched counted again: how many were heard says
how long the computer listened. Such a day has NULL for ``known``, and ``outside`` is 1 where any mean was, or 0. The
means themselves, with their time, are there under open slats alone; triggers refuse both under any other (decision 24).
A mean counts once: its frame's fold says it once, and one that is stored is not counted again. No numpy: the collector
writes here.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from struct import Struct
from typing import TYPE_CHECKING, Final

from persienne.base.slats import Slat
from persienne.base.voltage import MeanVoltage, VoltageDay, is_outside
from persienne.store.sources import OF_METER

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Reading
    from persienne.store.driver import Connection

VOLTAGE_DAY, VOLTAGE_MEAN = "voltage_day", "voltage_mean"

_MEAN = Struct("<IH")

MEAN_BYTES: Final = _MEAN.size
"""The size of one mean in ``voltage_mean.means``: seconds after the local midnight at which it begins, and volts."""


def write_voltage(
    conn: Connection, source_id: int, register_id: int, reading: Reading, local: LocalDays, slat: Slat
) -> None:
    """Tell a mean in its local day; one that ends after the midnight of its day is of no day, and is left out.

    ``slat`` is the meter's: closed, nothing is counted; open, the mean is stored with its time too, and none that is
    stored is counted a second time.
    """
    day = local.day(reading.start)
    if local.day(reading.start + reading.duration - 1) != day:
        return
    mean = MeanVoltage(day, reading.start - local.midnight(day), reading.value)
    if slat is Slat.OPEN:
        stored = _packed(conn, source_id, register_id, mean.day)
        if any(offset == mean.offset for offset, _ in _MEAN.iter_unpack(stored)):
            return
        conn.execute(
            """INSERT INTO voltage_mean(source_id, register_id, day, means) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET means = excluded.means""",
            (source_id, register_id, mean.day, stored + _MEAN.pack(mean.offset, mean.volts)),
        )
    conn.execute(
        """INSERT INTO voltage_day(source_id, register_id, day, lowest, highest, known, outside)
        VALUES (:source, :register, :day, :volts, :volts, :known, :outside)
        ON CONFLICT DO UPDATE SET lowest = min(lowest, excluded.lowest), highest = max(highest, excluded.highest),
            known = known + excluded.known,
            outside = CASE WHEN known + excluded.known IS NULL THEN outside + excluded.outside > 0
                ELSE outside + excluded.outside END""",
        {
            "source": source_id,
            "register": register_id,
            "day": mean.day,
            "volts": mean.volts,
            "known": None if slat is Slat.CLOSED else 1,
            "outside": int(is_outside(mean.volts)),
        },
    )


def read_days(conn: Connection, meter_id: int, register_id: int) -> list[VoltageDay]:
    """The days of a meter's phase, ascending; of two sources that speak of one day the one that knows more of it.

    Where one of them is not counted, which one that is nobody can say: both are told together, without a count.
    """
    query = f"""SELECT day, lowest, highest, known, outside FROM voltage_day
        WHERE {OF_METER} AND register_id = :register ORDER BY day, known"""  # noqa: S608 - our own words
    rows = conn.execute(query, {"meter": meter_id, "register": register_id})
    return [_of_sources([VoltageDay(*row) for row in of_day]) for _, of_day in groupby(rows, key=itemgetter(0))]


def _of_sources(told: list[VoltageDay]) -> VoltageDay:
    """A day as several sources tell it, in the order of ``known``: None first, then by the number of means."""
    if told[0].known is not None:
        return told[-1]
    lowest, highest = min(one.lowest for one in told), max(one.highest for one in told)
    return VoltageDay(told[0].day, lowest, highest, None, outside=int(any(one.any_outside for one in told)))


def read_means(conn: Connection, meter_id: int, register_id: int) -> list[MeanVoltage]:
    """The means of a meter's phase that are stored with their time, ascending; each instant once."""
    query = f"""SELECT day, means FROM voltage_mean
        WHERE {OF_METER} AND register_id = :register ORDER BY source_id"""  # noqa: S608 - our own words
    found = {
        (day, offset): volts
        for day, means in conn.execute(query, {"meter": meter_id, "register": register_id})
        for offset, volts in _MEAN.iter_unpack(means)
    }
    return [MeanVoltage(day, offset, volts) for (day, offset), volts in sorted(found.items())]


def count_means(conn: Connection, meter_id: int) -> int:
    """How many means of a meter are stored with their time."""
    query = f"SELECT coalesce(sum(length(means)), 0) / {MEAN_BYTES} FROM voltage_mean WHERE {OF_METER}"  # noqa: S608
    number: int = conn.execute(query, {"meter": meter_id}).fetchone()[0]
    return number


def days_of_means(conn: Connection, meter_id: int) -> set[int]:
    """The local days (ordinals) of which any mean is stored with its time."""
    query = f"SELECT DISTINCT day FROM voltage_mean WHERE {OF_METER}"  # noqa: S608 - our own words
    return {day for (day,) in conn.execute(query, {"meter": meter_id})}


def forget_means(conn: Connection, meter_id: int, before: int) -> int:
    """Delete the means of the days before ``before`` (an ordinal); what their days say stays. Returns how many."""
    where = f"{OF_METER} AND day < :before"
    named = {"meter": meter_id, "before": before}
    query = f"SELECT coalesce(sum(length(means)), 0) / {MEAN_BYTES} FROM voltage_mean WHERE {where}"  # noqa: S608
    number: int = conn.execute(query, named).fetchone()[0]
    conn.execute(f"DELETE FROM voltage_mean WHERE {where}", named)  # noqa: S608 - our own words
    return number


def forget_counts(conn: Connection, meter_id: int, before: int) -> int:
    """Let the days before ``before`` (an ordinal) say whether any mean was outside, and no number of means.

    Returns how many days were counted, each once whatever the number of its phases.
    """
    where, named = f"{OF_METER} AND known IS NOT NULL AND day < :before", {"meter": meter_id, "before": before}
    days: int = conn.execute(f"SELECT count(DISTINCT day) FROM voltage_day WHERE {where}", named).fetchone()[0]  # noqa: S608
    conn.execute(f"UPDATE voltage_day SET known = NULL, outside = outside > 0 WHERE {where}", named)  # noqa: S608
    return days


def _packed(conn: Connection, source_id: int, register_id: int, day: int) -> bytes:
    query = "SELECT means FROM voltage_mean WHERE source_id = ? AND register_id = ? AND day = ?"
    row = conn.execute(query, (source_id, register_id, day)).fetchone()
    return b"" if row is None else bytes(row[0])
